import { rememberedWords } from './rememberedWords';
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
  /** Whether a word is written out in some phrase. */
  knows(word: string): boolean;
}

const ANY_WORD = '_';

interface Phrase<Concept extends string> {
  readonly concept: Concept;
  readonly words: readonly string[];
  /** Place in the vocabulary. */
  readonly order: number;
}

/** The phrases a first word may begin, in the order of the vocabulary. */
interface Candidates<Concept extends string> {
  /** Those of one word, and those whose second word is open. */
  readonly always: readonly Phrase<Concept>[];
  /** Those as well that go on with this second word. */
  readonly bySecond: ReadonlyMap<string, readonly Phrase<Concept>[]>;
}

const inOrder = (one: { readonly order: number }, other: { readonly order: number }): number =>
  one.order - other.order;

const sorted = <Concept extends string>(phrases: readonly Phrase<Concept>[]): Candidates<Concept> => {
  const always: Phrase<Concept>[] = [];
  const bySecond = new Map<string, Phrase<Concept>[]>();
  for (const phrase of phrases) {
    const second = phrase.words[1];
    if (second === undefined || second === ANY_WORD || second.endsWith('*')) always.push(phrase);
    else {
      const same = bySecond.get(second);
      if (same === undefined) bySecond.set(second, [phrase]);
      else same.push(phrase);
    }
  }
  for (const same of bySecond.values()) same.push(...always);
  for (const same of [always, ...bySecond.values()]) same.sort(inOrder);
  return { always, bySecond };
};

/** Words that are read again sooner than they are remembered. */
const FEW_WORDS = 4;

/** No phrase of the vocabularies has more words. */
const LONGEST_PHRASE = 12;

const fits = (pattern: string, word: string): boolean =>
  pattern === ANY_WORD || (pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : pattern === word);

/** The ways to say a phrase of a vocabulary, each as its words. */
export const expand = (phrase: string): readonly (readonly string[])[] => {
  let ways: (readonly string[])[] = [[]];
  for (const part of phrase.split(' ')) {
    const optional = part.endsWith('?');
    const choices = (optional ? part.slice(0, -1) : part).split('/');
    const longer = ways.flatMap((way) => choices.map((choice) => [...way, choice]));
    ways = optional ? [...ways, ...longer] : longer;
  }
  return ways;
};

/** Whether the words after the first stand there; the first is known to. */
const fitsAt = (words: readonly string[], tokens: readonly Token[], from: number): boolean => {
  for (let index = 1; index < words.length; index += 1) {
    const token = tokens[from + index];
    if (token?.pause !== 'none' || !fits(words[index] ?? '', token.word)) return false;
  }
  return true;
};

/**
 * Compiles lists of phrases, one string a concept, phrases set apart by `|`. In a phrase `a/b` is either word, `a?` a word that may be
 * missing (it stands for `a` or nothing), `a*` any word that begins so, `_` any word. The first word of a phrase is never `_`.
 */
export const compileLexicon = <Concept extends string>(
  ...vocabularies: readonly Readonly<Record<Concept, string>>[]
): Lexicon<Concept> => {
  const exact = new Map<string, Phrase<Concept>[]>();
  const prefixes = new Map<string, Phrase<Concept>[]>();
  const lengths = new Set<number>();
  const known = new Set<string>();
  let order = 0;

  const add = (concept: Concept, words: readonly string[]): void => {
    const [first] = words;
    if (first === undefined) return;
    const isPrefix = first.endsWith('*');
    const key = isPrefix ? first.slice(0, -1) : first;
    if (isPrefix) lengths.add(key.length);
    const index = isPrefix ? prefixes : exact;
    const phrases = index.get(key);
    const phrase = { concept, words, order };
    order += 1;
    if (phrases === undefined) index.set(key, [phrase]);
    else phrases.push(phrase);
    for (const word of words) if (!word.endsWith('*') && word !== ANY_WORD) known.add(word);
  };

  for (const vocabulary of vocabularies)
    for (const concept in vocabulary)
      for (const phrase of vocabulary[concept].split('|')) {
        const tidy = phrase.trim().replace(/\s+/g, ' ');
        if (tidy !== '') for (const words of expand(tidy)) add(concept, words);
      }

  const nothing: Candidates<Concept> = { always: [], bySecond: new Map() };
  const candidatesOf = rememberedWords((word): Candidates<Concept> => {
    const begun = [...lengths].flatMap((length) =>
      length <= word.length ? (prefixes.get(word.slice(0, length)) ?? []) : [],
    );
    const phrases = [...(exact.get(word) ?? []), ...begun];
    return phrases.length === 0 ? nothing : sorted(phrases);
  });

  const findAll = (tokens: readonly Token[]): readonly Found<Concept>[] => {
    const found: Found<Concept>[] = [];
    for (let from = 0; from < tokens.length; from += 1) {
      const candidates = candidatesOf(tokens[from]?.word ?? '');
      if (candidates === nothing) continue;
      const { always, bySecond } = candidates;
      const next = bySecond.size > 0 ? tokens[from + 1] : undefined;
      const phrases = (next?.pause === 'none' ? bySecond.get(next.word) : undefined) ?? always;
      for (const { concept, words } of phrases)
        if (words.length === 1 || fitsAt(words, tokens, from))
          found.push({ concept, from, to: from + words.length });
    }
    return found;
  };
  // Several readers ask for the same words.
  const readBefore = new WeakMap<readonly Token[], readonly Found<Concept>[]>();

  return {
    find: (tokens) => {
      if (tokens.length <= FEW_WORDS) return findAll(tokens);
      const before = readBefore.get(tokens);
      if (before !== undefined) return before;
      const found = findAll(tokens);
      readBefore.set(tokens, found);
      return found;
    },
    knows: (word) => known.has(word),
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
  /** Those that start at a word, in the order of the vocabulary. */
  startingAt(index: number, ...concepts: readonly Concept[]): readonly Found<Concept>[];
  /** Those that end before a word. */
  endingAt(index: number, ...concepts: readonly Concept[]): readonly Found<Concept>[];
}

/** Sorts findings by place, so that asking about each word of a long message stays quick. */
export const positionsOf = <Concept extends string>(found: readonly Found<Concept>[]): Positions<Concept> => {
  const starting: Found<Concept>[][] = [];
  const ending: Found<Concept>[][] = [];
  for (const one of found) {
    (starting[one.from] ??= []).push(one);
    (ending[one.to] ??= []).push(one);
  }
  const among = (
    list: readonly Found<Concept>[] | undefined,
    concepts: readonly Concept[],
  ): readonly Found<Concept>[] => (list ?? []).filter(({ concept }) => concepts.includes(concept));
  return {
    startingAt: (index, ...concepts) => among(starting[index], concepts),
    endingAt: (index, ...concepts) => among(ending[index], concepts),
  };
};
