import { dangerLexicon, type DangerConcept } from '../../locales/dangers';
import type { Found } from '../lexicon';
import { readMessage, without, type Message, type Span } from '../message';
import type { Token } from '../token';

const isNone = dangerLexicon.without('ahead', 'aheadOfOthers', 'forStudy');

/** Words at most between "if" and what is supposed: "if my dad has". */
const SUPPOSED_WITHIN = 2;
/** Words before a question in one breath with it, from which on they tell something by themselves. */
const TELLING = 3;

/** What belongs to the question, and to what is said to be asked ahead. */
const ofQuestion: ReadonlySet<DangerConcept> = new Set([
  'ahead',
  'aheadOfOthers',
  'forStudy',
  'supposing',
  'askedOfUs',
  'calm',
]);

/**
 * What is said beside a question of what would be done if something ever happened, or one for a school or a paper: "if she ever faints on a
 * ride, who helps her?" tells of no danger, though the words of one are in it. All the rest is read. Who speaks of
 * anything that is so now, says of somebody how they are, or speaks in words of despair or of what one would do it with, asks no such question.
 * @param ofCrisis the message sounds like a crisis: of "somebody" many speak who mean themselves
 * @returns undefined where nothing is asked so
 */
export const besideAskedAhead = (message: Message, ofCrisis: boolean): Message | undefined => {
  const { tokens, text } = message;
  if (isNone(tokens)) return undefined;
  const found = dangerLexicon.find(tokens);
  const of = (concept: DangerConcept): readonly Found<DangerConcept>[] =>
    found.filter((sign) => sign.concept === concept);
  const is = (concept: DangerConcept): boolean => of(concept).length > 0;
  const isAhead = is('ahead') || (!ofCrisis && is('aheadOfOthers'));
  const isAsked = isAhead && is('askedOfUs');
  const isStudied = is('forStudy') && (is('askedOfUs') || text.includes('?'));
  if ((!isAsked && !isStudied) || is('despair')) return undefined;
  // "She is fine today" and "not now" tell that it is not so, and so does "if".
  const calm = new Set(of('calm').flatMap(({ from, to }) => placesFrom(from, to)));
  const supposed = new Set(of('supposing').flatMap(({ to }) => placesFrom(to, to + SUPPOSED_WITHIN + 1)));
  const isNow =
    of('presently').some(({ from }) => !calm.has(from)) ||
    of('present').some(({ from }) => !calm.has(from) && !supposed.has(from));
  if (isNow) return undefined;
  const starts = found.filter(({ concept }) => ofQuestion.has(concept)).map(({ from }) => from);
  return readMessage(without(message, questionsIn(tokens, starts)), text.length);
};

const placesFrom = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

/** The clauses with anything of the question in them, each from where it begins on if more than a few words stand before. */
const questionsIn = (tokens: readonly Token[], starts: readonly number[]): readonly Span[] => {
  const spans: Span[] = [];
  let from = 0;
  tokens.forEach((_, index) => {
    const end = index + 1;
    if (end < tokens.length && tokens[end]?.pause === 'none') return;
    const first = Math.min(...starts.filter((start) => start >= from && start < end));
    const begins = first - from < TELLING ? from : first;
    if (first < end) spans.push({ start: tokens[begins]?.start ?? 0, end: tokens[index]?.end ?? 0 });
    from = end;
  });
  return spans;
};
