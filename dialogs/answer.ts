import type { Effect } from './conversation';
import type { Say } from './say';

/** What the assistant makes of a turn: what to say and what to do. The state it leaves is the turn's working copy. */
export interface Answer {
  readonly say: readonly Say[];
  readonly effects: readonly Effect[];
  /** Said last, after what the effects have to tell: the open question. */
  readonly after: readonly Say[];
  /** That nothing is said is meant: {@link silence}. Without it an answer of no words is never sent. */
  readonly isSilent?: true;
}

/** An answer of these parts. */
export const answerOf = (
  says: readonly Say[],
  effects: readonly Effect[] = [],
  after: readonly Say[] = [],
): Answer => ({ say: says, effects, after });

/** Nothing is said, and that is meant: nobody is there any more, or somebody else answers. */
export const silence = (effects: readonly Effect[] = []): Answer => ({
  ...answerOf([], effects),
  isSilent: true,
});
