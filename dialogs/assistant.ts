import { answerOf, silence, type Answer } from './answer';
import { changesConsent, consentOf, isExplainedByCarrier, recordConsent, stopBesideDanger } from './consent';
import type { Turn } from './conversation';
import { afterDanger, askWhetherNow, callForHelp, dangerOf, doubtOf, settleDoubt } from './danger';
import type { AnswerId } from './faq/answers';
import { answersTo } from './faq/answersTo';
import { bookRide } from './bookRide/bookRide';
import { doctorOfForm } from './bookRide/doctorOfForm';
import { globalWish } from './globalWish';
import { besidePerson } from './desk/besidePerson';
import { deskAct } from './desk/deskAct';
import { withWaiting } from './desk/waiting';
import { askNumber } from './handOff/askNumber';
import { notReached } from './handOff/notReached';
import { addressSays } from './identify/addressAsked';
import { forgetOtherMember, forgetWhatWasTold, noteCaller } from './identify/whoIsAsking';
import { noteCannotHear } from './inWriting';
import { isInItsLanguage, offerInterpreter } from './interpreter';
import type { MessageKey } from './locales/messages';
import { cutOffSays } from './meant/cutOff';
import { asMeant } from './meant/meant';
import { cameSays } from './meant/ofLateRide';
import { numbersHeard } from './numbersHeard';
import { isDangerAsked, openQuestion } from './openQuestion';
import { inOtherWords } from './otherWords';
import { answerAskedAgain } from './rideUpdates/askedAgain';
import { afterRide } from './rideUpdates/afterRide';
import { rideInWeather } from './rides/rideInWeather';
import { runTasks } from './runTasks';
import { say, type Say } from './say';
import type { TaskStack } from './taskStack';
import type { Intent } from './understanding/heard';
import { textToGoOn } from './textUpdates/offer';
import { keepTextsWish } from './textUpdates/textsLater';
import { unheard } from './unheard';
import { saysNothingElse, wishes } from './wishes';

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

/** A no to whether a rider got home is somebody who may be stranded. */
const withNotHome = (turn: Turn): Turn => ({ ...turn, heard: { ...turn.heard, intents: ['stranded'] } });

/** What the message asks is answered first; what is open goes on with the rest of it, or is asked once more. */
const answerAndGoOn = async (stack: TaskStack, said: Turn): Promise<Answer> => {
  const isFree = said.state.dialogStack.length === 0;
  const again = isFree ? await answerAskedAgain(said) : undefined;
  if (again !== undefined) return again;
  const came = isFree ? cameSays(said) : [];
  if (came.length > 0) return answerOf(came);
  const after = isFree ? await afterRide(said) : undefined;
  if (after?.isHome === true) return answerOf([say('update.after-ride.yes')]);
  const doctor = isFree ? await doctorOfForm(said) : undefined;
  if (doctor !== undefined) return doctor;
  const asking = after === undefined ? said : withNotHome(said);
  const address = addressSays(asking);
  if (address.length > 0) return answerOf(address, [], asking.state.question);
  const inWeather = await rideInWeather(asking);
  if (inWeather !== undefined) return inWeather;
  const texts = keepTextsWish(asking);
  const turn = withWishesAsked(asking);
  const { state, heard } = turn;
  const answers = texts.length > 0 ? texts : await answersTo(turn);
  // What the answer leaves open is asked by the booking.
  const asksBack =
    heard.questions?.includes('serviceAnimal') === true && state.dialogStack.at(-1)?.id === bookRide.id;
  const isOnlyTexts = texts.length > 0 && saysNothingElse(turn) && heard.answer === undefined;
  if (isOnlyTexts && state.question.length > 0) return answerOf(texts, [], state.question);
  if (
    answers.length > 0 &&
    turn === asking &&
    !asksBack &&
    (heard.text === '' || heard.questions?.length === 0)
  ) {
    if (state.question.length > 0) return answerOf(answers, [], state.question);
    if (state.dialogStack.length === 0) return answerOf(answers, [], state.turn === 0 ? [say('idle')] : []);
  }
  const goesOn = await runTasks(stack, turn);
  return { ...goesOn, say: [...answers, ...goesOn.say] };
};

/** Whether a message has to be answered even where a conversation lost its place: danger or a doubt, and words about consent. */
export const cannotWait = (turn: Turn): boolean =>
  dangerOf(turn) !== undefined || doubtOf(turn) !== undefined || consentOf(turn) !== undefined;

