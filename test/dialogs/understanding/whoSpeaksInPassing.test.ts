import { listen } from './listen';
import type { SlotName, SlotValues } from '../../../dialogs/understanding/slotValues';
import { slotsOf } from './slotsOf';

const fullName = (name: SlotValues['personName'] | undefined): string | undefined =>
  name === undefined ? undefined : [name.first, name.last].filter((one) => one !== undefined).join(' ');

it.each([
  // Who runs a house, or the rides of one
  ['Hi, Carol here, I run a sober house. Dante Pruitt has the dentist Dec 14 at 9', 'Carol', 'Dante Pruitt'],
  ['I supervise the group home and Troy Banks has a visit 12/14 at 10 in Derby', undefined, 'Troy Banks'],
  [
    'im the one that runs the shelter, need a ride for Marla Stokes 12/14 at 10 to Griffin Hospital',
    undefined,
    'Marla Stokes',
  ],
  [
    'my name is Lou Pratt and I oversee transportation at Maple Court, Irma Cole has dialysis 12/14 at 10',
    'Lou Pratt',
    'Irma Cole',
  ],
  ['I do the scheduling over at Cedar Woods, we need a van for Ida Cole 12/14 at 10', undefined, 'Ida Cole'],
  ["I'm in charge of rides for Maple Court nursing home. Ida Cole, 12/14 at 10", undefined, 'Ida Cole'],
  ['Soy Rosa, administro un hogar grupal. Luis Peña tiene cita el 14 a las 10', 'Rosa', 'Luis Peña'],
  [
    'Buenas soy Irma, estoy a cargo de un hogar de recuperación, Pedro Luna necesita ir a Yale el 14',
    'Irma',
    'Pedro Luna',
  ],
  // Who works there
  ['This is Ned, transportation aide at Cedar Rehab, for resident Ida Cole 12/14 at 10', 'Ned', 'Ida Cole'],
  ["I'm a nurse's aide at Maple Court, Ida Cole goes to the wound clinic 12/14 at 10", undefined, 'Ida Cole'],
  [
    'Soy Inés, auxiliar de transporte de Villa Alegre, la residente Ada Cruz va el 14 a las 10',
    'Inés',
    'Ada Cruz',
  ],
  // Who has several residents
  ['This is Joyce from Oak Bend in Derby, I have two residents to book for next week', 'Joyce', undefined],
  ['Hi Sal from Oak Bend, we got 4 patients that need rides in january', 'Sal', undefined],
  ['Soy Nora de Villa Clara en Avon, tengo tres residentes para la semana que viene', 'Nora', undefined],
])('%s: of the house', (text, caller, rider) => {
  const { callerName, personName, callerRelationship } = slotsOf(text);
  expect([fullName(callerName), fullName(personName), callerRelationship]).toStrictEqual([
    caller,
    rider,
    'facility-staff',
  ]);
});

it.each([
  ['im her doula, prenatal visit 12/14 at 10 at Yale', undefined],
  ["i'm his cna, mr Hal Foster goes to the eye doctor 12/14 at 10", 'Hal Foster'],
  ['soy su doula, la muchacha se llama Ana Ruiz, cita prenatal el 14 a las 10', 'Ana Ruiz'],
  ['soy la comadrona de Ana Ruiz, va a Yale el 14 a las 10', 'Ana Ruiz'],
  ['soy la asistente de Rosa Vega, va a Yale el 14 a las 10', 'Rosa Vega'],
  ['im her aide and her daughter Tina is coming. Irma Cole to Yale 12/14 at 10', 'Irma Cole'],
])('%s: cares for the rider', (text, rider) => {
  const { personName, callerRelationship } = slotsOf(text);
  expect([fullName(personName), callerRelationship]).toStrictEqual([rider, 'caregiver']);
});

it.each<[string, readonly SlotName[]]>([
  // Whoever did something with the phone or the page
  ['my niece put this on my phone for me i dont know how to work it', []],
  ['my daughter gave me this number, do you do rides to the dentist', []],
  ['my son signed me up, can i talk to somebody', []],
  ['my wife started this, can we do it in english', []],
  ['mi nieta me bajó esto en el celular y no sé usarlo', []],
  ['mi esposo empezó esto y no entiendo inglés', []],
  ['mi hijo me dio este número, quiero un viaje a Yale el 14 a las 10', []],
  // Whose number it is
  ["860 555 0133 that's my son's number i dont have one", ['phone']],
  ['203 555 0188, es el cel de mi esposa', ['phone']],
  ['llame al de mi nieta, 203 555 0111', ['callbackPhone']],
  // A word for something else
  ['Pedí asilo el año pasado, ¿puedo usar los viajes?', []],
])('%s: says nothing of who calls', (text, expecting) => {
  expect(slotsOf(text, expecting).callerRelationship).toBeUndefined();
});

it.each([
  ['203 555 0199, I am her daughter', 'child'],
  ['my mom goes to dialysis at DaVita on 12/14 at 10', 'child'],
  ['mi hijo empezó este tratamiento y va a Yale el 14 a las 10', 'parent'],
])('%s: tells who calls', (text, relation) => {
  expect(slotsOf(text).callerRelationship).toBe(relation);
});

it.each([
  ['ok but my husband rides too', 1],
  ["yes but my mom isn't coming", 0],
  ['si, pero mi hija no viene', 0],
  ['si, pero ya no viene mi hermana', 0],
])('%s: who comes, after the read-back, is nobody for whom it is', (text, count) => {
  const { slots } = listen(text, [], { isReadBack: true });
  expect([slots.escortCount, slots.callerRelationship]).toStrictEqual([count, undefined]);
});

it.each([
  ['I will ride with her, nobody else is coming. For my mother Irma Cole to Yale 12/14 at 10', 1],
  ['yo la acompaño, nadie más va. Mi tía Ada Cruz va a Yale el 14 a las 10', 1],
  ['nobody is coming with me to Yale 12/14 at 10', 0],
  ['I am her aide and her daughter is coming. Irma Cole to Yale 12/14 at 10', 1],
  ['my husband isnt coming home till 6 so i need a ride to Yale 12/14 at 10', undefined],
])('%s: how many come along', (text, count) => {
  expect(slotsOf(text).escortCount).toBe(count);
});

it.each([
  'my golden is a trained seizure dog, can he ride with me',
  'mi golden es perro de servicio, lo dejan subir?',
])('%s: has a service animal', (text) => {
  expect(slotsOf(text).needs).toStrictEqual(['service-animal']);
});
