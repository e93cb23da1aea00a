import type { SlotName, SlotValues } from '../../../dialogs/understanding/slotValues';
import { listen } from './listen';

type Row = readonly [text: string, slots: Partial<SlotValues>, ...expecting: readonly SlotName[]];

const rows: readonly Row[] = [
  // The relative of whom something is told or asked is the rider
  ['Your driver hollered at my dad and left him on the curb', { callerRelationship: 'child' }],
  ['El chofer le gritó a mi abuela y la dejó en la esquina', { callerRelationship: 'grandchild' }],
  [
    'Can my 14 year old daughter go to the dentist by herself?',
    { callerRelationship: 'parent', reason: 'dental' },
  ],
  ['¿Mi sobrina de 13 puede ir sola en el carro?', { callerRelationship: 'other-family' }],
  // Praise and questions speak of no visit
  ['The driver was wonderful, he held my hearing aids while I got in', {}],
  ['do you cover the chiropractor or not', {}],
  ['¿Cubren la acupuntura?', {}],
  // A dog of one's own, and dogs at all
  ['I have a guide dog. Will the driver mind?', { needs: ['service-animal'] }],
  ['can my servce dog ride', { needs: ['service-animal'] }],
  ['Voy con mi perra guía, ¿hay problema?', { needs: ['service-animal'] }],
  ['do service dogs ride free?', {}],
  ['¿dejan subir perros de servicio?', {}],
  // The conversation itself
  ["let's begin again from the top", {}, 'pickup'],
  ['strat over pls', {}, 'destination'],
  ['borre todo y empecemos de nuevo', {}, 'destination'],
  // Colón is a name
  [
    'Me llamo Iris Colón, tengo cita con el cardiólogo',
    { personName: { first: 'Iris', last: 'Colón' }, reason: 'cardiology' },
  ],
];

it.each(rows.map(([text, slots, ...expecting]) => [text, expecting, slots] as const))(
  '%s (asked for %j)',
  (text, expecting, slots) => {
    const heard = listen(text, expecting);
    expect({ ...heard.askedOf, ...heard.slots }).toStrictEqual(slots);
  },
);
