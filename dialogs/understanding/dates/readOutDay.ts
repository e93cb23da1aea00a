import { timeWordsOnly } from '../../locales/words/timeWords';
import type { Atoms, NumberSaid } from './atoms';

const LAST_MONTH = 12;
const LAST_DAY = 31;

/**
 * A day, or a birth date, that is read out in number words and nothing else: "four sixteen", "three twenty two fifty five"; undefined when
 * the message says more, or may mean two days: "cinco seis" is of May or of June.
 * @param yearAt reads a year
 */
export const readOutDay = <Year extends { readonly to: number }>(
  atoms: Atoms,
  yearAt: (at: number) => Year | undefined,
): { readonly month: number; readonly day: number; readonly year?: Year } | undefined => {
  const { list } = atoms;
  const numberAt = (at: number): NumberSaid | undefined =>
    list[at]?.digits === 0 && !(at > 0 && list[at].pause === 'stop') ? atoms.numberAt(at) : undefined;
  const lead = atoms.to(0, 'which', 'isLead');
  const first = numberAt(lead === -1 ? 0 : lead);
  const second = first === undefined ? undefined : numberAt(first.to);
  if (first === undefined || second === undefined) return undefined;
  const year = second.to === list.length ? undefined : yearAt(second.to);
  if ((year?.to ?? second.to) !== list.length) return undefined;
  const isDayFirst = first.value > LAST_MONTH;
  const [month, day] = isDayFirst ? [second.value, first.value] : [first.value, second.value];
  const isEither = !isDayFirst && day <= LAST_MONTH && timeWordsOnly.es.has(list[0]?.word ?? '');
  if (isEither || month < 1 || month > LAST_MONTH || day < 1 || day > LAST_DAY) return undefined;
  return { month, day, ...(year !== undefined && { year }) };
};
