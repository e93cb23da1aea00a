import { addDays, type CalendarDate } from '../../../domain/calendar/calendarDate';
import type { Member } from '../../../domain/ports/memberDirectory';

/** How many days before loading every child had the last birthday. */
const DAYS_SINCE_BIRTHDAY = 100;

/** How long approvals and forms on file still hold, days from loading. */
const STILL_GOOD_DAYS = 180;

/** The birth date of somebody who turned `age` a hundred days before `today`; in a year without February 29, March 1. */
const birthDateFor = (age: number, today: CalendarDate): CalendarDate => {
  const birthday = addDays(today, -DAYS_SINCE_BIRTHDAY);
  const year = Number(birthday.slice(0, 4)) - age;
  return addDays(`${String(year)}-${birthday.slice(5, 7)}-01`, Number(birthday.slice(8)) - 1);
};

const mobile = (number: string): Member['phones'][number] => ({
  number,
  kind: 'mobile',
  consent: { texts: true, calls: false },
});

/** A cell phone whose owner was never asked about texts. */
const unasked = (number: string): Member['phones'][number] => ({
  number,
  kind: 'mobile',
  consent: { texts: false, calls: false },
});

const landline = (number: string): Member['phones'][number] => ({
  number,
  kind: 'landline',
  consent: { texts: false, calls: true },
});

const address = (street: string, town: string, zip: string, unit?: string): Member['pickupAddress'] => ({
  street,
  ...(unit === undefined ? {} : { unit }),
  town,
  state: 'CT',
  zip,
});

type Essentials = Pick<
  Member,
  'medicaidId' | 'firstName' | 'lastName' | 'dateOfBirth' | 'program' | 'phones'
> & {
  readonly home: Member['pickupAddress'];
};

/** Somebody about whom nothing else is on file; what is special about a member comes after. */
const member = ({ home, ...essentials }: Essentials, special: Partial<Member> = {}): Member => ({
  schema: 1,
  mailingAddress: home,
  pickupAddress: home,
  confidential: false,
  coverageBegin: '2020-01-01',
  forms: [],
  authorizedPersons: [],
  equipment: [],
  cannotHear: false,
  cannotSee: false,
  usualClinics: [],
  ...essentials,
  ...special,
});

const DENISE_FARROW_PHONE = '8605550114';

const deniseFarrow = {
  firstName: 'Denise',
  lastName: 'Farrow',
  relation: 'child',
  phone: DENISE_FARROW_PHONE,
};

/**
 * Invented members to try the assistant with, one for each situation. Towns and ZIP codes exist; names, numbers and streets
 * do not (phones 555-0100 to 555-0199 are kept free for fiction). Adults have fixed birth dates; the birth dates of the
 * children, and the days on which papers and coverage end, are counted from `today`, so that the situations last.
 * @param today the day of loading: every child had the last birthday a hundred days before it
 */
