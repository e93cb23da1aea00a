import { wishLexicon } from '../../locales/vocabulary';
import type { Message } from '../message';

/** A number right behind a word. */
const NUMBER = /^[ :(]*\+?\d{3}/;

/**
 * Whether whoever asks to be called only says at which number: "Take me to Quest on the 9th. Call me back at 203 555 0119" wants a ride,
 * and no person.
 */
export const isOnlyCallback = (message: Message): boolean =>
  wishLexicon.saysOneOf(message.tokens, ['agent', 'agentAlone']) && tellsNumberToCall(message);

/** Whether a number to call stands in a message, and no person is asked for but by telling it: "call me back at 203 555 0119". */
export const tellsNumberToCall = ({ tokens, folded }: Message): boolean => {
  if (!wishLexicon.says(tokens, 'callsBack')) return false;
  const found = wishLexicon.find(tokens);
  const agents = found.filter(({ concept }) => concept === 'agent' || concept === 'agentAlone');
  const calls = found.filter(
    ({ concept, to }) => concept === 'callsBack' && NUMBER.test(folded.slice(tokens[to - 1]?.end)),
  );
  return (
    calls.length > 0 &&
    agents.every(({ from, to }) => calls.some((call) => call.from <= from && to <= call.to))
  );
};
