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
