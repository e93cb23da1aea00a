import type { TimeConcept } from '../../locales/vocabulary';
import { monthWords } from '../../locales/words/monthWords';
import { numberWords } from '../../locales/words/numberWords';
import type { Message, Span } from '../message';
import { perTokens } from '../perTokens';
import { perWord } from '../perWord';
import { atomsOf, type Atom } from './atomsOf';
import { phrasesIn, type Phrase } from './phrases';
import { weekdays } from './weekdays';

/** A number said in digits or words. */
export interface NumberSaid {
  readonly value: number;
  /** Where it ends; exclusive. */
  readonly to: number;
  /** "third", "3rd" */
  readonly isOrdinal: boolean;
  /** How many digits; 0 for words. */
  readonly digits: number;
}

/** The atoms of a message, and what the vocabulary finds in them. Places are indexes of atoms, ends exclusive, and -1 is nowhere. */
export interface Atoms {
  readonly list: readonly Atom[];
  /** Whether a concept is anywhere. */
  has(...concepts: readonly TimeConcept[]): boolean;
  /** All that starts here. */
  at(from: number): readonly Phrase[];
  /** Whether a number starts here, in digits or words. */
  isNumber(at: number): boolean;
  /** Where the longest phrase of one of these concepts ends that starts here. */
  to(from: number, ...concepts: readonly TimeConcept[]): number;
  /** Where the longest phrase of one of these concepts starts that ends here. */
  from(to: number, ...concepts: readonly TimeConcept[]): number;
  /** The first of these concepts that stands within a range. */
  within(from: number, to: number, ...concepts: readonly TimeConcept[]): number;
  numberAt(from: number): NumberSaid | undefined;
  /** The number that ends here, the longest. */
  numberBefore(to: number): (NumberSaid & { readonly from: number }) | undefined;
  spanOf(from: number, to: number): Span;
}

const DIGITS = /^\d+$/;
const LONGEST_NUMBER = 3;
/** Below it a number after "diez y" is of minutes. */
const LEAST_SPLIT = 6;
const weekdayConcepts: ReadonlySet<TimeConcept> = new Set(weekdays);

const none: readonly Phrase[] = [];

const isNumberWord = perWord(
  (word) =>
    DIGITS.test(word) ||
    (word.length > 1 && numberWords.units.has(word)) ||
    numberWords.tens.has(word) ||
    numberWords.ordinals.has(word),
);

/** Whether a concept is one of a few. */
const isAmong = (wanted: TimeConcept, concepts: readonly TimeConcept[]): boolean => {
  for (const concept of concepts) if (concept === wanted) return true;
  return false;
};

/** The phrases by the place they start or end at. A list made with what is in it takes the least room. */
const byPlace = (
  phrases: readonly Phrase[],
  end: 'from' | 'to',
): readonly (readonly Phrase[] | undefined)[] => {
  const places: Phrase[][] = [];
  for (const one of phrases) {
    const here = places[one[end]];
    if (here === undefined) places[one[end]] = [one];
    else here.push(one);
  }
  return places;
};

// Nothing is looked up before the first place of a list: that takes ten times as long as elsewhere.
class AtomsTakenApart implements Atoms {
  private readonly starting: readonly (readonly Phrase[] | undefined)[];
  private readonly ending: readonly (readonly Phrase[] | undefined)[];
  private readonly present = new Set<TimeConcept>();

  constructor(readonly list: readonly Atom[]) {
    const phrases = phrasesIn(list);
    this.starting = byPlace(phrases, 'from');
    this.ending = byPlace(phrases, 'to');
    for (const { concept } of phrases) this.present.add(concept);
  }

  has(...concepts: readonly TimeConcept[]): boolean {
    for (const concept of concepts) if (this.present.has(concept)) return true;
    return false;
  }

  at(from: number): readonly Phrase[] {
    return (from < 0 ? undefined : this.starting[from]) ?? none;
  }

  isNumber(at: number): boolean {
    const atom = at < 0 ? undefined : this.list[at];
    return atom !== undefined && isNumberWord(atom.known);
  }

  to(from: number, ...concepts: readonly TimeConcept[]): number {
    return this.longestAt(from, concepts);
  }

  from(end: number, ...concepts: readonly TimeConcept[]): number {
    const here = end < 0 ? undefined : this.ending[end];
    if (here === undefined) return -1;
    let start = -1;
    for (const one of here)
      if ((start === -1 || one.from < start) && isAmong(one.concept, concepts)) start = one.from;
    return start;
  }

