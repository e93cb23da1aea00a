import type { Language } from '.';

/** Words a second, pauses and all: a little slower than the voices are. Spanish has more of the short ones. */
const PACE = { en: 2.8, es: 3 } as const satisfies Record<Language, number>;

/** Seconds a question on the telephone may take, with what is said about its keys: who hears more forgets its beginning. */
export const LONGEST_PROMPT = 12;

/** About how many seconds it takes to say a text. */
export const secondsToHear = (text: string, language: Language): number =>
  text.trim().split(/\s+/u).length / PACE[language];
