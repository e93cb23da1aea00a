import { monthWords } from '../../locales/words/monthWords';
import { numberWords } from '../../locales/words/numberWords';
import { timeWordsOnly } from '../../locales/words/timeWords';
import type { Atoms } from './atoms';
import { isCompactRange } from './compactRange';
import { halfAt, withHalf } from './halfOfDay';
import { isCounted } from './isCounted';
import type { Half, SaidTime } from './saidTime';
import { weekdays } from './weekdays';

/** Minutes that are said before the hour without the word "minutes": "ten to three". */
const LAST_HOUR = 24;
/** "10 to" one of these hours before it is no range: it would take till the evening. */
const LONG_BEFORE = 4;
/** A number beyond it is no hour. */
const LAST_HALF_HOUR = 12;
const TOLD_BEFORE: ReadonlySet<number> = new Set([5, 10, 20, 25]);

/** Reads the time that stands at a place, whatever leads to it. */
export class TimeReader {
  /**
   * Reads nothing yet.
   * @param isDay whether an atom belongs to a day named with its month
   * @param isTaken whether an atom belongs to a time that was found before
   */
  constructor(
    private readonly atoms: Atoms,
    private readonly isDay: (atom: number) => boolean,
    private readonly isTaken: (atom: number) => boolean,
  ) {}

  /** The time that stands here, whatever leads to it. */
  saidAt(at: number, isLed: boolean): SaidTime | undefined {
    const { atoms } = this;
    const { list } = atoms;
    const whole = (to: number, hour: number, minute: number, half?: Half): SaidTime => ({
      to,
      hour,
      minute,
      isSure: true,
      isBare: false,
      ...(half === undefined ? {} : { half }),
    });
    const noon = atoms.to(at, 'noon');
    if (noon !== -1) return this.clockAtNoon(noon) ?? this.pastNoon(noon) ?? whole(noon, 12, 0, 'afternoon');
    const midnight = atoms.to(at, 'midnight');
    if (midnight !== -1) return whole(midnight, 0, 0);
    const before = this.minutesFirst(at);
    if (before !== undefined) return withHalf(this.atoms, before);
    const compact = list[at];
    if (compact !== undefined && (compact.digits === 3 || compact.digits === 4)) return this.compactAt(at);
    const hour = this.hourAt(at, isLed);
    if (hour === undefined) return undefined;
    const after = this.afterHour(hour.hour, hour.to, hour.digits, isLed);
    if (after === undefined) return undefined;
    // "Oh six forty five" is a way of saying 24 hours.
    const isZeroed = hour.digits === 0 && hour.hour < 10 && !after.isBare && this.zeroBefore(at);
    const said: SaidTime = isZeroed && after.half === undefined ? { ...after, half: 'morning' } : after;
    const isHour = said.hour > 0 || hour.digits === 2 || said.half !== undefined || !said.isBare;
    // "El 30, tempranito" is no time that does not exist.
    const isFace = hour.hour <= 24 || (!said.isBare && (said.half === undefined || said.minute > 0));
    // "Sab 22 temprano" is a day.
    const isDay = hour.hour > 12 && said.half === 'morning' && said.minute === 0;
    return isHour && isFace && !isDay ? said : undefined;
  }

  /** "Lunchtime, 12:30": the clock beside the word. */
  private clockAtNoon(at: number): SaidTime | undefined {
    const hour = this.atoms.list[at]?.pause === 'stop' ? undefined : this.hourAt(at, false);
    const said = hour && this.afterHour(hour.hour, hour.to, hour.digits, false);
    if (said?.isSure !== true || said.half === 'night') return undefined;
    if (said.hour !== 11 && said.hour !== 12 && said.hour !== 1) return undefined;
    return { ...said, half: said.hour === 11 ? 'morning' : 'afternoon' };
  }

  /** "Mediodía y media", "noon thirty" */
  private pastNoon(at: number): SaidTime | undefined {
    const plus = this.atoms.to(at, 'plus');
    const minute = this.atoms.list[at]?.pause === 'none' ? this.atoms.numberAt(at) : undefined;
    if (
      minute?.isOrdinal === false &&
      minute.digits === 0 &&
      minute.value >= 10 &&
      !isCounted(this.atoms, minute.to)
    )
      return {
        to: minute.to,
        hour: 12,
        minute: minute.value,
        half: 'afternoon',
        isSure: true,
        isBare: false,
      };
    const said =
      plus === -1 || this.atoms.list[at]?.pause !== 'none' ? undefined : this.afterHour(12, at, 0, false);
    return said?.isSure === true && said.minute > 0 ? { ...said, half: 'afternoon' } : undefined;
  }

