import type { Awaiting } from '../../dialogs/awaiting';
import type { Effect, Turn, World } from '../../dialogs/conversation';
import type { ConversationState } from '../../dialogs/conversationState';
import { neededStill } from '../../dialogs/openTask';
import type { Say } from '../../dialogs/say';
import { at, minutesBetween } from '../../domain/calendar/calendarDate';
import { calendarEntryOf } from '../../domain/calendarEntry';
import type { LogEntry } from '../storage/conversationStore';
import type { Done } from './performEffects';

const MINUTE_MS = 60_000;

/** What came of a turn. */
interface Made {
  readonly turn: Turn;
  /** The id under which its sender repeats the message. */
  readonly messageId: string;
  /** When it was answered, in milliseconds since 1970. */
  readonly instant: number;
  readonly effects: readonly Effect[];
  readonly done: readonly Done[];
  readonly said: readonly Say[];
  /** What would have been said, had it not been on the screen already. */
  readonly leftOut?: readonly Say[];
  /** What is waited for from now on. */
  readonly awaits: Awaiting;
}

/** What is kept of a turn, so that it can be repeated, read and replayed. The state is the one after the turn. */
export const entryOf = ({
  turn,
  messageId,
  instant,
  effects,
  done,
  said,
  leftOut,
  awaits,
}: Made): LogEntry => {
  const { heard, incoming, number, state, thread, world } = turn;
  const rides = done.flatMap(({ ride }) => (ride === undefined ? [] : [calendarEntryOf(ride)]));
  return {
    schema: 1,
    turn: number,
    messageId,
    at: new Date(instant).toISOString(),
    channel: thread.channel,
    language: state.language,
    ...(state.danger?.languages !== undefined && { languages: state.danger.languages }),
    text: incoming.text,
    ...(incoming.desk !== undefined && { desk: incoming.desk }),
    heard: {
      danger: heard.danger,
      mayBe: heard.mayBe,
      intents: heard.intents,
      slots: heard.slots,
      unclear: heard.unclear,
      answer: heard.answer,
    },
    changes: changesOf(state, number),
    decision: decisionIn(effects),
    effects: done.map(({ kind, result }) => ({ kind, result })),
    said,
    ...(leftOut !== undefined && { leftOut }),
    awaits,
    ...(hasPage(turn) && { needed: neededStill(turn) }),
    ...trustIn(state, world, instant),
    ...(rides.length > 0 && { rides: { events: rides, line: world.agentLine } }),
  };
};

/** Whether there may be a page that tells beside the talk what is still needed: beside a text or a call there is none. */
const hasPage = ({ incoming }: Turn): boolean => !incoming.isTextMessage && incoming.isCall !== true;

/** Until when who writes is taken for the member, as an instant. */
const trustIn = (
  { caller: { member, trustedUntil } }: ConversationState,
  { now }: World,
  instant: number,
): Pick<LogEntry, 'trustedUntil'> => {
  if (member === undefined || trustedUntil === undefined) return {};
  const left = minutesBetween(at(now.date, now.time), trustedUntil) * MINUTE_MS;
  return { trustedUntil: new Date(instant + left).toISOString() };
};

const changesOf = (state: ConversationState, turn: number): unknown =>
  state.dialogStack.flatMap(({ id, state: { draft } }) => {
    if (typeof draft !== 'object' || draft === null || !('history' in draft) || !Array.isArray(draft.history))
      return [];
    const last: unknown = draft.history.at(-1);
    const isOfThisTurn = typeof last === 'object' && last !== null && 'turn' in last && last.turn === turn;
    return isOfThisTurn ? [{ task: id, ...last }] : [];
  });

const decisionIn = (effects: readonly Effect[]): unknown =>
  effects.flatMap((effect) => (effect.kind === 'bookRide' ? [effect.ride.decision] : [])).at(0) ?? null;
