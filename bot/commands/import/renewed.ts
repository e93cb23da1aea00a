import { isDeepStrictEqual } from 'node:util';
import { addDays } from '../../../domain/calendar/calendarDate';
import { memberSchema, type Member } from '../../../domain/ports/memberDirectory';
import { bareName } from '../../storage/redisMemberDirectory';
import type { Renewal } from './renewal';

const ZIP_DIGITS = 5;

type Coverage = Pick<Member, 'program' | 'coverageBegin' | 'coverageEnd'>;

/** A record, or why there is none. */
export type Renewed = { readonly member: Member } | { readonly reason: string };

const notOnFile = (column: string): Renewed => ({
  reason: `a member who is not on file, and ${column} is not given`,
});

/** Whether what is told is of other coverage than the one on file, which goes on as it is. */
const isAboutAnother = (told: Renewal, { program, coverageBegin }: Member): boolean => {
  if (program === 'none') return false;
  if (told.end !== undefined && told.end < coverageBegin) return true;
  return !told.isActive && told.endedProgram !== undefined && told.endedProgram !== program;
};

/** Whether the coverage on file goes on in the one that is told: the same program, without a day between. */
const goesOn = (told: Renewal, { program, coverageBegin, coverageEnd }: Member): boolean =>
  told.isActive &&
  told.begin !== undefined &&
  (told.program ?? program) === program &&
  coverageBegin <= told.begin &&
  (coverageEnd === undefined || told.begin <= addDays(coverageEnd, 1));

const coverageAfter = (told: Renewal, onFile: Member | undefined): Coverage | Renewed => {
  if (onFile !== undefined && isAboutAnother(told, onFile)) {
    const { program, coverageBegin, coverageEnd } = onFile;
    return { program, coverageBegin, ...(coverageEnd !== undefined && { coverageEnd }) };
  }
  const program = told.isActive ? (told.program ?? onFile?.program) : 'none';
  if (program === undefined) return notOnFile('program');
  if (told.isActive && program === 'none')
    return { reason: 'active coverage of a member who had none, and program is not given' };
  const isOneWithOld = onFile !== undefined && goesOn(told, onFile);
  const begin = isOneWithOld ? onFile.coverageBegin : (told.begin ?? onFile?.coverageBegin);
  if (begin === undefined) return notOnFile('coverage_begin');
  return { program, coverageBegin: begin, ...(told.end !== undefined && { coverageEnd: told.end }) };
};

/** The phones on file that are not told to be old, with the consent they have; those that are told anew come after them, without one. */
const phonesAfter = ({ phones, oldPhones }: Renewal, onFile: Member | undefined): Member['phones'] => {
  const kept = (onFile?.phones ?? []).filter(({ number }) => !oldPhones.includes(number));
  const known = new Set(kept.map(({ number }) => number));
  const added = phones.filter(({ number }) => !known.has(number));
  return [...kept, ...added.map((phone) => ({ ...phone, consent: { texts: false, calls: false } }))];
};

/** A name as it is told, but as it is written on file where it has the same letters: plans write in capitals and without accents. */
const nameAfter = (told: string, onFile: string | undefined): string =>
  onFile !== undefined && bareName(onFile) === bareName(told) ? onFile : told;

const comparable = ({ street, unit = '', town, state, zip }: Member['mailingAddress']): string =>
  [street, unit, town, state, zip.slice(0, ZIP_DIGITS)].join('\n').toLowerCase();

const addressAfter = (told: Renewal, onFile: Member | undefined): Member['mailingAddress'] | undefined => {
  const before = onFile?.mailingAddress;
  if (told.address === undefined || before === undefined) return told.address ?? before;
  return comparable(told.address) === comparable(before) ? before : told.address;
};

/** What the broker knows of a member of whom it was told nothing. */
const untold = {
  confidential: false,
  forms: [],
  authorizedPersons: [],
  equipment: [],
  cannotHear: false,
  cannotSee: false,
  usualClinics: [],
};

/** The record of a member after what a health plan said: identity and coverage anew, what is the broker's as it is on file. */
export const renewed = (told: Renewal, onFile: Member | undefined): Renewed => {
  const mailingAddress = addressAfter(told, onFile);
  if (mailingAddress === undefined) return notOnFile('mailing_street');
  const dateOfBirth = told.dateOfBirth ?? onFile?.dateOfBirth;
  if (dateOfBirth === undefined) return notOnFile('date_of_birth');
  const coverage = coverageAfter(told, onFile);
  if ('reason' in coverage || 'member' in coverage) return coverage;
  // Who is picked up at home moves with home; another place of pick-up is the broker's.
  const isPickedUpAtHome =
    onFile === undefined || isDeepStrictEqual(onFile.pickupAddress, onFile.mailingAddress);
  const language = told.language ?? onFile?.language;
  // The schema puts the fields in its order, in which records are compared.
  return {
    member: memberSchema.parse({
      ...(onFile ?? untold),
      schema: 1,
      medicaidId: told.medicaidId,
      firstName: nameAfter(told.firstName, onFile?.firstName),
      lastName: nameAfter(told.lastName, onFile?.lastName),
      dateOfBirth,
      language,
      phones: phonesAfter(told, onFile),
      mailingAddress,
      pickupAddress: isPickedUpAtHome ? mailingAddress : onFile.pickupAddress,
      coverageEnd: undefined,
      ...coverage,
    }),
  };
};
