import { drivenModes } from '../../domain/modes';
import type { NewWorkItem } from '../../domain/ports/workItems';
import type { NewRide } from '../../domain/ride';
import type { Effect, Turn } from '../conversation';
import type { Form } from '../form/form';
import { inGroups } from '../handOff/callBack';
import { say, type Say } from '../say';
import type { BookRideNext } from './ask';
import { type Booked, bookedSays } from './bookedSays';
import { afterPlaceSays } from './readBack';
import { workFor } from './workFor';

/** The ride after the visit, where it ends elsewhere than it began: it is booked with the first, under a number of its own. */
export const withRideAfter = (
  first: BookRideNext,
  form: Form,
  ride: NewRide | undefined,
  turn: Turn,
): BookRideNext => {
  if (ride === undefined || first.kind !== 'finish') return first;
  const { lastDone } = turn.state;
  const id = `${form.id} after`;
  if (lastDone !== undefined && isChange(first)) turn.state.lastDone = { ...lastDone, added: id };
  const work = workFor(ride, turn);
  const effect: Effect = {
    kind: 'bookRide',
    draft: { id, version: form.version },
    ride,
    work,
    saying: (booked) => rideAfterSays(booked, work, turn),
  };
  return { ...first, effects: [...first.effects, effect] };
};

const isChange = ({ effects }: Extract<BookRideNext, { kind: 'finish' }>): boolean =>
  effects.some(({ kind }) => kind === 'replaceRide');

const rideAfterSays = (booked: Booked, work: readonly NewWorkItem[], turn: Turn): readonly Say[] => {
  const { status, number, mode, legs, details } = booked.ride;
  const [leg] = legs;
  if (leg === undefined || status !== 'confirmed' || !drivenModes.includes(mode))
    return [say('booked.after.other'), ...bookedSays(booked, work, turn)];
  const values = { number: inGroups(number), place: afterPlaceSays(details.pickup) };
  return leg.pickUp.kind === 'at'
    ? [say('booked.after.at', { ...values, time: { clock: leg.pickUp.at.slice(11) } })]
    : [say('booked.after.willCall', values)];
};
