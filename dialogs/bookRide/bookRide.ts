import { at } from '../../domain/calendar/calendarDate';
import { dispatch } from '../../domain/dispatch';
import { known } from '../../domain/facts';
import { rideDay } from '../../domain/ride';
import { isChangeable } from '../../domain/rides';
import { dischargeAtOnce } from '../../domain/rules/dischargeAtOnce';
import type { Task, Turn } from '../conversation';
import { askedAnew } from '../form/askedAnew';
import { applyChanges, detailsIn, factsIn, type Form } from '../form/form';
import { formTask } from '../form/formTask';
import { MISSES_BEFORE_A_PERSON } from '../form/missesBeforeAPerson';
import { callBack, inGroups, isOfMember, workItem } from '../handOff/callBack';
import { whoFirst } from '../identify/identifiedFirst';
import { cannotHear } from '../inWriting';
import { isBegunElsewhere } from '../resume/begunElsewhere';
import { describeRide } from '../rides/describeRide';
import { say, type Say } from '../say';
import { isStaff } from '../staff/isStaff';
import { readRideBefore } from './asBefore';
import { type BookRideNext, ask, isAsked, slotFor, isSlot } from './ask';
import { booking, change, confirmQuestion } from './confirmed';
import { asSecondRider } from './secondRider';
import { contradictsItself, toWhoCanHelp } from './confused';
import { heldSays } from './heldSays';
import { judge, plan } from './judge';
import { readLastMoved } from './lastMoved';
import { readLastPlaces } from './ownPlaces';
import { needed } from './needed';
import { standsSays } from './standsSays';
import { readBack } from './readBack';
import { isFor, groundsOf, isLeavingNow, atOnce, refer } from './refer';
import { withRideAfter } from './rideAfter';
import {
  askedForAlready,
  ridesThatDay,
  isOtherwise,
  alsoThatDay,
  itIsThatRide,
  toWhoMayTell,
} from './sameDay';
import { confirmSeries } from './series';
import { slotForDispatch, slots, type BookRideSlot } from './slots';
import { isAfterVisitToAsk } from './slots/afterSlots';
import { askedOfAnimal } from './slots/animalSlot';
import { changeable, toChange } from './slots/changeSlots';
import { isSeries, missingOfSeries } from './slots/seriesSlots';
import type { Trip } from './trip';

/** Where any time will do, the clinic's hours tell when to be there: which clinic comes first. */
const slotForTime = ({ details: { anyTime, destination } }: Trip): BookRideSlot => {
  if (anyTime === undefined) return 'appointment';
  return destination === undefined ? 'destination' : 'arriveBy';
};

/** Nobody is taken to where the ride begins. */
const isOnePlace = ({ details: { pickup, destination } }: Trip): boolean => {
  if (pickup === undefined || destination === undefined) return false;
  if (pickup.facilityId !== undefined && pickup.facilityId === destination.facilityId) return true;
  return (
    pickup.street !== undefined &&
    pickup.street.toLowerCase() === destination.street?.toLowerCase() &&
    pickup.town === destination.town
  );
};

/** So much of a note is said back. */
const NOTE_SAID_BACK = 80;

/** A note for the driver that was just taken, in the member's own words: whoever meant it otherwise sees it. */
const noteSays = (form: Form, { number }: Turn): readonly Say[] => {
  const last = form.history.at(-1);
  const isNew = last?.turn === number && last.changes.some(({ name }) => name === 'driverNote');
  const note = isNew ? (detailsIn(form).driverNote ?? '').trim() : '';
  if (note === '') return [];
  return [
    say('form.noteTaken', {
      note: note.length > NOTE_SAID_BACK ? `${note.slice(0, NOTE_SAID_BACK).trimEnd()}...` : note,
    }),
  ];
};

