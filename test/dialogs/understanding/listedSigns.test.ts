import { readMessage } from '../../../dialogs/understanding/message';
import { namesListedSign } from '../../../dialogs/understanding/safety/listedSigns';
import { readDanger } from '../../../dialogs/understanding/safety/readDanger';

const isListed = (text: string): boolean => namesListedSign(readMessage(text));

describe('breath that is short with an illness of these days', () => {
  it.each([
    'cant hardly breathe with this pneumonia',
    'my son is gasping from the croup',
    'he cannot catch his breath because of the smoke',
    'no puedo respirar con este gripón',
    'a mi papá le falta el aire por la neumonía',
    'me ahogo con este humo',
  ])('is danger: %s', (text) => {
    expect(isListed(text)).toBe(true);
    expect(readDanger(text).danger).toBe('emergency');
  });

  it.each([
    'im not short of breath with the flu, only achy',
    'last month i couldnt breathe with that covid',
    'no me falta el aire con esta tos',
    'i cant take the bus, i get winded with my lungs',
    'chest xray for the cough on friday',
  ])('is none: %s', (text) => {
    expect(isListed(text)).toBe(false);
  });
});

describe('oxygen that runs out', () => {
  it.each([
    'we ran out of oxygen for my wife',
    'my o2 tank is on empty',
    'down to my last tank of oxigen',
    'Stuck between floors in the elevator, oxygen almost gone',
    'the oxygen concentrator quit and the backup tank is empty',
    'the power went out and im on oxygen',
    'se me está terminando el oxígeno',
    'mami se quedó sin oxijeno en la sala de espera',
    'el tanque de oxígeno ya está en rojo',
    'se fue la luz y mi esposo usa concentrador',
  ])('is danger: %s', (text) => {
    expect(isListed(text)).toBe(true);
    expect(readDanger(text).danger).toBe('emergency');
  });

  it.each([
    'I bring my own oxygen, two tanks',
    'my oxygen delivery comes at 3 so not before',
    'we ran out of oxygen last week',
    'what if I run out of oxygen on the way',
    'the gas tank is empty',
    'llevo mi propio oxígeno, dos tanques',
    'se me acabó el oxígeno la semana pasada',
    'se me acabó la paciencia',
  ])('is not told by: %s', (text) => {
    expect(isListed(text)).toBe(false);
  });
});

describe('what nobody may swallow, and a child may not', () => {
  it.each([
    '2 yr old swallowd a watch batry, acting normal',
    'my baby ate a magnet',
    'my daughter might have drank some bleach but she seems fine',
    'found my grandson with the button batteries in his mouth, one is missing',
    "my kid got into my mom's blood pressure pills, he seems ok",
    'mi nene se tragó una pila de reloj y está jugando',
    'la niña se metió un imán en la boca y ya no aparece',
    'tomó un traguito de cloro, se ve bien',
    'mi hija de 3 se tomó unas pastillas de mi mamá pero está bien',
  ])('is danger, however well who swallowed it seems: %s', (text) => {
    expect(isListed(text)).toBe(true);
    expect(readDanger(text).danger).toBe('emergency');
  });

  it.each([
    'my son took his medicine this morning',
    'she did not swallow the battery',
    'my nephew swallowed a battery last year',
    'my scooter battery is dead',
    'I take my pills at noon',
    'mi hijo se toma sus pastillas solo',
    'no se tragó la pila',
    'mi sobrino se tragó una pila hace dos años',
    'hay que cambiar la pila del marcapasos',
  ])('is not told by: %s', (text) => {
    expect(isListed(text)).toBe(false);
  });
});

describe('one fit after another', () => {
  it.each([
    'he had 2 seizures back to back',
    'shes having fits and hasnt come round between',
    'le dio una convulsión tras otra',
    'dos ataques seguidos y no despierta',
  ])('is danger: %s', (text) => {
    expect(isListed(text)).toBe(true);
    expect(readDanger(text).danger).toBe('emergency');
  });

  it.each(['I have seizures so I cannot drive', 'two dentist visits back to back', 'tengo epilepsia'])(
    'is not told by: %s',
    (text) => {
      expect(isListed(text)).toBe(false);
    },
  );
});

describe('a fever in the first weeks of life', () => {
  it.each([
    'my three-week-old is 100.9, the pediatrician opens at 9',
    'newborn has a fever',
    'baby is 5 weeks and her temp is 101',
    'la bebé de 3 semanas tiene 38.5',
    'mi recién nacido tiene calentura',
    'el nene tiene 20 días de nacido y está con fiebre',
  ])('is danger: %s', (text) => {
    expect(isListed(text)).toBe(true);
    expect(readDanger(text).danger).toBe('emergency');
  });

  it.each([
    'my newborn has a checkup, we live at 101 Main St',
    'the baby is 3 weeks old, no fever',
    'my son is 6 and has a fever',
    'mi recién nacida tiene cita a las 2',
    'el nene tiene 5 años y tuvo fiebre',
  ])('is not told by: %s', (text) => {
    expect(isListed(text)).toBe(false);
  });
});

describe('epinephrine or naloxone that was given', () => {
  it.each([
    'used her EpiPen at the playground, she looks fine now. could a car take us home',
    'we gave my cousin narcan twice and he woke up, can the van come for him',
    'the nurse jabbed him with the epi pen, hives are going down',
    'narcanned my roommate, hes sitting up now',
    'did the auto injector after lunch, feel fine, keep my 2 oclock',
    'hornet sting at the park, used my pen and im ok',
    'used the pen for cashews, no more wheezing. am I still on for therapy?',
    'comí nueces y usé la pluma, ya respiro bien',
    'le puse la epinefrina a mi hijo y ya respira bien, nos llevan a la casa?',
    'le echaron narcan y despertó, está tranquilo',
  ])('is danger, however well who got it seems: %s', (text) => {
    expect(isListed(text)).toBe(true);
    expect(readDanger(text).danger).toBe('emergency');
  });

  it.each([
    'he carries an EpiPen, tell the driver',
    'I need a refill of my epipen',
    'they gave him narcan last year and he is clean since',
    'do your drivers have narcan in the van',
    'we never used the epipen',
    'I used the EpiPen trainer at school',
    'used my insulin pen at breakfast, the nut bar was fine',
    'I used my pen to write it down, Walnut Street',
    'usé mi pluma para apuntar la dirección',
    'lleva su epinefrina en el bulto',
    'le dieron narcan hace dos años',
  ])('is not told by: %s', (text) => {
    expect(isListed(text)).toBe(false);
  });
});

describe('a fever in chemotherapy that was measured', () => {
  it.each([
    'im on chemo and the thermometer said 101.3, can the nurse see me monday',
    'she had chemo on monday and has a temp of 102 and chills',
    'estoy en quimio y marqué 38.6 con escalofríos, mi cita es el lunes',
  ])('is danger: %s', (text) => {
    expect(isListed(text)).toBe(true);
    expect(readDanger(text).danger).toBe('emergency');
  });

  it.each([
    'chemo is at 101 Main Street',
    'my temp is 98.6 and chemo is at 9',
    'la quimio es en la calle 38',
  ])('is not told by: %s', (text) => {
    expect(isListed(text)).toBe(false);
  });
});
