import { listen } from './listen';

test.each([
  ['you guys ought to put a handrail by the door', ['compliment-suggestion']],
  ['itd be nice if the text said what color the car is', ['compliment-suggestion']],
  ['deberían poner un botón para el español', ['compliment-suggestion']],
  ['sería bueno que avisaran la noche antes', ['compliment-suggestion']],
  ['you ought to fire that driver, he cussed at my mom', ['complaint', 'driver-conduct']],
  ['deberían despedir a ese chofer, me gritó', ['complaint', 'driver-conduct']],
  ['la señora que guía los lunes es una santa', ['compliment-suggestion']],
])('what could be better is proposed, and who is to go is complained of: %s', (text, intents) => {
  expect(listen(text).intents).toEqual(intents);
});

test.each([
  ['devuélvanme la llamada, por favor', ['talk-to-agent']],
  ['llámeme para atrás cuando pueda', ['talk-to-agent']],
  ['return my call, this is too much typing', ['talk-to-agent']],
  ['have a person phone me, i cant text good', ['talk-to-agent']],
  ['que me llame alguien, no texteo bien', ['talk-to-agent']],
  ['i been on hold 50 min', ['complaint']],
  ['do you have a website for this', ['how-to-book-question']],
  ['making sure my ride is all set for the 30th', ['trip-status']],
])('who wants to be called, and who waited: %s', (text, intents) => {
  expect(listen(text).intents).toEqual(intents);
});

test.each([
  'thats the old address, i live at 40 Elm St now',
  'not quite, the clinic is on Elm St',
  'esa es la dirección vieja, ahora es el 40 de Elm St',
])('what is old is denied, said to what was read back: %s', (text) => {
  expect(listen(text, [], { isReadBack: true }).answer).toBe('no');
});

test.each(['whats a cross street mean', '¿cómo así?'])('asks for help: %s', (text) => {
  expect(listen(text, ['pickup']).intents).toEqual(['help']);
});
