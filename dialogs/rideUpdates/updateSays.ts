import { minutesBetween } from '../../domain/calendar/calendarDate';
import { known } from '../../domain/facts';
import { coverageLine } from '../../domain/program/coverageLine';
import type { Program } from '../../domain/program/program';
import { rideDay, type Ride } from '../../domain/ride';
import type { Occasion, UpdateKind } from '../../domain/updates/occasion';
import { inGroups } from '../handOff/callBack';
import { say, type Say, type SayValue } from '../say';

/** What is told beside the ride: the line to call, and the program. */
export interface UpdateContext {
  readonly line: string;
  readonly program: Program;
}

type Values = Readonly<Record<string, SayValue>>;

const timesOf = ({
  legs: [first],
}: Ride): { readonly ready: SayValue; readonly pickUp: SayValue } | undefined =>
  first?.readyAt === undefined || first.pickUp.kind !== 'at'
    ? undefined
    : { ready: { clock: first.readyAt.slice(11) }, pickUp: { clock: first.pickUp.at.slice(11) } };

/** Whole minutes until the vehicle comes, as the driver said; none where it should be there. */
const minutesIn = ({ expected, saidAt }: Occasion): number | undefined => {
  if (expected === undefined || saidAt === undefined) return undefined;
  const minutes = minutesBetween(saidAt, expected);
  return minutes > 0 ? minutes : undefined;
};

/**
 * What is told of a ride without a message before it: number, day and times. Who rides, from where, to where, why and in which program
 * stay out of it.
 */
export const updateSays = (kind: UpdateKind, occasion: Occasion, ride: Ride, context: UpdateContext): Say => {
  const told: Values = { number: inGroups(ride.number), day: { day: rideDay(ride) }, line: context.line };
  const times = timesOf(ride);
  const vehicle = ride.carrier?.vehicle;
  const minutes = minutesIn(occasion);
  const { expected } = occasion;
  switch (kind) {
    case 'booked':
      return times === undefined
        ? say('update.booked.trip', told)
        : say('update.booked', { ...told, ...times });
    case 'day-before':
      return times === undefined
        ? say('update.day-before.trip', told)
        : say('update.day-before', { ...told, ...times });
    case 'assigned':
      return vehicle === undefined
        ? say('update.assigned', told)
        : say('update.assigned.vehicle', { ...told, vehicle });
    case 'on-the-way':
      return minutes === undefined
        ? say('update.on-the-way', told)
        : say('update.on-the-way.minutes', { ...told, minutes });
    case 'arrived':
      return vehicle === undefined
        ? say('update.arrived', told)
        : say('update.arrived.vehicle', { ...told, vehicle });
    case 'late':
      return expected === undefined
        ? say('update.late', told)
        : say('update.late.expected', { ...told, expected: { clock: expected.slice(11) } });
    case 'after-ride': {
      const [first, back] = ride.legs;
      if (back !== undefined) return say('update.after-ride', told);
      return say(first?.direction === 'return' ? 'update.after-ride.home' : 'update.after-ride.there', told);
    }
    case 'coverage':
      return say('update.coverage', {
        ...told,
        coverage: coverageLine(known(ride.facts.program) ? ride.facts.program : undefined, context.program),
      });
    default:
      return say(`update.${kind}`, told);
  }
};
