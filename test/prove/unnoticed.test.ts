import { carriers, wholeTables, type Carrier } from './carriers';
import { rows } from './rows';
import { unnoticed } from './unnoticed';

const prescriptionOnly = '17-134d-33(e)(3)(D)';

const namesOf = (found: ReturnType<typeof unnoticed>) =>
  found.map(({ carrier, clause }) => `${carrier.name} ${clause}`);

describe('taking an object away', () => {
  test('is noticed by a row of the clause it carries', () => {
    const deciding = carriers.filter(({ name }) => name === 'prescriptionPickup');
    expect(deciding).toHaveLength(1);
    expect(namesOf(unnoticed(deciding, rows, (id) => id === prescriptionOnly))).toEqual([]);
  });

  test('is not noticed where the object decides nothing', () => {
    const decoration: Carrier = {
      table: 'tripRules',
      name: 'idle',
      clauses: [prescriptionOnly],
      without: wholeTables,
    };
    expect(namesOf(unnoticed([decoration], rows, () => true))).toEqual([`idle ${prescriptionOnly}`]);
  });

  test('is not noticed where no row names the clause', () => {
    const deciding = carriers.filter(({ name }) => name === 'prescriptionPickup');
    const others = rows.filter(({ clauses }) => !clauses.includes(prescriptionOnly));
    expect(namesOf(unnoticed(deciding, others, (id) => id === prescriptionOnly))).toEqual([
      `prescriptionPickup ${prescriptionOnly}`,
    ]);
  });

  test('is asked only of clauses that decide', () => {
    expect(unnoticed(carriers, [], () => false)).toEqual([]);
  });
});
