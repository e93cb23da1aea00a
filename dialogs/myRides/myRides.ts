import { isUnderWay } from '../../domain/punctuality';
import { rideDay, type Ride } from '../../domain/ride';
import type { Step, Task, Turn } from '../conversation';
import { inGroups } from '../handOff/callBack';
import { identifiedFirst } from '../identify/identifiedFirst';
import {
  chooseRide,
  choosingKeys,
  choosingSchema,
  newChoosing,
  withNamed,
  withoutRide,
  type Choosing,
} from '../rides/chooseRide';
import { describeRide } from '../rides/describeRide';
import { statusSays } from '../rides/statusSays';
import { timesOf } from '../rides/timesOf';
import { say, type Say } from '../say';

const detailsOf = (ride: Ride, turn: Turn): readonly Say[] => [
  say('myRides.one', { ride: describeRide(ride, turn) }),
  ...statusSays(ride, turn.world.agentLine),
  ...timesOf(ride),
  say('readBack.mode', { mode: say(`mode.${ride.mode}`), companions: ride.details.companions ?? 0 }),
  say('myRides.number', { number: inGroups(ride.number) }),
];

const advance = async (
  draft: Choosing,
  turn: Turn,
  entry: 'begun' | 'message' | 'resumed',
): Promise<Step<Choosing>> => {
  // Once the hour of trust is over, what was listed is told anew to who says again who they are.
  const first = identifiedFirst<Choosing>({ ...newChoosing, named: draft.named }, turn);
  if (first !== undefined) return first;
  // Whoever says nothing of the list has read it.
  const { choice, slots, intents } = turn.heard;
  const picks = choice !== undefined || Object.keys(slots).length > 0 || intents.includes('list-trips');
  if (entry === 'message' && draft.listed !== undefined && !picks) {
    return { draft, say: [say('myRides.ok')], effects: [], then: 'done' };
  }
  // What was done in between may have changed what was listed, and has told it.
  if (entry === 'resumed' && draft.listed !== undefined) return { draft, say: [], effects: [], then: 'done' };
  const chosen = await chooseRide(draft, turn, entry, { which: 'myRides.list', isMeant: isUnderWay });
  if (chosen.kind === 'none' || chosen.kind === 'not-told') return withoutRide(draft, chosen, turn);
  if (chosen.kind === 'chosen') {
    return {
      draft: chosen.choosing,
      say: [...(chosen.before ?? []), ...detailsOf(chosen.ride.value, turn)],
      effects: [],
      then: 'done',
    };
  }
  return {
    draft: chosen.choosing,
    say: [],
    effects: [],
    after: [...chosen.says, say('myRides.which')],
    then: 'wait',
  };
};

/** The rides that lie ahead: the list, and more about the one that is picked. */
export const myRides: Task<Choosing> = {
  id: 'myRides',
  startsOn: ['list-trips'],
  begin: (turn) => withNamed(newChoosing, turn),
  absorb: withNamed,
  advance,
  expecting: () => ['refDate'],
  days: ({ listed = [] }) => listed.map(({ value }) => rideDay(value)),
  keys: choosingKeys,
  revive: (draft) => choosingSchema.parse(draft),
};
