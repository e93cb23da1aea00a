import { z } from 'zod';
import { addMinutes, at, type Now } from '../../domain/calendar/calendarDate';
import { currentLeg, moveRide } from '../../domain/moveRide';
import type { Facts } from '../../domain/facts';
import type { Leg, Ride, Versioned } from '../../domain/ride';
import { dischargeAtOnce } from '../../domain/rules/dischargeAtOnce';
import type { Step, Task, Turn } from '../conversation';
import { aboutRide, inGroups, workItem } from '../handOff/callBack';
import { speechOnly } from '../form/keys';
import { personAtOnce } from '../handOff/personAtOnce';
import { identifiedFirst } from '../identify/identifiedFirst';
import { isTrusted } from '../identify/trust';
import { ridesFromToday } from '../rides/ridesToday';
import { say } from '../say';
import { tellWhere } from '../whereIsMyRide/whereIsMyRide';

const draftSchema = z.object({
  /** What was said of having been let go from a hospital. */
  letGo: z.string().optional(),
});
type Draft = z.output<typeof draftSchema>;

const waitsForCall = ({ direction, pickUp }: Leg): boolean =>
  direction === 'return' && pickUp.kind === 'will-call';

/** Who is ready before the way there has begun means that one. */
const isThere = ({ value: ride }: Versioned<Ride>, { date, time }: Now): boolean =>
  currentLeg(ride)?.direction === 'return' ||
  ride.legs.every(
    ({ direction, pickUp }) => direction === 'return' || pickUp.kind !== 'at' || pickUp.at <= at(date, time),
  );

const sendFor = (draft: Draft, { value: ride, version }: Versioned<Ride>, turn: Turn): Step<Draft> => {
  const { now, program, agentLine: line } = turn.world;
  const minutes = program.times.willCallReturn.value;
  const by = addMinutes(at(now.date, now.time), minutes);
  const planned: Ride = {
    ...ride,
    legs: ride.legs.map((leg) =>
      waitsForCall(leg) ? { ...leg, pickUp: { kind: 'at', at: by }, readyAt: at(now.date, now.time) } : leg,
    ),
  };
  const called = moveRide(
    planned,
    { event: 'ready-for-return', actor: 'caller', reason: 'ready-for-return' },
    now,
  );
  if (called === undefined)
    return { draft, say: [say('cancel.changed', { line })], effects: [], then: 'done' };
  const item = {
    ...workItem(turn, 'ride-change', 'ready-for-return', aboutRide(ride, turn)),
    memberId: ride.memberId,
  };
  return {
    draft,
    say: [],
    effects: [
      {
        kind: 'replaceRide',
        ride: called,
        version,
        work: [item],
        saying: ({ kind }) => [
          kind === 'replaced'
            ? say('return.called', { number: inGroups(ride.number), by: { clock: by.slice(11) }, line })
            : say('cancel.changed', { line }),
        ],
      },
    ],
    then: 'done',
  };
};

/** Who was let go from a hospital and has no ride home yet gets a person at once. */
const leaveByPerson = (draft: Draft, turn: Turn, said: string): Step<Draft> => {
  const { date, time } = turn.world.now;
  const facts: Facts = {
    kindOfCare: 'hospital-discharge',
    visitPurpose: 'discharge',
    appointmentDate: date,
    appointmentTime: time,
  };
  const told = personAtOnce(turn, 'discharge', [dischargeAtOnce.citation], { facts, said });
  return { draft, ...told, then: 'done' };
};

const advance = async (draft: Draft, turn: Turn): Promise<Step<Draft>> => {
  const { today } = await ridesFromToday(turn);
  const waiting = today.findLast(({ value }) => value.legs.some(waitsForCall));
  if (waiting !== undefined && isThere(waiting, turn.world.now)) return sendFor(draft, waiting, turn);
  // Called for already, or fetched at a time: where that car is.
  const where = today.length > 0 ? await tellWhere(turn) : undefined;
  if (where !== undefined) return { draft, say: where.say, effects: where.effects, then: 'done' };
  const first = isTrusted(turn) ? undefined : identifiedFirst(draft, turn);
  if (first !== undefined) return first;
  if (draft.letGo !== undefined) return leaveByPerson(draft, turn, draft.letGo);
  return { draft, say: [say('return.none', { line: turn.world.agentLine })], effects: [], then: 'done' };
};

/** "I am ready": the car for a way back by call is sent for, under the same number, with the minutes that were promised. */
export const returnRide: Task<Draft> = {
  id: 'returnRide',
  startsOn: ['ready-for-return'],
  begin: () => ({}),
  absorb: (draft, { heard }) =>
    heard.leavesNow === true && heard.slots.reason === 'hospital-discharge'
      ? { ...draft, letGo: heard.text }
      : draft,
  advance,
  expecting: () => [],
  days: () => [],
  keys: () => speechOnly,
  revive: (stored) => draftSchema.parse(stored),
};
