import type { Turn } from '../conversation';
import { mentions } from '../understanding/mentions';

/** "My mom is at work till 5" tells why she does not drive, and not where the ride begins. */
export const withoutOthersPlace = (turn: Turn): Turn => {
  const { pickup, ...slots } = turn.heard.slots;
  const isBare = pickup?.kind === 'address' && pickup.street === undefined && pickup.town === undefined;
  if (!isBare || !mentions(turn.heard.text, 'othersPlace')) return turn;
  return { ...turn, heard: { ...turn.heard, slots } };
};
