import { answerOf, silence, type Answer } from '../answer';
import type { Turn } from '../conversation';
import { say } from '../say';

/**
 * What is said while a representative has the conversation: nothing, for the person answers. Who comes back to the page reads who that
 * is.
 * @returns undefined while no person has it
 */
export const besidePerson = ({ state, incoming }: Turn): Answer | undefined => {
  if (state.withPerson === undefined) return undefined;
  delete state.danger;
  const { name } = state.withPerson.by;
  return incoming.opens === true ? answerOf([say('desk.here', { name })]) : silence();
};
