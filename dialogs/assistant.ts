import type { StatePropertyAccessor, TurnContext } from 'botbuilder-core';
import {
  Dialog,
  DialogSet,
  type DialogContext,
  type DialogReason,
  type DialogState,
  type DialogTurnResult,
} from 'botbuilder-dialogs';
import type { NewWorkItem } from '../domain/ports/workItems';
import { isOpen } from '../domain/rides';
import { answerOf, type Answer } from './answer';
import { consentOf, recordConsent } from './consent';
import type { Effect, OpenTask, Step, Turn } from './conversation';
import { bookRide } from './bookRide/bookRide';
import { afterDanger, askWhetherNow, callForHelp, dangerOf, doubtOf, settleDoubt } from './danger';
import type { AnswerId } from './faq/answers';
import { answersTo } from './faq/answersTo';
import { globalWish } from './globalWish';
import { noteCannotHear } from './inWriting';
import { isInItsLanguage, offerInterpreter } from './interpreter';
import {
  doubtWho,
  forgetOtherMember,
  forgetRider,
  forgetWhatWasTold,
  noteCaller,
  withNameMeant,
} from './identify/whoIsAsking';
import { addressSays } from './identify/addressAsked';
import { numbersHeard, withNumberMended } from './numbersHeard';
import { isDangerAsked, openQuestion } from './openQuestion';
import type { MessageKey } from './locales/messages';
import { inOtherWords } from './otherWords';
import { say, type Say } from './say';
import { isDischargeNow, withDischargeMeant } from './staff/discharge';
import { nextResident } from './staff/nextResident';
import { noteReferred } from './staff/noteResident';
import { withOwnFacility } from './staff/ownFacility';
import { tellUs } from './report/report';
import { taskNamed, tasks, type AnyTask } from './tasks';
import { questionIntents } from './understanding/questions/readQuestions';
import { wishes } from './wishes';
import type { Heard, Intent } from './understanding/heard';

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
        delete running.turn.state.toCome;
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

/** Intents no task serves yet: a person does. */
const FOR_A_PERSON: readonly Intent[] = questionIntents;

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
  if (member === undefined || state.dialogStack.at(-1)?.id !== bookRide.id) return false;
  const ahead = await world.rides.ofMember(member.medicaidId, world.now.date);
  return !ahead.some(({ value }) => isOpen(value));
};

/** "Undo" takes back what was done to a ride last; with a question open, "back" is of that. */
const isToUndo = (turn: Turn): boolean => {
  const { lastDone, dialogStack } = turn.state;
  if (lastDone === undefined) return false;
  return wishes(turn, 'undo-last') || (dialogStack.length === 0 && wishes(turn, 'go-back'));
};

/** In the middle of a change a day or a time is of that ride; another one is named with its own visit, or as another. */
const isOfTheChange = ({ state, heard }: Turn): boolean => {
  if (state.dialogStack.at(-1)?.id !== 'changeRide') return false;
  const { intents, slots, otherRides = [] } = heard;
  const { appointmentDate, destination, reason } = slots;
  const namesVisit = appointmentDate !== undefined && (destination ?? reason) !== undefined;
  const isAnother = intents.includes('book-trip') && (namesVisit || intents.includes('several-trips'));
  return !isAnother && otherRides.length === 0;
};

