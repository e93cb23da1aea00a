import { addDays, at, type CalendarDate, type LocalDateTime } from '../../domain/calendar/calendarDate';
import { decide } from '../../domain/decide';
import type { Facts } from '../../domain/facts';
import { earliestRoutineDate } from '../../domain/notice/noticeOf';
import { betweenTownCenters } from '../../domain/places/travel';
import { ctHusky } from '../../domain/program/ctHusky';
import { planRide } from '../../domain/rides';
import type { Member } from '../../domain/ports/memberDirectory';
import { sampleData } from '../../bot/storage/sampleData';
import type { Language } from '../../dialogs/locales';
import { z } from 'zod';
import { setStage, type Stage } from '../e2e/support/stage';
import { goals, type Goal, type Plan } from './goals';
import { judge, type Judged } from './judge';
import { talk, tempers, type Opening, type Talked, type Temper } from './member';
import { randomFrom, type Random } from './random';
import type { Trip } from './trip';

/** One conversation of a run: who wants what, and how it went. */
export interface Outcome extends Judged {
  readonly number: number;
  readonly goal: Goal;
  readonly temper: Temper;
  readonly opening: Opening;
  readonly language: Language;
  /** Whether it came from a phone on file. */
  readonly isKnown: boolean;
  readonly isCall: boolean;
  readonly talked: Talked;
}

/** What to run. */
export interface Run {
  readonly seed: number;
  readonly conversations: number;
  /** Calls in which somebody books a ride, to count what is spoken. */
  readonly calls: number;
  /** Texts by members on file who say a single ride in one message, to count what is still asked. */
  readonly whole: number;
  readonly onDone?: (outcome: Outcome, done: number) => void;
}

interface Cast {
  readonly number: number;
  readonly goal: Goal;
  readonly rider: string;
  readonly temper: Temper;
  readonly opening: Opening;
  readonly language: Language;
  readonly isKnown: boolean;
  readonly isCall: boolean;
  readonly seed: number;
}

/** When members write: on a working morning and afternoon, in the evening, at the weekend. Wednesdays and Fridays end in a holiday or none. */
const MOMENTS: readonly LocalDateTime[] = [
  '2027-03-08T09:00',
  '2027-04-14T10:20',
  '2027-06-11T09:10',
  '2027-10-05T11:00',
];

/** How many talk at once. */
const AT_ONCE = 8;

const SPANISH = 0.4;

const castOf = (number: number, goal: Goal, random: Random, isCall: boolean): Cast => {
  const temper = isCall ? 'plain' : random.pick(tempers);
  return {
    number,
    goal,
    rider: random.pick(goal.riders),
    temper,
    opening: temper === 'terse' ? 'wish' : random.pick(['wish', 'visit', 'everything']),
    language: random.chance(SPANISH) ? 'es' : 'en',
    isKnown: random.chance(0.5),
    isCall,
    seed: random.below(1 << 30),
  };
};

/** Says all of it in one message, from the phone on file, and errs in nothing. */
const wholeCastOf = (number: number, goal: Goal, random: Random): Cast => ({
  ...castOf(number, goal, random, false),
  temper: 'plain',
  opening: 'everything',
  isKnown: true,
});

/** Each goal as often as its weight says, in an order of its own. */
const castAll = ({ seed, conversations, calls, whole }: Run): readonly Cast[] => {
  const random = randomFrom(seed);
  const urn = goals.flatMap((goal) => Array.from({ length: goal.weight }, () => goal));
  const drawn: Goal[] = [];
  while (drawn.length < conversations) drawn.push(...random.shuffled(urn));
  const toCall = goals.filter(({ id }) => /^(?:round trip|one way|own clinic)/u.test(id));
  const single = goals.filter(({ isSingle }) => isSingle === true);
  return [
    ...drawn.slice(0, conversations).map((goal, index) => castOf(index + 1, goal, random, false)),
    ...Array.from({ length: calls }, (_, index) =>
      castOf(conversations + index + 1, random.pick(toCall), random, true),
    ),
    ...Array.from({ length: whole }, (_, index) =>
      wholeCastOf(conversations + calls + index + 1, random.pick(single), random),
    ),
  ];
};

