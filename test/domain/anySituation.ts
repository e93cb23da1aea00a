import fc from 'fast-check';
import { addDays, isCalendarDate } from '../../domain/calendar/calendarDate';
import { factsSchema, known, type FactName, type Facts } from '../../domain/facts';
import { factNames, isMadeOfOthers, valuesOf, wholeTruth, wholeTruthAfterRide } from './anyFacts';
import { clauseRows } from './clauseRows';
import { days } from './trips';

const CHANGES_AT_MOST = 6;
const VALUES_AT_MOST = 40;

/**
 * What the rest of a situation may turn out to be: one for each clause. What cannot be had is left out: what would suit is
 * asked all the same, since it has to be recorded why it could not be had.
 */
export const completions: readonly Facts[] = clauseRows.map(({ facts }) => {
  const { availableModes: _, ...rest } = facts;
  return { ...rest, requestDate: rest.requestDate ?? days.asked, requestTime: rest.requestTime ?? '10:00' };
});

const changeable = factNames.filter(
  (name) =>
    !isMadeOfOthers(name) &&
    name !== 'availableModes' &&
    !['requestKind', 'emergencySymptoms'].includes(name),
);

const isAhead = ({ requestDate, appointmentDate }: Facts): boolean =>
  known(requestDate) && (!known(appointmentDate) || requestDate <= appointmentDate);

/** A situation in which some clause decides, or one a few facts away from it, before or after a ride. */
export const anySituation: fc.Arbitrary<Facts> = fc
  .tuple(
    fc.constantFrom(...completions),
    fc.oneof(wholeTruth, wholeTruthAfterRide),
    fc.subarray(changeable, { maxLength: CHANGES_AT_MOST }),
  )
  .map(([facts, other, changed]) =>
    factsSchema.parse({
      ...facts,
      ...Object.fromEntries(changed.map((name) => [name, other[name] ?? facts[name]])),
    }),
  )
  .filter(isAhead);

const isDate = (value: unknown): value is string => typeof value === 'string' && isCalendarDate(value);

const isTime = (value: unknown): boolean => typeof value === 'string' && /^\d\d:\d\d$/.test(value);

/** Days and years before and after a day at which something may change: notice, a claim's limit, an age. */
const DAYS_AROUND = [-20_000, -5_500, -4_000, -120, -40, -20, -1, 0, 1, 40];

/** Values of a fact that may tell two decisions apart: any, and such as lie close to what is known. */
export const valuesAround = (fact: FactName, facts: Facts): readonly unknown[] => {
  const any: readonly unknown[] = fc.sample(valuesOf(fact), { numRuns: VALUES_AT_MOST, seed: 1 });
  const dates = any.some(isDate)
    ? Object.values(facts)
        .filter(isDate)
        .flatMap((date) => DAYS_AROUND.map((offset) => addDays(date, offset)))
    : [];
  const towns =
    fact === 'originTown' || fact === 'destinationTown' ? [facts.originTown, facts.destinationTown] : [];
  const times = any.some(isTime) ? ['00:30', '08:45', '16:45', '23:45'] : [];
  return [...new Set([...any, ...times, ...dates, ...towns])].filter((value) => value !== undefined);
};
