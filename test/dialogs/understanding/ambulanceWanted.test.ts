import { readDanger } from '../../../dialogs/understanding/safety/readDanger';

test.each([
  'please get me an ambulance, 12 Orchard Street, second floor',
  'need the ambulance, 12 orchard st apt 2',
  'mándenme una ambulancia al 12 de la calle Orchard, segundo piso',
  'que venga alguien, llamen una ambulancia a la calle Orchard',
])('an ambulance that is to come is an emergency: %s', (text) => {
  expect(readDanger(text).danger).toBe('emergency');
});

test.each([
  'I need an ambulance for my dialysis on the 8th, I go on a stretcher',
  'mándenme una ambulancia el jueves para la diálisis, voy en camilla',
  "don't send an ambulance, a car is fine",
  'no necesito ambulancia, un carro está bien',
])('an ambulance to a visit is a way to ride, and one that is not wanted none: %s', (text) => {
  expect(readDanger(text).danger).toBe('routine');
});

test('what is said beside an ambulance that is not wanted counts', () => {
  expect(readDanger("don't send an ambulance, I want to die").danger).toBe('crisis');
  expect(readDanger('no hace falta una ambulancia pero me duele el pecho').danger).toBe('emergency');
});
