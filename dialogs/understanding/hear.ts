import { wishLexicon } from '../locales/vocabulary';
import { besideCompanions } from './besideCompanions';
import { besideQuestions } from './besideQuestions';
import type { Heard, HearingContext } from './heard';
import { hearPart } from './hearPart';
import { asksForAMoment } from './intents/asksForAMoment';
import { asksOfAbroad } from './intents/asksOfAbroad';
import { isOnlyIfInTime } from './intents/asksIfInTime';
import { phrasedWishes } from './intents/phrasedWishes';
import { asksToWait } from './intents/readAnswer';
import { readLanguage } from './intents/readLanguage';
import { readOtherLanguage } from './intents/readOtherLanguage';
import { settledWishes } from './intents/settledWishes';
import { aboutWho } from './intents/told';
import { blank, LONGEST_READ, readMessage, without, type Message, type Span } from './message';
import { answersTold } from './questions/answersTold';
import { questionIntents, readQuestions, type Part } from './questions/readQuestions';
import { names } from './readSlots';
import { asRideForOther } from './rideForOther';
import { asRideThereIs } from './rideThereIs';
import { tellsOnlyCompany } from './rides/crowd';
import { besideClinic } from './safety/besideClinic';
import type { DangerRead } from './safety/classOf';
import { inAnswer } from './safety/inAnswer';
import { languagesOfDanger, readDanger } from './safety/readDanger';
import { saysNothing } from './saysNothing';

/**
 * Reads everything a message says: danger, wishes, slots, a yes or no, a choice. Knows no words of its own, changes nothing, and is the
 * same for the same text and context on any machine.
 * @param text as it came; what lies beyond 1,600 characters is read for danger only
 */
export const hear = (text: string, context: HearingContext): Heard => {
  const message = readMessage(text);
  const read = readDanger(text, message);
  const first = hearBeside(text, message, context, read);
  const beside = besideClinic(first, message, context);
  const heard = beside === undefined ? first : hearBeside(text, message, context, beside);
  const answered = inAnswer(heard, message, context);
  const all = answered.danger === heard.danger ? heard : hearBeside(text, message, context, answered);
  const isOpen = context.expecting.length === 0 && context.isReadBack !== true;
  if (isOpen) return asRideThereIs(asRideForOther(all, message), message);
  if (!asksForAMoment(all, message)) return all;
  const { text: said, danger, language } = all;
  return {
    text: said,
    danger,
    intents: [],
    slots: {},
    unclear: [],
    waits: true,
    ...(language !== undefined && { language }),
  };
};

