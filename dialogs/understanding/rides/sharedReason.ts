import { rideLexicon, type RideConcept } from '../../locales/vocabulary';
import { denials } from '../../locales/words/functionWords';
import { isVocabulary } from '../../locales/words/isVocabulary';
import { longest, type Found } from '../lexicon';
import { isAskedAt, sentenceAt, textOf, type RideWords } from './rideWords';

/** A cause has at least so many words. */
const FEWEST_CAUSE_WORDS = 2;

/** "Why do strangers ride with me? I catch everything": the cause that stands in another sentence than what it forbids goes first. */
export const causeOf = (words: RideWords, shared: Found<RideConcept>): string | undefined => {
  const { all, message } = words;
  const isBeside = ({ from }: Found<RideConcept>): boolean =>
    sentenceAt(message, from).start === sentenceAt(message, shared.from).start;
  const causes = all('shareCause');
  // "Do I have to share the car? It's just that long rides make me throw up"
  const told = all('because').find((one) => one.from >= shared.to && !isBeside(one));
  const apart = causes.some(isBeside) ? undefined : (causes[0] ?? told);
  if (apart !== undefined) return causeIn(words, apart.from);
  const isQuestion = shared.concept === 'shareAsked' || isAskedAt(message, shared.from);
  const isOnlyAsked = isQuestion && causes.length === 0 && all('because').length === 0;
  if (isOnlyAsked) return undefined;
  const cause = causeIn(words, shared.from);
  // "No strangers please. I have no spleen."
  const { start, end } = sentenceAt(message, shared.from);
  const isNext = all('tellsIllness').some(({ from }) => from === end);
  return isNext && cause === textOf(message, start, end) ? causeIn(words, end) : cause;
};

/**
 * Why a ride cannot be shared, in the member's words: what follows "because", what stands before "so", else what the sentence says beside
 * "she can't share".
 */
export const causeIn = ({ all, message }: RideWords, at: number): string => {
  const { start: first, end } = sentenceAt(message, at);
  let start = first;
  // "No quiero ir con otros": the no is of what is not wanted.
  const isShare = (index: number): boolean => all('shareNo').some(({ from }) => from === index);
  for (let lead = leadAt(start); lead !== undefined && !isShare(start); lead = leadAt(start)) start = lead.to;
  const within = (one: Found<RideConcept>): boolean => one.from >= start && one.to <= end;
  const whole = textOf(message, start, end);
  const wanted = [...all('shareNo'), ...all('shareAsked'), ...all('aloneWanted')];
  const isShared = wanted.some(
    (one) => within(one) && all('shareCause').every(({ from }) => from !== one.from),
  );
  // "Immune system", "shingles": what forbids it is no part to leave out.
  const causes = all('shareCause');
  const shares = wanted.filter(
    (one) => within(one) && !causes.some(({ from, to }) => from === one.from && to === one.to),
  );
  // "She can't share, she has no immune system since chemo": why begins before the "since".
  const isInCause = ({ from: since }: Found<RideConcept>): boolean =>
    causes.some(({ from, to }) => to <= since && shares.some((one) => one.to <= from && one.from >= start));
  // "I have no defenses left after the chemo", in a sentence of its own, is all of it why.
  const cause = longest(all('because')).find(
    (one) => within(one) && one.to < end && (isShared || one.from <= start + 1) && !isInCause(one),
  );
  if (cause !== undefined) return textOf(message, cause.to, end);
  const share = shares.find(({ from }) => from >= at);
  if (share === undefined) return whole;
  const therefore = all('therefore').find(
    (one) => within(one) && one.from > start && one.to <= share.from + 1,
  );
  if (therefore !== undefined) return textOf(message, start, therefore.from);
  let to = Math.max(...shares.filter(({ from }) => from === share.from).map((one) => one.to));
  // "Quiero ir sola, nada de compartir, me bajaron las defensas": one refusal behind the other
  const furtherAt = (index: number): Found<RideConcept> | undefined =>
    longest(shares.filter(({ from, to: end }) => from === index && end > index))[0];
  // "No tengo defensas" begins with no further no.
  const isCauseAt = (index: number): boolean => causes.some(({ from }) => from === index);
  const moreAt = (index: number): Found<RideConcept> | undefined =>
    isCauseAt(index) ? undefined : (furtherAt(index) ?? shareWithAt(index));
  for (let more = moreAt(to); more !== undefined; more = moreAt(to)) to = more.to;
  if (end - to >= FEWEST_CAUSE_WORDS || (end > to && isCauseAlone(to))) return textOf(message, to, end);
  // "I have lupus, I can't share the car"
  const isCauseBefore = causes.some((one) => one.from >= start && one.to <= share.from);
  const comma = [share.from, share.from - 1].find((at) => message.tokens[at]?.pause === 'comma');
  if (isCauseBefore && comma !== undefined) return textOf(message, start, comma);
  return whole;

  function leadAt(index: number): Found<RideConcept> | undefined {
    return all('causeLead').find(
      ({ from, to }) => from === index && to < end && !(isNoOfVerb(from) && to - from === 1),
    );
  }
  /** "No me monten con otra gente, claustrofobia": one word behind a pause that is no "sorry". */
  function isCauseAlone(index: number): boolean {
    const { word = '', pause = 'none' } = message.tokens[index] ?? {};
    return pause !== 'none' && (rideLexicon.knows(word) || !isVocabulary(word));
  }
  /** "No tengo defensas" */
  function isNoOfVerb(index: number): boolean {
    return denials.has(message.tokens[index]?.word ?? '') && message.tokens[index + 1]?.pause === 'none';
  }
  function shareWithAt(index: number): Found<RideConcept> | undefined {
    return longest(all('shareWith').filter(({ from }) => from === index))[0];
  }
};
