import type { Step, Turn } from '../conversation';
import { callBack, workItem } from '../handOff/callBack';
import { identify, isTrusted } from './identify';

/** What comes before a task that tells or changes what is on file: who is asking; and of a confidential record, a person. */
export const identifiedFirst = <Draft>(draft: Draft, turn: Turn): Step<Draft> | undefined => {
  if (!isTrusted(turn)) return { draft, say: [], effects: [], then: { first: identify.id } };
  if (turn.state.caller.member?.confidential !== true) return undefined;
  const item = workItem(turn, 'call-back', 'confidential');
  return { draft, say: [], effects: [callBack(turn, item, 'identify.confidential')], then: 'done' };
};
