import { vocabulary as en } from '../en/vocabulary';
import { spanish } from '../vocabulary';

/** Single words for somebody who may come along, both languages. */
export const companionWords: readonly string[] = [en, spanish].flatMap(({ rides: { companion } }) =>
  companion.split('|').flatMap((phrase) => {
    const word = phrase.trim();
    return /^[a-z]{4,}$/.test(word) ? [word] : [];
  }),
);
