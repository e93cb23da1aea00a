import { dayOfWeek, type CalendarDate } from '../../domain/calendar/calendarDate';
import type { Place } from '../../domain/details';
import { placesToComplete } from '../../domain/dispatch';
import type { ModeId } from '../../domain/modes';
import { known } from '../../domain/facts';
import { rideDay, type Leg, type NewRide } from '../../domain/ride';
import { isHoliday, type SeriesDates } from '../../domain/series';
import type { Turn } from '../conversation';
import type { MessageKey } from '../locales/messages';
import { say, type Say, type SayValue } from '../say';
import { unnamedPickUp, unnamedVisit } from './ownPlaces';
import { bringsPet } from './slots/animalSlot';

const nameOf = (place: Place): string => place.name ?? place.street ?? place.town;

/** A place and its town, unless its name has the town in it. */
const withTown = (place: Place): SayValue => {
  const name = nameOf(place);
  return name.toLowerCase().includes(place.town.toLowerCase())
    ? name
    : say('place.named', { name, town: place.town });
};

/** The visit's place; one taken from the record is named only where places may be told. */
const visitPlace = ({ origins, facts }: NewRide, to: Place, turn: Turn): SayValue => {
  const said = origins.kindOfCare;
  // What was said in another conversation, at no turn of this one, is told to nobody.
  const kind = said?.kind === 'said' && said.turn > 0 ? facts.kindOfCare : undefined;
  return (origins.destination?.kind === 'record' ? unnamedVisit(to, kind, turn) : undefined) ?? withTown(to);
};

const pickUpSays = (ride: NewRide, { from, pickUp, readyAt }: Leg, turn: Turn): readonly Say[] => {
  if (pickUp.kind === 'will-call' || readyAt === undefined) return [];
  const times = {
    pickUp: { clock: pickUp.at.slice(11) },
    ready: { clock: readyAt.slice(11) },
    town: from.town,
  };
  // The street of a record is never spoken; a place the caller named is read back in the caller's own words.
  return [
    from.kind === 'home'
      ? say('readBack.home', times)
      : say('readBack.place', {
          ...times,
          place:
            (ride.origins.pickup?.kind === 'record' ? unnamedPickUp(from, turn) : undefined) ??
            withTown(from),
        }),
  ];
};

/** Where the ride after the visit goes. */
export const afterPlaceSays = (place: Place | undefined): SayValue =>
  place === undefined || place.kind === 'home' ? say('place.home') : withTown(place);

/** The way after the visit goes elsewhere than it began: a ride of its own. */
const rideAfterSays = ({ legs: [leg], details: { pickup } }: NewRide): readonly Say[] => {
  if (leg === undefined) return [];
  const values = { place: afterPlaceSays(pickup) };
  return leg.pickUp.kind === 'will-call'
    ? [say('readBack.after.willCall', values)]
    : [say('readBack.after.at', { ...values, time: { clock: leg.pickUp.at.slice(11) } })];
};

const returnSays = (leg: Leg | undefined): Say => {
  if (leg === undefined) return say('readBack.return.none');
  return leg.pickUp.kind === 'will-call'
    ? say('readBack.return.willCall')
    : say('readBack.return.at', { time: { clock: leg.pickUp.at.slice(11) } });
};

const noticesOf = ({ decision }: NewRide): readonly Say[] =>
  decision.notices.map((notice) => say(`notice.${notice}`));

/** What nobody said, and the record or the last rides hold of how the rider moves: told to be checked, the door's notes not in their words. */
const onFileSays = ({ origins, facts, details }: NewRide, { state }: Turn): readonly Say[] => {
  const isOnFile = (name: 'mobility' | 'chair' | 'stairs'): boolean => origins[name]?.kind === 'record';
  const { mobility } = facts;
  // Who walks by the member's own file rides in a car, which is said.
  const isToSay = mobility !== 'ambulatory' || state.caller.member?.mobility === undefined;
  const what = [
    ...(known(mobility) && isOnFile('mobility') && isToSay ? [say(`mobility.${mobility}`)] : []),
    ...(details.chair !== undefined && isOnFile('chair') && !isOnFile('mobility')
      ? [say(details.chair.power ? 'chair.power' : 'chair.manual')]
      : []),
    ...(isOnFile('stairs')
      ? [say(details.stairs === 'none' ? 'readBack.noStairs' : 'readBack.doorNotes')]
      : []),
  ];
  return what.length === 0 ? [] : [say('readBack.onFile', { what: { all: what } })];
};

