import { answerLexicon, type AnswerConcept } from '../../locales/vocabulary';
import { numberWords } from '../../locales/words/numberWords';
import { longest, type Found } from '../lexicon';
import type { SlotName } from '../slotValues';
import type { Message, Span } from '../message';
import type { Token } from '../token';

type Answer = 'yes' | 'no' | 'unknown';

const THUMBS_UP = /[\u{1F44D}\u{1F44C}\u2705\u2714]/u;
const THUMBS_DOWN = /[\u{1F44E}\u274C]/u;
const SHORT = 9;
const MOST_CHOICES = 20;
/** Words of who picks one. */
const MOST_OF_CHOICE = 5;
/** Words before an answer that only take note of the question: "sure thing, dear, no". */
const NOTE_REACH = 4;

const answerOf = (concept: AnswerConcept): Answer | undefined => {
  if (concept === 'yes' || concept === 'yesAlone') return 'yes';
  if (concept === 'no' || concept === 'noAlone') return 'no';
  return concept === 'unknown' || concept === 'unknownAlone' ? 'unknown' : undefined;
};

/**
 * Reads a yes, a no or an "I don't know", wherever it stands in the message. What the open question asks for can turn it: "I lost my card"
 * cannot tell the id, and "that's all" is a no to "anything else?".
 */
export const readAnswer = ({ tokens, text }: Message, expecting: readonly SlotName[]): Answer | undefined => {
  const every = answerLexicon.find(tokens);
  if (expecting.includes('medicaidId') && answerLexicon.says(tokens, 'withoutId')) return 'unknown';
  const isClosing =
    expecting.includes('needs') &&
    every.some(({ concept }) => concept === 'nothingMore') &&
    isOnly(tokens, every, closing);
  if (isClosing) return 'no';
  if (tokens.length === 0 || !tokens.some(({ word }) => /[a-z0-9]/.test(word))) {
    if (THUMBS_UP.test(text)) return 'yes';
    return THUMBS_DOWN.test(text) ? 'no' : undefined;
  }
  if (every.length === 0) return undefined;
  const found = longest(every).filter(
    ({ concept }) => answerOf(concept) !== undefined || concept === 'filler' || concept === 'chat',
  );
  const endsClause = (to: number): boolean => to >= tokens.length || tokens[to]?.pause !== 'none';
  const startsClause = (from: number): boolean => from === 0 || tokens[from]?.pause !== 'none';
  // "Si nieva, ¿hay viajes?" asks, "sí, ¿a qué hora?" and "si, a que hora?" agree.
  const isIf = ({ from, to }: Found<AnswerConcept>): boolean =>
    to - from === 1 &&
    !endsClause(to) &&
    text.includes('?') &&
    !/\u00ED/i.test(text.slice(tokens[from]?.start, tokens[from]?.end).normalize('NFC')) &&
    every.some((one) => one.concept === 'ifWord' && one.from === from);
  const counts = (one: Found<AnswerConcept>): boolean => {
    const { concept, from, to } = one;
    if (isIf(one)) return false;
    const alone = concept === 'yesAlone' || concept === 'noAlone' || concept === 'unknownAlone';
    // "Fine yes", "good, go ahead": said twice over.
    const isDoubled = found.some(
      (next) => next.from === to && answerOf(next.concept) === answerOf(concept) && next.to === tokens.length,
    );
    return !alone || (startsClause(from) && (endsClause(to) || isDoubled));
  };

  const isNoOrUnknown = ({ concept }: Found<AnswerConcept>): boolean =>
    ['no', 'unknown'].includes(answerOf(concept) ?? '');
  const past = (start: number, isPassed: (one: Found<AnswerConcept>) => boolean): number => {
    const next = found.find((one) => one.from === start && isPassed(one));
    return next === undefined ? start : past(next.to, isPassed);
  };
  /** "Right, so no" */
  const pastFillers = (start: number): number => past(start, ({ concept }) => concept === 'filler');
  /** "No, I don't" */
  const pastDenials = (start: number): number => past(start, isNoOrUnknown);

  // At the start, after "well", "hi", "pues".
  let at = 0;
  for (;;) {
    const here = found.filter(({ from }) => from === at);
    const answer = here.find((one) => answerOf(one.concept) !== undefined && counts(one));
    if (answer !== undefined) {
      const said = answerOf(answer.concept);
      // "Well, let me see, there is no other way", "no, wait, 8:45": who looks, or takes something back, has not answered yet.
      const wait = every.find((one) => one.concept === 'wait' && one.from === answer.to);
      if (wait !== undefined && wait.to < tokens.length) {
        at = wait.to;
        continue;
      }
      // "Ok honey, no it's just a checkup": so does who is being kind.
      const kind = every.find((one) => one.concept === 'chat' && one.from === answer.to);
      const denies = found.some(
        (one) => one.from === kind?.to && one.concept === 'no' && startsClause(one.from),
      );
      if (said === 'yes' && denies) return 'no';
      // "no, that's right" and "no problem": a no that only leads to a yes.
      const next = found.find(({ from }) => from === answer.to);
      if (said === 'no' && answer.to - answer.from === 1 && next?.concept === 'unknown') return 'unknown';
      // "Oh ok. No, and god bless", "ok, I don't have it": an ok that only takes note of the question.
      const noted = found.find(
        (one) =>
          isNoOrUnknown(one) &&
          one.from > answer.from &&
          one.from <= NOTE_REACH &&
          (startsClause(one.from) || pastFillers(answer.to) === one.from) &&
          endsClause(pastDenials(one.to)),
      );
      // "Right, so no"
      if (said === 'yes' && every.some(({ concept, from }) => concept === 'soNo' && from === answer.to))
        return 'no';
      return said === 'yes' && noted !== undefined ? answerOf(noted.concept) : said;
    }
    const filler = here.find(({ concept }) => concept === 'filler' || concept === 'chat');
    if (filler === undefined) break;
    at = filler.to;
  }
  // A clause of its own: "he uses a wheelchair, yes".
  const clause = found.find(
    (one) =>
      one.from >= at && answerOf(one.concept) !== undefined && startsClause(one.from) && endsClause(one.to),
  );
  if (clause !== undefined) return answerOf(clause.concept);
  // "She has one leg in a cast, so no and I have no car"
  if (expecting.length > 0 && every.some(({ concept }) => concept === 'soNo')) return 'no';
  return tokens.length <= SHORT && found.some(({ concept }) => concept === 'unknown') ? 'unknown' : undefined;
};

