import { leftThings } from '../leftThing';
import { relationSpokenOf } from '../people/relationSpokenOf';
import { wishLexicon, answerLexicon, type WishConcept } from '../../locales/vocabulary';
import { placeWords } from '../../locales/words/placeWords';
import { streetWords } from '../../locales/words/streetWords';
import type { HearingContext, Intent } from '../heard';
import type { Found } from '../lexicon';
import type { Message } from '../message';
import { perTokens } from '../perTokens';
import { asksOfAbroad } from './asksOfAbroad';
import { languageAsked } from './languageAsked';
import { isLeftOpen } from './leftOpen';
import { isNoPraise, ofSuggestions } from './praise';
import { near, overlap, saidPhrases, type SaidPhrases } from './saidPhrases';

/** What a message wants done, and the language it asks for. */
export interface Wishes {
  readonly intents: readonly Intent[];
  readonly language?: string;
  /** Those of {@link intents} that phrases say, by which days and times are told apart; all, unless given. */
  readonly phrased?: readonly Intent[];
  /** Whether what was learned leaves room for a wish that something else speaks for. */
  readonly isLikely?: (intent: Intent) => boolean;
  /** Whether what was learned leaves no doubt of a wish: what speaks against it is only a rule of thumb. */
  readonly isSure?: (intent: Intent) => boolean;
  /** The likeliest wish where none is likelier than not, if it is not far from it. */
  readonly guess?: Intent;
  /** Wishes that a phrase rules out: "don't cancel my ride", "my english teacher". */
  readonly never?: readonly Intent[];
}

/** Words of a "forget it, I don't need it any more" without a comma. */
const MOST_LEAVING = 8;
/** Words of "can you tell me what day it is today" */
const MOST_ASKING = 8;
/** "Never mind the wheelchair" leaves nothing; "I changed my mind" does. */
const SURE_LEAVING = 3;

/** "Can I get a ride", "¿me puede llevar": so many words at the head of a message ask for one. */
const SURE_OF_ASKING = 4;

const NO_WISH: Wishes = { intents: [], never: [] };

/** Wishes that one phrase says; the rest need two concepts near each other. */
const bySinglePhrase: readonly (readonly [WishConcept, Intent])[] = [
  ['mileage', 'mileage-reimbursement'],
  ['everyRide', 'all-rides'],
  ['cancelEvery', 'all-rides'],
  ['passLost', 'bus-pass-lost'],
  ['passMissing', 'bus-pass-not-arrived'],
  ['howToBook', 'how-to-book-question'],
  ['modesQuestion', 'modes-question'],
  ['waysAsked', 'modes-question'],
  ['sharedRide', 'shared-ride'],
  ['compliment', 'compliment-suggestion'],
  ['suggestion', 'compliment-suggestion'],
  ['scolding', 'complaint'],
  ['crashed', 'crash-or-fall'],
  ['optIn', 'text-opt-in'],
  ['textThis', 'text-opt-in'],
  ['optOut', 'text-opt-out'],
  ['startOver', 'start-over'],
  ['goBack', 'go-back'],
  ['repeat', 'repeat'],
];

/** "Never mind, cancel my ride": these say what is wanted instead. */
const leavesNothing: readonly Intent[] = ['cancel-trip', 'change-trip', 'text-opt-out', 'go-back'];

/** Beside these no ride is asked for, unless it is asked for in so many words. */
const blocking: readonly Intent[] = [
  'cancel-trip',
  'change-trip',
  'trip-status',
  'list-trips',
  'complaint',
  'how-to-book-question',
  'covered-service-question',
  'eligibility-question',
  'modes-question',
  'mileage-reimbursement',
  'minors-question',
  'text-opt-out',
  'text-opt-in',
  'talk-to-agent',
  'shared-ride',
  'service-animal-question',
  'compliment-suggestion',
  'weather-closures-question',
  'go-back',
  'start-over',
];

/** What the fare of a journey abroad may sound like a question of. */
const ofFares: readonly Intent[] = [
  'covered-service-question',
  'eligibility-question',
  'mileage-reimbursement',
  'modes-question',
  'how-to-book-question',
];

/** What is not wished of a journey abroad. */
const besideAbroad: readonly Intent[] = [...ofFares, 'book-trip', 'list-trips'];

/** What "what day is it?" may sound like. */
const besideDate: readonly Intent[] = ['list-trips', 'trip-status', 'book-trip'];

/** What "I don't want to go on Tuesday any more" may sound like. */
const ofLeavingOut: readonly Intent[] = ['book-trip', 'start-over'];

