import { particulars } from '../../domain/authorization/particulars';
import type { Requirement } from '../../domain/authorization/requirements';
import { at, dayOfWeek, type CalendarDate } from '../../domain/calendar/calendarDate';
import { decide, viewOf } from '../../domain/decide';
import type { Booking, Decision, Referral } from '../../domain/decision';
import { dispatch, placesToComplete } from '../../domain/dispatch';
import { known, type FactName } from '../../domain/facts';
import { drivenModes } from '../../domain/modes';
import { earliestRoutineDate } from '../../domain/notice/noticeOf';
import { dischargeAtOnce } from '../../domain/rules/dischargeAtOnce';
import type { Notice } from '../../domain/rules/refusals';
import type { NewWorkItem } from '../../domain/ports/workItems';
import { changedRide, isChangeable, isOpen, isToldToDispatch, planRide } from '../../domain/rides';
import { rideDay, timeOf, type NewRide, type Ride, type Versioned } from '../../domain/ride';
import type { Effect, Task, Turn } from '../conversation';
import { firstOfSeries, seriesDates, type SeriesDates } from '../../domain/series';
import { applyChanges, detailsIn, factsIn, type Form } from '../form/form';
import { formTask, MISSES_BEFORE_A_PERSON, type Next } from '../form/formTask';
import { callBack, inGroups, momentValues, noticeOwed, referral, workItem } from '../handOff/callBack';
import { authorityOf, inFull } from '../identify/authority';
import { whoFirst } from '../identify/identifiedFirst';
import { mayBeTold } from '../identify/mayBeTold';
import { cannotHear } from '../inWriting';
import type { MessageKey } from '../locales/messages';
import { describeRide, momentOf } from '../rides/describeRide';
import { say, type Say } from '../say';
import type { Heard } from '../understanding/heard';
import { isBegunElsewhere } from '../resume/begunElsewhere';
import { isStaff } from '../staff/isStaff';
import { noteResident } from '../staff/noteResident';
import { staffCallerOf } from '../staff/staffCallerOf';
import { readRideBefore } from './asBefore';
import { readLastPlaces } from './ownPlaces';
import { afterPlaceSays, isRideAfter, readBack, seriesReadBack } from './readBack';
import { isAfterVisitToAsk } from './slots/afterSlots';
import { isSeries, missingOfSeries } from './slots/seriesSlots';
import { changeable } from './slots/changeSlots';
import { slotForDispatch, slotForFact, slots, type BookRideSlot } from './slots';
import { rideTogether } from './together';
import { tripOf, type Trip } from './trip';
import { waysApart } from './waysApart';

type BookRideNext = Next<BookRideSlot>;

const ask = (slot: BookRideSlot, before: readonly Say[] = []): BookRideNext => ({
  kind: 'ask',
  slot,
  before,
});

const isAsked = (fact: FactName): fact is keyof typeof slotForFact => fact in slotForFact;

/** Who drives is one question in one breath; of oneself alone once it was said whether somebody else can. */
const slotFor = (fact: keyof typeof slotForFact, { facts }: Trip): BookRideSlot =>
  fact === 'canDriveSelf' && facts.freeRideAvailable !== undefined ? 'driveSelf' : slotForFact[fact];

const lines = (turn: Turn): Readonly<Record<'line' | 'complaintLine' | 'coverageLine', string>> => ({
  line: turn.world.agentLine,
  complaintLine: turn.world.program.lines.complaints.value,
  coverageLine: turn.world.program.lines.coverage.value,
});

/** The decision about the request as it stands, and about a second ride where it ends elsewhere than it began. */
const judge = (form: Form, turn: Turn) => {
  const { program } = turn.world;
  const { trip, second } = waysApart(tripOf(form, turn), turn);
  return {
    trip,
    decision: decide(trip.facts, program),
    ...(second !== undefined && { second: { trip: second, decision: decide(second.facts, program) } }),
  };
};

