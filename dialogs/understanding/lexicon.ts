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
/** Words of phrases are numbered from 1 on; below -1 are the beginnings of words, and below those the words that may stand for each other. */
const ANY = -1;
const FIRST_BEGINNING = -2;
const FIRST_CHOICE = -1_000_000;
/** So many words of a phrase are looked up; of the others it is only asked whether they fit. */
const LOOKED_UP = 2;
const BITS = 32;

/**
 * Phrases in the order of the vocabulary: of each the place of its concept, its length, and its words. There are tens of thousands, and as
 * objects most of the time went into moving them about in memory.
 */
type Phrases = readonly number[];

/** No phrase of the vocabularies has more words. */
const LONGEST_PHRASE = 12;

/** So many ways of one phrase are kept. One phrase of a million ways, which is easily written, takes seconds to start with and most of the memory. */
const MOST_WAYS = 5_000;

/** A phrase of a vocabulary that would be kept in too many ways: it is to be split. */
class TooManyWays extends Error {
  override readonly name = 'TooManyWays';
}

const checkWays = (ways: number, phrase: string): void => {
  if (ways > MOST_WAYS) throw new TooManyWays(`${String(ways)} ways to say "${phrase}"`);
};

/** A part of a phrase: what is made of the words it may be, each choice of several words on its own way. */
interface Part<Made> {
  readonly optional: boolean;
  readonly branches: readonly (readonly Made[])[];
}

/**
 * Reads the parts of phrases, each but once, because the same stand in many: "going_to" is one choice of two words, and `_` alone is any word.
 * Single words stand for each other, and each choice of several goes its own way.
 * @param make is asked once of the words that stand for each other
 */
const partsOnce = <Made>(make: (words: readonly string[]) => Made): ((part: string) => Part<Made>) => {
  const before = new Map<string, Part<Made>>();
  const isOne = (choice: string): boolean => choice === ANY_WORD || !choice.includes(ANY_WORD);
  const read = (part: string): Part<Made> => {
    const optional = part.endsWith('?');
    const choices = (optional ? part.slice(0, -1) : part).split('/');
    const single = choices.filter(isOne);
    const several = choices.filter((choice) => !isOne(choice));
    return {
      optional,
      branches: [
        ...(single.length > 0 ? [[make(single)]] : []),
        ...several.map((choice) => choice.split(ANY_WORD).map((word) => make([word]))),
      ],
    };
  };
  return (part) => {
    const known = before.get(part);
    if (known !== undefined) return known;
    const made = read(part);
    before.set(part, made);
    return made;
  };
};

/** The words that a phrase may have, and for each of them what is made of the words it may be. */
const waysOf = <Made>(phrase: string, partOf: (part: string) => Part<Made>): readonly (readonly Made[])[] => {
  const parts = phrase.split(' ').map(partOf);
  const ways: (readonly Made[])[] = [];
  /** Every way that ends so: the first part changes first. */
  const endWith = (end: readonly Made[], left: number): void => {
    const part = parts[left - 1];
    if (part === undefined) {
      ways.push(end);
      return;
    }
    if (part.optional) endWith(end, left - 1);
    for (const branch of part.branches) endWith(branch.concat(end), left - 1);
  };
  endWith([], parts.length);
  return ways;
};

/** Every list that takes one of each of these, the last of them changing first. */
const oneOfEach = <Value>(lists: readonly (readonly Value[])[]): readonly (readonly Value[])[] => {
  let all: Value[][] = [[]];
  for (const list of lists) {
    const [only] = list;
    if (list.length === 1 && only !== undefined) for (const before of all) before.push(only);
    else all = all.flatMap((before) => list.map((value) => [...before, value]));
  }
  return all;
};

/**
 * The ways to say a phrase of a vocabulary, each as its words.
 * @throws an error that names the phrase, when there are more than five thousand
 */
export const expand = (phrase: string): readonly (readonly string[])[] => {
  const ways = waysOf(
    phrase,
    partsOnce((words) => words),
  );
  const sizes = ways.map((way) => way.reduce((size, words) => size * words.length, 1));
  checkWays(
    sizes.reduce((sum, size) => sum + size, 0),
    phrase,
  );
  return ways.flatMap(oneOfEach);
};

/** Two lists of places of phrases as one, in the order of the vocabulary. */
const inOrder = (some: readonly number[], others: readonly number[]): readonly number[] => {
  if (others.length === 0) return some;
  if (some.length === 0) return others;
  return [...some, ...others].sort((one, other) => one - other);
};

