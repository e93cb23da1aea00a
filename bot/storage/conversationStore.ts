import type { Awaiting } from '../../dialogs/awaiting';
import type { DeskAct } from '../../dialogs/desk/acts';
import type { Say } from '../../dialogs/say';
import type { Language } from '../../dialogs/locales';
import type { CalendarEntry } from '../../domain/calendarEntry';

/** One turn as it is kept: the recorded answer, the transcript and the trace in one. Sealed as a whole. */
export interface LogEntry {
  readonly schema: 1;
  readonly turn: number;
  readonly messageId: string;
  /** ISO 8601 instant, UTC. */
  readonly at: string;
  readonly channel: string;
  readonly language: Language;
  /** What it was answered in while danger is talked about, which need not be the conversation's language. */
  readonly languages?: readonly Language[] | undefined;
  /** What the caller wrote, said or keyed. */
  readonly text: string;
  /** What happened from the desk, where the member said nothing. */
  readonly desk?: DeskAct | undefined;
  /** What was understood: danger, intents, slots. */
  readonly heard: unknown;
  /** Facts and details this turn set, with before and after. */
  readonly changes: unknown;
  /** Decision of this turn with its trace, if one was made. */
  readonly decision: unknown;
  /** Effects with their results. */
  readonly effects: unknown;
  /** What was said. */
  readonly said: readonly Say[];
  /** What was not said, because it would only have put a question again that was on the screen already. */
  readonly leftOut?: readonly Say[] | undefined;
  /** What was waited for afterwards; entries of earlier releases do not say. */
  readonly awaits?: Awaiting | undefined;
  /** What was still to be said for what was being done, in few words. */
  readonly needed?: readonly Say[] | undefined;
  /** ISO 8601 instant, UTC, until which who writes is taken for the member; absent while nobody is. */
  readonly trustedUntil?: string | undefined;
  /** Rides this turn booked, changed or cancelled, and the line to call about them, as it is said. */
  readonly rides?: { readonly events: readonly CalendarEntry[]; readonly line: string } | undefined;
}

/** The languages a turn was answered in. */
export const languagesIn = ({ language, languages = [language] }: LogEntry): readonly Language[] => languages;

/** What begin finds. */
export type Begun =
  /** This message was answered before. */
  | { readonly kind: 'known'; readonly entry: LogEntry }
  /** The lease is ours. `version` 0 and `state` undefined for a new conversation. */
  | { readonly kind: 'begun'; readonly version: number; readonly state: unknown }
  /** Another turn of this conversation is running. */
  | { readonly kind: 'busy' };

/** An entry of the log, and the place after it. */
export interface Logged {
  /** What {@link ConversationStore.since} goes on after. */
  readonly watermark: string;
  readonly entry: LogEntry;
}

/**
 * Conversations, each in its own hash tag. Every method but `listen` is one round trip, and throws StoreUnavailable
 * when the store does not answer in time, or StoreUnreadable when what it holds cannot be opened.
 */
export interface ConversationStore {
  /** Finds the recorded answer of the message, or takes the lease (5 s by Redis' own clock) and reads the state. */
  begin(conversation: string, messageId: string, token: string): Promise<Begun>;
  /**
   * Writes state and log entry at version + 1, points the message id to the entry (24 h), gives the lease back and
   * publishes once. `lost`: token or version are no longer ours; nothing was written.
   */
  commit(
    conversation: string,
    token: string,
    version: number,
    state: unknown,
    entry: LogEntry,
  ): Promise<'committed' | 'lost'>;
  /** The state as it was committed last, or undefined where nothing was yet. Takes no lease: it is for looking only. */
  state(conversation: string): Promise<unknown>;
  /** The latest entry of the log, or undefined when there is none. */
  last(conversation: string): Promise<LogEntry | undefined>;
  /**
   * The entries after a watermark, in order, as many as go into one answer.
   * @param watermark absent: from the beginning
   */
  since(
    conversation: string,
    watermark: string | undefined,
  ): Promise<{ readonly logged: readonly Logged[]; readonly more: boolean }>;
  /**
   * Calls `changed` at every commit of the conversation by any process, and whenever one may have been missed.
   * @returns how to stop
   */
  listen(conversation: string, changed: () => void): () => void;
  /** Gives the lease back without writing anything; for a turn that failed. */
  release(conversation: string, token: string): Promise<void>;
}
