import type { Turn } from '../conversation';
import { wishes } from '../wishes';

/**
 * The turn with how many wait in writing before somebody who asks for a person now, where somebody is at the desk. One more read, and
 * only for who asks and can be written to.
 */
export const withWaiting = async (turn: Turn): Promise<Turn> => {
  const { desk } = turn.world;
  const { incoming, heard, state } = turn;
  const isAsked = wishes(turn, 'talk-to-agent') && heard.wantsCall !== true && state.withPerson === undefined;
  if (desk === undefined || incoming.isCall === true || !isAsked) return turn;
  const waiting = await desk.before(turn.thread.address);
  return waiting === undefined ? turn : { ...turn, waiting };
};
