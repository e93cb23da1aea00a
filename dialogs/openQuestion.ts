import type { Turn } from './conversation';
import type { ConversationState } from './conversationState';
import { say, type Say } from './say';

type Danger = NonNullable<ConversationState['danger']>;

/** Whether it was asked last if there is danger, and no answer has come yet. */
export const isDangerAsked = <State extends Pick<ConversationState, 'danger'>>(
  state: State,
): state is State & { readonly danger: Danger } => state.danger?.times === 0;

/** The open question, or what can be asked for when there is none. */
export const openQuestion = ({ state }: Pick<Turn, 'state'>): readonly Say[] => {
  if (isDangerAsked(state)) {
    const { kind, isAskedAgain } = state.danger;
    return [say(isAskedAgain === true ? `danger.ask.${kind}.again` : `danger.ask.${kind}`)];
  }
  return state.question.length > 0 ? state.question : [say('idle')];
};
