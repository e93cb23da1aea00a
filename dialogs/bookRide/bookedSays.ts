import { drivenModes } from '../../domain/modes';
import type { NewWorkItem } from '../../domain/ports/workItems';
import { rideDay, type Ride } from '../../domain/ride';
import type { Effect, Turn } from '../conversation';
import { citationInWords, inGroups, momentValues } from '../handOff/callBack';
import { isEntitled } from '../identify/authority';
import type { MessageKey } from '../locales/messages';
import { say, type Say } from '../say';
import { lines } from './lines';

/** A ride that was booked, and the cases opened with it. */
export type Booked = Parameters<Extract<Effect, { kind: 'bookRide' }>['saying']>[0];

/** Passes go to the town on file, one for each who rides; the town is told to who is entitled to it. */
const passSays = (ride: Ride, turn: Turn): Say => {
  const { member } = turn.state.caller;
  if (member === undefined || !isEntitled(turn)) return say('notice.bus-pass-mailed');
  return say('booked.pass', {
    count: 1 + (ride.details.companions ?? 0),
    day: { day: rideDay(ride) },
    town: member.mailingAddress.town,
  });
};

/** The case of the work that was opened for a reason. */
const caseOf = (
  reason: NewWorkItem['reason'],
  work: readonly NewWorkItem[],
  cases: readonly string[],
): string | undefined => {
  const opened = cases[work.findIndex((item) => item.reason === reason)];
  return opened === undefined ? undefined : inGroups(opened);
};

/** What is said once a ride is booked, by what it still waits for. */
export const bookedSays = (
  { ride, cases }: Booked,
  work: readonly NewWorkItem[],
  turn: Turn,
  confirmed: MessageKey = 'booked.confirmed',
): readonly Say[] => {
  const number = inGroups(ride.number);
  const due = work[0]?.due ?? ride.requestedAt;
  const { line } = lines(turn);
  const [first] = ride.legs;
  const [waiting] = ride.decision.waitsFor;
  const caseNumber = inGroups(cases[0] ?? ride.number);
  const asksAddress = work.some(({ reason }) => reason === 'address-to-complete');
  const address = asksAddress ? [say('readBack.address')] : [];
  if (waiting !== undefined) {
    const requirement = say(`requirement.${waiting}`);
    // What waiting means is explained once.
    const isAgain = (turn.state.caller.staff?.pending ?? 0) > 1;
    const stands = ride.insteadOf !== undefined;
    const key = stands ? 'booked.pending.stands' : isAgain ? 'booked.pending.again' : 'booked.pending';
    return [
      say(key, {
        number,
        caseNumber,
        requirement,
        line,
        ...momentValues(due),
      }),
      ...address,
    ];
  }
  if (ride.decision.outcome === 'urgent-book') {
    return [say('booked.requested', { number, line, ...momentValues(due) }), ...address];
  }
  if (asksAddress)
    return [
      say(ride.insteadOf === undefined ? 'booked.address' : 'booked.address.stands', {
        number,
        caseNumber,
        ...momentValues(due),
      }),
    ];
  if (!drivenModes.includes(ride.mode) || first?.readyAt === undefined) {
    return [
      say('booked.withoutDriver', { number }),
      ...(ride.decision.requirements.includes('claim-within-30-days') ? [say('booked.keepProof')] : []),
      ...(ride.mode === 'private-car' ? [say('notice.mileage-trip-log')] : []),
      ...ride.decision.notices.map((notice) =>
        notice === 'less-than-asked'
          ? say('booked.lessThanAsked', {
              citation: citationInWords(['17-134d-33(e)(2)(A)']),
              caseNumber: caseOf('written-notice', work, cases) ?? number,
            })
          : notice === 'bus-pass-mailed'
            ? passSays(ride, turn)
            : say(`notice.${notice}`),
      ),
      ...(caseOf('medical-necessity-form', work, cases) === undefined ? [] : [say('booked.formSent')]),
    ];
  }
  return [
    say(confirmed, {
      number,
      line,
      day: { day: first.date },
      ready: { clock: first.readyAt.slice(11) },
    }),
  ];
};