  /** The hour after "half past", where a misheard one is one, too: "half past ate". */
  private hourAfter(at: number): ReturnType<TimeReader['hourAt']> {
    const heard = numberWords.homophones.get(this.atoms.list[at]?.word ?? '');
    return (
      this.hourAt(at, false) ?? (heard === undefined ? undefined : { hour: heard, to: at + 1, digits: 0 })
    );
  }

  private hourAt(
    at: number,
    isLed: boolean,
  ): { readonly hour: number; readonly to: number; readonly digits: number } | undefined {
    const said = this.atoms.numberAt(at);
    const atom = this.atoms.list[at];
    if (atom === undefined || this.atoms.to(at, 'aside') !== -1) return undefined;
    if (said === undefined) {
      // "At for thirty"
      const heard = isLed ? numberWords.homophones.get(atom.word) : undefined;
      const minute = heard === undefined ? undefined : this.atoms.numberAt(at + 1);
      const isTime =
        (minute !== undefined && minute.value >= 10 && minute.value < 60) ||
        halfAt(this.atoms, at + 1) !== undefined ||
        this.atoms.to(at + 1, 'oclock') !== -1;
      return heard !== undefined && isTime ? { hour: heard, to: at + 1, digits: 0 } : undefined;
    }
    if (said.isOrdinal) {
      const hour = numberWords.hours.get(atom.word);
      return hour === undefined ? undefined : { hour, to: at + 1, digits: 0 };
    }
    if (said.digits > 0)
      return said.digits > 2 ? undefined : { hour: said.value, to: said.to, digits: said.digits };
    const unit = numberWords.units.get(atom.word);
    if (unit !== undefined && unit > 0)
      return this.isThatOne(at) ? undefined : { hour: unit, to: at + 1, digits: 0 };
    return said.value >= 20 && said.value < 24 ? { hour: said.value, to: said.to, digits: 0 } : undefined;
  }

  /** "The later one", "the friday one": no hour, unless the rest of a time follows. */
  private isThatOne(at: number): boolean {
    const { atoms } = this;
    if (atoms.list[at - 1]?.pause === 'stop') return false;
    const named = atoms.from(at, ...weekdays, 'morning', 'afternoon', 'evening', 'am', 'pm');
    const isNamed =
      atoms.from(at, 'ofThing', 'theOne') !== -1 || (named !== -1 && atoms.from(named, 'theOne') !== -1);
    const isThing = isNamed && atoms.to(at, 'thing') !== -1;
    if (!isThing && atoms.from(at + 1, 'oneAfter', 'untilDay') === -1) return false;
    const goesOn =
      atoms.list[at]?.pause === 'none' &&
      (atoms.isNumber(at + 1) || atoms.to(at + 1, 'oclock') !== -1 || halfAt(atoms, at + 1) !== undefined);
    return !goesOn;
  }

  private zeroBefore(at: number): boolean {
    // "La una o una y media"
    if (this.atoms.from(at, 'either') !== -1 && timeWordsOnly.es.has(this.atoms.list[at]?.word ?? ''))
      return false;
    const from = this.atoms.from(at, 'oh');
    const before = this.atoms.list[from === -1 ? at - 1 : from];
    const isZero = from !== -1 || (before?.digits === 0 && numberWords.units.get(before.word) === 0);
    return isZero && this.atoms.list[at]?.pause === 'none' && !this.isTaken(at - 1);
  }

  /** "1030", "0915", "845a", "1400 hours" */
  private compactAt(at: number): SaidTime | undefined {
    const { atoms } = this;
    const atom = atoms.list[at];
    const next = atoms.list[at + 1];
    const isCut = next !== undefined && /^[-/.]$/.test(next.gap) && next.digits > 0;
    if (atom === undefined || (isCut && !isCompactRange(atoms, at))) return undefined;
    const hour = Math.floor(atom.value / 100);
    const minute = atom.value % 100;
    if (hour > 23 || minute > 59 || (hour === 0 && atom.digits === 3)) return undefined;
    // "Born in 1940"
    if (hour >= 19 && hour <= 20 && atoms.from(at, 'within', 'of', 'nextYear') !== -1) return undefined;
    const hours = atoms.to(at + 1, 'hours');
    const isRound =
      minute % 5 === 0 && !(hour >= 19 && hour <= 20 && minute < 40 && atom.digits === 4 && minute > 20);
    const said = withHalf(this.atoms, {
      to: Math.max(hours, at + 1),
      hour,
      minute,
      isSure: hours !== -1,
      isBare: false,
    });
    return said.isSure || isRound ? said : undefined;
  }

