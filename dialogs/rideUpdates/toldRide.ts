import { isSomebodyElses } from '../../domain/consent';
import { rideDay, type Ride, type Versioned } from '../../domain/ride';
import { isOpen } from '../../domain/rides';
import type { Turn } from '../conversation';
import { isTrusted } from '../identify/trust';
import type { Named } from '../rides/chooseRide';

/**
 * The ride that the phone a text comes from was told of last, within two days. Who gets a ride's updates may answer them and needs no
 * identification; it is told number and day, no name, no place. Two round trips.
 */
export const lastToldRide = async ({ incoming, world }: Turn): Promise<Versioned<Ride> | undefined> => {
  const phone = incoming.isTextMessage ? incoming.senderPhone : undefined;
  if (phone === undefined) return undefined;
  const [told, history] = await Promise.all([world.outbox.lastTold(phone), world.consents.history(phone)]);
  return told === undefined || isSomebodyElses(history) ? undefined : world.rides.find(told);
};

/** The ride that a text answers: the one its phone was told of last, as long as it names no other. */
export const toldRide = async (turn: Turn, { date, number }: Named): Promise<Versioned<Ride> | undefined> => {
  if (isTrusted(turn)) return undefined;
  const found = await lastToldRide(turn);
  if (found === undefined || !isOpen(found.value)) return undefined;
  if (number !== undefined && number !== found.value.number) return undefined;
  return date === undefined || rideDay(found.value) === date ? found : undefined;
};
