import type { Atoms } from './atoms';

const FIRST_HOUR = 5;
const LAST_HOUR = 20;
/** Nobody is told to come at another minute. */
const STEP = 5;

/** Whether three or four digits can be a time of a visit: "1115". */
const isClock = (digits: string): boolean => {
  const value = Number(digits);
  const hour = Math.floor(value / 100);
  const isHour = digits.length === 3 ? hour >= 1 : hour >= FIRST_HOUR && hour <= LAST_HOUR;
  return isHour && value % 100 < 60 && value % STEP === 0;
};

/** Whether two numbers that a hyphen joins are a time and its end: "1115-1215", "930-1030". */
export const isClockRange = (first: string, last: string): boolean =>
  /^\d{3,4}$/.test(first) &&
  /^\d{3,4}$/.test(last) &&
  isClock(first) &&
  isClock(last) &&
  (Number(first) < Number(last) || Number(last) < 1200);

/** Whether such a range starts at an atom, and is no part of a longer number. */
export const isCompactRange = ({ list }: Atoms, at: number): boolean => {
  const [before, first, last, next] = [list[at - 1], list[at], list[at + 1], list[at + 2]];
  return (
    first !== undefined &&
    last?.gap === '-' &&
    !(first.gap === '-' && (before?.digits ?? 0) > 0) &&
    !(next?.gap === '-' && next.digits > 0) &&
    isClockRange(first.word, last.word)
  );
};
