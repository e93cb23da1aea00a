import { addMinutes, at } from '../../domain/calendar/calendarDate';
import { adverseAfterwards } from '../../domain/adverse';
import { isLate, standingOf, type Standing } from '../../domain/punctuality';
import type { Ride } from '../../domain/ride';
import type { Effect, Step, Turn } from '../conversation';
import { inGroups, momentValues, workItem } from '../handOff/callBack';
import { identifiedFirst } from '../identify/identifiedFirst';
import { isTrusted } from '../identify/identify';
import { adverseEffect } from '../rides/adverseSays';
import { describeRide } from '../rides/describeRide';
import { ridesFromToday } from '../rides/ridesToday';
import { statusSays } from '../rides/statusSays';
import { oneStep, type NoDraft } from '../oneStep';
import { say, type Say } from '../say';

const done = (draft: NoDraft, ...says: readonly Say[]): Step<NoDraft> => ({
  draft,
  say: says,
  effects: [],
  then: 'done',
});

/** Where the driver is has been told: nobody has to look for one. */
const isToldOf = ({ status }: Ride): boolean => status === 'arrived' || status === 'picked-up';

const tell = (draft: NoDraft, ride: Ride, standing: Standing, turn: Turn): Step<NoDraft> => {
  const { now, program, agentLine: line } = turn.world;
  const number = inGroups(ride.number);
  const adverse = adverseAfterwards(ride, now);
  if (adverse !== undefined)
    return { draft, say: [], effects: [adverseEffect(ride, adverse, turn)], then: 'done' };
  const status = statusSays(ride, line);
  if (isToldOf(ride))
    return done(draft, say('where.ride', { number }), ...status, say('where.ifNot', { line }));
  switch (standing.kind) {
    case 'waits-for-call':
      return done(draft, say('where.willCall', { number }));
    case 'ahead': {
      const { readyAt } = standing.leg;
      const times = {
        number,
        pickUp: { clock: standing.pickUp.slice(11) },
        ready: { clock: (readyAt ?? standing.pickUp).slice(11) },
      };
      return done(draft, say('where.ahead', times), ...status);
    }
    case 'due': {
      const { minutesLate: minutes, pickUp, leg } = standing;
      if (!isLate(ride, minutes, program)) {
        const until = addMinutes(pickUp, program.times.lateAfter.value).slice(11);
        const times = { number, pickUp: { clock: pickUp.slice(11) }, until: { clock: until } };
        return done(draft, say('where.due', times), ...status);
      }
      const item = {
        ...workItem(turn, 'late-ride', 'no-vehicle', { ride: ride.number, request: { minutes } }),
        memberId: ride.memberId,
      };
      const late: Effect = {
        kind: 'openWorkItem',
        item,
        once: `late ${ride.number} ${leg.direction}`,
        saying: ({ caseNumber, due }) => [
          // Whoever asks again after a person should have been there is not told that time once more.
          say(due > at(now.date, now.time) ? 'where.late' : 'where.late.still', {
            ...momentValues(due),
            number,
            minutes,
            caseNumber: inGroups(caseNumber),
            line,
          }),
        ],
      };
      return { draft, say: [], effects: [late], then: 'done' };
    }
  }
};

const advance = async (draft: NoDraft, turn: Turn): Promise<Step<NoDraft>> => {
  const { today, later } = await ridesFromToday(turn);
  const [first] = today.filter(({ value }) => standingOf(value, turn.world.now) !== undefined);
  // The one that is due first; of two, the one that is still waited for.
  const current = today.findLast(({ value }) => standingOf(value, turn.world.now)?.kind === 'due') ?? first;
  const standing = current === undefined ? undefined : standingOf(current.value, turn.world.now);
  if (current !== undefined && standing !== undefined) return tell(draft, current.value, standing, turn);
  if (!isTrusted(turn)) return identifiedFirst(draft, turn) ?? done(draft);
  const [next] = later;
  const { agentLine: line } = turn.world;
  return next === undefined
    ? done(draft, say('cancel.none', { line }))
    : done(draft, say('where.notToday', { ride: describeRide(next.value, turn) }));
};

/**
 * Where the ride of today is: what is known of it, how late it is against what was promised, and a case for a person when it
 * is late. From the number that gets the ride's updates nobody has to say who they are; the answer holds minutes and number.
 */
export const whereIsMyRide = oneStep('whereIsMyRide', ['trip-status'], advance);
