/** How much a writer paused before a word: not at all, with a comma, or with the end of a sentence. */
export type Pause = 'none' | 'comma' | 'stop';

/** One word of a message: lower case, without accents and apostrophes. */
export interface Token {
  readonly word: string;
  /** Offsets into the text of the message. */
  readonly start: number;
  readonly end: number;
  readonly pause: Pause;
}
