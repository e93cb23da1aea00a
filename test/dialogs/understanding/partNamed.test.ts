import { partNamed, saysToChangeIt } from '../../../dialogs/understanding/rides/partNamed';

const toBeOther: readonly (readonly [string, string])[] = [
  ['can it be earlier', 'time'],
  ['¿se puede más temprano?', 'time'],
  ['yes just a bit later please', 'time'],
  ['y si es más tarde', 'time'],
  ['ok but earlier', 'time'],
  ['está bien pero más tarde', 'time'],
  ['can i change the time', 'time'],
  ['the time is wrong', 'time'],
  ['difrent time plz', 'time'],
  ['me equivoqué de hora', 'time'],
  ['that time wont work', 'time'],
  ['sounds good but different day', 'day'],
  ['i gave you the wrong day', 'day'],
  ['no es ese día', 'day'],
  ['mejor otro día', 'day'],
  ['fecha equivocada', 'day'],
  ['its a different clinic', 'place'],
  ['thats not the right doctor', 'place'],
  ['la clínica está mal', 'place'],
  ['fine except the pickup place', 'pickUp'],
  ['wait the address is wrong', 'pickUp'],
  ['la dirección no es esa', 'pickUp'],
  ['change the ride home', 'wayBack'],
  ['la vuelta está mal', 'wayBack'],
];

const named: readonly (readonly [string, string])[] = [
  ['the time', 'time'],
  ['earlier', 'time'],
  ['la hora', 'time'],
  ['the day please', 'day'],
  ['el día', 'day'],
  ['the pick up address', 'pickUp'],
  ['the way back', 'wayBack'],
  ['yes but the time too', 'time'],
  ['sí pero la hora también', 'time'],
];

const nothing: readonly string[] = [
  'yes',
  'i hurt my foot the other day',
  'el otro día me caí',
  "i'll call you later",
  'le digo más tarde',
  'call me a bit later please',
  'my house is the blue one with a ramp',
  'the clinic is on the second floor',
  'casa azul de la esquina',
  'ring the bell at the other door',
  "there's another person with me",
  'and a different car for my wheelchair',
  '¿se puede con mi perro?',
];

describe('a part of a ride that is named without what it shall be', () => {
  it.each(toBeOther)('%s: another %s', (text, part) => {
    expect(partNamed(text)).toEqual({ part, isToBeOther: true });
  });

  it.each(named)('%s: the %s, and no more', (text, part) => {
    expect(partNamed(text)).toEqual({ part, isToBeOther: false });
  });

  it.each(nothing)('%s: none', (text) => {
    expect(partNamed(text)).toBeUndefined();
  });

  it.each([
    'change it',
    'i need to change something',
    'change my ride please',
    'quiero cambiarlo',
    'hacer un cambio',
  ])('%s: only that something is to change', (text) => {
    expect(saysToChangeIt(text)).toBe(true);
  });

  it.each(['yes', 'change of clothes in my bag', 'cambio de ropa'])('%s: nothing to change', (text) => {
    expect(saysToChangeIt(text)).toBe(false);
  });
});
