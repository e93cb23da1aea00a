import { byId, make } from './make';

/** Milliseconds a sentence stays in the live region: long enough to be read by every screen reader. */
const STAY_MS = 20_000;

const sayIn = (region: 'announcer' | 'alarm', text: string, language?: string): void => {
  const sentence = make('p', { lang: language }, text);
  byId(region).append(sentence);
  setTimeout(() => sentence.remove(), STAY_MS);
};

/** Has a text said after what is being said. */
export const announce = (text: string, language?: string): void => sayIn('announcer', text, language);

/** Has a text said at once: somebody may be in danger. */
export const alarm = (text: string): void => sayIn('alarm', text);
