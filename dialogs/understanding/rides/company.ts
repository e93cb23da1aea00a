import { numberWords, type RideConcept } from '../../locales/vocabulary';
import type { SlotName } from '../heard';
import { longest, type Found } from '../lexicon';
import type { RideWords } from './rideWords';

const MOST_COMPANIONS = 9;
/** Words between who comes and that they come. */
const BEFORE_REACH = 3;
const AFTER_REACH = 5;

/** Reads how many people come along, without the rider; undefined when nothing is said of it. */
export const readCompany = (words: RideWords, expects: (slot: SlotName) => boolean): number | undefined => {
  const { all, has, among, denied, message } = words;
  const isAsked = expects('escortCount');
  if (words.every.length === 0 && !isAsked) return undefined;
  const { tokens, folded } = message;
  const notComing = all('notComing');
  const companions = all('companion').filter(
    (one) =>
      all('comesAlong').some((cue) =>
        cue.from <= one.from && one.to <= cue.to
          ? true
          : cue.to <= one.from
            ? one.from - cue.to <= BEFORE_REACH
            : cue.from - one.to <= AFTER_REACH && cue.from >= one.from,
      ) && !notComing.some((cue) => cue.from < one.to && one.from <= cue.to + 1),
  );
  const several = (one: Found<RideConcept>): number => {
    const before = tokens[one.from - 1]?.word ?? '';
    const counted = /^\d$/.test(before) ? Number(before) : numberWords.counts.get(before);
    const noun = tokens[one.to - 1]?.word ?? '';
    return counted ?? (/[^s]s$/.test(noun) ? 2 : 1);
  };
  const count = (persons: readonly Found<RideConcept>[]): number =>
    Math.min(
      MOST_COMPANIONS,
      longest(persons).reduce((sum, one) => sum + several(one), 0),
    );
  const isSpeaker = has('speakerComes');
  const others = companions.filter(
    (one) => !all('speakerComes').some(({ from, to }) => from <= one.from && one.to <= to),
  );
  const isAlone = among('alone', 'someoneNo').some(
    (one) => one.concept === 'alone' && !denied(one, 'noNeed'),
  );
  if (others.length > 0) return Math.min(MOST_COMPANIONS, count(others) + (isSpeaker ? 1 : 0));
  if (isSpeaker) return 1;
  if (!isAsked) return isAlone && !has('shareNo', 'oneWay') ? 0 : undefined;
  const number = /^\D{0,12}(\d)\D{0,20}$/.exec(folded)?.[1];
  const word = tokens.map((token) => numberWords.counts.get(token.word)).find((value) => value !== undefined);
  const named = all('companion');
  if (has('alone', 'aloneShort')) return 0;
  if (number !== undefined) return Number(number);
  if (named.length > 0) return count(named);
  return word !== undefined && tokens.length <= 4 ? word : undefined;
};
