import type { PersonName, SlotName } from '../../../dialogs/understanding/slotValues';
import { slotsOf } from './slotsOf';

interface Named {
  readonly personName?: PersonName;
  readonly callerName?: PersonName;
}
type Row = readonly [text: string, named: Named, ...expecting: readonly SlotName[]];

const rows: readonly Row[] = [
  // A letter for the last name, which is no last name to compare with one on file
  ['hey its keisha m i need to cancel monday', { personName: { first: 'Keisha', initial: 'M' } }],
  ['tyrell j here. wheres my ride', { personName: { first: 'Tyrell', initial: 'J' } }],
  ['soy tony p, donde ta el carro', { personName: { first: 'Tony', initial: 'P' } }],
  ['milagros r aki, a ke ora viene mi viaje', { personName: { first: 'Milagros', initial: 'R' } }],
  ['need a ride to the lab tomorrow at 6, rosa m', { personName: { first: 'Rosa', initial: 'M' } }],
  // A letter that stands for a word
  ['hola soy maria q necesito viaje', { personName: { first: 'Maria' } }],
  ['es para mi hijo samuel d 8 años', { personName: { first: 'Samuel' } }],
  ['Luz M. Carrasquillo', { personName: { first: 'Luz', last: 'M. Carrasquillo' } }, 'personName'],
  // At the beginning and at the end, with nothing that leads to it
  ['gene paskowitz. when is my next ride', { personName: { first: 'Gene', last: 'Paskowitz' } }],
  [
    'cancel thursdays ride pls my pressure is good. bettina crowe',
    { personName: { first: 'Bettina', last: 'Crowe' } },
  ],
  [
    'buenas, me cancelan lo del jueves por favor. wanda irizarry',
    { personName: { first: 'Wanda', last: 'Irizarry' } },
  ],
  [
    'heart test on the 3rd. mabel orr 18 park ave torrington',
    { personName: { first: 'Mabel', last: 'Orr' } },
  ],
  ['marv here from hillside ave', { personName: { first: 'Marv' } }],
  // Who signs for another
  [
    'my dad, Rajesh Nair, moves his eye check to friday. — Sunita',
    { personName: { first: 'Rajesh', last: 'Nair' }, callerName: { first: 'Sunita' } },
  ],
  [
    'es pa mi abuelo ramon ortiz, dialisis el lunes, yo lo acompaño. soy lisbeth',
    { personName: { first: 'Ramon', last: 'Ortiz' }, callerName: { first: 'Lisbeth' } },
  ],
  // The town and the street are no part of the name
  ['pa mi abuelo ramon ortiz d meriden', { personName: { first: 'Ramon', last: 'Ortiz' } }],
  ['es para mi tía Gloria Pabón de Naugatuck', { personName: { first: 'Gloria', last: 'Pabón' } }],
  ['soy marvin de la hillside ave', { personName: { first: 'Marvin' } }],
  ['Soy Ana de la Cruz', { personName: { first: 'Ana', last: 'de la Cruz' } }],
  // Names of others, and what is no name
  ['the front desk, ask for Nadine', {}],
  ['en casa de mi comadre nidia 44 vine st hartford', {}, 'pickup'],
  ['ride to the clinic friday at 9, thanks', {}],
  ['cita el viernes a las 9. muchas gracias', {}],
];

describe('names that nothing leads to', () => {
  it.each(rows.map(([text, named, ...expecting]) => [text, named, expecting] as const))(
    '%s',
    (text, named, expecting) => {
      const { personName, callerName } = slotsOf(text, expecting);
      expect({
        ...(personName !== undefined && { personName }),
        ...(callerName !== undefined && { callerName }),
      }).toEqual(named);
    },
  );
});
