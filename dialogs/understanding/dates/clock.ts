import type { ClockTime } from '../../../domain/calendar/calendarDate';
import { clockWords, numberWords, timeLexicon } from '../../locales/vocabulary';
import { longest } from '../lexicon';
import type { Message, Span } from '../message';

/** A time of day that a message names. */
export interface TimeMention extends Span {
  readonly time: ClockTime;
}

type HalfOfDay = 'morning' | 'afternoon' | 'none';

const alternatives = (words: Iterable<string>): string =>
  [...words].sort((one, other) => other.length - one.length).join('|');

const either = (name: keyof typeof clockWords.en): string =>
  `(?:${clockWords.en[name]}|${clockWords.es[name]})`;

const OH = either('oh');
const HOUR = `(?:1[0-2]|0?[1-9]|${alternatives(numberWords.hours.keys())})`;
const TENS = alternatives([...numberWords.tens.keys(), ...numberWords.minutes.keys()]);
const UNITS = alternatives(numberWords.units.keys());
const MINUTE_WORDS = `(?:${OH} (?:${UNITS})|(?:${TENS})(?:[ -](?:y )?(?:${UNITS}))?|(?:${UNITS}))`;
const ROUND_MINUTE_WORDS = `(?:${OH} (?:${UNITS})|(?:${TENS})(?:[ -](?:${UNITS}))?|(?:${alternatives(
  [...numberWords.units].filter(([, value]) => value >= 10).map(([word]) => word),
)}))`;
const MINUTE = `(?:[0-5]?\\d|${MINUTE_WORDS})`;
const HALF_OF_DAY = `(?:(?<am>${either('am')})|(?<pm>${either('pm')}))`;
const LETTER = `(?:(?<a>${either('a')})|(?<p>${either('p')}))(?![a-z.'])`;
const AFTERWARDS = `(?:${either('am')}|${either('pm')}|(?:${either('a')}|${either('p')})(?![a-z.']))`;
const BEFORE = either('before');
const OCLOCK = either('oclock');
const FROM = either('from');
const UNTIL = either('until');
const pattern = (source: string): RegExp => new RegExp(`(?<![\\w/.$#])${source}(?![\\w/])`, 'g');

interface Form {
  readonly pattern: RegExp;
  /** Minutes before the hour, instead of after it. */
  readonly before?: boolean;
  /** The hour is on a 24-hour clock. */
  readonly whole?: boolean;
  readonly fixedMinute?: number;
  /** Names a time only when something nearby says so. */
  readonly bare?: boolean;
}

