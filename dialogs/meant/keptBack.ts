import type { Turn } from '../conversation';
import { keepsBack } from '../understanding/people/keptBack';
import { formInMaking } from './rideInMaking';

/**
 * "That's private", "none of your business", to a question of a ride is neither a yes nor a no: it counts as "I don't know", which is an
 * answer everywhere. What the visit is for is asked once more, with why.
 */
export const withKeptBack = (turn: Turn): Turn => {
  const { heard, state } = turn;
  const form = formInMaking(state);
  const isAsked = form?.asked !== undefined && form.readBackVersion === undefined;
  if (!isAsked || Object.keys(heard.slots).length > 0 || !keepsBack(heard.text)) return turn;
  const { answer: _, choice: _choice, agreement: _agreement, ...rest } = heard;
  return { ...turn, heard: form.asked === 'reason' ? rest : { ...rest, answer: 'unknown' } };
};
