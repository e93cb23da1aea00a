import { rideLexicon } from '../../locales/vocabulary';
import type { Intent } from '../heard';
import { mended } from '../mended';
import type { Message } from '../message';
import type { SlotValues } from '../slotValues';

type Ways = Partial<Pick<SlotValues, 'someoneCanDrive' | 'hasCar' | 'canDrive'>>;

/**
 * What a question tells of the ways to get there: "do you pay gas if my son drives me?" names who can, "what is a mile worth in my own
 * car?" tells of one, and "do I qualify with no working car?" tells that there is none.
 * @param message what was said
 * @param asked the wishes to know something
 * @param slots what the whole message says
 */
export const waysAskedAbout = (
  message: Message,
  asked: readonly Intent[],
  slots: Readonly<Partial<SlotValues>>,
): Ways => {
  const { someoneCanDrive, hasCar, canDrive } = slots;
  const found = rideLexicon.find(mended(message));
  const isDriven =
    asked.includes('mileage-reimbursement') &&
    someoneCanDrive !== false &&
    found.some(({ concept }) => concept === 'someoneYes');
  const isOfMember = asked.includes('eligibility-question');
  // "How much a mile if I take my own car?"
  const isOwnCar = asked.includes('mileage-reimbursement') && hasCar !== undefined;
  return {
    ...(isDriven && { someoneCanDrive: true }),
    ...(isOwnCar && { hasCar }),
    ...(isOfMember && hasCar === false && { hasCar }),
    ...(isOfMember && canDrive === false && { canDrive }),
  };
};
