import { z } from 'zod';
import { addDays, daysBetween, isCalendarDate, type CalendarDate } from '../../domain/calendar/calendarDate';
import { queryOf } from '../channels/queryOf';
import { wallClock, type Clock } from '../clock';
import type { Counted, CountedChannel, CounterName } from '../ops/counters';
import type { Numbers } from '../ops/numbers';
import type { Numbers as NumbersTold } from '../web/desk/exchange';
import type { HandleAsked } from './guard';
import { inWords } from './inWords';
import { refuseCall } from './refusal';

/** Days that are told at once: as many as are kept. */
const MOST_DAYS = 400;

/** Days that are told where none are named: the last week, today included. */
const DAYS_UNNAMED = 7;

const daySchema = z.string().refine(isCalendarDate);

/** The days asked for, first and last of them included. Undefined where they cannot be meant. */
const daysIn = (query: URLSearchParams, today: CalendarDate): readonly CalendarDate[] | undefined => {
  const to = daySchema.safeParse(query.get('to') ?? today);
  if (!to.success) return undefined;
  const from = daySchema.safeParse(query.get('from') ?? addDays(to.data, 1 - DAYS_UNNAMED));
  if (!from.success) return undefined;
  const days = daysBetween(from.data, to.data) + 1;
  if (days < 1 || days > MOST_DAYS) return undefined;
  return Array.from({ length: days }, (_, index) => addDays(from.data, index));
};

const NOTHING = '–';

const sumOf = (counted: readonly Counted[], name: CounterName, of?: string): number =>
  counted
    .filter((one) => one.name === name && (of === undefined || one.of === of))
    .reduce((total, { count }) => total + count, 0);

/** Of the wishes that ended, how many ended without a person, in per cent; those that were dropped count for neither. */
const containment = (counted: readonly Counted[]): string => {
  const contained = sumOf(counted, 'wishes', 'assistant');
  const ended = contained + sumOf(counted, 'wishes', 'person');
  return ended === 0 ? NOTHING : `${Math.round((100 * contained) / ended)} %`;
};

const turnsPerBooking = (counted: readonly Counted[]): string => {
  const bookings = sumOf(counted, 'bookings');
  return bookings === 0 ? NOTHING : (sumOf(counted, 'bookingTurns') / bookings).toFixed(1);
};

/** What is told of numbers first: a name, and how it is worked out. */
const figures: readonly (readonly [string, (counted: readonly Counted[]) => string | number])[] = [
  ['Conversations', (counted) => sumOf(counted, 'conversations')],
  ['Messages answered', (counted) => sumOf(counted, 'turns')],
  ['Contained', containment],
  ['Handed to a person', (counted) => sumOf(counted, 'handOffs')],
  ['Rides booked', (counted) => sumOf(counted, 'bookings')],
  ['Turns per booking', turnsPerBooking],
  ['Not understood', (counted) => sumOf(counted, 'notUnderstood')],
  ['Emergencies', (counted) => sumOf(counted, 'dangers', 'emergency')],
  ['Crises', (counted) => sumOf(counted, 'dangers', 'crisis')],
  ['Late rides', (counted) => sumOf(counted, 'lateRides')],
];

const valuesOf = (counted: readonly Counted[]): readonly (string | number)[] =>
  figures.map(([, figure]) => figure(counted));

const channelNames: Readonly<Record<CountedChannel, string>> = {
  sms: 'Texts',
  voice: 'Calls',
  web: 'Web chat',
  'bot-framework': 'Bot Framework',
  unknown: 'Not known',
};

const languageNames = { en: 'English', es: 'Spanish' } as const;

const placeOf = ({ channel, language }: Counted): string =>
  `${channelNames[channel]}, ${languageNames[language]}`;

/** A counter by what it is counted by, with a column for each place, the largest first. */
const tableBy = (
  title: string,
  counted: readonly Counted[],
  name: CounterName,
  first: string,
): NumbersTold['tables'][number] => {
  const own = counted.filter((one) => one.name === name);
  const places = [...new Set(own.map(placeOf))].toSorted();
  const kinds = [...new Set(own.flatMap(({ of }) => of ?? []))];
  const rows = kinds.map((kind) => {
    const ofKind = own.filter(({ of }) => of === kind);
    const inPlaces = places.map((place) =>
      sumOf(
        ofKind.filter((one) => placeOf(one) === place),
        name,
      ),
    );
    return { kind, all: sumOf(ofKind, name), inPlaces };
  });
  return {
    title,
    columns: [first, 'All', ...places],
    rows: rows
      .toSorted((one, other) => other.all - one.all || one.kind.localeCompare(other.kind))
      .map(({ kind, all, inPlaces }) => [inWords(kind), all, ...inPlaces]),
  };
};

/** The broker's numbers of days as tables in words. */
const tablesOf = (
  byDay: readonly { readonly day: CalendarDate; readonly counted: readonly Counted[] }[],
): NumbersTold['tables'] => {
  const all = byDay.flatMap(({ counted }) => counted);
  const places = [...new Set(all.map(placeOf))].toSorted();
  const names = figures.map(([name]) => name);
  return [
    {
      title: 'All together',
      columns: ['Figure', 'All'],
      rows: figures.map(([name, figure]) => [name, figure(all)]),
    },
    {
      title: 'By channel and language',
      columns: ['Channel and language', ...names],
      rows: places.map((place) => [place, ...valuesOf(all.filter((one) => placeOf(one) === place))]),
    },
    {
      title: 'By day',
      columns: ['Day', ...names],
      rows: byDay.map(({ day, counted }) => [day, ...valuesOf(counted)]),
    },
    tableBy('Handed to a person, by reason', all, 'handOffs', 'Reason'),
    tableBy('Not understood, by question', all, 'notUnderstood', 'Question'),
    tableBy('How wishes ended', all, 'wishes', 'Ended by'),
    tableBy('Danger', all, 'dangers', 'Kind'),
  ];
};

/**
 * The broker's numbers of days, `?from=YYYY-MM-DD&to=YYYY-MM-DD`, both included, of the last seven days where they are missing. Days
 * are the program's. One round trip.
 */
export const tellNumbers =
  ({ numbers, clock }: { readonly numbers: Pick<Numbers, 'on'>; readonly clock: Clock }): HandleAsked =>
  async ({ request, response }) => {
    const days = daysIn(queryOf(request), wallClock(clock()).date);
    const [from] = days ?? [];
    const to = days?.at(-1);
    if (days === undefined || from === undefined || to === undefined) {
      refuseCall(response, 'invalid-request');
      return;
    }
    const byDay = await Promise.all(days.map(async (day) => ({ day, counted: await numbers.on(day) })));
    const answer: NumbersTold = { from, to, tables: tablesOf(byDay) };
    response.sendRaw(200, JSON.stringify(answer), {
      'content-type': 'application/json',
      'cache-control': 'no-store',
    });
  };
