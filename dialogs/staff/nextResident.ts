import { z } from 'zod';
import { isOpen } from '../../domain/rides';
import { rideDay, type Ride } from '../../domain/ride';
import type { Step, Task, Turn } from '../conversation';
import { yesNoKeys } from '../form/keys';
import { inGroups } from '../handOff/callBack';
import { isBookedHere } from '../identify/mayBeTold';
import { forgetRider } from '../identify/whoIsAsking';
import { say, type Say, type SayValue } from '../say';
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

/** The rides of one rider asked for here; those of a series together. */
const bookedHere = async (medicaidId: string, turn: Turn): Promise<readonly (readonly Ride[])[]> => {
  const all = await turn.world.rides.ofMember(medicaidId, turn.world.now.date);
  const rides = all.map(({ value }) => value).filter((ride) => isOpen(ride) && isBookedHere(ride, turn));
  return rides.flatMap((ride, place) => {
    if (ride.series === undefined) return [[ride]];
    const ofSeries = rides.filter(({ series }) => series === ride.series);
    return ofSeries[0] === rides[place] ? [ofSeries] : [];
  });
};

const rideLine = (name: SayValue, [first, ...others]: readonly Ride[]): readonly Say[] => {
  if (first === undefined) return [];
  const isPending = first.status === 'pending' || first.status === 'requested';
  const values = { name, day: { day: rideDay(first) }, number: inGroups(first.number) };
  const last = others.at(-1);
  if (last === undefined) return [say(isPending ? 'staff.summary.pending' : 'staff.summary.line', values)];
  const until = { count: others.length + 1, until: { day: rideDay(last) } };
  return [say(isPending ? 'staff.summary.series.pending' : 'staff.summary.series', { ...values, ...until })];
};

/** All that was asked for, rider by rider: each ride with day and number, each series, and what went to a person. */
const summary = async (draft: Draft, turn: Turn): Promise<Step<Draft>> => {
  const residents = turn.state.caller.staff?.residents ?? [];
  const lines = await Promise.all(
    residents.map(async ({ medicaidId, firstName, isReferred }, index): Promise<readonly Say[]> => {
      const name = firstName ?? say('staff.rider', { number: index + 1 });
      const rides = medicaidId === undefined ? [] : await bookedHere(medicaidId, turn);
      const booked = rides.flatMap((ofOne) => rideLine(name, ofOne));
      return isReferred === true ? [...booked, say('staff.summary.referred', { name })] : booked;
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
