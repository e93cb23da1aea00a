import { readDanger } from '../../../dialogs/understanding/safety/readDanger';

describe('a danger told beside harmless questions', () => {
  it.each([
    'do you drive when it rains? i have crushing chest pain',
    "Can't breathe. I have the flu. Do I have to wear a mask",
    'i have chest pain do you cover the emergency room',
    'is it free? my mom passed out and wont wake up',
    'what time do you open. my throat is closing up',
    '¿trabajan los domingos? Me duele mucho el pecho',
    'no puedo respirar hay que llevar mascarilla?',
    'me desmayé y no siento el brazo. cuanto cuesta el viaje',
    'cubren viajes de noche? mi esposo no respira',
  ])('is an emergency: %s', (text) => {
    expect(readDanger(text).danger).toBe('emergency');
  });

  it.each([
    'do you take people with heart failure? my cardiologist is in Derby',
    'My chest pain was last year. Do I need a form? Cardiology on Friday',
    'no chest pain today, thank God. can i get a ride monday?',
    'She had a stroke in March. Can her aide come along? Speech therapy at 2',
    '¿llevan oxígeno? Mi papá tiene asma y va al neumólogo el lunes',
    'el infarto fue hace años. puedo ir solo? cita con el cardiólogo',
  ])('is none where nothing of it is told as present: %s', (text) => {
    expect(readDanger(text)).toEqual({ danger: 'routine' });
  });
});

/** A danger in few words, and what else is said beside it, where `{}` stands for the danger. */
const besideRides: readonly (readonly [dangers: readonly string[], beside: readonly string[]])[] = [
  [
    [
      'my dad fainted',
      'he has chest pain',
      "he's choking",
      "she can't breathe",
      "he won't respond",
      'my water broke',
      "the baby isn't moving",
      'she swallowed bleach',
      'he got stabbed',
      "he's bleeding and it won't stop",
      "mom's face is drooping",
      'she was hit by a car',
    ],
    [
      '{}, he has an appointment friday',
      'need a ride, {}',
      'my ride is at 2 but {}',
      "{} and the van isn't here",
      'no, {}',
      'cancel thursday, {}',
    ],
  ],
  [
    [
      'se desmayó mi papá',
      'tiene dolor de pecho',
      'se está ahogando',
      'no puede respirar',
      'no responde',
      'rompí fuente',
      'el bebé no se mueve',
      'se tragó cloro',
      'lo apuñalaron',
      'está sangrando y no para',
      'a mami se le viró la cara',
      'la atropelló un carro',
    ],
    [
      '{}, tiene cita el viernes',
      'necesito un viaje, {}',
      'mi viaje es a las 2 pero {}',
      '{} y la van no llega',
      'no, {}',
      'cancele el jueves, {}',
    ],
  ],
];

describe('a danger in few words beside a ride is told or asked about', () => {
  it.each(
    besideRides.flatMap(([dangers, beside]) =>
      dangers.flatMap((danger) => beside.map((words) => words.replace('{}', danger))),
    ),
  )('%s', (text) => {
    const { danger, mayBe } = readDanger(text);
    expect(['emergency', 'crisis']).toContain(mayBe ?? danger);
  });

  it.each([
    "can you move my pickup from 9 to 11 at 45 elm street in hartford, she can't breathe, thank you",
    'i have a ride set for tomorrow to see dr patel in meriden but he is having a seizure so i dont know what to do about it',
    "hi this is maria i need to cancel my ride for thursday at 10 to the dentist because my baby won't wake up",
    'buenas le habla maria necesito cancelar mi viaje del jueves a las 10 al dentista porque no puede respirar',
    'me puede mover la recogida de las 9 a las 11 en la 45 elm de hartford, se tragó cloro, gracias',
    'tengo un viaje mañana para ver al doctor patel en meriden pero está sangrando y no para y no sé qué hacer con eso',
  ])('also in many: %s', (text) => {
    const { danger, mayBe } = readDanger(text);
    expect(['emergency', 'crisis']).toContain(mayBe ?? danger);
  });

  it.each([
    'no, for my dad, he has chest physio friday',
    'my ride is at 2 but he has school',
    "cancel thursday, he's fine now",
    'es el viernes, y mi papá va conmigo',
    'no, el jueves, pero más tarde',
  ])('but nothing is where none is told: %s', (text) => {
    expect(readDanger(text)).toEqual({ danger: 'routine' });
  });
});
