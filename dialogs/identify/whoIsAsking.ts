import type { Turn } from '../conversation';
import { identify, isTrusted } from './identify';

/** Whether a message names another member than the one who is trusted. */
const namesAnother = ({ heard: { slots }, state: { caller } }: Turn): boolean => {
  const { member, idsByPhone = [] } = caller;
  if (member === undefined) return false;
  const { medicaidId, dateOfBirth, personName, zipCode, callerRelationship } = slots;
  if (medicaidId !== undefined && medicaidId !== member.medicaidId) return true;
  if (dateOfBirth === undefined || dateOfBirth === member.dateOfBirth) return false;
  // A day long past may be any day; beside other words on who it is for, or on a phone of several members, it is a birth date.
  const isOnPerson = [medicaidId, personName, zipCode, callerRelationship].some((one) => one !== undefined);
  return isOnPerson || idsByPhone.length > 1;
};

/** The trust was in another member; what was said to the one is not said again to the other. */
export const forgetOtherMember = (turn: Turn): void => {
  if (namesAnother(turn)) forgetMember(turn);
};

/** The next ride may be somebody else's: for whom it is, is asked again, unless members ask for themselves alone. */
export const forgetRider = (turn: Turn): void => {
  const { relationship } = turn.state.caller;
  if (relationship !== 'self' || turn.heard.slots.personName !== undefined) forgetMember(turn);
};

const forgetMember = ({ state }: Turn): void => {
  const {
    member: _member,
    trustedUntil: _trustedUntil,
    lastPlaces: _lastPlaces,
    begunElsewhere: _begunElsewhere,
    ...caller
  } = state.caller;
  state.caller = { ...caller, identifiers: [], given: {} };
  state.said = [];
  state.question = [];
};

/** What was told to a member is not told again once the hour of trust is over, but for the question who is asking. */
export const forgetWhatWasTold = (turn: Turn): void => {
  const { state } = turn;
  if (state.caller.member === undefined || isTrusted(turn)) return;
  if (state.dialogStack.at(-1)?.id === identify.id) return;
  state.said = [];
  state.question = [];
};

/** Who is talking may be said at any time, and counts from then on. */
export const noteCaller = ({ heard, state }: Turn): void => {
  const { callerRelationship: relationship } = heard.slots;
  if (relationship !== undefined) state.caller = { ...state.caller, relationship };
};
