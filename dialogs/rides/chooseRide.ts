import { z } from 'zod';
import { dayOfWeek } from '../../domain/calendar/calendarDate';
import { rideDay, type Ride, type Versioned } from '../../domain/ride';
import { isOpen } from '../../domain/rides';
import type { Step, Turn } from '../conversation';
import { MISSES_BEFORE_A_PERSON } from '../form/missesBeforeAPerson';
import { MORE_KEY, speechOnly, type KeyInput } from '../form/keys';
import { callBack, inGroups, workItem } from '../handOff/callBack';
import { isEntitled } from '../identify/authority';
import { isOwnMatter, mayBeTold } from '../identify/mayBeTold';
import { say, type Say } from '../say';
import { describeRide, momentOf } from './describeRide';
import { wishes } from '../wishes';

/** Rides shown at once: as many as a phone menu holds, and on a call as many as are told in twelve seconds. */
const MOST_RIDES = 4;
const MOST_RIDES_TOLD = 3;

const keptSchema = z.object({ schema: z.literal(1), number: z.string(), status: z.string() });

const rideSchema = z.custom<Ride>((ride) => keptSchema.safeParse(ride).success);

/** The shape of a ride in a draft, as it was when it was shown. */
export const listedSchema = z.object({ value: rideSchema, version: z.int() });

/** The shape of {@link Choosing} in a draft. */
export const choosingSchema = z.object({
  listed: z.array(listedSchema).optional(),
  from: z.int().optional(),
  isMore: z.boolean().optional(),
  chosen: z.int().optional(),
  named: z.object({
    date: z.string().optional(),
    time: z.string().optional(),
    number: z.string().optional(),
  }),
  misses: z.int(),
});

/** What a caller has named so far. */
export interface Named {
  readonly date?: string | undefined;
  readonly time?: string | undefined;
  readonly number?: string | undefined;
}

/** Which of the member's rides is meant, as far as it is known. */
export interface Choosing {
  /** Rides that can be meant, as they were when they were listed. */
  readonly listed?: readonly Versioned<Ride>[] | undefined;
  /** Rides before the first of the list: those of the pages passed by with the key for more. */
  readonly from?: number | undefined;
  /** There are more rides than those of the list. */
  readonly isMore?: boolean | undefined;
  /** Place in the list of the one that is meant. */
  readonly chosen?: number | undefined;
  /** Day, time or number the caller named since a ride was last picked. */
  readonly named: Named;
  readonly misses: number;
}

/** Nothing is known yet. */
export const newChoosing: Choosing = { named: {}, misses: 0 };

/** What a task wants of the rides it lets choose from. */
export interface Choice {
  /** The question over the list. */
  readonly which: 'cancel.which' | 'change.which' | 'busPass.which' | 'myRides.list';
  /** Rides that can be chosen; those that can still be cancelled, unless given. */
  readonly isMeant?: (ride: Ride) => boolean;
}

/** What came of it. */
export type Chosen =
  | {
      readonly kind: 'chosen';
      readonly choosing: Choosing;
      readonly ride: Versioned<Ride>;
      /** What to say first: there is none like the one that was named, and this is what there is. */
      readonly before?: readonly Say[];
      /** All that can be meant, in order, where they were read just now. */
      readonly ahead?: readonly Versioned<Ride>[];
    }
  | { readonly kind: 'asked'; readonly choosing: Choosing; readonly says: readonly Say[] }
  /** There is none. */
  | { readonly kind: 'none' }
  /** Whether there is one is not told to who is asking; a person takes over. */
  | { readonly kind: 'not-told' };

const fits = (ride: Ride, { date, time, number }: Named): boolean =>
  (date === undefined || rideDay(ride) === date) &&
  (time === undefined ||
    ride.legs.some(
      (leg) => leg.appointmentTime === time || (leg.pickUp.kind === 'at' && leg.pickUp.at.slice(11) === time),
    )) &&
  (number === undefined || ride.number === number);

/** The rides that can be meant. The day counts for more than the time: "the one on Friday" is no time of day. */
const fitting = (rides: readonly Versioned<Ride>[], named: Named): readonly Versioned<Ride>[] => {
  const whole = rides.filter(({ value }) => fits(value, named));
  if (whole.length > 0 || named.date === undefined) return whole;
  return rides.filter(({ value }) => fits(value, { ...named, time: undefined }));
};

/** "The Wednesday one" need not be the one of this week. */
const onThatWeekday = (rides: readonly Versioned<Ride>[], { date }: Named): readonly Versioned<Ride>[] =>
  date === undefined ? [] : rides.filter(({ value }) => dayOfWeek(rideDay(value)) === dayOfWeek(date));

