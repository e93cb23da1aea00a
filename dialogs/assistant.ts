import type { StatePropertyAccessor, TurnContext } from 'botbuilder-core';
import {
  Dialog,
  DialogSet,
  type DialogContext,
  type DialogReason,
  type DialogState,
  type DialogTurnResult,
} from 'botbuilder-dialogs';
import { isOpen } from '../domain/rides';
import { consentOf, recordConsent } from './consent';
import type { Effect, OpenTask, Step, Turn } from './conversation';
import { answersTo } from './faq/answersTo';
import { callBack, workItem } from './handOff/callBack';
import { forgetOtherMember, forgetWhatWasTold, noteCaller } from './identify/whoIsAsking';
import type { Language } from './locales';
import { languages } from './locales';
import type { MessageKey } from './locales/messages';
import { identify } from './identify/identify';
import { say, type Say } from './say';
import { taskNamed, tasks, type AnyTask } from './tasks';
import { questionIntents } from './understanding/questions/readQuestions';
import { saysNothingElse, wishes } from './wishes';
import type { Intent } from './understanding/heard';

/** What the assistant makes of a turn: what to say and what to do. The state it leaves is the turn's working copy. */
export interface Answer {
  readonly say: readonly Say[];
  readonly effects: readonly Effect[];
  /** Said last, after what the effects have to tell: the open question. */
  readonly after: readonly Say[];
}

const TURN = Symbol('the turn that is running');

interface Running {
  readonly turn: Turn;
  readonly say: Say[];
  readonly effects: Effect[];
  after: readonly Say[];
}

const isRunning = (value: unknown): value is Running =>
  typeof value === 'object' && value !== null && 'turn' in value;

const runningIn = (context: TurnContext): Running => {
  const running: unknown = context.turnState.get(TURN);
  if (!isRunning(running)) throw new TypeError('A task was started outside a turn.');
  return running;
};

/** One task as a plain Dialog: the dialog stack of Bot Framework is the stack of open tasks. */
class TaskDialog extends Dialog {
  constructor(private readonly task: AnyTask) {
    super(task.id);
  }

  override async beginDialog(dialogs: DialogContext): Promise<DialogTurnResult> {
    const { turn } = runningIn(dialogs.context);
    return this.go(dialogs, this.task.absorb(this.task.begin(turn), turn), 'begun');
  }

  override async continueDialog(dialogs: DialogContext): Promise<DialogTurnResult> {
    return this.go(dialogs, this.draftIn(dialogs), 'message');
  }

  override async resumeDialog(dialogs: DialogContext, _reason: DialogReason): Promise<DialogTurnResult> {
    return this.go(dialogs, this.draftIn(dialogs), 'resumed');
  }

  /** The draft, or a new one when it was made for another member than the one who is trusted now. */
  private draftIn(dialogs: DialogContext): unknown {
    const { turn } = runningIn(dialogs.context);
    const { draft, about } = stateOf(dialogs);
    const { member } = turn.state.caller;
    const isOthers = about !== undefined && member !== undefined && about !== member.medicaidId;
    return isOthers ? this.task.absorb(this.task.begin(turn), turn) : draft;
  }

  private async go(
    dialogs: DialogContext,
    draft: unknown,
    entry: 'begun' | 'message' | 'resumed',
  ): Promise<DialogTurnResult> {
    const running = runningIn(dialogs.context);
    const step: Step<unknown> = await this.task.advance(draft, running.turn, entry);
    running.say.push(...step.say);
    running.effects.push(...step.effects);
    running.after = step.after ?? [];
    running.turn.state.question = running.after;
    if (dialogs.activeDialog !== undefined) {
      const about = running.turn.state.caller.member?.medicaidId ?? stateOf(dialogs).about;
      dialogs.activeDialog.state = { draft: step.draft, ...(about !== undefined && { about }) };
    }
    switch (step.then) {
      case 'wait':
        return Dialog.EndOfTurn;
      case 'done':
        return dialogs.endDialog();
      case 'abandon':
        return dialogs.cancelAllDialogs();
      default:
        return dialogs.beginDialog(step.then.first);
    }
  }
}

