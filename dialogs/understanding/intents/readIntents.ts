import { answerLexicon, wishLexicon, type WishConcept } from '../../locales/vocabulary';
import { denials, functionWords } from '../../locales/words/functionWords';
import { intents, isSituation, situations, type HearingContext, type Intent } from '../heard';
import { stretchesOf, type Features } from '../learned/features';
import { networks } from '../learned/networks';
import { wishFeatures } from '../learned/ofWishes';
import { leftThings } from '../leftThing';
import { tellsOnlyCompany } from '../rides/crowd';
import type { Message } from '../message';
import { isAgreement } from './agreementIn';
import { asksOfAbroad } from './asksOfAbroad';
import { languageNamed } from './languageNamed';
import { asksIfBooked, phrasedWishes, type Wishes } from './phrasedWishes';

/** Wishes in the order in which the network scores them. */
const labels: readonly Intent[] = [...intents, ...situations];

const placeOf: ReadonlyMap<Intent, number> = new Map(labels.map((intent, place) => [intent, place]));

/** What the whole message says for each wish, and for those of {@link intents} what its likeliest stretch says besides. */
const scoresOf = (features: Features): readonly number[] => {
  const [first, ...others] = stretchesOf(features);
  // A short message is its only stretch.
  const isOne = others.length === 0;
  const scores = networks.ofWishes(features, 0, isOne ? undefined : labels.length);
  const likeliest =
    isOne || first === undefined ? scores.splice(labels.length) : networks.ofWishes(first, labels.length);
  for (const stretch of others) {
    const further = networks.ofWishes(stretch, labels.length);
    for (let label = 0; label < likeliest.length; label += 1)
      likeliest[label] = Math.max(likeliest[label] ?? 0, further[label] ?? 0);
  }
  for (let label = 0; label < likeliest.length; label += 1)
    scores[label] = (scores[label] ?? 0) + (likeliest[label] ?? 0);
  return scores;
};

/** A score from which a wish counts. */
const ENOUGH = 0;
/** In an answer to a question a wish has to be likelier: most answers have none. */
const ENOUGH_IN_ANSWER = 1;
/** A single word has to be known for it. */
const ENOUGH_IN_A_WORD = 2.5;
/** Wishes that stand beside any other. */
const saysNoMore: readonly Intent[] = ['affirm', 'deny', 'correction', 'thanks-bye', 'book-trip'];
/** What a phrase says of the conversation itself counts, however unlikely. */
const commands: readonly Intent[] = [
  'start-over',
  'go-back',
  'repeat',
  'help',
  'talk-to-agent',
  'change-language',
  'text-opt-out',
  'cancel-trip',
  'all-rides',
  'ready-for-return',
  'crash-or-fall',
  'bus-pass-lost',
  'moved-away',
];
/** In so many words at most a second wish has to be more than likelier than not: few of them say two things. */
const FEW_FOR_TWO = 17;
const ENOUGH_BESIDE = 1.5;
/** What is said in words that often mean something else. */
const wordsOfOthers: readonly Intent[] = ['repeat', 'text-opt-out'];
/** What a phrase rules out only where what was learned is not sure of it. */
const doubted: readonly Intent[] = ['change-language', 'go-back'];
/** A score under which what else speaks for a wish does not count. */
const UNLIKELY = -3;
/** A score over which no rule of thumb takes a wish away. */
const NO_DOUBT = 4;
/** Without a word of a ride or of its change this much makes sure that one is spoken of. */
const SURE = 3;
const SURE_TO_CANCEL = 1;
const aboutRides: readonly Intent[] = [
  'cancel-trip',
  'change-trip',
  'trip-status',
  'list-trips',
  'complaint',
];
const rideConcepts: readonly WishConcept[] = [
  'rideOnly',
  'cancelVerb',
  'cancelWhole',
  'changeVerb',
  'changeWhole',
  'statusWhole',
  'listWhole',
  'complaint',
];
/** What a question whether a ride is booked may sound like, and is not. */
const besideBooked: readonly Intent[] = [
  'book-trip',
  'several-trips',
  'recurring-trip',
  'list-trips',
  'change-trip',
];
/** What stops texts, holds rides or sends a car is not done on a guess. */
const surer: ReadonlyMap<Intent, number> = new Map([
  ['wrong-number', 2],
  ['moved-away', 2],
  ['ready-for-return', 1],
  ['all-rides', 1],
]);
/** What who tells only that somebody comes along may sound like: "van dos conmigo, mi hijo y mi mamá". */
const besideCompany: readonly Intent[] = [
  'complaint',
  'trip-status',
  'list-trips',
  'shared-ride',
  'minors-question',
  'several-trips',
  'ready-for-return',
  'change-trip',
];
/** That somebody died is told in some word for it, or else in words that are very sure. */
const enoughToHaveDied = ({ tokens }: Message): number => (wishLexicon.says(tokens, 'ofDeath') ? 2 : 4);
/** A wish for a ride told in so few words at most is that. */
const PLAIN_WORDS = 8;
/** A score from which the likeliest wish is taken of who says nothing else. */
const ENOUGH_OF_NOTHING = -2.5;
/** What is not done on a guess. */
const neverGuessed: readonly Intent[] = [
  'affirm',
  'deny',
  'correction',
  'text-opt-out',
  'cancel-trip',
  'thanks-bye',
  ...situations,
];
/** Few words say little: a wish has to be as likely as in an answer. */
const FEW_WORDS = 3;

