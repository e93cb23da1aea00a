import type { Turn } from '../conversation';
import { isUnknownStaff } from './introduce';

/** What may stand between a caller's name and the place they work at. */
const BETWEEN = /^[\s,]*(?:(?:at|from|with|of|de|del|en)\s)?\s*(?:(?:the|la|el)\s)?\s*/iu;

/**
 * "This is Joan Brill at Maple Hollow": where staff call from is no place to ride to. A bare name of it ("I am a nurse at Maple Hollow") is no
 * pick-up either: the residents' records say where they live.
 */
export const withOwnFacility = (turn: Turn): Turn => {
  const { callerName, destination, pickup, ...slots } = turn.heard.slots;
  if (!isUnknownStaff(turn)) return turn;
  if (callerName === undefined) {
    if (pickup?.kind !== 'facility' || pickup.facilityId !== undefined || pickup.town !== undefined)
      return turn;
    return {
      ...turn,
      heard: { ...turn.heard, slots: { ...slots, ...(destination !== undefined && { destination }) } },
    };
  }
  const last = (callerName.last ?? callerName.first).toLowerCase();
  const text = turn.heard.text.toLowerCase();
  const end = text.indexOf(last) + last.length;
  if (end < last.length) return turn;
  const after = text.slice(end).replace(BETWEEN, '');
  const isOwn = (place: typeof destination): boolean =>
    place !== undefined && place.said !== '' && after.startsWith(place.said.toLowerCase());
  return {
    ...turn,
    heard: {
      ...turn.heard,
      slots: {
        ...slots,
        callerName,
        ...(destination !== undefined && !isOwn(destination) && { destination }),
        ...(pickup !== undefined && !isOwn(pickup) && { pickup }),
      },
    },
  };
};