/** Beside these a ride is asked for only where that is sure. */
const besideSureRide: readonly Intent[] = [
  'cancel-trip',
  'change-trip',
  'how-to-book-question',
  'trip-status',
  'list-trips',
  'text-opt-out',
  'covered-service-question',
];

/** What to put right what was said here may sound like. */
const ofSaidBefore: readonly Intent[] = [
  'change-trip',
  'book-trip',
  'undo-last',
  'text-opt-in',
  'change-language',
  'out-of-scope',
  'go-back',
];

/** "Did anybody put me down for monday?", "estoy en la lista": whether there is a ride already. */
export const asksIfBooked = ({ tokens, text }: Message): boolean =>
  wishLexicon.says(tokens, 'asksIfBooked') ||
  (wishLexicon.says(tokens, 'saysBooked') && /[?\u00BF]/u.test(text));

/** What a message was said to. */
interface Asked {
  readonly message: Message;
  readonly expecting: HearingContext['expecting'];
}

/** The wishes that phrases say by themselves, without what is learned. */
export const phrasedWishes = (message: Message, expecting: HearingContext['expecting']): Wishes => {
  const { asked, wishes } = readOnce(message.tokens, { message, expecting });
  return asked.expecting === expecting ? wishes : read({ message, expecting });
};

const read = ({ message, expecting }: Asked): Wishes => {
  const said = saidPhrases(message, expecting);
  if (said === undefined) return NO_WISH;
  addSinglePhrases(said);
  const isLeavingOut = addCancelling(said);
  addChanging(said);
  addLeaving(said);
  const asksDate = asksTheDate(said);
  const isThingLeft = said.has('leftCue') && leftThings(message).length > 0;
  addQuestions(said);
  addComplaints(said, isThingLeft);
  addPerson(said);
  // What is asked of the fare to Quito is no ride of ours.
  const isAbroad = asksOfAbroad(message);
  const { intents } = said;
  if (isAbroad) intents.splice(0, intents.length, ...intents.filter((wish) => !ofFares.includes(wish)));
  if (said.has('robot') || asksDate || isAbroad) said.add('out-of-scope');
  if (said.has('recurring')) said.add('recurring-trip');
  if (said.has('several')) said.add('several-trips');
  addRidesThereAre(said);
  // "My mom wants to help" asks for none.
  const isHelpAsked = said.isShort && said.has('help') && relationSpokenOf(message) === undefined;
  if (said.isWhole('help') || isHelpAsked) said.add('help');
  if (said.has('thanks') && message.tokens.length <= 8 && intents.length === 0) said.add('thanks-bye');
  const asksAtOnce = addBooking(said, isLeavingOut || isAbroad);
  // "They should put a button for Spanish"
  const language = said.has('suggestion') ? undefined : languageAsked(said);
  if (language !== undefined) said.add('change-language');
  const never: Intent[] = [];
  const ruleOut = (wish: Intent): void => {
    if (!said.wants(wish)) never.push(wish);
  };
  if (said.has('movedAway')) ruleOut('moved-away');
  // "I left my cane in the van" leaves nobody alone.
  if (isThingLeft) ruleOut('left-alone');
  if (isLeavingOut) ofLeavingOut.forEach(ruleOut);
  // "I want to fix what I typed, the appointment is at 3"
  if (said.has('fixesSaid')) ofSaidBefore.forEach(ruleOut);
  if (isAbroad) besideAbroad.forEach(ruleOut);
  if (asksDate) besideDate.forEach(ruleOut);
  if (said.has('dontCancel') || said.has('takenOff')) ruleOut('cancel-trip');
  if (asksAtOnce) ruleOut('list-trips');
  if (said.has('notOptOut')) ruleOut('text-opt-out');
  if (isNoPraise(said)) ruleOut('compliment-suggestion');
  if (isCalledBack(said)) ruleOut('go-back');
  // "What does cross street mean?" is not to be read again.
  if (said.isWhole('help')) ruleOut('repeat');
  // "They ought to put a bench there": told so that it gets better.
  if (said.has('suggestion') && !said.has('scolding')) ofSuggestions.forEach(ruleOut);
  if (said.has('language') && language === undefined) ruleOut('change-language');
  return language === undefined ? { intents, never } : { intents, never, language };
};

/** "Llámenme para atrás" goes back to no question. */
const isCalledBack = (said: SaidPhrases): boolean =>
  said.has('goBack') &&
  said.all('goBack').every((one) => said.all('wantsCall').some((call) => overlap(one, call)));

