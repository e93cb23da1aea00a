import { z } from 'zod';
import { isOpen } from '../../domain/rides';
import { rideDay, type Ride } from '../../domain/ride';
import type { Step, Task, Turn } from '../conversation';
import { yesNoKeys } from '../form/keys';
import { inGroups } from '../handOff/callBack';
import { isBookedHere } from '../identify/mayBeTold';
import { forgetRider } from '../identify/whoIsAsking';
import { say, type Say } from '../say';
import type { Heard } from '../understanding/heard';
import { wishes } from '../wishes';

/** Times a question may go unanswered before the list is closed. */
const MOST_MISSES = 3;

const draftSchema = z.object({
  asked: z.enum(['another', 'same']),
  misses: z.int(),
  /** What was said of the next rider before it was settled what carries over. */
  slots: z.custom<Heard['slots']>((slots) => z.record(z.string(), z.unknown()).safeParse(slots).success),
});
type Draft = z.infer<typeof draftSchema>;

const questions = { another: 'staff.another', same: 'staff.same' } as const;

const put = (draft: Draft, asked: Draft['asked'], misses = 0): Step<Draft> => ({
  draft: { ...draft, asked, misses },
  say: [],
  effects: [],
  after: [say(questions[asked])],
  then: 'wait',
});

/** The rides of one rider booked here; of a series the first. */
const bookedHere = async (medicaidId: string, turn: Turn): Promise<readonly Ride[]> => {
  const all = await turn.world.rides.ofMember(medicaidId, turn.world.now.date);
  const rides = all.map(({ value }) => value).filter((ride) => isOpen(ride) && isBookedHere(ride, turn));
  return rides.filter(
    ({ series }, place) =>
      series === undefined || rides.findIndex((ride) => ride.series === series) === place,
  );
};

/** Every ride that was booked, with its rider's first name, day and number. */
const summary = async (draft: Draft, turn: Turn): Promise<Step<Draft>> => {
  const residents = turn.state.caller.staff?.residents ?? [];
  const lines = await Promise.all(
    residents.map(async ({ medicaidId, firstName: name }): Promise<readonly Say[]> => {
      const rides = await bookedHere(medicaidId, turn);
      return rides.map((ride) => {
        const isPending = ride.status === 'pending' || ride.status === 'requested';
        const values = { name, day: { day: rideDay(ride) }, number: inGroups(ride.number) };
        return say(isPending ? 'staff.summary.pending' : 'staff.summary.line', values);
      });
    }),
  );
  return { draft, say: [say('staff.summary'), ...lines.flat()], effects: [], then: 'done' };
};

/** The next ride begins with what was said of it, and with what carries over. */
const goOn = (draft: Draft, carried: Heard['slots'], turn: Turn): Step<Draft> => {
  const { state, heard } = turn;
  const slots = { ...carried, ...draft.slots, ...heard.slots };
  const { text } = heard;
  const next: Heard = { text, danger: 'routine', intents: ['book-trip'], slots, unclear: [] };
  state.toCome = [next, ...(state.toCome ?? [])];
  return { draft, say: [], effects: [], then: 'done' };
};

const isTripNamed = ({ appointmentDate, destination }: Heard['slots']): boolean =>
  appointmentDate !== undefined || destination !== undefined;

const advance = async (
  draft: Draft,
  turn: Turn,
  entry: 'begun' | 'message' | 'resumed',
): Promise<Step<Draft>> => {
  const { answer, choice, slots } = turn.heard;
  if (entry !== 'message') return put(draft, 'another');
  const isNo = answer === 'no' || choice === 2;
  if (draft.asked === 'another' && (isNo || wishes(turn, 'thanks-bye'))) return summary(draft, turn);
  if (isTripNamed(slots)) return goOn(draft, {}, turn);
  const isYes = answer === 'yes' || choice === 1;
  if (draft.asked === 'same') {
    if (isYes) return goOn(draft, turn.state.caller.staff?.last ?? {}, turn);
    if (isNo) return goOn(draft, {}, turn);
  } else if (isYes || Object.keys(slots).length > 0) {
    return put({ ...draft, slots }, 'same');
  }
  const misses = draft.misses + 1;
  return misses >= MOST_MISSES ? summary(draft, turn) : put(draft, draft.asked, misses);
};

/** After a booking by staff: goes on with the next rider, of whom nothing is taken from the one before unless they say so. */
export const nextResident: Task<Draft> = {
  id: 'nextResident',
  startsOn: [],
  begin: () => ({ asked: 'another', misses: 0, slots: {} }),
  absorb: (draft, turn) => {
    // A ride asked for in full words is the next rider's.
    if (wishes(turn, 'book-trip', 'recurring-trip', 'several-trips')) forgetRider(turn);
    return draft;
  },
  advance,
  expecting: ({ asked }) =>
    asked === 'another' ? ['personName', 'medicaidId', 'dateOfBirth', 'zipCode'] : [],
  days: () => [],
  keys: () => yesNoKeys,
  revive: (draft) => draftSchema.parse(draft),
};
