import { at } from '../../domain/calendar/calendarDate';
import type { Ride } from '../../domain/ride';
import { askedAfterFrom } from '../../domain/updates/occasionsOf';
import type { Turn } from '../conversation';
import { lastToldRide } from './toldRide';
import { yesOrNoAlone } from './yesOrNoAlone';

/** Whether the rider of a ride that is over got there and home. */
export interface AfterRide {
  readonly ride: Ride;
  readonly isHome: boolean;
}

/** A yes or no by text, with nothing open, to whether the ride its phone was told of last got its rider there and home. Two round trips. */
export const afterRide = async (turn: Turn): Promise<AfterRide | undefined> => {
  const { world } = turn;
  const isHome = yesOrNoAlone(turn);
  if (isHome === undefined) return undefined;
  const ride = (await lastToldRide(turn))?.value;
  const from = ride === undefined ? undefined : askedAfterFrom(ride, world.program);
  const isAsked = from !== undefined && from <= at(world.now.date, world.now.time);
  return ride === undefined || !isAsked ? undefined : { ride, isHome };
};