const stateOf = ({ activeDialog }: DialogContext): OpenTask['state'] => {
  const state: unknown = activeDialog?.state;
  if (typeof state !== 'object' || state === null || !('draft' in state)) return {};
  const about = 'about' in state && typeof state.about === 'string' ? state.about : undefined;
  return { draft: state.draft, ...(about !== undefined && { about }) };
};

/** The dialog stack lives in the conversation's own state document. */
const dialogState: StatePropertyAccessor<DialogState> = {
  get: async (context: TurnContext): Promise<DialogState> => ({
    dialogStack: runningIn(context).turn.state.dialogStack,
  }),
  set: async () => undefined,
  delete: async () => undefined,
};

const dialogs = new DialogSet(dialogState);
for (const task of tasks) dialogs.add(new TaskDialog(task));

const answerOf = (
  says: readonly Say[],
  effects: readonly Effect[] = [],
  after: readonly Say[] = [],
): Answer => ({ say: says, effects, after });

/** Emergency and crisis come before everything else; nothing is booked, changed or cancelled in such a turn. */
const callForHelp = (turn: Turn, kind: 'emergency' | 'crisis'): Answer => {
  const { state } = turn;
  const times = state.danger?.kind === kind ? state.danger.times + 1 : 1;
  state.danger = { kind, times };
  const item = workItem(turn, state.textsStopped ? 'danger-after-stop' : kind, 'danger');
  return answerOf(
    [say(times === 1 ? `danger.${kind}` : `danger.${kind}.again`)],
    [{ kind: 'openWorkItem', item, saying: () => [] }],
  );
};

/** A person, from any state. Who cannot hear is offered writing first. */
const handOff = (turn: Turn): Answer => {
  const { state, world } = turn;
  const wantsHearing = turn.heard.intents.includes('complaint');
  const item = workItem(turn, 'call-back', wantsHearing ? 'hearing-wish' : 'asked-for-person', {
    request: { openTasks: state.dialogStack },
  });
  const hearingLine = world.program.lines.hearings.value;
  const key = state.caller.member?.cannotHear === true ? 'handOff.written' : 'handOff.callBack';
  return answerOf([], [callBack(turn, item, wantsHearing ? 'hearing.recorded' : key, { hearingLine })]);
};

const isSpoken = (language: string | undefined): language is Language =>
  languages.some((one) => one === language);

/** A wish for another language; the open question is said again in it. */
const changeLanguage = (turn: Turn): Answer | undefined => {
  const wanted = turn.heard.slots.language;
  if (!isSpoken(wanted)) return undefined;
  turn.state.language = wanted;
  turn.state.languageFrom = 'chosen';
  return answerOf([say('language.changed')], [], openQuestion(turn));
};

/** Wishes that count in every state: a person, language, help, repeat, start over. */
const globalWish = (turn: Turn): Answer | undefined => {
  const { state, heard, world } = turn;
  if (state.confirming === 'start-over') {
    delete state.confirming;
    if (heard.choice === 1 || heard.answer === 'yes') {
      state.dialogStack = [];
      state.question = [];
      return answerOf([say('startOver.done')]);
    }
    if (heard.choice === 2 || heard.answer === 'no') {
      return answerOf([say('startOver.kept')], [], openQuestion(turn));
    }
  }
  if (wishes(turn, 'talk-to-agent')) return handOff(turn);
  if (wishes(turn, 'change-language')) return changeLanguage(turn);
  if (!saysNothingElse(turn)) return undefined;
  if (wishes(turn, 'help')) return answerOf([say('help', { line: world.agentLine })], [], state.question);
  if (wishes(turn, 'repeat')) return answerOf(state.said.length > 0 ? state.said : [say('idle')]);
  if (wishes(turn, 'start-over')) {
    if (state.dialogStack.length === 0) return answerOf([say('startOver.done')]);
    state.confirming = 'start-over';
    return answerOf([say('startOver.ask')]);
  }
  return undefined;
};

