import { answerIds, faqAnswers, type AnswerId } from '../../faq/answers';
import { isKnownWord, questionLexicon, questionWords, type QuestionConcept } from '../../locales/questions';
import { rideLexicon } from '../../locales/vocabulary';
import { denials } from '../../locales/words/functionWords';
import type { Heard, Intent } from '../heard';
import type { SlotName } from '../slotValues';
import type { Found } from '../lexicon';
import type { Message, Span } from '../message';
import { withAgesApart } from './agesApart';
import { createSpelling } from './spelling';
import type { Token } from '../token';

/** What a stretch of a message says by itself. */
export interface Part {
  /** The wishes that its phrases say. */
  readonly wishes: readonly Intent[];
  readonly slots: () => Heard['slots'];
}

/** What a message asks to know. */
export interface Questions {
  /** The answers that fit, at most two, in the order they were asked for. */
  readonly answers: readonly AnswerId[];
  /** The stretches that ask; the rest says something. */
  readonly spans: readonly Span[];
  /** Whether it asks anything at all. */
  readonly asks: boolean;
}

const MOST_ANSWERS = 2;
/** Words of a question without any sign of one: "service animals", "bus pass". */
const TOPIC_WORDS = 3;

const spell = createSpelling(questionWords, isKnownWord);

/** Wishes to know something; an answer that fits is in the table of the FAQ. */
export const questionIntents: readonly Intent[] = [
  'mileage-reimbursement',
  'eligibility-question',
  'covered-service-question',
  'how-to-book-question',
  'modes-question',
  'minors-question',
  'service-animal-question',
  'shared-ride',
  'weather-closures-question',
  'text-opt-in',
];

/** Wishes that are about what is happening now: only "what if" and "how do I" are questions beside them. */
const happening: readonly Intent[] = [
  'trip-status',
  'complaint',
  'cancel-trip',
  'change-trip',
  'list-trips',
  'bus-pass-not-arrived',
];

/** Wishes that are no questions, however they are put. */
const never: readonly Intent[] = [
  'book-trip',
  'recurring-trip',
  'talk-to-agent',
  'text-opt-out',
  'change-language',
  'repeat',
];

/** Wishes for a ride, which may be no more than what is asked about. */
const isForRide = (wish: Intent): boolean => wish === 'book-trip' || wish === 'recurring-trip';

/** What is asked in general, and not about the ride of now. */
const inGeneral: readonly QuestionConcept[] = [
  'whatIf',
  'howTo',
  'howChange',
  'noShow',
  'several',
  'pickUpTime',
];

/** What only opens a question explains none of its words. */
const openers: readonly QuestionConcept[] = ['whatIf', 'howTo', 'mayWe', 'offers', 'isIt'];

interface Fit {
  readonly id: AnswerId;
  readonly words: ReadonlySet<number>;
  readonly concepts: number;
}

/** Some concepts that together ask for an answer. */
interface Way {
  readonly id: AnswerId;
  readonly concepts: readonly QuestionConcept[];
}

/** The words of what a way to ask is found by. */
const wordsOf = (found: readonly Found<QuestionConcept>[], { concepts }: Way): ReadonlySet<number> => {
  const words = new Set<number>();
  for (const { concept, from, to } of found)
    if (concepts.includes(concept) && !openers.includes(concept))
      for (let word = from; word < to; word += 1) words.add(word);
  return words;
};

const ways: readonly Way[] = answerIds.flatMap((id) =>
  faqAnswers[id].asked.map((concepts) => ({ id, concepts })),
);
/** The ways by the first of their concepts, as places among all. */
const waysWith = new Map<QuestionConcept, number[]>();
for (const [place, { concepts }] of ways.entries()) {
  const [first] = concepts;
  if (first !== undefined) waysWith.set(first, [...(waysWith.get(first) ?? []), place]);
}

const NOTHING: readonly Fit[] = [];

