import { numberWords, type RideConcept } from '../../locales/vocabulary';
import type { SlotName } from '../heard';
import { longest, type Found } from '../lexicon';
import type { RideWords } from './rideWords';

const MOST_COMPANIONS = 9;
/** Words between who comes and that they come. */
const BEFORE_REACH = 3;
const AFTER_REACH = 5;
/** Words between somebody and that they do not come along: "her daughter meets her there". */
const ELSEWHERE_REACH = 1;

/** Reads how many people come along, without the rider; undefined when nothing is said of it. */
export const readCompany = (words: RideWords, expects: (slot: SlotName) => boolean): number | undefined => {
  const { all, has, among, denied, message } = words;
  const isAsked = expects('escortCount');
  if (words.every.length === 0 && !isAsked) return undefined;
  const { tokens, folded } = message;
  const notComing = all('notComing');
  const isElsewhere = (one: Found<RideConcept>): boolean =>
    all('comesNot').some((cue) => cue.from >= one.to && cue.from - one.to <= ELSEWHERE_REACH);
  /** Whether the end of a sentence or what was read already lies between two words. */
  const isParted = (from: number, to: number): boolean => {
    for (let index = from; index <= to; index += 1) if (tokens[index]?.pause === 'stop') return true;
    return folded.slice(tokens[from - 1]?.end, tokens[to]?.start).includes('|');
  };
  const isNotComing = (one: Found<RideConcept>): boolean =>
    notComing.some((cue) => cue.from < one.to && one.from <= cue.to + 1);
  const companions = all('companion').filter(
    (one) =>
      !isElsewhere(one) &&
      all('comesAlong').some((cue) =>
        cue.from <= one.from && one.to <= cue.to
          ? true
          : cue.to <= one.from
            ? one.from - cue.to <= BEFORE_REACH
            : cue.from - one.to <= AFTER_REACH && cue.from >= one.from && !isParted(one.to, cue.from),
      ) &&
      !isNotComing(one),
  );
  const countAt = (index: number): number | undefined => {
    const word = tokens[index]?.word ?? '';
    return /^\d$/.test(word) ? Number(word) : numberWords.counts.get(word);
  };
  /** "Can't climb 7 steps alone" */
  const isOnSteps = (one: Found<RideConcept>): boolean =>
    all('stairs').some(({ to }) => to <= one.from && one.from - to <= 1);
  const several = (one: Found<RideConcept>): number => {
    const noun = tokens[one.to - 1]?.word ?? '';
    return countAt(one.from - 1) ?? (/[^s]s$/.test(noun) ? 2 : 1);
  };
  /** "Baby sister" is one. */
  const isSame = (one: Found<RideConcept>, next: Found<RideConcept> | undefined): boolean =>
    next?.from === one.to && tokens[next.from]?.pause === 'none';
  const count = (persons: readonly Found<RideConcept>[]): number =>
    longest(persons)
      .filter((one, index, others) => !isSame(one, others[index + 1]))
      .reduce((sum, one) => sum + several(one), 0);
  const leading = /^(?<number>\d)\b/.exec(folded)?.groups?.number;
  if (isAsked && leading !== undefined) return Number(leading);
  // "Two of us will be with him"
  const first = tokens[0]?.word ?? '';
  const crowd = numberWords.units.get(first);
  if (isAsked && crowd !== undefined && crowd > 1 && crowd <= MOST_COMPANIONS) return crowd;
  /** "Two escorts", "un acompañante": all who come along. */
  const told = all('escorts')
    .map(
      (one) =>
        countAt(one.from - 1) ??
        // "Companion: 1"
        (folded.slice(tokens[one.to - 1]?.end, tokens[one.to]?.start).includes(':')
          ? countAt(one.to)
          : undefined),
    )
    .find((value) => value !== undefined);
  if (told !== undefined && !has('escortsNo')) return told;
  const isSpeaker = has('speakerComes');
  const others = companions.filter(
    (one) => !all('speakerComes').some(({ from, to }) => from <= one.from && one.to <= to),
  );
  const isAlone = among('alone', 'someoneNo', 'noOtherWay').some(
    (one) => one.concept === 'alone' && !denied(one, 'noNeed') && !isOnSteps(one),
  );
  // "Mi suegra va en silla y la acompaño yo": she is who rides.
  const [only, another] = others;
  const isRider =
    only !== undefined && another === undefined && all('speakerComes').some(({ from }) => from >= only.to);
  if (isRider) return 1;
  if (others.length > 0) return Math.min(MOST_COMPANIONS, count(others) + (isSpeaker ? 1 : 0));
  if (has('nobodyComes')) return 0;
  if (isSpeaker) return 1;
  if (!isAsked) return isAlone && !has('shareNo', 'oneWay') ? 0 : undefined;
  const number = /^\D{0,12}(\d)\D{0,20}$/.exec(folded)?.[1];
  const word = tokens.map((token) => numberWords.counts.get(token.word)).find((value) => value !== undefined);
  const named = all('companion').filter((one) => !isNotComing(one));
  if (has('alone', 'aloneShort')) return 0;
  if (number !== undefined) return Number(number);
  if (named.length > 0) return Math.min(MOST_COMPANIONS, count(named));
  return word !== undefined && tokens.length <= 4 ? word : undefined;
};
