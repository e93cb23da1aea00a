import { numberWords } from '../../locales/words/numberWords';
import type { Atoms } from './atoms';
import { isCompactRange } from './compactRange';
import { withHalf } from './halfOfDay';
import { HourReader } from './hourReader';
import { isCounted } from './isCounted';
import type { Half, SaidTime } from './saidTime';

/** A number beyond it is no hour. */
const LAST_HOUR = 24;
/** "10 to" one of these hours before it is no range: it would take till the evening. */
const LONG_BEFORE = 4;
/** The last hour on the face of a clock. */
const LAST_ON_CLOCK = 12;
/** Minutes that are said before the hour without the word "minutes": "ten to three". */
const TOLD_BEFORE: ReadonlySet<number> = new Set([5, 10, 20, 25]);

/** Reads the time that stands at a place, whatever leads to it. */
export class TimeReader {
  private readonly hours: HourReader;

  /**
   * Reads nothing yet.
   * @param isDay whether an atom belongs to a day named with its month
   * @param isTaken whether an atom belongs to a time that was found before
   */
  constructor(
    private readonly atoms: Atoms,
    isDay: (atom: number) => boolean,
    isTaken: (atom: number) => boolean,
  ) {
    this.hours = new HourReader(atoms, isDay, isTaken);
  }

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
    const hour = this.hours.hourAt(at, isLed);
    if (hour === undefined) return undefined;
    const after = this.hours.afterHour(hour.hour, hour.to, hour.digits, isLed);
    if (after === undefined) return undefined;
    // "Oh six forty five" is a way of saying 24 hours.
    const isZeroed = hour.digits === 0 && hour.hour < 10 && !after.isBare && this.hours.zeroBefore(at);
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
    const hour = this.atoms.list[at]?.pause === 'stop' ? undefined : this.hours.hourAt(at, false);
    const said = hour && this.hours.afterHour(hour.hour, hour.to, hour.digits, false);
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
      plus === -1 || this.atoms.list[at]?.pause !== 'none'
        ? undefined
        : this.hours.afterHour(12, at, 0, false);
    return said?.isSure === true && said.minute > 0 ? { ...said, half: 'afternoon' } : undefined;
  }

  /** The hour after "half past", where a misheard one is one, too: "half past ate". */
  private hourAfter(at: number): ReturnType<HourReader['hourAt']> {
    const heard = numberWords.homophones.get(this.atoms.list[at]?.word ?? '');
    return (
      this.hours.hourAt(at, false) ??
      (heard === undefined ? undefined : { hour: heard, to: at + 1, digits: 0 })
    );
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
      number === undefined || unit !== -1 || minutes > LAST_ON_CLOCK,
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
    const base = unit === -1 ? undefined : this.hours.afterHour(hour.hour, hour.to, hour.digits, false);
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
}
