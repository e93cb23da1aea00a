import { perTokens } from './perTokens';
import { perWord } from './perWord';
import type { Token } from './token';

/** A concept found in a message, as a range of its words; `to` is exclusive. */
export interface Found<Concept extends string> {
  readonly concept: Concept;
  readonly from: number;
  readonly to: number;
}

/** Finds concepts in the words of a message by the phrases of the vocabularies. */
export interface Lexicon<Concept extends string> {
  /** Everything found, in order of position; overlaps stay. */
  find(tokens: readonly Token[]): readonly Found<Concept>[];
  /** Tells at once whether a message has no word with which a phrase of these concepts begins. */
  without(...concepts: readonly Concept[]): (tokens: readonly Token[]) => boolean;
  /** Whether a word is written out in some phrase. */
  knows(word: string): boolean;
}

const ANY_WORD = '_';
/** Words of phrases are numbered from 1 on; below -1 are the beginnings of words. */
const ANY = -1;
const FIRST_BEGINNING = -2;
const BITS = 32;

interface Phrase<Concept extends string> {
  readonly concept: Concept;
  /** In the order of the vocabulary. */
  readonly words: readonly number[];
}

/** No phrase of the vocabularies has more words. */
const LONGEST_PHRASE = 12;

/** "Going_to" is one choice of two words; `_` alone is any word. */
const wordsOf = (choice: string): readonly string[] => (choice === ANY_WORD ? [choice] : choice.split('_'));

/** The ways to say a phrase of a vocabulary, each as its words. */
export const expand = (phrase: string): readonly (readonly string[])[] => {
  let ways: (readonly string[])[] = [[]];
  for (const part of phrase.split(' ')) {
    const optional = part.endsWith('?');
    const choices = (optional ? part.slice(0, -1) : part).split('/');
    const longer = ways.flatMap((way) => choices.map((choice) => [...way, ...wordsOf(choice)]));
    ways = optional ? [...ways, ...longer] : longer;
  }
  return ways;
};

/**
 * The numbers of a kind of word in {@link Compiled.kinds}, side by side: where its phrases stand, one bit for each second word, its own bit as
 * one, and where the list of its phrases for any other second word stands.
 */
const KIND = 4;

/**
 * Phrases as numbers in one row, because to reach them takes longer than to read them. Of each first word: how many second words there are,
 * and then each second word and its list. A list is its length and then of each phrase its concept, its length and its words but the first;
 * it stands at 0 when it is empty.
 */
class Compiled<Concept extends string> {
  readonly concepts: Concept[] = [];
  readonly code: Int32Array;
  readonly kinds: Int32Array;

  /**
   * Writes the phrases down.
   * @param begun those that each kind of word begins, in the order of the vocabulary
   */
  constructor(begun: readonly (readonly Phrase<Concept>[])[]) {
    const code = [0];
    this.kinds = new Int32Array(begun.length * KIND);
    const bits = new Map<number, number>();
    const places = new Map<Concept, number>();
    const placeOf = (concept: Concept): number => {
      const place = places.get(concept) ?? this.concepts.push(concept) - 1;
      places.set(concept, place);
      return place;
    };
    const write = (phrases: readonly Phrase<Concept>[]): number => {
      if (phrases.length === 0) return 0;
      const start = code.length;
      code.push(phrases.length);
      for (const { concept, words } of phrases) code.push(placeOf(concept), words.length, ...words.slice(1));
      return start;
    };
    for (const [kind, phrases] of begun.entries()) {
      if (phrases.length === 0) continue;
      const secondOf = ({ words: [, second = ANY] }: Phrase<Concept>): number => second;
      const seconds = [...new Set(phrases.map(secondOf).filter((second) => second > 0))];
      const start = code.length;
      this.kinds[kind * KIND] = start;
      code.push(seconds.length);
      for (const second of seconds.sort((one, other) => one - other)) code.push(second, 0);
      this.kinds[kind * KIND + 3] = write(phrases.filter((phrase) => secondOf(phrase) <= 0));
      for (const [index, second] of seconds.entries()) {
        const bit = bits.get(second) ?? 1 << (bits.size % BITS);
        bits.set(second, bit);
        this.kinds[kind * KIND + 1] = (this.kinds[kind * KIND + 1] ?? 0) | bit;
        this.kinds[second * KIND + 2] = bit;
        code[start + 2 + 2 * index] = write(
          phrases.filter((phrase) => secondOf(phrase) === second || secondOf(phrase) <= 0),
        );
      }
    }
    this.code = Int32Array.from(code);
  }