/** The open question, or what can be asked for when there is none. */
const openQuestion = ({ state }: Turn): readonly Say[] =>
  state.question.length > 0 ? state.question : [say('idle')];

/** Intents no task serves yet: a person does. */
const FOR_A_PERSON: readonly Intent[] = [
  'change-trip',
  'trip-status',
  'list-trips',
  'complaint',
  'compliment-suggestion',
  ...questionIntents,
];

/** No task is open and none was asked for. */
const idle = (turn: Turn): readonly Say[] => {
  const { state } = turn;
  if (turn.incoming.opens === true) return [say('idle')];
  const { agentLine: line } = turn.world;
  if (wishes(turn, 'thanks-bye')) return [say(state.turn === 0 ? 'idle' : 'thanks')];
  if (wishes(turn, 'go-back')) return [say('back.nothing'), say('idle')];
  if (wishes(turn, ...FOR_A_PERSON)) return [say('notYet', { line })];
  // Whatever a first message says in words is a greeting; signs alone say nothing.
  if (state.turn === 0 && /\p{L}/u.test(turn.heard.text)) return [say('idle')];
  state.misses += 1;
  if (state.misses === 1) return [say('notUnderstood'), say('idle')];
  return state.misses === 2 ? [say('idle.again')] : [say('idle.examples'), say('offer.person')];
};

/** "Cancel it" in the middle of a booking, by who has no ride ahead: it can only be the one that is not booked yet. */
const isAboutTheBooking = async ({ state, world }: Turn): Promise<boolean> => {
  const { member } = state.caller;
  if (member === undefined || state.dialogStack.at(-1)?.id !== 'bookRide') return false;
  const ahead = await world.rides.ofMember(member.medicaidId, world.now.date);
  return !ahead.some(({ value }) => isOpen(value));
};

/** The open task goes on, or a new one begins on top of it and gives the place back when it is done. */
const runTasks = async (context: TurnContext, turn: Turn): Promise<Answer> => {
  const running: Running = { turn, say: [], effects: [], after: [] };
  context.turnState.set(TURN, running);
  const { state } = turn;
  if (wishes(turn, 'cancel-trip') && (await isAboutTheBooking(turn))) {
    state.confirming = 'start-over';
    return answerOf([say('startOver.notBooked')]);
  }
  // A second ride must not change the first.
  const isSecond = wishes(turn, 'several-trips') && daysTalkedAbout(state).length > 0;
  if (isSecond && state.dialogStack.at(-1)?.id === 'bookRide') {
    return answerOf([say('secondRide')], [], openQuestion(turn));
  }
  for (const open of state.dialogStack) {
    const task = taskNamed(open.id);
    if (task !== undefined) open.state = { ...open.state, draft: task.absorb(open.state.draft, turn) };
  }
  const dialogContext = await dialogs.createContext(context);
  const wanted = tasks.find(({ startsOn }) => wishes(turn, ...startsOn));
  const isOpenAlready = state.dialogStack.some(({ id }) => id === wanted?.id);
  if (wanted !== undefined && !isOpenAlready) await dialogContext.beginDialog(wanted.id);
  else if (state.dialogStack.length > 0) await dialogContext.continueDialog();
  else if (speaksOfATrip(turn)) await dialogContext.beginDialog('bookRide');
  else return answerOf(idle(turn));
  state.misses = 0;
  const first = wishes(turn, 'recurring-trip') ? [say('oneAtATime')] : [];
  return { say: [...first, ...running.say], effects: running.effects, after: running.after };
};