/** The answers that fit a sentence, the best first: the more of its words it explains, the better. */
const fitsOf = (found: readonly Found<QuestionConcept>[]): readonly Fit[] => {
  if (found.length === 0) return NOTHING;
  const present = new Set<QuestionConcept>();
  for (const { concept } of found) present.add(concept);
  const isPresent = (concept: QuestionConcept): boolean => present.has(concept);
  const isAskedFor = (way: Way | undefined): boolean =>
    way?.concepts.every(isPresent) === true && !(faqAnswers[way.id].unless?.some(isPresent) ?? false);
  const places: number[] = [];
  for (const concept of present)
    for (const place of waysWith.get(concept) ?? []) if (isAskedFor(ways[place])) places.push(place);
  if (places.length === 0) return NOTHING;
  const best = new Map<AnswerId, Fit>();
  for (const place of places.sort((one, other) => one - other)) {
    const way = ways[place];
    if (way === undefined) continue;
    const { id, concepts } = way;
    const fit = { id, words: wordsOf(found, way), concepts: concepts.length };
    const before = best.get(id);
    if (before === undefined || better(before, fit) > 0) best.set(id, fit);
  }
  return [...best.values()].sort(better);
};

const better = (one: Fit, other: Fit): number =>
  other.words.size - one.words.size || one.concepts - other.concepts;

/** The best, and another for words that the best does not explain. */
const chosenOf = (fits: readonly Fit[]): readonly Fit[] => {
  const chosen: Fit[] = [];
  for (const fit of fits) {
    const isNew = chosen.every(({ words }) => [...fit.words].every((word) => !words.has(word)));
    if (isNew && chosen.length < MOST_ANSWERS) chosen.push(fit);
  }
  return chosen;
};

const inOrder = (one: Fit, other: Fit): number => Math.min(...one.words) - Math.min(...other.words);

interface Sentence {
  readonly tokens: readonly Token[];
  /** Written as a question. */
  readonly isMarked: boolean;
}

const MARKS = /[?\u00BF]/;

/** Sentences end where the voice stops, and begin at an opening question mark. */
const sentencesOf = (tokens: readonly Token[], text: string): readonly Sentence[] => {
  const opensAt = (index: number, { pause, start }: Token): boolean =>
    pause === 'stop' || text.slice(tokens[index - 1]?.end ?? 0, start).includes('\u00BF');
  const isOne = !text.includes('\u00BF') && !tokens.some(({ pause }, index) => index > 0 && pause === 'stop');
  if (isOne) return tokens.length === 0 ? [] : [{ tokens, isMarked: MARKS.test(text) }];
  const sentences: Token[][] = [];
  for (const [index, token] of tokens.entries()) {
    if (index === 0 || opensAt(index, token)) sentences.push([]);
    sentences.at(-1)?.push(token);
  }
  return sentences.map((own, index) => {
    const start = sentences[index - 1]?.at(-1)?.end ?? 0;
    const end = sentences[index + 1]?.[0]?.start ?? text.length;
    return { tokens: own, isMarked: MARKS.test(text.slice(start, end)) };
  });
};

const namesATrip = ({
  destination,
  pickup,
  appointmentDate,
  appointmentTime,
  reason,
  errand,
}: Heard['slots']): boolean =>
  [destination, pickup, appointmentDate, appointmentTime, reason, errand].some(
    (value) => value !== undefined,
  );

/** What is said with the wish for a pass, and tells of no ride. */
const besidePass: readonly string[] = ['hasBusPass', 'reason'] satisfies readonly SlotName[];

/** What tells of the rider and of the ways there are; so many of them ask nothing. */
const toldOfRider: readonly SlotName[] = [
  'mobility',
  'someoneCanDrive',
  'canDrive',
  'hasCar',
  'noBus',
  'returnTime',
  'escortCount',
];
const SURELY_TOLD = 2;

/** A visit's day with its time: who only asks seldom names both. */
const tellsOfVisit = ({ appointmentDate, appointmentTime }: Heard['slots']): boolean =>
  appointmentDate !== undefined && appointmentTime !== undefined;

