import type { Place } from '../details';
import type { Facts } from '../facts';
import type { ConsentChange } from '../ports/consents';
import type { WorkItem, WorkMove } from '../ports/workItems';
import type { Carrier, Leg, Move, Ride } from '../ride';

/** Stands where the Medicaid ID of an erased member stood. */
export const ERASED = 'erased';

/** A code, a day or a time, and no words: a name, a town and a diagnosis are none. */
const isCode = (value: unknown): boolean => typeof value !== 'string' || /^[a-z\d:-]{1,40}$/.test(value);

const withoutWords = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => [value].flat().every(isCode)));

const withoutStreet = ({ kind, town, state }: Place): Place => ({ kind, town, state });

const legWithoutStreet = ({ direction, from, to, date, appointmentTime, pickUp, readyAt }: Leg): Leg => ({
  direction,
  from: withoutStreet(from),
  to: withoutStreet(to),
  date,
  ...(appointmentTime !== undefined && { appointmentTime }),
  pickUp,
  ...(readyAt !== undefined && { readyAt }),
});

const carrierAlone = ({ name, vehicle }: Carrier): Carrier => ({
  name,
  ...(vehicle !== undefined && { vehicle }),
});

const moveWithoutWords = (move: Move): Move => {
  const { event, status, at, actor, reason, by, request, leg, expected, carrier, closed } = move;
  return {
    ...(event !== undefined && { event }),
    status,
    at,
    actor,
    reason,
    ...(by !== undefined && { by }),
    ...(request !== undefined && { request }),
    ...(leg !== undefined && { leg }),
    ...(expected !== undefined && { expected }),
    ...(carrier !== undefined && { carrier: carrierAlone(carrier) }),
    ...(closed !== undefined && { closed }),
  };
};

/**
 * What is kept of an erased member's ride for as long as rides are kept (45 CFR 164.530(j)(2)): that it was decided, how and on which
 * clauses, when, to which kind of care and between which towns it went, and who drove; nothing of who rode, or from which door. What is
 * kept is listed: of what a newer release added to a ride nobody here can tell whether it names somebody.
 */
export const rideWithoutPerson = (ride: Ride): Ride => {
  const { schema, number, draft, draftVersion, status, mode, decision, requestedAt, carrier, series, pass } =
    ride;
  return {
    schema,
    number,
    draft,
    draftVersion,
    memberId: ERASED,
    status,
    legs: ride.legs.map(legWithoutStreet),
    mode,
    facts: withoutWords(ride.facts),
    details: {},
    origins: {},
    decision,
    bookedBy: { relationship: ride.bookedBy.relationship, conversation: '' },
    requestedAt,
    moves: ride.moves.map(moveWithoutWords),
    ...(carrier !== undefined && { carrier: carrierAlone(carrier) }),
    ...(series !== undefined && { series }),
    ...(pass !== undefined && { pass }),
  };
};

const workMoveWithoutWords = ({ event, at, by, owner, due, outcome, request }: WorkMove): WorkMove => ({
  event,
  at,
  by,
  ...(owner !== undefined && { owner }),
  ...(due !== undefined && { due }),
  ...(outcome !== undefined && { outcome }),
  ...(request !== undefined && { request }),
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
    ...(history !== undefined && { history: history.map(workMoveWithoutWords) }),
  };
};

/**
 * What is kept of a consent of an erased member: which number, when, by which words. It is what shows that a text was wanted, and what
 * keeps a stopped number from being texted (47 CFR 64.1200(a)(10), (d)(6)); whose it was is not kept.
 */
export const consentWithoutPerson = (change: ConsentChange): ConsentChange =>
  change.memberId === undefined ? change : { ...change, memberId: ERASED };
