import { z } from 'zod';
import { addMinutes, at, type LocalDateTime } from '../../domain/calendar/calendarDate';
import { adverseAfterwards } from '../../domain/adverse';
import { onceForLate } from '../../domain/onceForLate';
import { needsDriver } from '../../domain/needsDriver';
import { expectedAt, isLate, standingOf, type Standing } from '../../domain/punctuality';
import type { Ride, Versioned } from '../../domain/ride';
import { newsOf } from '../../domain/rideNews';
import type { Effect, Step, Task, Turn } from '../conversation';
import { speechOnly, yesNoKeys } from '../form/keys';
import { aboutRide, inGroups, momentValues, workItem } from '../handOff/callBack';
import { identifiedFirst } from '../identify/identifiedFirst';
import { isTrusted } from '../identify/trust';
import { adverseEffect } from '../rides/adverseSays';
import { describeRide } from '../rides/describeRide';
import { disputeNoShow } from '../rides/disputeNoShow';
import { ridesFromToday } from '../rides/ridesToday';
import { statusSays } from '../rides/statusSays';
import { timesOf } from '../rides/timesOf';
import { say, type Say } from '../say';
import { mentions } from '../understanding/mentions';

/** What is told of a ride, and which one its question is about. */
interface Told {
  readonly say: readonly Say[];
  readonly effects: readonly Effect[];
  /** Number of a ride of which a driver says that nobody was there. */
  readonly asks?: string;
}

const done = (...says: readonly Say[]): Told => ({ say: says, effects: [] });

/** Where the driver is has been told: nobody has to look for one. */
const isToldOf = ({ status }: Ride): boolean => status === 'arrived' || status === 'picked-up';

/** Whether the rider has said already that the driver is wrong. */
const isDisputed = (ride: Ride): boolean => newsOf(ride).at(-1)?.event === 'disputed';

/** What drivers told last of a ride that is not waited for any more. */
const tellEnded = ({ value: ride }: Versioned<Ride>, turn: Turn): Told => {
  const { agentLine: line } = turn.world;
  const number = inGroups(ride.number);
  if (isDisputed(ride)) return done(say('noShow.disputed', { number, line }));
  return ride.status === 'no-show'
    ? { say: [], effects: [], asks: ride.number }
    : done(say('where.ride', { number }), ...statusSays(ride, line), say('where.ifNot', { line }));
};

/** Minutes within which a case number is remembered. */
const SOON_AGAIN = 10;

/** Who asks again soon after it was told hears it in other words; after that the case is told once more. */
const lateSays = (
  toldAt: LocalDateTime | undefined,
  { world: { now } }: Turn,
): 'where.late' | 'where.late.again' =>
  toldAt !== undefined && addMinutes(toldAt, SOON_AGAIN) >= at(now.date, now.time)
    ? 'where.late.again'
    : 'where.late';

const tell = (ride: Ride, standing: Standing, turn: Turn): Told => {
  const { now, program, agentLine: line } = turn.world;
  const number = inGroups(ride.number);
  const adverse = adverseAfterwards(ride, now);
  if (adverse !== undefined) return { say: [], effects: [adverseEffect(ride, adverse, turn)] };
  const status = statusSays(ride, line);
  if (isToldOf(ride)) return done(say('where.ride', { number }), ...status, say('where.ifNot', { line }));
  const expected = expectedAt(ride);
  const isExpected = expected !== undefined && expected >= at(now.date, now.time);
  switch (standing.kind) {
    case 'waits-for-call':
      return done(say('where.willCall', { number }));
    case 'ahead': {
      // What its driver says counts for more than what was planned.
      if (isExpected) return done(say('where.ride', { number }), ...status);
      const { readyAt } = standing.leg;
      const times = {
        number,
        pickUp: { clock: standing.pickUp.slice(11) },
        ready: { clock: (readyAt ?? standing.pickUp).slice(11) },
      };
      return done(say('where.ahead', times), ...status);
    }
    case 'due': {
      const { minutesLate: minutes, pickUp, leg } = standing;
      if (!isLate(ride, minutes, program)) {
        if (isExpected) return done(say('where.ride', { number }), ...status);
        const until = addMinutes(pickUp, program.times.lateAfter.value).slice(11);
        const times = { number, pickUp: { clock: pickUp.slice(11) }, until: { clock: until } };
        return done(say('where.due', times), ...status);
      }
      const item = {
        ...workItem(turn, 'late-ride', 'no-vehicle', { ...aboutRide(ride, turn), request: { minutes } }),
        memberId: ride.memberId,
        ...onceForLate(ride, leg),
      };
      const { toldLateAt } = turn.state;
      const says = lateSays(toldLateAt, turn);
      const late: Effect = {
        kind: 'openWorkItem',
        item,
        saying: ({ caseNumber, due }) => [
          // Whoever asks again after a person should have been there is not told that time once more.
          say(due > at(now.date, now.time) ? says : 'where.late.still', {
            ...momentValues(due),
            number,
            minutes,
            caseNumber: inGroups(caseNumber),
            line,
          }),
          ...(isExpected || needsDriver(ride) ? status : []),
          ...(mentions(turn.incoming.text, 'missesVisit') ? [say('where.tellClinic')] : []),
        ],
      };
      turn.state.toldLate = ride.number;
      turn.state.toldLateAt = at(now.date, now.time);
      return { say: [], effects: [late] };
    }
  }
};

