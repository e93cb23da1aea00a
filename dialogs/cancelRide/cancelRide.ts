import { z } from 'zod';
import { kindsOfCare, type KindOfCare } from '../../domain/facts';
import type { NewWorkItem } from '../../domain/ports/workItems';
import { moveRide } from '../../domain/moveRide';
import { rideDay, type Ride, type Versioned } from '../../domain/ride';
import type { Step, Task, Turn } from '../conversation';
import { MISSES_BEFORE_A_PERSON } from '../form/missesBeforeAPerson';
import type { KeyInput } from '../form/keys';
import { aboutRide, inGroups, workItem } from '../handOff/callBack';
import { identifiedFirst } from '../identify/identifiedFirst';
import {
  chooseRide,
  choosingKeys,
  choosingSchema,
  listedSchema,
  newChoosing,
  withNamed,
  withoutRide,
  type Choosing,
} from '../rides/chooseRide';
import { describeRide } from '../rides/describeRide';
import { rideAfterOf } from '../rides/rideAfterOf';
import { ahead, allMeant } from './allMeant';
import { toldRide } from '../rideUpdates/toldRide';
import { say, type Say } from '../say';
import { wishes } from '../wishes';

/**
 * Most words of "please cancel the ride", which is a yes to "Cancel it?". What is longer, like "I never asked you to cancel my
 * ride", is asked about again.
 */
const CANCEL_IT_WORDS = 4;

const draftSchema = z.object({
  choosing: choosingSchema,
  /** Several rides are asked about: all that can be meant, the rest of a series, or the one on from the visit as well. */
  asked: z.enum(['one', 'all', 'series', 'pair']).optional(),
  /** One of a series was named by its day. */
  isDayNamed: z.boolean().optional(),
  /** All rides were meant, said before it was known whose. */
  meansAll: z.boolean().optional(),
  /** Of those only the rides to this care: "all my dialysis". */
  ofCare: z.enum(kindsOfCare).optional(),
  /** Of those only the rides on these weekdays, by name: "all the Mondays". */
  onDays: z.array(z.string()).optional(),
  /** The ride the phone was told of, whose update is answered. */
  told: listedSchema.optional(),
});

