import { z } from 'zod';
import { isOpen, moveRide } from '../../domain/rides';
import { rideDay, timeOf, type Ride, type Version, type Versioned } from '../../domain/ride';
import type { Step, Task, Turn } from '../conversation';
import { MISSES_BEFORE_A_PERSON } from '../form/formTask';
import { speechOnly, type KeyInput } from '../form/keys';
import { callBack, inGroups, workItem } from '../handOff/callBack';
import { isTrusted, mayHearPlaces } from '../identify/identify';
import { isBookedHere, isEntitled, isOwnMatter, mayBeTold } from '../identify/mayBeTold';
import { say, type Say } from '../say';

/** Rides shown at once: as many as a phone menu holds. */
const MOST_RIDES = 4;

/**
 * Most words of "please cancel the ride", which is a yes to "Cancel it?". What is longer, like "I never asked you to cancel my
 * ride", is asked about again.
 */
const CANCEL_IT_WORDS = 4;

const rideSchema = z.custom<Ride>(
  (ride) =>
    z.object({ schema: z.literal(1), number: z.string(), status: z.string() }).safeParse(ride).success,
);

const draftSchema = z.object({
  /** Rides that can be meant, as they were when they were listed. */
  listed: z.array(z.object({ value: rideSchema, version: z.int() })).optional(),
  /** The one asked about. */
  chosen: z.int().optional(),
  /** Day, time or number the caller named. */
  named: z.object({
    date: z.string().optional(),
    time: z.string().optional(),
    number: z.string().optional(),
  }),
  misses: z.int(),
});

interface Draft {
  readonly listed?: readonly Versioned<Ride>[] | undefined;
  readonly chosen?: number | undefined;
  readonly named: {
    readonly date?: string | undefined;
    readonly time?: string | undefined;
    readonly number?: string | undefined;
  };
  readonly misses: number;
}

const waiting = (draft: Draft, ...after: readonly Say[]): Step<Draft> => ({
  draft,
  say: [],
  effects: [],
  after,
  then: 'wait',
});

const finished = (draft: Draft, ...says: readonly Say[]): Step<Draft> => ({
  draft,
  say: says,
  effects: [],
  then: 'done',
});

const momentOf = (ride: Ride) => ({
  day: { day: rideDay(ride) },
  appointment: { clock: timeOf(ride) ?? '' },
});

const describe = (ride: Ride, turn: Turn): Say => {
  const values = momentOf(ride);
  const clinic = ride.details.destination?.name;
  // The place is told where places may be told, and to whoever named it here.
  const namedHere = isBookedHere(ride, turn) && ride.origins.destination?.kind === 'said';
  return clinic !== undefined && (namedHere || mayHearPlaces(turn))
    ? say('ride.withPlace', { ...values, clinic })
    : say('ride.withoutPlace', values);
};

const isMeant = (ride: Ride, { date, time, number }: Draft['named']): boolean =>
  (date === undefined || rideDay(ride) === date) &&
  (time === undefined ||
    ride.legs.some(
      (leg) => leg.appointmentTime === time || (leg.pickUp.kind === 'at' && leg.pickUp.at.slice(11) === time),
    )) &&
  (number === undefined || ride.number === number);

/** The rides that can be meant. The day counts for more than the time: "the one on Friday" is no time of day. */
const meantOf = (rides: readonly Versioned<Ride>[], named: Draft['named']): readonly Versioned<Ride>[] => {
  const whole = rides.filter(({ value }) => isMeant(value, named));
  return whole.length > 0 || named.date === undefined
    ? whole
    : rides.filter(({ value }) => isMeant(value, { ...named, time: undefined }));
};

const withNamed = (draft: Draft, turn: Turn): Draft => {
  const { refDate, refTime, tripRef, appointmentDate, appointmentTime } = turn.heard.slots;
  const date = refDate ?? appointmentDate;
  const time = refTime ?? appointmentTime;
  const number = tripRef?.length === 8 ? tripRef : undefined;
  return {
    ...draft,
    named: {
      ...draft.named,
      ...(date !== undefined && { date }),
      ...(time !== undefined && { time }),
      ...(number !== undefined && { number }),
    },
  };
};

const askAbout = (draft: Draft, chosen: number, ride: Ride, turn: Turn): Step<Draft> =>
  waiting({ ...draft, chosen, named: {}, misses: 0 }, say('cancel.one', { ride: describe(ride, turn) }));

const showList = (draft: Draft, rides: readonly Versioned<Ride>[], turn: Turn, before: Say): Step<Draft> =>
  waiting(
    draft,
    before,
    ...rides.map(({ value }, index) =>
      say('cancel.option', { number: index + 1, ride: describe(value, turn) }),
    ),
  );

/** Cancels the ride as it was listed; if it has changed since, nothing is cancelled and the caller is told. */
const cancel = (draft: Draft, ride: Ride, version: Version, turn: Turn): Step<Draft> => {
  const { now, agentLine: line } = turn.world;
  const cancelled = moveRide(ride, 'cancelled', now, 'caller', 'asked-to-cancel');
  if (cancelled === undefined) return finished(draft, say('cancel.tooLate', { line }));
  return {
    draft,
    say: [],
    effects: [
      {
        kind: 'replaceRide',
        ride: cancelled,
        version,
        saying: (result) => [
          result === 'replaced'
            ? say('cancel.done', { day: { day: rideDay(ride) }, number: inGroups(ride.number) })
            : say('cancel.changed', { line }),
        ],
      },
    ],
    then: 'done',
  };
};

