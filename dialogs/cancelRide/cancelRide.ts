import { moveRide } from '../../domain/rides';
import { rideDay, type Ride, type Versioned } from '../../domain/ride';
import type { Step, Task, Turn } from '../conversation';
import { MISSES_BEFORE_A_PERSON } from '../form/formTask';
import type { KeyInput } from '../form/keys';
import { inGroups } from '../handOff/callBack';
import { identifiedFirst } from '../identify/identifiedFirst';
import {
  chooseRide,
  choosingKeys,
  choosingSchema,
  newChoosing,
  withNamed,
  withoutRide,
  type Choosing,
} from '../rides/chooseRide';
import { describeRide } from '../rides/describeRide';
import { say, type Say } from '../say';

/**
 * Most words of "please cancel the ride", which is a yes to "Cancel it?". What is longer, like "I never asked you to cancel my
 * ride", is asked about again.
 */
const CANCEL_IT_WORDS = 4;

const waiting = (draft: Choosing, ...after: readonly Say[]): Step<Choosing> => ({
  draft,
  say: [],
  effects: [],
  after,
  then: 'wait',
});

const finished = (draft: Choosing, ...says: readonly Say[]): Step<Choosing> => ({
  draft,
  say: says,
  effects: [],
  then: 'done',
});

/** Cancels the ride as it was listed; if it has changed since, nothing is cancelled and the caller is told. */
const cancel = (draft: Choosing, { value: ride, version }: Versioned<Ride>, turn: Turn): Step<Choosing> => {
  const { now, agentLine: line } = turn.world;
  const cancelled = moveRide(ride, 'cancelled', now, 'caller', 'asked-to-cancel');
  if (cancelled === undefined) return finished(draft, say('cancel.tooLate', { line }));
  turn.state.lastDone = { kind: 'cancelled', ride };
  return {
    draft,
    say: [],
    effects: [
      {
        kind: 'replaceRide',
        ride: cancelled,
        version,
        saying: ({ kind }) => [
          kind === 'replaced'
            ? say('cancel.done', { day: { day: rideDay(ride) }, number: inGroups(ride.number) })
            : say('cancel.changed', { line }),
        ],
      },
    ],
    then: 'done',
  };
};

const advance = async (
  draft: Choosing,
  turn: Turn,
  entry: 'begun' | 'message' | 'resumed',
): Promise<Step<Choosing>> => {
  const first = identifiedFirst(draft, turn);
  if (first !== undefined) return first;
  const before = draft.chosen;
  const chosen = await chooseRide(draft, turn, entry, { which: 'cancel.which' });
  if (chosen.kind === 'none' || chosen.kind === 'not-told') return withoutRide(draft, chosen, turn);
  if (chosen.kind === 'asked') return waiting(chosen.choosing, ...chosen.says);
  const { choosing, ride } = chosen;
  // Asked about just now: nothing in the message can be an answer to that.
  if (before === undefined || draft.listed !== choosing.listed || entry !== 'message') {
    return waiting(choosing, say('cancel.one', { ride: describeRide(ride.value, turn) }));
  }

  const { choice, answer, intents, text } = turn.heard;
  if (choice === 2 || (choice === undefined && answer === 'no')) return finished(draft, say('cancel.kept'));
  const saysCancelIt = intents.includes('cancel-trip') && text.split(/\s+/u).length <= CANCEL_IT_WORDS;
  if (choice === 1 || (choice === undefined && (answer === 'yes' || saysCancelIt))) {
    return cancel(draft, ride, turn);
  }
  const misses = draft.misses + 1;
  const offer = misses >= MISSES_BEFORE_A_PERSON ? [say('offer.person')] : [];
  return waiting({ ...draft, misses }, ...offer, say('cancel.yesOrKeep'));
};

const keys = (draft: Choosing): KeyInput =>
  draft.listed === undefined || draft.chosen === undefined
    ? choosingKeys(draft)
    : { kind: 'menu', choices: [say('choice.cancelIt'), say('choice.keepIt')], inQuestion: true };

/** Cancels one ride: lists what lies ahead, asks once, and cancels the ride as it was shown. */
export const cancelRide: Task<Choosing> = {
  id: 'cancelRide',
  startsOn: ['cancel-trip'],
  begin: (turn) => withNamed(newChoosing, turn),
  absorb: withNamed,
  advance,
  expecting: () => ['refDate', 'refTime'],
  days: ({ listed = [] }) => listed.map(({ value }) => rideDay(value)),
  keys,
  revive: (draft) => choosingSchema.parse(draft),
};
