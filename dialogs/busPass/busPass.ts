import { z } from 'zod';
import { placesToComplete } from '../../domain/dispatch';
import { coverageLine } from '../../domain/program/coverageLine';
import { wasPassMissing, withPassMove } from '../../domain/pass';
import type { Program } from '../../domain/program/program';
import type { NewWorkItem } from '../../domain/ports/workItems';
import { rideDay, type PassMove, type Ride, type Versioned } from '../../domain/ride';
import { byCarInstead, isChangeable } from '../../domain/rides';
import type { Effect, Step, Task, Turn } from '../conversation';
import { yesNoKeys } from '../form/keys';
import { aboutRide, callBack, inGroups, momentValues, workItem } from '../handOff/callBack';
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
import { say, type Say } from '../say';
import { wishes } from '../wishes';

const draftSchema = z.object({
  choosing: choosingSchema,
  reason: z.enum(['pass-not-arrived', 'pass-lost']),
  /** Whether passes go to the right town was asked. */
  asked: z.literal('mailing').optional(),
});

interface Draft {
  readonly choosing: Choosing;
  readonly reason: 'pass-not-arrived' | 'pass-lost';
  readonly asked?: 'mailing' | undefined;
}

/** From this day on a ride goes by car when its pass is not in hand (BRK-notice-two-business-days). */
const carFrom = (ride: Ride, { businessDays, notice }: Program): string =>
  businessDays.lastDayToAsk(rideDay(ride), notice.routine.value);

const isForBus = (ride: Ride): boolean => ride.mode === 'bus' && isChangeable(ride);

/** The ride goes by car, now; what became of the pass is a person's to find out. */
const sendCar = (draft: Draft, { value: before, version }: Versioned<Ride>, turn: Turn): Step<Draft> => {
  const { now, agentLine: line } = turn.world;
  const { member } = turn.state.caller;
  const ride = withPassMove(byCarInstead(before, now, draft.reason), stateOf(draft), now);
  const places = placesToComplete(ride.details, ride.mode);
  const dispatch = workItem(turn, 'urgent-dispatch', 'dispatch', {
    ...aboutRide(ride, turn),
    ...(places.length > 0 && { request: { places } }),
  });
  const pass = workItem(turn, 'bus-pass', draft.reason, { ride: ride.number });
  turn.state.lastDone = { kind: 'changed', ride: before };
  return {
    draft,
    say: [],
    effects: [
      {
        kind: 'replaceRide',
        ride,
        version,
        work: [dispatch, pass],
        saying: (replaced) =>
          replaced.kind === 'replaced'
            ? [
                say('busPass.car', {
                  ride: describeRide(ride, turn),
                  time: momentValues(dispatch.due).time,
                  number: inGroups(ride.number),
                  line,
                }),
                say('busPass.lookedInto', {
                  caseNumber: inGroups(replaced.cases.at(-1) ?? ride.number),
                  town: member?.mailingAddress.town ?? '',
                }),
              ]
            : [say('cancel.changed', { line })],
      },
    ],
    then: 'done',
  };
};

const stateOf = ({ reason }: Draft): PassMove['state'] => (reason === 'pass-lost' ? 'lost' : 'not-arrived');

/** A new pass is mailed, and a person sees to it that there is a pass or a car: the member need not ask again. */
const mailAgain = (draft: Draft, { value: ride, version }: Versioned<Ride>, turn: Turn): Step<Draft> => {
  const { heard, world } = turn;
  const carIfNotBy = carFrom(ride, world.program);
  const isRight = heard.answer === 'yes' || heard.choice === 1;
  const item = workItem(turn, 'bus-pass', draft.reason, {
    ride: ride.number,
    request: { carIfNotBy, isMailingAddressRight: isRight, ...(!isRight && { said: heard.text }) },
  });
  const says = (caseNumber: string): Say =>
    say(isRight ? 'busPass.mailed' : 'busPass.address', {
      ...momentValues(item.due),
      carDay: { day: carIfNotBy },
      coverageLine: coverageLine(turn.state.caller.member?.program, world.program),
      caseNumber: inGroups(caseNumber),
    });
  const effect: Effect = {
    kind: 'replaceRide',
    ride: withPassMove(ride, stateOf(draft), world.now),
    version,
    work: [item],
    saying: (replaced) =>
      replaced.kind === 'replaced'
        ? [says(replaced.cases[0] ?? ride.number)]
        : [say('cancel.changed', { line: world.agentLine })],
  };
  return { draft, say: [], effects: [effect], then: 'done' };
};

const advance = async (
  draft: Draft,
  turn: Turn,
  entry: 'begun' | 'message' | 'resumed',
): Promise<Step<Draft>> => {
  const first = identifiedFirst(draft, turn);
  if (first !== undefined) return first;
  const chosen = await chooseRide(draft.choosing, turn, entry, { which: 'busPass.which', isMeant: isForBus });
  if (chosen.kind === 'not-told') return withoutRide(draft, chosen, turn);
  if (chosen.kind === 'none') {
    const item: NewWorkItem = {
      ...workItem(turn, 'bus-pass', draft.reason, { request: draft.choosing.named }),
      once: `bus pass of ${turn.state.caller.member?.medicaidId ?? turn.conversation}`,
      onceUntilDone: true,
    };
    return { draft, say: [], effects: [callBack(turn, item, 'busPass.noRide')], then: 'done' };
  }
  const { choosing } = chosen;
  const going = { ...draft, choosing };
  if (chosen.kind === 'asked')
    return { draft: going, say: [], effects: [], after: chosen.says, then: 'wait' };
  const { ride } = chosen;
  // The second time a pass is missing nobody waits for a third one.
  const isLate = turn.world.now.date >= carFrom(ride.value, turn.world.program);
  if (isLate || wasPassMissing(ride.value)) return sendCar(going, ride, turn);
  if (draft.asked !== undefined && entry === 'message') return mailAgain(going, ride, turn);
  const town = turn.state.caller.member?.mailingAddress.town ?? '';
  return {
    draft: { ...going, asked: 'mailing' },
    say: [],
    effects: [],
    after: [say('busPass.mailing', { ride: describeRide(ride.value, turn), town })],
    then: 'wait',
  };
};

/**
 * A bus pass that did not come or is lost: a car for a trip that is near, else a new pass by mail. Either way a person has it
 * from then on, and the member never has to ask twice.
 */
export const busPass: Task<Draft> = {
  id: 'busPass',
  startsOn: ['bus-pass-not-arrived', 'bus-pass-lost'],
  begin: (turn) => ({
    choosing: newChoosing,
    reason: wishes(turn, 'bus-pass-lost') ? 'pass-lost' : 'pass-not-arrived',
  }),
  absorb: (draft, turn) =>
    draft.asked === undefined ? { ...draft, choosing: withNamed(draft.choosing, turn) } : draft,
  advance,
  expecting: ({ asked }) => (asked === undefined ? ['refDate', 'refTime'] : []),
  days: ({ choosing: { listed = [] } }) => listed.map(({ value }) => rideDay(value)),
  keys: ({ asked, choosing }) => (asked === undefined ? choosingKeys(choosing) : yesNoKeys),
  revive: (draft) => draftSchema.parse(draft),
};
