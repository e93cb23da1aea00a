import { diminutiveEndings } from '../locales/words/nameWords';

/** A word of which less is left is another word: "cita", "visita". */
const SHORTEST_STEM = 3;

/**
 * The words that a Spanish diminutive may be made of: "tardecita" of "tarde", "lueguito" of "luego", "bastoncito" of "bastón".
 * @returns nothing where it is no diminutive, or leaves too little
 */
export const madeOf = (word: string): readonly string[] => {
  const ending = diminutiveEndings.find(
    (one) => word.length - one.length >= SHORTEST_STEM && word.endsWith(one),
  );
  if (ending === undefined) return [];
  const stem = word.slice(0, -ending.length);
  const roots =
    stem.endsWith('gu') || stem.endsWith('qu')
      ? [stem, `${stem.slice(0, -2)}${stem.endsWith('gu') ? 'g' : 'c'}`]
      : [stem];
  const [, vowel = '', many = ''] = /([ao])(s?)$/.exec(ending) ?? [];
  return roots.flatMap((root) => [`${root}${vowel}${many}`, `${root}e${many}`, root]);
};