/** Reads all else, knowing what a message tells of danger. */
const hearBeside = (
  text: string,
  message: Message,
  context: HearingContext,
  { danger, mayBe }: DangerRead,
): Heard => {
  const isAnswer = context.expecting.length > 0;
  if (
    (isAnswer || context.isAsked === true || context.isReadBack === true || context.isCall === true) &&
    danger === 'routine' &&
    mayBe === undefined &&
    asksToWait(message)
  )
    return { text: message.text, danger, intents: [], slots: {}, unclear: [], waits: true };
  const isName =
    message.tokens.length <= LONGEST_NAME && context.expecting.some((slot) => names.includes(slot));
  const otherLanguage = isName ? undefined : readOtherLanguage(message);
  const language = otherLanguage === undefined ? readLanguage(message) : undefined;
  const hearWithout = (questions: readonly Span[]): Heard => {
    const part = hearPart(blank(message, questions), context, danger, without(message, questions));
    if (language !== undefined) part.language = language;
    if (otherLanguage !== undefined) part.otherLanguage = otherLanguage;
    if (mayBe !== undefined) part.mayBe = mayBe;
    if (text.length > LONGEST_READ && text.trim().length > LONGEST_READ) part.isCut = true;
    if (danger === 'emergency' || danger === 'crisis' || mayBe !== undefined)
      part.dangerLanguages = languagesOfDanger(text);
    return part;
  };
  const first = besideCompanions(message, context, hearWithout);
  const inPart = (said: string): Part => {
    if (said === message.text)
      return { wishes: phrasedWishes(message, context.expecting).intents, slots: () => first.slots };
    const part = readMessage(said);
    let slots: Heard['slots'] | undefined;
    return {
      wishes: phrasedWishes(part, context.expecting).intents,
      slots: () => (slots ??= hearPart(part, context, 'routine', said).slots),
    };
  };
  // "I asked for a car, I can't take the bus" asks nothing to be explained.
  if (first.asksForCar === true && first.slots.canUseBus === false) return first;
  // "My son can take me for free, only there" answers, and asks neither what it costs nor who may go alone.
  const isOffered = first.slots.someoneCanDrive === true && context.expecting.includes('someoneCanDrive');
  if (isOffered && !text.includes('?')) return first;
  // "Can you text me that?" asks for it, and not how.
  if (first.wantsText === true && message.tokens.length <= LONGEST_WISH) return first;
  // "Van mi hijo y mi mamá conmigo" tells, and asks nothing.
  if (first.slots.escortCount !== undefined && tellsOnlyCompany(message)) return first;
  // What a journey to Quito costs is no question of what our rides cost.
  if (asksOfAbroad(message)) return first;
  // "Is it still possible for today at 4?" asks for a ride then, and not how far ahead one asks.
  if (!isAnswer && isOnlyIfInTime(message, first)) return first;
  const { answers: fitting, spans, asks } = readQuestions(message, inPart, isAnswer);
  const { intents: phrased } = phrasedWishes(message, context.expecting);
  const all = settledWishes(first, asks, phrased);
  const told = fitting.length === 0 ? [] : answersTold(all, text, message, context);
  const answers = fitting.filter((id) => !told.includes(id));
  if (answers.length === 0 && answers.length < fitting.length) return all;
  const isBareTopic = answers.length > 0 && !asks;
  // "14 steps, but my son helps me" answers the question for steps, and "I have oxygen. Is that a problem?" does so, too.
  const isAnswered = context.expecting.some((slot) => all.slots[slot] !== undefined);
  const isQuestionAtAll = text.includes('?');
  // "Hay guagua, pero no puedo subirme": what asks in other messages tells here.
  const isOfBus = context.expecting.includes('canUseBus') && all.slots.canUseBus !== undefined;
  if (
    answers.length === 0 ||
    (isAnswered &&
      !isQuestionAtAll &&
      (isBareTopic || all.answer !== undefined || isOfBus || !opensAsking(message))) ||
    (isBareTopic && (!saysNothing(all) || all.intents.includes('bus-pass-lost')))
  ) {
    // What is learned takes a question in the midst of a form for many things; there only phrases count.
    const wishes = isAnswer ? phrased : all.intents;
    const isQuestion =
      message.tokens.length >= FEWEST_WORDS_ASKED &&
      wishes.every((wish) => wish === 'out-of-scope' || (!isAnswer && questionIntents.includes(wish)));
    // What is asked about an id or a name is about the question itself, which is put in other words then.
    const isAboutIt = context.expecting.some((slot) => aboutWho.includes(slot));
    // "Any time is ok" answers, and asks nothing.
    const saysWhen = all.anyTime !== undefined && !isQuestionAtAll;
    const isOpen =
      asks && isQuestion && saysNothing(all) && !saysWhen && all.answer === undefined && !isAboutIt;
    return isOpen ? { ...all, questions: [] } : all;
  }
  return besideQuestions(message, context, all, hearWithout(spans), { answers, spans, asks, phrased });
};

/** "How many steps can the driver help with": asks from its first words on. */
const opensAsking = ({ tokens }: Message): boolean =>
  wishLexicon
    .find(tokens)
    .some(({ concept, from }) => (concept === 'question' || concept === 'mayI') && from <= LATEST_OPENING);

/** Words before what asks. */
const LATEST_OPENING = 0;

/** Names of so many words are of every language. */
const LONGEST_NAME = 4;

/** So many words of one wish leave room for no other. */
const LONGEST_WISH = 12;

const FEWEST_WORDS_ASKED = 3;

// Patterns and chrono's parsers are built at their first use, twice over for both tiers of the engine; no member waits for that.
const warmUp =
  'hi need a ride for my mom ana diaz 100 000 001 march 3 1984 from 12 elm st, hamden to the clinic in 2 weeks at 3pm call 203 555 0123';
for (let times = 0; times < 3; times += 1)
  hear(warmUp, {
    today: '2026-01-05',
    time: '10:00',
    language: 'en',
    expecting: ['appointmentTime', 'destination', 'personName'],
    facilities: { search: () => [] },
    usualClinics: [],
  });