interface Draft {
  readonly choosing: Choosing;
  readonly asked?: 'one' | 'all' | 'series' | 'pair' | undefined;
  readonly isDayNamed?: boolean | undefined;
  readonly meansAll?: boolean | undefined;
  readonly ofCare?: KindOfCare | undefined;
  readonly onDays?: readonly string[] | undefined;
  readonly told?: Versioned<Ride> | undefined;
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

/** A vehicle that is on its way has to be told; nobody is blamed. */
const toldOf = (ride: Ride, turn: Turn): readonly NewWorkItem[] =>
  ['assigned', 'on-the-way', 'arrived'].includes(ride.status)
    ? [workItem(turn, 'ride-change', 'vehicle-underway', aboutRide(ride, turn))]
    : [];

/** Cancels the rides as they were listed; one that has changed since is not cancelled, and the caller is told. */
const cancel = (draft: Draft, rides: readonly Versioned<Ride>[], turn: Turn): Step<Draft> => {
  const { now, agentLine: line } = turn.world;
  const moved = rides.flatMap(({ value, version }) => {
    const ride = moveRide(value, { event: 'cancelled', actor: 'caller', reason: 'asked-to-cancel' }, now);
    return ride === undefined ? [] : [{ before: value, ride, version }];
  });
  const [only, ...others] = moved;
  if (only === undefined) return finished(draft, say('cancel.tooLate', { line }));
  const isOne = others.length === 0;
  turn.state.lastDone = {
    kind: 'cancelled',
    ride: only.before,
    ...(!isOne && { others: others.map(({ before }) => before) }),
  };
  const doneSays = ({ before }: (typeof moved)[number]): Say =>
    say(isUnderWay(before) ? 'cancel.done.underway' : 'cancel.done', {
      day: { day: rideDay(before) },
      number: inGroups(before.number),
    });
  return {
    draft,
    say: isOne ? [] : [say('cancel.doneAll', { count: moved.length })],
    effects: moved.map((one) => ({
      kind: 'replaceRide',
      ride: one.ride,
      version: one.version,
      work: toldOf(one.before, turn),
      saying: ({ kind }) => {
        if (kind === 'changed-meanwhile') return [say('cancel.changed', { line })];
        return isOne ? [doneSays(one)] : [];
      },
    })),
    then: 'done',
  };
};

/** The vehicle has left, or stands at the door: cancelled now, the ride counts as not used. */
const isUnderWay = ({ status }: Ride): boolean => status === 'on-the-way' || status === 'arrived';

const askOne = (
  choosing: Choosing,
  isDayNamed: boolean,
  ride: Versioned<Ride>,
  { rest, after }: Beside,
  turn: Turn,
): Step<Draft> => {
  const values = { ride: describeRide(ride.value, turn) };
  if (rest.length > 1)
    return waiting(
      { choosing, asked: 'series', isDayNamed },
      say('cancel.series', { ...values, count: rest.length }),
    );
  if (after !== undefined) {
    const asks = say('cancel.pair', { ...values, after: describeRide(after.value, turn) });
    return waiting({ choosing, asked: 'pair' }, asks);
  }
  const key = isUnderWay(ride.value) ? 'cancel.one.underway' : 'cancel.one';
  return waiting({ choosing, asked: 'one' }, say(key, values));
};

/** The rides that hang together with one: those of its series from that day on, itself included, and the one on from its visit. */
interface Beside {
  readonly rest: readonly Versioned<Ride>[];
  readonly after?: Versioned<Ride> | undefined;
}

const besideOf = (ride: Ride, rides: readonly Versioned<Ride>[]): Beside => ({
  rest:
    ride.series === undefined
      ? []
      : rides.filter(({ value }) => value.series === ride.series && rideDay(value) >= rideDay(ride)),
  after: rideAfterOf(ride, rides),
});

/** Takes from a message that it means all rides, or all to some care: what was asked about fewer of them is asked anew. */
const withAll = (draft: Draft, { heard: { intents, slots } }: Turn): Draft => {
  const { asked, ofCare } = draft;
  const { recurrenceDays: onDays = [] } = slots;
  if (onDays.length > 0 && intents.includes('cancel-trip') && asked !== 'series' && asked !== 'pair')
    return { choosing: newChoosing, meansAll: true, onDays };
  const isOfMore = asked === undefined || asked === 'one' || (asked === 'all' && slots.reason !== undefined);
  if (!intents.includes('all-rides') || !isOfMore || (asked === 'all' && slots.reason === ofCare))
    return draft;
  return { choosing: newChoosing, meansAll: true, ofCare: slots.reason };
};

/** Which of the choices a reply takes: by number, or by a yes or a no. Who takes the wish back keeps the rides. */
const choiceIn = (draft: Draft, turn: Turn): 'one' | 'all' | 'keep' | undefined => {
  const { choice, answer, intents, text } = turn.heard;
  if (wishes(turn, 'go-back')) return 'keep';
  const saysAll = intents.includes('all-rides');
  if (draft.asked === 'series' || draft.asked === 'pair') {
    if (choice === 3 || (choice === undefined && answer === 'no')) return 'keep';
    if (choice === 2 || (choice === undefined && saysAll)) return 'all';
    // Who named the day means that one.
    const isOne = draft.isDayNamed === true && answer === 'yes';
    return choice === 1 || (choice === undefined && isOne) ? 'one' : undefined;
  }
  if (choice === 2 || (choice === undefined && answer === 'no')) return 'keep';
  const saysCancelIt = intents.includes('cancel-trip') && text.split(/\s+/u).length <= CANCEL_IT_WORDS;
  return choice === 1 || (choice === undefined && (answer === 'yes' || saysCancelIt)) ? 'one' : undefined;
};

const again = ({ asked }: Draft): Say => {
  if (asked === 'pair') return say('cancel.pair.again');
  return say(asked === 'series' ? 'cancel.series.again' : 'cancel.yesOrKeep');
};

/** An answer to an update: that ride is cancelled once asked about, whoever it is that gets them. */
const answerToUpdate = async (
  draft: Draft,
  turn: Turn,
  entry: 'begun' | 'message' | 'resumed',
): Promise<Step<Draft> | undefined> => {
  const { choosing, told, asked, meansAll } = draft;
  if (told !== undefined && entry === 'message') {
    const said = choiceIn(draft, turn);
    if (said === 'keep') return finished(draft, say('cancel.kept'));
    if (said === 'one') return cancel(draft, [told], turn);
    const { date } = choosing.named;
    // Another day is another ride, and that takes knowing who asks.
    if (date === undefined || date === rideDay(told.value)) return waiting(draft, again(draft));
  }
  if (asked !== undefined || meansAll === true) return undefined;
  const ride = told ?? (await toldRide(turn, choosing.named));
  if (ride === undefined || (told !== undefined && entry === 'message')) return undefined;
  const values = { number: inGroups(ride.value.number), day: { day: rideDay(ride.value) } };
  return waiting({ choosing, told: ride }, say('cancel.told', values));
};

const numberOf = ({ value: { number } }: Versioned<Ride>): Choosing['named'] => ({ number });

const advance = async (
  draft: Draft,
  turn: Turn,
  entry: 'begun' | 'message' | 'resumed',
): Promise<Step<Draft>> => {
  const answered = await answerToUpdate(draft, turn, entry);
  if (answered !== undefined) return answered;
  const first = identifiedFirst(draft, turn);
  if (first !== undefined) return first;
  if (draft.asked === 'all' && entry === 'message') {
    const said = choiceIn(draft, turn);
    if (said === 'keep') return finished(draft, say('cancel.keptAll'));
    if (said === 'one') return cancel(draft, (await allMeant(draft, turn)).rides, turn);
    return waiting(draft, say('cancel.all.again'));
  }
  const wantsAll = (draft.meansAll === true && draft.asked === undefined) || draft.asked === 'all';
  const all = wantsAll ? await allMeant(draft, turn) : { rides: [], isPart: false };
  const [only, ...others] = all.rides;
  if (others.length > 0) {
    const days = all.rides.map(({ value }) => say('choice.day', { day: { day: rideDay(value) } }));
    return waiting(
      { choosing: draft.choosing, asked: 'all', ofCare: draft.ofCare, onDays: draft.onDays },
      say(all.isPart ? 'cancel.allOf' : 'cancel.all', { count: all.rides.length, days: { all: days } }),
    );
  }
  const choosingFrom = only === undefined ? draft.choosing : { ...newChoosing, named: numberOf(only) };
  const chosen = await chooseRide(choosingFrom, turn, entry, { which: 'cancel.which' });
  if (chosen.kind === 'none' || chosen.kind === 'not-told') return withoutRide(draft, chosen, turn);
  if (chosen.kind === 'asked') return waiting({ choosing: chosen.choosing }, ...chosen.says);
  const { choosing, ride } = chosen;
  // Asked about just now: nothing in the message can be an answer to that.
  const isNew =
    draft.asked === undefined ||
    draft.choosing.listed !== choosing.listed ||
    draft.choosing.chosen !== choosing.chosen ||
    entry !== 'message';
  const beside = async (): Promise<Beside> => besideOf(ride.value, chosen.ahead ?? (await ahead(turn)));
  if (isNew) {
    const step = askOne(choosing, draft.choosing.named.date !== undefined, ride, await beside(), turn);
    return { ...step, say: [...(chosen.before ?? []), ...step.say] };
  }
  switch (choiceIn(draft, turn)) {
    case 'keep':
      return finished(draft, say('cancel.kept'));
    case 'one':
      return cancel(draft, [ride], turn);
    case 'all':
      return cancel(draft, together(ride, draft, await beside()), turn);
    case undefined: {
      const misses = choosing.misses + 1;
      const offer = misses >= MISSES_BEFORE_A_PERSON ? [say('offer.person')] : [];
      return waiting({ ...draft, choosing: { ...choosing, misses } }, ...offer, again(draft));
    }
  }
};

const together = (
  ride: Versioned<Ride>,
  { asked }: Draft,
  { rest, after }: Beside,
): readonly Versioned<Ride>[] => {
  if (asked === 'series') return rest;
  return after === undefined ? [ride] : [ride, after];
};

const keys = ({ choosing, asked, told }: Draft): KeyInput => {
  if (asked === undefined && told === undefined) return choosingKeys(choosing);
  const choices =
    asked === 'series' || asked === 'pair'
      ? [say('choice.cancelOne'), say('choice.cancelAll'), say('choice.keepIt')]
      : [say('choice.cancelIt'), say('choice.keepIt')];
  return { kind: 'menu', choices, inQuestion: true };
};

/** Cancels one ride, a series from a day on, or all: lists what lies ahead, asks once, and cancels as it was shown. */
export const cancelRide: Task<Draft> = {
  id: 'cancelRide',
  startsOn: ['cancel-trip'],
  begin: (turn) => withAll({ choosing: withNamed(newChoosing, turn) }, turn),
  absorb: (draft, turn) => {
    const meant = withAll(draft, turn);
    return { ...meant, choosing: withNamed(meant.choosing, turn) };
  },
  advance,
  expecting: () => ['refDate', 'refTime'],
  days: ({ choosing: { listed = [] }, told }) =>
    [...listed, ...(told === undefined ? [] : [told])].map(({ value }) => rideDay(value)),
  keys,
  revive: (draft) => draftSchema.parse(draft),
};
