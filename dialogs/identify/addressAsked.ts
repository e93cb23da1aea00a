import type { Turn } from '../conversation';
import { say, type Say } from '../say';
import { mentions } from '../understanding/mentions';
import { isTrusted } from './trust';

/** What is said to who asks for the address on file: the town to who is known, the street to nobody; nothing where none is asked for. */
export const addressSays = (turn: Turn): readonly Say[] => {
  if (!mentions(turn.heard.text, 'addressAsked')) return [];
  const { member } = turn.state.caller;
  if (member === undefined || member.confidential || !isTrusted(turn)) return [say('address.untold')];
  return [say('address.home', { town: member.pickupAddress.town })];
};
