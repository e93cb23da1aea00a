import { additionLexicon, answerLexicon, type AnswerConcept } from '../../locales/vocabulary';
import { readMessage } from '../message';

/** What agrees, or is only polite. */
const agreeing: readonly AnswerConcept[] = [
  'yes',
  'yesAlone',
  'no',
  'noAlone',
  'nothingMore',
  'filler',
  'chat',
  'thanks',
  'wait',
];

/**
 * Words beside a yes by which somebody adds to what was read back, or takes from it, as they were written: "my grfgr rides with me". Whether
 * they were made out is told by what else was heard.
 * @returns undefined where nothing is added
 */
export const besideYes = (said: string): string | undefined => {
  const { text, tokens } = readMessage(said);
  const additions = additionLexicon.find(tokens);
  const read = [
    ...answerLexicon.find(tokens).filter(({ concept }) => agreeing.includes(concept)),
    ...additions.filter(({ concept }) => concept === 'addsNothing'),
  ];
  const isLeft = (index: number): boolean => !read.some(({ from, to }) => from <= index && index < to);
  if (!additions.some(({ concept, from }) => concept === 'adds' && isLeft(from))) return undefined;
  const left = tokens.filter((_, index) => isLeft(index));
  const [first] = left;
  const last = left.at(-1);
  return first === undefined || last === undefined ? undefined : text.slice(first.start, last.end);
};
