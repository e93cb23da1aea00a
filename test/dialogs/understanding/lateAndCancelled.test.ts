import { at, checkDays } from './checkDays';
import { listen } from './listen';
import { slotsOf } from './slotsOf';

describe('who comes too late', () => {
  checkDays([
    ['el viernes a las 9 en punto, te cancelan si llegas tarde', at('2026-11-27', '09:00')],
    ['la cita es el viernes a las 9, si uno va tarde no lo ven', at('2026-11-27', '09:00')],
    ['viernes a las 9 y siempre salgo tarde', at('2026-11-27', '09:00')],
    // The half of the day
    ['el viernes por la tarde a las 4', at('2026-11-27', '16:00')],
  ]);

  test.each([
    'this friday at 9. they will cancel us if we come late',
    'el viernes a las 9, lo cancelan si va tarde',
  ])('cancels nothing: %s', (text) => {
    expect(listen(text)).toMatchObject({ intents: ['book-trip'], slots: at('2026-11-27', '09:00') });
  });
});

describe('what is told of a rider', () => {
  test('a verb after "se" is nobody’s name', () => {
    expect(slotsOf('mi nena se tragó una moneda').personName).toBeUndefined();
    expect(slotsOf('mi hijo se llama Pedro Ruiz').personName).toEqual({ first: 'Pedro', last: 'Ruiz' });
  });

  test.each([
    ['jus me', 'escortCount', 0],
    ['can i take my 2 kids with me and have you got booster seats', undefined, undefined],
  ] as const)('who comes along: %s', (text, slot, count) => {
    const heard = listen(text, slot === undefined ? [] : [slot]);
    expect(slot === undefined ? heard.askedOf?.escortCount : heard.slots[slot]).toBe(count ?? 2);
  });

  test.each([
    ['me ponen sangre el viernes a las 9', 'infusion'],
    ['me sacan sangre el viernes a las 9', 'lab'],
    ['getting platelets friday at 9', 'infusion'],
    ['get blood drawn friday at 9', 'lab'],
  ])('what it is for: %s', (text, reason) => {
    expect(slotsOf(text).reason).toBe(reason);
  });

  test('who has nobody to fetch them', () => {
    expect(slotsOf('no tengo quien me recoja').someoneCanDrive).toBe(false);
  });

  test('why no bus will do asks for no other way', () => {
    expect(listen('cant ride a bus, my fits start on them', ['canUseBus'])).toMatchObject({
      intents: [],
      slots: { canUseBus: false },
    });
  });
});