/** What is known of the ride of today, or which one is next; undefined where it is asked first who wants to know. */
export const tellWhere = async (turn: Turn): Promise<Told | undefined> => {
  const { today, later, ended } = await ridesFromToday(turn);
  const [first] = today.filter(({ value }) => standingOf(value, turn.world.now) !== undefined);
  // The one that is due first; of two, the one that is still waited for.
  const due = today.findLast(({ value }) => standingOf(value, turn.world.now)?.kind === 'due');
  const missed = ended.findLast(({ value }) => value.status === 'no-show');
  if (due === undefined && missed !== undefined) return tellEnded(missed, turn);
  const current = due ?? first;
  const standing = current === undefined ? undefined : standingOf(current.value, turn.world.now);
  if (current !== undefined && standing !== undefined) return tell(current.value, standing, turn);
  const last = ended.at(-1);
  if (last !== undefined) return tellEnded(last, turn);
  if (!isTrusted(turn)) return undefined;
  const [next] = later;
  const { agentLine: line } = turn.world;
  return next === undefined
    ? done(say(turn.state.hasReported === true ? 'report.stillOpen' : 'cancel.none', { line }))
    : done(
        say('where.notToday', { ride: describeRide(next.value, turn) }),
        ...timesOf(next.value),
        ...statusSays(next.value, line),
      );
};

const draftSchema = z.object({
  /** Number of the ride of which was asked whether nobody was there. */
  asked: z.string().optional(),
});

type Draft = z.infer<typeof draftSchema>;

const ask = (number: string, again: boolean): Step<Draft> => ({
  draft: { asked: number },
  say: [],
  effects: [],
  after: [say(again ? 'noShow.ask.again' : 'noShow.ask', { number: inGroups(number) })],
  then: 'wait',
});

/** The answer to whether nobody was there: a no disputes it; anything else blames nobody. */
const answered = async (number: string, turn: Turn): Promise<Step<Draft>> => {
  const { answer, choice } = turn.heard;
  const isYes = answer === 'yes' || choice === 1;
  const isNo = answer === 'no' || choice === 2;
  if (!isYes && !isNo) return ask(number, true);
  const found = isNo ? await turn.world.rides.find(number) : undefined;
  const dispute = found === undefined ? undefined : disputeNoShow(found, turn);
  return dispute === undefined
    ? { draft: {}, say: [say('noShow.noted')], effects: [], then: 'done' }
    : { draft: {}, say: [], effects: [dispute], then: 'done' };
};

const advance = async (
  draft: Draft,
  turn: Turn,
  entry: 'begun' | 'message' | 'resumed',
): Promise<Step<Draft>> => {
  const { asked } = draft;
  if (asked !== undefined && entry === 'message') return answered(asked, turn);
  // What came in between was about it, or about something else: it is not asked again by itself.
  if (asked !== undefined && entry === 'resumed') return { draft: {}, say: [], effects: [], then: 'done' };
  const told = await tellWhere(turn);
  if (told === undefined)
    return identifiedFirst(draft, turn) ?? { draft, say: [], effects: [], then: 'done' };
  return told.asks === undefined
    ? { draft, say: told.say, effects: told.effects, then: 'done' }
    : ask(told.asks, false);
};

/**
 * Where the ride of today is: what is known of it, how late it is against what was promised, and a case for a person when it
 * is late. From the number that gets the ride's updates nobody has to say who they are; the answer holds minutes and number.
 */
export const whereIsMyRide: Task<Draft> = {
  id: 'whereIsMyRide',
  startsOn: ['trip-status'],
  begin: () => ({}),
  absorb: (draft) => draft,
  advance,
  expecting: () => [],
  days: () => [],
  keys: ({ asked }) => (asked === undefined ? speechOnly : yesNoKeys),
  revive: (draft) => draftSchema.parse(draft),
};