/** Takes from a message which ride it names; `isNew` leaves the day and time of the visit alone, as those of a change. */
export const withNamed = (choosing: Choosing, { heard }: Turn, isNew = false): Choosing => {
  const { refDate, refTime, tripRef, appointmentDate, appointmentTime } = heard.slots;
  const date = refDate ?? (isNew ? undefined : appointmentDate);
  const time = refTime ?? (isNew ? undefined : appointmentTime);
  const number = tripRef?.length === 8 ? tripRef : undefined;
  return {
    ...choosing,
    named: {
      ...choosing.named,
      ...(date !== undefined && { date }),
      ...(time !== undefined && { time }),
      ...(number !== undefined && { number }),
    },
  };
};

/** By day, and the way there before the way on. */
const inOrder = ({ value: one }: Versioned<Ride>, { value: other }: Versioned<Ride>): number => {
  const [first, second] = [one, other].map(
    (ride) => `${rideDay(ride)} ${ride.legs[0]?.direction === 'return' ? 1 : 0}`,
  );
  return (first ?? '').localeCompare(second ?? '');
};

/** Where none of the rides is on the day, or has the number, that was named. */
const notThere = (rides: readonly Versioned<Ride>[], { date, number }: Named): readonly Say[] => {
  if (date !== undefined && rides.every(({ value }) => rideDay(value) !== date))
    return [say('cancel.noneThatDay', { asked: { day: date } })];
  if (number !== undefined && rides.every(({ value }) => value.number !== number))
    return [say('cancel.noneOfNumber', { number: inGroups(number) })];
  return [];
};

const pick = (
  choosing: Choosing,
  chosen: number,
  ride: Versioned<Ride>,
  more: Partial<Pick<Extract<Chosen, { kind: 'chosen' }>, 'ahead' | 'before'>> = {},
): Chosen => ({
  kind: 'chosen',
  ...more,
  choosing: { ...choosing, chosen, named: {}, misses: 0 },
  ride,
});

const offerOf = (misses: number): readonly Say[] =>
  misses >= MISSES_BEFORE_A_PERSON ? [say('offer.person')] : [];

/** What a ride is called while nobody can count on it yet. */
const WAITING: readonly Ride['status'][] = ['pending', 'requested'];

/** A ride as one line of the list; on a call without its place, which takes too long to hear. */
const inList = (ride: Ride, turn: Turn): Say => {
  const told = describeRide(ride, turn);
  const isLong = turn.incoming.isCall === true && told.key === 'ride.withPlace';
  const line = isLong ? say('ride.withoutPlace', momentOf(ride)) : told;
  return WAITING.includes(ride.status) ? say('ride.notConfirmed', { ride: line }) : line;
};

const show = (
  choosing: Choosing,
  rides: readonly Versioned<Ride>[],
  turn: Turn,
  before: readonly Say[],
): Extract<Chosen, { kind: 'asked' }> => ({
  kind: 'asked',
  choosing,
  says: [
    ...before,
    ...rides.map(({ value }, index) =>
      say('cancel.option', { number: index + 1, ride: inList(value, turn) }),
    ),
  ],
});

/** Reads the rides ahead and lists those that can be meant; a single one is chosen. One read. */
const list = async (choosing: Choosing, turn: Turn, { which, isMeant = isOpen }: Choice): Promise<Chosen> => {
  const { world } = turn;
  const { member } = turn.state.caller;
  const all = await world.rides.ofMember(member?.medicaidId ?? '', world.now.date);
  const mine = all.filter(({ value }) => isMeant(value) && mayBeTold(value, turn)).toSorted(inOrder);
  // The same answer whether or not there is a ride that may not be told.
  if (mine.length === 0) return { kind: isEntitled(turn) && !isOwnMatter(turn) ? 'none' : 'not-told' };
  const { named } = choosing;
  const [shown = mine] = [fitting(mine, named), onThatWeekday(mine, named)].filter(
    ({ length }) => length > 0,
  );
  const isCall = turn.incoming.isCall === true;
  const most = isCall ? MOST_RIDES_TOLD : MOST_RIDES;
  const { from: passed = 0 } = choosing;
  const from = passed < shown.length ? passed : 0;
  const listed = shown.slice(from, from + most);
  const isMore = shown.length > most;
  const [only, another] = listed;
  if (only === undefined) return { kind: 'none' };
  const none = notThere(mine, named);
  if (another === undefined && from === 0)
    return pick({ ...choosing, listed }, 0, only, { ahead: mine, before: none });
  const before = [...none, ...offerOf(choosing.misses), say(which)];
  const asked = show({ ...choosing, listed, from, isMore, named: {} }, listed, turn, before);
  return isMore && !isCall ? { ...asked, says: [...asked.says, say('cancel.moreRides')] } : asked;
};

