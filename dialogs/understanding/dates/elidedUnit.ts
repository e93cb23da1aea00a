import type { Atoms } from './atoms';

/** Atoms between a count with its unit and one without: "in two weeks, no, in". */
const REACH = 8;

/**
 * Where the unit stands of a count that is told without one, because it puts another right: "not in two weeks, in three", "dentro de diez días
 * no, dentro de once"; -1 when it is of nothing.
 * @param at where the count begins
 * @param to where it ends
 */
export const elidedUnitOf = (atoms: Atoms, at: number, to: number): number => {
  const lead = atoms.from(at, 'within');
  if (lead <= 0 || atoms.list[to]?.pause === 'none') return -1;
  for (let unit = lead - 1; unit >= Math.max(1, at - REACH); unit -= 1) {
    const count = atoms.to(unit, 'calendarUnit') === -1 ? undefined : atoms.numberBefore(unit);
    if (count === undefined) continue;
    const begin = Math.max(0, atoms.from(count.from, 'within') - 1);
    return atoms.within(begin, at, 'not', 'notIs', 'softNot', 'corrected') === -1 ? -1 : unit;
  }
  return -1;
};
