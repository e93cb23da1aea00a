/**
 * Words that mean consent when they are the whole message on a text channel: the carrier's, in every language, and
 * Spanish ones for the same, which the carrier does not know.
 * @see Twilio's default keywords, read 2026-11; 47 CFR 64.1200(a)(10)
 */
const STOP_WORDS = [
  'STOP',
  'STOPALL',
  'UNSUBSCRIBE',
  'END',
  'QUIT',
  'REVOKE',
  'OPTOUT',
  'CANCEL',
  'ALTO',
  'PARAR',
  'PARE',
];
const START_WORDS = ['START', 'UNSTOP', 'YES'];

/** Words by which a member may have meant a ride and not the texts. */
const MAY_MEAN_A_RIDE = ['CANCEL', 'END', 'QUIT'];

/** A consent word. */
export interface ConsentWord {
  readonly word: string;
  readonly given: boolean;
  readonly mayMeanARide: boolean;
}

/** The consent word a message consists of, or undefined. */
export const consentWordIn = (text: string): ConsentWord | undefined => {
  const word = text.trim().toUpperCase();
  if (STOP_WORDS.includes(word)) return { word, given: false, mayMeanARide: MAY_MEAN_A_RIDE.includes(word) };
  return START_WORDS.includes(word) ? { word, given: true, mayMeanARide: false } : undefined;
};
