import { givesNumberForCase } from './handOff/callBackNumber';
import { at } from '../domain/calendar/calendarDate';
import type { NewWorkItem } from '../domain/ports/workItems';
import { answerOf, type Answer } from './answer';
import { bookRide } from './bookRide/bookRide';
import { endWordIn } from './consentWords';
import type { Effect, Turn } from './conversation';
import { callBack, inGroups, openRequest, workItem } from './handOff/callBack';
import { cannotHear, isLeftUnanswered, noteAlone } from './inWriting';
import { offerInterpreter } from './interpreter';
import { languages, type Language } from './locales';
import type { MessageKey } from './locales/messages';
import { openQuestion } from './openQuestion';
import { isReadBack, toldSoFar } from './openTask';
import { isBackAgain } from './meant/cutOff';
import { inOtherWords } from './otherWords';
import { keptTasks } from './resume/keptTasks';
import { unfinishedIn } from './resume/unfinished';
import { say, type Say } from './say';
import { saysNothingElse, wishes } from './wishes';

/** A wish for a hearing opens one case, whose number is told again to who says it again. */
const hearing = (turn: Turn, item: NewWorkItem): Extract<Effect, { kind: 'openWorkItem' }> => {
  const { now, program, agentLine: line } = turn.world;
  const how = say('hearing.how', { hearingLine: program.lines.hearings.value });
  const recorded = callBack(turn, item, 'hearing.recorded');
  return {
    ...recorded,
    once: `hearing ${item.memberId ?? ''}`,
    saying: (opened) => [
      // After a person should have called, that time is not told once more.
      ...(opened.due > at(now.date, now.time)
        ? recorded.saying(opened)
        : [say('hearing.still', { caseNumber: inGroups(opened.caseNumber), line })]),
      how,
    ],
  };
};

/** A person, from any state. Who cannot hear is offered writing first. */
export const handOff = (turn: Turn): Answer => {
  const { state } = turn;
  const wantsHearing = turn.heard.wantsHearing === true;
  const item = workItem(turn, 'call-back', wantsHearing ? 'hearing-wish' : 'asked-for-person', {
    request: openRequest(state),
  });
  if (wantsHearing) return answerOf([], [hearing(turn, item)]);
  const { waiting: before } = turn;
  const key = isWritten(turn) ? 'handOff.written' : 'handOff.callBack';
  const isConfused = turn.heard.isConfused === true && !wishes(turn, 'talk-to-agent');
  if (before !== undefined)
    state.waiting = { before, toldAt: at(turn.world.now.date, turn.world.now.time), times: 0 };
  return answerOf(
    isConfused ? [say('confused')] : [],
    [personOnce(turn, item, key)],
    isConfused ? [say('confused.help')] : [],
  );
};

/** Who asks for a person again keeps their place, and their case. */
const personOnce = (
  turn: Turn,
  item: NewWorkItem,
  key: MessageKey,
): Extract<Effect, { kind: 'openWorkItem' }> => {
  const { waiting: before, world } = turn;
  // Who was promised a written answer and now wants a call is a case of its own; whether somebody sits at the desk makes none.
  const once = { ...item, once: `${key} ${turn.conversation}`, onceUntilDone: true } as const;
  if (before !== undefined) return callBack(turn, once, 'handOff.atDesk', { before });
  const called = callBack(turn, once, key);
  return {
    ...called,
    // The time by which a person should have called is not told once more.
    saying: (opened) =>
      opened.due > at(world.now.date, world.now.time)
        ? called.saying(opened)
        : callBack(turn, once, 'handOff.still').saying(opened),
  };
};

/** In writing to who cannot hear or finds nobody on the phone, unless they want a call. */
const isWritten = (turn: Turn): boolean => {
  const { heard, incoming } = turn;
  if (heard.wantsCall === true) return false;
  return cannotHear(turn) || (heard.isUnanswered === true && incoming.isCall !== true);
};

/** "Stop" in the middle of a booking, on a call or a page: the question says what would be stopped. */
const stopsBooking = ({ incoming, heard, state }: Turn): boolean =>
  !incoming.isTextMessage &&
  endWordIn(heard.text) !== undefined &&
  state.dialogStack.some(({ id }) => id === bookRide.id);

/** Beginnings of the questions, however they are put, that a goodbye or "I'll call you later" answers. */
const CLOSED_BY_GOODBYE = [
  'ask.driverNote',
  'ask.appointment.later',
  'ask.appointment.kept',
  'ask.returnRide',
] as const satisfies readonly MessageKey[];

/** Whether who books or changes a ride leaves for now. The question stays open, and they have to know that nothing is done. */
const breaksOff = ({ heard, state }: Turn): boolean =>
  heard.breaksOff === true &&
  heard.unclear.length === 0 &&
  // "I have to go, I'll call you later" tells nothing of the way back.
  Object.entries(heard.slots).every(([slot, value]) => slot === 'returnTime' && value === 'will-call') &&
  state.dialogStack.some(({ id }) => id in keptTasks) &&
  !state.question.some(({ key }) => CLOSED_BY_GOODBYE.some((beginning) => key.startsWith(beginning)));

/** What is said to who needs time, and asks nothing. */
const GIVE_TIME: readonly MessageKey[] = ['wait', 'later', 'later.kept'];

/** What is said once everything open is forgotten. */
const forgotten = ({ said }: Turn['state']): Say =>
  say(
    said.some(({ key }) => key.startsWith('startOver.booking') || key.startsWith('startOver.notBooked'))
      ? 'startOver.stopped'
      : 'startOver.done',
  );

const isSpoken = (language: string | undefined): language is Language =>
  languages.some((one) => one === language);

