import {
  addDays,
  isCalendarDate,
  type CalendarDate,
  type ClockTime,
} from '../../domain/calendar/calendarDate';
import { MORE_KEY, NOT_KNOWN_KEY, wishPages, type KeyInput } from '../form/keys';
import type { Language } from '../locales';
import type { Heard } from './heard';
import { readDanger } from './safety/readDanger';
import type { SlotValues } from './slotValues';

/** What the reader of keys may know. */
export interface KeyContext {
  /** Today in America/New_York. */
  readonly today: CalendarDate;
  /** The other language: what 2 chooses when nothing is asked. */
  readonly otherLanguage: Language;
}

/** What keys say beyond that they were keyed. */
type Said = Partial<Pick<Heard, 'intents' | 'slots' | 'unclear' | 'answer' | 'choice'>>;

const TOMORROW_KEY = '1';
const ANOTHER_DAY_KEY = '2';

/** Years within which every day of the year comes again, February 29 included. */
const YEARS_TO_LEAP = 8;

/** Nobody who rides was born before. */
const EARLIEST_BIRTH = '1900-01-01';

/** Twelve hours on the clock face; from 13 on a time means one thing. */
const HOURS_ON_FACE = 12;

/** The next day with this month and day, today included. */
const nextSuchDay = (monthDay: string, today: CalendarDate): CalendarDate | undefined => {
  const year = Number(today.slice(0, 4));
  const days = Array.from(
    { length: YEARS_TO_LEAP + 1 },
    (_, index) => `${year + index}-${monthDay.slice(0, 2)}-${monthDay.slice(2)}`,
  );
  return days.find((day) => isCalendarDate(day) && day >= today);
};

/** MMDDYYYY or MMDDYY, as the birth date was keyed a moment before: a day that is still to come. */
const dayWithYear = (keys: string, today: CalendarDate): CalendarDate | undefined => {
  const { monthDay = '', year = '' } = /^(?<monthDay>\d{4})(?:20)?(?<year>\d\d)$/.exec(keys)?.groups ?? {};
  const day = `20${year}-${monthDay.slice(0, 2)}-${monthDay.slice(2)}`;
  return isCalendarDate(day) && day >= today ? day : undefined;
};

const readDate = (keys: string, today: CalendarDate): Said | undefined => {
  if (keys === TOMORROW_KEY) return { slots: { appointmentDate: addDays(today, 1) } };
  if (keys === ANOTHER_DAY_KEY) return { choice: Number(keys) };
  const day = /^\d{4}$/.test(keys) ? nextSuchDay(keys, today) : dayWithYear(keys, today);
  return day === undefined ? undefined : { slots: { appointmentDate: day } };
};

/** MMDDYYYY, or MMDDYY: the last such day that has been. */
const readBirthDate = (keys: string, today: CalendarDate): Said | undefined => {
  const said = /^(?<month>\d\d)(?<day>\d\d)(?<year>(?:\d\d)?\d\d)$/.exec(keys)?.groups;
  if (said === undefined) return undefined;
  const { month = '', day: dayOfMonth = '', year = '' } = said;
  const years = year.length === 4 ? [year] : [`20${year}`, `19${year}`];
  const dateOfBirth = years
    .map((one) => `${one}-${month}-${dayOfMonth}`)
    .find((day) => isCalendarDate(day) && day >= EARLIEST_BIRTH && day <= today);
  return dateOfBirth === undefined ? undefined : { slots: { dateOfBirth } };
};

const clock = (hour: number, minute: string): ClockTime => `${String(hour).padStart(2, '0')}:${minute}`;

/** The times four keys can mean: one in the morning and one in the afternoon, or the only one. */
const timesOf = (keys: string): readonly ClockTime[] => {
  const found = /^(?<hour>[01]?\d|2[0-3])(?<minute>[0-5]\d)$/.exec(keys)?.groups;
  if (found?.hour === undefined || found.minute === undefined) return [];
  const hour = Number(found.hour);
  if (hour === 0 || hour > HOURS_ON_FACE) return [clock(hour, found.minute)];
  const inTheMorning = hour % HOURS_ON_FACE;
  return [clock(inTheMorning, found.minute), clock(inTheMorning + HOURS_ON_FACE, found.minute)];
};

