import { speechOnly } from '../../form/keys';
import type { Slot } from '../../form/slot';
import { say } from '../../say';
import { isStaff } from '../../staff/isStaff';
import { wishes } from '../../wishes';
import { set } from './reading';

/** "The same ride as last time": never asked, only said. */
export const asBefore: Slot = {
  sets: ['asBefore'],
  expects: [],
  read: ({ form, turn }) =>
    wishes(turn, 'same-as-last-time') && form.replaces === undefined && !isStaff(turn)
      ? set({ detail: 'asBefore', value: turn.heard.asBefore ?? 'last' })
      : undefined,
  ask: () => say('ask.appointment'),
  keys: speechOnly,
  again: 'ask.appointment.again',
  examples: 'ask.appointment.examples',
};