const addSinglePhrases = (said: SaidPhrases): void => {
  const { tokens } = said.message;
  for (const [concept, intent] of bySinglePhrase)
    if (
      said.has(concept) &&
      !(concept === 'goBack' && isCalledBack(said)) &&
      !(concept === 'compliment' && isNoPraise(said))
    )
      said.add(intent);
  // "I moved to Georgia Avenue" is another street.
  if (said.all('movedAway').some(({ to }) => !streetWords.kinds.has(tokens[to]?.word ?? '')))
    said.add('moved-away');
  if (said.isWhole('goBackAlone')) said.add('go-back');
  // "Ready" answers a question, too.
  if (said.isWhole('readyAlone') && !said.isAnswering) said.add('ready-for-return');
  // "Uh huh" agrees, and "huh" asks.
  const agrees = answerLexicon
    .find(tokens)
    .some(({ concept, from, to }) => concept === 'yes' && from === 0 && to === tokens.length);
  if (said.isWhole('repeatAlone') && tokens.length <= 2 && !agrees) said.add('repeat');
};

/**
 * Whether a ride is to be cancelled.
 * @returns whether somebody does not want to go any more, and says so at once: "ya no quiero ir al médico el martes"
 */
const addCancelling = (said: SaidPhrases): boolean => {
  const { isShort } = said;
  const cancels = said
    .all('cancelVerb')
    .filter(
      (one) =>
        !said.all('dontCancel').some((other) => overlap(one, other)) &&
        !said.all('optOut').some((other) => overlap(one, other)),
    );
  const isSaid = cancels.length > 0;
  if (
    !said.wants('text-opt-out') &&
    isSaid &&
    (near(cancels, said.all('rideNoun')) || (isShort && said.has('cancelWhole')))
  )
    said.add('cancel-trip');
  if (
    said.isWhole('cancelWhole') ||
    (said.has('cancelWhole') && !said.has('dontCancel') && !said.has('optOut') && isSaid && isShort)
  )
    said.add('cancel-trip');
  if (said.isClause('cancelWhole') && !said.has('optOut')) said.add('cancel-trip');
  // "I can't go" as an answer is of what was asked.
  if (said.isWhole('cantGo') && !said.isAnswering) said.add('cancel-trip');
  // "Friday at 2 won't work for me", without another day
  if (!said.isAnswering && !said.isQuestion && said.all('noGood').some((one) => isLeftOpen(said, one)))
    said.add('cancel-trip');
  const isLeavingOut = !said.isAnswering && said.all('wontGo').some(({ from }) => from === said.firstSaid);
  if (isLeavingOut) said.add('cancel-trip');
  // "No me manden más textos y cancele lo del viernes"
  const isBesideOptOut = ({ from, to }: Found<WishConcept>): boolean =>
    to - from > 1 && said.all('optOut').every((one) => one.to <= from || to <= one.from);
  if (said.has('optOut') && said.all('cancelWhole').some(isBesideOptOut)) said.add('cancel-trip');
  if (said.all('cancelWhole').some(({ from, to }) => to - from >= 3) && !said.has('optOut'))
    said.add('cancel-trip');
  return isLeavingOut;
};

const addChanging = (said: SaidPhrases): void => {
  // "I want to change what I typed": no ride that there is
  const ofChange = (concept: 'changeVerb' | 'changeWhole'): readonly Found<WishConcept>[] =>
    said
      .all(concept)
      .filter((one) => said.all('fixesSaid').every(({ from, to }) => to <= one.from || one.to <= from));
  const changes =
    near(ofChange('changeVerb'), said.all('rideNoun'), 4) ||
    near(ofChange('changeVerb'), said.all('changeObject'), 4) ||
    ofChange('changeWhole').length > 0 ||
    (!said.isAnswering && said.has('isNow') && said.has('rideNoun'));
  if (changes && !said.wants('how-to-book-question')) said.add('change-trip');
};

const addLeaving = (said: SaidPhrases): void => {
  const isLeaving =
    said.isWhole('leave') ||
    said.isClause('leave') ||
    (said.message.tokens.length <= MOST_LEAVING &&
      said.all('leave').some(({ from, to }) => from === said.firstSaid && to - from >= SURE_LEAVING)) ||
    said.all('leaveThen').some(({ from }) => from === 0);
  if (isLeaving && !said.intents.some((intent) => leavesNothing.includes(intent))) said.add('start-over');
};

/** "What day is it?", and "what day is it you come for me?" */
const asksTheDate = (said: SaidPhrases): boolean =>
  said.isWhole('asksDate') || (said.message.tokens.length <= MOST_ASKING && said.has('asksDate'));

