import type { Effect, Turn } from '../conversation';
import { say, type Say } from '../say';
import { callBack, workItem } from './callBack';

/**
 * Never a call back: the caller rings the line, and what was said waits there.
 * @param kind what the person has to do
 * @param citations what it rests on
 * @param request what is known of the ride
 */
export const personAtOnce = (
  turn: Turn,
  kind: 'discharge' | 'urgent-dispatch',
  citations: readonly string[],
  request: Readonly<Record<string, unknown>>,
): { readonly say: readonly Say[]; readonly effects: readonly Effect[] } => ({
  say: [say('notice.person-at-once', { line: turn.world.agentLine })],
  effects: [
    callBack(turn, workItem(turn, kind, 'person-at-once', { citations, request }), 'refusal.caseNumber'),
  ],
});