/** Books a ride as if it had been asked for long before. */
const bookBefore = async ({ storage, today }: Stage, rider: Member, trip: Trip): Promise<void> => {
  const asked = { date: addDays(today, -14), time: '10:00' };
  const { street, town, state, zip } = rider.pickupAddress;
  const { clinic } = trip;
  const facts: Facts = {
    requestDate: asked.date,
    requestTime: asked.time,
    program: rider.program,
    dateOfBirth: rider.dateOfBirth,
    appointmentDate: trip.day,
    appointmentTime: trip.time,
    visitPurpose: 'medical',
    canDriveSelf: false,
    freeRideAvailable: false,
    volunteerRideAvailable: false,
    otherAgencyRide: false,
    busServesTrip: false,
    originTown: town,
    destinationTown: clinic.town,
    mobility: rider.mobility ?? 'ambulatory',
  };
  const decision = decide(facts, ctHusky);
  if (decision.kind !== 'book') throw new NotBooked(`No ride before the conversation: ${decision.kind}.`);
  const ride = planRide(
    {
      memberId: rider.medicaidId,
      facts,
      details: {
        riderName: `${rider.firstName} ${rider.lastName}`,
        riderPhone: { number: rider.phones[0]?.number ?? '', takesTexts: true },
        pickup: { kind: 'home', street, town, state, zip },
        destination: {
          kind: clinic.id === undefined ? 'address' : 'facility',
          name: clinic.name,
          street: clinic.street,
          town: clinic.town,
          state: clinic.state,
          ...(clinic.phone !== undefined && { phone: clinic.phone }),
          ...(clinic.id !== undefined && { facilityId: clinic.id }),
        },
        clinicPhone: clinic.phone ?? '',
        returnRide: trip.back,
        companions: 0,
        equipment: rider.equipment,
        stairs: rider.doorNotes ?? 'none',
        alert: 'text',
        driverNote: '',
      },
      origins: {},
      decision,
      bookedBy: { relationship: 'self', conversation: 'before' },
      requestedAt: at(asked.date, asked.time),
    },
    asked,
    { program: ctHusky, travel: betweenTownCenters },
  );
  if (ride === undefined) throw new NotBooked('No ride before the conversation: something is missing.');
  await storage.rides.book({ id: `before-${rider.medicaidId}-${trip.day}`, version: 1 }, ride, []);
};

/** A ride a conversation is about could not be booked before it: a mistake in a goal. */
class NotBooked extends Error {}

const effectsSchema = z.array(z.looseObject({ result: z.unknown() }));
const caseSchema = z.looseObject({
  caseNumber: z.string().optional(),
  cases: z.array(z.string()).optional(),
});

/** Work items a conversation opened, by the case numbers in its log. */
const workOf = async (stage: Stage, conversation: string) => {
  const log = await stage.logOf({ conversation });
  const numbers = new Set(
    log.flatMap(({ effects }) =>
      (effectsSchema.safeParse(effects).data ?? []).flatMap(({ result }) => {
        const { caseNumber, cases = [] } = caseSchema.safeParse(result).data ?? {};
        return [...cases, ...(caseNumber === undefined ? [] : [caseNumber])];
      }),
    ),
  );
  return (await stage.workItems()).filter(({ caseNumber }) => numbers.has(caseNumber));
};

