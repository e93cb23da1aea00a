import {
  ANY,
  conceptsOf,
  FIRST_BEGINNING,
  FIRST_CHOICE,
  KIND,
  placesIn,
  type CompiledPhrases,
} from './compilePhrases';
import { phrasesOf } from './compiledBefore';
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
  /** Whether a phrase of a concept stands anywhere in a message. */
  says(tokens: readonly Token[], concept: Concept): boolean;
  /** Whether a phrase of one of these concepts stands anywhere in a message. */
  saysOneOf(tokens: readonly Token[], concepts: readonly Concept[]): boolean;
  /** Tells at once whether a message has no word with which a phrase of these concepts begins. */
  without(...concepts: readonly Concept[]): (tokens: readonly Token[]) => boolean;
  /** Whether a word is written out in some phrase. */
  knows(word: string): boolean;
}

/** No phrase of the vocabularies has more words. */
const LONGEST_PHRASE = 12;

/** Where the list of phrases stands that a word of one kind begins before one of another; 0 when there is none. */
const listOf = ({ code, kinds }: CompiledPhrases, kind: number, next: number): number => {
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
};

/** Whether a word of a kind begins a phrase of one of the concepts at these places. */
const beginsOne = ({ code, kinds }: CompiledPhrases, kind: number, places: readonly number[]): boolean => {
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
};

/**
 * Makes lists of phrases findable, one string a concept; `compilePhrases.ts` says what stands in them.
 * @param name what the vocabulary is called among those that the build compiles
 * @throws an error that names the phrase, when one is to be kept in more than five thousand ways
 */
export const compileLexicon = <Concept extends string>(
  name: string,
  ...vocabularies: readonly Readonly<Record<Concept, string>>[]
): Lexicon<Concept> => {
  const concepts = conceptsOf(vocabularies);
  const phrases = phrasesOf(name, vocabularies);
  const { words, beginnings, firstBeginnings, code, choices } = phrases;
  const numbers = new Map(words.map((word, place) => [word, place + 1]));
  const firstsOf = placesIn(firstBeginnings);
  const kindOf = perWord((word): number => {
    const number = numbers.get(word);
    if (number !== undefined) return number;
    const [place] = firstsOf(word);
    return place === undefined ? 0 : 1 + numbers.size + place;
  });

  const isChoice = (kind: number, choice: number): boolean => {
    const end = choice + (choices[choice] ?? 0);
    for (let at = choice + 1; at <= end; at += 1) if (choices[at] === kind) return true;
    return false;
  };
  const fits = ({ word, known }: Token, number: number): boolean => {
    if (number > 0) return kindOf(known) === number;
    if (number <= FIRST_CHOICE) {
      const kind = kindOf(known);
      return kind > 0 && isChoice(kind, FIRST_CHOICE - number);
    }
    return number === ANY || word.startsWith(beginnings[FIRST_BEGINNING - number] ?? '');
  };
  /** Whether the words of a phrase after its first stand there. */
  const fitsAt = (tokens: readonly Token[], from: number, place: number, length: number): boolean => {
    for (let index = 1; index < length; index += 1) {
      const token = tokens[from + index];
      if (token?.pause !== 'none') return false;
      if (!fits(token, code[place + index - 1] ?? 0)) return false;
    }
    return true;
  };

  const none: readonly Found<Concept>[] = [];
  const findAll = (tokens: readonly Token[]): readonly Found<Concept>[] => {
    let found: Found<Concept>[] | undefined;
    const [first] = tokens;
    let next = first === undefined ? 0 : kindOf(first.known);
    for (let from = 0; from < tokens.length; from += 1) {
      const kind = next;
      const token = tokens[from + 1];
      next = token === undefined ? 0 : kindOf(token.known);
      if (kind === 0) continue;
      const list = listOf(phrases, kind, token?.pause === 'none' ? next : 0);
      if (list === 0) continue;
      let at = list + 1;
      for (let left = code[list] ?? 0; left > 0; left -= 1) {
        const length = code[at + 1] ?? 0;
        const concept = concepts[code[at] ?? 0];
        if (concept !== undefined && (length === 1 || fitsAt(tokens, from, at + 2, length))) {
          const one = { concept, from, to: from + length };
          if (found === undefined) found = [one];
          else found.push(one);
        }
        at += 1 + length;
      }
    }
    return found ?? none;
  };
  const findOnce = perTokens(findAll);
  const find = (tokens: readonly Token[]): readonly Found<Concept>[] => findOnce(tokens, undefined);
  return {
    find,
    says: (tokens, wanted) => {
      for (const { concept } of find(tokens)) if (concept === wanted) return true;
      return false;
    },
    saysOneOf: (tokens, wanted) => {
      for (const { concept } of find(tokens)) if (wanted.includes(concept)) return true;
      return false;
    },
    without: (...wanted) => {
      const places = wanted.map((concept) => concepts.indexOf(concept));
      const begins = perWord((_, word) => beginsOne(phrases, kindOf(word), places));
      return (tokens) => !tokens.some(({ known }) => begins(known));
    },
    knows: (word) => numbers.has(word),
  };
};

/** Leaves only what no longer finding covers, so that "power wheelchair" is not also a wheelchair. `found` is in order of position. */
export const longest = <Concept extends string>(
  found: readonly Found<Concept>[],
): readonly Found<Concept>[] => {
  if (found.length < 2) return found;
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
  ): readonly Found<Concept>[] => {
    if (list === undefined) return none;
    const isAmong = ({ concept }: Found<Concept>): boolean => concepts.includes(concept);
    return list.every(isAmong) ? list : list.filter(isAmong);
  };
  return {
    isStart: (index) => starting[index] !== undefined,
    startingAt: (index, ...concepts) => among(starting[index], concepts),
    endingAt: (index, ...concepts) => among(ending[index], concepts),
  };
};