/** The open task goes on, or a new one begins on top of it and gives the place back when it is done. */
const runTasks = async (context: TurnContext, turn: Turn): Promise<Answer> => {
  const running: Running = { turn, say: [], effects: [], after: [] };
  context.turnState.set(TURN, running);
  const { state } = turn;
  const { otherRides = [] } = turn.heard;
  if (wishes(turn, 'cancel-trip') && (await isAboutTheBooking(turn))) {
    state.confirming = 'start-over';
    return answerOf([say('startOver.notBooked')]);
  }
  // A second ride must not change the first; a day that was asked for is no second one.
  const isAnswer =
    turn.heard.slots.appointmentDate !== undefined && expecting(state).includes('appointmentDate');
  const isSecond =
    wishes(turn, 'several-trips') &&
    daysTalkedAbout(state).length > 0 &&
    (otherRides.length > 0 || !isAnswer);
  if (isSecond && state.dialogStack.at(-1)?.id === bookRide.id) {
    return answerOf(keepForLater(turn, [turn.heard.slots, ...otherRides]), [], openQuestion(turn));
  }
  const top = state.dialogStack.at(-1);
  const asksWords = top !== undefined && taskNamed(top.id)?.keepsWords(top.state.draft) === true;
  const keepsWords = asksWords && !isDischargeNow(turn);
  for (const open of keepsWords ? [top] : state.dialogStack) {
    const task = taskNamed(open.id);
    if (task !== undefined) open.state = { ...open.state, draft: task.absorb(open.state.draft, turn) };
  }
  const dialogContext = await dialogs.createContext(context);
  const wanted = keepsWords
    ? undefined
    : isToUndo(turn)
      ? taskNamed('undo')
      : tasks.find(
          ({ id, startsOn, startsAlone }) =>
            (wishes(turn, ...startsOn) && !(id === bookRide.id && isOfTheChange(turn))) ||
            (top === undefined && wishes(turn, ...startsAlone)),
        );
  const isOpenAlready = state.dialogStack.some(({ id }) => id === wanted?.id);
  if (state.dialogStack.length === 0 && !isToUndo(turn)) doubtWho(turn);
  if (wanted !== undefined && !isOpenAlready) await dialogContext.beginDialog(wanted.id);
  else if (state.dialogStack.length > 0) await dialogContext.continueDialog();
  else if (speaksOfATrip(turn)) await dialogContext.beginDialog(bookRide.id);
  else return answerOf(idle(turn));
  state.misses = 0;
  if (wanted !== undefined && !isOpenAlready) keepOtherWishes(turn, wanted);
  const kept = otherRides.length > 0 ? keepForLater(turn, otherRides) : [];
  const { effects } = running;
  const goesOn = { say: [...kept, ...running.say], effects, after: running.after };
  return state.dialogStack.length === 0 ? takeUpNext(context, turn, goesOn) : goesOn;
};

/** What may be wanted beside something else in one message, and comes after it. */
const mayFollow: Readonly<Record<string, readonly string[]>> = {
  report: ['cancelRide', 'changeRide', bookRide.id],
  cancelRide: [bookRide.id, tellUs.id],
  changeRide: [tellUs.id],
  whereIsMyRide: [tellUs.id],
  returnRide: [tellUs.id],
  busPass: [tellUs.id],
  claim: [tellUs.id],
  bookRide: [tellUs.id],
};

const closes: readonly Intent[] = ['rider-died', 'wrong-number', 'moved-away', 'stranded', 'was-there'];

/** The second of two wishes in one message waits until the first is done with. */
const keepOtherWishes = ({ state, heard }: Turn, first: AnyTask): void => {
  // After a death, a wrong number, a move or a rider left behind nothing else is asked.
  if (first.id === 'report' && wishes({ heard }, ...closes)) return;
  for (const { id, startsOn } of tasks) {
    const intents = heard.intents.filter((intent) => startsOn.includes(intent));
    if (intents.length === 0 || mayFollow[first.id]?.includes(id) !== true) continue;
    state.toCome = [...(state.toCome ?? []), { ...heard, intents }];
  }
};

/** What was said of further rides waits until the open one is done with. */
const keepForLater = ({ state, heard }: Turn, rides: readonly Heard['slots'][]): readonly Say[] => {
  const said = rides.filter((slots) => Object.keys(slots).length > 0);
  if (said.length === 0) return [say('secondRide')];
  const kept = said.map((slots): Heard => {
    const { text } = heard;
    return { text, danger: 'routine', intents: ['book-trip'], slots, unclear: [] };
  });
  state.toCome = [...(state.toCome ?? []), ...kept];
  return [say('secondRide.kept')];
};

/** What waited longest, once no task is open: its first question comes after what was done. */
const takeUpNext = async (context: TurnContext, turn: Turn, done: Answer): Promise<Answer> => {
  const { state } = turn;
  const [heard, ...later] = state.toCome ?? [];
  delete state.toCome;
  if (heard === undefined) return askForNextResident(context, turn, done);
  if (later.length > 0) state.toCome = later;
  const running: Running = { turn: { ...turn, heard }, say: [], effects: [], after: [] };
  context.turnState.set(TURN, running);
  const { id } = tasks.find(({ startsOn }) => wishes(running.turn, ...startsOn)) ?? bookRide;
  const isRide = id === bookRide.id;
  if (isRide) forgetRider(running.turn);
  await (await dialogs.createContext(context)).beginDialog(id);
  const { appointmentDate: day } = heard.slots;
  const next = day === undefined ? say('nextRide') : say('nextRide.onDay', { day: { day } });
  const goesOn: Answer = {
    say: done.say,
    effects: [...done.effects, ...running.effects],
    after: [...done.after, ...(isRide ? [next] : []), ...running.say, ...running.after],
  };
  return state.dialogStack.length === 0 ? takeUpNext(context, turn, goesOn) : goesOn;
};