const plan = (form: Form, turn: Turn, trip: Trip, decision: Booking): NewRide | undefined => {
  const { caller } = turn.state;
  const { member, relationship, name } = caller;
  const staff = staffCallerOf(turn);
  if (member === undefined) return undefined;
  return planRide(
    {
      memberId: member.medicaidId,
      ...trip,
      decision,
      bookedBy: {
        relationship,
        conversation: turn.conversation,
        ...(staff !== undefined && { staff }),
        authority: authorityOf(caller),
        ...(relationship !== 'self' && name !== undefined && { name: inFull(name) }),
      },
      requestedAt: form.begun,
    },
    turn.world.now,
    turn.world,
  );
};

const isFor = (notice: Notice, { trace }: Decision): boolean =>
  trace.some(({ finding }) => finding.kind === 'informs' && finding.notice === notice);

/** What a decision rests on. */
const groundsOf = ({ trace }: Decision): readonly string[] =>
  trace
    .filter(({ finding }) => finding.kind !== 'holds' && finding.kind !== 'needs')
    .map(({ citation }) => citation);

const isLeavingNow = (form: Form, turn: Turn): boolean => {
  const view = viewOf(tripOf(form, turn).facts, turn.world.program);
  return dischargeAtOnce.decide(view, turn.world.program).kind === 'informs';
};

/** Never a call back: the caller rings the line, and what was said waits there. */
const atOnce = (form: Form, turn: Turn, citations: readonly string[]): BookRideNext => {
  const facts = factsIn(form);
  const kind = facts.visitPurpose === 'discharge' ? 'discharge' : 'urgent-dispatch';
  const item = workItem(turn, kind, 'person-at-once', {
    citations,
    request: { facts, details: detailsIn(form), said: turn.heard.text, given: turn.state.caller.given },
  });
  return {
    kind: 'finish',
    say: [say('notice.person-at-once', lines(turn))],
    effects: [callBack(turn, item, 'refusal.caseNumber')],
  };
};

/** What a refused change leaves as it was. */
const stays = ({ replaces }: Form): readonly Say[] =>
  replaces === undefined ? [] : [say('change.stays', momentOf(replaces.value))];

const refer = (form: Form, turn: Turn, decision: Referral): BookRideNext => {
  if (decision.because === 'short-notice' && mayBeTheClinics(form)) return ask('movedByClinic');
  const earliest = earliestRoutineDate(form.begun.slice(0, 10), turn.world.program);
  const reason = say(`refusal.${decision.because}`, { ...lines(turn), earliest: { day: earliest } });
  const request = { facts: factsIn(form), details: detailsIn(form) };
  const { because, citations } = decision;
  const effects: readonly Effect[] = [referral(turn, because, citations, request, form.begun)];
  const slot = mendedBy[because];
  if (slot === undefined) return { kind: 'finish', say: [reason, ...stays(form)], effects };
  if (!form.referred.includes(because)) {
    return { kind: 'ask', slot, before: [reason, ...stays(form)], effects, referred: because };
  }
  // Only the first time goes to a person. Another day is judged anew, and so is another place.
  const { answer, choice, slots: said } = turn.heard;
  if (because === 'short-notice' && said.appointmentDate !== undefined) {
    return ask(slot, [reason, say('refusal.again')]);
  }
  const isOther = isChanged(form, turn, 'appointmentDate', 'destination', 'destinationTown');
  if (because === 'other-ride' && isOther) return ask('otherRide');
  // What answers nothing closes nothing.
  return answer === undefined && choice === undefined
    ? ask(slot)
    : { kind: 'finish', say: [say('refusal.again.closed')], effects: [] };
};

/** A ride moved to another day, and nobody has said yet whether the clinic moved it. */
const mayBeTheClinics = (form: Form): boolean =>
  form.replaces !== undefined &&
  rideDay(form.replaces.value) !== factsIn(form).appointmentDate &&
  detailsIn(form).movedByClinic === undefined;

