import type { Effect, Turn } from '../conversation';
import { cannotHear } from '../inWriting';
import { say, type Say } from '../say';
import { callBack, workItem } from './callBack';

/** A person goes through it with the caller, or with who is there to help; `request` is what was said so far, for that person to read. */
export const whoCanHelp = (
  turn: Turn,
  request: unknown,
): { readonly say: readonly Say[]; readonly effects: readonly Effect[] } => {
  const item = workItem(turn, 'call-back', 'not-understood', { request });
  const key = cannotHear(turn) ? 'handOff.written' : 'handOff.callBack';
  return { say: [say('confused.help')], effects: [callBack(turn, item, key)] };
};
