import type { CalendarDate } from '../domain/calendar/calendarDate';
import { answerOf, type Answer } from './answer';
import type { Turn } from './conversation';
import type { ConversationState } from './conversationState';
import { globalWish } from './globalWish';
import { workItem } from './handOff/callBack';
import { keepGivenEarly, saysOnlyWho } from './identify/given';
import { isForeign } from './interpreter';
import type { Language } from './locales';
import { isDangerAsked, openQuestion } from './openQuestion';
import { expecting } from './openTask';
import { say, type Say } from './say';
import type { Heard } from './understanding/heard';
import { mentions } from './understanding/mentions';
import { saysNothingElse, wishes } from './wishes';

type Danger = 'emergency' | 'crisis';

/** Most words of an "OK, thank you". */
const SHORT_WORDS = 3;

const isShort = ({ text }: Heard): boolean => text.split(/\s+/u).length <= SHORT_WORDS;

/** A short answer or wish that is known as such: "no objections here", "help". */
const isKnownAnswer = (turn: Turn): boolean => {
  const { answer, choice, intents } = turn.heard;
  const isKnown =
    answer !== undefined || choice !== undefined || intents.some((intent) => intent !== 'out-of-scope');
  return isKnown && isShort(turn.heard) && saysNothingElse(turn);
};

/** "I don't know her birth date off the top of my head", where that was asked. */
const isWithoutWhatIsAsked = ({ heard, state }: Turn): boolean =>
  heard.answer === 'unknown' &&
  expecting(state).some((slot) => slot === 'dateOfBirth' || slot === 'medicaidId') &&
  (mentions(heard.text, 'birthCue') || mentions(heard.text, 'idCue'));

/** The danger a message may tell of, to be settled by a question. */
export const doubtOf = (turn: Turn): Danger | undefined =>
  turn.heard.mayBe !== undefined &&
  turn.heard.otherLanguage === undefined &&
  !isKnownAnswer(turn) &&
  !isWithoutWhatIsAsked(turn)
    ? turn.heard.mayBe
    : undefined;

/** Whether danger was answered, and not talked about otherwise since. */
const isTold = ({ danger }: ConversationState): boolean => danger !== undefined && danger.times > 0;

/** The danger a message tells of, if any. A doubt is none where no question can settle it, or danger was told before. */
export const dangerOf = (turn: Turn): Danger | undefined => {
  const { heard, state } = turn;
  // What is told in a language we do not know gets a line in it, which names 911, and a person at once.
  if (isForeign(turn) || (isTold(state) && heard.helpCame === true)) return undefined;
  if (heard.danger === 'emergency' || heard.danger === 'crisis') return heard.danger;
  return state.textsStopped || state.danger !== undefined ? doubtOf(turn) : undefined;
};

/** The languages to answer in: while danger is talked about, those it was told in. */
export const languagesOf = ({ danger, language }: ConversationState): readonly Language[] =>
  danger?.languages ?? [language];

/** Where two are spoken, the conversation's own comes first. */
const languagesFor = ({ state, heard }: Turn): Pick<NonNullable<ConversationState['danger']>, 'languages'> =>
  heard.dangerLanguages === undefined
    ? {}
    : {
        languages: heard.dangerLanguages.toSorted(
          (one, other) => Number(other === state.language) - Number(one === state.language),
        ),
      };

/** Of somebody whose language is not known yet, the words of danger tell it: what comes after is said in it as well. */
const noteLanguage = ({ state, heard: { dangerLanguages = [] } }: Turn): void => {
  const [only, another] = dangerLanguages;
  if (state.languageFrom !== 'default' || only === undefined || another !== undefined) return;
  state.language = only;
  state.languageFrom = 'text';
};

