import { answerOf, type Answer } from './answer';
import { bookRide } from './bookRide/bookRide';
import { keepSecondRider } from './bookRide/secondRider';
import type { Turn } from './conversation';
import { MORE_KEY, wishPages } from './form/keys';
import { faqAnswers, type AnswerId } from './faq/answers';
import { callBackNumber, givesNumberForCase } from './handOff/callBackNumber';
import { handOff } from './globalWish';
import { keepGivenEarly } from './identify/given';
import { doubtWho } from './identify/whoIsAsking';
import { isAboutTheBooking, isMissed, isOfJustBooked, isOfTheChange, isToUndo } from './meant/aboutWhich';
import { isInItsLanguage } from './interpreter';
import { isLong } from './meant/story';
import { openQuestion } from './openQuestion';
import { daysTalkedAbout, expecting } from './openTask';
import { isGreeting } from './understanding/intents/isGreeting';
import { say, type Say } from './say';
import { isDischargeNow } from './staff/discharge';
import { taskNamed, tasks } from './tasks';
import type { TaskStack } from './taskStack';
import { offerText } from './textUpdates/offer';
import { keepForLater, keepOtherWishes, takeUpNext } from './toCome';
import type { Intent } from './understanding/heard';
import { questionIntents } from './understanding/questions/readQuestions';
import { whereIsMyRide } from './whereIsMyRide/whereIsMyRide';
import { saysNothingElse, wishes } from './wishes';

/** Intents no task serves yet: a person does. */
const FOR_A_PERSON: readonly Intent[] = questionIntents;

/** What is told of these where no answer fits what was asked of them: whoever only wants to know whether we drive them needs no person. */
const generalAnswers: Readonly<Partial<Record<Intent, AnswerId>>> = {
  'eligibility-question': 'programs',
  'covered-service-question': 'coveredVisit',
  'how-to-book-question': 'howToBook',
  'modes-question': 'kindsOfRide',
};

/** "Yes, that's the one", "no", to what was told last with no task left open. */
const answerToTold = (turn: Turn): Say | undefined => {
  const { answer, choice } = turn.heard;
  const { said } = turn.state;
  if ((answer !== 'yes' && answer !== 'no') || choice !== undefined || !saysNothingElse(turn))
    return undefined;
  if (said.at(-1)?.key === 'booked.already')
    return say(answer === 'yes' ? 'myRides.ok' : 'booked.already.other');
  // Whether somebody is there to help, when a person has it already.
  if (said.some(({ key }) => key.startsWith('confused.help')))
    return say(answer === 'yes' ? 'confused.helped' : 'confused.alone');
  // "OK", where something was told and nothing was asked. On a call more was offered with it.
  const isTold = said.length > 0 && !said.some(({ key }) => key.startsWith('idle'));
  if (!isTold || turn.incoming.isCall === true) return undefined;
  // "No" may be of what was told, or to a wish for more.
  return say(answer === 'yes' ? 'myRides.ok' : 'idle');
};

/** Messages in a row that may be more of what happened. */
const TOLD_BESIDE = 2;

const isOfNothing = (wish: Intent): boolean => wish === 'out-of-scope';

/** "It's not for me, it's for my mom", before what is wanted: whom it is for is taken, and what they need is asked. */
const asksForOther = (turn: Turn): boolean => {
  const { heard, state } = turn;
  if (isLong(turn) || heard.remembersDead === true) return false;
  const { callerRelationship: relationship } = heard.slots;
  const isOther = relationship !== undefined && relationship !== 'self';
  return (
    isOther && heard.intents.every(isOfNothing) && !state.said.some(({ key }) => key === 'idle.forOther')
  );
};

