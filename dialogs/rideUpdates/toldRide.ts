import { isSomebodyElses } from '../../domain/consent';
import { rideDay, type Ride, type Versioned } from '../../domain/ride';
import { isOpen } from '../../domain/rides';
import type { Turn } from '../conversation';
import { isTrusted } from '../identify/identify';
import type { Named } from '../rides/chooseRide';

/**
 * The ride that a text answers: the one its phone was told of last, as long as it names no other. Who gets a ride's updates may answer
 * them and needs no identification; it is told number and day, no name, no place. Two round trips, where nobody is identified.
 */
export const toldRide = async (turn: Turn, { date, number }: Named): Promise<Versioned<Ride> | undefined> => {
  const { incoming, world } = turn;
  const phone = incoming.isTextMessage ? incoming.senderPhone : undefined;
  if (phone === undefined || isTrusted(turn)) return undefined;
  const [told, history] = await Promise.all([world.outbox.lastTold(phone), world.consents.history(phone)]);
  if (told === undefined || isSomebodyElses(history) || (number !== undefined && number !== told))
    return undefined;
  const found = await world.rides.find(told);
  if (found === undefined || !isOpen(found.value)) return undefined;
  return date === undefined || rideDay(found.value) === date ? found : undefined;
};
