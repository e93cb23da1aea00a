import { dangerLexicon } from '../../locales/dangers';
import { readMessage, without, type Message } from '../message';

const isNone = dangerLexicon.without('rideLeft');

/**
 * What is said beside a ride that is not needed: "I don't need my ride on Friday anymore, cancel it" tells of nothing else, though what was
 * learned may take it for despair. All the rest is read.
 * @returns undefined where no ride is left
 */
export const besideRideLeft = (message: Message): Message | undefined => {
  const { tokens, text } = message;
  if (isNone(tokens)) return undefined;
  const spans = dangerLexicon
    .find(tokens)
    .filter(({ concept }) => concept === 'rideLeft')
    .map(({ from, to }) => ({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }));
  return spans.length === 0 ? undefined : readMessage(without(message, spans), text.length);
};
