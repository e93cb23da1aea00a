/** Stands for any word of a phrase, and joins the words of a choice of several. */
export const ANY_WORD = '_';

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
export const partsOnce = <Made>(make: (words: readonly string[]) => Made): ((part: string) => Part<Made>) => {
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
export const waysOf = <Made>(
  phrase: string,
  partOf: (part: string) => Part<Made>,
): readonly (readonly Made[])[] => {
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

const wordsOf = partsOnce((words) => words);

/** The ways to say the phrases of a concept, which are set apart by `|`: of each the words, and for each word those that may stand there. */
export const waysToSay = (phrases: string): readonly (readonly (readonly string[])[])[] =>
  phrases.split('|').flatMap((phrase) => (phrase.trim() === '' ? [] : waysOf(phrase.trim(), wordsOf)));
