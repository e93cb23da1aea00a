import { decide } from '../../domain/decide';
import type { Booking } from '../../domain/decision';
import type { NewRide } from '../../domain/ride';
import { planRide } from '../../domain/rides';
import type { Turn } from '../conversation';
import { asItStands } from '../form/asItStands';
import type { Form } from '../form/form';
import { authorityOf, inFull } from '../identify/authority';
import { staffCallerOf } from '../staff/staffCallerOf';
import { tripOf, type Trip } from './trip';
import { waysApart } from './waysApart';

/** The decision about the request as it stands, and about a second ride where it ends elsewhere than it began. */
export const judge = asItStands((form, turn) => {
  const { program } = turn.world;
  const { trip, second } = waysApart(tripOf(form, turn), turn);
  return {
    trip,
    decision: decide(trip.facts, program),
    ...(second !== undefined && { second: { trip: second, decision: decide(second.facts, program) } }),
  };
});

/** The ride as it would be booked; undefined while nobody is known to ride. */
export const plan = (form: Form, turn: Turn, trip: Trip, decision: Booking): NewRide | undefined => {
  const { caller } = turn.state;
  const { member, relationship, name } = caller;
  const staff = staffCallerOf(turn);
  if (member === undefined) return undefined;
  return planRide(
    {
      memberId: member.medicaidId,
      facts: trip.facts,
      details: trip.details,
      origins: trip.originsOf(),
      decision,
      bookedBy: {
        relationship,
        conversation: turn.conversation,
        channel: turn.thread.channel,
        ...(staff !== undefined && { staff }),
        authority: authorityOf(caller),
        ...(relationship !== 'self' && name !== undefined && { name: inFull(name) }),
      },
      requestedAt: form.begun,
    },
    turn.world.now,
    turn.world,
  );
};
