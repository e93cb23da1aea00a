import type { Effect, Incoming } from '../../dialogs/conversation';
import type { ConversationState } from '../../dialogs/conversationState';
import { taskNamed, tasks } from '../../dialogs/tasks';
import type { Heard } from '../../dialogs/understanding/heard';
import { countedChannel, type Count, type CounterName } from '../ops/counters';

/** What a conversation looked like, as far as a turn of it is counted. */
export interface Standing {
  /** Ids of the open tasks. */
  readonly tasks: readonly string[];
  /** The open question, and how often it was put or missed. */
  readonly question?: { readonly name: string; readonly tries: number };
  /** Turns in a row in which nothing was understood and nothing was open. */
  readonly misses: number;
  /** Drafts of the open tasks. */
  readonly drafts: readonly unknown[];
  readonly danger?: 'emergency' | 'crisis';
  readonly isStartingOver: boolean;
}

/** A turn that was committed. */
export interface CountedTurn {
  readonly channel: string;
  readonly number: number;
  readonly incoming: Incoming;
  readonly heard: Heard;
  /** As it was left. */
  readonly state: ConversationState;
  readonly effects: readonly Effect[];
}

/** Tasks that end in something done to a ride; without it they were dropped. */
const ACTING: readonly string[] = ['bookRide', 'changeRide', 'cancelRide', 'returnRide', 'undo'];

/** Work that comes of danger, which is no wish. */
const OF_DANGER: readonly string[] = ['emergency', 'crisis', 'danger-after-stop'];

/** Names of questions are names of the code; anything else would be somebody's words. */
const codeName = /^[a-z][\w-]{0,39}$/i;

const isFields = (draft: unknown): draft is Readonly<Record<string, unknown>> =>
  typeof draft === 'object' && draft !== null;

const NO_FIELDS: Readonly<Record<string, unknown>> = {};

const fieldsOf = (draft: unknown): Readonly<Record<string, unknown>> => (isFields(draft) ? draft : NO_FIELDS);

const numberIn = (value: unknown): number => (typeof value === 'number' ? value : 0);

const firstTurnIn = (history: unknown): number | undefined => {
  const first: unknown = Array.isArray(history) ? history.at(0) : undefined;
  const { turn } = fieldsOf(first);
  return typeof turn === 'number' ? turn : undefined;
};

const questionIn = ({ dialogStack }: ConversationState): Standing['question'] => {
  const open = dialogStack.at(-1);
  if (open === undefined || taskNamed(open.id) === undefined) return undefined;
  const { asked, misses, timesAsked } = fieldsOf(open.state.draft);
  const isNamed = typeof asked === 'string' && codeName.test(asked);
  return {
    name: isNamed ? `${open.id} ${asked}` : open.id,
    // Putting a question again is no miss where misses are counted by themselves.
    tries: misses === undefined ? numberIn(timesAsked) : numberIn(misses),
  };
};

/** What of a conversation a turn is measured against; taken before the turn, which changes it. */
export const standingOf = (state: ConversationState): Standing => {
  const question = questionIn(state);
  return {
    tasks: state.dialogStack.map(({ id }) => id),
    ...(question !== undefined && { question }),
    misses: state.misses,
    drafts: state.dialogStack.map(({ state: { draft } }) => draft),
    ...(state.danger !== undefined && { danger: state.danger.kind }),
    isStartingOver: state.confirming === 'start-over',
  };
};

/** The turn in which the draft of this id was begun. */
const turnBegun = ({ drafts }: Standing, id: string): number | undefined => {
  const begun = drafts.flatMap((draft) => {
    const fields = fieldsOf(draft);
    return fields.id === id ? (firstTurnIn(fields.history) ?? []) : [];
  });
  return begun.at(-1);
};

const isWish = (id: string): boolean => (taskNamed(id)?.startsOn.length ?? 0) > 0;

/** How a wish ended in this turn, where one did. */
const endOfWish = (
  before: Standing,
  { state, heard, effects }: CountedTurn,
): 'assistant' | 'person' | 'dropped' | undefined => {
  const isHandedOver = effects.some(
    (effect) => effect.kind === 'openWorkItem' && !OF_DANGER.includes(effect.item.kind),
  );
  if (isHandedOver) return 'person';
  if (effects.some(({ kind }) => kind === 'bookRide' || kind === 'replaceRide')) return 'assistant';
  if (state.danger !== undefined) return undefined;
  const isOpen = state.dialogStack.some(({ id }) => isWish(id));
  const ended = before.tasks.filter(isWish);
  if (isOpen) return undefined;
  if (ended.length > 0)
    return before.isStartingOver || ended.some((id) => ACTING.includes(id)) ? 'dropped' : 'assistant';
  // Answered at once: a question, or a task that had nothing to ask.
  const isQuestion = heard.questions !== undefined && heard.questions.length > 0;
  const isAtOnce = tasks.some(
    ({ id, startsOn }) => !ACTING.includes(id) && startsOn.some((wish) => heard.intents.includes(wish)),
  );
  const isIdle = before.tasks.length === 0 && state.dialogStack.length === 0;
  return isIdle && (isQuestion || isAtOnce) && state.misses === 0 ? 'assistant' : undefined;
};

/** The question that a message was no answer to. */
const missedIn = (before: Standing, state: ConversationState): string | undefined => {
  if (state.misses > before.misses) return 'nothing-open';
  const after = questionIn(state);
  const isAgain = after !== undefined && after.name === before.question?.name;
  return isAgain && after.tries > before.question.tries ? after.name : undefined;
};

/** What a committed turn adds to the broker's numbers; nothing where it was the desk's and not a member's. */
export const countsOf = (before: Standing, turn: CountedTurn): readonly Count[] => {
  const { channel, number, incoming, heard, state, effects } = turn;
  if (incoming.desk !== undefined) return [];
  // In danger the conversation's language may not be known yet; the words of the danger tell.
  const [spoken = state.language, ...more] = state.danger?.languages ?? [];
  const where = {
    channel: countedChannel(channel),
    language: more.length === 0 ? spoken : state.language,
  };
  const one = (name: CounterName, of?: string, times?: number): Count => ({
    ...where,
    name,
    ...(of !== undefined && { of }),
    ...(times !== undefined && { times }),
  });
  const { danger } = heard;
  const isDanger =
    danger === 'urgent' || ((danger === 'emergency' || danger === 'crisis') && before.danger !== danger);
  const end = endOfWish(before, turn);
  const missed = missedIn(before, state);
  const isSpoken = incoming.ends !== true && incoming.notReached !== true;
  return [
    ...(number === 1 ? [one('conversations')] : []),
    ...(isSpoken ? [one('turns')] : []),
    ...(end === undefined ? [] : [one('wishes', end)]),
    ...effects.flatMap((effect) => {
      if (effect.kind === 'openWorkItem')
        return OF_DANGER.includes(effect.item.kind) ? [] : [one('handOffs', effect.item.reason)];
      if (effect.kind !== 'bookRide') return [];
      // A draft that came over from another conversation was counted by its turns.
      const first = turnBegun(before, effect.draft.id) ?? number;
      return [one('bookings'), one('bookingTurns', undefined, Math.max(1, number - first + 1))];
    }),
    ...(isDanger ? [one('dangers', danger)] : []),
    ...(missed === undefined ? [] : [one('notUnderstood', missed)]),
  ];
};
