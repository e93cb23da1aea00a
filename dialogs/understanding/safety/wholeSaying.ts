import { sayingLexicon, type WholeSaying } from '../../locales/vocabulary';
import type { Message } from '../message';

/** No such message is longer. Words. */
const LONGEST_SAYING = 9;

/**
 * What a message tells that says no more than a few known words: "I can't go" is none of "I can't go on".
 * @returns in no order; commas do not matter
 */
export const sayingsOf = ({ tokens }: Message): readonly WholeSaying[] =>
  tokens.length > LONGEST_SAYING
    ? []
    : sayingLexicon
        .find(tokens.map((token) => ({ ...token, pause: 'none' })))
        .filter(({ from, to }) => from === 0 && to === tokens.length)
        .map(({ concept }) => concept);
