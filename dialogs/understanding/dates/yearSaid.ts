import { monthWords } from '../../locales/words/monthWords';
import type { Atoms, NumberSaid } from './atoms';
import { isTime, LAST_DAY } from './dayNumbers';

/** A year as it is said with a day; `to` is the place after it. */
export interface YearSaid {
  readonly year: number;
  readonly isShort: boolean;
  readonly to: number;
}

/** Whether a number is a year of four digits, of a person's life or of a ride. */
export const isYear = ({ value, digits }: NumberSaid): boolean =>
  digits === 4 && value >= 1900 && value < 2100;

/** Whether no more stands before an atom than may stand within a day: "dec. 4, 2026". */
export const isNear = ({ list }: Atoms, at: number): boolean => {
  const atom = list[at];
  return atom !== undefined && atom.pause !== 'stop' && /^[-.,'/º°]?$/.test(atom.gap);
};

/** A year right here or after "of" or a comma. A short one may as well be an hour ("dec 4 10"): it counts for a birth date, or when marked. */
export const yearAt = (atoms: Atoms, at: number, birth: boolean): YearSaid | undefined => {
  const { list } = atoms;
  let from = at;
  while (from < at + 3 && monthWords.yearCues.has(list[from]?.word ?? '') && isNear(atoms, from)) from += 1;
  if (!isNear(atoms, from)) return undefined;
  const worded = inWords(atoms, from);
  if (worded !== undefined) return { ...worded, isShort: false };
  const said = atoms.numberAt(from);
  if (said === undefined || said.isOrdinal || isTime(atoms, said)) return undefined;
  if (isYear(said)) return { year: said.value, isShort: false, to: said.to };
  const isMarked = list[from]?.gap === "'" || (from > at && said.value > LAST_DAY);
  const isTwoDigits = said.digits === 2 || (said.digits === 0 && said.value >= 10);
  // From sixty on it can be no time: "may second sixty three", and "may 2 63" where nothing follows that it may number.
  const isNoTime =
    said.value >= 60 && (said.digits === 0 || (said.digits === 2 && list[said.to]?.pause !== 'none'));
  const isBorn = (birth && isTwoDigits) || isNoTime;
  if (said.value < 100 && ((isMarked && isTwoDigits) || isBorn))
    return { year: said.value, isShort: true, to: said.to };
  return undefined;
};

/** A year right before a day: "1984 march 12". */
export const headYear = (atoms: Atoms, to: number): (YearSaid & { readonly from: number }) | undefined => {
  const { list } = atoms;
  const before = list[to - 1];
  // "Born 5/12/1948, dec 14 at 9": the year of the date before it.
  const isOfOther =
    before !== undefined &&
    (/[/.-]/.test(before.gap) ||
      atoms.from(to - 1, 'of') !== -1 ||
      monthWords.numbers.has(list[to - 2]?.word ?? '') ||
      (list[to - 2]?.digits ?? 0) > 0);
  return before?.digits === 4 && !isOfOther && before.value >= 1900 && before.value < 2100
    ? { year: before.value, isShort: false, to, from: to - 1 }
    : undefined;
};

/** "Nineteen forty eight", "two thousand and twenty six" */
const inWords = (atoms: Atoms, at: number): { readonly year: number; readonly to: number } | undefined => {
  for (const { words, year } of monthWords.centuries) {
    if (!words.every((word, index) => atoms.list[at + index]?.word === word)) continue;
    let from = at + words.length;
    if (atoms.to(from, 'oh') === from + 1) from += 1;
    const rest = atoms.numberAt(from);
    const isWhole = rest !== undefined && !rest.isOrdinal && rest.digits === 0 && rest.value < 100;
    // "Twenty" alone is no century: "december twenty".
    if (isWhole && (words.length > 1 || rest.value >= 10 || from > at + 1))
      return { year: year + rest.value, to: rest.to };
    if (words.length > 1 && year === 2000) return { year, to: from };
  }
  return undefined;
};
