import type { NewWorkItem } from '../domain/ports/workItems';
import type { Answer } from './answer';
import { bookRide } from './bookRide/bookRide';
import { claim } from './claim/claim';
import type { Effect, Turn } from './conversation';
import { forgetRider } from './identify/whoIsAsking';
import { tellUs } from './report/report';
import { say, type Say } from './say';
import { nextResident } from './staff/nextResident';
import { noteReferred } from './staff/noteResident';
import { tasks, type AnyTask } from './tasks';
import type { TaskStack } from './taskStack';
import type { Heard, Intent } from './understanding/heard';
import { whereIsMyRide } from './whereIsMyRide/whereIsMyRide';
import { wishes } from './wishes';

/** What may be wanted beside something else in one message, and comes after it. */
const mayFollow: Readonly<Record<string, readonly string[]>> = {
  report: ['cancelRide', 'changeRide', bookRide.id],
  cancelRide: [bookRide.id, tellUs.id],
  changeRide: [tellUs.id],
  whereIsMyRide: [tellUs.id],
  returnRide: [tellUs.id],
  busPass: [tellUs.id],
  claim: [bookRide.id, tellUs.id],
  bookRide: [tellUs.id],
  undo: ['cancelRide'],
};

const closes: readonly Intent[] = ['rider-died', 'wrong-number', 'moved-away', 'stranded', 'was-there'];

/** Who claims money for a ride speaks of that one, unless the day of another is ahead. */
const isOfTheClaim = (id: string, { heard, world }: Turn): boolean =>
  id === bookRide.id && !((heard.slots.appointmentDate ?? '') > world.now.date);

/** "Cancel tomorrow's and make one for wednesday instead": what is moved to another day is a ride of its own, once the first is cancelled. */
const asOwnRide = ({ heard }: Turn, { id }: AnyTask): Heard =>
  id === 'cancelRide' && heard.slots.appointmentDate !== undefined
    ? { ...heard, intents: heard.intents.map((wish) => (wish === 'change-trip' ? 'book-trip' : wish)) }
    : heard;

/**
 * The second of two wishes in one message waits until the first is done with.
 * @returns what is said of it at once: who complains and needs a ride hears that both were heard
 */
export const keepOtherWishes = (turn: Turn, first: AnyTask): readonly Say[] => {
  const { state } = turn;
  const heard = asOwnRide(turn, first);
  // After a death, a wrong number, a move or a rider left behind nothing else is asked.
  if (first.id === 'report' && wishes({ heard }, ...closes)) return [];
  const isToldLate = first.id === whereIsMyRide.id ? ({ isToldLate: true } as const) : {};
  for (const { id, startsOn } of tasks) {
    const intents = heard.intents.filter((intent) => startsOn.includes(intent));
    if (intents.length === 0 || mayFollow[first.id]?.includes(id) !== true) continue;
    if (first.id === claim.id && isOfTheClaim(id, turn)) continue;
    // Staff name riders one by one.
    const isSame = state.caller.staff === undefined ? ({ isSameRider: true } as const) : {};
    state.toCome = [...(state.toCome ?? []), { ...heard, intents, ...isToldLate, ...isSame }];
  }
  const isOwned = first.id === bookRide.id && wishes(turn, 'complaint') && state.toCome !== undefined;
  return isOwned ? [say('report.soon')] : [];
};

/** What was said of further rides waits until the open one is done with. */
export const keepForLater = ({ state, heard }: Turn, rides: readonly Heard['slots'][]): readonly Say[] => {
  const said = rides.filter((slots) => Object.keys(slots).length > 0);
  if (said.length === 0) return [say('secondRide')];
  const kept = said.map((slots): Heard => {
    const { text } = heard;
    return { text, danger: 'routine', intents: ['book-trip'], slots, unclear: [], isAnotherRide: true };
  });
  state.toCome = [...(state.toCome ?? []), ...kept];
  return [say('secondRide.kept')];
};

/** What waited longest, once no task is open: its first question comes after what was done. */
export const takeUpNext = async (stack: TaskStack, turn: Turn, done: Answer): Promise<Answer> => {
  const { state } = turn;
  const [heard, ...later] = state.toCome ?? [];
  delete state.toCome;
  if (heard === undefined) return askForNextResident(stack, turn, done);
  if (later.length > 0) state.toCome = later;
  const then = { ...turn, heard };
  const { id } =
    tasks.find(({ startsOn, startsAlone }) => wishes(then, ...startsOn, ...startsAlone)) ?? bookRide;
  const isRide = id === bookRide.id;
  if (isRide) forgetRider(then);
  const begun = await stack.begin(then, id);
  const goesOn: Answer = {
    say: done.say,
    effects: [...done.effects, ...begun.effects],
    after: [...done.after, ...(isRide ? [nextRideSays(heard)] : []), ...begun.say, ...begun.after],
  };
  return state.dialogStack.length === 0 ? takeUpNext(stack, turn, goesOn) : goesOn;
};

const nextRideSays = ({ isCompanions, isSecondRider, slots: { appointmentDate: day } }: Heard): Say => {
  if (isCompanions === true) return say('nextRide.companion');
  if (isSecondRider === true) return say('nextRide.rider');
  return day === undefined ? say('nextRide') : say('nextRide.onDay', { day: { day } });
};

/** Reasons why what staff asked for ends with a person, and the next rider can come. */
const ENDS_WITH_A_PERSON: readonly NewWorkItem['reason'][] = ['confidential', 'address-to-complete'];

/** Whether a ride that was asked for is done with: booked, or with a person. */
const isRideSettled = (effect: Effect): boolean => effect.kind === 'bookRide' || isWithAPerson(effect);

const isWithAPerson = (effect: Effect): boolean =>
  effect.kind === 'openWorkItem' &&
  (effect.item.kind === 'referral' || ENDS_WITH_A_PERSON.includes(effect.item.reason));

/** Staff who have asked for one rider go on with the next. */
const askForNextResident = async (stack: TaskStack, turn: Turn, done: Answer): Promise<Answer> => {
  if (!done.effects.some(isRideSettled) || turn.state.caller.staff === undefined) return done;
  if (done.effects.some(isWithAPerson)) noteReferred(turn);
  const { after } = await stack.begin(turn, nextResident.id);
  return { ...done, after: [...done.after, ...after] };
};
