import type { Intent } from '../../../dialogs/understanding/heard';
import type { SlotName } from '../../../dialogs/understanding/slotValues';
import { listen } from './listen';

const wishesOf = (text: string, expecting: readonly SlotName[] = []): readonly Intent[] => {
  const { intents, asked = [] } = listen(text, expecting);
  return [...new Set([...intents, ...asked])];
};

describe('what was said here before', () => {
  it.each<readonly [text: string, slots: object]>([
    ['quiero arreglar lo que puse, la cita es a las 4', { appointmentTime: '16:00' }],
    ['necesito corregir lo que les dije: la cita es el 9', { appointmentDate: '2026-12-09' }],
    ['I need to correct what I put, the appointment is at 4', { appointmentTime: '16:00' }],
    ['let me fix my last message, its at 2:30', { appointmentTime: '14:30' }],
    ['quiero cambiar la hora que puse, es a las 4', { appointmentTime: '16:00' }],
    ['what i typed was wrong, my appointment is at 11', { appointmentTime: '11:00' }],
  ])('is put right, and no ride that there is: %s', (text, slots) => {
    const heard = listen(text);
    expect([heard.intents, heard.slots]).toStrictEqual([['correction'], slots]);
  });

  it.each(['i want to edit what i put', 'quiero corregir lo que mandé'])(
    'and what it is may come yet: %s',
    (text) => {
      expect(wishesOf(text)).toStrictEqual(['correction']);
    },
  );

  it.each([
    'quiero corregir mi viaje del lunes, es a las 3',
    'I need to fix my ride on friday, its at 3 now',
  ])('is no ride that is moved: %s', (text) => {
    expect(wishesOf(text)).toStrictEqual(['change-trip']);
  });
});

describe('what a journey abroad costs', () => {
  it.each([
    '¿cuánto vale el pasaje a bogotá?',
    'cuanto sale un viaje a lima en diciembre',
    'how much for a ride to Haiti',
    'what is the fare to the dominican republic',
    'qué precio tiene un pasaje a la habana',
  ])('is out of scope: %s', (text) => {
    const { intents, questions } = listen(text);
    expect([intents, questions]).toStrictEqual([['out-of-scope'], undefined]);
  });

  it.each([
    'how much is a ride to Hartford',
    '¿cuánto cuesta un viaje a Hartford?',
    'how much is the ride to Mexico Ave',
    'how much does a ride cost',
  ])('and of a ride of ours is answered: %s', (text) => {
    expect(wishesOf(text)).not.toContain('out-of-scope');
  });
});
