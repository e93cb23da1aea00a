import type { Language } from './locales';

/**
 * Words about texts that count when they are the whole message on a text channel: those a carrier's customers know, which
 * Twilio answers by itself unless its account was told not to.
 * @see Twilio's default keywords, read 2026-11; 47 CFR 64.1200(a)(10)
 */
const CARRIERS = {
  stop: ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'END', 'QUIT', 'REVOKE', 'OPTOUT', 'CANCEL'],
  start: ['START', 'UNSTOP', 'YES'],
  help: ['HELP', 'INFO'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Spanish words for the same, which the carrier does not know. */
const OUR_STOP_WORDS: readonly string[] = ['ALTO', 'PARAR', 'PARE'];

/** Words by which a member may have meant a ride and not the texts. */
const MAY_MEAN_A_RIDE: readonly string[] = ['CANCEL', 'END', 'QUIT'];

/** Words by which what is being done is ended where there is no carrier: on a call, on a page. */
const END_OF_TASK: readonly string[] = [
  'STOP',
  'CANCEL',
  'END',
  'QUIT',
  ...OUR_STOP_WORDS,
  'CANCELAR',
  'CANCELE',
  'TERMINAR',
  'TERMINE',
];

/** A consent word, and its language where it has one: the carrier's are used in every language. */
export interface ConsentWord {
  readonly word: string;
  readonly given: boolean;
  readonly mayMeanARide: boolean;
  /** Whether the carrier knows it, and answers it. */
  readonly isCarriers: boolean;
  readonly language?: Language;
}

const has = (words: readonly string[], word: string): boolean => words.includes(word);

const ONE_WORD = /^[^\p{L}\p{N}]*(?<word>[\p{L}\p{N}]+)[^\p{L}\p{N}]*$/u;

/** The only word of a message, without the signs around it; empty where there are several. */
const bare = (text: string): string => ONE_WORD.exec(text)?.groups?.word?.toUpperCase() ?? '';

/** The consent word a message consists of, or undefined. A stop counts with signs around it, too; the carrier knows none of those. */
export const consentWordIn = (text: string): ConsentWord | undefined => {
  const exact = text.trim().toUpperCase();
  const word = bare(text);
  if (has(CARRIERS.start, exact)) return { word, given: true, mayMeanARide: false, isCarriers: true };
  const isOurs = has(OUR_STOP_WORDS, word);
  if (!has(CARRIERS.stop, word) && !isOurs) return undefined;
  return {
    word,
    given: false,
    mayMeanARide: has(MAY_MEAN_A_RIDE, word),
    isCarriers: has(CARRIERS.stop, exact),
    ...(isOurs && { language: 'es' }),
  };
};

/** Whether a message is a word by which the carrier explains texts. */
export const isHelpWord = (text: string): boolean => has(CARRIERS.help, text.trim().toUpperCase());

/** The word a message consists of, where no carrier hears it, by which somebody ends what is being done. */
export const endWordIn = (text: string): string | undefined => {
  const word = bare(text);
  return has(END_OF_TASK, word) ? word : undefined;
};
