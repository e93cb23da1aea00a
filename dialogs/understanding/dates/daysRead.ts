import type { CalendarDate } from '../../../domain/calendar/calendarDate';
import type { TimeConcept } from '../../locales/vocabulary';
import type { Atoms } from './atoms';
import type { Atom } from './atomsOf';
import type { DayMention } from './dayMention';
import type { MonthDay } from './monthDays';
import type { Phrase } from './phrases';

/** What those who read the days of one message share. */
export interface DaysRead {
  readonly atoms: Atoms;
  readonly list: readonly Atom[];
  readonly today: CalendarDate;
  /** The days found so far. */
  readonly mentions: DayMention[];
  readonly monthDayAt: ReadonlyMap<number, MonthDay>;
  /** Whether an atom belongs to a time. */
  readonly isTaken: (atom: number) => boolean;
  /** From which number on one alone is a day of the month, because the open question asks for a day. */
  readonly leastBareDay: number;
  /** Days of the conversation so far, which a weekday alone means first. */
  readonly talkedAbout: readonly CalendarDate[];
  /** Begins to read a day here: a sentence may begin with it, but none goes on in the next. */
  readonly begin: (at: number) => void;
  /** Beyond a phrase of these concepts, if one stands here and its sentence goes on. */
  readonly skip: (at: number, ...concepts: readonly TimeConcept[]) => number;
  /** Whether the day that is read can go on here. */
  readonly follows: (at: number) => boolean;
  /** Where a phrase of these concepts ends with which the day goes on; -1 when it does not. */
  readonly to: (at: number, ...concepts: readonly TimeConcept[]) => number;
  /** The longest phrase of a kind that starts here. */
  readonly firstOf: <Concept extends TimeConcept>(
    at: number,
    isOne: (concept: TimeConcept) => concept is Concept,
  ) => (Phrase & { readonly concept: Concept }) | undefined;
}

/** Begins to read the days of a message, of which none is found yet. */
export const daysRead = (
  given: Pick<DaysRead, 'atoms' | 'today' | 'isTaken' | 'leastBareDay' | 'talkedAbout'>,
  monthDays: readonly MonthDay[],
): DaysRead => {
  const { atoms, today, isTaken, leastBareDay, talkedAbout } = given;
  const { list } = atoms;
  const skip = (at: number, ...concepts: readonly TimeConcept[]): number => {
    const to = atoms.to(at, ...concepts);
    return to === -1 || list[to]?.pause === 'stop' ? at : to;
  };
  /** Where the day begins that is being read: a sentence may begin with it, but none goes on in the next. */
  let begun = 0;
  const follows = (at: number): boolean => at < list.length && (at === begun || list[at]?.pause !== 'stop');
  const to = (at: number, ...concepts: readonly TimeConcept[]): number =>
    at >= 0 && follows(at) ? atoms.to(at, ...concepts) : -1;
  const firstOf = <Concept extends TimeConcept>(
    at: number,
    isOne: (concept: TimeConcept) => concept is Concept,
  ): (Phrase & { readonly concept: Concept }) | undefined => {
    if (!follows(at)) return undefined;
    for (const { concept, from, to: end } of atoms.at(at))
      if (isOne(concept)) return { concept, from, to: end };
    return undefined;
  };

  // Written out, because a spread of so many costs as much as reading a short message.
  return {
    atoms,
    today,
    isTaken,
    leastBareDay,
    talkedAbout,
    list,
    mentions: [],
    monthDayAt: new Map(monthDays.map((day) => [day.from, day])),
    begin: (at) => {
      begun = at;
    },
    skip,
    follows,
    to,
    firstOf,
  };
};
