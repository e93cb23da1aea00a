/** The words of lists in which spaces set them apart. */
export const wordsOf = (...lists: readonly string[]): readonly string[] =>
  lists.flatMap((list) => list.split(' ').filter((word) => word !== ''));

/** Numbers by their words, of lists of entries such as "two=2". */
export const numbersOf = (...lists: readonly string[]): ReadonlyMap<string, number> =>
  new Map(
    wordsOf(...lists).map((entry): [string, number] => {
      const [word = '', value = ''] = entry.split('=');
      return [word, Number(value)];
    }),
  );

/** What words stand for, of lists of entries such as "hosp=hospital". */
export const pairsOf = (...lists: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    wordsOf(...lists).map((entry): [string, string] => {
      const [word = '', same = ''] = entry.split('=');
      return [word, same];
    }),
  );
