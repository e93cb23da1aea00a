import { isCalendarDate, type CalendarDate } from '../../../domain/calendar/calendarDate';
import { functionWords } from '../../locales/words/functionWords';
import { monthWords } from '../../locales/words/monthWords';
import { startsCare } from '../../locales/words/startsCare';
import { timePhrases, timeWordsOnly } from '../../locales/words/timeWords';
import { countAt } from './countAt';
import type { DayMention, DayNamed, DayReader } from './dayMention';
import type { DaysRead } from './daysRead';
import { isOneOfMonths } from './dueNames';
import { listedDays } from './listedDays';
import { dayInMonth, lastOfMonth, nextDayOfMonth, nextMonthDay } from './nextDay';
import { weekdays } from './weekdays';

const LAST_DAY = 31;
/** Of higher ordinals than this nobody counts floors or doors. */
const MOST_FLOORS = 10;

/** "The", "el" */
const articles: ReadonlySet<string> = new Set(
  timePhrases.flatMap(({ the }) => the.split('|').map((phrase) => phrase.trim())),
);

/**
 * Makes the reader of days of the month that are named without one: "the 5th", "el 5".
 * @param byMonth reads a day with its month after the article
 */
export const bareDayReader = (read: DaysRead, byMonth: DayReader): DayReader => {
  const { atoms, list, today, mentions, monthDayAt, isTaken, leastBareDay, to } = read;

  const { dayOfList, dayAfterList, isOfNamedMonth } = listedDays(read);

  /** What may follow a day of the month that is told by nothing but "the" or "el". */
  const ends = (at: number): boolean => {
    const next = list[at];
    if (next?.pause !== 'none' || next.gap !== '') return next?.glued !== true;
    return (
      next.digits > 0 ||
      atoms.to(
        at,
        'sameTime',
        'noon',
        'midnight',
        'either',
        'corrected',
        'thisMonth',
        'nextMonth',
        'afternoon',
        'morning',
        'evening',
        'which',
        'half',
        'quarter',
        'softNot',
        'the',
        'rangeCue',
        'not',
        'notIs',
        'turnCue',
        'insteadOf',
        'alsoNot',
        'onlyCue',
        'offCue',
        'busyCue',
        'keepAfter',
        'yesCue',
        'notVisit',
        'settleCue',
      ) !== -1 ||
      (atoms.to(at, ...weekdays) !== -1 && (list[at - 1]?.digits ?? 0) > 0) ||
      // "El 21 laboratorio": no English word for care stands so.
      (startsCare(next.word) && timeWordsOnly.es.has(list[at - 2]?.word ?? '')) ||
      ledTime(at) ||
      isOneOfTimes(at)
    );
  };

  /** "On the 10th one at 9 and one at 1" */
  const isOneOfTimes = (at: number): boolean =>
    countAt(atoms, at)?.value === 1 &&
    ledTime(at + 1) &&
    atoms.within(at + 2, list.length, 'and', 'plus') !== -1;

  const ledTime = (at: number): boolean => {
    const led = atoms.to(at, 'lead', 'weakLead');
    return (
      led !== -1 &&
      (countAt(atoms, led) !== undefined ||
        atoms.to(led, 'noon', 'midnight', 'half', 'quarter', 'lead') !== -1 ||
        isTaken(led))
    );
  };

  const ofMonth = (from: number): DayNamed | undefined => {
    const article = Math.max(atoms.to(from, 'the'), atoms.to(from, 'dayOfMonthCue'));
    const at = article === -1 ? from : article;
    if (isTaken(at)) return undefined;
    if (monthDayAt.has(at)) return byMonth(at);
    const last = to(at, 'lastDay');
    if (last !== -1)
      return {
        kind: 'date',
        date: lastOfMonth(Number(today.slice(0, 4)), Number(today.slice(5, 7))),
        to: last,
      };
    const lastOfNamed = lastDayOf(at);
    if (lastOfNamed !== undefined) return lastOfNamed;
    const said = atoms.numberAt(at);
    // "The one friday at 9"
    if (said !== undefined && article !== -1 && atoms.to(at, 'refAfter') === said.to) return undefined;
    if (said === undefined || said.digits > 2 || said.value < 1 || to(at, 'ordinalThing') === said.to)
      return undefined;
    const isSuffixed = said.isOrdinal && said.digits > 0;
    const next = list[said.to];
    const isMinute =
      next?.digits === 2 && next.gap === '.' && next.start - (list[said.to - 1]?.end ?? 0) === 1;
    // "The 8 30 bus"
    const isClock =
      said.digits > 0 &&
      !isSuffixed &&
      said.value <= 12 &&
      next?.digits === 2 &&
      next.gap === '' &&
      next.value % 5 === 0 &&
      next.value >= 15 &&
      next.value < 60;
    // "Just the 1 for now" counts rides; Spanish has an article for each.
    const isCountOnly =
      said.value === 1 &&
      said.digits > 0 &&
      !isSuffixed &&
      article !== -1 &&
      timeWordsOnly.en.has(list[article - 1]?.word ?? '') &&
      (atoms.from(from, 'onlyCue') !== -1 || to(said.to, 'ongoing') !== -1);
    // "Me recogen en el 14 de la calle Elm"
    const isHouse =
      article !== -1 &&
      !isSuffixed &&
      atoms.from(from, 'within') !== -1 &&
      atoms.has('pickupCue') &&
      !isDayLed(at);
    if (isCountOnly || isHouse) return undefined;
    const isInside =
      next?.pause === 'none' &&
      (isMinute || (/^[:/]$/.test(next.gap) && next.digits > 0) || (next.glued && !isSuffixed));
    const gap = list[at]?.gap;
    const isCut = (gap === ':' && (list[at - 1]?.digits ?? 0) > 0) || gap === '/' || gap === '#';
    if (isInside || isClock || isCut || (article !== -1 && list[at]?.pause === 'stop')) return undefined;
    const thisMonth = to(said.to, 'thisMonth');
    const nextMonth = to(said.to, 'nextMonth');
    const isOfMonth = thisMonth !== -1 || nextMonth !== -1;
    const listed = dayOfList(said.value, said.to) ?? dayAfterList(at, said.value, said.to);
    if (listed !== undefined) return { kind: 'date', to: said.to, date: listed };
    if (!isOfMonth) {
      // "The 9th and the 11th", but "the first and second floor"
      // and "for the eleventh. Appointment's at ten" without its stop
      const isJoined =
        ((isSuffixed || said.value > MOST_FLOORS) && to(said.to, 'and') !== -1) ||
        (isSuffixed && said.value > MOST_FLOORS && to(said.to, 'appointmentCue') !== -1) ||
        next?.isOwner === true ||
        isOneOfTimes(said.to);
      const isThing =
        to(said.to, 'ordinalNoun') !== -1 && next?.gap === '' && next.pause === 'none' && !isJoined;
      const isCounted = to(said.to, 'duration') !== -1 && !isSuffixed && next?.pause === 'none';
      if ((isThing && (said.isOrdinal || atoms.to(said.to, 'weekUnit') !== -1)) || isCounted)
        return undefined;
      const isOne = said.digits === 0 && !said.isOrdinal && said.value === 1;
      const isTens = said.to > at + 1 || said.value > 10;
      const isBare = said.value >= leastBareDay;
      const isWhole =
        isBare &&
        (list.length <= 5 || list[said.to] === undefined || atoms.has('timeKept')) &&
        !isAmongWords(at, said.to) &&
        // "Sat morning 9"
        (article !== -1 || atoms.from(at, 'morning', 'afternoon', 'evening') === -1) &&
        !(isOne && article === -1);
      const follower = weekdayBeforeAt(from);
      const another = mentions.at(-1);
      // "The 28th, no, 29 at 11"
      const isInstead =
        another?.kind === 'date' &&
        said.digits > 0 &&
        (said.value > 12 || ledTime(said.to)) &&
        atoms.from(from, 'corrected', 'softNot') !== -1;
      const isAnother = mentions.length > 0 && atoms.from(from, 'either') !== -1;
      const isInSameMonth =
        another?.kind === 'date' &&
        another.date !== undefined &&
        said.digits > 0 &&
        article === -1 &&
        atoms.to(another.to, 'either') === at;
      if (isInSameMonth && said.value > Number(another.date.slice(8)) && said.value <= LAST_DAY) {
        const date = `${another.date.slice(0, 8)}${String(said.value).padStart(2, '0')}`;
        return { kind: 'date', to: said.to, ...(isCalendarDate(date) ? { date } : {}) };
      }
      const isDayCued = atoms.from(at, 'dayOfMonthCue') !== -1;
      if (
        said.isOrdinal &&
        said.digits === 0 &&
        !isTens &&
        !isDayCued &&
        next !== undefined &&
        next.digits > 0
      )
        return undefined;
      const isNamed =
        follower !== undefined &&
        !isOne &&
        (isSuffixed || article !== -1 || said.value > 12 || isNumbered(follower));
      const isLed = (article !== -1 || isAfterArticle(from)) && (!isOne || isDayCued);
      const isCued = atoms.from(from, 'newCue', 'lead', 'weakLead') !== -1;
      const isSure =
        (isSuffixed &&
          (isAfterArticle(from) ||
            (article !== -1 && atoms.to(from, 'weakLead') !== article) ||
            // "The 14th appointment at 9", but "the 2nd appointment"
            ((isCued || (article !== -1 && said.value > MOST_FLOORS)) &&
              atoms.to(said.to, 'appointmentCue') !== -1) ||
            ends(said.to) ||
            isFunctionWord(said.to))) ||
        isNamed ||
        isInstead ||
        (isLed && (isDayCued || isAnother || isBare)) ||
        (isLed &&
          (ends(said.to) || isFunctionWord(said.to) || (said.isOrdinal && said.digits === 0 && isTens))) ||
        isWhole;
      if (!isSure) return undefined;
      if (isLed && !isSuffixed && said.isOrdinal && !isTens && !ends(said.to) && !isNamed && !isDayCued)
        return undefined;
    }
    // "El 9 de juio": of June or of July.
    const month = list[to(said.to, 'of')];
    if (month !== undefined && isOneOfMonths(month.known)) return { kind: 'date', to: to(said.to, 'of') + 1 };
    if (said.value > LAST_DAY)
      return said.value >= leastBareDay && said.value < 100 ? { kind: 'date', to: said.to } : undefined;
    // "El mes que viene, el 6"
    const isOfNext = nextMonth === -1 && mentions.at(-1)?.to === from && atoms.from(from, 'nextMonth') !== -1;
    const ahead = nextMonth === -1 && !isOfNext ? 0 : 1;
    // "The first of the month" is the next one.
    const isAnyMonth = to(said.to, 'anyMonth') !== -1;
    const date =
      (isOfMonth || isOfNext) && !isAnyMonth
        ? dayInMonth(today, said.value, ahead)
        : nextDayOfMonth(mentions.at(-1)?.after ?? besideMonth(from, said.value) ?? today, said.value);
    const until = Math.max(said.to, thisMonth, nextMonth);
    return { kind: 'date', to: until, ...(date !== undefined && isCalendarDate(date) ? { date } : {}) };
  };

  /** "July 13 at 9 and the 15th at 2": the first day, in whose month the later one is as well. */
  const besideMonth = (from: number, day: number): CalendarDate | undefined => {
    const before = mentions.at(-1);
    if (before?.date === undefined || before.date < today || day <= Number(before.date.slice(8)))
      return undefined;
    if (!isOfNamedMonth(before.from, before.to)) return undefined;
    // "El 3 de marzo me operaron y el 9 a las 10 es la cita": what was is of another month.
    const isBroken =
      list.slice(before.to, from + 1).some(({ pause }) => pause === 'stop') ||
      atoms.within(before.to, from, 'bygone', 'wentCue') !== -1;
    return !isBroken && atoms.within(before.to, from, 'and', 'plus') !== -1 ? before.date : undefined;
  };

  const isDayLed = (at: number): boolean => atoms.from(at, 'dayOfMonthCue') !== -1;

  /** "The last day of november" */
  const lastDayOf = (at: number): DayNamed | undefined => {
    const of = to(at, 'lastDayOf');
    const month = of === -1 ? undefined : monthWords.numbers.get(list[of]?.word ?? '');
    const first = month === undefined ? undefined : nextMonthDay(`${today.slice(0, 8)}01`, month, 1);
    return month === undefined || first === undefined
      ? undefined
      : { kind: 'date', date: lastOfMonth(Number(first.slice(0, 4)), month), to: of + 1 };
  };

  /** "To the 2nd" */
  const isAfterArticle = (at: number): boolean =>
    list[at]?.pause === 'none' &&
    atoms.from(at, 'newCue', 'dropCue', 'afterDay', 'before', 'dayAfter', 'dayBefore') !== -1 &&
    articles.has(list[at - 1]?.word ?? '');

  /** "Cinco seis" may be of May or of June. */
  const isAmongWords = (at: number, end: number): boolean =>
    list[at]?.digits === 0 &&
    ((list[end]?.pause === 'none' && atoms.isNumber(end)) ||
      (list[at].pause === 'none' && atoms.numberBefore(at)?.digits === 0));

  const isFunctionWord = (at: number): boolean =>
    functionWords.en.has(list[at]?.word ?? '') || functionWords.es.has(list[at]?.word ?? '');

  /** The weekday right before: "friday the", "viernes". */
  const weekdayBeforeAt = (from: number): DayMention | undefined => {
    const before = mentions.at(-1);
    return before?.to === from && before.weekday !== undefined && list[from]?.pause !== 'stop'
      ? before
      : undefined;
  };

  const isNumbered = ({ to: end }: DayMention): boolean => atoms.from(end, 'numbered') !== -1;

  return ofMonth;
};
