import { readDanger } from '../../../dialogs/understanding/safety/readDanger';

describe('a name or a scare that sounds like danger', () => {
  it.each([
    'La señora se llama Amparo Fuego, apellido Fuego',
    'the patient is Maria Carmen Fuego',
    'yesterdays driver braked so hard I thought I was gonna have a heart attack, im fine',
    'he took the curves so fast i thought id have a heart attack, send another driver please',
    'pensé que me daba un ataque al corazón de lo rápido que iba el chofer ayer',
    'my heart was in my throat with how your driver takes those hills, speak to him',
    'cancelen el miércoles, todavía no me quitan las grapas',
    'ando con el alma en un hilo cuando maneja ese conductor, cámbienlo',
  ])('is none: %s', (text) => {
    expect(readDanger(text)).toStrictEqual({ danger: 'routine' });
  });

  it.each([
    'se llama Dolores y tiene fuego en el pecho',
    'se llama Dolores, no respira',
    'mi apellido es Fuego y la casa se quema',
    'the patient is Maria and she is bleeding badly',
    "my name is Ana. I can't breathe",
    "I thought I'd have a heart attack",
    'I thought I was having a heart attack yesterday and my chest still hurts',
    'he was speeding yesterday, I almost had a heart attack, and now my arm is numb',
    'my driver almost had a heart attack yesterday, he collapsed',
    'ayer me quitaron las grapas y la herida se abrió, bota mucha sangre',
    'siento el corazón en la garganta y estoy sudando frío',
    'my heart is in my throat from her driving and now my chest hurts',
  ])('hides no danger: %s', (text) => {
    expect(readDanger(text).danger).toBe('emergency');
  });
});

describe('care that cannot wait, for which no ride was asked in time', () => {
  it.each([
    'i never booked dialysis for tomorrow',
    "didn't book my infusion for tomorrow, is it too late",
    'never called about chemo today at 1',
    'no sabía que había que pedirlo antes. La quimio es mañana a las 8',
    'se me paso pedir carro pa la transfusion de mañana',
  ])('is urgent: %s', (text) => {
    expect(readDanger(text).danger).toBe('urgent');
  });

  it.each([
    'i forgot to cancel dialysis ride for tomorrow',
    'se me olvidó pedir la diálisis del jueves a las 8 de la mañana',
    'forgot to book my teeth cleaning for tomorrow',
  ])('is not %s', (text) => {
    expect(readDanger(text).danger).toBe('routine');
  });
});

describe('a noise that let nobody hear', () => {
  it.each([
    'otra vez por favor es que pasó un camión y no se oyó nada',
    "again please, a truck went by and I didn't hear you",
    'repita, pasa la guagua y no oigo',
    "couldn't hear you over the siren, say it again",
  ])('is no crash: %s', (text) => {
    expect(readDanger(text)).toEqual({ danger: 'routine' });
  });

  it('hides none', () => {
    expect(readDanger('pasó un camión y lo atropelló').danger).not.toBe('routine');
  });
});
