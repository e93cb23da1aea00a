import { addDays, at, type CalendarDate } from '../../../domain/calendar/calendarDate';
import { decide } from '../../../domain/decide';
import type { Facts } from '../../../domain/facts';
import type { DraftKey } from '../../../domain/ports/rideRepository';
import { betweenTownCenters } from '../../../domain/places/travel';
import { ctHusky } from '../../../domain/program/ctHusky';
import { planRide } from '../../../domain/rides';
import type { Move, NewRide } from '../../../domain/ride';
import { sampleFacilities } from './facilities';
import { sampleMembers } from './members';

/** Days before loading on which the rides took place. */
const DAYS_AGO = [2, 5, 7];

/** Days before a ride on which it was asked for: early enough for any holiday in between. */
const ASKED_DAYS_BEFORE = 10;

const RIDER = '100000002';
const CLINIC = 'riverbend-dialysis-of-new-haven';

/** What happened to a ride that went well, in order, after it was confirmed. */
const life = ['assigned', 'on-the-way', 'arrived', 'picked-up', 'completed'] as const;

/**
 * The last rides of Harold Pease, who goes to dialysis: decided and planned by the rules as any other, and completed.
 * @param today the day of loading: the rides lie before it
 */
export const sampleRides = (
  today: CalendarDate,
): readonly { readonly draft: DraftKey; readonly ride: NewRide }[] => {
  const rider = sampleMembers(today).find(({ medicaidId }) => medicaidId === RIDER);
  const clinic = sampleFacilities.find(({ id }) => id === CLINIC);
  if (rider === undefined || clinic === undefined) return [];
  const { street, town, state, zip } = rider.pickupAddress;
  return DAYS_AGO.flatMap((daysAgo) => {
    const date = addDays(today, -daysAgo);
    const asked = { date: addDays(date, -ASKED_DAYS_BEFORE), time: '10:00' };
    const facts: Facts = {
      requestDate: asked.date,
      requestTime: asked.time,
      program: rider.program,
      dateOfBirth: rider.dateOfBirth,
      appointmentDate: date,
      appointmentTime: '10:00',
      visitPurpose: 'medical',
      kindOfCare: 'dialysis',
      canDriveSelf: false,
      freeRideAvailable: false,
      volunteerRideAvailable: false,
      otherAgencyRide: false,
      originTown: town,
      destinationTown: clinic.town,
      mobility: 'walker',
      approvedModeOnFile: 'livery',
    };
    const decision = decide(facts, ctHusky);
    if (decision.kind !== 'book') return [];
    const planned = planRide(
      {
        memberId: RIDER,
        facts,
        details: {
          riderName: `${rider.firstName} ${rider.lastName}`,
          riderPhone: { number: rider.phones[0]?.number ?? '', takesTexts: true },
          pickup: { kind: 'home', street, town, state, zip },
          destination: {
            kind: 'facility',
            name: clinic.name,
            street: clinic.street,
            town: clinic.town,
            state: clinic.state,
            zip: clinic.zip,
            phone: clinic.phone,
            facilityId: clinic.id,
          },
          returnRide: { kind: 'will-call' },
          companions: 0,
          equipment: rider.equipment,
          stairs: rider.doorNotes ?? 'none',
          alert: 'text',
          driverNote: '',
        },
        origins: {},
        decision,
        bookedBy: { relationship: 'self', conversation: 'sample' },
        requestedAt: at(asked.date, asked.time),
      },
      asked,
      { program: ctHusky, travel: betweenTownCenters },
    );
    if (planned === undefined) return [];
    const moves = life.map((status): Move => ({
      status,
      at: at(date, '09:30'),
      actor: 'carrier',
      reason: 'sample',
    }));
    const ride: NewRide = { ...planned, status: 'completed', moves: [...planned.moves, ...moves] };
    return [{ draft: { id: `sample-${daysAgo}`, version: 1 }, ride }];
  });
};
