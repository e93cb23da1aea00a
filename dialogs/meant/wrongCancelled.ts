import { rideDay } from '../../domain/ride';
import type { Turn } from '../conversation';
import type { Intent } from '../understanding/heard';
import { mentions } from '../understanding/mentions';

/**
 * "No wait, wrong one, I meant the 15th", right after a ride was cancelled, brings that one back and is of the one on the 15th; "give me
 * my ride back" brings it back however long ago in this conversation it was.
 */
export const withWrongCancelled = (turn: Turn): Turn => {
  const { heard, state, incoming } = turn;
  const { lastDone, said } = state;
  if (lastDone?.kind !== 'cancelled') return turn;
  const isJustDone = said.some(({ key }) => key.startsWith('cancel.done'));
  // "Did you cancel the right one?" asks which one it was, and takes nothing back.
  if (isJustDone && state.dialogStack.length === 0 && mentions(incoming.text, 'asksWhatCancelled')) {
    const { answer: _, choice: _choice, questions: _questions, ...asked } = heard;
    return { ...turn, heard: { ...asked, intents: ['repeat'], slots: {}, unclear: [] } };
  }
  const isWrong = heard.choseWrong === true && isJustDone;
  if (!isWrong && heard.wantsItBack !== true) return turn;
  const day = heard.slots.refDate ?? heard.slots.appointmentDate;
  const isOfOther = isWrong && day !== undefined && day !== rideDay(lastDone.ride);
  const intents: readonly Intent[] = isOfOther ? ['undo-last', 'cancel-trip'] : ['undo-last'];
  const { answer: _, choice: _choice, questions: _questions, ...rest } = heard;
  return { ...turn, heard: { ...rest, intents, slots: isOfOther ? { refDate: day } : {}, unclear: [] } };
};