/** What one answer may mend: the request stays open for it, where the reason says what it takes. */
const mendedBy: Readonly<Partial<Record<Referral['because'], BookRideSlot>>> = {
  'minor-needs-adult': 'adultAfterAll',
  'adult-from-now-on': 'adultAfterAll',
  'short-notice': 'anotherDay',
  'other-ride': 'otherRideServes',
};

const isChanged = ({ history }: Form, turn: Turn, ...names: readonly string[]): boolean => {
  const last = history.at(-1);
  return last?.turn === turn.number && last.changes.some(({ name }) => names.includes(name));
};

/** How often an answer may be turned round before it is taken for confusion. */
const TURNS_ROUND = 2;

const isYesOrNo = (value: unknown): boolean => typeof value === 'boolean';

/** Whether one question was answered yes, then no, then yes: said anew each time, and not taken back. */
const contradictsItself = ({ history }: Form): boolean => {
  const turned = new Map<string, number>();
  for (const { name, before, after } of history.flatMap(({ changes }) => changes)) {
    const isSaid = before?.origin.kind === 'said' && after?.origin.kind === 'said';
    if (!isSaid || !isYesOrNo(before.value) || !isYesOrNo(after.value)) continue;
    turned.set(name, (turned.get(name) ?? 0) + 1);
  }
  return [...turned.values()].some((times) => times >= TURNS_ROUND);
};

/** A person goes through it with the caller, or with who is there to help; what was said is kept. */
const toWhoCanHelp = (form: Form, turn: Turn): BookRideNext => {
  const request = { facts: factsIn(form), details: detailsIn(form) };
  const item = workItem(turn, 'call-back', 'not-understood', { request });
  const key = cannotHear(turn) ? 'handOff.written' : 'handOff.callBack';
  return { kind: 'finish', say: [say('confused.help')], effects: [callBack(turn, item, key)] };
};

const isSlot = (slot: string | undefined): slot is BookRideSlot => slot !== undefined && slot in slots;

/**
 * What the member has on the day of a ride that may be booked, as far as it may be told: the ride at the same moment from
 * another request, for nobody rides twice at once, and another one. One read.
 */
const ridesThatDay = async (
  form: Form,
  ride: NewRide,
  turn: Turn,
): Promise<{ readonly same: Versioned<Ride> | undefined; readonly another: Ride | undefined }> => {
  const [first] = ride.legs;
  const day = rideDay(ride);
  const rides = (await turn.world.rides.ofMember(ride.memberId, day)).filter(
    ({ value: other }) =>
      other.number !== form.replaces?.value.number &&
      other.draft !== form.id &&
      isOpen(other) &&
      rideDay(other) === day &&
      mayBeTold(other, turn),
  );
  const same = rides.find(
    ({ value: other }) =>
      other.legs[0]?.direction === first?.direction &&
      other.facts.appointmentTime === ride.facts.appointmentTime,
  );
  return { same, another: rides[0]?.value };
};

/** What of a ride may be asked for anew at the same moment, by the name it has in the form. */
const partsSaid = ['pickup', 'destination', 'returnRide', 'companions'] as const;

/** Whether the same ride is asked for in another way than it was booked: from or to another place, back otherwise, with others. */
const isOtherwise = ({ entries }: Form, before: Ride, after: NewRide): boolean =>
  partsSaid.some(
    (part) =>
      entries[part]?.origin.kind === 'said' &&
      JSON.stringify(before.details[part]) !== JSON.stringify(after.details[part]),
  );

/** A ride the same day, which this one may be once more. */
const alsoThatDay = (other: Ride | undefined): readonly Say[] => {
  const time = other === undefined ? undefined : timeOf(other);
  return time === undefined ? [] : [say('readBack.already', { time: { clock: time } })];
};

