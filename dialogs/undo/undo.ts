import { z } from 'zod';
import { at } from '../../domain/calendar/calendarDate';
import { rideDay } from '../../domain/ride';
import { isToldToDispatch, restoredRide } from '../../domain/rides';
import type { Step, Task, Turn } from '../conversation';
import { speechOnly } from '../form/keys';
import { inGroups, workItem } from '../handOff/callBack';
import { identifiedFirst } from '../identify/identifiedFirst';
import { momentOf } from '../rides/describeRide';
import { say } from '../say';

type Draft = Record<string, never>;

const nothing = (draft: Draft): Step<Draft> => ({
  draft,
  say: [say('back.nothing')],
  effects: [],
  then: 'done',
});

const advance = async (draft: Draft, turn: Turn): Promise<Step<Draft>> => {
  const first = identifiedFirst(draft, turn);
  if (first !== undefined) return first;
  const { state, world } = turn;
  const { now, program, agentLine: line } = world;
  const { lastDone } = state;
  if (lastDone === undefined) return nothing(draft);
  const before = lastDone.ride;
  // What was done for one member is not taken back by another.
  if (before.memberId !== state.caller.member?.medicaidId) return nothing(draft);
  const found = await world.rides.find(before.number);
  if (found === undefined) return nothing(draft);
  // Any move since then, as that of a driver who was sent elsewhere, comes before what the caller takes back.
  const isStill = found.value.moves.length === before.moves.length + 1;
  const ready = before.legs[0]?.readyAt ?? at(rideDay(before), '00:00');
  if (!isStill || ready <= at(now.date, now.time)) {
    return { draft, say: [say('undo.tooLate', { line })], effects: [], then: 'done' };
  }
  const ride = restoredRide(before, found.value, now);
  delete state.lastDone;
  return {
    draft,
    say: [],
    effects: [
      {
        kind: 'replaceRide',
        ride,
        version: found.version,
        work: isToldToDispatch(before, ride, now, program)
          ? [workItem(turn, 'ride-change', 'tell-dispatch', { ride: ride.number })]
          : [],
        saying: ({ kind }) => [
          kind === 'replaced'
            ? say(`undo.${lastDone.kind}`, { ...momentOf(before), number: inGroups(before.number) })
            : say('cancel.changed', { line }),
        ],
      },
    ],
    then: 'done',
  };
};

/** Takes back the last cancelling or change of this conversation: the same ride under the same number, whatever the notice. */
export const undo: Task<Draft> = {
  id: 'undo',
  startsOn: [],
  begin: () => ({}),
  absorb: (draft) => draft,
  advance,
  expecting: () => [],
  days: () => [],
  keys: () => speechOnly,
  revive: () => z.object({}).strip().parse({}),
};
