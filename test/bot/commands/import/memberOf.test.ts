import { readFileSync } from 'node:fs';
import { memberColumns, type MemberColumn } from '../../../../bot/commands/import/memberColumns';
import { memberOf } from '../../../../bot/commands/import/memberOf';
import { memberSchema } from '../../../../domain/ports/memberDirectory';

type Line = Partial<Record<MemberColumn, string>>;

const plain: Line = {
  medicaid_id: '001234567',
  first_name: 'Ana',
  last_name: 'Moss',
  date_of_birth: '1984-03-12',
  mailing_street: '1 Elm St',
  mailing_town: 'mystic',
  mailing_state: 'ct',
  mailing_zip: '06355',
  program: 'husky-a',
  coverage_begin: '2024-01-01',
};

const read = (line: Line) => {
  const cells = new Map<string, string>(Object.entries(line));
  return memberOf((column) => cells.get(column) ?? '');
};

const home = { street: '1 Elm St', town: 'Groton', state: 'CT', zip: '06355' };

it('reads what has to be there, and takes the rest as unsaid', () => {
  expect(read(plain)).toEqual({
    kind: 'read',
    value: {
      schema: 1,
      medicaidId: '001234567',
      firstName: 'Ana',
      lastName: 'Moss',
      dateOfBirth: '1984-03-12',
      phones: [],
      mailingAddress: home,
      pickupAddress: home,
      confidential: false,
      program: 'husky-a',
      coverageBegin: '2024-01-01',
      forms: [],
      authorizedPersons: [],
      equipment: [],
      cannotHear: false,
      cannotSee: false,
      usualClinics: [],
    },
  });
});

const full: Line = {
  ...plain,
  language: 'es',
  phone_1: '(860) 555-0142',
  phone_1_kind: 'mobile',
  phone_1_texts: 'Yes',
  phone_2: '+1 203 555 0143',
  phone_2_kind: 'landline',
  phone_2_calls: '1',
  mailing_unit: 'Apt 2',
  pickup_street: '9 Front St',
  pickup_town: 'Springfield',
  pickup_state: 'MA',
  pickup_zip: '01103-1234',
  confidential: 'true',
  coverage_end: '2027-03-31',
  ride_mode: 'wheelchair-van',
  ride_from: '2026-01-01',
  ride_until: '2026-12-31',
  mobility: 'electric-wheelchair',
  forms: 'medical-necessity-form:2027-01-31; minor-consent-form:2026-12-31',
  nursing_home: 'Stony Brook Home',
  authorized_1_first_name: 'Denise',
  authorized_1_last_name: 'Moss',
  authorized_1_relation: 'child',
  authorized_1_phone: '8605550114',
  equipment: 'oxygen;cane',
  door_notes: 'Ring twice',
  cannot_hear: 'no',
  cannot_see: 'yes',
  usual_clinics: '1234567893;9876543213',
};

it('reads everything a line can say into a record the directory takes', () => {
  const entry = read(full);
  const value = entry.kind === 'read' ? entry.value : undefined;
  expect(memberSchema.parse(value)).toEqual(value);
  expect(value).toMatchObject({
    language: 'es',
    phones: [
      { number: '8605550142', kind: 'mobile', consent: { texts: true, calls: false } },
      { number: '2035550143', kind: 'landline', consent: { texts: false, calls: true } },
    ],
    mailingAddress: { unit: 'Apt 2', town: 'Groton' },
    pickupAddress: { street: '9 Front St', town: 'Springfield', state: 'MA', zip: '01103-1234' },
    confidential: true,
    coverageEnd: '2027-03-31',
    levelOfRide: { mode: 'wheelchair-van', from: '2026-01-01', until: '2026-12-31' },
    mobility: 'electric-wheelchair',
    forms: [
      { form: 'medical-necessity-form', until: '2027-01-31' },
      { form: 'minor-consent-form', until: '2026-12-31' },
    ],
    nursingHome: 'Stony Brook Home',
    authorizedPersons: [{ firstName: 'Denise', lastName: 'Moss', relation: 'child', phone: '8605550114' }],
    equipment: ['oxygen', 'cane'],
    doorNotes: 'Ring twice',
    cannotSee: true,
    usualClinics: ['1234567893', '9876543213'],
  });
});

it.each<[Line, string]>([
  [{ medicaid_id: '12345678' }, 'medicaid_id has to be nine digits'],
  [{ first_name: ' ' }, 'first_name has to be given'],
  [{ date_of_birth: '3/12/1984' }, 'date_of_birth has to be a day like 2026-12-31'],
  [{ date_of_birth: '1985-02-29' }, 'date_of_birth has to be a day like 2026-12-31'],
  [{ language: 'pl' }, 'language has to be one of en, es'],
  [{ phone_1: '860555014', phone_1_kind: 'mobile' }, 'phone_1 has to be ten digits'],
  [{ phone_1: '8605550142' }, 'phone_1_kind has to be one of mobile, landline'],
  [
    { phone_1: '8605550142', phone_1_kind: 'mobile', phone_1_texts: 'maybe' },
    'phone_1_texts has to be yes or no',
  ],
  [{ mailing_town: 'Atlantis', mailing_zip: '06999' }, 'mailing_town has to be a town of Connecticut'],
  [{ mailing_state: 'Conn' }, 'mailing_state has to be two letters'],
  [{ mailing_zip: '6355' }, 'mailing_zip has to be five digits'],
  [{ pickup_street: '9 Front St' }, 'pickup_state has to be given'],
  [
    { program: 'husky-x' },
    'program has to be one of husky-a, husky-b, husky-c, husky-d, limited-benefit, none',
  ],
  [{ coverage_end: '2023-12-31' }, 'coverage_end has to be no day before coverage_begin'],
  [{ ride_mode: 'livery' }, 'ride_from has to be given with ride_mode'],
  [
    { forms: 'medical-necessity-form' },
    'forms has to be like medical-necessity-form:2026-12-31, set apart by semicolons',
  ],
  [
    { equipment: 'jetpack' },
    'equipment has to be one of oxygen, service-animal, car-seat, door-to-door, walker, cane',
  ],
  [{ authorized_1_last_name: 'Moss' }, 'authorized_1_first_name has to be given'],
  [{ cannot_hear: 'x' }, 'cannot_hear has to be yes or no'],
])('says of %j what the column has to be, and nothing that stands there', (wrong, reason) => {
  expect(read({ ...plain, ...wrong })).toEqual({ kind: 'bad', reason });
});

it('takes the town of the ZIP code where the town is not known by its name', () => {
  expect(read({ ...plain, mailing_town: 'Old Mystick' })).toMatchObject({ value: { mailingAddress: home } });
});

it('has every column in the document about it', () => {
  const described = readFileSync('docs/import.md', 'utf8');
  expect(memberColumns.filter((column) => !described.includes(`\`${column}\``))).toEqual([]);
});
