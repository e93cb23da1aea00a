import { bookRide } from '../bookRide/bookRide';
import type { Turn } from '../conversation';
import type { MessageKey } from '../locales/messages';
import type { Intent } from '../understanding/heard';
import { partNamed } from '../understanding/rides/partNamed';
import { wishes } from '../wishes';

/** Wishes that a part of the ride in the making may be taken for. */
const ofRides: readonly Intent[] = [
  'change-trip',
  'several-trips',
  'ready-for-return',
  'trip-status',
  'list-trips',
];

const asksWhat: readonly MessageKey[] = ['form.whatToChange', 'change.what.again'];

/**
 * "Can you make it later?", "can I change the time?" and "a different clinic", while a ride is booked or changed, are of that ride and of no other; so is "the ride
 * home" where it was asked what to change.
 */
export const withPartMeant = (turn: Turn): Turn => {
  const { heard, state, incoming } = turn;
  const open = state.dialogStack.at(-1)?.id;
  const { refDate, refTime, tripRef } = heard.slots;
  const isNamed = [refDate, refTime, tripRef].some((ref) => ref !== undefined);
  const asksHow = heard.questions?.every((id) => id === 'changeRide') === true;
  if ((open !== bookRide.id && open !== 'changeRide') || isNamed || !(asksHow || wishes(turn, ...ofRides)))
    return turn;
  const isAsked = state.question.some(({ key }) => asksWhat.includes(key));
  const named = partNamed(incoming.text);
  if (named === undefined || (!named.isToBeOther && !isAsked)) return turn;
  const { questions, ...told } = heard;
  const intents = heard.intents.filter((wish) => !ofRides.includes(wish));
  return {
    ...turn,
    heard: asksHow
      ? { ...told, intents, text: incoming.text }
      : { ...told, intents, ...(questions !== undefined && { questions }) },
  };
};
