import { answerLexicon } from '../../locales/vocabulary';
import { doorWords } from '../../locales/words/doorWords';
import { placeWords } from '../../locales/words/placeWords';
import { longest, type Found } from '../lexicon';
import { LONGEST_NOTE, MOST_BEFORE_CUE, remarkIn } from './remark';
import { isBroken, sentenceAt, textOf, type RideWords } from './rideWords';

/** The clause that speaks to the driver, without "tell the driver to". */
export const noteIn = (words: RideWords, after = 0): string | undefined => {
  const { message, all } = words;
  const { tokens, folded } = message;
  const cue = all('noteCue').find((one) => one.from >= after);
  const whole = remarkIn(words, after, cue);
  if (whole !== undefined) return whole;
  if (cue === undefined) return undefined;
  const sentence = sentenceAt(message, cue.from);
  const begin = Math.max(after, sentence.start);
  // "How long does the driver wait for me" is for us to answer.
  if (all('asksHowMuch').some((one) => one.from === begin)) return undefined;
  const lead = longest(all('tellDriver')).find((one) => one.from >= begin && one.to < sentence.end);
  // "The gate code is 4471 and the driver should ring twice": both.
  let { from, end } =
    lead === undefined
      ? clausesAround(words, cue, { start: begin, end: sentence.end })
      : { from: cue.from < lead.from ? cue.from : lead.to, end: sentence.end };
  // "Sí, está bien, y que toquen el timbre"
  const agrees = answerLexicon
    .find(tokens)
    .filter(({ concept, from: at, to }) => concept === 'yes' && at === from && to < cue.from);
  from = Math.max(from, ...agrees.map(({ to }) => to));
  while (from < end - 1 && doorWords.noteLead.has(tokens[from]?.word ?? '')) from += 1;
  // "Que me llame cuando este afuera" hesitates nowhere.
  const isAsked = (index: number): boolean =>
    all('noteCue').some((one) => one.from <= index && index < one.to);
  for (let index = from + 1; index < end; index += 1)
    if (placeWords.leading.has(tokens[index]?.word ?? '') && !isAsked(index)) end = index;
  end = Math.min(end, from + LONGEST_NOTE);
  // "Me llame al 203 555 0123": the number was read already, and is all there is to it.
  const isOfNumber =
    /^ ?\|/.test(folded.slice(tokens[end - 1]?.end)) && placeWords.leadsTo.has(tokens[end - 1]?.word ?? '');
  if (isOfNumber) return undefined;
  const isQuestion = folded.slice(tokens[end - 1]?.end, tokens[end]?.start).includes('?');
  // "Can the driver ring twice?" is for the driver all the same.
  return from < end && (!isQuestion || lead !== undefined) ? textOf(message, from, end) : undefined;
};

/** The clause in which the driver is told something, with those that go on with it: "Call me when you are here, don't honk". */
const clausesAround = (
  { message, all }: RideWords,
  cue: Found<string>,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly from: number; readonly end: number } => {
  const { tokens } = message;
  let first = cue.from;
  while (first > start && tokens[first]?.pause !== 'comma') first -= 1;
  // "… la puerta de atrás el timbre no sirve"
  const before = tokens[cue.from - 1]?.word ?? '';
  const isArticle =
    !isBroken(message, cue.from) && (placeWords.articles.has(before) || placeWords.saidArticles.has(before));
  const begin = isArticle && cue.from > start ? cue.from - 1 : cue.from;
  let last = cue.to;
  while (last < end && tokens[last]?.pause !== 'comma') last += 1;
  // "Call me when you are here, don't honk": each for the driver.
  const goesOn = (at: number): boolean =>
    tokens[at]?.pause === 'comma' && all('noteCue').some((one) => one.from === at);
  while (last < end && goesOn(last)) {
    last += 1;
    while (last < end && tokens[last]?.pause !== 'comma') last += 1;
  }
  // "Ring twice, I am slow": what follows is the reason, unless it speaks of something else.
  return { from: cue.from - first > MOST_BEFORE_CUE ? begin : first, end: last };
};