  /** Where the list of phrases stands that a word of one kind begins before one of another; 0 when there is none. */
  listOf(kind: number, next: number): number {
    const { code, kinds } = this;
    const others = kinds[kind * KIND + 3] ?? 0;
    if (((kinds[kind * KIND + 1] ?? 0) & (kinds[next * KIND + 2] ?? 0)) === 0) return others;
    const start = kinds[kind * KIND] ?? 0;
    let [low, high] = [0, code[start] ?? 0];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((code[start + 1 + 2 * middle] ?? 0) < next) low = middle + 1;
      else high = middle;
    }
    const at = start + 1 + 2 * low;
    return low < (code[start] ?? 0) && code[at] === next ? (code[at + 1] ?? 0) : others;
  }
}

/**
 * Compiles lists of phrases, one string a concept, phrases set apart by `|`. In a phrase `a/b` is either word, `a?` a word that may be
 * missing (it stands for `a` or nothing), `a*` any word that begins so, `_` any word. The first word of a phrase is never `_`.
 */
export const compileLexicon = <Concept extends string>(
  ...vocabularies: readonly Readonly<Record<Concept, string>>[]
): Lexicon<Concept> => {
  const numbers = new Map<string, number>();
  /** Beginnings of words, and those with which a phrase begins by their length, the longest first. */
  const beginnings: string[] = [];
  const begun = new Map<number, Phrase<Concept>[]>();

  const numberOf = (word: string): number => {
    if (word === ANY_WORD) return ANY;
    if (!word.endsWith('*')) {
      const number = numbers.get(word) ?? numbers.size + 1;
      numbers.set(word, number);
      return number;
    }
    const beginning = word.slice(0, -1);
    if (!beginnings.includes(beginning)) beginnings.push(beginning);
    return FIRST_BEGINNING - beginnings.indexOf(beginning);
  };
  const orders = new Map<Phrase<Concept>, number>();
  const add = (concept: Concept, said: readonly string[]): void => {
    const words = said.map(numberOf);
    const [first] = words;
    if (first === undefined) return;
    const phrase = { concept, words };
    orders.set(phrase, orders.size);
    const same = begun.get(first);
    if (same === undefined) begun.set(first, [phrase]);
    else same.push(phrase);
  };

  for (const vocabulary of vocabularies)
    for (const concept in vocabulary)
      for (const phrase of vocabulary[concept].split('|')) {
        const tidy = phrase.trim().replace(/\s+/g, ' ');
        if (tidy !== '') for (const words of expand(tidy)) add(concept, words);
      }

  const firstBeginnings = beginnings
    .filter((_, place) => begun.has(FIRST_BEGINNING - place))
    .sort((one, other) => other.length - one.length);
  const ordered = (phrases: readonly Phrase<Concept>[]): readonly Phrase<Concept>[] =>
    phrases.toSorted((one, other) => (orders.get(one) ?? 0) - (orders.get(other) ?? 0));
  const withBeginnings = (text: string): readonly Phrase<Concept>[] =>
    firstBeginnings.flatMap((beginning) =>
      text.startsWith(beginning) ? (begun.get(FIRST_BEGINNING - beginnings.indexOf(beginning)) ?? []) : [],
    );
  const phrasesWith = (text: string): readonly Phrase<Concept>[] =>
    ordered([...(begun.get(numbers.get(text) ?? 0) ?? []), ...withBeginnings(text)]);
  // What no phrase writes out is of the kind of the longest beginning it has, because the shorter ones are that one's, too.
  const phrases = [
    [],
    ...[...numbers.keys()].map(phrasesWith),
    ...firstBeginnings.map((beginning) => ordered(withBeginnings(beginning))),
  ];
  const compiled = new Compiled<Concept>(phrases);
  const { code, concepts } = compiled;
  const kindOf = perWord((word): number => {
    const number = numbers.get(word);
    if (number !== undefined) return number;
    const place = firstBeginnings.findIndex((beginning) => word.startsWith(beginning));
    return place === -1 ? 0 : 1 + numbers.size + place;
  });

  /** Whether the words of a phrase after its first stand there. */
  const fitsAt = (tokens: readonly Token[], from: number, words: number, length: number): boolean => {
    for (let index = 1; index < length; index += 1) {
      const token = tokens[from + index];
      if (token?.pause !== 'none') return false;
      const word = code[words + index - 1] ?? 0;
      if (word > 0 ? kindOf(token.known) !== word : !beginsAs(token.word, word)) return false;
    }
    return true;
  };
  const beginsAs = (word: string, number: number): boolean =>
    number === ANY || word.startsWith(beginnings[FIRST_BEGINNING - number] ?? '');

  const findAll = (tokens: readonly Token[]): readonly Found<Concept>[] => {
    const found: Found<Concept>[] = [];
    const [first] = tokens;
    let next = first === undefined ? 0 : kindOf(first.known);
    for (let from = 0; from < tokens.length; from += 1) {
      const kind = next;
      const token = tokens[from + 1];
      next = token === undefined ? 0 : kindOf(token.known);
      const list = compiled.listOf(kind, token?.pause === 'none' ? next : 0);
      if (list === 0) continue;
      let at = list + 1;
      for (let left = code[list] ?? 0; left > 0; left -= 1) {
        const length = code[at + 1] ?? 0;
        const concept = concepts[code[at] ?? 0];
        if (concept !== undefined && (length === 1 || fitsAt(tokens, from, at + 2, length)))
          found.push({ concept, from, to: from + length });
        at += 1 + length;
      }
    }
    return found;
  };
  const findOnce = perTokens(findAll);
  return {
    find: (tokens) => findOnce(tokens, undefined),
    without: (...wanted) => {
      const begins = perWord((text) => phrasesWith(text).some(({ concept }) => wanted.includes(concept)));
      return (tokens) => !tokens.some(({ known }) => begins(known));
    },
    knows: (word) => numbers.has(word),
  };
};

