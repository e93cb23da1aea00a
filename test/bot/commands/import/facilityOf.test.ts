import { facilityOf } from '../../../../bot/commands/import/facilityOf';
import { facilitySchema } from '../../../../domain/ports/facilityDirectory';

const clinic: Readonly<Record<string, string>> = {
  NPI: '1234567893',
  'Entity Type Code': '2',
  'Provider Organization Name (Legal Business Name)': "ST. MARY'S KIDNEY CENTER LLC",
  'Provider Other Organization Name': 'MYSTIC DIALYSIS',
  'Provider First Line Business Practice Location Address': '12 OLD POST RD',
  'Provider Second Line Business Practice Location Address': 'SUITE 2B',
  'Provider Business Practice Location Address City Name': 'MYSTIC',
  'Provider Business Practice Location Address State Name': 'CT',
  'Provider Business Practice Location Address Postal Code': '063551234',
  'Provider Business Practice Location Address Telephone Number': '8605550142',
  'Healthcare Provider Taxonomy Code_1': '261QE0700X',
  'Healthcare Provider Taxonomy Code_2': '207RN0300X',
};

const read = (changes: Readonly<Record<string, string>> = {}, states = ['CT']) => {
  const cells = new Map(Object.entries({ ...clinic, ...changes }));
  return facilityOf(states)((column) => cells.get(column) ?? '');
};

it("reads an organization's place of practice, in the town it lies in", () => {
  const entry = read();
  expect(entry).toEqual({
    kind: 'read',
    value: {
      id: '1234567893',
      name: "St. Mary's Kidney Center LLC",
      aliases: ['Mystic Dialysis'],
      street: '12 Old Post Rd',
      unit: 'Suite 2b',
      town: 'Groton',
      state: 'CT',
      zip: '06355',
      phone: '8605550142',
      entrances: [],
      kindsOfCare: ['dialysis', 'nephrology'],
      hours: {},
    },
  });
  const value = entry.kind === 'read' ? entry.value : undefined;
  expect(facilitySchema.parse(value)).toEqual(value);
});

it('says that a provider is enrolled only of one with a Medicaid number of this state', () => {
  const medicaid = (state: string) =>
    read({ 'Other Provider Identifier Type Code_3': '05', 'Other Provider Identifier State_3': state });
  expect(medicaid('CT')).toMatchObject({ value: { medicaidEnrolled: true } });
  expect(medicaid('NY')).not.toHaveProperty('value.medicaidEnrolled');
});

it.each([
  ['a person', { 'Entity Type Code': '1' }],
  ['another state', { 'Provider Business Practice Location Address State Name': 'MA' }],
  ['a number that was given up', { 'NPI Deactivation Date': '01/02/2020' }],
  [
    'a carrier',
    { 'Healthcare Provider Taxonomy Code_1': '343900000X', 'Healthcare Provider Taxonomy Code_2': '' },
  ],
])('leaves out %s', (_, changes) => {
  expect(read(changes)).toEqual({ kind: 'left-out' });
});

it('takes one that is active again, and other states where they are asked for', () => {
  expect(read({ 'NPI Deactivation Date': '01/02/2020', 'NPI Reactivation Date': '02/02/2020' }).kind).toBe(
    'read',
  );
  expect(
    read(
      {
        'Provider Business Practice Location Address State Name': 'MA',
        'Provider Business Practice Location Address City Name': 'WEST SPRINGFIELD',
      },
      ['CT', 'MA'],
    ),
  ).toMatchObject({ value: { town: 'West Springfield', state: 'MA' } });
});

it.each([
  ['NPI', '1234567890', 'is none: ten digits, the last checks the others'],
  ['Provider Organization Name (Legal Business Name)', '<UNAVAIL>', 'has to be given'],
  ['Provider First Line Business Practice Location Address', '', 'has to be given'],
  ['Provider Business Practice Location Address Postal Code', '6355', 'has to be five or nine digits'],
  ['Provider Business Practice Location Address Telephone Number', '555', 'has to be ten digits'],
])('skips a line whose %s is %j', (column, value, reason) => {
  expect(read({ [column]: value })).toEqual({ kind: 'bad', reason: `${column} ${reason}` });
});
