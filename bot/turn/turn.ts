import { setTimeout as pause } from 'node:timers/promises';
import type { TurnContext } from 'botbuilder-core';
import { answer, answerLate, cannotWait, saidInTheEnd } from '../../dialogs/assistant';
import type { Answer } from '../../dialogs/answer';
import { languagesOf } from '../../dialogs/danger';
import { forgetTry, isLeftOut, onScreen } from '../../dialogs/burst';
import { awaiting, type Awaiting } from '../../dialogs/awaiting';
import type { Effect, Incoming, Turn, World } from '../../dialogs/conversation';
import { speechOnly } from '../../dialogs/form/keys';
import { unfinishedIn, type Unfinished } from '../../dialogs/resume/unfinished';
import { taskStack } from '../../dialogs/taskStack';
import { inWriting } from '../../dialogs/inWriting';
import { isTrusted } from '../../dialogs/identify/trust';
import type { Language } from '../../dialogs/locales';
import { say, type Say } from '../../dialogs/say';
import { languagesOfDanger, readDanger } from '../../dialogs/understanding/safety/readDanger';
import { StoreUnavailable, StoreUnreadable } from '../../domain/errors';
import type { UnfinishedDrafts } from '../../domain/ports/unfinishedDrafts';
import type { Clock } from '../clock';
import { codeOf, type Log } from '../ops/log';
import { languagesIn, type ConversationStore, type LogEntry } from '../storage/conversationStore';
import type { Count } from '../ops/counters';
import { noTracing, type Tracing } from '../ops/tracing/tracing';
import type { TurnLimit } from '../ops/limits';
import { countsOf, standingOf } from './countTurn';
import { entryOf } from './entryOf';
import { inOrder } from './inOrder';
import { languagesTold } from './languagesTold';
import { listen } from './listen';
import { performEffects, type EffectParts } from './performEffects';
import { revive } from './stateSchema';

/** A message as it arrives: which conversation, under which id its sender repeats it, and what it says. */
export interface Message {
  readonly channel: string;
  /** Address of the thread, like the pair of numbers; never a key or a log field as it stands. */
  readonly conversation: string;
  readonly id: string;
  /** Turns the conversation had when this message was made, where its sender counts them: an older one acts no more. */
  readonly after?: number;
  readonly incoming: Incoming;
}

/** What to say back. */
export interface Reply {
  /** One language, or both when the conversation's cannot be known. */
  readonly languages: readonly Language[];
  readonly says: readonly Say[];
  /** What is waited for; absent when the turn could not be made: `away` and `busy` say why. */
  readonly awaits?: Awaiting;
  /** Turns of the conversation by now, when they are known. */
  readonly turn?: number;
  readonly failed?: 'away' | 'busy';
}

/** What a turn runs on. */
export interface TurnParts extends EffectParts {
  readonly store: ConversationStore;
  readonly drafts: UnfinishedDrafts;
  /** What the assistant may read, at this instant. */
  readonly worldAt: (milliseconds: number) => World;
  /** Keyed hash of a conversation's address. */
  readonly hashOf: (conversation: string) => string;
  readonly clock: Clock;
  readonly newToken: () => string;
  /** A whole number from 0 up to `max`, for the jitter of retries. */
  readonly random: (max: number) => number;
  /** Adds to the broker's numbers; absent where nobody counts. */
  readonly count?: (counts: readonly Count[]) => void;
  /** How many messages of a conversation are answered; absent where nobody limits. Danger is never limited. */
  readonly limit?: TurnLimit;
  /** Times what a turn is made of; absent where nobody asks. */
  readonly tracing?: Tracing;
  readonly log: Log;
}

/** Milliseconds a message waits for its turn before the member is asked to send it again. */
const PATIENCE_MS = 10_000;

/** Pauses between tries while another process has the conversation: 5 ms, doubling to 80 ms. */
const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 80;

/** Milliseconds after which an emergency is answered without the store. */
const DANGER_PATIENCE_MS = 1_000;

