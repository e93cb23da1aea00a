import { dayOfWeek, type CalendarDate } from '../../domain/calendar/calendarDate';
import { known } from '../../domain/facts';
import type { NewWorkItem } from '../../domain/ports/workItems';
import { rideDay, type NewRide } from '../../domain/ride';
import { isOpen } from '../../domain/rides';
import { firstOfSeries, seriesDates, type SeriesDates } from '../../domain/series';
import type { Effect, Turn } from '../conversation';
import { applyChanges, detailsIn, factsIn, type Form } from '../form/form';
import { inGroups } from '../handOff/callBack';
import { mayBeTold } from '../identify/mayBeTold';
import { say, type Say } from '../say';
import { noteResident } from '../staff/noteResident';
import { ask, type BookRideNext } from './ask';
import { type Booked, bookedSays } from './bookedSays';
import { judge, plan } from './judge';
import { isRideAfter, seriesReadBack } from './readBack';
import { toWhoMayTell } from './sameDay';
import { tripOf } from './trip';
import { workFor, writtenNotice } from './workFor';

/** A series as it would be booked: a ride for each of its days, and the days that fall out. */
const planSeries = (
  form: Form,
  turn: Turn,
): { readonly rides: readonly NewRide[]; readonly dates: SeriesDates } => {
  const { program, facilities } = turn.world;
  const { appointmentDate, standingOrderEnd } = factsIn(form);
  const { seriesDays: days = [], seriesWithout = [] } = detailsIn(form);
  if (!known(appointmentDate) || !known(standingOrderEnd))
    return { rides: [], dates: { dates: [], leftOut: [] } };
  const start = firstOfSeries(days, appointmentDate);
  const { destination } = tripOf(form, turn).details;
  const openOn = Object.keys(facilities.find(destination?.facilityId ?? '')?.hours ?? {});
  const isOpenOn = (date: CalendarDate): boolean =>
    openOn.length === 0 || openOn.includes(String(dayOfWeek(date)));
  const asked = seriesDates(days, start, standingOrderEnd, program, isOpenOn);
  const rides: NewRide[] = [];
  const leftOut = [...asked.leftOut, ...asked.dates.filter((date) => seriesWithout.includes(date))];
  for (const date of asked.dates) {
    if (seriesWithout.includes(date)) continue;
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
export const confirmSeries = async (form: Form, turn: Turn): Promise<BookRideNext> => {
  const { rides, dates } = planSeries(form, turn);
  const [first] = rides;
  if (first === undefined) return ask('seriesUntil', [say('series.none')]);
  const had = await turn.world.rides.ofMember(first.memberId, rideDay(first));
  const days = new Set(rides.map(rideDay));
  const then = had
    .map(({ value }) => value)
    .filter((ride) => isOpen(ride) && ride.series !== form.id && days.has(rideDay(ride)))
    .filter((ride) => ride.facts.appointmentTime === first.facts.appointmentTime);
  const untold = then.find((ride) => !mayBeTold(ride, turn));
  if (untold !== undefined) return toWhoMayTell(form, turn, untold);
  const taken = new Set(then.map(rideDay));
  const wanted = rides.filter((ride) => !taken.has(rideDay(ride)));
  const [head] = wanted;
  if (head === undefined) return { kind: 'finish', say: [say('series.already')], effects: [] };
  return {
    kind: 'confirm',
    say: seriesReadBack(head, wanted, dates, turn),
    question: say('readBack.confirm'),
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