/** What comes next of a rider who is known. */
const nextOfKnown = async (form: Form, turn: Turn): Promise<BookRideNext> => {
  const { now } = turn.world;
  if (contradictsItself(form)) return toWhoCanHelp(form, turn);
  // A question that only makes sense of the answer just given.
  const follow = form.lastHeard?.turn === turn.number ? form.lastHeard.follow : undefined;
  if (isSlot(follow)) return ask(follow);

  if (form.replaces !== undefined && form.history.length === 0) return ask('theChange');
  const { trip, decision, second } = judge(form, turn);
  const { appointmentDate: date, appointmentTime: time } = trip.facts;
  if (known(date) && at(date, known(time) ? time : '23:59') < at(now.date, now.time)) {
    return ask('appointment', [say(date < now.date ? 'appointment.dayPast' : 'appointment.past')]);
  }
  // Who gets no ride at all is asked for no more of it; of staff the person gets the whole request.
  if (decision.kind === 'refer' && isOfMember(decision.because) && !isStaff(turn))
    return refer(form, turn, decision);
  // The day and the time are said in one breath: what was left out is asked before anything else.
  if (known(date) && time === undefined) return ask(slotForTime(trip));
  const already = await askedForAlready(form, turn);
  if (already !== undefined) return already;
  if (isFor('person-at-once', decision)) return atOnce(form, turn, groundsOf(decision));
  const missingDays = missingOfSeries(form);
  if (missingDays !== undefined) return ask(missingDays);
  switch (decision.kind) {
    case 'needs':
      return ask(isAsked(decision.fact) ? slotFor(decision.fact, trip) : 'appointment');
    case 'emergency':
      return { kind: 'finish', say: [say('danger.emergency')], effects: [] };
    case 'refer':
      return refer(form, turn, decision);
    case 'book': {
      if (isAfterVisitToAsk(form)) return ask('afterVisit');
      if (isOnePlace(trip)) return ask('pickup', [say('address.isDestination')]);
      // The second ride needs the same, and when it goes.
      const missing = dispatch((second?.trip ?? trip).facts, (second?.trip ?? trip).details, decision.mode);
      if (missing !== undefined) return ask(slotForDispatch[missing]);
      if (second?.decision.kind === 'needs' && isAsked(second.decision.fact))
        return ask(slotFor(second.decision.fact, second.trip));
      if (second?.decision.kind === 'refer') return refer(form, turn, second.decision);
      if (!known(date) || !known(time)) return ask('appointment');
      const back = trip.details.returnRide;
      if (back?.kind === 'at' && back.time <= time && trip.facts.visitPurpose !== 'discharge') {
        return ask('returnRide', [say('returnRide.beforeVisit', { time: { clock: time } })]);
      }
      const isLess = decision.notices.includes('less-than-asked');
      if (isLess && trip.details.formDoctor === undefined) return ask('formDoctor');
      if (isSeries(form)) return confirmSeries(form, turn);
      const ride = plan(form, turn, trip, decision);
      if (ride === undefined) return ask('appointment');
      const after =
        second?.decision.kind === 'book' ? plan(form, turn, second.trip, second.decision) : undefined;
      const { same, another, untold } = await ridesThatDay(form, ride, turn);
      if (untold !== undefined) return toWhoMayTell(form, turn, untold);
      if (same !== undefined && !(isChangeable(same.value) && isOtherwise(form, same.value, ride)))
        return {
          kind: 'finish',
          say: [say('booked.already', { number: inGroups(same.value.number) })],
          effects: [],
        };
      const replaced = form.replaces ?? same;
      return {
        kind: 'confirm',
        say: [
          ...noteSays(form, turn),
          ...(same === undefined
            ? alsoThatDay(another)
            : [say('change.one', { ride: describeRide(same.value, turn) })]),
          ...readBack(ride, turn, after),
          ...standsSays(ride, replaced),
        ],
        question: confirmQuestion(replaced, after),
        confirmed: () =>
          withRideAfter(
            replaced === undefined ? booking(form, ride, turn) : change(form, replaced, ride, turn),
            form,
            after,
            turn,
          ),
      };
    }
  }
};

