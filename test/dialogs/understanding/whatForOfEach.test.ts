import { listen } from './listen';
import { slotsOf } from './slotsOf';

it.each([
  // Of two visits the one is told with what for, and the other with who is seen
  ['two rides: dec 7 at 9 to Quest in Derby for labs and dec 9 at 1 to Dr. Ruiz in Avon', ['lab', undefined]],
  ['2 rides pls, dialysis at DaVita 12/7 6am and Dr Cole in Derby 12/9 at 2', ['dialysis', undefined]],
  [
    'dos viajes: el 7 a las 9 donde la dra Paz en Avon, y a Quest para la sangre el 9 a las 2',
    [undefined, 'lab'],
  ],
  [
    'two rides: dec 8 at 10 to Dr. Cole in Derby and dec 10 at 2 to Dr. Ruiz in Avon for my heart',
    [undefined, 'cardiology'],
  ],
  // Each with its own
  [
    'kiero 2 viajes, el 7 d dic alas 9 en Griffin pa los ojos y el 9 alas 2 en Yale pa el corazon',
    ['vision', 'cardiology'],
  ],
])('%s: what each is for', (text, reasons) => {
  const { slots, otherRides = [] } = listen(text);
  expect([slots, ...otherRides].map(({ reason }) => reason)).toStrictEqual(reasons);
});

it.each([
  // Who sends somebody, and what to
  ['the hip surgeon sends me to physical therapy in Avon dec 9 at 2', 'physical-therapy'],
  ['my heart doctor sent me for bloodwork at Quest dec 9 at 10', 'lab'],
  ['her cardiologist ordered an MRI at Yale dec 9 at 10', 'imaging'],
  ['mi ortopeda me mandó a terapia física en Derby el 9 a las 10', 'physical-therapy'],
  ['la nefróloga me refirió al cardiólogo en Derby el 9 a las 10', 'cardiology'],
  ['my heart doctor wants to see me dec 9 at 10 in Derby', 'cardiology'],
  // A test on the baby
  ['my OB is doing a stress test on the baby dec 9 at 9', 'prenatal'],
  ['they want an NST dec 9 at 9 at Yale', 'prenatal'],
  ['tengo un monitoreo del bebé el 9 a las 10 en Yale', 'prenatal'],
  ['I have a stress test dec 9 at 9', 'cardiology'],
  // What is told of a body is no visit
  ['no puedo coger la guagua, soy ciega de un ojo', undefined],
  ["i can't take the bus i'm blind in one eye", undefined],
  ['no oigo por el oído izquierdo, necesito un viaje el 9 a las 10', undefined],
  ['he fell and there is blood coming out of his ear', undefined],
])('%s: what for', (text, reason) => {
  expect(slotsOf(text).reason).toBe(reason);
});