/** Emergency and crisis come before everything else; nothing is booked, changed or cancelled in such a turn. */
export const callForHelp = (turn: Turn, kind: 'emergency' | 'crisis'): Answer => {
  const { state } = turn;
  const times = state.danger?.kind === kind ? state.danger.times + 1 : 1;
  noteLanguage(turn);
  state.danger = { ...state.danger, kind, times, ...languagesFor(turn) };
  const [language = state.language, another] = languagesOf(state);
  const item = {
    ...workItem(turn, state.textsStopped ? 'danger-after-stop' : kind, 'danger'),
    language: another === undefined ? language : state.language,
  };
  return answerOf(
    [say(times === 1 ? `danger.${kind}` : `danger.${kind}.again`)],
    [{ kind: 'openWorkItem', item, saying: () => [] }],
  );
};

/** What may be an emergency or a crisis is asked about, once, with the way out in the question; the rest of the message waits. */
export const askWhetherNow = (turn: Turn, kind: Danger): Answer => {
  const { mayBe: _, ...held } = turn.heard;
  noteLanguage(turn);
  turn.state.danger = { kind, times: 0, held, ...languagesFor(turn) };
  return answerOf([], [], openQuestion(turn));
};

/** Who says who they are instead has it kept, and is asked once more. */
const askOnceMore = (turn: Turn, danger: NonNullable<ConversationState['danger']>): Answer => {
  keepGivenEarly(turn);
  turn.state.danger = { ...danger, isAskedAgain: true };
  return answerOf([say('danger.ask.first')], [], openQuestion(turn));
};

/**
 * What an answer to that question comes to: "no" and "that was yesterday" settle it, and anything else that is not about the question
 * itself is danger.
 * @returns undefined where nothing was asked, and once it is settled
 */
export const settleDoubt = (turn: Turn): Answer | undefined => {
  const { state, heard, incoming } = turn;
  if (!isDangerAsked(state)) return undefined;
  if (incoming.opens === true) return answerOf([], [], openQuestion(turn));
  if (wishes(turn, 'repeat', 'change-language')) return globalWish(turn);
  if (heard.answer === 'no' || (heard.isOver === true && heard.answer !== 'yes')) return undefined;
  if (state.danger.isAskedAgain !== true && saysOnlyWho(turn)) return askOnceMore(turn, state.danger);
  const called = callForHelp(turn, state.danger.kind);
  if (!wishes(turn, 'talk-to-agent')) return called;
  const person = globalWish(turn);
  return answerOf(called.say, [...called.effects, ...(person?.effects ?? [])]);
};

/** Times an "ok" or "they are here" gets a kind word and nothing else. */
const SHORT_ANSWERS = 2;

/** A yes or no may have been read as the answer to the question that was open before. */
const isYesOrNo = ({ heard }: Turn): boolean =>
  heard.answer !== undefined &&
  isShort(heard) &&
  heard.unclear.length === 0 &&
  Object.values(heard.slots).every((value) => typeof value === 'boolean');

/** Says yes, no, thanks or nothing that can be made out, and no more. */
const isOnlyAWord = (turn: Turn): boolean =>
  (saysNothingElse(turn) || isYesOrNo(turn)) &&
  turn.heard.questions === undefined &&
  turn.heard.intents.every((intent) => ['affirm', 'deny', 'thanks-bye', 'out-of-scope'].includes(intent));

/**
 * What was held, with what the message that settles the danger says beside: "no, but make it 4". Its no is no answer to anything else,
 * a past day and the reason for what was felt ("that was yesterday", "it's from the surgery") are of no visit, and of its wishes only
 * one for a person counts.
 */
const withHeld = (held: Heard, heard: Heard, today: CalendarDate): Heard => {
  const { appointmentDate, reason: _, ...slots } = heard.slots;
  const isVisit = appointmentDate !== undefined && appointmentDate >= today;
  const person = heard.intents.filter((intent) => intent === 'talk-to-agent');
  // What was said last is by now the question about danger: nobody wants that said again.
  const wanted = held.intents.filter((intent) => intent !== 'repeat');
  return {
    ...held,
    slots: { ...held.slots, ...slots, ...(isVisit && { appointmentDate }) },
    intents: [...new Set([...wanted, ...person])],
    ...(heard.wantsHearing === true && { wantsHearing: true }),
  };
};

