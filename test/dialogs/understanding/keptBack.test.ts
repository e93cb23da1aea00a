import { readMessage } from '../../../dialogs/understanding/message';
import { besideKeptBack, keepsBack } from '../../../dialogs/understanding/people/keptBack';
import { readDanger } from '../../../dialogs/understanding/safety/readDanger';

describe('who does not want to say who they are', () => {
  it.each([
    'i dont want to give my birthday',
    'I don’t wanna give my date of birth',
    "i'm not giving out my date of birth",
    'i dont feel comfortable giving my date of birth',
    'I would rather not say my birthday over text',
    'i dont want to give my birthday to a robot',
    'sorry i dont give out my social over the phone',
    'i dont want to put my birthday here',
    'no quiero dar mi fecha de nacimiento',
    'Prefiero no decir mi cumpleaños',
    'no me siento cómoda dando mi fecha',
    'no quiero dar mi nombre',
    'no le voy a dar mis datos personales a una máquina',
  ])('is in no danger: %s', (text) => {
    expect(readDanger(text)).toStrictEqual({ danger: 'routine' });
    expect(keepsBack(text)).toBe(true);
  });

  it.each([
    ['i dont want to give my birthday, i just need a ride', 'i just need a ride'],
    ['I dont trust this. I dont want to give my dob', 'I dont trust this.'],
    ['no quiero dar mi fecha de nacimiento y necesito un viaje', 'y necesito un viaje'],
  ])('says beside it in %s', (text, rest) => {
    expect(besideKeptBack(readMessage(text))?.text.replace(/^, /u, '')).toBe(rest);
    expect(readDanger(text)).toStrictEqual({ danger: 'routine' });
  });

  it.each([
    ['crisis', 'i dont want to give my birthday i want to die'],
    ['crisis', 'i dont want to live i dont want to give my birthday'],
    ['crisis', "I don't want to give my name, I'm going to kill myself"],
    ['crisis', 'i dont want to live past my birthday'],
    ['crisis', 'i cant go on i dont want to tell you my name'],
    ['emergency', 'i cant breathe i dont want to give my birthday'],
    ['crisis', 'no quiero dar mi nombre me quiero morir'],
    ['crisis', 'no quiero vivir ni dar mi fecha de nacimiento'],
    ['crisis', 'no quiero llegar a mi cumpleaños'],
    ['emergency', 'no puedo respirar no quiero dar mi fecha de nacimiento'],
  ])('hides no %s: %s', (danger, text) => {
    expect(readDanger(text).danger).toBe(danger);
  });

  it.each([
    'dont send a bus i need a van',
    'no quiero ir el lunes',
    'it is for personal care',
    'alma whitcomb',
  ])('keeps nothing back: %s', (text) => {
    expect(keepsBack(text)).toBe(false);
  });
});