/** An emergency that could not be recorded is tried again for so long, this far apart. */
const RECORD_LATER_MS = 15 * 60_000;
const RECORD_LATER_EVERY_MS = 5_000;

/** Times a turn begins anew after the store did not answer in its middle. */
const BEGINS = 2;

type Outcome =
  | { readonly kind: 'answered' | 'repeated'; readonly reply: Reply }
  | { readonly kind: 'busy' }
  /** `certain`: nothing of the turn can have been done. */
  | { readonly kind: 'away'; readonly certain: boolean };

/**
 * Answers messages, each exactly once: begins with a lease, lets the assistant run, does the effects, and commits state
 * and log in one step. A repeated message gets its recorded answer. Never throws.
 */
export const createTurns = (
  parts: TurnParts,
): ((message: Message, context: TurnContext) => Promise<Reply>) => {
  const { store, log, clock, tracing = noTracing } = parts;
  // While the store is away every try takes its time: who was waiting behind one is not made to wait again.
  const afterEarlier = inOrder<Outcome>(({ kind }) => kind === 'away');

  /** Takes the conversation's lease, or finds the recorded answer, or gives up after ten seconds. */
  const begin = async (message: Message, token: string) => {
    const giveUpAt = clock() + PATIENCE_MS;
    let wait = FIRST_PAUSE_MS;
    for (;;) {
      const begun = await store.begin(message.conversation, message.id, token);
      if (begun.kind !== 'busy' || clock() >= giveUpAt) return begun;
      await pause(wait / 2 + parts.random(wait));
      wait = Math.min(wait * 2, LONGEST_PAUSE_MS);
    }
  };

  const perform = performEffects(parts);

  /** Keeps what is unfinished under its member, so that another conversation can go on with it; forgets what is done with. */
  const keepForElsewhere = async (
    before: Unfinished | undefined,
    after: Unfinished | undefined,
    turn: Turn,
    isBooked: boolean,
  ): Promise<void> => {
    const { conversation, state } = turn;
    if (after !== undefined) {
      const { memberId, version, ...draft } = after;
      const isAsBefore = before?.id === after.id && before.version === version;
      if (!isAsBefore) await parts.drafts.keep(memberId, { ...draft, conversation });
    } else if (before !== undefined) {
      // Whoever is no longer known to be the member, or asks for another one, has dropped nothing of this one's.
      const isDropped = isTrusted(turn) && state.caller.member?.medicaidId === before.memberId;
      if (isBooked || isDropped) await parts.drafts.drop(before.memberId, before.id);
    }
  };

  /** Listens, lets the assistant think, does what it wants done, and writes it all down. */
  const run = async (
    message: Message,
    context: TurnContext,
    token: string,
    version: number,
    stored: unknown,
  ) => {
    const { incoming } = message;
    const instant = clock();
    const world = parts.worldAt(instant);
    const { state, restarted } = revive(stored, incoming);
    const heard = tracing.part('understanding', () => listen(incoming, state, world, instant));
    const isLate =
      message.after !== undefined &&
      message.after < state.turn &&
      heard.danger !== 'emergency' &&
      heard.danger !== 'crisis';
    const hashed = parts.hashOf(message.conversation);
    const number = state.turn + 1;
    const thread = { channel: message.channel, address: message.conversation };
    const turn: Turn = { heard, incoming, state, number, conversation: hashed, thread, world };
    const before = unfinishedIn(turn);
    const stood = standingOf(state);
    const shown = onScreen(state);
    const isOld = restarted && incoming.desk === undefined;
    const given = await tracing.part('decision', () =>
      think(context, turn, isOld ? 'restarted' : isLate ? 'late' : 'in-time'),
    );
    const done = await tracing.part('effects', () => perform(given.effects, hashed, number));
    const told = [...given.say, ...done.flatMap(({ says }) => says), ...given.after];
    const answered = inWriting(saidInTheEnd(turn, given, told), turn);
    const leavesOut =
      incoming.isTextMessage &&
      answered.length > 0 &&
      given.effects.length === 0 &&
      isLeftOut(shown, heard, answered, instant);
    const said = leavesOut ? [] : answered;
    if (leavesOut) forgetTry(state, shown, answered);
    else delete state.leftOut;
    state.turn = number;
    if (incoming.isTextMessage) state.textedAt = instant;
    if (!isLate && said.length > 0) {
      state.said = said;
      state.saidIn = state.language;
    }
    const awaits = awaiting({ state, world }, said);
    const entry = entryOf({
      turn,
      messageId: message.id,
      instant,
      effects: given.effects,
      done,
      said,
      ...(leavesOut && { leftOut: answered }),
      awaits,
    });
    // Side by side: one round trip. A draft that is kept though its turn was lost is kept anew by the turn that comes instead.
    const [committed] = await Promise.all([
      store.commit(message.conversation, token, version, state, entry),
      keepForElsewhere(before, unfinishedIn(turn), turn, given.effects.some(isBooking)),
    ]);
    if (committed === 'committed')
      parts.count?.(
        countsOf(stood, {
          channel: message.channel,
          number,
          incoming,
          heard,
          state,
          effects: given.effects,
        }),
      );
    log.info(leavesOut ? 'turn.left-out' : 'turn.answered', {
      channel: message.channel,
      effects: done.length,
      milliseconds: clock() - instant,
    });
    return { committed, reply: { languages: languagesOf(state), says: said, awaits, turn: number } };
  };

  /** The recorded answer of a message; of one that was answered a while ago, where turns are counted, the last answer there was. */
  const repeated = async (message: Message, recorded: LogEntry): Promise<Reply> => {
    const entry =
      message.after === undefined ? recorded : ((await store.last(message.conversation)) ?? recorded);
    const { said: says, turn, awaits } = entry;
    return { languages: languagesIn(entry), says, turn, ...(awaits !== undefined && { awaits }) };
  };

  /** One message, until it is answered or the store has let us down twice. */
  const answerOnce = async (message: Message, context: TurnContext): Promise<Outcome> => {
    const { channel } = message;
    let certain = true;
    // The same token renews its own lease: a begin whose answer was lost is not waited out.
    const token = parts.newToken();
    const giveUpAt = clock() + PATIENCE_MS;
    for (let begins = 0; begins < BEGINS;) {
      try {
        const begun = await begin(message, token);
        if (begun.kind === 'busy') return { kind: 'busy' };
        if (begun.kind === 'known') {
          log.info('turn.repeated', { channel });
          return { kind: 'repeated', reply: await repeated(message, begun.entry) };
        }
        certain = false;
        const { committed, reply } = await run(message, context, token, begun.version, begun.state);
        if (committed === 'committed') return { kind: 'answered', reply };
        // Somebody else took the lease meanwhile: nothing was written, and what was done is found again.
        log.info('turn.again', { channel });
        if (clock() >= giveUpAt) return { kind: 'away', certain };
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) {
          await store.release(message.conversation, token).catch(() => undefined);
          throw error;
        }
        begins += 1;
        if (certain) return { kind: 'away', certain };
      }
    }
    return { kind: 'away', certain };
  };

  const sayAway = (message: Message, certain: boolean): Reply => {
    const { agentLine: line } = parts.worldAt(clock());
    return {
      languages: languagesTold(message.incoming),
      says: [say(certain ? 'storeAway' : 'notSure', { line })],
      failed: 'away',
    };
  };

  const answerSafely = async (
    message: Message,
    context: TurnContext,
  ): Promise<Reply & { readonly recorded: boolean }> => {
    const { channel } = message;
    try {
      const outcome = await afterEarlier(message.conversation, () => answerOnce(message, context));
      switch (outcome.kind) {
        case 'answered':
        case 'repeated':
          return { ...outcome.reply, recorded: true };
        case 'busy':
          log.warn('turn.busy', { channel });
          return {
            languages: languagesTold(message.incoming),
            says: [say('sendAgain')],
            failed: 'busy',
            recorded: false,
          };
        case 'away':
          log.error('turn.store-away', { channel });
          return { ...sayAway(message, outcome.certain), recorded: false };
      }
    } catch (error) {
      log.error('turn.failed', {
        channel,
        code: error instanceof StoreUnreadable ? error.code : codeOf(error),
      });
      return { ...sayAway(message, false), recorded: false };
    }
  };

  /** Records an emergency that was answered while the store was away, as soon as it is back. */
  const recordLater = async (message: Message, context: TurnContext): Promise<void> => {
    const giveUpAt = clock() + RECORD_LATER_MS;
    while (clock() < giveUpAt) {
      await pause(RECORD_LATER_EVERY_MS, undefined, { ref: false });
      if ((await answerSafely(message, context)).recorded) {
        log.info('danger.recorded-later', { channel: message.channel });
        return;
      }
    }
  };

  /** What is said to somebody who writes faster than anybody reads: once, and to texts then nothing, or two machines would never end. */
  const overLimit = async (message: Message): Promise<Reply | undefined> => {
    const isDesk = message.incoming.desk !== undefined;
    const found = isDesk ? 'in' : ((await parts.limit?.(message.conversation)) ?? 'in');
    if (found === 'in') return undefined;
    log.warn('turn.limited', { channel: message.channel });
    const isSilent = found === 'silent' && message.incoming.isTextMessage;
    return {
      languages: languagesTold(message.incoming),
      says: isSilent ? [] : [say('tooFast', { line: parts.worldAt(clock()).agentLine })],
      failed: 'busy',
    };
  };

  const respond = async (message: Message, context: TurnContext): Promise<Reply> => {
    const danger = dangerIn(message, log);
    if (danger === 'none') return (await overLimit(message)) ?? answerSafely(message, context);

    const recording = answerSafely(message, context);
    const patience = new AbortController();
    const first = await Promise.race([
      recording,
      pause(DANGER_PATIENCE_MS, undefined, { signal: patience.signal }).catch(() => undefined),
    ]);
    patience.abort();
    if (first?.recorded === true) return first;
    log.warn('danger.answered-without-store', { channel: message.channel, danger });
    void recording.then(({ recorded }) => (recorded ? undefined : recordLater(message, context)));
    return {
      languages:
        message.incoming.keys === undefined
          ? languagesOfDanger(message.incoming.text)
          : languagesTold(message.incoming),
      says: [say(`danger.${danger}`)],
      awaits: { keys: speechOnly, then: danger },
    };
  };

  return (message, context) =>
    tracing.span('turn', async (set) => {
      const reply = await respond(message, context);
      const { channel } = message;
      set({ channel, language: reply.languages.join('+'), outcome: reply.failed ?? 'answered' });
      return reply;
    });
};

/** Whether a message is to be answered whatever else fails. A reader that breaks must not keep the others from answering. */
const dangerIn = ({ incoming, channel }: Message, log: Log): 'emergency' | 'crisis' | 'none' => {
  try {
    const { danger } = readDanger(incoming.text);
    return danger === 'emergency' || danger === 'crisis' ? danger : 'none';
  } catch (error) {
    log.error('turn.failed', { channel, code: codeOf(error) });
    return 'none';
  }
};

/** What is made of a message: of one that comes late, or to a conversation that lost its place, nothing but words. */
const think = async (
  context: TurnContext,
  turn: Turn,
  comes: 'in-time' | 'late' | 'restarted',
): Promise<Answer> => {
  if (comes === 'late') return answerLate(turn);
  if (comes === 'restarted' && !cannotWait(turn)) return { say: [say('restarted')], effects: [], after: [] };
  return answer(taskStack(context), turn);
};

const isBooking = ({ kind }: Effect): boolean => kind === 'bookRide' || kind === 'replaceRide';