const forms: readonly Form[] = [
  {
    pattern: pattern(`(?<hour>[01]?\\d|2[0-3]) ?[:h] ?(?<minute>[0-5]\\d)(?: ?${HALF_OF_DAY}|${LETTER})?`),
    whole: true,
  },
  { pattern: pattern(`(?<hour>1[0-2]|0?[1-9])\\.(?<minute>[0-5]\\d) ?(?:${HALF_OF_DAY}|${LETTER})`) },
  { pattern: pattern(`${BEFORE} (?<hour>1[0-2]|0?[1-9])\\.(?<minute>[0-5]\\d)`) },
  {
    pattern: pattern(`(?<hour>1[0-2]|0?[1-9])(?<minute>[0-5]\\d)(?: ?${HALF_OF_DAY}|${LETTER})`),
  },
  { pattern: pattern(`(?<hour>${HOUR}) (?<minute>${ROUND_MINUTE_WORDS}|[0-5]\\d) ?${HALF_OF_DAY}`) },
  {
    pattern: pattern(`(?:${either('the')} )?(?<hour>${HOUR})(?: ?${OCLOCK})? ?${HALF_OF_DAY}`),
    fixedMinute: 0,
  },
  { pattern: pattern(`(?<hour>1[0-2]|[1-9])${LETTER}`), fixedMinute: 0 },
  { pattern: pattern(`${either('half')} (?<hour>${HOUR})`), fixedMinute: 30 },
  { pattern: pattern(`${either('quarter')} ${either('past')} (?<hour>${HOUR})`), fixedMinute: 15 },
  {
    pattern: pattern(`${either('quarter')} ${either('to')} (?<hour>${HOUR})`),
    fixedMinute: 15,
    before: true,
  },
  { pattern: pattern(`(?<minute>${MINUTE}) ${either('past')} (?<hour>${HOUR})`) },
  {
    pattern: pattern(`(?<minute>${MINUTE}) ${either('to')} (?<hour>${HOUR})(?! (?:${HOUR}))`),
    before: true,
    bare: true,
  },
  {
    pattern: pattern(`(?<hour>${HOUR}) ${either('and')} ${either('halfAfter')}`),
    fixedMinute: 30,
  },
  {
    pattern: pattern(
      `(?<hour>${HOUR}) ${clockWords.es.and.split('|')[0] ?? ''} (?:${either('article')} )?(?<minute>${TENS}|[0-5]\\d)`,
    ),
    bare: false,
  },
  {
    pattern: pattern(`(?<hour>${HOUR}) ${either('less')} (?:${either('article')} )?(?<minute>${MINUTE})`),
    before: true,
  },
  { pattern: pattern(`${BEFORE} (?<hour>1[0-2]|0?[1-9]) (?<minute>[0-5]\\d)`) },
  { pattern: pattern(`(?<hour>${alternatives(numberWords.hours.keys())}) (?<minute>${ROUND_MINUTE_WORDS})`) },
  { pattern: pattern(`(?<hour>1[0-2]|0?[1-9]) (?<minute>(?:${TENS})(?:[ -](?:${UNITS}))?)`), bare: true },
  { pattern: pattern(`(?<hour>${HOUR}) ?${OCLOCK}`), fixedMinute: 0 },
  { pattern: pattern(`(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d) ${either('hours')}`), whole: true },
  { pattern: pattern(`(?:${BEFORE}|~) ?(?<hour>1[0-2]|0?[1-9])(?<minute>[0-5][05])`) },
  { pattern: pattern(`${BEFORE} ?(?<hour>1[3-9]|2[0-3]|0\\d)(?<minute>[0-5][05])`), whole: true },
  {
    pattern: pattern(`(?:${BEFORE}|${either('end')}) ?(?<hour>${HOUR})`),
    fixedMinute: 0,
    bare: true,
  },
  {
    pattern: pattern(`(?<hour>${HOUR})(?= ?(?:-|${UNTIL}) ?(?:1[0-2]|0?[1-9])(?::[0-5]\\d| ?${AFTERWARDS}))`),
    fixedMinute: 0,
  },
  { pattern: pattern(`${FROM} (?<hour>${HOUR})(?= ${UNTIL} ${HOUR}(?![\\w/]))`), fixedMinute: 0 },
  { pattern: pattern(`(?<=${FROM} ${HOUR} ${UNTIL} )(?<hour>${HOUR})`), fixedMinute: 0 },
  { pattern: pattern(`(?<hour>1[3-9]|2[0-3]) ?h`), fixedMinute: 0, whole: true },
];

const bareForms: readonly Form[] = [
  { pattern: pattern(`(?<hour>1[0-2]|0?[1-9])[ .](?<minute>[0-5]\\d)`) },
  { pattern: pattern(`(?<hour>1[0-2]|0?[1-9])(?<minute>[0-5][05])`) },
  { pattern: pattern(`(?<hour>1[3-9]|2[0-3]|0\\d)(?<minute>[0-5][05])`), whole: true },
  { pattern: pattern(`(?<hour>${HOUR})`), fixedMinute: 0 },
];

const NOT_NOON = new RegExp(`${either('notNoonAfter')} $`);

