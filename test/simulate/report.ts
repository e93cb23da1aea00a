import { verdicts, type Verdict } from './judge';
import type { Outcome } from './run';

/** A figure, what it has to be, and whether it is. */
interface Figure {
  readonly name: string;
  readonly value: string;
  readonly bar: string;
  readonly holds: boolean;
}

/** Words spoken in a minute. */
const PACE = 150;

const percent = (part: number, whole: number, ofNone = 0): number =>
  whole === 0 ? ofNone : (100 * part) / whole;

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
};

const isWell = ({ verdict }: Outcome): boolean => verdict === 'as wanted' || verdict === 'rightly referred';

const atLeast = (name: string, value: number, bar: number): Figure => ({
  name,
  value: `${value.toFixed(1)} %`,
  bar: `at least ${bar} %`,
  holds: value >= bar,
});

const atMost = (name: string, value: number, bar: number, unit = ' %'): Figure => ({
  name,
  value: `${unit === '' ? value : value.toFixed(1)}${unit}`,
  bar: bar === 0 ? 'none' : `at most ${bar}${unit}`,
  holds: value <= bar,
});

/** New rides by text that ended as wanted: the turns of these are counted. */
const bookings = (outcomes: readonly Outcome[]): readonly Outcome[] =>
  outcomes.filter(
    ({ goal, talked, verdict }) =>
      verdict === 'as wanted' &&
      goal.id !== 'two rides, one after the other' &&
      goal.class === 'booked' &&
      [...talked.said].some((key) => key.startsWith('booked.')),
  );

/** Bookings of known members who say all they know in one message, in words that are read as they are. */
const inOneMessage = (outcomes: readonly Outcome[]): readonly Outcome[] =>
  bookings(outcomes).filter(
    ({ isKnown, opening, temper }) => isKnown && opening === 'everything' && temper === 'plain',
  );

/** The figures of a run beside their bars. */
export const figuresOf = (all: readonly Outcome[]): readonly Figure[] => {
  const outcomes = all.filter(({ isCall }) => !isCall);
  const calls = all.filter(({ isCall, verdict }) => isCall && verdict === 'as wanted');
  const count = (verdict: Verdict): number => outcomes.filter((one) => one.verdict === verdict).length;
  const ended = (verdict: Verdict): number => all.filter((one) => one.verdict === verdict).length;
  const allowed = outcomes.filter(({ goal }) => goal.class === 'booked');
  const booked = bookings(outcomes);
  const turns = (of: (outcome: Outcome) => boolean): number =>
    median(booked.filter(of).map(({ talked }) => talked.turns));
  const minutes = calls.map(({ talked }) => talked.words / PACE);
  const alarmed = outcomes.filter(({ talked }) => talked.alarms.length > 0).length;
  return [
    atLeast(
      'ended as wanted or rightly referred',
      percent(outcomes.filter(isWell).length, outcomes.length, 100),
      95,
    ),
    atMost('a wrong ride, by text or by phone', ended('wrong ride'), 0, ''),
    atMost('no end, by text or by phone', ended('no end'), 0, ''),
    atLeast(
      'booked or changed without a person, of goals the rules allow',
      percent(allowed.filter(isWell).length, allowed.length, 100),
      92,
    ),
    atMost('needless referrals', percent(count('needlessly referred'), outcomes.length), 5),
    atMost('met a false alarm', percent(alarmed, outcomes.length), 1),
    atMost(
      'rides that lack something for the driver',
      all.reduce((sum, { lacks }) => sum + lacks.length, 0),
      0,
      '',
    ),
    atMost(
      'turns of a new caller who says one thing at a time (median)',
      turns(({ isKnown, opening }) => !isKnown && opening === 'wish'),
      15,
      '',
    ),
    atMost(
      'turns of one who volunteers (median)',
      turns(({ opening }) => opening !== 'wish'),
      9,
      '',
    ),
    atMost(
      'turns of a known member who says a single ride in one message (median)',
      median(
        inOneMessage(outcomes)
          .filter(({ goal }) => goal.isSingle === true)
          .map(({ talked }) => talked.turns),
      ),
      4,
      '',
    ),
    atMost(
      'spoken minutes of a booking by phone (longest)',
      Number(Math.max(0, ...minutes).toFixed(1)),
      6,
      '',
    ),
  ];
};

const tableOf = (outcomes: readonly Outcome[], nameOf: (outcome: Outcome) => string): readonly string[] => {
  const names = [...new Set(outcomes.map(nameOf))].toSorted();
  const width = Math.max(...names.map((name) => name.length));
  return [
    `${''.padEnd(width)}  all ${verdicts.map((verdict) => verdict.padStart(verdict.length + 2)).join('')}  turns`,
    ...names.map((name) => {
      const of = outcomes.filter((outcome) => nameOf(outcome) === name);
      const counts = verdicts.map((verdict) => {
        const count = of.filter((outcome) => outcome.verdict === verdict).length;
        return (count === 0 ? '·' : String(count)).padStart(verdict.length + 2);
      });
      return `${name.padEnd(width)} ${String(of.length).padStart(4)} ${counts.join('')}  ${String(median(of.map(({ talked }) => talked.turns))).padStart(5)}`;
    }),
  ];
};

/** The report of a run as text. */
export const reportOf = (outcomes: readonly Outcome[]): string =>
  [
    'By goal',
    ...tableOf(outcomes, ({ goal, isCall }) =>
      isCall ? `by phone: ${goal.id}` : `${goal.id} (${goal.class})`,
    ),
    '',
    'By temper',
    ...tableOf(outcomes, ({ temper, isCall }) => (isCall ? 'by phone' : temper)),
    '',
    'By language',
    ...tableOf(outcomes, ({ language }) => language),
    '',
    'Known members who said it in one message, by goal; the bar is for single rides',
    ...tableOf(
      inOneMessage(outcomes.filter(({ isCall }) => !isCall)),
      ({ goal }) => `${goal.isSingle === true ? 'single' : 'more'}: ${goal.id}`,
    ),
    '',
    `Replies the members could not place: ${outcomes.reduce((sum, { talked }) => sum + talked.unplaced, 0)}`,
    `Read-backs the members had to put right: ${outcomes.reduce((sum, { talked }) => sum + talked.putRight, 0)}`,
    '',
    ...figuresOf(outcomes).map(
      ({ name, value, bar, holds }) => `${holds ? 'holds' : 'FAILS'}  ${name}: ${value} (${bar})`,
    ),
    '',
  ].join('\n');

/** A conversation that did not go well, whole. */
export const transcriptOf = ({
  number,
  goal,
  temper,
  opening,
  language,
  isKnown,
  isCall,
  talked,
  verdict,
  faults,
  lacks,
}: Outcome): string =>
  [
    `--- ${number}: ${goal.id}, ${temper}, says ${opening}, ${language}, ${isKnown ? 'own phone' : 'unknown phone'}${isCall ? ', by phone' : ''}: ${verdict}`,
    ...[...faults, ...lacks, ...talked.alarms].map((fault) => `    ${fault}`),
    ...talked.transcript.map((line) => line.replaceAll('\n', '\n       ')),
    '',
  ].join('\n');

/** Whether a conversation went as it should. */
export const wentWell = (outcome: Outcome): boolean =>
  isWell(outcome) && outcome.lacks.length === 0 && outcome.talked.alarms.length === 0;