  /** "half past two", "quarter to three", "ten minutes to two", "veinte para la una" */
  private minutesFirst(at: number): SaidTime | undefined {
    const { atoms } = this;
    const half = Math.max(atoms.to(at, 'half'), this.halfSign(at));
    if (half !== -1) {
      const hour = this.hourAfter(half);
      return hour === undefined || hour.hour > 12 || isCounted(this.atoms, hour.to)
        ? undefined
        : { to: hour.to, hour: hour.hour, minute: 30, isSure: true, isBare: false };
    }
    const threeQuarters = atoms.to(at, 'threeQuarters');
    const quarter = Math.max(atoms.to(at, 'quarter'), threeQuarters);
    const number = quarter === -1 ? atoms.numberAt(at) : undefined;
    if (quarter === -1 && (number === undefined || number.isOrdinal || number.value < 1 || number.value > 59))
      return undefined;
    const minutes = number?.value ?? (threeQuarters === -1 ? 15 : 45);
    const end = number?.to ?? quarter;
    const unit = atoms.to(end, 'minuteUnit');
    const sign = unit === -1 ? end : unit;
    const past = atoms.to(sign, 'past');
    // "Quarter 2 four"
    const isTwo = quarter !== -1 && atoms.list[sign]?.digits === 1 && atoms.list[sign].value === 2;
    const to = isTwo && atoms.isNumber(sign + 1) ? sign + 1 : atoms.to(sign, 'to');
    const atNoon = this.besideNoon(
      sign,
      number === undefined || unit !== -1 || minutes > LAST_HALF_HOUR,
      minutes,
    );
    if (atNoon !== undefined) return atNoon;
    const reached = Math.max(past, to);
    if (reached === -1 || atoms.list[sign]?.pause !== 'none') return undefined;
    const isTold =
      number === undefined ||
      unit !== -1 ||
      past !== -1 ||
      (TOLD_BEFORE.has(minutes) &&
        (number.digits === 0 || this.isPlainlyBefore(sign) || this.isNoRange(minutes, reached)));
    const isFrom = atoms.from(at, 'rangeFrom') !== -1;
    const hour = this.hourAfter(reached);
    // "A quarter to 13"
    const isOfClock = hour !== undefined && hour.hour <= (quarter === -1 ? 12 : LAST_HOUR);
    if (!isTold || isFrom || !isOfClock || hour.hour < 1) return undefined;
    // "10 after 9:30 ..." is no time.
    const next = atoms.list[hour.to];
    const base = unit === -1 ? undefined : this.afterHour(hour.hour, hour.to, hour.digits, false);
    if (base !== undefined && base.minute > 0 && base.hour >= 1) {
      const total = base.hour * 60 + base.minute + (past === -1 ? -minutes : minutes);
      return { ...base, hour: Math.floor(total / 60) || 12, minute: total % 60, isSure: true, isBare: false };
    }
    if (next?.gap === ':' || (past !== -1 && unit === -1 && number !== undefined && minutes % 5 !== 0))
      return undefined;
    return past === -1
      ? {
          to: hour.to,
          hour: hour.hour === 1 ? 12 : hour.hour - 1,
          minute: 60 - minutes,
          isSure: true,
          isBare: false,
        }
      : { to: hour.to, hour: hour.hour, minute: minutes, isSure: true, isBare: false };
  }

  /** "A quarter to noon", "15 min before noon", but "9 to noon" is a range. */
  private besideNoon(sign: number, isMinutes: boolean, minutes: number): SaidTime | undefined {
    const { atoms } = this;
    if (!isMinutes || atoms.list[sign]?.pause !== 'none') return undefined;
    const past = atoms.to(sign, 'past');
    const led = Math.max(past, atoms.to(sign, 'to', 'before', 'toNoon'));
    const noon = led === -1 ? -1 : atoms.to(led, 'noon');
    if (noon === -1) return undefined;
    return past === -1
      ? { to: noon, hour: 11, minute: 60 - minutes, half: 'morning', isSure: true, isBare: false }
      : { to: noon, hour: 12, minute: minutes, half: 'afternoon', isSure: true, isBare: false };
  }

  /** "1/2 past" */
  private halfSign(at: number): number {
    const [one, two] = [this.atoms.list[at], this.atoms.list[at + 1]];
    return one?.digits === 1 && one.value === 1 && two?.gap === '/' && two.value === 2 && two.digits === 1
      ? this.atoms.to(at + 2, 'past')
      : -1;
  }