const addQuestions = (said: SaidPhrases): void => {
  const { isQuestion, message } = said;
  if (said.has('minors') && (isQuestion || near(said.all('mayI'), said.all('minors'), 8)))
    said.add('minors-question');
  if (said.has('serviceAnimal') && (isQuestion || near(said.all('mayI'), said.all('serviceAnimal'), 6)))
    said.add('service-animal-question');
  if (said.has('coveredService')) said.add('covered-service-question');
  if (said.has('eligibility')) said.add('eligibility-question');
  if (
    said.has('weather') &&
    (isQuestion || said.has('mayI') || said.has('howToBook') || message.tokens.length <= 10)
  )
    said.add('weather-closures-question');
};

const addComplaints = (said: SaidPhrases, isThingLeft: boolean): void => {
  if (said.has('complaint') || said.has('rudeDriver') || isThingLeft) said.add('complaint');
  const fell = said.all('fell');
  if (near(fell, said.all('gettingOut')) || near(fell, said.all('atVehicle'), 1)) said.add('crash-or-fall');
  const hearings = said
    .all('hearing')
    .filter((one) => !said.all('hearingOther').some((other) => overlap(one, other)));
  if (hearings.length === 0 && !(said.isShort && said.isWhole('hearingAlone'))) return;
  said.add('complaint');
  said.add('talk-to-agent');
};

const addPerson = (said: SaidPhrases): void => {
  // "0" to how many come along is nobody.
  const isCount = said.expecting.includes('escortCount') && /^\d$/.test(said.message.tokens[0]?.word ?? '');
  if (said.has('agent') || (said.isShort && !isCount && said.isWhole('agentAlone')))
    said.add('talk-to-agent');
};

/** What is asked of rides that were booked: where one is, and which there are. */
const addRidesThereAre = (said: SaidPhrases): void => {
  const { message, isQuestion } = said;
  const { tokens } = message;
  const isAnswer = said.isAnswering && !isQuestion && tokens.length <= 6 && !said.has('rideNoun');
  if (said.has('statusWhole') && !said.has('cancelWhole') && !isAnswer) said.add('trip-status');
  if (asksIfBooked(message)) said.add('trip-status');
  // "We need three rides that week: Monday at 8 …" asks for them, and "show me my rides next week" to be told of them.
  const isOfNewRides = ({ from }: Found<WishConcept>): boolean => {
    if (isQuestion) return false;
    const [counted] = said.all('several').filter((one) => one.from <= from && from < one.to);
    const start = counted?.from ?? from;
    // "Book me 2 rides next week", but "I need my rides next week"
    const isMe = !placeWords.owners.has(tokens[start - 1]?.word ?? '');
    const isBefore = ({ to }: Found<WishConcept>): boolean =>
      (to === start || (isMe && to === start - 1)) && tokens[start]?.pause === 'none';
    return said.all('bookVerb').some(isBefore) || said.all('bookWhole').some(isBefore);
  };
  const lists = said.all('listWhole').filter((one) => !isOfNewRides(one));
  if (
    lists.length > 0 &&
    !said.wants('cancel-trip') &&
    !said.wants('change-trip') &&
    (isQuestion || !said.wants('complaint')) &&
    (lists.some(({ from, to }) => to - from > 2) || said.isShort || isQuestion)
  )
    said.add('list-trips');
};

/**
 * Whether a ride is asked for.
 * @param isOfNone whether the message wants no ride of ours, whatever it asks for
 * @returns whether a ride is asked for from its first words on, and nothing else: "may I get a van may 8? that is a saturday, I know"
 */
const addBooking = (said: SaidPhrases, isOfNone: boolean): boolean => {
  const { isAnswering, intents } = said;
  const books = said
    .all('bookWhole')
    .filter((one) => !said.all('notBook').some((other) => overlap(one, other)));
  const asksRide =
    books.length > 0 ||
    (!isAnswering && said.has('haveVisit')) ||
    near(said.all('bookVerb'), said.all('rideOnly'), 4) ||
    said.isWhole('rideNoun');
  if (!asksRide) return false;
  const sureOfRide = near(said.all('bookVerb'), said.all('rideOnly'), 3);
  const isBlocked = intents.some((intent) => blocking.includes(intent));
  const isSureBeside =
    sureOfRide && !intents.some((intent) => besideSureRide.includes(intent)) && !said.isQuestion;
  // "appointment is at 3" answers a question; it asks for nothing new.
  const isNew = !isAnswering || sureOfRide || books.some(({ from, to }) => to - from >= 3);
  if (!isOfNone && (!said.has('fixesSaid') || sureOfRide) && (!isBlocked || isSureBeside) && isNew)
    said.add('book-trip');
  return books.some(({ from, to }) => from === said.firstSaid && to - from >= SURE_OF_ASKING);
};

/** Those who ask what is learned, and those who ask for questions, ask for the same phrases. */
const readOnce = perTokens((_, asked: Asked) => ({ asked, wishes: read(asked) }));
