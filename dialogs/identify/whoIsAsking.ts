import type { Turn } from '../conversation';
import type { Intent } from '../understanding/heard';
import { remembersOnly } from '../meant/story';
import { mentions } from '../understanding/mentions';
import { wishes } from '../wishes';
import { identify } from './identify';
import { isTrusted } from './trust';
import { forgetMember } from './forgetMember';
import { folded } from './folded';
import { isBornOn } from './given';

/** Whether a message names another member than the one who is trusted. */
const namesAnother = ({ heard: { slots }, state: { caller } }: Turn): boolean => {
  const { member, idsByPhone = [], namesByPhone = [] } = caller;
  if (member === undefined) return false;
  const { medicaidId, dateOfBirth, personName, zipCode, callerRelationship, escortCount } = slots;
  if (medicaidId !== undefined && medicaidId !== member.medicaidId) return true;
  const first = folded(personName?.first ?? '');
  // Who comes along is no other rider.
  const isOnPhone = escortCount === undefined && namesByPhone.some((name) => folded(name) === first);
  if (isOnPhone && first !== folded(member.firstName)) return true;
  if (dateOfBirth === undefined || isBornOn(slots, member.dateOfBirth)) return false;
  // A day long past may be any day; beside other words on who it is for, or on a phone of several members, it is a birth date.
  const isOnPerson = [medicaidId, personName, zipCode, callerRelationship].some((one) => one !== undefined);
  return isOnPerson || idsByPhone.length > 1;
};

/** Wishes that "now for my other son" may look like. */
const LIKE_ANOTHER: readonly Intent[] = ['book-trip', 'change-trip', 'several-trips'];

/**
 * The trust was in another member; what was said to the one is not said again to the other.
 * @returns the turn; where it is another rider's, a ride is booked for that one, not changed
 */
export const forgetOtherMember = (turn: Turn): Turn => {
  const { state, heard } = turn;
  const { member, namesByPhone = [] } = state.caller;
  // In the middle of a ride another child may only come along.
  const isBetween = state.dialogStack.length === 0 && member !== undefined;
  const isOther = isBetween && mentions(heard.text, 'otherRider');
  if (!isOther && !namesAnother(turn)) return turn;
  forgetMember(turn);
  if (!isOther) return turn;
  // Of two on one phone it can only be the other.
  const [name, more] = namesByPhone.filter((one) => folded(one) !== folded(member.firstName));
  if (name !== undefined && more === undefined) {
    state.caller = { ...state.caller, given: { name: { first: name } } };
  }
  const isBooking = heard.intents.every((intent) => LIKE_ANOTHER.includes(intent));
  return isBooking ? { ...turn, heard: { ...heard, intents: ['book-trip'] } } : turn;
};

/** The next ride is of who came along, or of the other child: of two on one phone it can only be the other, and who asked till now is known. */
const expectOther = (turn: Turn): void => {
  const { state, heard } = turn;
  const { member, relationship, namesByPhone = [] } = state.caller;
  if (member === undefined) return;
  forgetMember(turn);
  const [name, more] = namesByPhone.filter((one) => folded(one) !== folded(member.firstName));
  const { callerRelationship = 'other-family' } = heard.slots;
  state.caller = {
    ...state.caller,
    ridesWith: member.medicaidId,
    ...(name !== undefined && more === undefined && { given: { name: { first: name } } }),
    ...(heard.isCompanions === true &&
      relationship === 'self' && {
        relationship: callerRelationship,
        name: { first: member.firstName, last: member.lastName },
      }),
  };
};

/** The next ride may be somebody else's: for whom it is, is asked again, unless members ask for themselves alone. */
export const forgetRider = (turn: Turn): void => {
  const { relationship } = turn.state.caller;
  if (turn.heard.isCompanions === true || turn.heard.isSecondRider === true) {
    expectOther(turn);
    return;
  }
  // A second wish of the same message is of the same rider.
  const mayBeAnothers = relationship !== 'self' && turn.heard.isSameRider !== true;
  if (mayBeAnothers || turn.heard.slots.personName !== undefined) forgetMember(turn);
};

/** A first name of this phone and no more is nobody's cry, whatever the words it looks like. */
export const withNameMeant = (turn: Turn): Turn => {
  const { heard, state } = turn;
  const { namesByPhone } = state.caller;
  if (namesByPhone === undefined) return turn;
  const name = folded(heard.text);
  if (!namesByPhone.some((one) => folded(one) === name)) return turn;
  const { mayBe: _, ...rest } = heard;
  return { ...turn, heard: { ...rest, danger: 'routine' } };
};

/** On a phone of several members each new wish may be another's: for whom it is, is asked where the message does not say. */
export const doubtWho = (turn: Turn): void => {
  const { state } = turn;
  // A ride staff ask for is the next rider's until they say whose.
  if (state.caller.staff !== undefined && wishes(turn, 'book-trip', 'recurring-trip')) forgetMember(turn);
  const { member, namesByPhone = [] } = state.caller;
  if (member !== undefined && namesByPhone.length > 1) state.caller = { ...state.caller, asksWho: true };
};

/** What was told to a member is not told again once the hour of trust is over, but for the question who is asking. */
export const forgetWhatWasTold = (turn: Turn): void => {
  const { state } = turn;
  if (state.caller.member === undefined || isTrusted(turn)) return;
  if (state.dialogStack.at(-1)?.id === identify.id) return;
  state.said = [];
  state.question = [];
};

/** Wishes for a new ride. */
const forARide: readonly Intent[] = ['book-trip', 'recurring-trip'];

/** "Now a ride for my mom", by who asked for themselves till now: it is for another, who is to be known first. */
const asksForAnother = ({ heard, state }: Turn): boolean => {
  const { member, relationship: before } = state.caller;
  const { callerRelationship: relationship, escortCount, personName } = heard.slots;
  if (member === undefined || before !== 'self' || state.dialogStack.length > 0) return false;
  if (relationship === undefined || relationship === 'self') return false;
  const isCompany = escortCount !== undefined || heard.companionsVisit !== undefined;
  const isNamed = personName !== undefined && folded(personName.first) === folded(member.firstName);
  return !isCompany && !isNamed && heard.intents.some((wish) => forARide.includes(wish));
};

/** Who is talking may be said at any time, and counts from then on. */
export const noteCaller = (turn: Turn): void => {
  const { heard, incoming, state } = turn;
  if (asksForAnother(turn)) forgetMember(turn);
  const { callerRelationship: spokenOf, callerName: name } = heard.slots;
  // "My husband is sick, can he come?" speaks of who comes along, and not of the rider; nor does a late wife ride.
  const isOfOther = heard.mayTheyCome === true || remembersOnly(turn);
  // "Can my son, 4, ride?" asks for him, where no ride of who asks is spoken of.
  const askedFor =
    state.dialogStack.length === 0 && heard.questions?.includes('children') === true
      ? heard.askedOf?.callerRelationship
      : undefined;
  const relationship = isOfOther ? undefined : (spokenOf ?? askedFor);
  const { senderPhone: textPhone, app: textApp, isTextMessage } = incoming;
  state.caller = {
    ...state.caller,
    ...(relationship !== undefined && { relationship, saidRelationship: true }),
    ...(name !== undefined && { name: { ...state.caller.name, ...name } }),
    ...(isTextMessage && textPhone !== undefined && { textPhone }),
    ...(textApp !== undefined && { textApp }),
  };
};
