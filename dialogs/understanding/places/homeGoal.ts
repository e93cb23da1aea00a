import { placeLexicon } from '../../locales/vocabulary';
import { placeWords } from '../../locales/words/placeWords';
import { mended } from '../mended';
import type { Message } from '../message';
import type { PlaceSaid } from '../slotValues';

/** The home that somebody says they have to get to: "I need to go home", "que me lleven a mi casa". */
export const homeGoal = (message: Message): PlaceSaid | undefined => {
  const tokens = mended(message);
  const goal = placeLexicon.find(tokens).find(({ concept }) => concept === 'homeGoal');
  const home = goal === undefined ? undefined : tokens[goal.to - 1];
  if (goal === undefined || home === undefined) return undefined;
  const owner = tokens[goal.to - 2];
  const start = owner !== undefined && placeWords.owners.has(owner.word) ? owner.start : home.start;
  return { said: message.text.slice(start, home.end), kind: 'home' };
};
