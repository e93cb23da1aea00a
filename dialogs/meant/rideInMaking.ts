import type { ClockTime } from '../../domain/calendar/calendarDate';
import { isForm, type Form } from '../form/form';
import type { ConversationState } from '../conversationState';
import type { SlotValues } from '../understanding/slotValues';

/** Tasks in which a ride is put together. */
const ofMaking: readonly (string | undefined)[] = ['bookRide', 'changeRide'];

/** Whether a ride is put together in the task of this name. */
export const isOfMaking = (id: string | undefined): boolean => ofMaking.includes(id);

/** The ride that is put together, where one is. */
export const formInMaking = ({ dialogStack }: ConversationState): Form | undefined => {
  const top = dialogStack.at(-1);
  const draft = top?.state.draft;
  return isOfMaking(top?.id) && isForm(draft) ? draft : undefined;
};

/** The time of the way back, where one was told: neither a call nor no way back. */
export const timeOfReturn = ({ returnTime }: Partial<SlotValues>): ClockTime | undefined =>
  returnTime === 'will-call' || returnTime === 'one-way' ? undefined : returnTime;