/** "I need to cancel, no wait, I need a ride": what comes after the no is what is wanted; "cancel it, no need for a ride" takes nothing back. */
const takesCancelBack = ({ tokens }: Message): boolean => {
  const wishes = wishLexicon.find(tokens);
  const cancel = wishes.find(({ concept }) => concept === 'cancelVerb' || concept === 'cancelWhole');
  const book = wishes.findLast(({ concept }) => concept === 'bookWhole' || concept === 'bookVerb');
  if (cancel === undefined || book === undefined) return false;
  return answerLexicon
    .find(tokens)
    .some(
      ({ concept, from, to }) =>
        (concept === 'no' || concept === 'noAlone' || concept === 'correction') &&
        from >= cancel.to &&
        to < book.from,
    );
};

/** "Which ways are there to travel", "qué clases de viaje dan" */
const asksWhichWays = ({ tokens }: Message): boolean => wishLexicon.says(tokens, 'waysAsked');

/** "I'm better, go ahead": what was open goes on, and nothing is guessed. */
const goesOn = ({ tokens }: Message): boolean => wishLexicon.says(tokens, 'goOn');

/** "Can I cancel", "puedo cancelar" */
const asksToCancel = ({ tokens }: Message): boolean => {
  const found = wishLexicon.find(tokens);
  const asked = found.filter(({ concept }) => concept === 'mayI');
  return found.some(({ concept, from }) => concept === 'cancelVerb' && asked.some(({ to }) => to === from));
};

/** "Quiero ir al médico porque tengo fiebre": whoever wants to go, and denies nothing, cancels nothing. */
const wantsToGo = ({ tokens }: Message): boolean =>
  wishLexicon.says(tokens, 'wantsToGo') && !tokens.some(({ word }) => denials.has(word));

const saysOnlyNumbers = ({ tokens }: Message): boolean =>
  tokens.every(({ word }) => /^\d/.test(word) || functionWords.en.has(word) || functionWords.es.has(word));