export const sampleMembers = (today: CalendarDate): readonly Member[] => {
  const stillGood = addDays(today, STILL_GOOD_DAYS);
  const aged = (age: number): CalendarDate => birthDateFor(age, today);

  return [
    member(
      {
        medicaidId: '100000001',
        firstName: 'Alma',
        lastName: 'Whitcomb',
        dateOfBirth: '1984-03-12',
        program: 'husky-a',
        phones: [mobile('2035550101')],
        home: address('118 Larkspur Rd', 'Hamden', '06514'),
      },
      { mobility: 'ambulatory', usualClinics: ['sleeping-giant-family-medicine', 'northgate-dental'] },
    ),
    member(
      {
        medicaidId: '100000002',
        firstName: 'Harold',
        lastName: 'Pease',
        dateOfBirth: '1949-07-30',
        program: 'husky-c',
        phones: [mobile('2035550102')],
        home: address('42 Candlemaker St', 'New Haven', '06511', 'Apt 3'),
      },
      {
        language: 'en',
        mobility: 'walker',
        levelOfRide: { mode: 'livery', from: addDays(today, -90), until: stillGood },
        equipment: ['walker', 'door-to-door'],
        doorNotes: 'Five steps with a rail. Ring twice.',
        usualClinics: ['riverbend-dialysis-of-new-haven', 'elm-arch-primary-care'],
      },
    ),
    member(
      {
        medicaidId: '100000003',
        firstName: 'Tomás',
        lastName: 'Arroyo',
        dateOfBirth: '1971-11-05',
        program: 'husky-d',
        phones: [mobile('2035550103')],
        home: address('905 Ropewalk St', 'Bridgeport', '06608', 'Apt 2B'),
      },
      { language: 'es', mobility: 'ambulatory', usualClinics: ['tidewater-community-health'] },
    ),
    member({
      medicaidId: '100000004',
      firstName: 'Priya',
      lastName: 'Venkat',
      dateOfBirth: '1995-01-23',
      program: 'limited-benefit',
      phones: [unasked('2035550104')],
      home: address('17 Beacon Cove Rd', 'Stamford', '06902'),
    }),
    member(
      {
        medicaidId: '100000005',
        firstName: 'Curtis',
        lastName: 'Bellamy',
        dateOfBirth: aged(18),
        program: 'husky-b',
        phones: [mobile('2035550105')],
        home: address('8 Oyster Bank Rd', 'Milford', '06460'),
      },
      { mobility: 'ambulatory' },
    ),
    member(
      {
        medicaidId: '100000006',
        firstName: 'Loretta',
        lastName: 'Finch',
        dateOfBirth: '1966-09-17',
        program: 'husky-d',
        phones: [mobile('2035550106')],
        home: address('300 Rolling Mill Rd', 'Waterbury', '06705'),
      },
      { coverageEnd: addDays(today, -30) },
    ),
    member(
      {
        medicaidId: '100000007',
        firstName: 'Marcus',
        lastName: 'Odell',
        dateOfBirth: '1978-05-02',
        program: 'husky-c',
        phones: [mobile('8605550107')],
        home: address('61 Locksmith St', 'New Britain', '06051', 'Unit 1'),
      },
      {
        mobility: 'wheelchair',
        chair: { power: false, note: 'Folds.' },
        levelOfRide: { mode: 'wheelchair-van', from: addDays(today, -90), until: stillGood },
        forms: [{ form: 'medical-necessity-form', until: stillGood }],
        doorNotes: 'Ramp at the back, off the parking lot.',
        usualClinics: ['hardware-square-lab'],
      },
    ),
    member(
      {
        medicaidId: '100000008',
        firstName: 'Ingrid',
        lastName: 'Solberg',
        dateOfBirth: '1959-12-08',
        program: 'husky-c',
        phones: [mobile('8605550108')],
        home: address('29 Cotton Mill Rd', 'Norwich', '06360'),
      },
      { mobility: 'wheelchair', usualClinics: ['millstone-brook-dialysis'] },
    ),
    member(
      {
        medicaidId: '100000009',
        firstName: 'Walter',
        lastName: 'Kuzma',
        dateOfBirth: '1938-04-21',
        program: 'husky-c',
        phones: [landline('8605550109')],
        home: address('150 Larch Terrace', 'Torrington', '06790', 'Room 12'),
      },
      {
        mobility: 'wheelchair',
        nursingHome: 'Maple Hollow Nursing Home',
        authorizedPersons: [
          { firstName: 'Joan', lastName: 'Brill', relation: 'facility-staff', phone: '8605550109' },
        ],
      },
    ),
    member(
      {
        medicaidId: '100000010',
        firstName: 'Lily',
        lastName: 'Okafor',
        dateOfBirth: aged(11),
        program: 'husky-a',
        phones: [mobile('8605550110')],
        home: address('73 Spindle St', 'Manchester', '06040'),
      },
      {
        mobility: 'ambulatory',
        authorizedPersons: [
          { firstName: 'Grace', lastName: 'Okafor', relation: 'parent', phone: '8605550110' },
        ],
        usualClinics: ['spindle-street-pediatrics'],
      },
    ),
    member(
      {
        medicaidId: '100000011',
        firstName: 'Mateo',
        lastName: 'Rivas',
        dateOfBirth: aged(12),
        program: 'husky-a',
        phones: [mobile('2035550111')],
        home: address('210 Cutlery St', 'Meriden', '06450'),
      },
      {
        language: 'es',
        mobility: 'ambulatory',
        authorizedPersons: [
          { firstName: 'Carmen', lastName: 'Rivas', relation: 'parent', phone: '2035550111' },
        ],
        usualClinics: ['hanging-hills-family-health'],
      },
    ),
    member(
      {
        medicaidId: '100000012',
        firstName: 'Lucas',
        lastName: 'Rivas',
        dateOfBirth: aged(12),
        program: 'husky-a',
        phones: [mobile('2035550111')],
        home: address('210 Cutlery St', 'Meriden', '06450'),
      },
      {
        language: 'es',
        mobility: 'ambulatory',
        authorizedPersons: [
          { firstName: 'Carmen', lastName: 'Rivas', relation: 'parent', phone: '2035550111' },
        ],
        usualClinics: ['hanging-hills-family-health'],
      },
    ),
    member(
      {
        medicaidId: '100000013',
        firstName: 'Jada',
        lastName: 'Simmons',
        dateOfBirth: aged(15),
        program: 'husky-a',
        phones: [mobile('8605550112')],
        home: address('19 Riverlight Rd', 'East Hartford', '06118'),
      },
      {
        mobility: 'ambulatory',
        forms: [{ form: 'minor-consent-form', until: stillGood }],
        authorizedPersons: [
          { firstName: 'Renee', lastName: 'Simmons', relation: 'parent', phone: '8605550112' },
        ],
      },
    ),
    member(
      {
        medicaidId: '100000014',
        firstName: 'Owen',
        lastName: 'Leclair',
        dateOfBirth: aged(16),
        program: 'husky-a',
        phones: [mobile('8605550113')],
        home: address('4 Bobbin St', 'Windham', '06226'),
      },
      {
        mobility: 'ambulatory',
        authorizedPersons: [{ firstName: 'Paul', lastName: 'Leclair', relation: 'parent' }],
        usualClinics: ['threadmill-community-health'],
      },
    ),
    member(
      {
        medicaidId: '100000015',
        firstName: 'Evelyn',
        lastName: 'Farrow',
        dateOfBirth: '1944-06-14',
        program: 'husky-c',
        phones: [landline('8605550115'), mobile(DENISE_FARROW_PHONE)],
        home: address('380 Ferry Hill Rd', 'Middletown', '06457'),
      },
      { mobility: 'cane', equipment: ['cane'], authorizedPersons: [deniseFarrow] },
    ),
    member(
      {
        medicaidId: '100000016',
        firstName: 'Joseph',
        lastName: 'Farrow',
        dateOfBirth: '1941-02-03',
        program: 'husky-c',
        phones: [landline('8605550115'), mobile(DENISE_FARROW_PHONE)],
        home: address('380 Ferry Hill Rd', 'Middletown', '06457'),
      },
      {
        mobility: 'walker',
        equipment: ['walker', 'oxygen'],
        authorizedPersons: [deniseFarrow],
        usualClinics: ['arrowhead-hearing-and-speech'],
      },
    ),
    member(
      {
        medicaidId: '100000017',
        firstName: 'Nadia',
        lastName: 'Brandt',
        dateOfBirth: '1989-10-27',
        program: 'husky-a',
        phones: [mobile('8605550117')],
        home: address('55 Bluff Rd', 'New London', '06320'),
      },
      { confidential: true, mailingAddress: address('PO Box 118', 'Norwich', '06360') },
    ),
    member(
      {
        medicaidId: '100000018',
        firstName: 'Bernice',
        lastName: 'Abbott',
        dateOfBirth: '1952-08-19',
        program: 'husky-c',
        phones: [landline('2035550118')],
        home: address('12 Hatters Row', 'Danbury', '06810'),
      },
      {
        mobility: 'cane',
        cannotSee: true,
        doorNotes: 'Cannot see. Please come to the door and say who you are.',
      },
    ),
    member(
      {
        medicaidId: '100000019',
        firstName: 'Philip',
        lastName: 'Quist',
        dateOfBirth: '1975-03-31',
        program: 'husky-d',
        phones: [mobile('8605550119')],
        home: address('7 Windlass Ln', 'Groton', '06355'),
      },
      { mobility: 'ambulatory', cannotHear: true, doorNotes: 'Cannot hear the bell. Text on arrival.' },
    ),
    member(
      {
        medicaidId: '100000020',
        firstName: 'Gerald',
        lastName: 'Moss',
        dateOfBirth: '1962-12-01',
        program: 'husky-c',
        phones: [mobile('2035550120')],
        home: address('66 Lockwood Green', 'Norwalk', '06851', 'Apt 5'),
      },
      {
        coverageEnd: addDays(today, 10),
        mobility: 'electric-wheelchair',
        chair: { power: true, note: 'Heavy, does not fold.' },
        doorNotes: 'Elevator, no steps.',
        levelOfRide: { mode: 'wheelchair-van', from: addDays(today, -400), until: addDays(today, -35) },
      },
    ),
  ];
};
