import type { CalendarDate } from '../../../domain/calendar/calendarDate';
import type { Atoms } from './atoms';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

/** The year told right after a day that is named otherwise than by its number: "thanksgiving 2027", "the last friday of may next year". */
export const yearAfter = (
  atoms: Atoms,
  at: number,
  today: CalendarDate,
): { readonly year: number; readonly to: number } | undefined => {
  if (atoms.list[at]?.pause === 'stop') return undefined;
  const thisYear = Number(today.slice(0, 4));
  const next = atoms.to(at, 'nextYear');
  if (next !== -1) return { year: thisYear + 1, to: next };
  const of = Math.max(at, atoms.to(at, 'of'));
  const said = atoms.list[of];
  return said?.digits === 4 && said.value >= FIRST_YEAR && said.value <= LAST_YEAR && /^,?$/.test(said.gap)
    ? { year: said.value, to: of + 1 }
    : undefined;
};