const list = async (draft: Draft, turn: Turn): Promise<Step<Draft>> => {
  const { world } = turn;
  const { member } = turn.state.caller;
  const all = await world.rides.ofMember(member?.medicaidId ?? '', world.now.date);
  const ahead = all.filter(({ value }) => isOpen(value));
  const mine = ahead.filter(({ value }) => mayBeTold(value, turn));
  // The same answer whether or not there is a ride that may not be told.
  if (mine.length === 0 && (!isEntitled(turn) || isOwnMatter(turn))) {
    return {
      draft,
      say: [],
      effects: [callBack(turn, workItem(turn, 'call-back', 'not-entitled'), 'cancel.notYours')],
      then: 'done',
    };
  }
  const meant = meantOf(mine, draft.named);
  const fitting = meant.length > 0 ? meant : mine;
  const listed = fitting.slice(0, MOST_RIDES);
  const [only, another] = listed;
  if (only === undefined) return finished(draft, say('cancel.none', { line: world.agentLine }));
  if (another === undefined) return askAbout({ ...draft, listed }, 0, only.value, turn);
  const step = showList({ ...draft, listed, named: {} }, listed, turn, say('cancel.which'));
  const isMore = fitting.length > listed.length;
  return isMore ? { ...step, after: [...(step.after ?? []), say('cancel.moreRides')] } : step;
};

const choose = async (draft: Draft, listed: readonly Versioned<Ride>[], turn: Turn): Promise<Step<Draft>> => {
  const { choice, slots } = turn.heard;
  const place = slots.tripRef?.startsWith('#') === true ? Number(slots.tripRef.slice(1)) : choice;
  const byPlace = place === undefined ? undefined : listed[place - 1];
  const [named, another] = meantOf(listed, draft.named);
  const hasNamed = Object.keys(draft.named).length > 0;
  // Not every ride fits into the list.
  if (byPlace === undefined && hasNamed && named === undefined) {
    return list({ named: draft.named, misses: draft.misses + 1 }, turn);
  }
  const meant = byPlace ?? (hasNamed && another === undefined ? named : undefined);
  if (meant !== undefined) return askAbout(draft, listed.indexOf(meant), meant.value, turn);
  const misses = draft.misses + 1;
  const offer = misses >= MISSES_BEFORE_A_PERSON ? 'offer.person' : 'cancel.which.again';
  return showList({ ...draft, named: {}, misses }, listed, turn, say(offer));
};

const advance = async (
  draft: Draft,
  turn: Turn,
  entry: 'begun' | 'message' | 'resumed',
): Promise<Step<Draft>> => {
  if (!isTrusted(turn)) return { draft, say: [], effects: [], then: { first: 'identify' } };
  if (turn.state.caller.member?.confidential === true) {
    const item = workItem(turn, 'call-back', 'confidential');
    return { draft, say: [], effects: [callBack(turn, item, 'identify.confidential')], then: 'done' };
  }
  const { listed, chosen } = draft;
  if (listed === undefined) return list(draft, turn);
  const ride = chosen === undefined ? undefined : listed[chosen];
  if (entry !== 'message' && ride === undefined) return showList(draft, listed, turn, say('cancel.which'));
  if (entry !== 'message' && ride !== undefined) return askAbout(draft, chosen ?? 0, ride.value, turn);
  if (ride === undefined) return choose(draft, listed, turn);

  const { choice, answer, intents, text } = turn.heard;
  // Another ride than the one asked about: whatever else is said, it is looked for first.
  if (choice === undefined && meantOf([ride], draft.named).length === 0) {
    return list({ named: draft.named, misses: draft.misses }, turn);
  }
  if (choice === 2 || (choice === undefined && answer === 'no')) return finished(draft, say('cancel.kept'));
  const saysCancelIt = intents.includes('cancel-trip') && text.split(/\s+/u).length <= CANCEL_IT_WORDS;
  if (choice === 1 || (choice === undefined && (answer === 'yes' || saysCancelIt))) {
    return cancel(draft, ride.value, ride.version, turn);
  }
  const misses = draft.misses + 1;
  const offer = misses >= MISSES_BEFORE_A_PERSON ? [say('offer.person')] : [];
  return waiting({ ...draft, misses }, ...offer, say('cancel.yesOrKeep'));
};

const keys = ({ listed, chosen }: Draft): KeyInput => {
  if (listed === undefined) return speechOnly;
  const choices =
    chosen === undefined
      ? listed.map(({ value }) => say('ride.withoutPlace', momentOf(value)))
      : [say('choice.cancelIt'), say('choice.keepIt')];
  return { kind: 'menu', choices, inQuestion: true };
};

/** Cancels one ride: lists what lies ahead, asks once, and cancels the ride as it was shown. */
export const cancelRide: Task<Draft> = {
  id: 'cancelRide',
  startsOn: ['cancel-trip'],
  begin: (turn) => withNamed({ named: {}, misses: 0 }, turn),
  absorb: withNamed,
  advance,
  expecting: () => ['refDate', 'refTime'],
  days: ({ listed = [] }) => listed.map(({ value }) => rideDay(value)),
  keys,
  revive: (draft) => draftSchema.parse(draft),
};