/** No task is open and none was asked for. */
const idle = (turn: Turn): readonly Say[] => {
  const { state } = turn;
  if (turn.incoming.opens === true) return [say('idle')];
  if (turn.heard.keyed === true && turn.heard.choice === MORE_KEY) {
    state.wishesPage = ((state.wishesPage ?? 0) + 1) % wishPages.length;
    return [say('idle.more')];
  }
  const { agentLine: line } = turn.world;
  if (wishes(turn, 'thanks-bye')) return [say(state.turn === 0 ? 'idle' : 'thanks')];
  // In a language that is none of ours "yes" or "please" is still of the interpreter.
  if (isInItsLanguage(state.said) && saysNothingElse(turn) && turn.heard.intents.every(isOfNothing))
    return state.said;
  const toTold = answerToTold(turn);
  if (toTold !== undefined) return [toTold];
  // On a call it was said that more can be told, and that they can hang up.
  const { answer, choice } = turn.heard;
  const isOffered = turn.incoming.isCall === true && !state.said.some(({ key }) => key.startsWith('idle'));
  if (isOffered && answer !== undefined && choice === undefined && saysNothingElse(turn))
    return [say(answer === 'no' ? 'thanks' : 'idle')];
  if (wishes(turn, 'go-back', 'undo-last')) return [say('back.nothing'), say('idle')];
  const general = turn.heard.intents.flatMap((intent) => generalAnswers[intent] ?? [])[0];
  if (general !== undefined)
    return [say(`faq.${general}`, faqAnswers[general].values?.(turn.world.program)), say('idle')];
  if (wishes(turn, ...FOR_A_PERSON)) return [say('notYet', { line })];
  // Who says who they are before what they want is not asked it again.
  const { hasReported } = state;
  const isGiven = keepGivenEarly(turn);
  if (asksForOther(turn)) return [say('idle.forOther')];
  if (turn.heard.wasCutOff === true) return [say('idle')];
  if (isGiven) return [say('identify.thanks'), ...(hasReported === true ? [] : [say('idle')])];
  if (turn.heard.remembersDead === true) return [say('idle.loss')];
  if (isGreeting(turn.heard.text)) return [say('idle')];
  // Who tells of their life is thanked for it before they are asked where they need to go.
  const isStory = isLong(turn) && turn.heard.questions === undefined && hasReported !== true;
  if (isStory && state.misses === 0 && !state.said.some(({ key }) => key === 'idle.story'))
    return [say('idle.story')];
  // Whatever a first message says in words is a greeting; signs alone say nothing.
  if (state.turn === 0 && /\p{L}/u.test(turn.heard.text)) return [say('idle')];
  state.misses += 1;
  if (hasReported === true && turn.heard.wantsKnown === true) return [say('report.known')];
  // "Yesterday", "a black purse": what is told beside is for the person who has the case.
  if (hasReported === true && state.misses <= TOLD_BESIDE) return [say('report.more', { line })];
  if (state.misses === 1) return [say('notUnderstood'), say('idle')];
  return state.misses === 2 ? [say('idle.again')] : [say('idle.examples'), say('offer.person')];
};

/** Neither rides of every week nor those of two riders, which are asked for in one go; staff are asked for the next one each time. */
const isOneAtATime = ({ heard, state }: Turn): boolean =>
  state.caller.staff === undefined &&
  heard.slots.callerRelationship !== 'facility-staff' &&
  heard.slots.recurrenceDays === undefined &&
  heard.twoRiders !== true &&
  heard.companionsVisit === undefined;

/** For the tasks below the one that asked: what a message tells is of them as well, what it answers is not. */
const asAside = (turn: Turn): Turn => {
  const { answer: _, choice: _choice, agreement: _agreement, isOnlyNo: _isOnlyNo, ...told } = turn.heard;
  return { ...turn, heard: { ...told, isAside: true } };
};

/** Tasks that ask who somebody is, and take what is told of it themselves. */
const ofWho: readonly string[] = ['identify', 'whoCalls', 'introduce', 'nextResident'];