const saysNothing = (turn: Turn): boolean => {
  const { answer, choice, questions, intents } = turn.heard;
  const isAnswer = answer !== undefined || choice !== undefined || questions !== undefined;
  return saysNothingElse(turn) && !isAnswer && intents.every((intent) => intent === 'out-of-scope');
};

interface AfterDanger {
  readonly say: readonly Say[];
  readonly after: readonly Say[];
  /** Nothing else is to be said. */
  readonly alone: boolean;
  /** All that is to be taken in now: what was held, and what the message says beside that it is over. */
  readonly heard: Heard;
}

/**
 * What the first messages after danger are answered. "OK" after 911 is an answer to that, and to nothing that was asked before;
 * on the phone 1 was offered to go on. Who says that it is over, writes on and on or of something else, goes on with what was
 * open, and what was held while it was asked about is taken in.
 * @returns undefined where there was no danger
 */
export const afterDanger = (turn: Turn): AfterDanger | undefined => {
  const { state, heard } = turn;
  const { danger } = state;
  if (danger === undefined) return undefined;
  if (isTold(state) && heard.helpCame === true) {
    return { say: [say('danger.after.short')], after: [], alone: true, heard };
  }
  if (isTold(state) && (heard.cannotTalk === true || heard.cannotHear === true)) {
    return { say: [say(`danger.text.${danger.kind}`)], after: [], alone: true, heard };
  }
  // "Just send a car": none can be sent for this.
  const isForCar =
    heard.asksForCar === true && Object.keys(heard.slots).length === 0 && heard.answer === undefined;
  if (isTold(state) && danger.kind === 'emergency' && isForCar && heard.isOver !== true)
    return { say: [say('danger.emergency.again')], after: [], alone: true, heard };
  const isWord = isOnlyAWord(turn) || goesOnOnly(turn);
  const goesOn = heard.keyed === true && heard.choice === 1;
  const { short = 0, held } = danger;
  const isOver = heard.isOver === true || heard.answer === 'no' || short >= SHORT_ANSWERS;
  const isKindWord = !isDangerAsked(state) && isWord && !goesOn && isShort(heard);
  if (isKindWord && (!isOver || wishes(turn, 'thanks-bye'))) {
    state.danger = { ...danger, short: short + 1 };
    return { say: [say('danger.after.short')], after: [], alone: true, heard };
  }
  delete state.danger;
  const after = say(danger.kind === 'crisis' ? 'danger.after.crisis' : 'danger.after');
  if (held !== undefined) {
    const all = withHeld(held, heard, turn.world.now.date);
    // Who said who they are meanwhile is not asked it again.
    const alone = danger.isAskedAgain !== true && saysNothing({ ...turn, heard: all });
    return { say: [after], after: alone ? openQuestion(turn) : [], alone, heard: all };
  }
  // With nothing open, "go ahead with my ride" is answered with the rides that stand.
  const isOfRide = heard.slots.refDate !== undefined || heard.slots.refTime !== undefined;
  if (goesOnOnly(turn) && isOfRide && state.question.length === 0) {
    return { say: [after], after: [], alone: false, heard: { ...heard, intents: ['list-trips'] } };
  }
  return { say: [after], after: isWord ? openQuestion(turn) : [], alone: isWord, heard };
};

/** "Go ahead with my Tuesday ride": that it goes on, and of which ride. */
const goesOnOnly = ({ heard }: Turn): boolean =>
  heard.goesOn === true &&
  heard.intents.every((intent) => intent === 'out-of-scope') &&
  Object.keys(heard.slots).every((slot) => slot === 'refDate' || slot === 'refTime');