/** Reasons why what staff asked for ends with a person, and the next rider can come. */
const ENDS_WITH_A_PERSON: readonly NewWorkItem['reason'][] = ['confidential', 'address-to-complete'];

/** Whether a ride that was asked for is done with: booked, or with a person. */
const isRideSettled = (effect: Effect): boolean => effect.kind === 'bookRide' || isWithAPerson(effect);

const isWithAPerson = (effect: Effect): boolean =>
  effect.kind === 'openWorkItem' &&
  (effect.item.kind === 'referral' || ENDS_WITH_A_PERSON.includes(effect.item.reason));

/** Staff who have asked for one rider go on with the next. */
const askForNextResident = async (context: TurnContext, turn: Turn, done: Answer): Promise<Answer> => {
  if (!done.effects.some(isRideSettled) || turn.state.caller.staff === undefined) return done;
  if (done.effects.some(isWithAPerson)) noteReferred(turn);
  const running: Running = { turn, say: [], effects: [], after: [] };
  context.turnState.set(TURN, running);
  await (await dialogs.createContext(context)).beginDialog(nextResident.id);
  return { ...done, after: [...done.after, ...running.after] };
};

/** A message that names a visit or a day, without a wish, means a ride. */
const speaksOfATrip = ({ heard }: Turn): boolean => {
  const { destination, appointmentDate, appointmentTime, reason, errand } = heard.slots;
  const named = [destination, appointmentDate, appointmentTime, reason, errand].filter(
    (value) => value !== undefined,
  );
  return named.length > 0 && !heard.intents.some((intent) => FOR_A_PERSON.includes(intent));
};

/** Whoever asks about this can have it there and then, where no task is open; `instead` of an answer, or after it. */
const doneWhenAsked: Readonly<
  Partial<Record<AnswerId, { readonly wish: Intent; readonly instead: boolean }>>
> = {
  textUpdates: { wish: 'text-opt-in', instead: true },
  claimMoney: { wish: 'mileage-reimbursement', instead: false },
};

const withWishesAsked = (turn: Turn): Turn => {
  const { questions = [] } = turn.heard;
  const wanted = turn.state.dialogStack.length > 0 ? [] : questions.flatMap((id) => doneWhenAsked[id] ?? []);
  if (wanted.length === 0) return turn;
  const { questions: _, ...heard } = turn.heard;
  const left = questions.filter((id) => doneWhenAsked[id]?.instead !== true);
  const intents = [...heard.intents, ...wanted.map(({ wish }) => wish)];
  return { ...turn, heard: { ...heard, intents, ...(left.length > 0 && { questions: left }) } };
};

/** What the message asks is answered first; what is open goes on with the rest of it, or is asked once more. */
const answerAndGoOn = async (context: TurnContext, asking: Turn): Promise<Answer> => {
  const address = addressSays(asking);
  if (address.length > 0) return answerOf(address, [], asking.state.question);
  const turn = withWishesAsked(asking);
  const { state, heard } = turn;
  const answers = answersTo(turn);
  if (answers.length > 0 && turn === asking && (heard.text === '' || heard.questions?.length === 0)) {
    if (state.question.length > 0) return answerOf(answers, [], state.question);
    if (state.dialogStack.length === 0) return answerOf(answers, [], state.turn === 0 ? [say('idle')] : []);
  }
  const goesOn = await runTasks(context, turn);
  return { ...goesOn, say: [...answers, ...goesOn.say] };
};

/** Whether a message has to be answered even where a conversation lost its place: danger or a doubt, and words about consent. */
export const cannotWait = (turn: Turn): boolean =>
  dangerOf(turn) !== undefined || doubtOf(turn) !== undefined || consentOf(turn) !== undefined;

/** Who was there has left: the next one who comes is asked who they are. */
const leave = ({ state }: Turn): Answer => {
  const { trustedUntil: _, ...caller } = state.caller;
  state.caller = caller;
  return answerOf([]);
};