/** A message that names a visit or a day, without a wish, means a ride. */
const speaksOfATrip = ({ heard }: Turn): boolean => {
  const { destination, appointmentDate, appointmentTime, reason, errand } = heard.slots;
  const named = [destination, appointmentDate, appointmentTime, reason, errand].filter(
    (value) => value !== undefined,
  );
  return named.length > 0 && !heard.intents.some((intent) => FOR_A_PERSON.includes(intent));
};

/** What the message asks is answered first; what is open goes on with the rest of it, or is asked once more. */
const answerAndGoOn = async (context: TurnContext, turn: Turn): Promise<Answer> => {
  const { state, heard } = turn;
  const answers = answersTo(turn);
  if (answers.length > 0 && (heard.text === '' || heard.questions?.length === 0)) {
    if (state.question.length > 0) return answerOf(answers, [], state.question);
    if (state.dialogStack.length === 0) return answerOf(answers, [], state.turn === 0 ? [say('idle')] : []);
  }
  const goesOn = await runTasks(context, turn);
  return { ...goesOn, say: [...answers, ...goesOn.say] };
};

const dangerOf = ({ heard: { danger } }: Turn): 'emergency' | 'crisis' | undefined =>
  danger === 'emergency' || danger === 'crisis' ? danger : undefined;

/** Whether a message has to be answered even where a conversation lost its place: danger, and words about consent. */
export const cannotWait = (turn: Turn): boolean =>
  dangerOf(turn) !== undefined || consentOf(turn) !== undefined;

/** Who was there has left: the next one who comes is asked who they are. */
const leave = ({ state }: Turn): Answer => {
  const { trustedUntil: _, ...caller } = state.caller;
  state.caller = caller;
  return answerOf([]);
};

/** After these the number that was given is asked again, or no more: there is nothing to take back. */
const SETTLED: readonly MessageKey[] = ['identify.noMatch', 'identify.done'];

/** Numbers given on a call, said back for the ear to check, with the way to put one right while it can be taken back. */
const numbersHeard = ({ heard, incoming, state }: Turn, { say: says, after }: Answer): readonly Say[] => {
  const { medicaidId, phone, callbackPhone, zipCode } = heard.slots;
  const numbers = [medicaidId, phone, callbackPhone, zipCode].filter((number) => number !== undefined);
  if (incoming.isCall !== true || numbers.length === 0) return [];
  const isSettled = [...says, ...after].some(({ key }) => SETTLED.includes(key));
  const howToMend = isSettled || state.dialogStack.length === 0 ? [] : [say('keys.ifWrong')];
  return [...numbers.map((number) => say('keys.heard', { number })), ...howToMend];
};

/** "No" or "that's wrong" to a number that was just read back takes it back, like the key for it. */
const mendsNumber = (turn: Turn): boolean => {
  const { heard, state } = turn;
  if (!state.said.some(({ key }) => key === 'keys.ifWrong') || !saysNothingElse(turn)) return false;
  // Where the open question takes a no, a bare no is the answer to that.
  return heard.isWrong === true || (heard.answer === 'no' && state.dialogStack.at(-1)?.id === identify.id);
};

const asBack = (turn: Turn): Turn => {
  const { answer: _, choice: __, ...heard } = turn.heard;
  return { ...turn, heard: { ...heard, text: '', intents: ['go-back'] } };
};

