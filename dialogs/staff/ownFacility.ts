import type { Turn } from '../conversation';
import { isUnknownStaff } from './introduce';

/** What may stand between a caller's name and the place they work at. */
const BETWEEN = /^[\s,]*(?:(?:at|from|with|of|de|del|en)\s)?\s*/iu;
const ARTICLE = /^(?:the|la|el)\s+/iu;

/**
 * "This is Joan Brill at Maple Hollow": where staff call from is no place to ride to. A bare name of it ("I am a nurse at Maple Hollow") is no
 * pick-up either: the residents' records say where they live.
 */
export const withOwnFacility = (turn: Turn): Turn => {
  const { callerName, destination, pickup, ...slots } = turn.heard.slots;
  if (!isUnknownStaff(turn)) return turn;
  const isBare =
    (pickup?.kind === 'facility' || pickup?.kind === 'address') &&
    pickup.facilityId === undefined &&
    pickup.street === undefined &&
    pickup.town === undefined;
  if (callerName === undefined && !isBare) return turn;
  const text = turn.heard.text.toLowerCase();
  const last = (callerName?.last ?? callerName?.first ?? '').toLowerCase();
  const at = last === '' ? -1 : text.indexOf(last);
  const after =
    at === -1
      ? ''
      : text
          .slice(at + last.length)
          .replace(BETWEEN, '')
          .replace(ARTICLE, '');
  const isOwn = (place: typeof destination): boolean =>
    place !== undefined &&
    place.said !== '' &&
    after.startsWith(place.said.toLowerCase().replace(ARTICLE, ''));
  const isOwnPickup =
    isOwn(pickup) || (isBare && (callerName === undefined || turn.heard.saysWorkplace === true));
  const isOwnDestination = isOwn(destination);
  return {
    ...turn,
    heard: {
      ...turn.heard,
      ...((isOwnPickup || isOwnDestination) && { saysWorkplace: true }),
      slots: {
        ...slots,
        ...(callerName !== undefined && { callerName }),
        ...(destination !== undefined && !isOwnDestination && { destination }),
        ...(pickup !== undefined && !isOwnPickup && { pickup }),
      },
    },
  };
};
