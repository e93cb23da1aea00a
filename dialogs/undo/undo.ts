import { at } from '../../domain/calendar/calendarDate';
import { moveRide } from '../../domain/moveRide';
import { rideDay, type Ride } from '../../domain/ride';
import { isToldToDispatch, restoredRide } from '../../domain/rides';
import type { Effect, Step, Turn } from '../conversation';
import { aboutRide, inGroups, workItem } from '../handOff/callBack';
import { identifiedFirst } from '../identify/identifiedFirst';
import { momentOf } from '../rides/describeRide';
import { oneStep, type NoDraft } from '../oneStep';
import { say, type Say } from '../say';

const nothing = (draft: NoDraft): Step<NoDraft> => ({
  draft,
  say: [say('back.nothing')],
  effects: [],
  then: 'done',
});

/** The second ride that came with a change is cancelled with it. */
const addedRide = async (
  { added, ride: { memberId } }: NonNullable<Turn['state']['lastDone']>,
  { world }: Turn,
): Promise<readonly Effect[]> => {
  if (added === undefined) return [];
  const rides = await world.rides.ofMember(memberId, world.now.date);
  return rides
    .filter(({ value }) => value.draft === added)
    .flatMap(({ value, version }) => {
      const ride = moveRide(value, { event: 'cancelled', actor: 'caller', reason: 'taken-back' }, world.now);
      return ride === undefined ? [] : [{ kind: 'replaceRide', ride, version, saying: () => [] }];
    });
};

const asBefore = (ride: Ride): Say =>
  say('undo.changed', { ...momentOf(ride), number: inGroups(ride.number) });

const advance = async (draft: NoDraft, turn: Turn): Promise<Step<NoDraft>> => {
  const first = identifiedFirst(draft, turn);
  if (first !== undefined) return first;
  const { state, world } = turn;
  const { now, program, agentLine: line } = world;
  const { lastDone } = state;
  if (lastDone === undefined) return nothing(draft);
  const { ride: last, others = [] } = lastDone;
  // What was done for one member is not taken back by another.
  if (last.memberId !== state.caller.member?.medicaidId) return nothing(draft);
  const rides = await Promise.all(
    [last, ...others].map(async (before) => ({ before, found: await world.rides.find(before.number) })),
  );
  if (rides.every(({ found }) => found === undefined)) return nothing(draft);
  const restored = rides.flatMap(({ before, found }) => {
    // Any move since then, as that of a driver who was sent elsewhere, comes before what the caller takes back.
    const isStill = found?.value.moves.length === before.moves.length + 1;
    const ready = before.legs[0]?.readyAt ?? at(rideDay(before), '00:00');
    if (found === undefined || !isStill || ready <= at(now.date, now.time)) return [];
    return [{ before, version: found.version, ride: restoredRide(before, found.value, now) }];
  });
  const added = await addedRide(lastDone, turn);
  // It stands as it was, and what it was to become is asked for no more.
  const stands = rides.some(({ before, found }) => found?.value.moves.length === before.moves.length);
  if (restored.length === 0 && stands && added.length > 0) {
    delete state.lastDone;
    return { draft, say: [asBefore(last)], effects: added, then: 'done' };
  }
  if (restored.length === 0)
    return { draft, say: [say('undo.tooLate', { line })], effects: [], then: 'done' };
  delete state.lastDone;
  const isOne = others.length === 0;
  return {
    draft,
    say: isOne ? [] : [say('undo.cancelledAll', { count: restored.length })],
    effects: [
      ...restored.map(({ before, version, ride }): Effect => ({
        kind: 'replaceRide',
        ride,
        version,
        work: isToldToDispatch(before, ride, now, program)
          ? [workItem(turn, 'ride-change', 'tell-dispatch', aboutRide(ride, turn))]
          : [],
        saying: ({ kind }) => {
          if (kind !== 'replaced') return [say('cancel.changed', { line })];
          return isOne
            ? [say(`undo.${lastDone.kind}`, { ...momentOf(before), number: inGroups(before.number) })]
            : [];
        },
      })),
      ...added,
    ],
    then: 'done',
  };
};

/** Takes back the last cancelling or change of this conversation: the same ride under the same number, whatever the notice. */
export const undo = oneStep('undo', [], advance);