  /** "10 to 9": nobody stays so long, and 20 is no hour that goes till 3. */
  private isNoRange(minutes: number, at: number): boolean {
    const hour = this.atoms.numberAt(at);
    if (hour === undefined || hour.value > 12) return false;
    return minutes > 12 || (hour.value < minutes && hour.value > minutes - LONG_BEFORE);
  }

  /** "10 of 3", "diez para las tres": unlike "10 to 3", no range. */
  private isPlainlyBefore(sign: number): boolean {
    return this.atoms.to(sign, 'rangeCue') === -1;
  }

  private afterHour(hour: number, at: number, digits: number, isLed: boolean): SaidTime | undefined {
    const { atoms } = this;
    const { list } = atoms;
    const next = list[at];
    const said = (to: number, minute: number, isSure: boolean, hourSaid = hour): SaidTime =>
      withHalf(this.atoms, { to, hour: hourSaid, minute, isSure, isBare: false });
    const bare = withHalf(this.atoms, { to: at, hour, minute: 0, isSure: false, isBare: true });
    if (next === undefined) return bare;
    if (digits > 0 && next.digits > 0) {
      const isLong = next.digits === 2;
      if ((next.gap === ':' || next.gap === ';') && isLong) return said(at + 1, next.value, true);
      if (next.gap === '/' || next.gap === ':') return undefined;
      if (next.gap === '.' && isLong) {
        const after = said(at + 1, next.value, false);
        const isPart = list[at + 1]?.gap === '.' && (list[at + 1]?.digits ?? 0) > 0;
        return isPart || next.value > 59 ? undefined : after;
      }
    }
    const minute = list[at + 1];
    const isSpaced = digits > 0 && next.gap === '' && minute?.gap === '' && minute.digits === 2;
    if (next.word === 'h' && (next.glued || isSpaced)) {
      // "In 2h"
      if (atoms.from(at - 1, 'within') !== -1) return undefined;
      const isMinute = (minute?.glued === true && minute.digits === 2) || isSpaced;
      return said(isMinute ? at + 2 : at + 1, isMinute ? minute.value : 0, true);
    }
    if (next.pause !== 'none') return bare;
    const marked = halfAt(atoms, at);
    if (marked !== undefined && digits > 0 && this.goesOn(marked.to)) {
      const whole = this.afterHour(hour, marked.to, digits, isLed);
      if (whole?.isSure === true && whole.half === undefined) return { ...whole, half: marked.half };
    }
    const hundred = atoms.to(at, 'hours');
    if (
      hundred !== -1 &&
      (hour > 12 || list[at]?.digits === 0) &&
      (hour > 12 || digits === 2 || this.zeroBefore(at - 1)) &&
      hour <= 24 &&
      // "In 24 hours"
      atoms.from(at - 1, 'within') === -1
    )
      return said(hundred, 0, hour > 12 || digits === 0);
    // "Entre 9 y 10"
    const isBetween = atoms.from(at - 1, 'between') !== -1;
    const plus = isBetween ? -1 : atoms.to(at, 'plus');
    if (plus !== -1 && hour <= 24) {
      const half = Math.max(
        atoms.to(plus, 'halfAfter'),
        atoms.to(atoms.to(plus, 'minuteArticle'), 'halfAfter'),
      );
      // "2 y media horas"
      if (half !== -1 && atoms.to(half, 'hourUnit') !== -1) return bare;
      if (half !== -1) return said(half, 30, true);
      const pico = atoms.to(at, 'pico');
      if (pico !== -1) return said(pico, 0, true);
      const three = atoms.to(plus, 'threeQuarters');
      if (three !== -1) return said(three, 45, true);
      const article = atoms.to(plus, 'minuteArticle');
      const quarter = Math.max(atoms.to(plus, 'quarter'), atoms.to(article, 'quarter'));
      if (quarter !== -1) return said(quarter, 15, true);
      const minute = atoms.numberAt(plus);
      const isMinute =
        minute !== undefined &&
        !minute.isOrdinal &&
        minute.value >= 1 &&
        minute.value < 60 &&
        (minute.digits !== 1 ||
          (minute.value === 5 &&
            (isLed ||
              // "2 y 10 de la tarde"
              (at === 1 &&
                (list[minute.to] === undefined ||
                  (digits > 0 && halfAt(atoms, minute.to)?.to === list.length))))));
      // "A las dos y dos"
      const isLast = isLed && minute?.digits === 0 && (list[minute.to]?.pause ?? 'stop') !== 'none';
      const isClock =
        isMinute &&
        list[minute.to]?.gap !== ':' &&
        !isCounted(this.atoms, minute.to) &&
        (minute.value >= 5 || minute.digits === 2 || isLast);
      if (isClock && (minute.value >= 13 || minute.value % 5 === 0 || isLed)) {
        const unit = atoms.to(minute.to, 'minuteUnit');
        return said(Math.max(unit, minute.to), minute.value, minute.value >= 10 || isLed);
      }
    }
    const less = atoms.to(at, 'less');
    if (less !== -1) {
      const from = Math.max(less, atoms.to(less, 'minuteArticle'));
      const quarter = atoms.to(from, 'quarter');
      const minute = quarter === -1 ? atoms.numberAt(from) : undefined;
      const value = quarter === -1 ? minute?.value : 15;
      if (value !== undefined && value > 0 && value < 60)
        return said(Math.max(quarter, minute?.to ?? 0), 60 - value, true, hour === 1 ? 12 : hour - 1);
    }
    const oclock = atoms.to(at, 'oclock');
    if (oclock !== -1) return said(oclock, 0, true);
    const pico = atoms.to(at, 'pico');
    if (pico !== -1) return said(pico, 0, true);
    return this.spacedMinute(hour, at, digits, bare, isLed);
  }

