import { monthWords } from '../../locales/words/monthWords';
import { numberWords } from '../../locales/words/numberWords';
import { timeWordsOnly } from '../../locales/words/timeWords';
import type { Atoms } from './atoms';
import { halfAt, withHalf } from './halfOfDay';
import { isCounted } from './isCounted';
import type { SaidTime } from './saidTime';
import { weekdays } from './weekdays';

/** A number beyond it is no hour. */
const LAST_HOUR = 24;

/** An hour, where it ends, and how many digits it has; 0 for words. */
interface HourSaid {
  readonly hour: number;
  readonly to: number;
  readonly digits: number;
}

/** Reads an hour, and the minutes and the half of the day that follow it. */
export class HourReader {
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

  /** The hour that stands here, without its minutes. */
  hourAt(at: number, isLed: boolean): HourSaid | undefined {
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

  /** Whether a zero is said right before: "oh six forty five". */
  zeroBefore(at: number): boolean {
    // "La una o una y media"
    if (this.atoms.from(at, 'either') !== -1 && timeWordsOnly.es.has(this.atoms.list[at]?.word ?? ''))
      return false;
    const from = this.atoms.from(at, 'oh');
    const before = this.atoms.list[from === -1 ? at - 1 : from];
    const isZero = from !== -1 || (before?.digits === 0 && numberWords.units.get(before.word) === 0);
    return isZero && this.atoms.list[at]?.pause === 'none' && !this.isTaken(at - 1);
  }

  /** The time of an hour that was read, with the minutes and the half of the day after it. */
  afterHour(hour: number, at: number, digits: number, isLed: boolean): SaidTime | undefined {
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
      atoms.from(at - 1, 'within') === -1 &&
      // "They call 24 hours before"
      atoms.to(hundred, 'before', 'afterDay') === -1
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
