import { listen } from './listen';

describe('a ride that exists and when it is to be, with no word of another', () => {
  it.each([
    ['can you move the december 3 ride to monday december 7?', '2026-12-03', '2026-12-07'],
    ['Change my trip of December 1st to the 8th', '2026-12-01', '2026-12-08'],
    ['switch my ride from dec 2 to dec 9 pls', '2026-12-02', '2026-12-09'],
    ['¿Me mueve el viaje del 3 de diciembre para el lunes 7 de diciembre?', '2026-12-03', '2026-12-07'],
    [
      '¿me puede pasar el viaje del 3 de diciembre para el 7?, muy amable, gracias',
      '2026-12-03',
      '2026-12-07',
    ],
    ['move my dec 2 ride to the 9th please, thank you so much', '2026-12-02', '2026-12-09'],
    ['cambie mi viaje del 1 de diciembre al 8 de diciembre', '2026-12-01', '2026-12-08'],
    ['páseme lo del dentista del 2 de diciembre para el 9', '2026-12-02', '2026-12-09'],
  ])('is moved, and none is booked: %s', (text, refDate, appointmentDate) => {
    const { intents, slots } = listen(text);
    expect(intents).toContain('change-trip');
    expect(intents).not.toContain('book-trip');
    expect(slots).toMatchObject({ refDate, appointmentDate });
  });

  it.each([
    'I had a ride on november 20, now I need a ride on december 4 at 9',
    'Tuve un viaje el 20 de noviembre y necesito un viaje el 4 de diciembre a las 9',
  ])('is another where one is asked for: %s', (text) => {
    expect(listen(text).intents).toContain('book-trip');
  });
});

describe('a visit that is named by its day and is on another, on Monday 2026-11-23', () => {
  it.each([
    ['mi cita del 6 de julio es el lunes 12 de julio', '2027-07-06', '2027-07-12'],
    ['mi cita del 6 de julio ahoar es el lunes 12 de julio', '2027-07-06', '2027-07-12'],
    ['la cita del martes ahora es el jueves', '2026-11-24', '2026-11-26'],
    ['la cita de mi mamá del martes va a ser el jueves', '2026-11-24', '2026-11-26'],
    ['la cita del martes quedó para el jueves', '2026-11-24', '2026-11-26'],
    ['la consulta del 3 de diciembre será el 10', '2026-12-03', '2026-12-10'],
    ['my tuesday appointment will be thursday', '2026-11-24', '2026-11-26'],
    ['my tuesday appointment is thursday', '2026-11-24', '2026-11-26'],
    ['my appt on tuesday will be on wednesday at 2', '2026-11-24', '2026-11-25'],
    ['my appointment on july 6 is noww monday july 12', '2027-07-06', '2027-07-12'],
    ['my therapy on wednesday is on friday instead', '2026-11-25', '2026-11-27'],
  ])('moves its ride: %s', (text, refDate, appointmentDate) => {
    const { intents, slots } = listen(text);
    expect(intents).toContain('change-trip');
    expect(intents).not.toContain('book-trip');
    expect(slots).toMatchObject({ refDate, appointmentDate });
  });

  it.each([
    ['my tuesday appointment is december 1', ['book-trip']],
    ['my appointment december 4 is a friday', ['book-trip']],
    ['mi cita del martes es a las 3', ['book-trip']],
    ['my appointment tuesday is not thursday', ['book-trip']],
    ['is my appointment tuesday or thursday', ['book-trip']],
  ])('is on its day still: %s', (text, wishes) => {
    const { intents, slots } = listen(text);
    expect(intents).toEqual(wishes);
    expect(slots).not.toHaveProperty('refDate');
  });
});

describe('where a ride that exists begins is changed, and it goes where it went', () => {
  it.each([
    ['please chg wednesdays pickup from home to 14 Birch Rd in Avon', '14 Birch Rd in Avon'],
    ['Switch my pick up from my house to my job at 14 Birch Rd, Avon', '14 Birch Rd, Avon'],
    ['cambien la recogida del miércoles de mi casa a 14 Birch Rd en Avon', '14 Birch Rd en Avon'],
    ['quiero cambiar donde me recogen, ahora es 14 Birch Rd Avon', '14 Birch Rd Avon'],
  ])('%s', (text, said) => {
    const { intents, slots } = listen(text);
    expect(intents).toContain('change-trip');
    expect(slots.pickup).toMatchObject({ said });
    expect(slots.destination).toBeUndefined();
  });

  it('but a pick-up that is booked goes to where it is to go', () => {
    expect(listen('book a pickup from 14 Birch Rd Avon to Bluebird Dental in Hamden').slots).toMatchObject({
      pickup: { said: '14 Birch Rd Avon' },
      destination: { said: 'Bluebird Dental in Hamden' },
    });
  });
});