/** Who went another way needs no ride: what is being booked is forgotten, and a booked one is offered to be cancelled. */
const withRideNotNeeded = (turn: Turn): Turn => {
  const { heard, state } = turn;
  if (heard.wentOtherwise !== true) return turn;
  const leaves = wishes(turn, 'start-over', 'cancel-trip');
  const isUnbooked = state.dialogStack.some(({ id }) => id === bookRide.id);
  // In the midst of something else, and without a "forget it", it answers what was asked.
  if (state.dialogStack.length > 0 && !(isUnbooked && leaves)) return turn;
  const isMore = heard.intents.some(
    (intent) => !['start-over', 'cancel-trip', 'complaint', 'out-of-scope'].includes(intent),
  );
  if (isMore || heard.slots.someoneCanDrive !== undefined) return turn;
  const intents: readonly Intent[] = [isUnbooked ? 'start-over' : 'cancel-trip'];
  return { ...turn, heard: { ...heard, intents, slots: {} } };
};

/** Who wants a car, or cannot take the bus, with nothing open, wants a booked ride changed. */
const withCarWanted = (turn: Turn): Turn => {
  const { heard, state } = turn;
  const { canUseBus, ...more } = heard.slots;
  const isOfBus = canUseBus === false && heard.asksForCar === true && Object.keys(more).length === 0;
  const isMore = heard.intents.some((intent) => !['complaint', 'out-of-scope'].includes(intent));
  if (!isOfBus || isMore || state.dialogStack.length > 0) return turn;
  const { answer: _, questions: _questions, ...rest } = heard;
  return { ...turn, heard: { ...rest, intents: ['change-trip'] } };
};

/** The card is what is mostly sent, and asked for at that: with another question open nothing is said of it. */
const pictureSays = ({ dialogStack }: Turn['state']): MessageKey =>
  ['identify', undefined].includes(dialogStack.at(-1)?.id) ? 'notRead.picture' : 'notRead.pictureHere';

/** An address on record is not changed here: where to report a move, and that this ride goes by what was said. */
const moveSays = (turn: Turn): readonly Say[] => {
  const { newAddress, pickup } = turn.heard.slots;
  // Where mail goes is the business of who mails it.
  const isOther = turn.state.dialogStack.at(-1)?.id === 'busPass' || wishes(turn, 'moved-away');
  if (newAddress === undefined || isOther) return [];
  const { coverage, department } = turn.world.program.lines;
  const lines = { coverageLine: coverage.value, departmentLine: department.value };
  return [...(pickup === undefined ? [] : [say('moved.pickUp')]), say('moved.report', lines)];
};

/** Whether a message beside a picture only says that there is one: "here is my card". */
const saysNothing = ({ heard }: Turn): boolean =>
  Object.keys(heard.slots).length === 0 &&
  heard.unclear.length === 0 &&
  heard.answer === undefined &&
  heard.choice === undefined &&
  heard.questions === undefined &&
  heard.intents.every((wish) => ['out-of-scope', 'thanks-bye', 'help'].includes(wish));

const chain = async (context: TurnContext, turn: Turn): Promise<Answer> => {
  const { state, incoming } = turn;
  if (incoming.ends === true) return leave(turn);
  const danger = dangerOf(turn);
  if (danger !== undefined) {
    const called = callForHelp(turn, danger);
    const other = turn.heard.otherLanguage === undefined ? undefined : offerInterpreter(turn);
    return other === undefined
      ? called
      : answerOf([...called.say, ...other.say], [...called.effects, ...other.effects]);
  }
  if (turn.heard.otherLanguage !== undefined) return offerInterpreter(turn) ?? answerOf([]);

  const consent = consentOf(turn);
  const asked = consent?.given === false ? undefined : settleDoubt(turn);
  if (asked !== undefined) return asked;
  if (consent !== undefined && (!consent.given || state.textsStopped || consent.word !== 'YES')) {
    const recorded = await recordConsent(turn, consent);
    if (!consent.given || state.dialogStack.length === 0) return answerOf(recorded.say, recorded.effects);
    const goesOn = globalWish(turn) ?? (await answerAndGoOn(context, turn));
    return answerOf([...recorded.say, ...goesOn.say], [...recorded.effects, ...goesOn.effects], goesOn.after);
  }

  const doubt = doubtOf(turn);
  if (doubt !== undefined) return askWhetherNow(turn, doubt);
  const goingOn = afterDanger(turn);
  if (goingOn?.alone === true) return answerOf(goingOn.say, [], goingOn.after);
  const picture = incoming.hasPicture === true ? [say(pictureSays(state))] : [];
  if (picture.length > 0 && saysNothing(turn)) {
    const isFirst = state.turn === 0 && state.dialogStack.length === 0;
    return answerOf(picture, [], isFirst ? [say('idle')] : state.question);
  }
  const rest = forgetOtherMember({ ...turn, heard: goingOn?.heard ?? turn.heard });
  const move = moveSays(rest);
  const given = globalWish(rest) ?? (await answerAndGoOn(context, rest));
  const cut = rest.heard.isCut === true ? [say('tooLong')] : [];
  return { ...given, say: [...(goingOn?.say ?? []), ...picture, ...cut, ...move, ...given.say] };
};