/** The open task goes on, or a new one begins on top of it and gives the place back when it is done. */
export const runTasks = async (stack: TaskStack, turn: Turn): Promise<Answer> => {
  const { state } = turn;
  const { otherRides = [] } = turn.heard;
  if (isMissed(turn)) return handOff(turn);
  const isOfBooking =
    wishes(turn, 'cancel-trip', 'change-trip', 'trip-status') && (await isAboutTheBooking(turn));
  if (isOfBooking && wishes(turn, 'cancel-trip')) {
    state.confirming = 'start-over';
    return answerOf([say('startOver.notBooked')]);
  }
  // When they come stands in what is read back.
  const asksOnlyWhen = isOfBooking && wishes(turn, 'trip-status') && saysNothingElse(turn);
  if (asksOnlyWhen && state.question.length > 0) return answerOf([], [], state.question);
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
  const asksWords = top !== undefined && taskNamed(top.id)?.keepsWords(top.state.draft, turn) === true;
  const keepsWords = asksWords && !isDischargeNow(turn);
  // With no ride ahead, "change it to Friday" and "what time do they come" are of the one that is being booked.
  const wanted =
    keepsWords || isOfBooking
      ? undefined
      : isOfJustBooked(turn)
        ? taskNamed('cancelRide')
        : isToUndo(turn)
          ? taskNamed('undo')
          : tasks.find(
              ({ id, startsOn, startsAlone }) =>
                (wishes(turn, ...startsOn) && !(id === bookRide.id && isOfTheChange(turn))) ||
                (top === undefined && wishes(turn, ...startsAlone)),
            );
  const opens = wanted !== undefined && !state.dialogStack.some(({ id }) => id === wanted.id);
  // "Change my Dec 7 ride to 11" tells nothing of the one that is being booked.
  const isOfAnother = opens && wanted.id === 'changeRide' && top?.id === bookRide.id;
  // "What rides do I have" is no kind of wheelchair, no number of steps and no note for the driver.
  const { answer: answered, choice } = turn.heard;
  const isOnlyWish = opens && saysNothingElse(turn) && answered === undefined && choice === undefined;
  for (const open of keepsWords ? [top] : isOfAnother ? [] : state.dialogStack) {
    const task = taskNamed(open.id);
    const said = open === top && !isOnlyWish ? turn : asAside(turn);
    if (task !== undefined) open.state = { ...open.state, draft: task.absorb(open.state.draft, said) };
  }
  // Who says who they are while something else is asked is not asked it again.
  const isAskedWho = top !== undefined && ofWho.includes(top.id);
  if (top !== undefined && !isAskedWho && !keepsWords && turn.heard.keyed !== true) keepGivenEarly(turn);
  if (state.dialogStack.length === 0 && !isToUndo(turn)) doubtWho(turn);
  const isIdle = state.dialogStack.length === 0;
  if (wanted === undefined && givesNumberForCase(turn)) return stack.begin(turn, callBackNumber.id);
  const begins = opens ? wanted.id : isIdle && speaksOfATrip(turn) ? bookRide.id : undefined;
  if (isIdle && begins === undefined) return answerOf(idle(turn));
  delete state.wishesPage;
  // Who asks where the car is that a person looks for is still of that.
  if (begins !== undefined && begins !== whereIsMyRide.id) delete state.hasReported;
  const goesOn = begins === undefined ? await stack.goOn(turn) : await stack.begin(turn, begins);
  state.misses = 0;
  const soon = opens ? keepOtherWishes(turn, wanted) : [];
  // "I need 3 rides next week": the first is asked for now, and nobody is left to think that the others are lost.
  const isOfMore = begins === bookRide.id && wishes(turn, 'several-trips') && isOneAtATime(turn);
  const kept = otherRides.length > 0 ? keepForLater(turn, otherRides) : isOfMore ? [say('secondRide')] : [];
  const done = { ...goesOn, say: [...soon, ...kept, ...keepSecondRider(turn), ...goesOn.say] };
  if (state.dialogStack.length > 0) return done;
  await offerText(turn, done.effects);
  return takeUpNext(stack, turn, done);
};

/** A message that names a visit or a day, without a wish, means a ride. */
const speaksOfATrip = ({ heard }: Turn): boolean => {
  const { destination, appointmentDate, appointmentTime, reason, errand } = heard.slots;
  const named = [destination, appointmentDate, appointmentTime, reason, errand].filter(
    (value) => value !== undefined,
  );
  // "A ride to the dentist Friday, and stop at the pharmacy" is a ride, whatever else it asks.
  const isVisit = (destination ?? reason) !== undefined && (appointmentDate ?? appointmentTime) !== undefined;
  return isVisit || (named.length > 0 && !heard.intents.some((intent) => FOR_A_PERSON.includes(intent)));
};
