import { languages, type Language } from '../../locales';
import { dangerLexicon } from '../../locales/dangers';
import { wishLexicon, type WholeSaying } from '../../locales/vocabulary';
import { isVocabulary } from '../../locales/words/isVocabulary';
import { monthWords } from '../../locales/words/monthWords';
import { nameWords } from '../../locales/words/nameWords';
import { saidAlone } from '../../locales/words/saidAlone';
import { LONGEST_READ, readMessage, type Message } from '../message';
import { besideKeptBack } from '../people/keptBack';
import type { Token } from '../token';
import { besideAskedAhead } from './askedAhead';
import { besideLifeline, besideMask } from './besideConditions';
import { besideNames } from './besideNames';
import {
  besideAmbulancePast,
  besideCarried,
  besideDeniedSign,
  besideDenial,
  besideFigure,
  besideInCare,
  besideNoEmergency,
  besideNoise,
  besideRideLeft,
  besideScare,
  besideTakenOff,
  tellsOfOldCrash,
  withoutDegree,
} from './besideSaid';
import { harmDone, saysHopeless } from './harmDone';
import { classOf, ENOUGH, enoughFor, FEW_TO_GO_BY, kindOf, type DangerRead } from './classOf';
import { isOverNow } from './overNow';
import { alone, isDangerOver, scoresIn, scoresOf, worstOf, type Scores, type Stretch } from './scores';
import { cannotWait, canWait } from './shortNotice';
import { signsOf } from './signs';
import { clausesApart, piecesOf } from './toldApart';
import { sayingsOf } from './wholeSaying';
import { withoutIntroduction } from './withoutIntroduction';

/** How much surer of one unknown word, and letters from which it may be several grown together. */
const SURER_OF_A_WORD = 1.7;
const SEVERAL_GROWN_TOGETHER = 9;
/** The score of a crisis from which a danger is one where no harm is done yet. */
const CRISIS_UNDONE = -3.5;

/** A score from which the language of a word is sure, letters it has at least, and words in which two languages are said at once. */
const SURE_OF_LANGUAGE = 2;
const SHORTEST_TELLING = 4;
/** "Y no", "ok y": letters of words that tell nothing, however many. */
const TINY = 2;
const FEW_WORDS = 6;

/**
 * How far above the score that is enough a danger may only sound so where a message answers what was asked. All dangers told in such messages of
 * the labelled sets score higher by five and more, and most false alarms lie below. In few words danger is told plainly: "no, I can't breathe".
 */
const BARELY = 3;
/**
 * The score of one sentence from which it tells of danger by itself, that from which it is asked about, and that of the whole message below which no
 * sentence of the labelled sets does.
 */
const APART = { told: 7, asked: 6, whole: -9 } as const;

/**
 * Of messages of so many words, and the least whole score: how far above the score that is enough a danger told by one clause alone is asked
 * about, and told: "cancel thursday, he's choking". Of 8,000 harmless messages that short three are told so, and a dozen asked about.
 */
const IN_FEW = { words: 14, whole: -12, asked: 1, told: 3, fewest: 2 } as const;

/**
 * The score below which a clause is plainly about a ride, and how far above the score that is enough a danger is asked about that all the others
 * tell together: "can you move my pickup to 11 at 45 Elm, she can't breathe, thanks". Of 10,000 harmless messages some twenty are asked about so.
 */
const BESIDE_RIDE = { harmless: -12, asked: 6 } as const;

/** Words of a clause, and the score from which a danger is told by one: "no, I can't take the bus, I cannot breathe". */
const CLAUSE = 6;
const TOLD_IN_A_CLAUSE = 3;

const whole = (text: string): Message => readMessage(text, text.length);

/** Words in which a danger is told by itself, in one language. */
const PHRASE = 4;

/**
 * What is said beside a wish for no more texts, in one piece, the longest: what was learned of such wishes is so harmless that a danger
 * told after one would drown in it.
 */
