import type { SlotName, SlotValues } from '../../../dialogs/understanding/slotValues';
import { slotsOf } from './slotsOf';

type Row = readonly [text: string, slots: Partial<SlotValues>, expecting?: readonly SlotName[]];

const toldOf = (
  told: readonly SlotName[],
  text: string,
  expecting: readonly SlotName[],
): Partial<SlotValues> => {
  const heard = slotsOf(text, expecting);
  return Object.fromEntries(
    told.filter((slot) => heard[slot] !== undefined).map((slot) => [slot, heard[slot]]),
  );
};

const each = (rows: readonly Row[]): (readonly [string, Partial<SlotValues>, readonly SlotName[]])[] =>
  rows.map(([text, slots, expecting = []]) => [text, slots, expecting]);

describe('what is only spoken of is no visit', () => {
  it.each(
    each([
      // The doctor is ill, and nobody goes there for that.
      ['cancel mine tomorrow at 3 the doctor is sick', {}],
      ['ya no voy mañana a las 3, la doctora tiene gripe', {}],
      ['need to see the dr for my flu friday at 9', { reason: 'primary-care' }],
      ['necesito ir al doctor por la gripe el viernes a las 9', { reason: 'primary-care' }],
      // What somebody wears is out.
      ['what was that, my hearing aid died', {}, ['appointmentTime']],
      ['no le oí, mis audífonos no tienen pila', {}, ['appointmentTime']],
      ['need my hearing aids adjusted friday at 9', { reason: 'audiology' }],
      // What was long ago
      ["i don't drive since my eyes went", {}],
      ['empiezo terapia desde la próxima semana los martes a las 2', { reason: 'behavioral-health' }],
      // A laboratory by name, where no blood is drawn
      ['ride to the sleep lab dec 8 at 8pm', { reason: 'other' }],
    ]),
  )('%s', (text, slots, expecting) => {
    expect(toldOf(['reason'], text, expecting)).toStrictEqual(slots);
  });
});

describe('a doctor whose office it is', () => {
  it.each(
    each([
      ['take me to the office of Dr. Ruiz in Avon dec 8 at 9', {}],
      ['llévenme al consultorio de la doctora Peña en Enfield el 8 de dic a las 9', {}],
      ['cita con la doctora Peña el 8 de dic a las 9', { providerName: 'doctora Peña' }],
    ]),
  )('is where one goes: %s', (text, slots, expecting) => {
    expect(toldOf(['providerName'], text, expecting)).toStrictEqual(slots);
  });
});

describe('who is only spoken of calls for nobody', () => {
  it.each(
    each([
      ['pero ponga que va mi esposa también', { escortCount: 1 }, ['escortCount']],
      ['add my husband too', { escortCount: 1 }, ['escortCount']],
      ['2035550163 es de mi vecino', {}, ['phone']],
      ["203 555 0163, that's my friend's", {}, ['phone']],
    ]),
  )('%s', (text, slots, expecting) => {
    expect(toldOf(['callerRelationship', 'escortCount'], text, expecting)).toStrictEqual(slots);
  });
});

describe('who writes or calls tells their own name', () => {
  it.each(
    each([
      [
        'soy amiga de Irma Ruiz, ella no ve, por eso escribo yo, Nilda. Quiere un carro al dentista el 4 a las 9',
        { personName: { first: 'Irma', last: 'Ruiz' }, callerName: { first: 'Nilda' } },
      ],
      [
        'Monique in scheduling here, our patient Ana Ruiz needs a ride friday at 9 to Griffin',
        { personName: { first: 'Ana', last: 'Ruiz' }, callerName: { first: 'Monique' } },
      ],
      [
        'Marta de trabajo social aquí, nuestro paciente Luis Peña tiene cita el viernes a las 9',
        { personName: { first: 'Luis', last: 'Peña' }, callerName: { first: 'Marta' } },
      ],
    ]),
  )('%s', (text, slots, expecting) => {
    expect(toldOf(['personName', 'callerName'], text, expecting)).toStrictEqual(slots);
  });
});

it.each([
  ['quiero ir solo, no quiero compartir, tengo el sistema inmune débil', 'tengo el sistema inmune débil'],
  ['no strangers, no shared ride, i get panic attacks', 'i get panic attacks'],
  ['quisiera ir sola en el carro, no tengo defensas desde la quimio', 'no tengo defensas desde la quimio'],
  ["she can't share, she has no immune system since chemo", 'she has no immune system since chemo'],
])('one refusal behind the other is no reason: %s', (text, reason) => {
  expect(slotsOf(text).sharedRideReason).toBe(reason);
});

describe('what somebody has or is', () => {
  it.each([
    'im epileptic',
    "i'm asthmatic",
    'soy asmática',
    'soy epiléptico',
    'soy jubilada',
    'soy inmunodeprimida',
  ])('is no name: %s', (text) => {
    expect(slotsOf(text).personName).toBeUndefined();
  });

  it('but a name is one', () => {
    expect(slotsOf('soy Hipólita').personName).toStrictEqual({ first: 'Hipólita' });
  });
});