const choose = async (
  choosing: Choosing,
  listed: readonly Versioned<Ride>[],
  turn: Turn,
  choice: Choice,
): Promise<Chosen> => {
  const { choice: number, slots } = turn.heard;
  if (turn.heard.keyed === true && number === MORE_KEY && choosing.isMore === true) {
    return list({ ...choosing, from: (choosing.from ?? 0) + listed.length }, turn, choice);
  }
  const place = slots.tripRef?.startsWith('#') === true ? Number(slots.tripRef.slice(1)) : number;
  const byPlace = place === undefined ? undefined : listed[place - 1];
  const [named, another] = fitting(listed, choosing.named);
  const hasNamed = Object.keys(choosing.named).length > 0;
  // Not every ride fits into the list.
  if (byPlace === undefined && hasNamed && named === undefined) {
    return list({ named: choosing.named, misses: choosing.misses + 1 }, turn, choice);
  }
  const meant = byPlace ?? (hasNamed && another === undefined ? named : undefined);
  if (meant !== undefined) return pick(choosing, listed.indexOf(meant), meant);
  const misses = choosing.misses + 1;
  const question = say('cancel.which.again');
  return show({ ...choosing, named: {}, misses }, listed, turn, [...offerOf(misses), question]);
};

/**
 * Goes on finding out which ride is meant: the one already chosen unless the message names another, the one it names, or
 * the list once more.
 * @param entry whether the message was meant for this question
 */
export const chooseRide = async (
  choosing: Choosing,
  turn: Turn,
  entry: 'begun' | 'message' | 'resumed',
  choice: Choice,
): Promise<Chosen> => {
  const { listed, chosen } = choosing;
  if (listed === undefined) return list(choosing, turn, choice);
  const ride = chosen === undefined ? undefined : listed[chosen];
  if (ride === undefined) {
    return entry === 'message'
      ? choose(choosing, listed, turn, choice)
      : show(choosing, listed, turn, [say(choice.which)]);
  }
  // "No, not that one": of two it can only be the other, of more they are shown again.
  const isWrong =
    entry === 'message' &&
    turn.heard.choseWrong === true &&
    turn.heard.choice === undefined &&
    Object.keys(choosing.named).length === 0;
  const [other, ...others] = isWrong ? listed.filter((one) => one !== ride) : [];
  if (other !== undefined)
    return others.length === 0
      ? pick(choosing, listed.indexOf(other), other)
      : show({ ...choosing, chosen: undefined, named: {} }, listed, turn, [say('cancel.which.again')]);
  // Another ride than the one that was chosen: it is looked for first.
  const namesAnother =
    entry === 'message' && turn.heard.choice === undefined && fitting([ride], choosing.named).length === 0;
  if (namesAnother) return list({ named: choosing.named, misses: choosing.misses }, turn, choice);
  return { kind: 'chosen', choosing, ride };
};

/** In the midst of a booking, and where one is asked for as well, one is being booked; on a call the keys for it are told. */
const mayBookInstead = (turn: Turn): boolean =>
  turn.state.dialogStack.length <= 1 &&
  turn.state.toCome === undefined &&
  turn.incoming.isCall !== true &&
  !wishes(turn, 'book-trip');

/** What is said where there is no ride to choose. */
export const withoutRide = <Draft>(
  draft: Draft,
  { kind }: { readonly kind: 'none' | 'not-told' },
  turn: Turn,
): Step<Draft> =>
  kind === 'none'
    ? {
        draft,
        say: [
          say('cancel.none', { line: turn.world.agentLine }),
          ...(mayBookInstead(turn) ? [say('cancel.none.book')] : []),
        ],
        effects: [],
        then: 'done',
      }
    : {
        draft,
        say: [],
        // Whoever asks for two things that are not theirs is called once.
        effects: [
          {
            ...callBack(turn, workItem(turn, 'call-back', 'not-entitled'), 'cancel.notYours'),
            once: 'not-entitled',
          },
        ],
        then: 'done',
      };

/** The keys of the list, before one of it is chosen. */
export const choosingKeys = ({ listed, isMore = false }: Choosing): KeyInput =>
  listed === undefined
    ? speechOnly
    : {
        kind: 'menu',
        choices: listed.map(({ value }) => say('ride.withoutPlace', momentOf(value))),
        inQuestion: true,
        more: isMore,
      };
