import { factsIn, detailsIn } from '../../form/form';
import type { Slot } from '../../form/slot';
import { say } from '../../say';
import { earliestOf } from '../arriveBy';
import { set } from './reading';

/** There is no appointment: when to be there, asked only where the clinic's hours are not known. */
export const arriveBy: Slot = {
  sets: ['anyTime', 'appointmentTime'],
  expects: ['appointmentTime'],
  read: ({ form, turn: { heard }, open }) => {
    const { anyTime } = heard;
    if (open && (anyTime !== undefined || heard.answer === 'unknown')) {
      const half = anyTime ?? detailsIn(form).anyTime ?? 'day';
      return set({ fact: 'appointmentTime', value: earliestOf[half], because: 'anyTime' });
    }
    const isKnown = factsIn(form).appointmentTime !== undefined || form.replaces !== undefined;
    const isOfWayBack = heard.slots.returnTime !== undefined;
    if (anyTime === undefined || isKnown || isOfWayBack || heard.wantsCall === true) return undefined;
    return set({ detail: 'anyTime', value: anyTime });
  },
  ask: () => say('ask.arriveBy'),
  keys: { kind: 'time', slot: 'appointmentTime', mayNotKnow: true },
  again: 'ask.arriveBy.again',
  examples: 'ask.arriveBy.examples',
};
