import type { Turn } from './conversation';
import { isDangerAsked } from './openQuestion';
import type { Say } from './say';
import { taskNamed, type AnyTask } from './tasks';

/** What the open question of a conversation asks for, so that a bare answer is read as that. */
export const expecting = (state: Turn['state']): ReturnType<AnyTask['expecting']> => {
  const open = state.dialogStack.at(-1);
  return open === undefined || isDangerAsked(state)
    ? []
    : (taskNamed(open.id)?.expecting(open.state.draft) ?? []);
};

/** The days the open task talks about. */
export const daysTalkedAbout = (state: Turn['state']): ReturnType<AnyTask['days']> => {
  const open = state.dialogStack.at(-1);
  return open === undefined ? [] : (taskNamed(open.id)?.days(open.state.draft) ?? []);
};

/** What is known of the ride the conversation is about. */
export const heldSoFar = (state: Turn['state']): ReturnType<AnyTask['held']> =>
  state.dialogStack
    .map(({ id, state: { draft } }) => taskNamed(id)?.held(draft))
    .findLast((held) => held !== undefined);

/** What was told so far of what the conversation is about, in few words. */
export const toldSoFar = (state: Turn['state']): readonly Say[] =>
  state.dialogStack.flatMap(({ id, state: { draft } }) => taskNamed(id)?.told(draft) ?? []);

/** What is still to be said for what the conversation is about, in few words. */
export const neededStill = (turn: Turn): readonly Say[] => {
  const { danger, confirming, dialogStack } = turn.state;
  if (danger !== undefined || confirming !== undefined) return [];
  return dialogStack.flatMap(({ id, state: { draft } }) => taskNamed(id)?.needed(draft, turn) ?? []);
};

/** Whether a booking was just read back, and a yes would make it. */
export const isReadBack = (state: Turn['state']): boolean => {
  const open = state.dialogStack.at(-1);
  const isAside = state.danger !== undefined || state.confirming !== undefined;
  return open !== undefined && !isAside && taskNamed(open.id)?.isReadBack(open.state.draft) === true;
};
