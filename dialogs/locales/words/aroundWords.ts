import { words as enWords } from '../en/vocabulary';
import { words as esWords } from '../es/vocabulary';

const spanishAround: { readonly [Name in keyof typeof enWords.around]: string } = esWords.around;

const bothOf = (name: keyof typeof enWords.around): string =>
  `(?:${enWords.around[name]}|${spanishAround[name]})`;

/** Small words around days, places and numbers, both languages: sources of regular expressions. */
export const aroundWords = {
  exactlyIn: bothOf('exactlyIn'),
  notLanguage: bothOf('notLanguage'),
};
