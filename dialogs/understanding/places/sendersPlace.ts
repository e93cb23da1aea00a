import { placeWords } from '../../locales/vocabulary';
import type { PlaceSaid } from '../heard';
import type { Ground, Phrase } from './phrases';
import type { Resolver, Role } from './resolve';
import type { StaffFound } from './staffPlaces';

/** Where who writes works, as an end of the ride: a residence is where it begins, a clinic where it goes. */
export const takeSendersPlace = (
  ground: Ground,
  slots: { pickup?: PlaceSaid; destination?: PlaceSaid },
  opening: Phrase | undefined,
  staffPlace: Phrase | undefined,
  staff: readonly StaffFound[],
  { resolve }: Resolver,
): void => {
  const { tokens } = ground.message;
  const sender = opening ?? staffPlace;
  if (sender === undefined) return;
  const words = tokens.slice(sender.from, sender.to);
  const isClinic =
    words.some(({ word }) => placeWords.facilities.has(word)) ||
    ground.found.some((one) => one.concept === 'brand' && one.from >= sender.from && one.to <= sender.to);
  const isResidence =
    staff.some(({ concept }) => concept === 'residence') ||
    words.some(({ word }) => placeWords.residences.has(word));
  const isPatients =
    opening !== undefined || isResidence || staff.some(({ concept }) => concept === 'patientOf');
  const role: Role =
    isResidence || (opening !== undefined && !isClinic && slots.destination !== undefined)
      ? 'pickup'
      : 'destination';
  const place = slots[role] === undefined && isPatients ? resolve(sender, role) : undefined;
  if (place !== undefined) slots[role] = place;
};
