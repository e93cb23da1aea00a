import { readMessage } from '../../../dialogs/understanding/message';
import { readDanger } from '../../../dialogs/understanding/safety/readDanger';
import { withoutIntroduction } from '../../../dialogs/understanding/safety/withoutIntroduction';

describe('who somebody is and where they work', () => {
  it.each([
    ['This is Dana from Riverbend Dialysis, I need a ride', 'I need a ride'],
    ['hi this is maria with hillside rehab one of our patients moved', 'one of our patients moved'],
    ['Hello, my name is Rob, calling from Cliffside Care. We need a van.', 'We need a van.'],
    ['Le habla Ana de la clínica Puente, una paciente tiene cita', 'una paciente tiene cita'],
    ['buenas, soy carmen del centro de diálisis y quiero un viaje', 'y quiero un viaje'],
  ])('is left out of %s', (text, rest) => {
    expect(withoutIntroduction(readMessage(text))?.text).toBe(rest);
  });

  it.each([
    'this is bad at the clinic and I am scared',
    'im bleeding at the hospital entrance',
    'This is Maria, I need a ride',
    'my mother Maria is at the clinic',
    'soy diabética y estoy en la clínica',
    'This is Joan from Maple Dialysis',
  ])('is not in %s', (text) => {
    expect(withoutIntroduction(readMessage(text))).toBeUndefined();
  });

  it.each([
    'Hi this is Dana from Riverbend Dialysis, I need to change a ride for one of our patients',
    'hello this is Grace at Bridgewater Nursing and Rehab, one of our residents has an appointment',
    'Le habla Ana de la diálisis Puente, es por uno de nuestros pacientes',
  ])('makes no danger of %s', (text) => {
    expect(readDanger(text)).toStrictEqual({ danger: 'routine' });
  });

  it.each([
    ['emergency', 'this is Maria from Riverbend Dialysis, one of our patients is having chest pain'],
    ['crisis', 'this is Maria from Riverbend Dialysis our patient said she is going to kill herself tonight'],
    ['emergency', 'soy Carmen del centro de diálisis, una paciente se desmayó'],
    ['crisis', 'Le habla Ana de la clínica Puente, un paciente dice que se quiere matar'],
  ])('hides no %s: %s', (danger, text) => {
    expect(readDanger(text).danger).toBe(danger);
  });
});