/** Leaves only what no longer finding covers, so that "power wheelchair" is not also a wheelchair. `found` is in order of position. */
export const longest = <Concept extends string>(
  found: readonly Found<Concept>[],
): readonly Found<Concept>[] => {
  const ends: number[] = [];
  for (const { from, to } of found) ends[from] = Math.max(ends[from] ?? 0, to);
  return found.filter(({ from, to }) => {
    for (let start = Math.max(0, from - LONGEST_PHRASE); start <= from; start += 1) {
      const end = ends[start] ?? 0;
      if (end >= to && end - start > to - from) return false;
    }
    return true;
  });
};

/** Findings by the place they start or end at. */
export interface Positions<Concept extends string> {
  /** Whether any starts at a word. */
  isStart(index: number): boolean;
  /** Those that start at a word, in the order of the vocabulary. */
  startingAt(index: number, ...concepts: readonly Concept[]): readonly Found<Concept>[];
  /** Those that end before a word. */
  endingAt(index: number, ...concepts: readonly Concept[]): readonly Found<Concept>[];
}

/** Sorts findings by place, so that asking about each word of a long message stays quick. */
export const positionsOf = <Concept extends string>(found: readonly Found<Concept>[]): Positions<Concept> => {
  const starting: Found<Concept>[][] = [];
  const ending: Found<Concept>[][] = [];
  // A list made with what is in it takes the least room.
  for (const one of found) {
    const begun = starting[one.from];
    if (begun === undefined) starting[one.from] = [one];
    else begun.push(one);
    const ended = ending[one.to];
    if (ended === undefined) ending[one.to] = [one];
    else ended.push(one);
  }
  const none: readonly Found<Concept>[] = [];
  const among = (
    list: readonly Found<Concept>[] | undefined,
    concepts: readonly Concept[],
  ): readonly Found<Concept>[] =>
    list === undefined ? none : list.filter(({ concept }) => concepts.includes(concept));
  return {
    isStart: (index) => starting[index] !== undefined,
    startingAt: (index, ...concepts) => among(starting[index], concepts),
    endingAt: (index, ...concepts) => among(ending[index], concepts),
  };
};
