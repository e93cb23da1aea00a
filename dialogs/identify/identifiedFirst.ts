import type { Step, Turn } from '../conversation';
import { callBack, workItem } from '../handOff/callBack';
import { introduce, isUnknownStaff } from '../staff/introduce';
import { identify } from './identify';
import { isTrusted } from './trust';
import { isCallerOpen, whoCalls } from './whoCalls';

/** The task that finds out who is asking, as long as that is not known; staff say first who they are. */
export const whoFirst = (turn: Turn): string | undefined => {
  if (isUnknownStaff(turn)) return introduce.id;
  return isTrusted(turn) ? undefined : identify.id;
};

/** What comes before a task that tells or changes what is on file: who is asking; and of a confidential record, a person. */
export const identifiedFirst = <Draft>(draft: Draft, turn: Turn): Step<Draft> | undefined => {
  const first = whoFirst(turn);
  if (first !== undefined) return { draft, say: [], effects: [], then: { first } };
  if (turn.state.caller.member?.confidential !== true) {
    return isCallerOpen(turn) ? { draft, say: [], effects: [], then: { first: whoCalls.id } } : undefined;
  }
  const item = workItem(turn, 'call-back', 'confidential');
  return { draft, say: [], effects: [callBack(turn, item, 'identify.confidential')], then: 'done' };
};