/** What the open question of a conversation asks for, so that a bare answer is read as that. */
export const expecting = (state: Turn['state']): ReturnType<AnyTask['expecting']> => {
  const open = state.dialogStack.at(-1);
  return open === undefined || isDangerAsked(state)
    ? []
    : (taskNamed(open.id)?.expecting(open.state.draft) ?? []);
};

/** The days the open task talks about. */
export const daysTalkedAbout = (state: Turn['state']): ReturnType<AnyTask['days']> => {
  const open = state.dialogStack.at(-1);
  return open === undefined ? [] : (taskNamed(open.id)?.days(open.state.draft) ?? []);
};

/** Whether a booking was just read back, and a yes would make it. */
export const isReadBack = (state: Turn['state']): boolean => {
  const open = state.dialogStack.at(-1);
  const isAside = state.danger !== undefined || state.confirming !== undefined;
  return open !== undefined && !isAside && taskNamed(open.id)?.isReadBack(open.state.draft) === true;
};

/**
 * Answers a choice that was made for an earlier question: says so and puts the question again that is open now. It acts on
 * nothing.
 */
export const answerLate = (turn: Turn): Answer => {
  const { state } = turn;
  const { said } = state;
  forgetWhatWasTold(turn);
  const isAside = state.danger !== undefined || state.confirming !== undefined;
  if (isAside) return answerOf([say('choice.old')], [], state.said);
  return answerOf([say('choice.old')], [], inOtherWords(said, openQuestion(turn)));
};

/** What was said before a message, and in which language. */
type Before = Pick<Turn['state'], 'said' | 'language'>;

/**
 * Nothing is asked twice running in the same words, unless that was asked for, somebody has just come in, or it is the first time in
 * this language. Who is not found hears the same each time, byte for byte.
 */
const notTwice = ({ said, language }: Before, turn: Turn, given: Answer): Answer => {
  const isNew = turn.incoming.opens === true || language !== turn.state.language;
  const isNoMatch = given.say.some(({ key }) => key === 'identify.noMatch');
  if (isNew || isNoMatch || wishes(turn, 'repeat')) return given;
  return { ...given, say: inOtherWords(said, given.say), after: inOtherWords(said, given.after) };
};

/**
 * Answers one message: safety, consent words, global wishes, the open task, a new task, in this order. It reads what it
 * must and changes nothing but the turn's working copy of the state.
 */
export const answer = async (context: TurnContext, heardTurn: Turn): Promise<Answer> => {
  const turn = withCarWanted(withRideNotNeeded(heardTurn));
  const { state, heard } = turn;
  const before: Before = { said: state.said, language: state.language };
  // A whole clear sentence counts for more than the record: it is what this person speaks now.
  if (heard.language !== undefined && heard.slots.language === undefined) {
    if (heard.language !== state.language || state.languageFrom === 'default') state.languageFrom = 'text';
    state.language = heard.language;
  }
  const first = state.turn === 0;
  noteCaller(turn);
  noteCannotHear(turn);
  forgetWhatWasTold(turn);
  const given = notTwice(
    before,
    turn,
    await chain(context, withDischargeMeant(withOwnFacility(withNameMeant(withNumberMended(turn))))),
  );
  const isInDanger = state.danger !== undefined && !isDangerAsked(state);
  const greets =
    first && !isInDanger && !state.textsStopped && turn.incoming.ends !== true && !isInItsLanguage(given.say);
  const numbers = state.danger === undefined ? numbersHeard(turn, given) : [];
  const opening = [...(greets ? [say('greeting')] : []), ...numbers];
  return opening.length > 0 ? { ...given, say: [...opening, ...given.say] } : given;
};
