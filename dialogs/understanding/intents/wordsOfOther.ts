import type { Heard, HearingContext, Intent } from '../heard';
import type { Message } from '../message';
import type { Wishes } from './phrasedWishes';
import { speaks } from './speaks';

/** What was heard beside a wish. */
interface Beside {
  readonly message: Message;
  readonly context: HearingContext;
  readonly wishes: Required<Pick<Wishes, 'intents' | 'phrased' | 'isSure'>>;
  readonly slots: Heard['slots'];
  /** Whether the message has a question mark. */
  readonly isQuestion: boolean;
}

/** Wishes that are learned from messages about drivers and calls. */
const ofDriver: readonly Intent[] = ['trip-status', 'text-opt-in', 'how-to-book-question', 'modes-question'];

/** What who tells only that they take the bus may sound like. */
const besideBus: readonly Intent[] = [
  'modes-question',
  'shared-ride',
  'covered-service-question',
  'trip-status',
  'minors-question',
  'complaint',
];
/** What tells of the bus and of who takes it. */
const busSlots: readonly string[] = ['canUseBus', 'hasBusPass', 'callerRelationship'];

/** Whether a wish is heard in words that say another wish, or an answer, and is none of its own. */
export const isWordOfOther = (
  wish: Intent,
  { message, context, wishes: { intents, phrased, isSure }, slots, isQuestion }: Beside,
): boolean => {
  const isLearned = !phrased.includes(wish);
  // "Can the driver call me when he is outside?" asks for nothing but that.
  if (slots.driverNote !== undefined && isLearned && ofDriver.includes(wish)) return true;
  // "I ride the bus fine": told, and nothing is asked.
  const tellsOnlyBus =
    slots.canUseBus === true &&
    !isQuestion &&
    !speaks(message, 'question') &&
    !speaks(message, 'mayI') &&
    Object.keys(slots).every((slot) => busSlots.includes(slot));
  if (tellsOnlyBus && isLearned && besideBus.includes(wish) && (wish !== 'complaint' || !isSure(wish)))
    return true;
  switch (wish) {
    case 'text-opt-in':
      return (
        // "Quite los avisos por texto": who wants none is asked for no consent.
        phrased.includes('text-opt-out') ||
        // "Text me in Polish": in which language, and not whether.
        (isLearned && !isSure(wish) && intents.includes('change-language')) ||
        // "A suggestion: have the driver text people": what drivers should do.
        (phrased.includes('compliment-suggestion') && (isLearned || slots.driverNote !== undefined))
      );
    case 'talk-to-agent':
      // "Prefiero que hablemos español"
      return isLearned && phrased.includes('change-language');
    case 'list-trips':
      return (
        // "Which ways are there to travel?", "does the car come with other passengers?"
        (!speaks(message, 'listWhole') &&
          (phrased.includes('modes-question') || intents.includes('shared-ride'))) ||
        // "Next monday, the one that's the 20th", to the question for the day
        (isLearned && context.expecting.includes('appointmentDate') && slots.appointmentDate !== undefined)
      );
    case 'covered-service-question':
      return isLearned && phrased.includes('modes-question');
    case 'how-to-book-question':
      // "May he go alone, or must I come?"
      return isLearned && !isSure(wish) && intents.includes('minors-question');
    case 'trip-status':
      // "¿Dan algo si me lleva el vecino?", "can the driver call me when he is outside?"
      return (
        !speaks(message, 'statusWhole') &&
        (intents.includes('mileage-reimbursement') || slots.driverNote !== undefined) &&
        slots.refDate === undefined &&
        slots.refTime === undefined
      );
    case 'shared-ride':
      // "Just me, nobody else", to how many come along
      return (
        isLearned &&
        !isQuestion &&
        context.expecting.includes('escortCount') &&
        slots.escortCount !== undefined &&
        slots.sharedRideReason === undefined
      );
    case 'minors-question':
      // "She is 8 months pregnant, her appointment is Friday, can it be sooner?"
      return (
        isLearned &&
        !isSure(wish) &&
        intents.includes('change-trip') &&
        slots.refDate !== undefined &&
        slots.callerRelationship !== 'parent' &&
        slots.callerRelationship !== undefined
      );
    default:
      return false;
  }
};
