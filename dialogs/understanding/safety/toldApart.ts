import { dangerLexicon } from '../../locales/dangers';
import { denials } from '../../locales/words/functionWords';
import { questionLexicon } from '../../locales/questions';
import { readMessage, type Message } from '../message';
import type { Stretch } from './scores';
import { signsOf } from './signs';

/** Words of a piece that can tell something. */
const FEWEST_WORDS = 2;
const ENDS = /[.?!\n]/;

/**
 * A message in its sentences and the questions that are run on to them: "I have chest pain do you cover the ER", "do you drive in snow? I
 * can't breathe". What was learned goes by the whole, and in so many harmless words a danger told in few may drown.
 * @returns none for a message of one piece
 */
export const piecesOf = ({ tokens, text, folded }: Message): readonly Message[] => {
  const asks = questionLexicon
    .find(tokens)
    // "No puedo respirar" asks nothing.
    .filter(({ concept, from }) => concept === 'opensAnywhere' && !denials.has(tokens[from - 1]?.word ?? ''))
    .map(({ from }) => from);
  const opens = new Set(asks);
  const starts = tokens.flatMap(({ start, pause }, index) => {
    const isNext = pause === 'stop' && ENDS.test(folded.slice(tokens[index - 1]?.end, start));
    return index === 0 || isNext || opens.has(index) ? [index] : [];
  });
  if (starts.length < 2) return [];
  return starts.flatMap((from, place) => {
    const to = starts[place + 1] ?? tokens.length;
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (to - from < FEWEST_WORDS || first === undefined || last === undefined) return [];
    return [readMessage(text.slice(first.start, last.end + 1), text.length)];
  });
};

/**
 * A message in its clauses: what a comma or more parts, or a word that links two: "my ride is at 2 but he has chest pain".
 * @returns none for a message of one
 */
export const clausesApart = (message: Message): readonly Stretch[] => {
  const { tokens } = message;
  const links = signsOf(message).has('linking')
    ? dangerLexicon.find(tokens).filter(({ concept }) => concept === 'linking')
    : [];
  if (links.length === 0 && tokens.every(({ pause }) => pause === 'none')) return [];
  const clauses: Stretch[] = [];
  let from = 0;
  const endBefore = (to: number, next: number): void => {
    if (from < to) clauses.push({ from, to });
    from = next;
  };
  let link = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.pause !== 'none') endBefore(at, at);
    for (let next = links[link]; next?.from === at; next = links[link]) {
      endBefore(at, next.to);
      link += 1;
    }
  }
  endBefore(tokens.length, tokens.length);
  return clauses;
};
