import type { SlotName } from '../../../dialogs/understanding/slotValues';
import { listen } from './listen';

describe('the place that is told for another one is meant', () => {
  it.each<readonly [text: string, slot: 'pickup' | 'destination', said: string]>([
    [
      'I said the clinic was 40 Center Street in Meriden. It is 12 Oak Street in Berlin',
      'destination',
      '12 Oak Street in Berlin',
    ],
    ['oops i told you pick me up at 4 pine st its 14 pine st', 'pickup', '14 pine st'],
    ['ay dije 4 pine st pero es 14 pine st donde me recogen', 'pickup', '14 pine st'],
    [
      'take me to griffin hospital wait no i mean bluebird dental in hamden',
      'destination',
      'bluebird dental in hamden',
    ],
    [
      'necesito ir al hospital griffin no perdón a la clínica sol de hamden',
      'destination',
      'la clínica sol de hamden',
    ],
  ])('%s', (text, slot, said) => {
    expect(listen(text).slots).toMatchObject({ [slot]: { said } });
  });

  it('but an address that follows in another sentence is not', () => {
    expect(listen('Take me to Bluebird Dental in Hamden. I live at 14 Pine Street').slots).toMatchObject({
      destination: { said: 'Bluebird Dental in Hamden' },
      pickup: { said: '14 Pine Street' },
    });
  });
});

describe('a corner is where two streets meet', () => {
  it.each<readonly [string, string]>([
    ['corner of Arch and Oak in New Britain', 'corner of Arch and Oak in New Britain'],
    ['at the corner of main & elm, by the bank', 'corner of main & elm, by the bank'],
    ['en la esquina de park y zion al lado de la farmacia', 'esquina de park y zion al lado de la farmacia'],
  ])('%s', (text, said) => {
    expect(listen(text, ['pickup']).slots).toMatchObject({ pickup: { said } });
  });

  it('and no place where somebody was left', () => {
    expect(listen('me dejó en la esquina no en la puerta').slots.destination).toBeUndefined();
  });
});

describe('an answer with what else it says', () => {
  it.each<readonly [string, readonly SlotName[], object]>([
    ['chair, folds up', ['mobility'], { mobility: 'wheelchair', chairKind: { kind: 'manual' } }],
    ['me and my aide', ['escortCount'], { escortCount: 1 }],
    ['i have one but the doctor wont let me drive', ['hasCar'], { hasCar: true, canDrive: false }],
    ['lo vendimos', ['hasCar'], { hasCar: false }],
    ['not since my stroke', ['canDrive'], { canDrive: false }],
    ['tengo que llamar', ['returnTime'], { returnTime: 'will-call' }],
    ['i would rather call', ['returnTime'], { returnTime: 'will-call' }],
    ['nobody in this house drives', [], { someoneCanDrive: false, canDrive: false }],
    ['uso un bastoncito', ['mobility'], { mobility: 'cane' }],
  ])('%s', (text, expecting, slots) => {
    expect(listen(text, expecting).slots).toMatchObject(slots);
  });

  it.each([
    'the nurse said i need to come in thursday at 2',
    'mi esposo va al trabajo a las 6',
    'my son goes to school',
  ])('nobody comes along: %s', (text) => {
    expect(listen(text).slots.escortCount).toBeUndefined();
  });
});

describe('an hour', () => {
  it.each<readonly [string, string]>([
    ['its at 8.. let me check.. ok 8 40', '08:40'],
    ['creo que a las 3, aquí dice 3 20', '15:20'],
    ['seven i think let me look yes seven ten', '07:10'],
  ])('is told to the minute after a look: %s', (text, time) => {
    expect(listen(text, ['appointmentTime']).slots.appointmentTime).toBe(time);
  });

  it.each<readonly [string, readonly string[]]>([
    ['8 but the card doesnt say am or pm', ['08:00', '20:00']],
    ['a las 6, no dicen si de la mañana o de la tarde', ['06:00', '18:00']],
    ['no dice si es de la tarde, solo a las 5', ['05:00', '17:00']],
  ])('of which nobody told the half of the day is asked about: %s', (text, options) => {
    expect(listen(text, ['appointmentTime']).unclear).toEqual([{ slot: 'appointmentTime', options }]);
  });

  it('is no part of "la 1ra vez"', () => {
    expect(listen('es la 1ra vez que llamo').slots.appointmentTime).toBeUndefined();
  });

  it.each<readonly [string, string, string]>([
    ['esta tardecita a las 5 y media mi terapia', '2026-11-23', '17:30'],
    ['mañanita a las 9 al dentista', '2026-11-24', '09:00'],
  ])('has a diminutive beside it: %s', (text, appointmentDate, appointmentTime) => {
    expect(listen(text).slots).toMatchObject({ appointmentDate, appointmentTime });
  });
});
