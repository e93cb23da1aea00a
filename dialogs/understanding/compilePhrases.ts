import { ANY_WORD, partsOnce, waysOf } from './phraseWays';

/** Words of phrases are numbered from 1 on; below -1 are the beginnings of words, and below those the words that may stand for each other. */
export const ANY = -1;
/** The first beginning of a word. */
export const FIRST_BEGINNING = -2;
/** The first choice of words that may stand for each other. */
export const FIRST_CHOICE = -1_000_000;
/** So many words of a phrase are looked up; of the others it is only asked whether they fit. */
const LOOKED_UP = 2;
const BITS = 32;

/**
 * The numbers of a kind of word in {@link CompiledPhrases.kinds}, side by side: where its phrases stand, one bit for each second word, its own
 * bit as one, and where the list of its phrases for any other second word stands.
 */
export const KIND = 4;

/** The phrases of a vocabulary as numbers in one row, because to reach them takes longer than to read them. */
export interface CompiledPhrases {
  /** Words that are written out, each in the place before its number. */
  readonly words: readonly string[];
  /** Beginnings of words: the first is {@link FIRST_BEGINNING}, and they go down from there. */
  readonly beginnings: readonly string[];
  /** Those of the beginnings with which a phrase begins, the longest first: their kinds come after those of the words. */
  readonly firstBeginnings: readonly string[];
  /**
   * Of each first word: how many second words there are, and then each second word and its list. A list is its length and then of each
   * phrase its concept, its length and its words but the first; it stands at 0 when it is empty.
   */
  readonly code: Int32Array;
  readonly kinds: Int32Array;
  /** Words that may stand for each other in some place of a phrase: how many, and then their numbers. */
  readonly choices: Int32Array;
}

/**
 * Phrases in the order of the vocabulary: of each the place of its concept, its length, and its words. There are tens of thousands, and as
 * objects most of the time went into moving them about in memory.
 */
type Phrases = readonly number[];

/** So many ways of one phrase are kept. One phrase of a million ways, which is easily written, takes seconds to start with and most of the memory. */
const MOST_WAYS = 5_000;

/** A phrase of a vocabulary that would be kept in too many ways: it is to be split. */
class TooManyWays extends Error {
  override readonly name = 'TooManyWays';
}

/**
 * Checks how many ways a phrase is kept in.
 * @throws an error that names the phrase, when there are too many
 */
const checkWays = (ways: number, phrase: string): void => {
  if (ways > MOST_WAYS) throw new TooManyWays(`${String(ways)} ways to say "${phrase}"`);
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
 * Writes phrases down.
 * @param begun where those stand that each kind of word begins, in the order of the vocabulary
 */
const written = (
  all: Phrases,
  begun: readonly (readonly number[])[],
): Pick<CompiledPhrases, 'code' | 'kinds'> => {
  const code = [0];
  const kinds = new Int32Array(begun.length * KIND);
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
    kinds[kind * KIND] = start;
    code.push(seconds.length);
    for (const [second] of seconds) code.push(second, 0);
    kinds[kind * KIND + 3] = write(others);
    for (const [index, [second, own]] of seconds.entries()) {
      const bit = bits.get(second) ?? 1 << (bits.size % BITS);
      bits.set(second, bit);
      kinds[kind * KIND + 1] = (kinds[kind * KIND + 1] ?? 0) | bit;
      kinds[second * KIND + 2] = bit;
      code[start + 2 + 2 * index] = write(inOrder(own, others));
    }
  }
  return { code: new Int32Array(code), kinds };
};

/**
 * Gives the places of those beginnings that a word has, the longest first.
 * @param beginnings the longest first
 */
export const placesIn = (beginnings: readonly string[]): ((word: string) => readonly number[]) => {
  const places = new Map(beginnings.map((beginning, place) => [beginning, place]));
  const longest = beginnings[0]?.length ?? 0;
  return (word) => {
    const found: number[] = [];
    for (let length = Math.min(longest, word.length); length > 0; length -= 1) {
      const place = places.get(word.slice(0, length));
      if (place !== undefined) found.push(place);
    }
    return found;
  };
};

/** The concepts of vocabularies in their order, each once. */
export const conceptsOf = <Concept extends string>(
  vocabularies: readonly Readonly<Record<Concept, string>>[],
): readonly Concept[] => {
  const concepts = new Set<Concept>();
  for (const vocabulary of vocabularies) for (const concept in vocabulary) concepts.add(concept);
  return [...concepts];
};

/**
 * Compiles lists of phrases, one string a concept, phrases set apart by `|`. In a phrase `a/b` is either word, `a?` a word that may be
 * missing (it stands for `a` or nothing), `a*` any word that begins so, `_` any word. The first word of a phrase is never `_`.
 * @throws an error that names the phrase, when one is to be kept in more than five thousand ways
 */
export const compilePhrases = <Concept extends string>(
  vocabularies: readonly Readonly<Record<Concept, string>>[],
): CompiledPhrases => {
  const numbers = new Map<string, number>();
  const beginnings: string[] = [];
  const placesOfBeginnings = new Map<string, number>();
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

  const places = new Map(conceptsOf(vocabularies).map((concept, place) => [concept, place]));
  for (const vocabulary of vocabularies)
    for (const concept in vocabulary) {
      const own = places.get(concept) ?? 0;
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

  const first = beginnings
    .map((beginning, place) => ({ beginning, phrases: begun.get(FIRST_BEGINNING - place) ?? [] }))
    .filter(({ phrases }) => phrases.length > 0)
    .sort((one, other) => other.beginning.length - one.beginning.length);
  const firstBeginnings = first.map(({ beginning }) => beginning);
  const firstsOf = placesIn(firstBeginnings);
  const withBeginnings = (text: string): readonly number[] =>
    firstsOf(text).reduce<readonly number[]>((list, place) => inOrder(list, first[place]?.phrases ?? []), []);
  const words = [...numbers.keys()];
  // What no phrase writes out is of the kind of the longest beginning it has, because the shorter ones are that one's, too.
  const kinds = [
    [],
    ...words.map((text, place) => inOrder(begun.get(place + 1) ?? [], withBeginnings(text))),
    ...firstBeginnings.map(withBeginnings),
  ];
  return { words, beginnings, firstBeginnings, choices: new Int32Array(choices), ...written(all, kinds) };
};
