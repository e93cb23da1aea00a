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