const pushTo = <Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void => {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
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
  readonly code: Int32Array;
  readonly kinds: Int32Array;

  /**
   * Writes the phrases down.
   * @param begun where those stand that each kind of word begins, in the order of the vocabulary
   */
  constructor(
    readonly concepts: readonly Concept[],
    all: Phrases,
    begun: readonly (readonly number[])[],
  ) {
    const code = [0];
    this.kinds = new Int32Array(begun.length * KIND);
    const bits = new Map<number, number>();
    const write = (phrases: readonly number[]): number => {
      if (phrases.length === 0) return 0;
      const start = code.length;
      code.push(phrases.length);
      for (const phrase of phrases) {
        const length = all[phrase + 1] ?? 0;
        code.push(all[phrase] ?? 0, length);
        for (let index = 1; index < length; index += 1) code.push(all[phrase + 2 + index] ?? ANY);
      }
      return start;
    };
    for (const [kind, phrases] of begun.entries()) {
      if (phrases.length === 0) continue;
      const bySecond = new Map<number, number[]>();
      const others: number[] = [];
      for (const phrase of phrases) {
        const isOneWord = all[phrase + 1] === 1;
        const second = isOneWord ? ANY : (all[phrase + 3] ?? ANY);
        if (second > 0) pushTo(bySecond, second, phrase);
        else others.push(phrase);
      }
      const seconds = [...bySecond].sort(([one], [other]) => one - other);
      const start = code.length;
      this.kinds[kind * KIND] = start;
      code.push(seconds.length);
      for (const [second] of seconds) code.push(second, 0);
      this.kinds[kind * KIND + 3] = write(others);
      for (const [index, [second, own]] of seconds.entries()) {
        const bit = bits.get(second) ?? 1 << (bits.size % BITS);
        bits.set(second, bit);
        this.kinds[kind * KIND + 1] = (this.kinds[kind * KIND + 1] ?? 0) | bit;
        this.kinds[second * KIND + 2] = bit;
        code[start + 2 + 2 * index] = write(inOrder(own, others));
      }
    }
    this.code = new Int32Array(code);
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

  /** Whether a word of a kind begins a phrase of one of these concepts. */
  begins(kind: number, wanted: readonly Concept[]): boolean {
    const { code, kinds, concepts } = this;
    const places = wanted.map((concept) => concepts.indexOf(concept));
    const hasOne = (list: number): boolean => {
      let at = list + 1;
      for (let left = code[list] ?? 0; left > 0; left -= 1) {
        if (places.includes(code[at] ?? 0)) return true;
        at += 1 + (code[at + 1] ?? 0);
      }
      return false;
    };
    const start = kinds[kind * KIND] ?? 0;
    for (let index = 0; index < (code[start] ?? 0); index += 1)
      if (hasOne(code[start + 2 + 2 * index] ?? 0)) return true;
    return hasOne(kinds[kind * KIND + 3] ?? 0);
  }
}

/**
 * Compiles lists of phrases, one string a concept, phrases set apart by `|`. In a phrase `a/b` is either word, `a?` a word that may be
 * missing (it stands for `a` or nothing), `a*` any word that begins so, `_` any word. The first word of a phrase is never `_`.
 * @throws an error that names the phrase, when one is to be kept in more than five thousand ways
 */
export const compileLexicon = <Concept extends string>(
  ...vocabularies: readonly Readonly<Record<Concept, string>>[]
): Lexicon<Concept> => {
  const numbers = new Map<string, number>();
  /** Beginnings of words, and the places they stand at. */
  const beginnings: string[] = [];
  const placesOfBeginnings = new Map<string, number>();
  const concepts: Concept[] = [];
  const all: number[] = [];
  /** Where the phrases stand that a word begins. */
  const begun = new Map<number, number[]>();

  const numberOf = (word: string): number => {
    if (word === ANY_WORD) return ANY;
    if (!word.endsWith('*')) {
      const number = numbers.get(word) ?? numbers.size + 1;
      numbers.set(word, number);
      return number;
    }
    const beginning = word.slice(0, -1);
    const place = placesOfBeginnings.get(beginning) ?? beginnings.push(beginning) - 1;
    placesOfBeginnings.set(beginning, place);
    return FIRST_BEGINNING - place;
  };

  /** Words that may stand for each other in some place of a phrase: how many, and then their numbers. */
  const choices: number[] = [];
  const choicesBefore = new Map<string, number>();
  const choiceOf = (words: readonly string[]): number => {
    const name = words.join('/');
    const before = choicesBefore.get(name);
    if (before !== undefined) return before;
    const choice = FIRST_CHOICE - choices.length;
    choices.push(words.length, ...words.map(numberOf));
    choicesBefore.set(name, choice);
    return choice;
  };
  /** What a word of a phrase may be: where it is looked up each, and else one choice, if at most one of the words can be said. */
  const partOf = partsOnce((words) => {
    const isEach =
      words.length === 1 ||
      new Set(words).size < words.length ||
      words.some((word) => word === ANY_WORD || word.endsWith('*'));
    let each: readonly number[] | undefined;
    let asOne: readonly number[] | undefined;
    return (place: number): readonly number[] =>
      isEach || place < LOOKED_UP ? (each ??= words.map(numberOf)) : (asOne ??= [choiceOf(words)]);
  });

  for (const vocabulary of vocabularies)
    for (const concept in vocabulary) {
      const before = concepts.indexOf(concept);
      const own = before === -1 ? concepts.push(concept) - 1 : before;
      for (const phrase of vocabulary[concept].split('|')) {
        const tidy = phrase.trim().replace(/\s+/g, ' ');
        if (tidy === '') continue;
        let kept = 0;
        for (const way of waysOf(tidy, partOf))
          for (const words of oneOfEach(way.map((numbersAt, place) => numbersAt(place)))) {
            const [first] = words;
            if (first === undefined) continue;
            checkWays((kept += 1), tidy);
            pushTo(begun, first, all.length);
            all.push(own, words.length, ...words);
          }
      }
    }

  /** Beginnings with which a phrase begins, by their length, the longest first, and their phrases. */
  const firstBeginnings = beginnings
    .map((beginning, place) => ({ beginning, phrases: begun.get(FIRST_BEGINNING - place) ?? [] }))
    .filter(({ phrases }) => phrases.length > 0)
    .sort((one, other) => other.beginning.length - one.beginning.length);
  const placesOfFirst = new Map(firstBeginnings.map(({ beginning }, place) => [beginning, place]));
  const longestFirst = firstBeginnings[0]?.beginning.length ?? 0;
  /** Places of those a word begins with, the longest first. */
  const firstsOf = (text: string): readonly number[] => {
    const places: number[] = [];
    for (let length = Math.min(longestFirst, text.length); length > 0; length -= 1) {
      const place = placesOfFirst.get(text.slice(0, length));
      if (place !== undefined) places.push(place);
    }
    return places;
  };
  const withBeginnings = (text: string): readonly number[] =>
    firstsOf(text).reduce<readonly number[]>(
      (list, place) => inOrder(list, firstBeginnings[place]?.phrases ?? []),
      [],
    );
  // What no phrase writes out is of the kind of the longest beginning it has, because the shorter ones are that one's, too.
  const compiled = new Compiled(concepts, all, [
    [],
    ...[...numbers].map(([text, number]) => inOrder(begun.get(number) ?? [], withBeginnings(text))),
    ...firstBeginnings.map(({ beginning }) => withBeginnings(beginning)),
  ]);
  const { code } = compiled;
  const chosen = new Int32Array(choices);
  // From here on there are numbers alone: what they were made of takes several times as much room.
  begun.clear();
  all.length = 0;
  firstBeginnings.length = 0;
  choicesBefore.clear();
  placesOfBeginnings.clear();
  const kindOf = perWord((word): number => {
    const number = numbers.get(word);
    if (number !== undefined) return number;
    const [place] = firstsOf(word);
    return place === undefined ? 0 : 1 + numbers.size + place;
  });

  const isChoice = (kind: number, choice: number): boolean => {
    const end = choice + (chosen[choice] ?? 0);
    for (let at = choice + 1; at <= end; at += 1) if (chosen[at] === kind) return true;
    return false;
  };
  const fits = ({ word, known }: Token, number: number): boolean => {
    if (number > 0) return kindOf(known) === number;
    if (number <= FIRST_CHOICE) return isChoice(kindOf(known), FIRST_CHOICE - number);
    return number === ANY || word.startsWith(beginnings[FIRST_BEGINNING - number] ?? '');
  };
  /** Whether the words of a phrase after its first stand there. */
  const fitsAt = (tokens: readonly Token[], from: number, words: number, length: number): boolean => {
    for (let index = 1; index < length; index += 1) {
      const token = tokens[from + index];
      if (token?.pause !== 'none') return false;
      if (!fits(token, code[words + index - 1] ?? 0)) return false;
    }
    return true;
  };

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
      const begins = perWord((_, word) => compiled.begins(kindOf(word), wanted));
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