/** "Ok dear, nothing else" */
const closing: readonly AnswerConcept[] = [
  ...(['nothingMore', 'filler', 'chat', 'no', 'noAlone', 'thanks'] as const),
  ...(['yes', 'yesAlone'] as const),
];

const refusing: readonly AnswerConcept[] = ['nothingMore', 'no', 'noAlone'];

/** Whether nothing is said but a no, in whatever words: "no, that's all, thank you so much". */
export const saysOnlyNo = ({ tokens }: Message): boolean =>
  answerLexicon.saysOneOf(tokens, refusing) && isOnly(tokens, answerLexicon.find(tokens), closing);

const answering: readonly AnswerConcept[] = [...closing, 'unknown', 'unknownAlone'];

/** Whether nothing is said but a yes, a no, an "I don't know" or a greeting: it names nobody and no place. */
export const namesNothing = ({ tokens }: Message): boolean =>
  isOnly(tokens, answerLexicon.find(tokens), answering);

/** Whether somebody says beside something else that there is nothing more: "make it 10:45, and no, nothing else". */
export const saysNothingMore = ({ tokens }: Message): boolean =>
  answerLexicon.find(tokens).some(({ concept, from, to }) => concept === 'nothingMore' && to - from > 1);

/** Whether somebody says that they have no ID at hand, whatever was asked: "I don't know my ID". */
export const isWithoutId = ({ tokens }: Message): boolean => answerLexicon.says(tokens, 'withoutId');

/** Whether somebody only asks for a moment before answering: "hold on please". */
export const asksToWait = ({ tokens }: Message): boolean => {
  if (!answerLexicon.says(tokens, 'wait')) return false;
  const found = answerLexicon.find(tokens);
  return tokens.every((_, index) =>
    found.some(
      ({ concept, from, to }) =>
        (concept === 'wait' || concept === 'filler' || concept === 'thanks') && from <= index && index < to,
    ),
  );
};

const leading: readonly AnswerConcept[] = ['yes', 'yesAlone', 'filler', 'thanks', 'chat'];

/**
 * What only leads to what is said: "Oh ok. Spindle Street Pediatrics", "Thanks for asking dear, …", "Ay Dios, cuántas preguntas. …". None
 * where nothing else is said.
 */
export const leadIn = ({ tokens }: Message): readonly Span[] => {
  const found = answerLexicon.find(tokens).filter(({ concept }) => leading.includes(concept));
  let end = 0;
  let at = 0;
  for (;;) {
    const next = Math.max(0, ...found.filter(({ from }) => from === at).map(({ to }) => to));
    if (next === 0) break;
    at = next;
    if (at >= tokens.length) return [];
    if (tokens[at]?.pause !== 'none') end = at;
  }
  const last = tokens[end - 1];
  return last === undefined ? [] : [{ start: tokens[0]?.start ?? 0, end: last.end }];
};

/** Whether nothing is said but these. */
const isOnly = (
  tokens: readonly Token[],
  found: readonly Found<AnswerConcept>[],
  concepts: readonly AnswerConcept[],
): boolean =>
  tokens.every((_, index) =>
    found.some(({ concept, from, to }) => concepts.includes(concept) && from <= index && index < to),
  );

const numberOf = ({ word }: Token): number | undefined => {
  const digits = /^#?(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1];
  if (digits !== undefined) return Number(digits);
  return numberWords.ordinals.get(word) ?? numberWords.hours.get(word) ?? numberWords.units.get(word);
};

/** Reads a bare number or ordinal that can pick from a list: "2", "#2", "the second one", "la segunda". */
export const readChoice = ({ tokens }: Message): number | undefined => {
  if (tokens.length > MOST_OF_CHOICE) return undefined;
  const rest = tokens.filter(({ word }) => !numberWords.choiceCue.has(word));
  const [first, second] = rest;
  // "No one" is nobody.
  if (answerLexicon.find(tokens).some(({ concept, from, to }) => concept === 'no' && to - from > 1))
    return undefined;
  if (first === undefined || rest.length > 2) return undefined;
  if (second !== undefined && !numberWords.choiceNoun.has(second.word)) {
    // "ride 2"
    const after = numberOf(second);
    return numberWords.choiceNoun.has(first.word) &&
      after !== undefined &&
      after >= 1 &&
      after <= MOST_CHOICES
      ? after
      : undefined;
  }
  const value = numberOf(first);
  return value !== undefined && value >= 1 && value <= MOST_CHOICES ? value : undefined;
};