const next = async (form: Form, turn: Turn): Promise<BookRideNext> => {
  const first = whoFirst(turn);
  if (first !== undefined) {
    // Staff bring facts, and get none: a patient about to leave goes to a person before anybody is looked up.
    if (isStaff(turn) && isLeavingNow(form, turn)) return atOnce(form, turn, [dischargeAtOnce.citation]);
    return { kind: 'first', task: first };
  }
  if (turn.state.caller.member?.confidential === true) {
    const item = workItem(turn, 'call-back', 'confidential', { request: factsIn(form) });
    return { kind: 'finish', say: [], effects: [callBack(turn, item, 'identify.confidential')] };
  }
  if (form.replaces === undefined && isBegunElsewhere('bookRide', form, turn))
    return { kind: 'first', task: 'resume' };
  const isNoneBefore = await readRideBefore(form, turn);
  await readLastMoved(form, turn);
  const due = await nextOfKnown(form, turn);
  if (!isNoneBefore || due.kind !== 'ask') return due;
  return { ...due, before: [say('form.noneBefore'), ...(due.before ?? [])] };
};

/** A call is not kept long over a place that is not made out. */
const MISSES_OF_A_PLACE = 2;

/** A place is asked for, and cannot be made out: a person takes the request as it is, and what was said with it. */
const missed = (form: Form, slot: BookRideSlot, turn: Turn): BookRideNext | undefined => {
  const most = turn.incoming.isCall === true ? MISSES_OF_A_PLACE : MISSES_BEFORE_A_PERSON;
  const isPlace = slot === 'destination' || slot === 'pickup' || slot === 'afterVisit';
  if (!isPlace || form.misses < most || turn.heard.text === '') return undefined;
  const request = { facts: factsIn(form), details: detailsIn(form), said: turn.heard.text };
  const item = workItem(turn, 'call-back', 'address-to-complete', { request });
  return {
    kind: 'finish',
    say: [say('address.person')],
    effects: [callBack(turn, item, cannotHear(turn) ? 'handOff.written' : 'handOff.callBack')],
  };
};

/** On a call places are picked by key: those of the last rides are looked up once, when a place is first asked for. */
const lookUp = async (slot: BookRideSlot, turn: Turn): Promise<void> => {
  const { caller } = turn.state;
  const isPlace = slot === 'destination' || slot === 'pickup';
  if (!isPlace || turn.incoming.isCall !== true || caller.lastPlaces !== undefined) return;
  turn.state.caller = { ...caller, lastPlaces: await readLastPlaces(turn) };
};

const task = formTask<BookRideSlot>({
  id: 'bookRide',
  startsOn: ['book-trip', 'recurring-trip', 'several-trips'],
  slots,
  next,
  lookUp,
  missed,
  refused: itIsThatRide,
  heldSays,
  changeable,
  toChange,
});

/** The form of a ride of which a part is to be another, so that it is asked for next; of any other message as it was. */
export const withPartAskedAnew = (form: Form, turn: Turn): Form =>
  askedAnew({ slots, toChange }, form, turn) ?? form;

/** Notice is counted from when this very day was asked for: a request begun weeks ago is none for tomorrow. */
const countedFromItsDay = (before: Form, after: Form, { world: { now } }: Turn): Form => {
  const day = factsIn(after).appointmentDate;
  const { replaces } = after;
  // A visit the clinic moved, and another time on the same day, are no new request.
  if (
    replaces !== undefined &&
    (detailsIn(after).movedByClinic === true || day === rideDay(replaces.value))
  ) {
    return { ...after, begun: replaces.value.requestedAt };
  }
  return known(day) && day !== factsIn(before).appointmentDate
    ? { ...after, begun: at(now.date, now.time) }
    : after;
};

/** A car that is asked for is known as such: less than that owes a written notice. */
const withKindAsked = (form: Form, { heard, number }: Turn): Form =>
  heard.asksForCar === true ? applyChanges(form, [{ fact: 'requestedMode', value: 'livery' }], number) : form;

/** Books one trip: asks what the decision and the ride still need, reads back, and books after a yes. */
export const bookRide: Task<Form> = {
  ...task,
  absorb: (draft, turn) =>
    countedFromItsDay(
      draft,
      asSecondRider(withKindAsked(askedOfAnimal(task.absorb(draft, turn), turn), turn), turn),
      turn,
    ),
  needed,
};
