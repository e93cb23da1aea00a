import { placeLexicon } from '../../locales/vocabulary';
import type { Message, Span } from '../message';
import { spanOf } from '../reading';

const stopsForNobody = placeLexicon.without('stopForOther');
const NONE: readonly Span[] = [];

/**
 * Where somebody else is to be taken or fetched on the way: "drop my kid at daycare on the way". It is a stop, and says nothing of who rides
 * or where to.
 */
export const stopForOther = (message: Message): readonly Span[] => {
  if (stopsForNobody(message.tokens)) return NONE;
  const found = placeLexicon.find(message.tokens);
  return found
    .filter(({ concept }) => concept === 'stopForOther')
    .map(({ from, to }) => {
      const cue = found.find((one) => one.concept === 'stopCue' && one.from === to);
      return spanOf(message, { from, to: cue?.to ?? to });
    });
};
