import { coverageOf, patientOf } from '../../../../../bot/commands/import/fhir/coverageOf';
import { aCoverage, aPatient } from './sampleResources';

const read = (coverage: object, patient: object = {}) =>
  coverageOf(aCoverage(coverage), (key) => (key === 'Patient/p1' ? patientOf(aPatient(patient)) : undefined));

it('reads who is covered, and how', () => {
  expect(read({})).toEqual({
    kind: 'read',
    value: {
      medicaidId: '700000001',
      firstName: 'Quilla',
      lastName: 'Bellweather',
      dateOfBirth: '1971-02-28',
      language: 'es',
      phones: [
        { number: '8605550170', kind: 'mobile' },
        { number: '2035550171', kind: 'landline' },
      ],
      oldPhones: [],
      address: { street: '8 Lantern Ln', unit: 'Fl 2', town: 'Groton', state: 'CT', zip: '06355' },
      program: 'husky-a',
      isActive: true,
      begin: '2025-03-01',
      end: '2027-02-28',
    },
  });
});

it.each([
  ['an identifier of the type MA', {}, {}, { medicaidId: '700000001' }],
  [
    'the number of the subscriber where the Patient has none',
    { subscriberId: '700000002' },
    { identifier: [] },
    { medicaidId: '700000002' },
  ],
  [
    'a reference with the address of a server and a version',
    { beneficiary: { reference: 'https://plan.example/fhir/Patient/p1/_history/4' } },
    {},
    { medicaidId: '700000001' },
  ],
  [
    'a Patient within the Coverage',
    {
      beneficiary: { reference: '#me' },
      contained: [aPatient({ id: 'me', name: [{ family: 'Voss', given: ['Otto'] }] })],
    },
    {},
    { firstName: 'Otto', lastName: 'Voss' },
  ],
  [
    'the only language there is',
    {},
    { communication: [{ language: { coding: [{ code: 'en-US' }] } }] },
    { language: 'en' },
  ],
  [
    'a phone that is no longer hers',
    {},
    { telecom: [{ system: 'phone', use: 'old', value: '1-860-555-0188' }] },
    { phones: [], oldPhones: ['8605550188'] },
  ],
  ['a day that has a time', { period: { start: '2025-03-01T00:00:00-05:00' } }, {}, { begin: '2025-03-01' }],
  [
    'what is cancelled, as the end of that program',
    { status: 'cancelled' },
    {},
    { isActive: false, endedProgram: 'husky-a' },
  ],
  ['what was an error, likewise', { status: 'entered-in-error' }, {}, { isActive: false }],
])('takes %s', (_, coverage, patient, told) => {
  expect(read(coverage, patient)).toMatchObject({ kind: 'read', value: told });
});

it.each([
  [{ class: [{ value: 'x', name: 'husky-b' }] }, 'husky-b'],
  [{ class: [], type: { text: 'HUSKY C (aged, blind, disabled)' } }, 'husky-c'],
  [{ class: [], type: { coding: [{ code: 'HUSKYD' }] } }, 'husky-d'],
  [{ class: [], type: { coding: [{ display: 'Limited Benefit' }] } }, 'limited-benefit'],
])('finds in %j the program %s', (coverage, program) => {
  expect(read(coverage)).toMatchObject({ value: { program } });
});

it('leaves out what is not in force yet', () => {
  expect(read({ status: 'draft' })).toEqual({ kind: 'left-out' });
});

it.each([
  [{ status: 'running' }, {}, 'Coverage.status: not as FHIR R4 has it'],
  [{ beneficiary: undefined }, {}, 'Coverage.beneficiary: not as FHIR R4 has it'],
  [{ beneficiary: { reference: 'Patient/p2' } }, {}, 'Coverage.beneficiary: its Patient was not found'],
  [{ beneficiary: { reference: '#p1' } }, {}, 'Coverage.beneficiary: its Patient was not found'],
  [{ class: [{ value: 'Golden Plan' }] }, {}, 'Coverage.class: none of the programs in docs/import.md'],
  [{ period: { start: '2025' } }, {}, 'coverage_begin has to be a day like 2026-12-31'],
  [
    { period: { start: '2025-03-01', end: '2025-02-01' } },
    {},
    'coverage_end has to be no day before coverage_begin',
  ],
  [{}, { name: 'Quilla' }, 'Patient.name: not as FHIR R4 has it'],
  [{}, { identifier: [] }, 'medicaid_id has to be given'],
  [{}, { name: [{ use: 'old', family: 'Voss', given: ['Otto'] }] }, 'first_name has to be given'],
  [{}, { birthDate: '1971' }, 'date_of_birth has to be a day like 2026-12-31'],
  [{}, { telecom: [{ system: 'phone', use: 'home', value: '5550171' }] }, 'phone_1 has to be ten digits'],
  [{}, { address: [{ line: ['8 Lantern Ln'], city: 'Mystic' }] }, 'mailing_state has to be given'],
])('says of %j and %j what is wrong, and nothing that stands there', (coverage, patient, reason) => {
  expect(read(coverage, patient)).toEqual({ kind: 'bad', reason });
});