/** Who was there has left: the next one who comes is asked who they are. */
const leave = async (turn: Turn): Promise<Answer> => {
  const { state } = turn;
  const effects = await textToGoOn(turn);
  const { trustedUntil: _, ...caller } = state.caller;
  state.caller = caller;
  return silence(effects);
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

const chain = async (stack: TaskStack, turn: Turn): Promise<Answer> => {
  const { state, incoming } = turn;
  if (incoming.ends === true) return leave(turn);
  if (incoming.notReached === true) return notReached(stack, turn);
  const nothing = unheard(turn);
  if (nothing !== undefined) return nothing;
  const danger = dangerOf(turn);
  if (danger !== undefined) {
    const called = callForHelp(turn, danger);
    const other = turn.heard.otherLanguage === undefined ? undefined : offerInterpreter(turn);
    return answerOf(
      [...called.say, ...(other?.say ?? [])],
      [...called.effects, ...(other?.effects ?? []), ...stopBesideDanger(turn)],
    );
  }
  const isOther = turn.heard.otherLanguage !== undefined && state.withPerson === undefined;
  const interpreter = isOther ? offerInterpreter(turn) : undefined;
  if (interpreter !== undefined) return interpreter;

  const consent = consentOf(turn);
  const asked = consent?.given === false ? undefined : settleDoubt(turn);
  if (asked !== undefined) return asked;
  if (isExplainedByCarrier(turn) && state.danger === undefined) return silence();
  if (consent !== undefined && (await changesConsent(turn, consent))) {
    const recorded = await recordConsent(turn, consent);
    const isAlone = !consent.given || state.dialogStack.length === 0 || state.withPerson !== undefined;
    if (isAlone) return recorded;
    const goesOn = globalWish(turn) ?? (await answerAndGoOn(stack, turn));
    return answerOf([...recorded.say, ...goesOn.say], [...recorded.effects, ...goesOn.effects], goesOn.after);
  }

  const doubt = doubtOf(turn);
  if (doubt !== undefined) {
    const asks = askWhetherNow(turn, doubt);
    return answerOf(asks.say, [...asks.effects, ...stopBesideDanger(turn)], asks.after);
  }
  const beside = besidePerson(turn);
  if (beside !== undefined) return beside;
  const goingOn = afterDanger(turn);
  if (goingOn?.alone === true) return answerOf(goingOn.say, [], goingOn.after);
  const picture = incoming.hasPicture === true ? [say(pictureSays(state))] : [];
  if (picture.length > 0 && saysNothing(turn)) {
    const isFirst = state.turn === 0 && state.dialogStack.length === 0;
    return answerOf(picture, [], isFirst ? [say('idle')] : state.question);
  }
  const rest = forgetOtherMember({ ...turn, heard: goingOn?.heard ?? turn.heard });
  const move = [...cutOffSays(rest), ...moveSays(rest)];
  const given = globalWish(rest) ?? (await answerAndGoOn(stack, rest));
  const cut = rest.heard.isCut === true ? [say('tooLong')] : [];
  return { ...given, say: [...(goingOn?.say ?? []), ...picture, ...cut, ...move, ...given.say] };
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
 * All that is said to a message, what its effects have to tell included. Whoever writes or speaks is never left without an answer: where
 * nothing came of it and no silence was chosen, the open question is put again, or what can be asked for.
 * @param told what was said, and what was told of what was done
 */
export const saidInTheEnd = (turn: Turn, { isSilent }: Answer, told: readonly Say[]): readonly Say[] =>
  told.length > 0 || isSilent === true ? told : inOtherWords(turn.state.said, openQuestion(turn));

/**
 * Answers one message: safety, consent words, global wishes, the open task, a new task, in this order. It reads what it
 * must and changes nothing but the turn's working copy of the state.
 */
export const answer = async (stack: TaskStack, turn: Turn): Promise<Answer> => {
  const { state, heard, incoming } = turn;
  if (incoming.desk !== undefined) return deskAct(turn, incoming.desk);
  const before: Before = { said: state.said, language: state.saidIn ?? state.language };
  // A whole clear sentence counts for more than the record: it is what this person speaks now.
  if (heard.language !== undefined && heard.slots.language === undefined) {
    if (heard.language !== state.language || state.languageFrom === 'default') state.languageFrom = 'text';
    state.language = heard.language;
  }
  // What the carrier answered itself was no first word of ours.
  const first = state.said.length === 0;
  noteCaller(turn);
  noteCannotHear(turn);
  forgetWhatWasTold(turn);
  const meant = await withWaiting(asMeant(turn));
  const answered = await askNumber(stack, meant, await chain(stack, meant));
  const given = notTwice(before, turn, answered);
  const isInDanger = state.danger !== undefined && !isDangerAsked(state);
  // In a conversation that lost its place a danger is asked about at once: its member was greeted.
  const isKnown = turn.number > 1 && isDangerAsked(state);
  const greets =
    first &&
    !isKnown &&
    !isInDanger &&
    !state.textsStopped &&
    given.isSilent !== true &&
    !isInItsLanguage(given.say);
  const isOurs = state.danger === undefined && state.withPerson === undefined;
  const numbers = isOurs ? numbersHeard(turn, given) : [];
  const opening = [...(greets ? [say('greeting')] : []), ...numbers];
  // "Who is this?", before anything else: the greeting tells it.
  const told = greets ? given.say.filter(({ key }) => key !== 'faq.robot') : given.say;
  return opening.length > 0 ? { ...given, say: [...opening, ...told] } : given;
};
