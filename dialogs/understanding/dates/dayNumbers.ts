import { timeWordsOnly } from '../../locales/words/timeWords';
import type { Atoms, NumberSaid } from './atoms';
import { weekdays } from './weekdays';

/** The last day of the longest months. */
export const LAST_DAY = 31;
const MOST_HOURS = 12;

/** "10:30", "3 pm", "9 y media": no day of a month. */
export const isTime = (atoms: Atoms, { to, digits, isOrdinal }: NumberSaid, isOfMonth = false): boolean => {
  if (isOrdinal) return false;
  const next = atoms.list[to];
  if (next === undefined) return false;
  if (digits > 0 && (next.gap === ':' || next.gap === ';') && next.digits === 2) return true;
  // "Feb 5 in the afternoon" is a day.
  const isHalf =
    atoms.to(to, 'am', 'pm', 'oclock') !== -1 ||
    (!isOfMonth && atoms.to(to, 'morning', 'afternoon', 'evening') !== -1);
  const isLetter = next.glued && atoms.to(to, 'amLetter', 'pmLetter') === to + 1;
  // "October, 9 y media"
  const plus = atoms.to(to, 'plus');
  const isPast = plus !== -1 && atoms.to(plus, 'halfAfter', 'quarter') !== -1;
  // "9h30"
  const isFrench = digits > 0 && next.glued && next.word === 'h';
  return isHalf || isLetter || isFrench || isPast || (digits > 0 && next.gap === '.' && next.digits === 2);
};

/** "8 oct 2 40", "fifteen march ten fifteen" */
export const hasMinute = (atoms: Atoms, { to, digits, value }: NumberSaid): boolean => {
  const next = atoms.list[to];
  if (next?.gap !== '' || next.pause !== 'none') return false;
  if (next.digits === 2) return next.value < 60;
  const minute = digits === 0 && value <= MOST_HOURS ? atoms.numberAt(to) : undefined;
  return minute?.isOrdinal === false && minute.digits === 0 && minute.value >= 10 && minute.value < 60;
};

/** "The first tuesday of", "el último lunes de" */
export const isOfWeekday = (atoms: Atoms, of: number): boolean => {
  const named = atoms.from(of, ...weekdays);
  return (
    named !== -1 && (atoms.from(named, 'lastOf') !== -1 || atoms.numberBefore(named)?.isOrdinal === true)
  );
};

/** "On 4-22", "el 12.15", "4-22": a day where no hours can be meant. */
export const isDashedDay = (atoms: Atoms, at: number): boolean => {
  const [before, one, two, three] = [
    atoms.list[at - 1],
    atoms.list[at],
    atoms.list[at + 1],
    atoms.list[at + 2],
  ];
  if (one === undefined || two === undefined || one.value < 1 || one.value > 12) return false;
  if (two.value < 1 || two.value > LAST_DAY || (two.gap !== '-' && two.gap !== '.')) return false;
  const isMore = three !== undefined && three.digits > 0 && /^[-:/.]$/.test(three.gap);
  const isInside = one.glued || (before !== undefined && before.digits > 0 && one.gap !== '');
  if (isMore || isInside || isTime(atoms, { ...two, to: at + 2, isOrdinal: false })) return false;
  if (atoms.from(at, 'placeName', 'unitOrVisit') !== -1 || atoms.to(at + 2, 'duration') !== -1) return false;
  const isOnDay = atoms.from(at, 'the') !== -1 && atoms.from(at, 'lead') === -1;
  // "9-30" may be a time.
  const isNoMinute = two.gap === '-' && two.digits === 2 && two.value % 5 !== 0;
  return two.value > 12 ? isOnDay || isNoMinute : isOnDay && two.gap === '-';
};

/** "0316 @ 0845": no time of a visit, and a time follows. */
export const isRunTogether = (atoms: Atoms, at: number): boolean => {
  const [one, next] = [atoms.list[at], atoms.list[at + 1]];
  if (one?.digits !== 4 || next === undefined) return false;
  const [month, day] = [Math.floor(one.value / 100), one.value % 100];
  const isLed = next.gap === '@' || atoms.to(at + 1, 'lead') !== -1;
  // "860 555 0122 after 3"
  if (atoms.list[at - 1]?.digits === 3 && atoms.list[at - 2]?.digits === 3) return false;
  return (
    month >= 1 && month <= 12 && day % 5 !== 0 && day <= LAST_DAY && isLed && isBeforeTime(atoms, at + 1)
  );
};

/** "Nueve del doce a las diez": no hour, where one follows and none leads. */
export const isBesideHour = (atoms: Atoms, from: number, of: number, to: number): boolean => {
  const lead = atoms.to(to, 'lead');
  return (
    lead !== -1 &&
    atoms.from(from, 'lead', 'weakLead') === -1 &&
    timeWordsOnly.es.has(atoms.list[of]?.word ?? '') &&
    atoms.isNumber(lead)
  );
};

/** "12-3 @ 230", "7.14 at 4": where a time follows, such numbers are a day. */
export const isBeforeTime = (atoms: Atoms, at: number): boolean => {
  const next = atoms.list[at];
  if (next?.pause !== 'none' || (next.digits === 1 && next.glued)) return false;
  const lead = atoms.to(at, 'lead');
  const time = lead === -1 ? at : lead;
  return (next.gap === '@' || lead !== -1 || next.gap === '') && (atoms.list[time]?.digits ?? 0) > 0;
};
