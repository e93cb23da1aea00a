import { peopleLexicon } from '../../locales/vocabulary';
import type { HearingContext, Intent } from '../heard';
import { tellsNumberToCall } from '../intents/onlyCallback';
import type { Message } from '../message';
import type { Relationship, SlotValues } from '../slotValues';

const worksThere: readonly Relationship[] = ['facility-staff', 'case-manager'];

/**
 * "Call me at 203 555 0199" of who rides is the rider's number; who calls for another, and a driver at the door, call back the one that is
 * told, and so does "my number is" of a clinic.
 */
export const settlePhones = (
  slots: Partial<SlotValues>,
  message: Message,
  {
    context: { expecting },
    wishes,
    isOfRide,
  }: {
    readonly context: Pick<HearingContext, 'expecting'>;
    readonly wishes: readonly Intent[];
    readonly isOfRide: boolean;
  },
): void => {
  const { tokens } = message;
  const { phone, callbackPhone, callerRelationship: relation, driverNote } = slots;
  // "Have someone call me back at 475 555 0163": where a person is to call, whoever rides.
  if (callbackPhone !== undefined && wishes.includes('talk-to-agent') && !tellsNumberToCall(message)) {
    // "… after 2" tells when to call.
    if (!isOfRide) {
      delete slots.appointmentTime;
      delete slots.refTime;
    }
    return;
  }
  const isOwn = relation === undefined || relation === 'self';
  if (expecting.includes('callbackPhone')) return;
  // "Add my cell 203 555 0199 so the driver can call"
  if (callbackPhone !== undefined && peopleLexicon.says(tokens, 'driverCalls')) {
    if (driverNote?.includes(' ') === false) delete slots.driverNote;
    return;
  }
  if (callbackPhone !== undefined && phone === undefined && isOwn && driverNote === undefined) {
    slots.phone = callbackPhone;
    delete slots.callbackPhone;
  } else if (phone !== undefined && callbackPhone === undefined && relation !== undefined) {
    const found = peopleLexicon.find(tokens);
    const saysOwn = found.some(
      ({ concept, to }) =>
        concept === 'ownPhoneCue' ||
        // "… Thanks, Pam RN 860 555 0172"
        (concept === 'staff' && to < tokens.length && tokens.slice(to).every(({ word }) => /^\d/.test(word))),
    );
    if (!saysOwn || !worksThere.includes(relation)) return;
    slots.callbackPhone = phone;
    delete slots.phone;
  }
};
