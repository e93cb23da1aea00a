import { sampleData } from '../../../../bot/storage/sampleData';
import { addDays, ageOn, isCalendarDate, minutesOf } from '../../../../domain/calendar/calendarDate';
import { kindsOfCare } from '../../../../domain/facts';
import { findTown, townOfZip } from '../../../../domain/places/towns';
import { facilitySchema } from '../../../../domain/ports/facilityDirectory';
import { memberSchema } from '../../../../domain/ports/memberDirectory';

const loadingDays = [
  '2026-11-16',
  '2027-01-01',
  '2028-02-28',
  '2028-02-29',
  '2028-03-01',
  '2028-06-08',
  '2028-12-31',
  '2029-06-09',
];

const someDay = '2026-11-16';
const { members, facilities } = sampleData(someDay);

/** Phones that are kept free for fiction. */
const inventedPhone = /^\d{3}55501\d{2}$/;

describe('the members', () => {
  test.each(loadingDays)('loaded on %s fit the schema', (today) => {
    for (const member of sampleData(today).members) {
      expect(memberSchema.parse(member)).toEqual(member);
      expect(isCalendarDate(member.dateOfBirth)).toBe(true);
    }
  });

  test.each(loadingDays)(
    'loaded on %s the children are of the ages that matter, then and sixty days later',
    (today) => {
      const agesOn = (day: string) =>
        sampleData(today)
          .members.map(({ dateOfBirth }) => ageOn(dateOfBirth, day))
          .filter((age) => age < 20)
          .sort((a, b) => a - b);
      expect(agesOn(today)).toEqual([11, 12, 12, 15, 16, 18]);
      expect(agesOn(addDays(today, 60))).toEqual([11, 12, 12, 15, 16, 18]);
    },
  );

  test('a child had the birthday a hundred days before loading', () => {
    const lily = members.find(({ firstName }) => firstName === 'Lily');
    expect(lily?.dateOfBirth).toBe('2015-08-08');
  });

  test('a birthday on February 29 falls on March 1 in a year that has none', () => {
    const births = sampleData('2028-06-08').members.map(({ dateOfBirth }) => dateOfBirth);
    expect(births).toEqual(expect.arrayContaining(['2016-02-29', '2017-03-01', '2013-03-01', '2012-02-29']));
  });

  test('there are at least fourteen, with ids of their own', () => {
    expect(members.length).toBeGreaterThanOrEqual(14);
    expect(new Set(members.map(({ medicaidId }) => medicaidId)).size).toBe(members.length);
  });

  test('they live in towns that exist, under ZIP codes of those towns', () => {
    for (const { medicaidId, pickupAddress, mailingAddress } of members) {
      for (const { town, zip } of [pickupAddress, mailingAddress]) {
        expect({ medicaidId, town: findTown(town), ofZip: townOfZip(zip) }).toEqual({
          medicaidId,
          town,
          ofZip: town,
        });
      }
    }
  });

  test('their phones are invented', () => {
    const numbers = members.flatMap(({ phones, authorizedPersons }) => [
      ...phones.map(({ number }) => number),
      ...authorizedPersons.flatMap(({ phone }) => phone ?? []),
    ]);
    expect(numbers.filter((number) => !inventedPhone.test(number))).toEqual([]);
  });

  test('their usual clinics are in the directory', () => {
    const ids = facilities.map(({ id }) => id);
    expect(members.flatMap(({ usualClinics }) => usualClinics).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test.each(loadingDays)('loaded on %s there is somebody for every situation', (today) => {
    const loaded = sampleData(today).members;
    const { facilities: clinics } = sampleData(today);
    const dialysis = clinics.filter((clinic) => clinic.kindsOfCare.includes('dialysis')).map(({ id }) => id);
    const active = loaded.filter(
      ({ coverageBegin, coverageEnd = today }) => coverageBegin <= today && today <= coverageEnd,
    );
    const count = (of: (member: (typeof loaded)[number]) => boolean) => loaded.filter(of).length;

    expect(new Set(active.map(({ program }) => program))).toEqual(
      new Set(['husky-a', 'husky-b', 'husky-c', 'husky-d', 'limited-benefit']),
    );
    expect(count(({ coverageEnd }) => coverageEnd !== undefined && coverageEnd < today)).toBe(1);
    expect(
      count(
        ({ mobility, levelOfRide }) =>
          mobility === 'wheelchair' && levelOfRide?.mode === 'wheelchair-van' && levelOfRide.until > today,
      ),
    ).toBe(1);
    expect(
      count(
        ({ mobility, levelOfRide, forms, nursingHome }) =>
          mobility === 'wheelchair' &&
          levelOfRide === undefined &&
          forms.length === 0 &&
          nursingHome === undefined,
      ),
    ).toBe(1);
    expect(count(({ nursingHome }) => nursingHome !== undefined)).toBe(1);
    expect(
      count(
        ({ forms, dateOfBirth }) =>
          ageOn(dateOfBirth, today) === 15 &&
          forms.some(({ form, until }) => form === 'minor-consent-form' && until > today),
      ),
    ).toBe(1);
    expect(count(({ language }) => language === 'es')).toBeGreaterThanOrEqual(1);
    expect(count(({ usualClinics: [first = ''] }) => dialysis.includes(first))).toBeGreaterThanOrEqual(1);
    expect(count(({ confidential }) => confidential)).toBe(1);
    expect(count(({ phones }) => phones.every(({ kind }) => kind === 'landline'))).toBeGreaterThanOrEqual(1);
  });

  test('one caregiver is on two records, with one phone', () => {
    const cared = members.filter(({ authorizedPersons }) =>
      authorizedPersons.some(({ firstName }) => firstName === 'Denise'),
    );
    expect(cared).toHaveLength(2);
    for (const { authorizedPersons, phones } of cared) {
      expect(phones.map(({ number }) => number)).toContain(authorizedPersons[0]?.phone);
    }
  });
});

describe('the facilities', () => {
  const inState = facilities.filter(({ state }) => state === 'CT');
  const across = facilities.filter(({ state }) => state !== 'CT');

  test('fit the schema and have ids, names and phones of their own', () => {
    for (const facility of facilities) expect(facilitySchema.parse(facility)).toEqual(facility);
    for (const key of ['id', 'name', 'phone'] as const) {
      expect(new Set(facilities.map((facility) => facility[key])).size).toBe(facilities.length);
    }
    expect(facilities.filter(({ phone }) => !inventedPhone.test(phone))).toEqual([]);
  });

  test('forty lie in Connecticut, in towns that exist, under ZIP codes of those towns', () => {
    expect(inState).toHaveLength(40);
    for (const { id, town, zip, borderProvider } of inState) {
      expect({ id, town: findTown(town), ofZip: townOfZip(zip), borderProvider }).toEqual({
        id,
        town,
        ofZip: town,
        borderProvider: false,
      });
    }
  });

  test('three lie across the border, one a state, enrolled as border providers', () => {
    expect(across.map(({ state }) => state).sort()).toEqual(['MA', 'NY', 'RI']);
    expect(across.every(({ borderProvider, medicaidEnrolled }) => borderProvider && medicaidEnrolled)).toBe(
      true,
    );
  });

  test('open before they close, on some day, at some door', () => {
    for (const { id, hours, entrances } of facilities) {
      const days = Object.values(hours);
      const opening = days.every(({ opens, closes }) => minutesOf(opens) < minutesOf(closes));
      expect({ id, opening, days: days.length > 0, doors: entrances.length > 0 }).toEqual({
        id,
        opening: true,
        days: true,
        doors: true,
      });
    }
  });

  test('give every kind of care but what has no clinic of its own', () => {
    const given = new Set(facilities.flatMap((facility) => facility.kindsOfCare));
    expect(kindsOfCare.filter((kind) => !given.has(kind))).toEqual(['other']);
  });
});