const modeSays = (ride: NewRide): readonly Say[] => [
  say('readBack.mode', { mode: say(`mode.${ride.mode}`), companions: ride.details.companions ?? 0 }),
  ...(ride.details.childAlong === true ? [say('readBack.childAlong')] : []),
  ...(bringsPet(ride.details) ? [say('readBack.petAlong')] : []),
];

/** How the rider goes where no driver of ours comes. */
const undrivenSays: { readonly [Mode in ModeId]?: MessageKey } = {
  bus: 'readBack.bus',
  train: 'readBack.train',
  'private-car': 'readBack.privateCar',
  'other-carrier': 'readBack.other-carrier',
  air: 'readBack.air',
};

const travelSays = (
  ride: NewRide,
  outbound: Leg,
  back: Leg | undefined,
  turn: Turn,
  after?: NewRide,
): readonly Say[] => {
  const undriven = undrivenSays[ride.mode];
  const afterwards = after === undefined ? [] : rideAfterSays(after);
  const { companions = 0 } = ride.details;
  const along = companions === 0 ? [] : [say('readBack.along', { companions })];
  if (undriven !== undefined) return [say(undriven), ...along, ...afterwards];
  return [
    ...pickUpSays(ride, outbound, turn),
    ...modeSays(ride),
    ...onFileSays(ride, turn),
    ...(after === undefined ? [returnSays(back)] : afterwards),
    ...noticesOf(ride),
  ];
};

/** Somebody else takes the rider there: only the way back is ours. */
const wayBackSays = (ride: NewRide, leg: Leg, turn: Turn): readonly Say[] => {
  const values = { day: { day: leg.date }, place: visitPlace(ride, leg.from, turn) };
  return [
    leg.pickUp.kind === 'at'
      ? say('readBack.wayBack.at', { ...values, time: { clock: leg.pickUp.at.slice(11) } })
      : say('readBack.wayBack.willCall', values),
    ...modeSays(ride),
    ...noticesOf(ride),
  ];
};

/** Home from a hospital: no way there, no way back. */
const dischargeSays = (ride: NewRide, leg: Leg, turn: Turn): readonly Say[] => {
  const time = leg.pickUp.kind === 'at' ? leg.pickUp.at.slice(11) : '';
  const place = visitPlace(ride, leg.from, turn);
  return [
    say('readBack.discharge', { day: { day: leg.date }, time: { clock: time }, place }),
    ...modeSays(ride),
  ];
};

const visitSays = (
  ride: NewRide,
  outbound: Leg,
  back: Leg | undefined,
  turn: Turn,
  after: NewRide | undefined,
): readonly Say[] => [
  say(ride.details.anyTime === undefined ? 'readBack.visit' : 'readBack.arriveBy', {
    day: { day: outbound.date },
    appointment: { clock: outbound.appointmentTime ?? '' },
    place: visitPlace(ride, outbound.to, turn),
  }),
  ...closedSays(turn, outbound),
  ...travelSays(ride, outbound, back, turn, after),
];

/** What is open on Sundays is open on holidays, too; of any other clinic it is asked. */
const closedSays = ({ world }: Turn, { to, date }: Leg): readonly Say[] => {
  const openOn = Object.keys(world.facilities.find(to.facilityId ?? '')?.hours ?? {});
  const isListed = openOn.length > 0;
  if (isListed && !openOn.includes(`${dayOfWeek(date)}`)) return [say('readBack.closed')];
  return isHoliday(date, world.program) && !openOn.includes('0') ? [say('readBack.holiday')] : [];
};