const readTime = (keys: string, { slot, choices = [] }: KeyInput & { kind: 'time' }): Said | undefined => {
  const choice = readChoiceUpTo(keys, choices.length);
  if (choice !== undefined) return choice;
  const times = timesOf(keys);
  const [only, another] = times;
  if (only === undefined) return undefined;
  return another === undefined ? { slots: { [slot]: only } } : { unclear: [{ slot, options: times }] };
};

const readNumber = (
  keys: string,
  { slot, digits }: KeyInput & { kind: 'number' },
  today: CalendarDate,
): Said | undefined => {
  // No card at hand, or the ZIP code comes later: the birth date, which goes with both, has another length.
  const isOfWho = slot === 'medicaidId' || slot === 'zipCode';
  if (isOfWho && keys.length !== digits) return readBirthDate(keys, today);
  // The long-distance 1 before a phone number is no part of it.
  const number = slot === 'phone' ? keys.replace(/^1(?=\d{10}$)/, '') : keys;
  const slots: Partial<SlotValues> = { [slot]: number };
  return /^\d+$/.test(number) && number.length === digits ? { slots } : undefined;
};

const readChoiceUpTo = (keys: string, most: number, more = false): Said | undefined => {
  if (!/^\d$/.test(keys)) return undefined;
  const choice = Number(keys);
  const isOffered = (choice >= 1 && choice <= most) || (more && choice === MORE_KEY);
  return isOffered ? { choice } : undefined;
};

const readYesNo = (keys: string): Said | undefined => {
  switch (keys) {
    case '1':
      return { answer: 'yes', choice: 1 };
    case '2':
      return { answer: 'no', choice: 2 };
    case '3':
      return { answer: 'unknown' };
    default:
      return undefined;
  }
};

const LANGUAGE_KEY = '2';

const readWish = (keys: string, page: number, { otherLanguage }: KeyContext): Said | undefined => {
  if (page === 0 && keys === LANGUAGE_KEY) {
    return { intents: ['change-language'], slots: { language: otherLanguage } };
  }
  if (keys === String(MORE_KEY)) return { choice: MORE_KEY };
  const wish = Object.entries(wishPages[page] ?? {}).find(([key]) => key === keys)?.[1];
  return wish === undefined ? undefined : { intents: [wish] };
};

/** Whether "I don't know" is offered as an answer. */
const mayNotKnow = (input: KeyInput): boolean =>
  input.kind === 'yes-no' || ('mayNotKnow' in input && input.mayNotKnow);

const readFor = (keys: string, input: KeyInput, context: KeyContext): Said | undefined => {
  if (keys === String(NOT_KNOWN_KEY) && mayNotKnow(input)) return { answer: 'unknown' };
  switch (input.kind) {
    case 'yes-no':
      return readYesNo(keys);
    case 'menu':
      return readChoiceUpTo(keys, input.choices.length, input.more);
    case 'date':
      return readDate(keys, context.today);
    case 'birth-date':
      return readBirthDate(keys, context.today);
    case 'time':
      return readTime(keys, input);
    case 'number':
      return readNumber(keys, input, context.today);
    case 'wishes':
      return readWish(keys, input.page ?? 0, context);
    case 'dollars':
      return /^\d{1,5}$/.test(keys) ? {} : undefined;
    case 'speech':
      return undefined;
  }
};

/**
 * Reads what was keyed on a telephone, for what the open question takes. `0` alone asks for a person and `*` alone goes
 * back; keys that answer nothing are heard as nothing, with an empty text. Changes nothing.
 * @param keys digits, `*` and `#` as they were keyed; a `#` at the end only finishes the entry
 */
export const readKeys = (keys: string, input: KeyInput, context: KeyContext): Heard => {
  const entry = keys.replace(/#$/, '');
  const { danger } = readDanger(entry);
  const nothing = { danger, intents: [], slots: {}, unclear: [], keyed: true } as const;
  if (entry === '0') return { ...nothing, text: entry, intents: ['talk-to-agent'] };
  if (entry === '*') return { ...nothing, text: '', intents: ['go-back'] };
  const said = readFor(entry, input, context);
  return said === undefined ? { ...nothing, text: '' } : { ...nothing, text: entry, ...said };
};
