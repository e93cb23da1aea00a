import type { ClockTime } from '../../../domain/calendar/calendarDate';
import type { Atoms } from './atoms';
import { written } from './clinicTime';
import { countAt } from './countAt';
import type { TimeMention } from './timeMention';

const LEAST_MINUTES = 10;
const MOST_MINUTES = 48 * 60;
const DAY_MINUTES = 24 * 60;
/** Atoms between what is counted and the time it takes. */
const RATE_REACH = 3;
/** Nobody who says "in two hours" counts the minutes. */
const STEP = 5;

/**
 * The time that is told by the hours until it: "in two hours", "dentro de media hora", "in 24 hours".
 * @param now the time on the wall clock of America/New_York
 * @returns with how many days after today it is
 */
export const hoursAhead = (
  atoms: Atoms,
  now: ClockTime,
): (TimeMention & { readonly daysAhead: number }) | undefined => {
  if (!atoms.has('within', 'hence')) return undefined;
  for (let from = 0; from < atoms.list.length; from += 1) {
    const within = atoms.to(from, 'within');
    const ahead = stretchAt(atoms, within === -1 ? from : within);
    const hence = ahead === undefined ? -1 : atoms.to(ahead.to, 'hence');
    if (ahead === undefined || (within === -1 && hence === -1) || isRate(atoms, from)) continue;
    const [hour = 0, minute = 0] = now.split(':').map(Number);
    const then = Math.floor((hour * 60 + minute + ahead.minutes) / STEP) * STEP;
    if (ahead.minutes < LEAST_MINUTES || ahead.minutes > MOST_MINUTES) continue;
    const ofDay = then % DAY_MINUTES;
    const to = Math.max(ahead.to, hence);
    return {
      ...atoms.spanOf(from, to),
      from,
      to,
      at: from,
      time: written(Math.floor(ofDay / 60), ofDay % 60),
      daysAhead: Math.floor(then / DAY_MINUTES),
      isEnd: false,
      isHalfSaid: true,
    };
  }
  return undefined;
};

/** "Five pads in an hour" */
const isRate = (atoms: Atoms, from: number): boolean => {
  for (let at = from - 1; at >= Math.max(0, from - RATE_REACH); at -= 1) {
    if (atoms.isNumber(at)) return true;
    if (atoms.list[at]?.pause !== 'none') return false;
  }
  return false;
};

/** "An hour and a half", "45 minutes", "media hora" */
const stretchAt = (
  atoms: Atoms,
  at: number,
): { readonly minutes: number; readonly to: number } | undefined => {
  const half = atoms.to(at, 'half', 'halfAfter');
  if (half !== -1) {
    const hour = Math.max(atoms.to(half, 'hourUnit'), atoms.to(countAt(atoms, half)?.to ?? -1, 'hourUnit'));
    return hour === -1 ? undefined : { minutes: 30, to: hour };
  }
  const count = countAt(atoms, at);
  const counted = count === undefined || count.isOrdinal ? undefined : count;
  const first = counted?.to ?? at;
  const inner = counted === undefined ? -1 : halfAfter(atoms, first);
  const unit = Math.max(first, inner);
  const hour = Math.max(atoms.to(unit, 'hourUnit'), hourLetter(atoms, unit));
  const outer = hour === -1 || inner !== -1 ? -1 : halfAfter(atoms, hour);
  const isHalf = inner !== -1 || outer !== -1;
  // "Hora y media"
  if (hour !== -1 && (counted !== undefined || outer !== -1))
    return { minutes: (counted?.value ?? 1) * 60 + (isHalf ? 30 : 0), to: Math.max(hour, outer) };
  const minutes = counted === undefined ? -1 : atoms.to(first, 'minuteUnit');
  return counted === undefined || minutes === -1 ? undefined : { minutes: counted.value, to: minutes };
};

/** "In 1h" */
const hourLetter = ({ list }: Atoms, at: number): number =>
  list[at]?.glued === true && list[at].word === 'h' && (list[at + 1]?.digits ?? 0) === 0 ? at + 1 : -1;

const halfAfter = (atoms: Atoms, at: number): number => {
  const and = atoms.to(at, 'and', 'plus');
  return and === -1 ? -1 : atoms.to(and, 'halfAfter');
};
