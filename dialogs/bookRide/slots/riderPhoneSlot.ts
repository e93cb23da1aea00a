import { unknown } from '../../../domain/facts';
import type { Reading, Slot } from '../../form/slot';
import { say } from '../../say';
import { isStaff } from '../../staff/isStaff';
import { set } from './reading';

/**
 * The number a message tells of who rides. What staff say of themselves is where we call them back, and not what the driver calls, unless
 * it is given as the rider's.
 */
const numberTold = ({ turn, open }: Reading): string | undefined => {
  const { callbackPhone, phone, medicaidId, dateOfBirth } = turn.heard.slots;
  if (open || !isStaff(turn)) return callbackPhone ?? phone;
  const { staff } = turn.state.caller;
  const isOnRider = medicaidId !== undefined || dateOfBirth !== undefined;
  const isTheirs = staff === undefined ? callbackPhone === undefined && !isOnRider : phone === staff.phone;
  return isTheirs ? undefined : phone;
};

/** A phone answered on the day. */
export const riderPhone: Slot = {
  sets: ['riderPhone', 'alert'],
  expects: ['callbackPhone', 'phone'],
  read: (reading) => {
    const { turn, form, open } = reading;
    const number = numberTold(reading);
    // The clinic's number is not the rider's.
    if (form.asked === 'clinicPhone') return undefined;
    if (number === undefined) {
      // Without a phone the driver comes to the door.
      return open && turn.heard.answer === unknown
        ? set(
            { detail: 'riderPhone', value: { number: '', takesTexts: false } },
            { detail: 'alert', value: 'knock', because: 'riderPhone' },
          )
        : undefined;
    }
    return set({ detail: 'riderPhone', value: { number, takesTexts: number === turn.incoming.senderPhone } });
  },
  ask: () => say('ask.riderPhone'),
  keys: { kind: 'number', slot: 'phone', digits: 10, mayNotKnow: true },
  again: 'ask.riderPhone.again',
  examples: 'ask.riderPhone.again',
};
