import { doorWords } from '../../locales/words/doorWords';
import { placeWords } from '../../locales/words/placeWords';
import { longest, type Found } from '../lexicon';
import type { Message } from '../message';
import { isBroken, sentenceAt, textOf, type RideWords } from './rideWords';

/** Words of a clause before what is asked of the driver. */
export const MOST_BEFORE_CUE = 5;
/** Words of a note. */
export const LONGEST_NOTE = 30;

/** "La calle está cerrada": the article goes with what it names. */
const articleBefore = (message: Message, from: number): number => {
  const { tokens } = message;
  const before = tokens[from - 1]?.word ?? '';
  const isArticle =
    placeWords.articles.has(before) || placeWords.saidArticles.has(before) || placeWords.owners.has(before);
  return isArticle && !isBroken(message, from) ? from - 1 : from;
};

/**
 * What the driver finds there with what he is to do, as one remark: "the road is closed for the parade so come in on Elm", "gate sticks
 * and there's a rooster, honk twice".
 * @param words what the vocabulary says of the message
 * @param after the first word that may be part of it
 * @param cue what is asked of the driver, if anything is by itself
 */
export const remarkIn = (
  words: RideWords,
  after: number,
  cue: Found<string> | undefined,
): string | undefined => {
  const { message, all } = words;
  const { tokens, folded } = message;
  const isApart = (index: number): boolean => isBroken(message, index);
  if (all('noteAlso').length === 0) return undefined;
  const does = [...all('noteCue'), ...all('noteDo')];
  const met = all('noteAlso').find(
    (one) =>
      one.from >= after &&
      does.some(
        ({ from, to }) =>
          (from >= one.to || to <= one.from) &&
          sentenceAt(message, from).start === sentenceAt(message, one.from).start,
      ),
  );
  if (met === undefined) return undefined;
  const sentence = sentenceAt(message, met.from);
  const within = [...does, ...all('noteAlso')].filter(
    ({ from }) => from >= Math.max(after, sentence.start) && from < sentence.end,
  );
  const lead = longest(all('tellDriver')).find(
    (one) => one.from >= sentence.start && one.to < sentence.end && one.from <= met.from,
  );
  if (cue !== undefined && sentenceAt(message, cue.from).start !== sentence.start) return undefined;
  const first = Math.min(...within.map(({ from }) => from));
  let from = first;
  while (from > Math.max(after, sentence.start) && !isApart(from) && first - from < MOST_BEFORE_CUE)
    from -= 1;
  if (!isApart(from) && from > Math.max(after, sentence.start)) from = articleBefore(message, first);
  // "No stairs, but there's a dog": what stands before "but" is no part of it.
  const but = tokens.findLastIndex(
    ({ word }, index) => index >= from && index < first && doorWords.noteLead.has(word),
  );
  if (but !== -1) from = but + 1;
  let end = Math.max(...within.map(({ to }) => to));
  while (end < sentence.end && !isApart(end)) end += 1;
  for (let index = first + 1; index < end; index += 1)
    if (folded.slice(tokens[index - 1]?.end, tokens[index]?.start).includes('|')) return undefined;
  if (lead !== undefined) from = Math.max(from, lead.to);
  while (from < end - 1 && doorWords.noteLead.has(tokens[from]?.word ?? '')) from += 1;
  const isAsked = folded.slice(tokens[end - 1]?.end, tokens[end]?.start).includes('?');
  return isAsked || end - from > LONGEST_NOTE ? undefined : textOf(message, from, end);
};
