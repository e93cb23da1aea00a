import { leftThings } from '../leftThing';
import { relationSpokenOf } from '../people/relationSpokenOf';
import { wishLexicon, answerLexicon, type WishConcept } from '../../locales/vocabulary';
import { aroundWords } from '../../locales/words/aroundWords';
import { languageNames } from '../../locales/words/languageNames';
import { placeWords } from '../../locales/words/placeWords';
import { streetWords } from '../../locales/words/streetWords';
import type { HearingContext, Intent } from '../heard';
import type { Found } from '../lexicon';
import type { Message } from '../message';
import { perTokens } from '../perTokens';
import { asksOfAbroad } from './asksOfAbroad';
import { insteadOf, isDenied } from './languageNamed';

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

const NOT_LANGUAGE = new RegExp(`^ ?${aroundWords.notLanguage}`);
const REACH = 5;
const SHORT = 4;
/** Words of a "forget it, I don't need it any more" without a comma. */
const MOST_LEAVING = 8;
/** Words of "can you tell me what day it is today" */
const MOST_ASKING = 8;
/** "Never mind the wheelchair" leaves nothing; "I changed my mind" does. */
const SURE_LEAVING = 3;

/** "Can I get a ride", "¿me puede llevar": so many words at the head of a message ask for one. */
const SURE_OF_ASKING = 4;

