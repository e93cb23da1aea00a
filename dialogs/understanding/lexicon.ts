import type { Token } from './message';

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

interface Phrase<Concept extends string> {
  readonly concept: Concept;
  readonly words: readonly string[];
}

/** No phrase of the vocabularies has more words. */
const LONGEST_PHRASE = 12;

const ANY_WORD = '_';

const fits = (pattern: string, word: string): boolean =>
  pattern === ANY_WORD || (pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : pattern === word);

const expand = (phrase: string): readonly (readonly string[])[] => {
  let ways: (readonly string[])[] = [[]];
  for (const part of phrase.split(' ')) {
    const optional = part.endsWith('?');
    const choices = (optional ? part.slice(0, -1) : part).split('/');
    const longer = ways.flatMap((way) => choices.map((choice) => [...way, choice]));
    ways = optional ? [...ways, ...longer] : longer;
  }
  return ways;
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

  const add = (concept: Concept, words: readonly string[]): void => {
    const [first] = words;
    if (first === undefined) return;
    const isPrefix = first.endsWith('*');
    const key = isPrefix ? first.slice(0, -1) : first;
    if (isPrefix) lengths.add(key.length);
    const index = isPrefix ? prefixes : exact;
    index.set(key, [...(index.get(key) ?? []), { concept, words }]);
    for (const word of words) if (!word.endsWith('*') && word !== ANY_WORD) known.add(word);
  };

  for (const vocabulary of vocabularies)
    for (const concept in vocabulary)
      for (const phrase of vocabulary[concept].split('|')) {
        const tidy = phrase.trim().replace(/\s+/g, ' ');
        if (tidy !== '') for (const words of expand(tidy)) add(concept, words);
      }

  const startingWith = (word: string): readonly Phrase<Concept>[] => {
    const starting = [...(exact.get(word) ?? [])];
    for (const length of lengths)
      if (length <= word.length) starting.push(...(prefixes.get(word.slice(0, length)) ?? []));
    return starting;
  };

  const fitsAt = (words: readonly string[], tokens: readonly Token[], from: number): boolean =>
    words.every((pattern, index) => {
      const token = tokens[from + index];
      return token !== undefined && fits(pattern, token.word) && (index === 0 || token.pause === 'none');
    });

  return {
    find: (tokens) => {
      const found: Found<Concept>[] = [];
      tokens.forEach((token, from) => {
        for (const { concept, words } of startingWith(token.word))
          if (fitsAt(words, tokens, from)) found.push({ concept, from, to: from + words.length });
      });
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