const besideTexts = ({ tokens, text }: Message): Message | undefined => {
  const found = wishLexicon.find(tokens).filter(({ concept }) => concept === 'optOut');
  // "No me manden una ambulancia" wants no fewer texts.
  const ends = found.filter((end) => !isOfAmbulance(tokens, end));
  if (ends.length === 0) return undefined;
  const pieces: Token[][] = [[]];
  tokens.forEach((token, index) => {
    if (ends.some(({ from, to }) => from <= index && index < to)) pieces.push([]);
    else pieces.at(-1)?.push(token);
  });
  const piece = pieces.reduce((longest, one) => (one.length > longest.length ? one : longest));
  const [first, last] = [piece[0], piece.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return readMessage(text.slice(first.start, last.end), text.length);
};

const isOfAmbulance = (tokens: readonly Token[], { from, to }: Stretch): boolean =>
  dangerLexicon
    .find(tokens)
    .some((one) => one.concept === 'deniedEmergency' && one.from <= from && to <= one.to);

/** Numbers alone, and what they are, answer a question: "id 100000001, dob 3/12/84"; "911" alone is a cry. */
const isNumber = (text: string): boolean =>
  /^(?:[\s\d#*().,/:-]|id|dob|zip|medicaid|husky)*$/i.test(text) && !/^\D*911\D*$/.test(text);

/** "Mar 23", "el 23 de marzo": a day of a month answers a question. */
const isDay = ({ tokens }: Message): boolean =>
  tokens.length <= DAY_WORDS &&
  tokens.some(({ word }) => monthWords.numbers.has(word)) &&
  tokens.every(
    ({ word }) =>
      monthWords.numbers.has(word) ||
      /^(?:\d{1,4}(?:st|nd|rd|th|am|pm)?|the|of|at|el|de|a|las|am|pm)$/.test(word),
  ) &&
  !tokens.some(({ word }) => word === '911');
const DAY_WORDS = 6;

/**
 * A word by itself is too little to go by for what was learned from sentences: one that is known tells of danger only where it cries
 * for help ("auxilio"), and is asked about where it may ("seizure"). An unknown one may be several run together: "cantbreathe".
 */
const isKnownAlone = ({ tokens }: Message): boolean =>
  (tokens.length === 1 || tokens.every(({ word }) => word.length <= TINY)) &&
  tokens.every(
    ({ word }) =>
      word.length <= SHORTEST_TELLING ||
      [saidAlone.cries, saidAlone.doubts, nameWords.given].some((words) => words.has(word)) ||
      isVocabulary(word),
  );

const classOfWord = (word: string, scores: Scores): DangerRead => {
  const { danger: harmless } = classOf({ ...scores, danger: -Infinity, crisis: -Infinity }, 1);
  const kind = scores.crisis > ENOUGH.crisis ? 'crisis' : 'emergency';
  if (saidAlone.cries.has(word)) return { danger: kind };
  return { danger: harmless, ...(saidAlone.doubts.has(word) && { mayBe: kind }) };
};

/** What a whole message of a few known words tells, which what was learned from sentences may mistake; the first that fits wins. */
const SAYINGS: readonly (readonly [WholeSaying, DangerRead])[] = [
  ['everyday', { danger: 'routine' }],
  ['despairing', { danger: 'crisis' }],
  ['helpless', { danger: 'emergency' }],
  ['asked', { danger: 'routine', mayBe: 'emergency' }],
  ['resigned', { danger: 'routine', mayBe: 'crisis' }],
];

/**
 * Reads a message for danger, in English and Spanish at once, before anything else looks at it. Knows nothing but the text, all of it: a
 * pure function, linear in its length, so that it works when everything else is down.
 * @param text as it came, of any length
 * @param ready the same made ready already; of no use where it was cut
 * @see SafetyClass for what the classes mean; the first that fits wins
 */
export const readDanger = (text: string, ready?: Message): DangerRead => {
  if (isNumber(text)) return { danger: 'routine' };
  const message = ready === undefined || text.length > LONGEST_READ ? whole(text) : ready;
  const asSaid = readOf(message);
  if (isTold(asSaid)) return asSaid;
  const plain = withoutDegree(message);
  const read = plain === undefined ? asSaid : worse(asSaid, asMadeLittleOf(plain));
  if (isTold(read)) return read;
  const beside = besideTexts(message);
  if (beside === undefined) return read;
  const readBeside = readOf(beside);
  // "Please" and the like are too little to ask about.
  const mayBe = readBeside.mayBe !== undefined && beside.tokens.length > PLEASANTRY;
  return isTold(readBeside) || mayBe ? readBeside : read;
};

const PLEASANTRY = 2;

/** What somebody makes little of is asked about, unless it is plain danger. */
const asMadeLittleOf = (plain: Message): DangerRead => {
  const read = readOf(plain);
  return isTold(read) && isBarelyTold(plain)
    ? { danger: 'routine', mayBe: read.danger === 'crisis' ? 'crisis' : 'emergency' }
    : read;
};

/** Of two readings of a message the one that tells of danger, or may. */
const worse = (one: DangerRead, other: DangerRead): DangerRead =>
  isTold(other) || (one.mayBe === undefined && other.mayBe !== undefined) ? other : one;

const isTold = (read: DangerRead): read is DangerRead & { readonly danger: 'emergency' | 'crisis' } =>
  read.danger === 'emergency' || read.danger === 'crisis';

/** A danger, told to be an emergency or a crisis by whether harm was done. */
const byHarm = (read: DangerRead, message: Message, { crisis }: Scores): DangerRead => {
  const isDone = harmDone(message);
  if (read.danger === 'crisis' && isDone === true) return { danger: 'emergency' };
  return read.danger === 'emergency' && isDone === false && crisis > CRISIS_UNDONE
    ? { danger: 'crisis' }
    : read;
};

/** A harmless reading, urgent or not by what can be listed of care at short notice. */
const atNotice = (read: DangerRead, message: Message): DangerRead => {
  if (read.danger === 'routine' && cannotWait(message)) return { ...read, danger: 'urgent' };
  return read.danger === 'urgent' && canWait(message) ? { ...read, danger: 'routine' } : read;
};

const isHarmless = (read: DangerRead): boolean => !isTold(read) && read.mayBe === undefined;

/** Whether a danger that is told scores so little more than enough that an answer to a question may only sound so. */
export const isBarelyTold = (message: Message): boolean => {
  const { danger, crisis } = scoresIn(message);
  const words = message.tokens.length;
  return (
    words > FEW_TO_GO_BY &&
    danger < enoughFor(words) + BARELY &&
    crisis < BARELY &&
    worstOf(message, CLAUSE).danger < TOLD_IN_A_CLAUSE
  );
};

/** What is said beside the first of what only sounds like danger; undefined where nothing is named that can be listed. */
const besideHarmless = (message: Message): Message | undefined =>
  signsOf(message).size === 0
    ? undefined
    : (besideKeptBack(message) ??
      besideRideLeft(message) ??
      besideTakenOff(message) ??
      besideInCare(message) ??
      besideNoise(message) ??
      besideFigure(message) ??
      besideCarried(message) ??
      besideAmbulancePast(message) ??
      besideDenial(message) ??
      besideDeniedSign(message) ??
      besideScare(message) ??
      besideLifeline(message) ??
      besideMask(message) ??
      besideNoEmergency(message));

/**
 * Reads a message for danger.
 * @param isBeside it is what was said beside something else already
 */
const readOf = (message: Message, isBeside = false): DangerRead => {
  const { text } = message;
  if (isDay(message)) return { danger: 'routine' };
  const tells = sayingsOf(message);
  const saying = tells.length === 0 ? undefined : SAYINGS.find(([one]) => tells.includes(one));
  if (saying !== undefined) return saying[1];
  if (tellsOfOldCrash(message)) return { danger: 'routine' };
  const introduced = withoutIntroduction(message);
  if (introduced !== undefined) {
    const read = readOf(introduced);
    if (!isTold(read)) return read;
  }
  const beside = isBeside ? undefined : besideHarmless(message);
  if (beside !== undefined) return beside.tokens.length === 0 ? { danger: 'routine' } : readOf(beside, true);
  const scores = scoresIn(message);
  const [first] = message.tokens;
  const isWord = first !== undefined && isKnownAlone(message) && first.word !== '911';
  if (isWord) return classOfWord(first.word, scores);
  const { danger } = scores;
  const isShort = message.tokens.length === 1 && text.trim().length < SEVERAL_GROWN_TOGETHER;
  const read = classOf(
    { ...scores, danger: isShort ? danger - SURER_OF_A_WORD : danger },
    message.tokens.length,
  );
  if (isTold(read) || read.mayBe !== undefined) {
    const asked = besideAskedAhead(message, kindOf(scores) === 'crisis');
    if (asked !== undefined && (asked.tokens.length === 0 || isHarmless(readOf(asked))))
      return { danger: 'routine' };
  }
  if (isTold(read)) {
    const named = besideNames(message);
    if (named === undefined) {
      const told = byHarm(read, message, scores);
      return told.danger === 'crisis' && isOverNow(message) ? { danger: 'routine', mayBe: 'crisis' } : told;
    }
    return named.tokens.length === 0 ? { danger: 'routine' } : readOf(named);
  }
  if (saysHopeless(message)) return { danger: 'crisis' };
  const apart =
    toldApart(message, scores) ??
    toldInFew(message, scores) ??
    // Which may only be asked about.
    (isBeside || read.mayBe !== undefined ? undefined : toldBesideRide(message));
  if (apart !== undefined && isTold(apart)) return apart;
  const told = atNotice(read, message);
  const mayBe = read.mayBe ?? apart?.mayBe;
  return mayBe === undefined ? told : { ...told, mayBe };
};

/** The danger that one clause of few words tells by itself; asked about where it is less sure. */
const toldInFew = (message: Message, { danger }: Scores): DangerRead | undefined => {
  if (message.tokens.length > IN_FEW.words || danger < IN_FEW.whole) return undefined;
  let most: number = IN_FEW.asked;
  let told: DangerRead | undefined;
  for (const stretch of clausesApart(message)) {
    const words = stretch.to - stretch.from;
    if (words < IN_FEW.fewest || !isDangerOver(message, stretch, most, enoughFor(words))) continue;
    const clause = alone(message, stretch);
    const read = readOf(clause);
    if (!isTold(read)) continue;
    most = scoresIn(clause).danger - enoughFor(words);
    const isSure = most > IN_FEW.told && !(read.danger === 'crisis' && isOverNow(message));
    told = isSure ? read : { danger: 'routine', mayBe: read.danger };
  }
  return told;
};

/** The danger that is told beside what is plainly about a ride, in whatever many words: to be asked about. */
const toldBesideRide = (message: Message): DangerRead | undefined => {
  const clauses = clausesApart(message);
  if (clauses.length < 2) return undefined;
  const others = clauses.filter((clause) => isDangerOver(message, clause, BESIDE_RIDE.harmless));
  if (others.length === 0 || others.length === clauses.length) return undefined;
  const { tokens, text } = message;
  const said = others.map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end));
  const rest = readMessage(said.join(', '), text.length);
  const words = rest.tokens.length;
  if (!isDangerOver(rest, { from: 0, to: words }, BESIDE_RIDE.asked, enoughFor(words))) return undefined;
  const read = readOf(rest, true);
  return isTold(read) ? { danger: 'routine', mayBe: read.danger } : undefined;
};

/** The danger that one sentence of several tells by itself; asked about where it is less sure. */
const toldApart = (message: Message, { danger }: Scores): DangerRead | undefined => {
  if (danger < APART.whole) return undefined;
  let most: number = APART.asked;
  let told: DangerRead | undefined;
  for (const piece of piecesOf(message)) {
    const score = scoresIn(piece).danger;
    if (score <= most) continue;
    const read = readOf(piece);
    if (!isTold(read)) continue;
    most = score;
    told = score > APART.told ? read : { danger: 'routine', mayBe: read.danger };
  }
  return told;
};

/**
 * The languages to answer an emergency or a crisis in: the one of the words that tell of it, or all where these are of both or of none:
 * who is in danger understands one of them.
 */
export const languagesOfDanger = (text: string): readonly Language[] => {
  const message = whole(text);
  const words = message.tokens
    .filter(({ word }) => word.length >= SHORTEST_TELLING && !/\d/.test(word))
    .map((token) => scoresOf([token], 0, 1, '').spanish);
  const isOf = (side: 1 | -1): boolean => words.some((spanish) => side * spanish > SURE_OF_LANGUAGE);
  const isMixed = isOf(1) && isOf(-1) && message.tokens.length <= FEW_WORDS;
  const { spanish } = worstOf(message, PHRASE);
  return words.length === 0 || isMixed ? languages : [spanish > 0 ? 'es' : 'en'];
};