/** A series as it would be booked: a ride for each of its days, and the days that fall out. */
const planSeries = (
  form: Form,
  turn: Turn,
): { readonly rides: readonly NewRide[]; readonly dates: SeriesDates } => {
  const { program, facilities } = turn.world;
  const { appointmentDate, standingOrderEnd } = factsIn(form);
  const { seriesDays: days = [] } = detailsIn(form);
  if (!known(appointmentDate) || !known(standingOrderEnd))
    return { rides: [], dates: { dates: [], leftOut: [] } };
  const start = firstOfSeries(days, appointmentDate);
  const { destination } = tripOf(form, turn).details;
  const hours = facilities.find(destination?.facilityId ?? '')?.hours;
  const isOpenOn = (date: CalendarDate): boolean =>
    hours === undefined || Object.keys(hours).includes(String(dayOfWeek(date)));
  const asked = seriesDates(days, start, standingOrderEnd, program, isOpenOn);
  const rides: NewRide[] = [];
  const leftOut = [...asked.leftOut];
  for (const date of asked.dates) {
    const ofDay = applyChanges(
      form,
      [
        { fact: 'appointmentDate', value: date },
        { fact: 'standingOrderStart', value: start },
      ],
      turn.number,
    );
    const { trip, decision, second } = judge({ ...ofDay, begun: form.begun }, turn);
    const ofDate = [{ trip, decision }, ...(second === undefined ? [] : [second])].map((one) =>
      one.decision.kind === 'book' ? plan(form, turn, one.trip, one.decision) : undefined,
    );
    const planned = ofDate.filter((ride) => ride !== undefined);
    if (planned.length < ofDate.length) leftOut.push(date);
    else rides.push(...planned.map((ride) => ({ ...ride, series: form.id })));
  }
  return { rides, dates: { ...asked, dates: [...new Set(rides.map(rideDay))], leftOut: leftOut.toSorted() } };
};

/** Reads a series back as a whole, with what falls out of it, and books each of its rides after a yes. */
const confirmSeries = async (form: Form, turn: Turn): Promise<BookRideNext> => {
  const { rides, dates } = planSeries(form, turn);
  const [first] = rides;
  if (first === undefined) return ask('seriesUntil', [say('series.none')]);
  const had = await turn.world.rides.ofMember(first.memberId, rideDay(first));
  const taken = new Set(
    had
      .map(({ value }) => value)
      .filter((ride) => isOpen(ride) && ride.series !== form.id && mayBeTold(ride, turn))
      .filter((ride) => ride.facts.appointmentTime === first.facts.appointmentTime)
      .map(rideDay),
  );
  const wanted = rides.filter((ride) => !taken.has(rideDay(ride)));
  const [head] = wanted;
  if (head === undefined) return { kind: 'finish', say: [say('series.already')], effects: [] };
  return {
    kind: 'confirm',
    say: [
      ...seriesReadBack(head, wanted, { ...dates, leftOut: dates.leftOut }, turn),
      say('readBack.confirm'),
    ],
    confirmed: () => bookSeries(form, wanted, dates, turn),
  };
};

/** One ride for each day, each under a draft of its own; the work that comes with them is opened with the first. */
const bookSeries = (form: Form, rides: readonly NewRide[], dates: SeriesDates, turn: Turn): BookRideNext => {
  const [first] = rides;
  const told = first === undefined ? [] : noteResident(first, turn);
  return { kind: 'finish', say: [], effects: seriesEffects(form, rides, dates, told, turn) };
};

const seriesEffects = (
  form: Form,
  rides: readonly NewRide[],
  dates: SeriesDates,
  told: readonly Say[],
  turn: Turn,
): readonly Effect[] =>
  rides.map((ride, index) => {
    const isFirst = index === 0;
    const work = isFirst ? seriesWork(ride, dates, turn) : [];
    return {
      kind: 'bookRide',
      draft: {
        id: `${form.id} ${rideDay(ride)}${isRideAfter(ride, rides) ? ' after' : ''}`,
        version: form.version,
      },
      ride,
      work,
      saying: (booked) => (isFirst ? [...seriesBookedSays(booked, rides, work, turn), ...told] : []),
    };
  });

