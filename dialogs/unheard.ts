import { answerOf, type Answer } from './answer';
import type { Turn } from './conversation';
import { callBack, openRequest, workItem } from './handOff/callBack';
import { say } from './say';

/** Steps of a call in a row that bring nothing, after which a person is put through. */
const BEFORE_A_PERSON = 4;

/** The same, after which the call ends: nobody is there, or nobody who can be helped so. */
const BEFORE_GOODBYE = 8;

/** Neither words nor keys that mean anything here. */
const isNothing = ({ heard, incoming }: Turn): boolean =>
  incoming.isCall === true && incoming.opens !== true && heard.text === '' && heard.intents.length === 0;

/**
 * What is answered to silence on a call, and to keys that say nothing: a person after a few times, goodbye where that does not help.
 * Who was told to call 911 or 988 is told again; who asked for a moment has it.
 * @returns undefined where something was heard, and where the open question is to be put again
 */
export const unheard = (turn: Turn): Answer | undefined => {
  const { state, incoming } = turn;
  if (!isNothing(turn)) {
    delete state.unheard;
    return undefined;
  }
  const times = (state.unheard ?? 0) + 1;
  state.unheard = times;
  if (times >= BEFORE_GOODBYE) return answerOf([say('call.unheard.goodbye')]);
  if (times === BEFORE_A_PERSON) {
    const item = workItem(turn, 'call-back', 'not-understood', { request: openRequest(state) });
    return answerOf(
      [say('call.unheard')],
      [{ ...callBack(turn, item, 'handOff.callBack'), once: 'unheard' }],
    );
  }
  const isSilence = incoming.keys === undefined;
  const { danger, said } = state;
  if (isSilence && danger !== undefined && danger.times > 0)
    return answerOf([say(`danger.${danger.kind}.again`)]);
  // Neither key was pressed: the question stands.
  if (state.confirming !== undefined) return answerOf([], [], said.slice(-1));
  const hasAMoment = said.some(({ key }) => key === 'wait' || key === 'wait.still');
  return isSilence && hasAMoment ? answerOf([say('wait.still')]) : undefined;
};