  within(from: number, end: number, ...concepts: readonly TimeConcept[]): number {
    if (!concepts.some((concept) => this.present.has(concept))) return -1;
    for (let at = Math.max(0, from); at < end; at += 1) {
      const reached = this.longestAt(at, concepts);
      if (reached !== -1 && reached <= end) return at;
    }
    return -1;
  }

  numberAt(from: number): NumberSaid | undefined {
    return this.isNumber(from) ? this.numberIn(from) : undefined;
  }

  numberBefore(end: number): (NumberSaid & { readonly from: number }) | undefined {
    const last = end < 1 ? undefined : this.list[end - 1];
    if (last === undefined) return undefined;
    const isSuffix = monthWords.suffixes.has(last.word) || monthWords.gluedSuffixes.has(last.word);
    if (!isNumberWord(last.known) && !isSuffix) return undefined;
    for (let from = Math.max(0, end - LONGEST_NUMBER); from < end; from += 1) {
      const said = this.numberAt(from);
      if (said?.to === end) return { ...said, from };
    }
    return undefined;
  }

  spanOf(from: number, to: number): Span {
    return { start: this.list[from]?.start ?? 0, end: this.list[to - 1]?.end ?? 0 };
  }

  private longestAt(from: number, concepts: readonly TimeConcept[]): number {
    const here = from < 0 ? undefined : this.starting[from];
    if (here === undefined) return -1;
    let end = -1;
    for (const one of here) if (one.to > end && isAmong(one.concept, concepts)) end = one.to;
    return end;
  }

  /** Whether a day of the month is told by what stands right before. */
  private isOfDay(at: number): boolean {
    return (
      this.ending[at]?.some(
        ({ concept }) => concept === 'the' || concept === 'dayOfMonthCue' || weekdayConcepts.has(concept),
      ) === true
    );
  }

  private numberIn(from: number): NumberSaid | undefined {
    const { list } = this;
    const atom = list[from];
    if (atom === undefined) return undefined;
    const next = list[from + 1];
    const isNear = next?.pause === 'none' && (next.gap === '' || next.gap === '-');
    if (atom.digits > 0) {
      const isOrdinal =
        next !== undefined &&
        isNear &&
        next.gap === '' &&
        (monthWords.suffixes.has(next.word) || (next.glued && monthWords.gluedSuffixes.has(next.word)));
      return { value: atom.value, to: isOrdinal ? from + 2 : from + 1, isOrdinal, digits: atom.digits };
    }
    const ordinal = numberWords.ordinals.get(atom.word);
    const tens = numberWords.tens.get(atom.word);
    if (tens !== undefined) {
      const joined = this.to(from + 1, 'plus');
      const unit = list[joined === -1 ? from + 1 : joined];
      if (unit?.pause === 'none' && (isNear || joined !== -1)) {
        const end = (joined === -1 ? from + 1 : joined) + 1;
        const rest = numberWords.units.get(unit.word);
        const order = numberWords.ordinals.get(unit.word);
        if (rest !== undefined && rest > 0 && rest < 10)
          return { value: tens + rest, to: end, isOrdinal: false, digits: 0 };
        if (order !== undefined && order < 10 && joined === -1)
          return { value: tens + order, to: end, isOrdinal: true, digits: 0 };
      }
      return { value: tens, to: from + 1, isOrdinal: false, digits: 0 };
    }
    // "El día diez y seis", but "a las diez y seis"
    const teen = this.isOfDay(from) ? numberWords.teens.get(atom.word) : undefined;
    if (teen !== undefined) {
      const joined = this.to(from + 1, 'plus');
      const rest = numberWords.units.get(list[joined]?.word ?? '');
      const isPlain = joined !== -1 && list[from + 1]?.pause === 'none' && list[joined]?.pause === 'none';
      if (isPlain && rest !== undefined && rest >= LEAST_SPLIT && rest < 10)
        return { value: teen + rest, to: joined + 1, isOrdinal: false, digits: 0 };
    }
    if (ordinal !== undefined) return { value: ordinal, to: from + 1, isOrdinal: true, digits: 0 };
    const unit = atom.word.length > 1 ? numberWords.units.get(atom.word) : undefined;
    return unit === undefined ? undefined : { value: unit, to: from + 1, isOrdinal: false, digits: 0 };
  }
}

// The same message is read for birth dates first and for visits afterwards.
const apart = perTokens((tokens, folded: string) => new AtomsTakenApart(atomsOf(folded, tokens)));

/** Takes a message apart. */
export const atomsIn = ({ folded, tokens }: Message): Atoms => apart(tokens, folded);
