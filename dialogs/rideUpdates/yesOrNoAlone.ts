import type { Turn } from '../conversation';
import type { Intent } from '../understanding/heard';
import { saysNothingElse } from '../wishes';

/** Wishes that go with a yes or a no and are no other matter. */
const ASIDE: readonly Intent[] = ['thanks-bye', 'out-of-scope', 'stranded'];

/** The yes or no of a message that says nothing else; undefined where it says neither, or more. */
export const yesOrNoAlone = (turn: Turn): boolean | undefined => {
  const { heard } = turn;
  if (!saysNothingElse(turn) || !heard.intents.every((wish) => ASIDE.includes(wish))) return undefined;
  if (heard.answer === 'yes' || heard.choice === 1) return true;
  return heard.answer === 'no' || heard.choice === 2 ? false : undefined;
};