/** Reads what a message wants done: what its phrases say, and what was learned from many messages. A plain answer has no wish. */
export const readIntents = (
  message: Message,
  { expecting, isReadBack, isAsked }: Pick<HearingContext, 'expecting' | 'isReadBack' | 'isAsked'>,
  answer: 'yes' | 'no' | 'unknown' | undefined,
): Wishes => {
  const { intents: phrased, never = [], language } = phrasedWishes(message, expecting);
  if (message.tokens.length === 0) return { intents: phrased };
  const scores = scoresOf(
    wishFeatures(message, { expecting, isReadBack: isReadBack === true, phrased, answer }),
  );
  const isAnswer = expecting.length > 0 || isAsked === true;
  const isBare = isAnswer || message.tokens.length <= FEW_WORDS;
  const enough = message.tokens.length === 1 ? ENOUGH_IN_A_WORD : isBare ? ENOUGH_IN_ANSWER : ENOUGH;
  const scoreOf = (intent: Intent): number => scores[placeOf.get(intent) ?? -1] ?? 0;
  const isSure = (intent: Intent): boolean => scoreOf(intent) > NO_DOUBT;
  const isIfBooked = asksIfBooked(message);
  const isOut = (intent: Intent): boolean =>
    (isIfBooked && besideBooked.includes(intent) && !phrased.includes(intent)) ||
    (never.includes(intent) && !(doubted.includes(intent) && isSure(intent))) ||
    // "I don't know" says that no help with the question is of use.
    (intent === 'help' && answer === 'unknown' && expecting.length > 0 && !isSure(intent)) ||
    // "Forget it, my neighbor took me" leaves, and takes nothing back.
    (intent === 'undo-last' && phrased.includes('start-over')) ||
    // "Can I cancel?" asks for it.
    (intent === 'undo-last' && phrased.includes('cancel-trip') && asksToCancel(message)) ||
    (besideCompany.includes(intent) && !phrased.includes(intent) && tellsOnlyCompany(message)) ||
    // "From 10 to 11:30" tells how long a visit lasts.
    (intent === 'change-trip' && saysOnlyNumbers(message)) ||
    (intent === 'cancel-trip' &&
      ((scoreOf('book-trip') > enough && takesCancelBack(message)) ||
        (!phrased.includes(intent) && wantsToGo(message))));
  // The scores begin with those of these.
  const likeliest = intents.reduce((most, _, place) => Math.max(most, scores[place] ?? 0), 0);
  const enoughBeside = message.tokens.length <= FEW_FOR_TWO ? Math.max(enough, ENOUGH_BESIDE) : enough;
  const enoughFor = (intent: Intent): number =>
    isSituation(intent) || scoreOf(intent) === likeliest ? enough : enoughBeside;
  const learned = labels.filter(
    (intent, place) =>
      (scores[place] ?? 0) > enough &&
      (scores[place] ?? 0) > enoughFor(intent) &&
      (scores[place] ?? 0) >
        (intent === 'rider-died' ? enoughToHaveDied(message) : (surer.get(intent) ?? enough)) &&
      !isOut(intent),
  );
  // "Is a bus ok? i need a ride friday": what is said beside it tells whether a ride is asked for, too.
  const others = learned.filter((intent) => !saysNoMore.includes(intent));
  const counts = (intent: Intent): boolean =>
    intent !== 'book-trip' || others.length === 0 || scoreOf(intent) > enough;
  // "I need a ride, and god bless": few words that ask for a ride, and for nothing else.
  const isPlain =
    !isAnswer && isReadBack !== true && message.tokens.length <= PLAIN_WORDS && others.length === 0;
  const isCommand = (intent: Intent): boolean =>
    commands.includes(intent) ||
    // "Dejé mi bastón en la van" asks after it, in however few words.
    (intent === 'complaint' && leftThings(message).length > 0) ||
    (isPlain && intent === 'book-trip') ||
    // "Which ways are there to travel?", whatever is asked before it.
    (intent === 'modes-question' && asksWhichWays(message)) ||
    (isIfBooked && intent === 'trip-status') ||
    (intent === 'out-of-scope' && asksOfAbroad(message)) ||
    // "And another one dec 10 at 2pm" in place of an answer.
    (expecting.length > 0 && intent === 'several-trips');
  const isLikely = (intent: Intent): boolean => scoreOf(intent) > UNLIKELY;
  // "Start over, I put in the wrong person", "help me, I don't understand": words of another wish that is sure.
  const isOfOther = (intent: Intent): boolean =>
    wordsOfOthers.includes(intent) &&
    !isLikely(intent) &&
    intents.some((other) => !isAgreement(other) && isSure(other));
  const isSaid = (intent: Intent): boolean =>
    phrased.includes(intent) &&
    counts(intent) &&
    (isLikely(intent) || isCommand(intent)) &&
    !isOfOther(intent) &&
    !isOut(intent);
  const wanted =
    phrased.length === 0 ? learned : labels.filter((intent) => learned.includes(intent) || isSaid(intent));
  const guess =
    wanted.length > 0 || isBare || answer !== undefined || goesOn(message)
      ? undefined
      : intents.find(
          (intent) =>
            scoreOf(intent) > ENOUGH_OF_NOTHING &&
            intents.every((other) => scoreOf(other) <= scoreOf(intent)) &&
            !neverGuessed.includes(intent) &&
            !isOut(intent),
        );
  const named = language ?? (wanted.includes('change-language') ? languageNamed(message) : undefined);
  // A day is of a ride that is booked when that is likelier than a new one.
  const isOfRide = wishLexicon.saysOneOf(message.tokens, rideConcepts);
  const books = scoreOf('book-trip');
  const ofRides = aboutRides.filter(
    (wish) =>
      scoreOf(wish) >
        (isOfRide ? ENOUGH : wish === 'cancel-trip' && expecting.length === 0 ? SURE_TO_CANCEL : SURE) &&
      (wish === 'cancel-trip' ? scoreOf(wish) > books : !wanted.includes('book-trip')) &&
      !isOut(wish),
  );
  const cancels = ofRides.includes('cancel-trip');
  const said = phrased.filter((wish) => (!cancels || wish !== 'book-trip') && !isOut(wish));
  const wishes = {
    intents: wanted,
    phrased: ofRides.length === 0 ? said : [...said, ...ofRides.filter((wish) => !said.includes(wish))],
    isLikely,
    isSure,
  };
  if (guess === undefined && named === undefined) return wishes;
  return {
    ...wishes,
    ...(guess === undefined ? {} : { guess }),
    ...(named === undefined ? {} : { language: named }),
  };
};
