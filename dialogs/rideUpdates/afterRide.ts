import { at } from '../../domain/calendar/calendarDate';
import type { Ride } from '../../domain/ride';
import { askedAfterFrom } from '../../domain/updates/occasionsOf';
import type { Turn } from '../conversation';
import type { Intent } from '../understanding/heard';
import { saysNothingElse } from '../wishes';
import { lastToldRide } from './toldRide';

/** Wishes that go with a yes or a no and are no other matter. */
const ASIDE: readonly Intent[] = ['thanks-bye', 'out-of-scope'];

const saidIn = ({ heard }: Turn): boolean | undefined => {
  if (heard.answer === 'yes' || heard.choice === 1) return true;
  return heard.answer === 'no' || heard.choice === 2 ? false : undefined;
};

/** Whether the rider of a ride that is over got there and home. */
export interface AfterRide {
  readonly ride: Ride;
  readonly isHome: boolean;
}

/** A yes or no by text, with nothing open, to whether the ride its phone was told of last got its rider there and home. Two round trips. */
export const afterRide = async (turn: Turn): Promise<AfterRide | undefined> => {
  const { heard, world } = turn;
  const isHome = saidIn(turn);
  const isAlone =
    saysNothingElse(turn) && heard.intents.every((wish) => ASIDE.includes(wish) || wish === 'stranded');
  if (isHome === undefined || !isAlone) return undefined;
  const ride = (await lastToldRide(turn))?.value;
  const from = ride === undefined ? undefined : askedAfterFrom(ride, world.program);
  const isAsked = from !== undefined && from <= at(world.now.date, world.now.time);
  return ride === undefined || !isAsked ? undefined : { ride, isHome };
};
