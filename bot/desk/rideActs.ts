import type { CalendarDate, ClockTime, Now } from '../../domain/calendar/calendarDate';
import { decide } from '../../domain/decide';
import type { Booking, Decision } from '../../domain/decision';
import { moveRide } from '../../domain/moveRide';
import type { MemberDirectory } from '../../domain/ports/memberDirectory';
import type { RideRepository } from '../../domain/ports/rideRepository';
import type { TravelEstimates } from '../../domain/ports/travelEstimates';
import type { NewWorkItem } from '../../domain/ports/workItems';
import type { Program } from '../../domain/program/program';
import { rideDay, type Ride, type Version } from '../../domain/ride';
import { changedRide, isChangeable, isToldToDispatch, planRide } from '../../domain/rides';
import { workAboutRide } from '../../domain/workAboutRide';
import { workAfterMove } from '../../domain/workAfterMove';
import type { Representative } from '../../dialogs/desk/acts';
import { wallClock, type Clock } from '../clock';
import { aboutClause } from './inWords';

/** What acts on rides work on. */
export interface RideActParts {
  readonly rides: RideRepository;
  readonly members: Pick<MemberDirectory, 'byMedicaidId'>;
  readonly travel: TravelEstimates;
  readonly program: Program;
  readonly clock: Clock;
}

/** What a representative does to a ride. */
export type RideAct =
  /** `wasAsked`: the member wants it cancelled; where not, it is less than was asked for, and a letter is owed. */
  | { readonly act: 'cancel'; readonly wasAsked: boolean }
  | { readonly act: 'confirm' }
  | {
      readonly act: 'change';
      readonly appointmentDate?: CalendarDate | undefined;
      readonly appointmentTime?: ClockTime | undefined;
      /** When the way back begins; `will-call`: when the member calls; `none`: no way back. */
      readonly returnTime?: ClockTime | 'will-call' | 'none' | undefined;
    };

/** What the rules have against an act, each with its clause. */
export interface AgainstIt {
  readonly because: string;
  readonly citation: string;
  /** What the clause is about. */
  readonly about?: string;
}

/** How an act on a ride ended. */
export type RideActed =
  | { readonly kind: 'done'; readonly ride: Ride }
  /** The rules do not allow it: it takes a reason to do it all the same. */
  | { readonly kind: 'rules'; readonly against: readonly AgainstIt[] }
  | { readonly kind: 'not-found' | 'illegal' | 'changed-meanwhile' };

/** What keeps a decision from being a booking; of one that still needs a fact, that fact. */
const againstIn = (decision: Exclude<Decision, Booking>): readonly AgainstIt[] => {
  const { trace } = decision;
  const found = trace.flatMap(({ citation, finding }) =>
    finding.kind === 'refuses' ? [{ because: finding.because, citation }] : [],
  );
  const other =
    decision.kind === 'needs'
      ? { because: `needs ${decision.fact}`, citation: trace.at(-1)?.citation ?? '' }
      : { because: decision.outcome, citation: decision.citations[0] ?? '' };
  return (found.length > 0 ? found : [other]).map((one) => {
    const about = aboutClause(one.citation);
    return about === undefined ? one : { ...one, about };
  });
};

const detailsFor = (
  { details }: Ride,
  { returnTime }: Extract<RideAct, { act: 'change' }>,
): Ride['details'] => {
  if (returnTime === undefined) return details;
  const returnRide =
    returnTime === 'none' || returnTime === 'will-call'
      ? ({ kind: returnTime } as const)
      : ({ kind: 'at', time: returnTime } as const);
  return { ...details, returnRide };
};

/** An act on a ride that is asked for. */
export interface AskedAct {
  readonly number: string;
  /** Of the ride, as the representative saw it. */
  readonly version: Version;
  readonly who: Representative;
  /** Names the act: repeated, it is found done. */
  readonly request: string;
  readonly act: RideAct;
  /** Why it is done although the rules have something against it; kept with the ride. */
  readonly override?: string | undefined;
}

/**
 * Does something to a ride for a representative, by the same rules and services as the assistant, once for each request. Throws
 * StoreUnavailable.
 */
export const actOnRide = async (parts: RideActParts, asked: AskedAct): Promise<RideActed> => {
  const { rides, members, travel, program } = parts;
  const { number, version, who, request, act, override } = asked;
  const found = await rides.find(number);
  if (found === undefined) return { kind: 'not-found' };
  const ride = found.value;
  if (ride.moves.some((move) => move.request === request)) return { kind: 'done', ride };
  if (found.version !== version) return { kind: 'changed-meanwhile' };
  const now = wallClock(parts.clock());
  const by = { actor: 'representative', by: who.id, request } as const;

  const write = async (after: Ride, work: readonly NewWorkItem[]): Promise<RideActed> => {
    const { kind } = await rides.replace(`desk ${request}`, after, version, work);
    return kind === 'replaced' ? { kind: 'done', ride: after } : { kind };
  };

  if (act.act !== 'change') {
    const event = act.act === 'cancel' ? 'cancelled' : 'confirmed';
    const wasAsked = act.act === 'cancel' && act.wasAsked;
    const reason = act.act === 'cancel' ? (wasAsked ? 'asked-to-cancel' : 'cancelled-by-us') : 'confirmed';
    const moved = moveRide(ride, { event, reason, ...by }, now);
    if (moved === undefined) return { kind: 'illegal' };
    const wanted = workAfterMove[event];
    if (wasAsked || wanted === undefined) return write(moved, toldOf(ride, moved, now, parts));
    const member = await members.byMedicaidId(ride.memberId);
    return write(moved, [workAboutRide(wanted, moved, member, { now, program })]);
  }

  if (!isChangeable(ride)) return { kind: 'illegal' };
  const { appointmentDate, appointmentTime } = act;
  const isSameDay = appointmentDate === undefined || appointmentDate === rideDay(ride);
  const facts = {
    ...ride.facts,
    // Another time of the same day is no new request: its notice was given.
    ...(!isSameDay && { requestDate: now.date, requestTime: now.time }),
    ...(appointmentDate !== undefined && { appointmentDate }),
    ...(appointmentTime !== undefined && { appointmentTime }),
  };
  const decision = decide(facts, program);
  if (decision.kind !== 'book' && override === undefined)
    return { kind: 'rules', against: againstIn(decision) };
  const planned = planRide(
    {
      memberId: ride.memberId,
      facts,
      details: detailsFor(ride, act),
      origins: ride.origins,
      // Against the rules it goes as it was decided before, and the reason stands beside.
      decision: decision.kind === 'book' ? decision : ride.decision,
      bookedBy: ride.bookedBy,
      requestedAt: ride.requestedAt,
      ...(ride.series !== undefined && { series: ride.series }),
    },
    now,
    { program, travel },
  );
  if (planned === undefined) return { kind: 'illegal' };
  const isOverridden = decision.kind !== 'book';
  const after = changedRide(ride, planned, now, {
    ...by,
    reason: isOverridden ? 'override' : 'changed',
    ...(isOverridden && override !== undefined && { note: override }),
  });
  return write(after, toldOf(ride, after, now, parts));
};

/** Dispatch hears at once of what it may have planned for. */
const toldOf = (
  before: Ride,
  after: Ride,
  now: Now,
  { program }: Pick<RideActParts, 'program'>,
): readonly NewWorkItem[] =>
  isToldToDispatch(before, after, now, program)
    ? [workAboutRide({ kind: 'ride-change', reason: 'tell-dispatch' }, after, undefined, { now, program })]
    : [];