/** Less than was asked for is a shorter series, too: a written notice is owed for it. */
const seriesWork = (ride: NewRide, { cutAt }: SeriesDates, turn: Turn): readonly NewWorkItem[] => {
  const work = workFor(ride, turn);
  const isNoticed = work.some(({ reason }) => reason === 'written-notice');
  return cutAt === undefined || isNoticed ? work : [...work, writtenNotice(ride, turn)];
};

const seriesBookedSays = (
  booked: Booked,
  rides: readonly NewRide[],
  work: readonly NewWorkItem[],
  turn: Turn,
): readonly Say[] => {
  const [first] = booked.ride.legs;
  if (booked.ride.status !== 'confirmed' || first?.readyAt === undefined)
    return bookedSays(booked, work, turn);
  return [
    say('booked.series', {
      count: new Set(rides.map(rideDay)).size,
      number: inGroups(booked.ride.number),
      day: { day: first.date },
      ready: { clock: first.readyAt.slice(11) },
      until: { day: rideDay(rides.at(-1) ?? booked.ride) },
      line: turn.world.agentLine,
    }),
  ];
};

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

const next = async (form: Form, turn: Turn): Promise<BookRideNext> => {
  const { now } = turn.world;
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
  await readRideBefore(form, turn);
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
  // The day and the time are said in one breath: what was left out is asked before anything else.
  if (known(date) && time === undefined) return ask(slotForTime(trip));
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
      if (isSeries(form)) return confirmSeries(form, turn);
      const ride = plan(form, turn, trip, decision);
      if (ride === undefined) return ask('appointment');
      const after =
        second?.decision.kind === 'book' ? plan(form, turn, second.trip, second.decision) : undefined;
      const { same, another } = await ridesThatDay(form, ride, turn);
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
          ...(same === undefined
            ? alsoThatDay(another)
            : [say('change.one', { ride: describeRide(same.value, turn) })]),
          ...readBack(ride, turn, after),
          confirmQuestion(replaced, after),
        ],
        confirmed: () =>
          withRideAfter(
            replaced === undefined ? booking(form, ride, turn) : change(replaced, ride, turn),
            form,
            after,
            turn,
          ),
      };
    }
  }
};

/** What has to be asked for: the form by its name, and what the carrier gives when it asks. */
const papersOf = (ride: NewRide, waiting: Requirement, turn: Turn) => ({
  form: turn.world.program.forms.value[waiting],
  particulars: Object.fromEntries(
    ride.decision.particulars.map((name) => [name, particulars[name].of(ride)]),
  ),
});

/** A lesser kind of ride than was asked for, or a shorter series: a written notice is owed. */
const isLessThanAsked = ({ notices, requirements }: Booking): boolean =>
  notices.includes('less-than-asked') ||
  notices.includes('closed-days-fall-out') ||
  requirements.includes('renewal-after-three-months');

/** Work for people that comes with a booking: a form to chase, a driver to find, a pass to mail, an address to complete, a letter to write. */
const workFor = (ride: NewRide, turn: Turn): readonly NewWorkItem[] => {
  const { decision, details, mode } = ride;
  const [waiting] = decision.waitsFor;
  const { citations } = decision;
  const places = placesToComplete(details, mode);
  return [
    ...(waiting === undefined
      ? []
      : [workItem(turn, 'chase-form', waiting, { citations, request: papersOf(ride, waiting, turn) })]),
    ...(decision.outcome === 'urgent-book'
      ? [workItem(turn, 'urgent-dispatch', 'dispatch', { citations })]
      : []),
    ...(decision.notices.includes('bus-pass-mailed')
      ? [workItem(turn, 'bus-pass', 'mail-pass', { citations })]
      : []),
    ...(places.length === 0
      ? []
      : [workItem(turn, 'call-back', 'address-to-complete', { request: { places } })]),
    ...(isLessThanAsked(decision) ? [writtenNotice(ride, turn)] : []),
    ...(details.childAlong === true
      ? [workItem(turn, 'call-back', 'child-rides-too', { request: { companions: details.companions } })]
      : []),
  ];
};