const chain = async (context: TurnContext, turn: Turn): Promise<Answer> => {
  const { heard, state, incoming } = turn;
  if (incoming.ends === true) return leave(turn);
  const danger = dangerOf(turn);
  if (danger !== undefined) return callForHelp(turn, danger);

  const consent = consentOf(turn);
  if (consent !== undefined && (!consent.given || state.textsStopped || consent.word !== 'YES')) {
    const recorded = await recordConsent(turn, consent);
    if (!consent.given || state.dialogStack.length === 0) return answerOf(recorded.say, recorded.effects);
    const goesOn = globalWish(turn) ?? (await answerAndGoOn(context, turn));
    return answerOf([...recorded.say, ...goesOn.say], [...recorded.effects, ...goesOn.effects], goesOn.after);
  }

  const afterDanger = state.danger !== undefined;
  if (afterDanger && isOnlyAWord(turn)) {
    // "OK" after 911 is an answer to that, and to nothing that was asked before. On the phone 1 was offered to go on.
    const goesOn = heard.keyed === true && heard.choice === 1;
    const isShort = heard.text.split(/\s+/u).length <= SHORT_WORDS;
    const { short = 0 } = state.danger ?? {};
    // Who says that it is over, or writes on and on, goes on with what was open.
    const isOver = heard.isOver === true || heard.answer === 'no' || short >= SHORT_ANSWERS;
    if (!goesOn && state.danger !== undefined && isShort && (!isOver || wishes(turn, 'thanks-bye'))) {
      state.danger = { ...state.danger, short: short + 1 };
      return answerOf([say('danger.after.short')]);
    }
    delete state.danger;
    return answerOf([say('danger.after')], [], openQuestion(turn));
  }
  delete state.danger;
  if (incoming.hasPicture === true && incoming.text === '') {
    return answerOf([say('notRead.picture')], [], state.question);
  }
  forgetOtherMember(turn);
  const given = globalWish(turn) ?? (await answerAndGoOn(context, turn));
  return afterDanger ? { ...given, say: [say('danger.after'), ...given.say] } : given;
};

/** Times an "ok" or "they are here" gets a kind word and nothing else. */
const SHORT_ANSWERS = 2;

/** Most words of an "OK, thank you". */
const SHORT_WORDS = 3;

/** Says yes, no, thanks or nothing that can be made out, and no more. */
const isOnlyAWord = (turn: Turn): boolean =>
  saysNothingElse(turn) &&
  turn.heard.questions === undefined &&
  turn.heard.intents.every((intent) => ['affirm', 'deny', 'thanks-bye', 'out-of-scope'].includes(intent));

/** What the open question of a conversation asks for, so that a bare answer is read as that. */
export const expecting = (state: Turn['state']): ReturnType<AnyTask['expecting']> => {
  const open = state.dialogStack.at(-1);
  return open === undefined ? [] : (taskNamed(open.id)?.expecting(open.state.draft) ?? []);
};

/** The days the open task talks about. */
export const daysTalkedAbout = (state: Turn['state']): ReturnType<AnyTask['days']> => {
  const open = state.dialogStack.at(-1);
  return open === undefined ? [] : (taskNamed(open.id)?.days(open.state.draft) ?? []);
};

/**
 * Answers a choice that was made for an earlier question: says so and puts the question again that is open now. It acts on
 * nothing.
 */
export const answerLate = (turn: Turn): Answer => {
  const { state } = turn;
  forgetWhatWasTold(turn);
  const isAside = state.danger !== undefined || state.confirming !== undefined;
  return answerOf([say('choice.old')], [], isAside ? state.said : openQuestion(turn));
};

/**
 * Answers one message: safety, consent words, global wishes, the open task, a new task, in this order. It reads what it
 * must and changes nothing but the turn's working copy of the state.
 */
export const answer = async (context: TurnContext, turn: Turn): Promise<Answer> => {
  const { state, heard } = turn;
  // A whole clear sentence counts for more than the record: it is what this person speaks now.
  if (heard.language !== undefined && heard.slots.language === undefined) {
    if (heard.language !== state.language || state.languageFrom === 'default') state.languageFrom = 'text';
    state.language = heard.language;
  }
  const first = state.turn === 0;
  noteCaller(turn);
  forgetWhatWasTold(turn);
  const given = await chain(context, mendsNumber(turn) ? asBack(turn) : turn);
  const greets = first && state.danger === undefined && !state.textsStopped && turn.incoming.ends !== true;
  const before = [...(greets ? [say('greeting')] : []), ...numbersHeard(turn, given)];
  return before.length > 0 ? { ...given, say: [...before, ...given.say] } : given;
};