const sumOf = (words: string): number | undefined => {
  if (/^\d+$/.test(words)) return Number(words);
  let sum = 0;
  for (const word of words.split(/[ -]/)) {
    const value = numberWords.minutes.get(word) ?? numberWords.tens.get(word) ?? numberWords.units.get(word);
    if (value !== undefined) sum += value;
  }
  return sum < 60 ? sum : undefined;
};

/** A clinic's day: a bare 7 to 11 is morning, 12 is noon, 1 to 6 is afternoon. */
const hourOfClinic = (hour: number, half: HalfOfDay): number => {
  if (half === 'morning') return hour === 12 ? 0 : hour;
  if (half === 'afternoon') return hour < 12 ? hour + 12 : hour;
  return hour >= 1 && hour <= 6 ? hour + 12 : hour;
};

const written = (hour: number, minute: number): ClockTime =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** The half of the day said near a time ("at 9 in the morning", "tomorrow afternoon at 2"), found by offset. */
const halvesOf = ({ tokens }: Message): readonly (Span & { half: HalfOfDay })[] =>
  timeLexicon.find(tokens).flatMap(({ concept, from, to }) => {
    if (concept !== 'morning' && concept !== 'afternoon' && concept !== 'evening') return [];
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? 0;
    return [{ start, end, half: concept === 'morning' ? 'morning' : 'afternoon' }];
  });

/**
 * Finds the times of day in a message.
 * @param bare whether a number alone is a time, because the open question asks for one
 */
export const timesIn = (message: Message, bare: boolean): readonly TimeMention[] => {
  const { folded, tokens } = message;
  const halves = halvesOf(message);
  const mentions: TimeMention[] = [];
  const add = (span: Span, hour: number, minute: number): void => {
    if (!mentions.some((other) => overlaps(other, span)))
      mentions.push({ ...span, time: written(hour, minute) });
  };
  const durations = longest(timeLexicon.find(tokens)).filter(({ concept }) => concept === 'duration');
  const countsSomething = (end: number): boolean =>
    durations.some(({ from }) => {
      const start = tokens[from]?.start ?? 0;
      return start >= end && start - end <= 1;
    });

  for (const { concept, from, to } of timeLexicon.find(tokens)) {
    const span = { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
    if (concept === 'noon' && !NOT_NOON.test(folded.slice(0, span.start))) add(span, 12, 0);
    if (concept === 'midnight') add(span, 0, 0);
  }

  const read = (form: Form, groups: Readonly<Record<string, string | undefined>>, span: Span): void => {
    const said = groups.hour ?? '';
    let hour = /^\d+$/.test(said) ? Number(said) : (numberWords.hours.get(said) ?? 0);
    let minute = form.fixedMinute ?? sumOf(groups.minute ?? '');
    if (minute === undefined) return;
    const isMorning = groups.am !== undefined || groups.a !== undefined;
    const isAfternoon = groups.pm !== undefined || groups.p !== undefined;
    // The nearest half of the day said in the twenty letters around wins.
    const near = halves.find(
      ({ start, end }) =>
        (start >= span.end && start - span.end <= 3) || (end <= span.start && span.start - end <= 12),
    );
    const half: HalfOfDay = isMorning ? 'morning' : isAfternoon ? 'afternoon' : (near?.half ?? 'none');
    const isNight = !isMorning && !isAfternoon && near !== undefined && hour === 12;
    if (form.before === true && minute > 0) {
      hour = hour === 1 ? 12 : hour - 1;
      minute = 60 - minute;
    }
    if (hour > 12 || (hour === 0 && form.whole === true)) add(span, hour, minute);
    else add(span, isNight ? 12 : hourOfClinic(hour, half), minute);
  };

  for (const form of bare ? [...forms, ...bareForms] : forms)
    for (const match of folded.matchAll(form.pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const takesCount = (form.bare === true || bareForms.includes(form)) && countsSomething(span.end);
      if (!takesCount && match.groups !== undefined) read(form, match.groups, span);
    }
  return mentions.sort((one, other) => one.start - other.start);
};
