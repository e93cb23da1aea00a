import { speechOnly } from '../../form/keys';
import { detailsIn } from '../../form/form';
import type { Slot } from '../../form/slot';
import { say } from '../../say';
import { isStaff } from '../../staff/isStaff';
import { wishes } from '../../wishes';
import { set } from './reading';

/** What stands for "to the same place" among the ways in which a ride can be like one before. */
export const SAME_PLACE = 'place';

/** "The same ride as last time", "to the same place": never asked, only said. */
export const asBefore: Slot = {
  sets: ['asBefore'],
  expects: [],
  read: ({ form, turn }) => {
    const { heard } = turn;
    if (form.replaces !== undefined || isStaff(turn)) return undefined;
    if (wishes(turn, 'same-as-last-time'))
      return set({ detail: 'asBefore', value: heard.asBefore ?? 'last' });
    const { asBefore: before, destination } = detailsIn(form);
    const isOpen = before === undefined && destination === undefined && heard.slots.destination === undefined;
    return isOpen && heard.samePlace === true ? set({ detail: 'asBefore', value: SAME_PLACE }) : undefined;
  },
  ask: () => say('ask.appointment'),
  keys: speechOnly,
  again: 'ask.appointment.again',
  examples: 'ask.appointment.examples',
};
