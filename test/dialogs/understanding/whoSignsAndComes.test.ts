import type { SlotName, SlotValues } from '../../../dialogs/understanding/slotValues';
import { slotsOf } from './slotsOf';

const fullName = (name: SlotValues['personName'] | undefined): string | undefined =>
  name === undefined ? undefined : [name.first, name.last].filter((one) => one !== undefined).join(' ');

it.each([
  [
    "Leo Diaz, DOB 2/9/2022, x-ray at Yale, Dec 3 at 7. I'm riding along. Rosa (his mom)",
    'Rosa',
    'Leo Diaz',
    1,
  ],
  ['Leo Diaz has an MRI at Yale Dec 3 at 7. I ride with him - Rosa, his grandmother', 'Rosa', 'Leo Diaz', 1],
  ['Leo Diaz, nacido 2/9/2022, rayos x en Yale, el 3. Yo voy con él. Rosa (su mamá)', 'Rosa', 'Leo Diaz', 1],
  ['My daughter Mia has the dentist in Norwich. Her dad and I both come', undefined, 'Mia', 2],
  ['My daughter Mia has the dentist in Norwich. His father and me will both be there', undefined, 'Mia', 2],
  ['mi hija Mia tiene dentista. Venimos su abuela y yo con ella', undefined, 'Mia', 2],
  ['vamos los dos, su papá y yo', undefined, undefined, 2],
  ['his sister and I live at 9 Elm St Derby', undefined, undefined, undefined],
])('%s: who signs, who rides and how many come along', (text, caller, rider, escorts) => {
  const { callerName, personName, escortCount } = slotsOf(text);
  expect([fullName(callerName), fullName(personName), escortCount]).toStrictEqual([caller, rider, escorts]);
});

it.each([
  [
    'this is marge im the nurse at the nursing home walter kuzma needs the eye doctor in derby',
    'Marge',
    'Walter Kuzma',
  ],
  ['hi im dana the aide at the group home tyrell banks has the dentist in avon', 'Dana', 'Tyrell Banks'],
  ['habla lupe soy la enfermera del asilo jose rivera tiene cita con el dentista', 'Lupe', 'Jose Rivera'],
  [
    'Hi, Bonnie from the imaging desk. Our patient Walter Kuzma needs a ride to Derby',
    'Bonnie',
    'Walter Kuzma',
  ],
])('%s: whom staff speak for, right behind where they work', (text, caller, rider) => {
  const { callerName, personName, pickup } = slotsOf(text);
  expect([fullName(callerName), fullName(personName), pickup]).toStrictEqual([caller, rider, undefined]);
});

it.each<[string, readonly SlotName[], Partial<SlotValues>]>([
  ['she is her aide, sent by the agency', ['callerRelationship'], { callerRelationship: 'caregiver' }],
  ["I'm his aide from the home care agency", ['callerRelationship'], { callerRelationship: 'caregiver' }],
  ['soy la cuidadora, de la agencia', ['callerRelationship'], { callerRelationship: 'caregiver' }],
  ['my dads jaw is hanging and he cant lift his arm', [], { callerRelationship: 'child' }],
  ['a mi mamá se le viró la boca y no levanta el brazo', [], { callerRelationship: 'child' }],
  [
    'soy la comadre de Ana Peña',
    [],
    { callerRelationship: 'friend', personName: { first: 'Ana', last: 'Peña' } },
  ],
  ['the kidney building in Derby', ['destination'], { reason: 'nephrology' }],
  ["Can my service dog come? Mine's a black lab called Rex", [], { needs: ['service-animal'] }],
  ['¿Puede venir? El mío es un labrador llamado Rex', [], { needs: ['service-animal'] }],
  ["i'll give you a ring when they finish with me", ['returnTime'], { returnTime: 'will-call' }],
  ['ill just text when im through', ['returnTime'], { returnTime: 'will-call' }],
  ['la guagua no la puedo coger', ['canUseBus'], { canUseBus: false }],
  ['no llego caminando a la parada', ['canUseBus'], { canUseBus: false }],
  ['el bus no lo aguanto', ['canUseBus'], { canUseBus: false }],
])('%s, to %j', (text, expecting, slots) => {
  const { destination: _, ...told } = slotsOf(text, expecting);
  expect(told).toStrictEqual(slots);
});

it.each<readonly [text: string, relationship: SlotValues['callerRelationship'] | undefined]>([
  ['wound center friday at 9', undefined],
  ['the doctors office thursday at 2', undefined],
  ['rehab center thursday at 2 for a resident in a wheelchair', 'facility-staff'],
  ['Nursing home, friday at 9 for one of ours', 'facility-staff'],
])('%s: where somebody goes on a day, and where staff write from', (text, relationship) => {
  expect(slotsOf(text).callerRelationship).toBe(relationship);
});
