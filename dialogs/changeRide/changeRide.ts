import { z } from 'zod';
import { at } from '../../domain/calendar/calendarDate';
import { rideDay } from '../../domain/ride';
import { isChangeable } from '../../domain/rides';
import { bookRide, withPartAskedAnew } from '../bookRide/bookRide';
import type { Step, Task, Turn } from '../conversation';
import { formOf } from './formOf';
import { keepAsNewRide } from './keepAsNewRide';
import { factsIn, formSchema, newForm, type Form } from '../form/form';
import { identifiedFirst } from '../identify/identifiedFirst';
import { isBookedHere } from '../identify/mayBeTold';
import { isBegunElsewhere } from '../resume/begunElsewhere';
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
import { say } from '../say';

/** Which ride, and what of it: what is said of the ride before it is known which one is meant is kept. */
interface Draft {
  readonly choosing: Choosing;
  readonly form: Form;
}

const draftSchema = z.object({ choosing: choosingSchema, form: formSchema });

const isChosen = ({ form }: Draft): boolean => form.replaces !== undefined;

/** The ride that was being changed has been cancelled on the way: nothing is left to change. */
const isCancelled = ({ form: { replaces } }: Draft, { state: { lastDone } }: Turn): boolean =>
  lastDone?.kind === 'cancelled' &&
  [lastDone.ride, ...(lastDone.others ?? [])].some(({ number }) => number === replaces?.value.number);

/** The turn without what only named the ride. */
const withoutNamed = (turn: Turn): Turn => {
  const { refDate: _, refTime: _time, tripRef: _ref, ...slots } = turn.heard.slots;
  return { ...turn, heard: { ...turn.heard, slots } };
};

/** Goes on as a booking does, with the ride as it was booked for what has been said. */
const goOn = async (
  draft: Draft,
  turn: Turn,
  entry: 'begun' | 'message' | 'resumed',
): Promise<Step<Draft>> => {
  const step = await bookRide.advance(draft.form, turn, entry);
  return { ...step, draft: { ...draft, form: step.draft } };
};

const advance = async (
  draft: Draft,
  turn: Turn,
  entry: 'begun' | 'message' | 'resumed',
): Promise<Step<Draft>> => {
  const first = identifiedFirst(draft, turn);
  if (first !== undefined) return first;
  if (isBegunElsewhere('changeRide', draft.form, turn))
    return { draft, say: [], effects: [], then: { first: 'resume' } };
  if (entry === 'resumed' && isCancelled(draft, turn)) return { draft, say: [], effects: [], then: 'done' };
  if (isChosen(draft)) return goOn(draft, turn, entry);
  const chosen = await chooseRide(draft.choosing, turn, entry, {
    which: 'change.which',
    isMeant: isChangeable,
  });
  if (chosen.kind === 'none') keepAsNewRide(turn, factsIn(draft.form));
  if (chosen.kind === 'none' || chosen.kind === 'not-told') return withoutRide(draft, chosen, turn);
  if (chosen.kind === 'asked') {
    const { choosing, says } = chosen;
    return { draft: { ...draft, choosing }, say: [], effects: [], after: says, then: 'wait' };
  }
  const { choosing, ride } = chosen;
  // Where nothing but the way home is booked, that is the whole ride.
  if (turn.heard.dropsWayBack === true && ride.value.legs.length === 1)
    return { draft, say: [], effects: [], then: { first: 'cancelRide' } };
  const form = formOf(ride, draft.form, isBookedHere(ride.value, turn));
  const isUntold = form.history.length === 0;
  // "Can you make it later?" tells what is to change, and not to what.
  const begun = isUntold ? withPartAskedAnew(form, withoutNamed(turn)) : form;
  const step = await goOn({ choosing, form: begun }, turn, 'begun');
  const { date } = draft.choosing.named;
  if (date !== undefined && date !== rideDay(ride.value)) {
    const notThen = say('change.notThatDay', { asked: { day: date }, ride: describeRide(ride.value, turn) });
    return { ...step, say: [notThen, ...step.say] };
  }
  // What is to change was not said yet: the ride is named with the question.
  return isUntold
    ? { ...step, say: [say('change.one', { ride: describeRide(ride.value, turn) }), ...step.say] }
    : step;
};

const absorb = (draft: Draft, turn: Turn): Draft =>
  isChosen(draft)
    ? { ...draft, form: bookRide.absorb(draft.form, turn) }
    : {
        choosing: withNamed(draft.choosing, turn, true),
        form: bookRide.absorb(draft.form, turn),
      };

/** Changes a booked ride under its number: which one, what of it, read back; it stands as it was until the yes. */
export const changeRide: Task<Draft> = {
  id: 'changeRide',
  startsOn: ['change-trip'],
  begin: ({ world: { now, newId } }) => ({
    choosing: newChoosing,
    form: newForm(newId(), at(now.date, now.time)),
  }),
  absorb,
  advance,
  expecting: (draft) => (isChosen(draft) ? bookRide.expecting(draft.form) : ['refDate', 'refTime']),
  days: ({ choosing: { listed = [] }, form }) =>
    form.replaces === undefined
      ? listed.map(({ value }) => rideDay(value))
      : [...bookRide.days(form), rideDay(form.replaces.value)],
  held: ({ form }) => bookRide.held?.(form) ?? {},
  keys: (draft, scene) => (isChosen(draft) ? bookRide.keys(draft.form, scene) : choosingKeys(draft.choosing)),
  revive: (draft) => {
    const { choosing, form } = draftSchema.parse(draft);
    return { choosing, form: bookRide.revive(form) };
  },
};