  /** "8 pm y media", "9 pm menos cuarto" */
  private goesOn(at: number): boolean {
    const { atoms } = this;
    const plus = atoms.to(at, 'plus');
    return atoms.to(at, 'less') !== -1 || (plus !== -1 && atoms.to(plus, 'halfAfter', 'quarter') !== -1);
  }

  /** "9 30", "nine oh five", "ten forty five" */
  private spacedMinute(hour: number, at: number, digits: number, bare: SaidTime, isLed: boolean): SaidTime {
    const { atoms } = this;
    const { list } = atoms;
    if (bare.half !== undefined || hour > 24 || (hour > 12 && digits > 0)) return bare;
    const gap = list[at]?.gap;
    if (gap !== '' && gap !== '-') return bare;
    // "Siete o ocho", "7 o 8"
    const isOr = list[at]?.word === 'o' && [at - 1, at + 1].some((one) => this.isSpanishOrDigit(one));
    if (isOr) return bare;
    const oh = atoms.to(at, 'oh');
    const minute = atoms.numberAt(oh === -1 ? at : oh);
    if (minute === undefined || minute.isOrdinal || minute.value > 59) return bare;
    if (oh !== -1 && (minute.value > 9 || minute.digits > 1)) return bare;
    // "At eleven five"
    const isFive = isLed && digits === 0 && minute.value === 5 && list[minute.to]?.pause !== 'none';
    const isRound = oh === -1 ? minute.value >= 10 || isFive : minute.value < 10;
    const isDigits = minute.digits > 0;
    // "At 9-30", but "at 9-10" is a range.
    const isJoined = gap === '' || (isLed && minute.value > 12) || minute.value > LAST_HOUR;
    if ((isDigits && (minute.digits !== 2 || !isJoined)) || (!isRound && !isDigits)) return bare;
    const after = list[minute.to];
    const isMore =
      after?.pause === 'none' &&
      // "At nine thirty 12/14"
      !this.isDay(minute.to) &&
      (atoms.numberAt(minute.to) !== undefined || atoms.to(minute.to, 'oh') === minute.to + 1);
    // "Viernes 12 10am"
    const isAfterDay = isDigits && minute.value <= 12 && halfAt(atoms, minute.to) !== undefined;
    // "Mañana en ocho 10am"
    if (isAfterDay && (digits === 0 || atoms.from(at - 1, 'numbered') !== -1)) return bare;
    // "At nine thirty dec 14"
    const isOfMonth = monthWords.numbers.has(after?.word ?? '') && !this.isDay(minute.to);
    const isDay = isOfMonth || after?.gap === '/' || after?.gap === ':';
    if (isMore || isDay || isCounted(this.atoms, minute.to)) return bare;
    for (let one = at; one < minute.to; one += 1) if (this.isDay(one)) return bare;
    const isWorded = !isDigits && minute.value % 5 === 0 && hour > 0;
    return withHalf(this.atoms, {
      to: minute.to,
      hour,
      minute: minute.value,
      isSure: isWorded,
      isBare: false,
    });
  }

  private isSpanishOrDigit(at: number): boolean {
    const atom = this.atoms.list[at];
    return atom?.digits === 1 || timeWordsOnly.es.has(atom?.word ?? '');
  }
}
