import { sayingLexicon, type WholeSaying } from '../../locales/vocabulary';
import type { Message } from '../message';

/** No such message is longer. Words. */
const LONGEST_SAYING = 9;

/** By name, so that none can be left out: a danger may hang on it. */
const sayings: Readonly<Record<WholeSaying, WholeSaying>> = {
  everyday: 'everyday',
  asked: 'asked',
  resigned: 'resigned',
  despairing: 'despairing',
  helpless: 'helpless',
  unmoving: 'unmoving',
};
const beginsNone = sayingLexicon.without(...Object.values(sayings));

/**
 * What a message tells that says no more than a few known words: "I can't go" is none of "I can't go on".
 * @returns in no order; commas do not matter
 */
export const sayingsOf = ({ tokens }: Message): readonly WholeSaying[] => {
  if (tokens.length > LONGEST_SAYING || beginsNone(tokens.slice(0, 1))) return [];
  const isPaused = tokens.some(({ pause }) => pause !== 'none');
  return sayingLexicon
    .find(isPaused ? tokens.map((token) => ({ ...token, pause: 'none' })) : tokens)
    .filter(({ from, to }) => from === 0 && to === tokens.length)
    .map(({ concept }) => concept);
};