/** Whether words stand in the name of a known clinic or before its address. */
const isOfPlace = (
  { destination, pickup }: Heard['slots'],
  text: string,
  tokens: readonly Token[],
  words: ReadonlySet<number>,
): boolean =>
  [destination, pickup].some((place) => {
    const isKnown = place?.street !== undefined || place?.facilityId !== undefined;
    const start = isKnown ? text.indexOf(place.said) : -1;
    const end = start + (place?.said.length ?? 0);
    return (
      start !== -1 &&
      [...words].every((word) => (tokens[word]?.start ?? 0) >= start && (tokens[word]?.end ?? 0) <= end)
    );
  });

/** The stretch with the question marks around it. */
const withMarks = (text: string, { start, end }: Span): Span => {
  let [from, to] = [start, end];
  while (/[\u00BF\u00A1]/.test(text.charAt(from - 1))) from -= 1;
  while (/[?!.]/.test(text.charAt(to))) to += 1;
  return { start: from, end: to };
};

/** Where a sentence begins to ask; undefined when it does not look like a question. */
const opening = (
  found: readonly Found<QuestionConcept>[],
  tokens: readonly Token[],
): { readonly at: number; readonly isFirst: boolean } | undefined => {
  const has = (index: number, wanted: QuestionConcept): boolean =>
    found.some(({ concept, from }) => from === index && concept === wanted);
  let first = 0;
  for (;;) {
    const lead = found.find(({ concept, from }) => concept === 'leadIn' && from === first);
    if (lead === undefined || has(first, 'opensAnywhere') || has(first, 'whatIf')) break;
    first = lead.to;
  }
  // "Que toquen duro la puerta" says what the driver is to do.
  if (has(first, 'tellsDriver')) return undefined;
  if (has(first, 'opensFirst')) return { at: first, isFirst: true };
  // "El viernes no puedo, el sábado" asks nothing.
  const isDenied = (at: number): boolean =>
    tokens[at]?.pause === 'none' && denials.has(tokens[at - 1]?.word ?? '');
  // "No hay quien me lleve", "nobody who can drive"
  const isRelative = (at: number): boolean =>
    found.some(({ concept, from, to }) => concept === 'relative' && from < at && at < to);
  const later = found.find(
    ({ concept, from }) =>
      (concept === 'opensAnywhere' && !isDenied(from) && !isRelative(from)) || concept === 'whatIf',
  );
  return later === undefined ? undefined : { at: later.from, isFirst: later.from <= first };
};

/**
 * Reads what a message asks to know, sentence by sentence. Of a sentence that says something first ("friday at 10, can my dog
 * come") only what asks is a question.
 * @param inPart what a stretch of the message says as it stands
 * @param isAnswer whether an open question waits for an answer, so that a bare topic is one
 */
