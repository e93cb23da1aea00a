import type { Place } from '../details';
import type { Facts } from '../facts';
import type { ConsentChange } from '../ports/consents';
import type { WorkItem } from '../ports/workItems';
import type { Ride } from '../ride';

/** Stands where the Medicaid ID of an erased member stood. */
export const ERASED = 'erased';

/** A code, a day or a time, and no words: a name, a town and a diagnosis are none. */
const isCode = (value: unknown): boolean => typeof value !== 'string' || /^[a-z\d:-]{1,40}$/.test(value);

const withoutWords = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => [value].flat().every(isCode)));

const withoutStreet = ({ kind, town, state }: Place): Place => ({ kind, town, state });

/**
 * What is kept of an erased member's ride for as long as rides are kept (45 CFR 164.530(j)(2)): that it was decided, how and on which
 * clauses, when, to which kind of care and between which towns it went, and who drove; nothing of who rode, or from which door.
 */
export const rideWithoutPerson = (ride: Ride): Ride => ({
  ...ride,
  memberId: ERASED,
  legs: ride.legs.map((leg) => ({ ...leg, from: withoutStreet(leg.from), to: withoutStreet(leg.to) })),
  facts: withoutWords(ride.facts),
  details: {},
  origins: {},
  bookedBy: { relationship: ride.bookedBy.relationship, conversation: '' },
  moves: ride.moves.map(({ note: _, ...move }) => move),
});

/** What is kept of a case of an erased member: why it was opened, on which clauses, when it was due, and how it ended. */
export const workWithoutPerson = (item: WorkItem): WorkItem => {
  const { schema, caseNumber, status, kind, reason, citations, due, openedAt, noticeDue, ride, history } =
    item;
  return {
    schema,
    caseNumber,
    status,
    kind,
    reason,
    citations,
    due,
    openedAt,
    ...(noticeDue !== undefined && { noticeDue }),
    ...(ride !== undefined && { ride }),
    conversation: '',
    language: item.language,
    ...(history !== undefined && { history: history.map(({ note: _, ...move }) => move) }),
  };
};

/**
 * What is kept of a consent of an erased member: which number, when, by which words. It is what shows that a text was wanted, and what
 * keeps a stopped number from being texted (47 CFR 64.1200(a)(10), (d)(6)); whose it was is not kept.
 */
export const consentWithoutPerson = (change: ConsentChange): ConsentChange =>
  change.memberId === undefined ? change : { ...change, memberId: ERASED };
