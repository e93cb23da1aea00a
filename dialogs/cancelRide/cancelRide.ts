import { z } from 'zod';
import { isOpen, moveRide } from '../../domain/rides';
import { rideDay, type Ride, type Version, type Versioned } from '../../domain/ride';
import type { Step, Task, Turn } from '../conversation';
import { MISSES_BEFORE_A_PERSON } from '../form/formTask';
import { speechOnly, type KeyInput } from '../form/keys';
import { callBack, inGroups, workItem } from '../handOff/callBack';
import { isTrusted, mayHearPlaces } from '../identify/identify';
import { say, type Say } from '../say';

/** Rides shown at once: as many as a phone menu holds. */
const MOST_RIDES = 4;

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

const bookedHere = (ride: Ride, turn: Turn): boolean => ride.bookedBy.conversation === turn.conversation;

/** Rides are listed only to the member, a person on file as authorized, or whoever booked them. */
const isEntitled = ({ state: { caller } }: Turn): boolean =>
  caller.relationship === 'self' ||
  (caller.member?.authorizedPersons ?? []).some(({ relation }) => relation === caller.relationship);

const describe = (ride: Ride, turn: Turn): Say => {
  const [first] = ride.legs;
  const pickUp = first?.pickUp.kind === 'at' ? first.pickUp.at.slice(11) : undefined;
  const time = first?.appointmentTime ?? pickUp ?? '';
  const values = { day: { day: rideDay(ride) }, appointment: { clock: time } };
  const clinic = ride.details.destination?.name;
  // The place is told where places may be told, and to whoever named it here.
  const namedHere = bookedHere(ride, turn) && ride.origins.destination?.kind === 'said';
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
  waiting({ ...draft, chosen, misses: 0 }, say('cancel.one', { ride: describe(ride, turn) }));

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
  const mine = isEntitled(turn) ? ahead : ahead.filter(({ value }) => bookedHere(value, turn));
  if (mine.length === 0 && !isEntitled(turn)) {
    return {
      draft,
      say: [],
      effects: [callBack(turn, workItem(turn, 'call-back', 'not-entitled'), 'cancel.notYours')],
      then: 'done',
    };
  }
  const meant = mine.filter(({ value }) => isMeant(value, draft.named));
  const listed = (meant.length > 0 ? meant : mine).slice(0, MOST_RIDES);
  const [only, another] = listed;
  if (only === undefined) return finished(draft, say('cancel.none', { line: world.agentLine }));
  if (another === undefined) return askAbout({ ...draft, listed }, 0, only.value, turn);
  return showList({ ...draft, listed, named: {} }, listed, turn, say('cancel.which'));
};

const choose = (draft: Draft, listed: readonly Versioned<Ride>[], turn: Turn): Step<Draft> => {
  const { choice, slots } = turn.heard;
  const place = slots.tripRef?.startsWith('#') === true ? Number(slots.tripRef.slice(1)) : choice;
  const byPlace = place === undefined ? undefined : listed[place - 1];
  const [named, another] = listed.filter(({ value }) => isMeant(value, draft.named));
  const hasNamed = Object.keys(draft.named).length > 0;
  const meant = byPlace ?? (hasNamed && another === undefined ? named : undefined);
  if (meant !== undefined) return askAbout({ ...draft, named: {} }, listed.indexOf(meant), meant.value, turn);
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
  const { listed, chosen } = draft;
  if (listed === undefined) return list(draft, turn);
  const ride = chosen === undefined ? undefined : listed[chosen];
  if (entry !== 'message' && ride === undefined) return showList(draft, listed, turn, say('cancel.which'));
  if (entry !== 'message' && ride !== undefined) return askAbout(draft, chosen ?? 0, ride.value, turn);
  if (ride === undefined) return choose(draft, listed, turn);

  const { choice, answer } = turn.heard;
  if (
    choice === 1 ||
    (choice === undefined && answer === 'yes') ||
    turn.heard.intents.includes('cancel-trip')
  ) {
    return cancel(draft, ride.value, ride.version, turn);
  }
  if (choice === 2 || answer === 'no') return finished(draft, say('cancel.kept'));
  const misses = draft.misses + 1;
  const offer = misses >= MISSES_BEFORE_A_PERSON ? [say('offer.person')] : [];
  return waiting({ ...draft, misses }, ...offer, say('cancel.yesOrKeep'));
};

const keys = ({ listed, chosen }: Draft): KeyInput => {
  if (listed === undefined) return speechOnly;
  return { kind: 'menu', most: chosen === undefined ? listed.length : 2 };
};

/** Cancels one ride: lists what lies ahead, asks once, and cancels the ride as it was shown. */
export const cancelRide: Task<Draft> = {
  id: 'cancelRide',
  startsOn: ['cancel-trip'],
  begin: (turn) => withNamed({ named: {}, misses: 0 }, turn),
  absorb: withNamed,
  advance,
  expecting: () => ['refDate', 'refTime'],
  keys,
  revive: (draft) => draftSchema.parse(draft),
};