const NONE: readonly Found<never>[] = [];
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
  const { tokens, text, folded } = message;
  const found = wishLexicon.find(tokens);
  // An answer to a question: "no", a day, a name.
  if (found.length === 0) return NO_WISH;
  const byConcept = new Map<WishConcept, Found<WishConcept>[]>();
  // "Take me off for Thursday", "no me manden la guagua"
  const isOfRide = (one: Found<WishConcept>): boolean =>
    one.concept === 'optOut' &&
    found.some(({ concept, from, to }) => concept === 'notOptOut' && from <= one.from && one.to <= to);
  // "Me quitan el yeso": what is taken off somebody is no ride.
  const isOfCast = (one: Found<WishConcept>): boolean =>
    (one.concept === 'cancelVerb' || one.concept === 'cancelWhole') &&
    found.some(({ concept, from, to }) => concept === 'takenOff' && from < one.to && one.from < to);
  for (const one of found) {
    if (isOfRide(one) || isOfCast(one)) continue;
    const same = byConcept.get(one.concept);
    if (same === undefined) byConcept.set(one.concept, [one]);
    else same.push(one);
  }
  const all = (concept: WishConcept): readonly Found<WishConcept>[] => byConcept.get(concept) ?? NONE;
  const has = (concept: WishConcept): boolean => byConcept.has(concept);
  const near = (
    one: readonly Found<WishConcept>[],
    other: readonly Found<WishConcept>[],
    reach = REACH,
  ): boolean =>
    one.some((left) =>
      other.some(
        (right) =>
          left !== right &&
          (right.from >= left.to
            ? right.from - left.to <= reach
            : right.to <= left.from && left.from - right.to <= reach),
      ),
    );
  const isQuestion = /[?\u00BF]/.test(text);
  const isShort = tokens.length <= SHORT;
  const polite: boolean[] = [];
  const bePolite = ({ from, to }: Found<string>): void => {
    for (let index = from; index < to; index += 1) polite[index] = true;
  };
  for (const one of answerLexicon.find(tokens)) if (one.concept === 'filler') bePolite(one);
  all('thanks').forEach(bePolite);
  all('greeting').forEach(bePolite);
  let firstSaid = 0;
  while (polite[firstSaid] === true) firstSaid += 1;
  let lastSaid = tokens.length - 1;
  while (polite[lastSaid] === true) lastSaid -= 1;
  /** Whether the message is nothing but this, politeness aside. */
  const isWhole = (concept: WishConcept): boolean =>
    all(concept).some(({ from, to }) => from <= firstSaid && to > lastSaid);
  const isAnswering = expecting.length > 0;
  const intents: Intent[] = [];
  const add = (intent: Intent): void => {
    if (!intents.includes(intent)) intents.push(intent);
  };

  // "You are very kind" is said to us, and of no driver.
  const isKindToUs = (): boolean =>
    has('kindToUs') &&
    // "The man who took me yesterday, very kind"
    !has('wasDriven') &&
    all('compliment').every((one) =>
      all('kindToUs').some(({ from, to }) => from <= one.from && one.to <= to),
    );
  for (const [concept, intent] of bySinglePhrase)
    if (has(concept) && !(concept === 'compliment' && isKindToUs())) add(intent);
  // "I moved to Georgia Avenue" is another street.
  if (all('movedAway').some(({ to }) => !streetWords.kinds.has(tokens[to]?.word ?? ''))) add('moved-away');
  if (isWhole('goBackAlone')) add('go-back');
  // "Ready" answers a question, too.
  if (isWhole('readyAlone') && expecting.length === 0) add('ready-for-return');
  const isClause = ({ from, to }: Found<WishConcept>): boolean =>
    (from === 0 || tokens[from]?.pause !== 'none') && (to >= tokens.length || tokens[to]?.pause !== 'none');
  // "Uh huh" agrees, and "huh" asks.
  const agrees = answerLexicon
    .find(tokens)
    .some(({ concept, from, to }) => concept === 'yes' && from === 0 && to === tokens.length);
  if (isWhole('repeatAlone') && tokens.length <= 2 && !agrees) add('repeat');

  const cancels = all('cancelVerb').filter((one) => {
    const isOver = ({ from, to }: Found<WishConcept>): boolean => from < one.to && one.from < to;
    return !all('dontCancel').some(isOver) && !all('optOut').some(isOver);
  });
  if (
    !intents.includes('text-opt-out') &&
    cancels.length > 0 &&
    (near(cancels, all('rideNoun')) || (isShort && has('cancelWhole')))
  )
    add('cancel-trip');
  if (
    isWhole('cancelWhole') ||
    (has('cancelWhole') && !has('dontCancel') && !has('optOut') && cancels.length > 0 && isShort)
  )
    add('cancel-trip');
  if (all('cancelWhole').some(isClause) && !has('optOut')) add('cancel-trip');
  // "I can't go" as an answer is of what was asked.
  if (isWhole('cantGo') && !isAnswering) add('cancel-trip');
  // "Ya no quiero ir al médico el martes"
  const isLeavingOut = expecting.length === 0 && all('wontGo').some(({ from }) => from === firstSaid);
  if (isLeavingOut) add('cancel-trip');
  // "No me manden más textos y cancele lo del viernes"
  const isBesideOptOut = ({ from, to }: Found<WishConcept>): boolean =>
    to - from > 1 && all('optOut').every((one) => one.to <= from || to <= one.from);
  if (has('optOut') && all('cancelWhole').some(isBesideOptOut)) add('cancel-trip');
  if (all('cancelWhole').some(({ from, to }) => to - from >= 3) && !has('optOut')) add('cancel-trip');

  // "I want to change what I typed": no ride that there is
  const ofChange = (concept: 'changeVerb' | 'changeWhole'): readonly Found<WishConcept>[] =>
    all(concept).filter((one) => all('fixesSaid').every(({ from, to }) => to <= one.from || one.to <= from));
  const changes =
    near(ofChange('changeVerb'), all('rideNoun'), 4) ||
    near(ofChange('changeVerb'), all('changeObject'), 4) ||
    ofChange('changeWhole').length > 0 ||
    (!isAnswering && has('isNow') && has('rideNoun'));
  if (changes && !intents.includes('how-to-book-question')) add('change-trip');

  const isLeaving =
    isWhole('leave') ||
    all('leave').some(isClause) ||
    (tokens.length <= MOST_LEAVING &&
      all('leave').some(({ from, to }) => from === firstSaid && to - from >= SURE_LEAVING)) ||
    all('leaveThen').some(({ from }) => from === 0);
  if (isLeaving && !intents.some((intent) => leavesNothing.includes(intent))) add('start-over');

  // "What day is it?", and "what day is it you come for me?"
  const asksDate = isWhole('asksDate') || (tokens.length <= MOST_ASKING && has('asksDate'));
  const asksMinor = has('minors') && (isQuestion || near(all('mayI'), all('minors'), 8));
  if (asksMinor) add('minors-question');
  if (has('serviceAnimal') && (isQuestion || near(all('mayI'), all('serviceAnimal'), 6)))
    add('service-animal-question');
  if (has('coveredService')) add('covered-service-question');
  if (has('eligibility')) add('eligibility-question');
  if (has('weather') && (isQuestion || has('mayI') || has('howToBook') || tokens.length <= 10))
    add('weather-closures-question');
  const isThingLeft = has('leftCue') && leftThings(message).length > 0;
  if (has('complaint') || has('rudeDriver') || isThingLeft) add('complaint');
  if (near(all('fell'), all('gettingOut')) || near(all('fell'), all('atVehicle'), 1)) add('crash-or-fall');
  const hearings = all('hearing').filter(
    (one) => !all('hearingOther').some(({ from, to }) => from < one.to && one.from < to),
  );
  if (hearings.length > 0 || (isShort && isWhole('hearingAlone'))) {
    add('complaint');
    add('talk-to-agent');
  }
  // "0" to how many come along is nobody.
  const isCount = expecting.includes('escortCount') && /^\d$/.test(tokens[0]?.word ?? '');
  if (has('agent') || (isShort && !isCount && isWhole('agentAlone'))) add('talk-to-agent');
  // What is asked of the fare to Quito is no ride of ours.
  const isAbroad = asksOfAbroad(message);
  if (isAbroad) intents.splice(0, intents.length, ...intents.filter((wish) => !ofFares.includes(wish)));
  if (has('robot') || asksDate || isAbroad) add('out-of-scope');
  if (has('recurring')) add('recurring-trip');
  if (has('several')) add('several-trips');
  if (
    has('statusWhole') &&
    !has('cancelWhole') &&
    !(isAnswering && !isQuestion && tokens.length <= 6 && !has('rideNoun'))
  )
    add('trip-status');
  if (asksIfBooked(message)) add('trip-status');
  // "We need three rides that week: Monday at 8 …" asks for them, and "show me my rides next week" to be told of them.
  const isOfNewRides = ({ from }: Found<WishConcept>): boolean => {
    if (isQuestion) return false;
    const [counted] = all('several').filter((one) => one.from <= from && from < one.to);
    const start = counted?.from ?? from;
    // "Book me 2 rides next week", but "I need my rides next week"
    const isMe = !placeWords.owners.has(tokens[start - 1]?.word ?? '');
    const isBefore = ({ to }: Found<WishConcept>): boolean =>
      (to === start || (isMe && to === start - 1)) && tokens[start]?.pause === 'none';
    return all('bookVerb').some(isBefore) || all('bookWhole').some(isBefore);
  };
  const lists = all('listWhole').filter((one) => !isOfNewRides(one));
  if (
    lists.length > 0 &&
    !intents.includes('cancel-trip') &&
    !intents.includes('change-trip') &&
    (isQuestion || !intents.includes('complaint'))
  ) {
    if (lists.some(({ from, to }) => to - from > 2) || isShort || isQuestion) add('list-trips');
  }
  // "My mom wants to help" asks for none.
  if (isWhole('help') || (isShort && has('help') && relationSpokenOf(message) === undefined)) add('help');
  if (has('thanks') && tokens.length <= 8 && intents.length === 0) add('thanks-bye');

  const books = all('bookWhole').filter(
    (one) => !all('notBook').some(({ from, to }) => from < one.to && one.from < to),
  );
  const asksRide =
    books.length > 0 ||
    (!isAnswering && has('haveVisit')) ||
    near(all('bookVerb'), all('rideOnly'), 4) ||
    isWhole('rideNoun');
  const sureOfRide = near(all('bookVerb'), all('rideOnly'), 3);
  const isBlocked = intents.some((intent) => blocking.includes(intent));
  if (
    asksRide &&
    !isLeavingOut &&
    (!has('fixesSaid') || sureOfRide) &&
    !isAbroad &&
    (!isBlocked || (sureOfRide && !intents.some((intent) => besideSureRide.includes(intent)) && !isQuestion))
  ) {
    // "appointment is at 3" answers a question; it asks for nothing new.
    if (!isAnswering || sureOfRide || books.some(({ from, to }) => to - from >= 3)) add('book-trip');
  }

  let language: string | undefined;
  let denied: string | undefined;
  for (const { from, to } of all('language')) {
    const word = tokens[from]?.word ?? '';
    const cued = all('languageCue').some((cue) => Math.abs(cue.from - from) <= 3);
    const code = languageNames.get(
      tokens
        .slice(from, to)
        .map((token) => token.word)
        .join(' '),
    );
    const isNamed = NOT_LANGUAGE.test(folded.slice(tokens[from]?.end ?? 0, (tokens[from]?.end ?? 0) + 10));
    if (
      code !== undefined &&
      word !== '' &&
      !isNamed &&
      (tokens.length <= 3 || (cued && tokens.length <= 12) || (has('languageAsked') && code !== 'en'))
    )
      if (isDenied(tokens, from)) denied ??= insteadOf[code];
      else language ??= code;
  }
  language ??= denied;
  if (language !== undefined) add('change-language');
  const never: Intent[] = [];
  const ruleOut = (wish: Intent): void => {
    if (!intents.includes(wish)) never.push(wish);
  };
  if (has('movedAway')) ruleOut('moved-away');
  // "I left my cane in the van" leaves nobody alone.
  if (isThingLeft) ruleOut('left-alone');
  if (isLeavingOut) ofLeavingOut.forEach(ruleOut);
  // "I want to fix what I typed, the appointment is at 3"
  if (has('fixesSaid')) ofSaidBefore.forEach(ruleOut);
  if (isAbroad) besideAbroad.forEach(ruleOut);
  if (asksDate) besideDate.forEach(ruleOut);
  if (has('dontCancel') || has('takenOff')) ruleOut('cancel-trip');
  // "May I get a van may 8? that is a saturday, I know": asked for, and nothing else.
  if (asksRide && books.some(({ from, to }) => from === firstSaid && to - from >= SURE_OF_ASKING))
    ruleOut('list-trips');
  if (has('notOptOut')) ruleOut('text-opt-out');
  if (isKindToUs()) ruleOut('compliment-suggestion');
  if (has('language') && language === undefined) ruleOut('change-language');
  return language === undefined ? { intents, never } : { intents, never, language };
};

/** Those who ask what is learned, and those who ask for questions, ask for the same phrases. */
const readOnce = perTokens((_, asked: Asked) => ({ asked, wishes: read(asked) }));
