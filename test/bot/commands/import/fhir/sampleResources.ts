/** An invented Patient as a health plan would send it, with what a test says instead. */
export const aPatient = (instead: object = {}) => ({
  resourceType: 'Patient',
  id: 'p1',
  identifier: [
    { type: { coding: [{ code: 'MR' }] }, value: 'X-77' },
    { type: { coding: [{ code: 'MA' }] }, value: '700000001' },
  ],
  name: [
    { use: 'nickname', family: 'Bee', given: ['Queenie'] },
    { use: 'official', family: 'Bellweather', given: ['Quilla', 'Jane'] },
  ],
  telecom: [
    { system: 'email', value: 'quilla@example.org' },
    { system: 'phone', use: 'home', value: '(203) 555-0171', rank: 2 },
    { system: 'phone', use: 'mobile', value: '+1 860 555 0170', rank: 1 },
    { system: 'phone', use: 'work', value: '860-555-0199' },
  ],
  gender: 'female',
  birthDate: '1971-02-28',
  address: [
    { use: 'old', line: ['1 Gone Rd'], city: 'Norwalk', state: 'CT', postalCode: '06851' },
    { use: 'home', line: ['8 Lantern Ln', 'Fl 2'], city: 'Mystic', state: 'CT', postalCode: '06355' },
  ],
  communication: [
    { language: { coding: [{ code: 'en-US' }] } },
    { language: { coding: [{ code: 'es' }] }, preferred: true },
  ],
  ...instead,
});

/** An invented Coverage of that Patient, with what a test says instead. */
export const aCoverage = (instead: object = {}) => ({
  resourceType: 'Coverage',
  status: 'active',
  beneficiary: { reference: 'Patient/p1' },
  period: { start: '2025-03-01', end: '2027-02-28' },
  class: [{ type: { coding: [{ code: 'plan' }] }, value: 'HUSKY A' }],
  ...instead,
});
