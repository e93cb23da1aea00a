import { listen } from './listen';

/** The day and the time that are heard on Monday 2026-11-23. */
const whenIn = (text: string): readonly (string | undefined)[] => {
  const { appointmentDate, appointmentTime } = listen(text).slots;
  return [appointmentDate, appointmentTime];
};

describe('the name of a day or a month with a slip in it', () => {
  it.each([
    // Letters swapped, in short names as well.
    ['eye doctor thrus at 11', '2026-11-26', '11:00'],
    ['i need a ride on tuse at 9:30', '2026-11-24', '09:30'],
    ['checkup wesd 10am', '2026-11-25', '10:00'],
    ['a ride on rfiday at 1', '2026-11-27', '13:00'],
    ['podiatrist nvoember 30 at 2', '2026-11-30', '14:00'],
    ['tengo cita el ujeves a las 11', '2026-11-26', '11:00'],
    ['dentista el vierens a la una', '2026-11-27', '13:00'],
    // Vowels left out.
    ['kidney doctor tmrow at 8:45', '2026-11-24', '08:45'],
    ['labs thrsdy 7:30 am', '2026-11-26', '07:30'],
    ['a visit on strdy at 10', '2026-11-28', '10:00'],
    ['dcmbr 4 at 3 pm', '2026-12-04', '15:00'],
    ['la cita es el mrts a las 9', '2026-11-24', '09:00'],
    // A letter too few, too many or another, the first one among them.
    ['ride thusday at 9', '2026-11-26', '09:00'],
    ['my visit is this riday at 2', '2026-11-27', '14:00'],
    ['see the nurse on aunday at noon', '2026-11-29', '12:00'],
    ['terapia el kunes a las 8', '2026-11-30', '08:00'],
    ['tengo que ir el mares a las 9', '2026-11-24', '09:00'],
    ['el 14 de mallo a las 10', '2027-05-14', '10:00'],
    ['el 9 de eneor a las 4', '2027-01-09', '16:00'],
    ['el 6 de sbril a las 10', '2027-04-06', '10:00'],
  ])('%s', (text, date, time) => {
    expect(whenIn(text)).toEqual([date, time]);
  });

  it.each([
    'mire, quiero hablar con una persona',
    'viera qué amable el chofer',
    'thus far nobody came',
    'la silla mide 30 pulgadas, ya la medí',
    'frida needs a ride to the clinic',
    'she likes to match her hat',
  ])('no day: %s', (text) => {
    expect(whenIn(text)[0]).toBeUndefined();
  });

  it('may be of June or of July, and is of no other month', () => {
    expect(whenIn('cita el 9 de juio a las 3')).toEqual([undefined, '15:00']);
  });
});
