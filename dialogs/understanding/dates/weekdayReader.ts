import { addDays, dayOfWeek, daysBetween, type CalendarDate } from '../../../domain/calendar/calendarDate';
import { monthWords } from '../../locales/words/monthWords';
import { countAt } from './countAt';
import { dayConcepts, type Lead } from './dayConcepts';
import type { DayNamed, DayReader } from './dayMention';
import type { DaysRead } from './daysRead';
import type { NamedWeek } from './namedWeek';
import type { NamedWeekday } from './namedWeekday';
import { comingWeekday, dayInMonth, orderedIn, weekdayBefore, weekdayInWeek, written } from './nextDay';
import { yearAfter } from './yearAfter';

/** Atoms between a weekday and "got pushed": its hour and the half of the day. */
const MOVED_REACH = 4;

/**
 * Makes the reader of days that are named by a weekday.
 * @param weekAt reads a week that is named by what falls into it
 * @param ofThese reads the days among which it is: "the tuesday between christmas and new year's"
 * @param plainDay reads the day that another is counted from: "the monday after thanksgiving"
 */
export const weekdayReader = (
  read: DaysRead,
  weekdayAt: NamedWeekday,
  weekAt: NamedWeek,
  ofThese: (end: number, weekday: number) => DayNamed | undefined,
  plainDay: DayReader,
): DayReader => {
  const { atoms, list, today, mentions, talkedAbout, skip, follows, to, firstOf } = read;

  const bare = (weekday: number): Pick<DayNamed, 'date' | 'or'> => {
    const coming = comingWeekday(today, weekday);
    const there = inWeekTalkedAbout(coming);
    if (there !== undefined) return there;
    return dayOfWeek(today) === weekday ? { or: [today, coming] } : { date: coming };
  };

  /** "No wait, thursday" to a ride in two weeks: the Thursday of that week may be meant as well as this one. */
  const inWeekTalkedAbout = (coming: CalendarDate): Pick<DayNamed, 'date' | 'or'> | undefined => {
    const same = talkedAbout.filter((day) => dayOfWeek(day) === dayOfWeek(coming));
    if (same[0] !== undefined && same.length === 1) return { date: same[0] };
    const [only, another] = talkedAbout;
    if (only === undefined || another !== undefined) return undefined;
    const there = addDays(coming, 7 * Math.round(daysBetween(coming, only) / 7));
    return there > coming ? { or: [coming, there] } : undefined;
  };

  /** Said before the weekend of its own week "next friday" may be this week's as well as the one after. */
  const next = (weekday: number): Pick<DayNamed, 'date' | 'or'> => {
    const coming = comingWeekday(today, weekday);
    return coming <= weekdayInWeek(today, 0, 0) && dayOfWeek(today) !== weekday
      ? { or: [coming, addDays(coming, 7)] }
      : { date: coming };
  };

  /** "friday", "next friday", "friday next week", "the monday after thanksgiving", "el viernes que viene" */
  const byWeekday = (from: number): DayNamed | undefined => {
    let at = skip(from, 'the');
    const isLast = atoms.to(at, 'lastOf') !== -1;
    const order = atoms.numberAt(at);
    const isOrder = order?.isOrdinal === true && order.value <= 5;
    if (isOrder || isLast) {
      const end = isOrder ? order.to : atoms.to(at, 'lastOf');
      const named = weekdayAt(end);
      const ordered =
        named === undefined ? undefined : inMonth(named.to, named.weekday, isOrder ? order.value : -1);
      if (ordered !== undefined) return ordered;
      const after =
        named === undefined || !isOrder ? undefined : afterDay(named.to, named.weekday, order.value);
      if (after !== undefined) return after;
      // "El tercer viernes de cada mes"
      const isOften = named !== undefined && to(skip(named.to, 'of'), 'every') !== -1;
      if (named !== undefined && isOrder && order.value > 1 && !isOften && isPlainly(at, named.to))
        return nextOrdered(named.to, named.weekday, order.value);
    }
    const counted = inWeekdays(from);
    if (counted !== undefined) return counted;
    const every = to(at, 'every');
    if (every !== -1) {
      const named = weekdayAt(skip(every, 'the'));
      return named === undefined ? undefined : { kind: 'repeated', weekday: named.weekday, to: named.to };
    }
    const leading = firstOf(at, dayConcepts.isLead);
    const lead = leading?.concept;
    if (leading !== undefined) at = skip(skip(leading.to, 'lead', 'the'), 'the');
    const named = weekdayAt(at);
    if (named === undefined) return undefined;
    const { weekday } = named;
    // "Closed on thanksgiving? Mine is that thursday"
    const told = mentions.findLast(({ date }) => date !== undefined)?.date;
    if (
      lead === undefined &&
      told !== undefined &&
      atoms.from(from, 'that') !== -1 &&
      dayOfWeek(told) === weekday
    )
      return { kind: 'relative', weekday, date: told, to: named.to };
    // "Un miércoles sí y otro no"
    const alternating = to(named.to, 'alternating');
    if (alternating !== -1) return { kind: 'repeated', weekday, to: alternating };
    // "This sundays infusion" is of one day.
    const isPlural = lead === undefined && atoms.to(at, 'plural') !== -1;
    if (isPlural && atoms.to(named.to, 'refAfter') === -1 && !isOfMovedHour(named.to))
      return { kind: 'repeated', weekday, to: named.to };
    return modified(weekday, lead, named.to);
  };

  /** "Fridays 10 got pushed to 1130": the hour of one Friday. */
  const isOfMovedHour = (at: number): boolean =>
    atoms.isNumber(at) && list[at]?.pause === 'none' && atoms.within(at, at + MOVED_REACH, 'movedCue') !== -1;

  /** "The first monday after new year's" */
  const afterDay = (end: number, weekday: number, count: number): DayNamed | undefined => {
    const after = to(end, 'afterDay');
    const other = after === -1 ? undefined : dayBeyond(after);
    if (other?.date === undefined) return undefined;
    const date = addDays(comingWeekday(other.date, weekday), 7 * (count - 1));
    return { kind: 'relative', weekday, date, to: other.to };
  };

  /** The day that another is counted from: "after the holiday", "después de Reyes". */
  const dayBeyond = (at: number): DayNamed | undefined =>
    plainDay(skip(at, 'the')) ??
    plainDay(at) ??
    plainDay(at - 1) ??
    // "Después del día de Martin Luther King"
    plainDay(skip(skip(at - 1, 'dayOfMonthCue'), 'of'));

  /** "Two tuesdays from now", "in two fridays", "en dos martes" */
  const inWeekdays = (from: number): DayNamed | undefined => {
    const count = countAt(atoms, from);
    const named = count === undefined || count.isOrdinal || count.value > 9 ? undefined : weekdayAt(count.to);
    if (count === undefined || named === undefined || count.value < 2) return undefined;
    const hence = to(named.to, 'hence');
    if (hence === -1 && atoms.from(from, 'within') === -1) return undefined;
    const date = addDays(comingWeekday(today, named.weekday), 7 * (count.value - 1));
    return { kind: 'relative', weekday: named.weekday, date, to: Math.max(hence, named.to) };
  };

  /** ", the 6th" */
  const ownDateAt = (at: number): boolean =>
    plainDay(at)?.kind === 'date' || plainDay(skip(at, 'the'))?.kind === 'date';

  const modified = (weekday: number, lead: Lead | undefined, end: number): DayNamed => {
    const coming = comingWeekday(today, weekday);
    const isToday = dayOfWeek(today) === weekday;
    const day = (
      found: Pick<DayNamed, 'date' | 'or' | 'isAnchored' | 'ofWeek'>,
      until: number,
      kind: DayNamed['kind'] = 'relative',
    ): DayNamed => ({
      kind,
      weekday,
      to: until,
      ...found,
    });
    const [last, told] = mentions
      .filter(({ date, or }) => date !== undefined || or !== undefined)
      .toReversed();
    const inWeek = (weeks: number, isBefore = false): Pick<DayNamed, 'date' | 'ofWeek'> => ({
      date: weekdayInWeek(today, weekday, weeks),
      ofWeek: { weeks, isBefore },
    });
    // "Mother's day is a sunday, so the saturday before"
    const isOfTold =
      last?.kind === 'weekday' && told?.date !== undefined && dayOfWeek(told.date) === last.weekday;
    const anchor = isOfTold ? told : last;
    const anchored = anchor?.date ?? anchor?.or?.[0];
    const inner = to(end, 'afterDay', 'from', 'before');
    if (inner !== -1 && lead === undefined && to(end, 'rangeFrom') === -1) {
      const other = dayBeyond(inner);
      const isBefore = atoms.to(end, 'before') === inner;
      // "The thursday after that, the 9th": its own date, from which nothing is counted.
      const isOwnDate = list[inner]?.pause !== 'none' && other?.kind === 'date' && other.isHoliday !== true;
      if (other?.date !== undefined && other.kind !== 'weekday' && !isOwnDate)
        return day(
          { date: isBefore ? weekdayBefore(other.date, weekday) : comingWeekday(other.date, weekday) },
          other.to,
        );
    }
    // "The tuesday of thanksgiving week"
    const ofWeek = weekAt(skip(end, 'of', 'within', 'rangeFrom', 'lead'));
    if (ofWeek !== undefined && lead === undefined) return day({ date: ofWeek.on(weekday) }, ofWeek.to);
    const among = lead === undefined ? ofThese(end, weekday) : undefined;
    if (among !== undefined) return among;
    const afterThat = to(end, 'afterThat', 'theFollowing');
    const isEnd = (at: number): boolean =>
      !follows(at) || list[at]?.pause !== 'none' || list[at].digits !== 0 || atoms.to(at, 'lead') !== -1;
    if (anchored !== undefined) {
      if (afterThat !== -1 && (afterThat > end + 1 || isEnd(afterThat)))
        return day({ date: comingWeekday(anchored, weekday), isAnchored: true }, afterThat);
      const beforeThat = to(end, 'beforeThat');
      if (beforeThat !== -1 && isEnd(beforeThat))
        return day({ date: weekdayBefore(anchored, weekday), isAnchored: true }, beforeThat);
      if (lead === 'theFollowing') return day({ date: comingWeekday(anchored, weekday) }, end);
    }
    // "El lunes, pero ese no: el otro", "este lunes no, del otro"
    const notThis =
      lead === undefined ? to(end, 'notThis') : lead === 'thisOne' ? to(end, 'softNot', 'not') : -1;
    const other = notThis === -1 ? -1 : to(skip(notThis, 'of', 'the'), 'oneAfter', 'other', 'weekAfter');
    if (other !== -1 && isToday)
      return day(lead === 'thisOne' ? { date: coming } : { or: [coming, addDays(coming, 7)] }, other);
    if (other !== -1) return day({ date: addDays(coming, 7) }, other);
    const hence = to(end, 'weekHence', 'afterNext');
    if (hence !== -1 && (lead === undefined || lead === 'thisOne' || lead === 'coming'))
      return day({ date: addDays(coming, 7) }, hence);
    const twoHence = to(end, 'twoWeeksHence');
    if (twoHence !== -1) return day({ date: addDays(coming, 14) }, twoHence);
    const tail = skip(end, 'which');
    const ofWeekAfter = Math.max(to(end, 'weekAfter'), to(tail, 'weekAfter'));
    // "Not saturday, next week thursday"
    const isOfOther =
      ofWeekAfter !== -1 &&
      list[end]?.pause !== 'none' &&
      weekdayAt(skip(ofWeekAfter, 'the')) !== undefined &&
      list[ofWeekAfter]?.pause === 'none';
    const weekAfter = isOfOther ? -1 : ofWeekAfter;
    if (weekAfter !== -1) {
      // "El lunes no, el lunes de la otra semana"
      const left = last?.kind === 'weekday' && last.weekday === weekday ? last : undefined;
      const isLeft = left !== undefined && (left.denied || atoms.to(left.to, 'softNot') !== -1);
      const there = weekdayInWeek(today, weekday, 1);
      return isLeft && left.date === there
        ? day({ date: addDays(there, 7) }, weekAfter)
        : day(inWeek(1), weekAfter);
    }
    const weekAfterNext = to(end, 'weekAfterNext');
    if (weekAfterNext !== -1) return day(inWeek(2), weekAfterNext);
    const thisWeek = to(end, 'thisWeek');
    if (thisWeek !== -1) return day({ date: weekdayInWeek(today, weekday, 0) }, thisWeek);
    const past = lead === 'thisOne' || lead === undefined ? to(end, 'last') : -1;
    if (past !== -1 || lead === 'last')
      return day({ date: weekdayBefore(today, weekday) }, Math.max(past, end));
    const nextAfter = to(end, 'nextAfterName');
    // "The tuesday after, the 6th", of a day that nobody named
    const own =
      lead === undefined && afterThat !== -1 && list[afterThat]?.pause === 'comma' ? afterThat : end;
    if (own > end && ownDateAt(own)) return day(bare(weekday), own, 'weekday');
    switch (lead) {
      case 'weekAfterNext':
        return day(inWeek(2, true), end);
      case 'weekAfter':
        return day(inWeek(1, true), end);
      case 'thisWeek':
        return day({ date: weekdayInWeek(today, weekday, 0) }, end);
      case 'other':
        // "Hoy no, el otro viernes", said on a Friday
        if (isToday && mentions.some(({ date }) => date === today)) return day({ date: coming }, end);
        // "Esta semana no, la otra el martes"
        return atoms.within(0, end, 'thisWeek') === -1
          ? day({ date: addDays(coming, 7) }, end)
          : day({ date: weekdayInWeek(today, weekday, 1) }, end);
      case 'coming':
        return day({ date: coming }, Math.max(nextAfter, end));
      case 'thisOne':
        return day({ date: isToday && nextAfter === -1 ? today : coming }, Math.max(nextAfter, end));
      case 'next':
        return day(next(weekday), Math.max(nextAfter, end));
      default:
        return nextAfter === -1 ? day(bare(weekday), end, 'weekday') : day(next(weekday), nextAfter);
    }
  };

  /** Neither "every second monday" nor "second, monday". */
  const isPlainly = (from: number, end: number): boolean =>
    atoms.from(from, 'every') === -1 &&
    atoms.to(end, 'refAfter', 'ordinalNoun') === -1 &&
    atoms.to(end - 1, 'plural') === -1 &&
    list.slice(from + 1, end).every(({ pause }) => pause === 'none');

  /** "The third tuesday", "the first monday of the month": of this month, or of the next that has one to come. */
  const nextOrdered = (to: number, weekday: number, count: number): DayNamed => {
    const date = [0, 1, 2, 3]
      .map((ahead) => dayInMonth(today, 1, ahead))
      .map((first) => ({ first, day: orderedIn(first, weekday, count) }))
      .find(({ first, day }) => day >= today && day.slice(0, 7) === first.slice(0, 7))?.day;
    return { kind: 'date', weekday, to, ...(date === undefined ? {} : { date }) };
  };

  /** "the first monday of december", "el último viernes del mes" */
  const inMonth = (from: number, weekday: number, count: number): DayNamed | undefined => {
    const of = skip(from, 'of', 'within');
    // "The first monday of the new year"
    const newYear = of > from ? atoms.to(skip(of, 'the'), 'newYearsDay') : -1;
    const month = newYear !== -1 ? 1 : of > from ? monthWords.numbers.get(list[of]?.word ?? '') : undefined;
    if (month !== undefined) {
      const year = Number(today.slice(0, 4));
      const said = newYear === -1 ? yearAfter(atoms, of + 1, today) : undefined;
      const date = (said === undefined ? [year, year + 1] : [said.year])
        .map((one) => orderedIn(written(one, month, 1), weekday, count))
        .find((day) => day >= today);
      return {
        kind: 'date',
        weekday,
        to: said?.to ?? Math.max(newYear, of + 1),
        ...(date === undefined ? {} : { date }),
        ...(said !== undefined && { yearSaid: true }),
      };
    }
    const place = atoms.to(from, 'thisMonth', 'nextMonth') === -1 ? of : from;
    const here = atoms.to(place, 'thisMonth', 'nextMonth');
    if (here === -1) return undefined;
    if (atoms.to(place, 'anyMonth') === here) return nextOrdered(here, weekday, count);
    const ahead = atoms.to(place, 'nextMonth') === -1 ? 0 : 1;
    const date = orderedIn(dayInMonth(today, 1, ahead), weekday, count);
    // "The first friday of this month" may be gone by.
    return { kind: 'date', weekday, to: here, ...(date < today ? {} : { date }) };
  };

  return byWeekday;
};