const writtenNotice = (
  { decision: { citations }, facts, mode, requestedAt }: NewRide,
  turn: Turn,
): NewWorkItem => {
  const owed = noticeOwed(turn, requestedAt);
  const request = { requestedMode: facts.requestedMode, mode };
  const item = workItem(turn, 'referral', 'written-notice', { citations, request, ...owed });
  // The letter is all there is to do.
  return { ...item, due: owed.noticeDue };
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

/** What a yes to the read-back does. */
const booking = (form: Form, ride: NewRide, turn: Turn): BookRideNext => {
  const { work: shared, says } = rideTogether(ride, turn);
  const told = [...noteResident(ride, turn), ...says];
  const work = [...workFor(ride, turn), ...shared];
  const effect: Effect = {
    kind: 'bookRide',
    draft: { id: form.id, version: form.version },
    ride,
    work,
    saying: (booked) => [...bookedSays(booked, work, turn), ...childSays(work), ...told],
  };
  return { kind: 'finish', say: [], effects: [effect] };
};

/** The ride after the visit, where it ends elsewhere than it began: it is booked with the first, under a number of its own. */
const withRideAfter = (
  first: BookRideNext,
  form: Form,
  ride: NewRide | undefined,
  turn: Turn,
): BookRideNext => {
  if (ride === undefined || first.kind !== 'finish') return first;
  // What is two rides now is not taken back as one.
  delete turn.state.lastDone;
  const work = workFor(ride, turn);
  const effect: Effect = {
    kind: 'bookRide',
    draft: { id: `${form.id} after`, version: form.version },
    ride,
    work,
    saying: (booked) => rideAfterSays(booked, work, turn),
  };
  return { ...first, effects: [...first.effects, effect] };
};

const rideAfterSays = (booked: Booked, work: readonly NewWorkItem[], turn: Turn): readonly Say[] => {
  const { status, number, mode, legs, details } = booked.ride;
  const [leg] = legs;
  if (leg === undefined || status !== 'confirmed' || !drivenModes.includes(mode))
    return [say('booked.after.other'), ...bookedSays(booked, work, turn)];
  const values = { number: inGroups(number), place: afterPlaceSays(details.pickup) };
  return leg.pickUp.kind === 'at'
    ? [say('booked.after.at', { ...values, time: { clock: leg.pickUp.at.slice(11) } })]
    : [say('booked.after.willCall', values)];
};

/** What a yes to the read-back of a changed ride does: the ride that was booked stands until then. */
const change = (before: Versioned<Ride>, planned: NewRide, turn: Turn): BookRideNext => {
  const { now, program, agentLine: line } = turn.world;
  const ride = changedRide(before.value, planned, now);
  const owed = before.value.decision.waitsFor;
  const work = [
    ...workFor(ride, turn).filter(({ reason }) => !owed.some((one) => one === reason)),
    ...(isToldToDispatch(before.value, ride, now, program)
      ? [workItem(turn, 'ride-change', 'tell-dispatch', { ride: ride.number })]
      : []),
  ];
  const effect: Effect = {
    kind: 'replaceRide',
    ride,
    version: before.version,
    work,
    saying: (replaced) =>
      replaced.kind === 'replaced'
        ? bookedSays({ ride, cases: replaced.cases }, work, turn, 'change.confirmed')
        : [say('cancel.changed', { line })],
  };
  turn.state.lastDone = { kind: 'changed', ride: before.value };
  return { kind: 'finish', say: [], effects: [effect] };
};

/** The child rides unless a person says otherwise: when they will hear. */
const childSays = (work: readonly NewWorkItem[]): readonly Say[] =>
  work
    .filter(({ reason }) => reason === 'child-rides-too')
    .map(({ due }) => say('booked.childAlong', momentValues(due)));

const confirmQuestion = (replaced: Versioned<Ride> | undefined, after: NewRide | undefined): Say => {
  if (replaced !== undefined) return say('readBack.confirmChange');
  return say(after === undefined ? 'readBack.confirm' : 'readBack.confirmBoth');
};

type Booked = Parameters<Extract<Effect, { kind: 'bookRide' }>['saying']>[0];

const bookedSays = (
  { ride, cases }: Booked,
  work: readonly NewWorkItem[],
  turn: Turn,
  confirmed: MessageKey = 'booked.confirmed',
): readonly Say[] => {
  const number = inGroups(ride.number);
  const due = work[0]?.due ?? ride.requestedAt;
  const { line } = lines(turn);
  const [first] = ride.legs;
  const [waiting] = ride.decision.waitsFor;
  const caseNumber = inGroups(cases[0] ?? ride.number);
  const asksAddress = work.some(({ reason }) => reason === 'address-to-complete');
  const address = asksAddress ? [say('readBack.address')] : [];
  if (waiting !== undefined) {
    const requirement = say(`requirement.${waiting}`);
    // What waiting means is explained once.
    const isAgain = (turn.state.caller.staff?.pending ?? 0) > 1;
    return [
      say(isAgain ? 'booked.pending.again' : 'booked.pending', {
        number,
        caseNumber,
        requirement,
        line,
        ...momentValues(due),
      }),
      ...address,
    ];
  }
  if (ride.decision.outcome === 'urgent-book') {
    return [say('booked.requested', { number, line, ...momentValues(due) }), ...address];
  }
  if (asksAddress) return [say('booked.address', { number, caseNumber, ...momentValues(due) })];
  if (!drivenModes.includes(ride.mode) || first?.readyAt === undefined) {
    return [
      say('booked.withoutDriver', { number }),
      ...(ride.decision.requirements.includes('claim-within-30-days') ? [say('booked.keepProof')] : []),
      ...ride.decision.notices.map((notice) => say(`notice.${notice}`)),
    ];
  }
  return [
    say(confirmed, {
      number,
      line,
      day: { day: first.date },
      ready: { clock: first.readyAt.slice(11) },
    }),
  ];
};

/**
 * "You already have a ride that day. Is this another one?" "No": then it is that ride, and what was said of it changes it. One read.
 */
const itIsThatRide = async (form: Form, turn: Turn): Promise<BookRideNext | undefined> => {
  const { state, heard } = turn;
  if (heard.choice !== undefined || form.replaces !== undefined || isSeries(form)) return undefined;
  const { trip, decision } = judge(form, turn);
  const ride = decision.kind === 'book' ? plan(form, turn, trip, decision) : undefined;
  const another = ride === undefined ? undefined : (await ridesThatDay(form, ride, turn)).another;
  const time = trip.facts.appointmentTime;
  if (another === undefined || !isChangeable(another)) return undefined;
  const wanted: Heard = {
    text: heard.text,
    danger: 'routine',
    intents: ['change-trip'],
    slots: { refDate: rideDay(another), ...(known(time) && { appointmentTime: time }) },
    unclear: [],
  };
  state.toCome = [wanted, ...(state.toCome ?? [])];
  return { kind: 'finish', say: [], effects: [] };
};

const task = formTask<BookRideSlot>({
  id: 'bookRide',
  startsOn: ['book-trip', 'recurring-trip', 'several-trips'],
  slots,
  next,
  lookUp,
  missed,
  refused: itIsThatRide,
  changeable,
});

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
  absorb: (draft, turn) => countedFromItsDay(draft, withKindAsked(task.absorb(draft, turn), turn), turn),
};