export const readQuestions = (
  message: Message,
  inPart: (text: string) => Part,
  isAnswer: boolean,
): Questions => {
  const { text } = message;
  const sentences = sentencesOf(spell(message.tokens), text);
  const answers: AnswerId[] = [];
  const spans: Span[] = [];
  let asks = false;
  for (const { tokens, isMarked } of sentences) {
    const isOfUs = ({ concept, to }: Found<QuestionConcept>): boolean => {
      // "Who are you sending" asks of somebody else, and "who are you? stop texting me" is a stranger's.
      if (concept === 'whoHere') return sentences.length === 1 && to === tokens.length;
      // "What time will you pick me up?" is of a ride that is booked, but where one is being asked for.
      return concept !== 'pickUpTime' || isAnswer;
    };
    const all = withAgesApart(questionLexicon.find(tokens), tokens);
    const found = all.every(isOfUs) ? all : all.filter(isOfUs);
    if (found.length === 0 && !isMarked) continue;
    const opens = opening(found, tokens);
    // "I need bus passes for my appointments"
    const asksForPass = found.some(({ concept }) => concept === 'asksForPass');
    const asksWho = found.some(({ concept }) => concept === 'whoHere');
    const isQuestion = isMarked || opens !== undefined || asksForPass || asksWho;
    asks ||= isQuestion;
    if (!isQuestion && (isAnswer || sentences.length > 1)) continue;
    const fits = chosenOf(fitsOf(found));
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (fits.length === 0 || first === undefined || last === undefined) continue;
    // "My daughter has counseling on the 9th, can she go by herself": whether a child may go alone is answered beside the ride it is asked with.
    const asking = opens === undefined || opens.isFirst ? undefined : tokens[opens.at];
    const isOfChild = fits[0]?.id === 'children' && asking !== undefined;
    const from = isOfChild ? asking.start : first.start;
    const { wishes: phrased, slots } = inPart(text.slice(from, last.end));
    const isRobot = fits[0]?.id === 'robot' && opens !== undefined;
    const isNever = (wish: Intent): boolean => never.includes(wish) && !(isRobot && wish === 'talk-to-agent');
    if (phrased.some((wish) => !isForRide(wish) && isNever(wish))) continue;
    // "Where are all my rides" asks for the list, and not how many one may have; "how many may I have" does not.
    const lists = phrased.includes('list-trips') && !found.some(({ concept }) => concept === 'mayWe');
    const isGeneral = found.some(
      ({ concept }) => inGeneral.includes(concept) && !(lists && concept === 'several'),
    );
    if (!isGeneral && phrased.some((wish) => happening.includes(wish))) continue;
    // What else was heard is asked for last, because to hear a part of a message takes long.
    if (!isQuestion && tokens.length > TOPIC_WORDS && !phrased.some((wish) => questionIntents.includes(wish)))
      continue;
    // "My sister, if you pay for gas?" answers; "si nieva el viernes, ¿hay viajes?" only says of which day it asks.
    const isAside = (slot: string): boolean =>
      slot === 'refDate' || (asksForPass && besidePass.includes(slot));
    if (opens === undefined && !Object.keys(slots()).every(isAside)) continue;
    // "El lunes tengo que estar allá a más tardar a las 8:15" tells.
    if (!isMarked && tellsOfVisit(slots())) continue;
    // "Hay un perro, toquen el timbre" says what the driver is to do.
    if (!isMarked && rideLexicon.says(tokens, 'noteAlso') && slots().driverNote !== undefined) continue;
    // "Tengo que estar a las 7" is the hour of a visit, and asks for none of ours.
    const isHour = (): boolean =>
      fits.every(({ words }) => [...words].every((word) => /^\d/.test(tokens[word]?.word ?? '')));
    if (!isMarked && slots().appointmentTime !== undefined && isHour()) continue;
    // "Va en silla de ruedas.", "no hay quien me lleve, no hay bus, solo de ida"
    const told = (): number => toldOfRider.filter((slot) => slots()[slot] !== undefined).length;
    if (!isMarked && told() >= (text.charAt(last.end) === '.' ? 1 : SURELY_TOLD)) continue;
    // "Es Bluebird Dental, 340 Main Street": the name of a place asks nothing.
    if (!isMarked && fits.every(({ words }) => isOfPlace(slots(), text, tokens, words))) continue;
    // Who asks for a ride with a day or a place wants that ride, however it is put.
    const wishes = phrased.filter((wish) => !isForRide(wish) || namesATrip(slots()));
    if (wishes.some(isNever)) continue;
    const isWish = wishes.length > 0 && wishes.every((wish) => questionIntents.includes(wish));
    if (!isQuestion && !isWish && (wishes.length > 0 || tokens.length > TOPIC_WORDS)) continue;
    answers.push(...fits.toSorted(inOrder).map(({ id }) => id));
    const start = opens === undefined || opens.isFirst ? first : (tokens[opens.at] ?? first);
    spans.push(withMarks(text, { start: start.start, end: last.end }));
  }
  return { answers: [...new Set(answers)].slice(0, MOST_ANSWERS), spans, asks };
};
