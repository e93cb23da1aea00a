import type { CalendarDate } from '../../domain/calendar/calendarDate';
import type { Turn } from '../conversation';
import type { SlotName } from '../understanding/slotValues';
import { isLockedOut, isTrusted } from './trust';

/** The identifiers a caller can give. */
export const givenNames = ['medicaidId', 'dateOfBirth', 'name', 'zipCode'] as const;

/** One of {@link givenNames}. */
export type GivenName = (typeof givenNames)[number];

/**
 * Whether the birth date that was said is this one: "5/11/1971" is of May to some and of November to others, and both readings are tried.
 */
export const isBornOn = (
  said: Pick<Turn['state']['caller']['given'], 'dateOfBirth' | 'birthDayFirst'>,
  born: CalendarDate,
): boolean => said.dateOfBirth === born || said.birthDayFirst === born;

/** Keeps the identifiers a message gives, to be checked once there are two, and returns which those are; not a name that is the caller's own. */
export const keepGiven = ({ heard, state }: Turn, ownName = false): readonly GivenName[] => {
  const { medicaidId, dateOfBirth, birthDayFirst, personName, zipCode } = heard.slots;
  const { caller } = state;
  const { birthDayFirst: before, ...given } = caller.given;
  const dayFirst = dateOfBirth === undefined ? before : birthDayFirst;
  const said = {
    ...(medicaidId !== undefined && { medicaidId }),
    ...(dateOfBirth !== undefined && { dateOfBirth }),
    ...(personName !== undefined && !ownName && { name: { ...caller.given.name, ...personName } }),
    ...(zipCode !== undefined && { zipCode }),
  };
  state.caller = {
    ...caller,
    given: { ...given, ...said, ...(dayFirst !== undefined && { birthDayFirst: dayFirst }) },
  };
  return givenNames.filter((name) => name in said);
};

/**
 * Keeps what a message that wants nothing yet tells of who is asking, so that it is not asked once a wish comes. Whoever is locked
 * out tries nothing in this way.
 * @returns whether it told any of it: an ID, a birth date, a full name, or the ZIP code after it
 */
export const keepGivenEarly = (turn: Turn): boolean => {
  const { medicaidId, dateOfBirth, personName, zipCode } = turn.heard.slots;
  // A bare ZIP code says who it is only of somebody who is named.
  const zip = turn.state.caller.given.name === undefined ? undefined : zipCode;
  if (isTrusted(turn) || isLockedOut(turn)) return false;
  if ((medicaidId ?? dateOfBirth ?? personName?.last ?? zip) === undefined) return false;
  return keepGiven(turn).length > 0;
};

/** What tells who somebody is, and nothing of how they are. */
const ofWho: readonly string[] = [
  'dateOfBirth',
  'birthDayFirst',
  'medicaidId',
  'personName',
  'zipCode',
  'phone',
] satisfies readonly SlotName[];

/** Whether a message says who somebody is and no more: it answers what was asked before. */
export const saysOnlyWho = ({ heard }: Turn): boolean => {
  const told = Object.keys(heard.slots);
  return (
    told.length > 0 &&
    told.every((name) => ofWho.includes(name)) &&
    heard.mayBe === undefined &&
    heard.answer === undefined &&
    heard.intents.every((intent) => intent === 'out-of-scope')
  );
};