const play = async (stage: Stage, url: string, cast: Cast): Promise<Outcome> => {
  const { goal, temper, opening, language, isKnown, isCall } = cast;
  const random = randomFrom(cast.seed);
  const { today } = stage;
  const sample = sampleData(today);
  const rider = sample.members.find(({ medicaidId }) => medicaidId === cast.rider);
  if (rider === undefined) throw new NotBooked(`No sample member ${cast.rider}.`);
  const plan: Plan = goal.make({
    random,
    today,
    facilities: sample.facilities,
    isBusinessDay: (day) => ctHusky.businessDays.isBusinessDay(day),
    rider: cast.rider,
  });
  for (const trip of plan.before) await bookBefore(stage, rider, trip);

  // Phones of fiction that are on nobody's file.
  const stranger = `47555${String(cast.number).padStart(5, '0')}`;
  const from = isKnown ? (rider.phones.at(-1)?.number ?? stranger) : stranger;
  const text = stage.phone(from, () => url);
  const call = isCall ? stage.call(from, () => url) : undefined;
  let spokenBefore = '';
  let onScreen = '';
  if (call !== undefined) {
    spokenBefore = (await call.start()).text;
    if (language === 'es') spokenBefore = (await call.press('2')).text;
  }
  const talked = await talk({
    random,
    today,
    rider,
    plan,
    temper,
    opening,
    language,
    withoutCard: !isKnown && random.chance(0.2),
    isSpoken: isCall,
    say: async (words) => {
      if (call === undefined) {
        // Nothing new came: what was asked before is on the screen still.
        onScreen = (await text.say(words)).text || onScreen;
        return onScreen;
      }
      // A number is pressed, or said.
      const isPressed = /^\d$/u.test(words) && random.chance(0.5);
      return (isPressed ? await call.press(words) : await call.speak(words)).text;
    },
  });
  await call?.hangUp();
  const conversation = call?.conversation ?? text.conversation;
  const rides = (await stage.ridesOf(rider.medicaidId))
    .map(({ value }) => value)
    .filter(({ status }) => status !== 'cancelled');
  const judged = judge(goal, plan, talked, {
    rides,
    work: await workOf(stage, conversation),
    earliest: earliestRoutineDate(today, ctHusky),
    isClosed: (day: CalendarDate) => !ctHusky.businessDays.isBusinessDay(day),
  });
  const words = talked.words + spokenBefore.split(/\s+/u).length;
  return {
    number: cast.number,
    goal,
    temper,
    opening,
    language,
    isKnown,
    isCall,
    talked: { ...talked, words },
    ...judged,
  };
};

/** Members whose phones are shared talk one after the other. */
const together: Readonly<Record<string, string>> = { '100000012': '100000011', '100000016': '100000015' };

/** Those of a list who can talk at once: each member in one conversation only. */
const nextRound = (waiting: readonly Cast[]): readonly Cast[] => {
  const busy = new Set<string>();
  const round: Cast[] = [];
  for (const cast of waiting) {
    const rider = together[cast.rider] ?? cast.rider;
    if (round.length === AT_ONCE || busy.has(rider)) continue;
    busy.add(rider);
    round.push(cast);
  }
  return round;
};

/** Lets simulated members talk to a real server over a real Redis, and judges what each conversation left behind. */
export const simulate = async (run: Run): Promise<readonly Outcome[]> => {
  const all = castAll(run);
  const outcomes: Outcome[] = [];
  const share = Math.ceil(all.length / MOMENTS.length);
  for (const [index, moment] of MOMENTS.entries()) {
    let waiting = all.filter((_, place) => Math.floor(place / share) === index);
    if (waiting.length === 0) continue;
    const stage = await setStage(moment);
    const server = await stage.start();
    try {
      while (waiting.length > 0) {
        const round = nextRound(waiting);
        waiting = waiting.filter((cast) => !round.includes(cast));
        await stage.reset();
        const played = await Promise.all(round.map((cast) => play(stage, server.url, cast)));
        for (const outcome of played) {
          outcomes.push(outcome);
          run.onDone?.(outcome, outcomes.length);
        }
      }
    } finally {
      await server.stop();
      await stage.close();
    }
  }
  return outcomes.toSorted((one, other) => one.number - other.number);
};