const tripSays = (
  ride: NewRide,
  first: Leg,
  second: Leg | undefined,
  turn: Turn,
  after: NewRide | undefined,
): readonly Say[] => {
  if (first.direction === 'outbound') return visitSays(ride, first, second, turn, after);
  return ride.facts.visitPurpose === 'discharge'
    ? dischargeSays(ride, first, turn)
    : wayBackSays(ride, first, turn);
};

const isToComplete = (ride: NewRide | undefined): boolean =>
  ride !== undefined && placesToComplete(ride.details, ride.mode).length > 0;

/** Whether it is the second ride of its day, on from the visit. */
export const isRideAfter = (ride: NewRide, rides: readonly NewRide[]): boolean =>
  ride.legs[0]?.direction === 'return' &&
  rides.some((other) => other !== ride && rideDay(other) === rideDay(ride));

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;

/** Days in one sentence: more of them nobody keeps in mind. */
const MOST_DAYS = 4;

const leftOutSays = (days: readonly CalendarDate[]): readonly Say[] =>
  days.length === 0
    ? []
    : [
        say('readBack.series.leftOut', {
          days: { all: days.slice(0, MOST_DAYS).map((day) => say('choice.day', { day: { day } })) },
        }),
        ...leftOutSays(days.slice(MOST_DAYS)),
      ];

/** A series, said back: its days, its first and last one, what falls out, and the ride that is the same on each of them. */
export const seriesReadBack = (
  first: NewRide,
  rides: readonly NewRide[],
  { leftOut, cutAt }: SeriesDates,
  turn: Turn,
): readonly Say[] => {
  const [head, back] = first.legs;
  const last = rides.at(-1) ?? first;
  const after = rides.find((ride) => isRideAfter(ride, rides));
  if (head === undefined) return [];
  const isOnlyBack = head.direction === 'return';
  const weekdays = WEEKDAYS.filter((day) => rides.some((ride) => dayOfWeek(rideDay(ride)) === day));
  const values = {
    count: new Set(rides.map(rideDay)).size,
    days: { all: weekdays.map((day) => say(`weekday.${day}`)) },
    from: { day: rideDay(first) },
    until: { day: rideDay(last) },
  };
  const place = visitPlace(first, isOnlyBack ? head.from : head.to, turn);
  return [
    ...(isOnlyBack
      ? [say('readBack.series.back', values), say('readBack.series.from', { place })]
      : [
          say('readBack.series', values),
          say('readBack.series.visit', { appointment: { clock: head.appointmentTime ?? '' }, place }),
        ]),
    ...leftOutSays(leftOut),
    ...(cutAt === undefined ? [] : [say('readBack.series.cut')]),
    ...(isOnlyBack
      ? [...modeSays(first), returnSays(head), ...noticesOf(first)]
      : travelSays(first, head, back, turn, after)),
    ...first.decision.waitsFor
      .slice(0, 1)
      .map((requirement) => say('readBack.pending', { requirement: say(`requirement.${requirement}`) })),
    ...([first, after].some(isToComplete) ? [say('readBack.address')] : []),
  ];
};

/**
 * What is about to be booked, said back: day, both times, both places, mode, riders, return, and what is still missing.
 * @param after the second ride, where the way after the visit goes elsewhere
 */
export const readBack = (ride: NewRide, turn: Turn, after?: NewRide): readonly Say[] => {
  const [first, second] = ride.legs;
  if (first === undefined) return [];
  const [requirement] = ride.decision.waitsFor;
  return [
    ...tripSays(ride, first, second, turn, after),
    ...(ride.decision.outcome === 'urgent-book' ? [say('readBack.urgent')] : []),
    ...(requirement === undefined
      ? []
      : [say('readBack.pending', { requirement: say(`requirement.${requirement}`) })]),
    ...([ride, after].some(isToComplete) ? [say('readBack.address')] : []),
  ];
};