/** A wish for another language; the open question is said again in it. */
const changeLanguage = (turn: Turn): Answer | undefined => {
  const wanted = turn.heard.slots.language;
  if (!isSpoken(wanted)) return offerInterpreter(turn);
  turn.state.language = wanted;
  turn.state.languageFrom = 'chosen';
  const { danger } = turn.state;
  if (danger !== undefined) turn.state.danger = { ...danger, languages: [wanted] };
  return answerOf([say('language.changed')], [], openQuestion(turn));
};

/** To who is angry, is sorry for hard words, or had to say a thing twice: a kind word, and the open question in other words. */
const toHardWords = ({ heard, state }: Turn): Answer | undefined => {
  if (heard.intents.length > 0 || heard.questions !== undefined || heard.answer !== undefined)
    return undefined;
  if (heard.apologizes === true) return answerOf([say('apology')], [], state.question);
  if (heard.isFedUp === true)
    return state.question.length === 0
      ? // The greeting tells how to reach a person already.
        answerOf([say('fedUp.idle'), ...(state.said.length > 0 ? [say('offer.person')] : [])])
      : answerOf([say('fedUp'), say('offer.person')], [], inOtherWords(state.said, state.question));
  if (heard.saidBefore !== true || state.question.length === 0) return undefined;
  const isAgain = state.said.some(({ key }) => key === 'form.saidBefore');
  const offer = isAgain ? [say('offer.person')] : [];
  return answerOf([say('form.saidBefore'), ...offer], [], inOtherWords(state.said, state.question));
};

/** "Help", "help please" ask what can be written. */
const WORDS_OF_HELP = 2;

/** Wishes that count in every state: a person, language, help, repeat, start over. */
export const globalWish = (turn: Turn): Answer | undefined => {
  const { state, heard, world } = turn;
  if (state.confirming === 'start-over') {
    delete state.confirming;
    const saysItAgain = heard.answer !== 'no' && wishes(turn, 'start-over') && saysNothingElse(turn);
    // "OK, let's keep going" goes on, whatever its OK.
    const keeps = heard.choice === undefined && heard.goesOn === true;
    if (!keeps && (heard.choice === 1 || heard.answer === 'yes' || saysItAgain)) {
      state.dialogStack = [];
      delete state.toCome;
      state.question = [];
      return answerOf([forgotten(state)]);
    }
    if (keeps || heard.choice === 2 || heard.answer === 'no') {
      return answerOf([say('startOver.kept')], [], openQuestion(turn));
    }
  }
  // The question stays open: it is not put again, and no try is counted.
  if (heard.waits === true) return answerOf([say('wait')]);
  const noted = noteAlone(turn);
  // "Better call me at 203 555 0177" asks for no second person.
  if (givesNumberForCase(turn)) return noted;
  if (
    wishes(turn, 'talk-to-agent') ||
    heard.wantsHearing === true ||
    isLeftUnanswered(turn) ||
    heard.isConfused === true
  )
    return handOff(turn);
  if (noted !== undefined) return noted;
  if (cannotHear(turn) && heard.wantsCall === true && saysNothingElse(turn)) return handOff(turn);
  if (wishes(turn, 'change-language')) return changeLanguage(turn);
  if (breaksOff(turn)) return answerOf([say(unfinishedIn(turn) === undefined ? 'later' : 'later.kept')]);
  if (isBackAgain(turn)) return answerOf([], [], openQuestion(turn));
  if (!saysNothingElse(turn)) return undefined;
  // "Book it", while something is still asked, is taken kindly, and booked once that is known.
  const isInMaking = state.dialogStack.at(-1)?.id === bookRide.id && !isReadBack(state);
  if (isInMaking && heard.wantsBooked === true && heard.answer === undefined && state.question.length > 0)
    return answerOf([say('form.bookSoon')], [], inOtherWords(state.said, state.question));
  const soothed = toHardWords(turn);
  if (soothed !== undefined) return soothed;
  // What a question means is told by its other words, and not by all that can be done here.
  if (heard.isPuzzled === true && state.question.length > 0) {
    const isAgain = state.said.some(({ key }) => key === 'form.otherWords');
    const offer = isAgain ? [say('offer.person')] : [];
    return answerOf([say('form.otherWords'), ...offer], [], inOtherWords(state.said, state.question));
  }
  const soFar = heard.asksWhatIsHeld === true && !isReadBack(state) ? toldSoFar(state) : [];
  if (soFar.length > 0)
    return answerOf(
      [say('form.soFar', { what: { all: soFar } })],
      [],
      inOtherWords(state.said, state.question),
    );
  // "Can you help me" is no word that asks what can be written here.
  const isSentence = heard.text.split(/\s+/u).length > WORDS_OF_HELP;
  if (wishes(turn, 'help') && isSentence && state.dialogStack.length === 0) return answerOf([say('idle')]);
  if (wishes(turn, 'help')) return answerOf([say('help', { line: world.agentLine })], [], state.question);
  if (wishes(turn, 'repeat')) {
    // Who was given time and asks "what?" has forgotten the question.
    return answerOf(state.said.every(({ key }) => GIVE_TIME.includes(key)) ? openQuestion(turn) : state.said);
  }
  if (wishes(turn, 'start-over')) {
    if (state.dialogStack.length === 0) return answerOf([say('startOver.done')]);
    state.confirming = 'start-over';
    if (heard.wentOtherwise === true) return answerOf([say('startOver.notBooked')]);
    if (stopsBooking(turn)) return answerOf([say('startOver.booking')]);
    const isChange = state.dialogStack.at(-1)?.id === 'changeRide';
    return answerOf([say(isChange ? 'startOver.change' : 'startOver.ask')]);
  }
  return undefined;
};
