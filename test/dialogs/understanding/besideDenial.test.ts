import { readMessage } from '../../../dialogs/understanding/message';
import { besideDenial } from '../../../dialogs/understanding/safety/besideSaid';
import { readDanger } from '../../../dialogs/understanding/safety/readDanger';

const beside = (text: string): string | undefined =>
  besideDenial(readMessage(text))
    ?.tokens.map(({ word }) => word)
    .join(' ');

describe('a crisis that is denied, with what is wanted', () => {
  it.each([
    ["no, I'm not suicidal, move my friday session to 2", 'no move my friday session to 2'],
    ['No suicidal thoughts, no self-harm. Confirm the 9th', 'confirm the 9th'],
    ['no pienso matarme, la terapia a las 3', 'la terapia a las 3'],
    ['no estoy suicida, cambie la consejera a las 4', 'cambie la consejera a las 4'],
  ])('%s', (text, rest) => {
    expect(beside(text)).toBe(rest);
    expect(readDanger(text).danger).toBe('routine');
  });

  it.each([
    ['who says but', 'im not suicidal but i picked the tree, cancel therapy'],
    ['who is afraid to do it', 'i dont want to hurt myself im scared i will, need my therapist'],
    ['who no longer does', 'i dont want to hurt myself anymore, need my counselor'],
    ['who speaks of no ride', "i'm not suicidal, just so tired"],
    ['quien dice pero', 'no quiero hacerme daño pero tengo la navaja, cancele mi viaje'],
  ])('is read whole of %s', (_, text) => {
    expect(beside(text)).toBeUndefined();
  });

  it.each([
    'not suicidal, just going to sleep forever. cancel my ride',
    'i dont want to hurt myself, i have the pills here. pick me up',
    'i dont want to kill myself i want to kill him, cancel my ride',
    'no quiero hacerme daño, tengo la navaja aqui, el viaje a las 3',
  ])('leaves the danger beside it: %s', (text) => {
    expect(readDanger(text).danger).toBe('crisis');
  });
});

describe('an emergency that is denied', () => {
  it.each([
    "it's not an emergency",
    'no es una emergencia',
    'not an emergency, I need a ride to the dentist',
    'no es ninguna emergencia, es para cambiar mi viaje',
  ])('is none: %s', (text) => {
    expect(readDanger(text)).toEqual({ danger: 'routine' });
  });

  it.each([
    'no, its an emergency',
    'si tenemos una emergencia',
    'not an emergency but dad cant breathe',
    'no es una emergencia pero mi esposo se desmayó y no despierta',
  ])('is one all the same: %s', (text) => {
    expect(readDanger(text).danger).toBe('emergency');
  });

  it('is asked about where a comma may part the no from it', () => {
    expect(readDanger('no, es una emergencia')).toEqual({ danger: 'routine', mayBe: 'emergency' });
  });
});

describe('what somebody makes little of', () => {
  it.each([
    'tengo un poquito de dolor en el pecho',
    'me falta un poco el aire',
    'me cuesta un poco respirar hoy',
    'my chest is kinda tight and i need my ride at 2',
  ])('is what it is: %s', (text) => {
    expect(readDanger(text).danger).toBe('emergency');
  });

  it.each(['estoy un poco cansada hoy', 'i have a little cough', 'llego un poco tarde'])(
    'is no danger for that: %s',
    (text) => {
      expect(readDanger(text).danger).toBe('routine');
    },
  );
});

describe('a crash', () => {
  it.each([
    'your van had a fender bender with my dad in it two weeks ago',
    'el chofer se pasó la luz roja el mes pasado',
  ])('that is long over is no danger: %s', (text) => {
    expect(readDanger(text)).toEqual({ danger: 'routine' });
  });

  it.each([
    'we crashed last week and her head still hurts',
    'chocamos hace dos semanas y me siguen dando mareos',
    'we just got rear ended',
  ])('that left something, or is now, is one: %s', (text) => {
    expect(readDanger(text).danger).toBe('emergency');
  });
});
