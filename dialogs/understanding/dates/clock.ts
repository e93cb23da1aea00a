import type { ClockTime } from '../../../domain/calendar/calendarDate';
import { monthWords, numberWords, timeWordsOnly, type TimeConcept } from '../../locales/vocabulary';
import type { Span } from '../message';
import type { Atoms } from './atoms';
import { weekdays } from './weekdays';

/** A time of day that a message names. */
export interface TimeMention extends Span {
  /** Places in the atoms, with what leads to it ("at about"); `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  /** Where the number itself begins. */
  readonly at: number;
  /** Absent when there is no such time: "10:75". */
  readonly time?: ClockTime;
  /** The second of a range: "from 10 to 11". */
  readonly isEnd: boolean;
  /** Morning or afternoon was said, or is plain from 24 hours. */
  readonly isHalfSaid: boolean;
}

/** How surely what stands before says that a time follows: "at", "my appointment is", "for". */
type Led = 'strong' | 'cue' | 'weak';
type Half = 'morning' | 'afternoon' | 'night';

interface Said {
  readonly to: number;
  readonly hour: number;
  readonly minute: number;
  readonly half?: Half;
  /** A time by itself, without "at" before it. */
  readonly isSure: boolean;
  /** Just an hour. */
  readonly isBare: boolean;
}

interface Found extends Said {
  readonly from: number;
  readonly at: number;
  readonly isEnd: boolean;
}

const MOST_TIMES = 60;
/** Minutes that are said before the hour without the word "minutes": "ten to three". */
const TOLD_BEFORE: ReadonlySet<number> = new Set([5, 10, 20, 25]);
/** Atoms between "appointment" and "is ten". */
const CUE_REACH = 7;
/** Atoms between a time and a "morning" that tells its half of the day. */
const HALF_REACH = 9;

const twoDigits: readonly string[] = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));

const written = (hour: number, minute: number): ClockTime =>
  `${twoDigits[hour] ?? ''}:${twoDigits[minute] ?? ''}`;

/** A clinic's day: a bare 7 to 11 is morning, 12 is noon, 1 to 6 is afternoon. */
const hourOfClinic = (hour: number, half: Half | undefined): number => {
  if (hour > 12) return hour === 24 ? 0 : hour;
  switch (half) {
    case 'morning':
      return hour === 12 ? 0 : hour;
    case 'afternoon':
      return hour < 12 ? hour + 12 : hour;
    case 'night':
      return hour === 12 ? 0 : hour < 4 ? hour : hour + 12;
    case undefined:
      return hour >= 1 && hour <= 6 ? hour + 12 : hour;
  }
};

const timeOf = ({ hour, minute }: Said, half: Half | undefined): ClockTime | undefined =>
  hour > 24 || minute > 59 ? undefined : written(hourOfClinic(hour, half), minute);

/** Finds the times of day in a message. */
export class Times {
  private readonly found: Found[] = [];
  private readonly taken: boolean[] = [];
  private isAsked = false;
  private readonly named = new Set<number>();
  private readonly dayEnds = new Set<number>();

  /**
   * Reads the times that say themselves to be some; more are found once the days are known.
   * @param isDay whether an atom belongs to a day named with its month
   */
  constructor(
    private readonly atoms: Atoms,
    private readonly isDay: (atom: number) => boolean,
  ) {
    const { length } = atoms.list;
    for (let at = 0; at < length && this.found.length < MOST_TIMES; at += 1) {
      if (this.taken[at] !== true && this.begins(at) && !isDay(at)) this.readLed(at);
    }
  }

  /** Whether an atom belongs to a time. */
  isTaken(atom: number): boolean {
    return this.taken[atom] === true;
  }

  /** Whether any was found so far. */
  get isEmpty(): boolean {
    return this.found.length === 0;
  }

  /** A number right after a day, or at the head of a message before it: "tomorrow 930", "dec 4 10", "11 monday". */
  besides(days: readonly { readonly from: number; readonly to: number }[]): void {
    for (const { from, to } of days) {
      for (let at = from; at < to; at += 1) this.named.add(at);
      this.dayEnds.add(to);
    }
    for (const { from, to } of days) {
      const next = this.atoms.list[to];
      if (next !== undefined && next.pause !== 'stop' && next.digits + this.wordHour(to) > 0)
        this.take(to, (said) => !said.isBare || this.endsLike(said.to));
      // "My 930 on friday"
      for (const at of [from - 1, this.atoms.from(from, 'lead', 'weakLead', 'the') - 1])
        if ((this.atoms.list[at]?.digits ?? 0) >= 3)
          this.take(at, (said) => said.minute % 5 === 0 && this.atoms.from(at, 'placeName') === -1);
      const before = this.atoms.numberBefore(from);
      if (before !== undefined && this.atoms.list[from]?.pause === 'none' && !before.isOrdinal)
        this.take(
          before.from,
          (said) => said.to === from && (before.from === 0 || this.atoms.list[before.from]?.pause !== 'none'),
        );
    }
  }

  private isBesideDay(at: number): boolean {
    return this.dayEnds.has(at) || this.isDay(at - 1);
  }

  /** A number alone is a time: the open question asks for one, "8 not 9" corrects one that was told, or "1130" stands beside a day or a visit. */
  alone(asked: boolean | 'told'): void {
    const isAsked = asked === true;
    this.isAsked = isAsked;
    const { list } = this.atoms;
    for (let at = 0; at < list.length && this.isEmpty; at += 1) {
      const isCompact = (list[at]?.digits ?? 0) >= 3;
      const isPair = at + 2 === list.length && list[at + 1]?.digits === 2;
      if (asked !== false || ((isCompact || isPair) && this.atoms.from(at, 'placeName') === -1))
        if (!(isAsked && list.length > 3 && this.atoms.to(at, 'refAfter') !== -1))
          this.take(
            at,
            (said) =>
              isAsked || (said.isBare ? asked === 'told' && this.endsLike(said.to) : said.minute % 5 === 0),
          );
    }
  }

  /** All found, in order. */
  mentions(): readonly TimeMention[] {
    const { found, atoms } = this;
    found.sort((one, other) => one.at - other.at);
    const halves = this.halvesNear();
    return found.map((one, index) => {
      const half = one.half ?? halves.get(one);
      const next = found[index + 1];
      // "8 to 9 pm"
      const shared =
        half ??
        (next?.isEnd === true && next.half === 'afternoon' && next.hour < 12 && one.hour <= next.hour
          ? next.half
          : undefined);
      let time = timeOf(one, shared);
      const start = one.isEnd ? found[index - 1] : undefined;
      const begun = start === undefined ? undefined : timeOf(start, halves.get(start) ?? start.half);
      if (time !== undefined && begun !== undefined && time < begun && one.hour < 12 && half === undefined)
        time = written(one.hour + 12, one.minute);
      return {
        ...atoms.spanOf(one.from, one.to),
        from: one.from,
        to: one.to,
        at: one.at,
        isEnd: one.isEnd,
        isHalfSaid: shared !== undefined || one.hour > 12 || one.hour === 0,
        ...(time === undefined ? {} : { time }),
      };
    });
  }

  /** The half of the day said apart from its time: "tomorrow afternoon at 2". */
  private halvesNear(): ReadonlyMap<Found, Half> {
    const halves = new Map<Found, Half>();
    const { atoms, found, taken } = this;
    if (found.every(({ half }) => half !== undefined)) return halves;
    if (!atoms.has('am', 'pm', 'morning', 'afternoon', 'evening')) return halves;
    for (let at = 0; at < atoms.list.length; at += 1) {
      // "Mi viaje de mañana a las 5" is of no morning.
      const isDay = this.named.has(at) && atoms.to(at, 'ofTomorrow') !== -1;
      const half = taken[at] === true || isDay || this.isDenied(at) ? undefined : this.halfAt(at);
      if (half === undefined) continue;
      const isNear = (one: Found): boolean => {
        const [low, high] = one.at < at ? [one.to, at] : [half.to, one.from];
        if (one.half !== undefined || high - low > HALF_REACH) return false;
        for (let between = low; between <= high; between += 1)
          if (atoms.list[between]?.pause === 'stop' && between > Math.min(low, at)) return false;
        return true;
      };
      const near =
        found.find((one) => one.at > at && isNear(one)) ??
        found.findLast((one) => one.at < at && isNear(one));
      if (near === undefined || halves.has(near)) continue;
      const hour = hourOfClinic(near.hour, half.half);
      // "This morning they said 2": the morning is of something else.
      const isLikely =
        half.half === 'morning' ? hour >= 4 || near.hour === 12 : hour <= 23 && near.hour !== 0;
      // Twelve beside a morning or a night shift is noon.
      if (isLikely && !(half.half !== 'afternoon' && near.hour === 12)) halves.set(near, half.half);
    }
    return halves;
  }

  /** "At 10:20, not the afternoon one" */
  private isDenied(at: number): boolean {
    const article = this.atoms.from(at, 'the');
    return [at, article].some((end) => end > 0 && this.atoms.from(end, 'not', 'notIs') !== -1);
  }

  private halfAt(at: number): { readonly half: Half; readonly to: number } | undefined {
    const { atoms } = this;
    for (const [concept, half] of [
      ['am', 'morning'],
      ['pm', 'afternoon'],
      ['morning', 'morning'],
      ['afternoon', 'afternoon'],
      ['evening', 'night'],
    ] as const) {
      const to = atoms.to(at, concept);
      if (to !== -1) return { half, to };
    }
    return undefined;
  }

  private wordHour(at: number): number {
    return numberWords.hours.get(this.atoms.list[at]?.word ?? '') ?? 0;
  }

  private isCounted(to: number): boolean {
    const next = this.atoms.list[to];
    return next?.pause === 'none' && /^-?$/.test(next.gap) && this.atoms.to(to, 'duration') !== -1;
  }

  /** What may follow a time that little else tells to be one. */
  private endsLike(to: number): boolean {
    const { atoms } = this;
    const next = atoms.list[to];
    if (next?.pause !== 'none') return true;
    if (next.gap !== '') return next.gap !== '/' && next.gap !== ':';
    return (
      next.digits > 0 ||
      atoms.to(to, ...followers) !== -1 ||
      monthWords.numbers.has(next.word) ||
      this.isDay(to)
    );
  }

  /** Whether a time can begin here at all. */
  private begins(at: number): boolean {
    const { atoms } = this;
    return (
      atoms.isNumber(at) ||
      atoms.to(at, 'noon', 'midnight', 'half', 'quarter') !== -1 ||
      numberWords.homophones.has(atoms.list[at]?.word ?? '')
    );
  }

  private readLed(at: number): void {
    this.take(at, (said, led) => {
      if (said.isSure) return true;
      if (this.isCounted(said.to)) return false;
      if (led === 'strong') return !said.isBare || said.hour <= 12 || this.endsLike(said.to);
      // "Apt 3" may be a home.
      if (said.isBare && this.atoms.from(at, 'unitOrVisit') !== -1) return false;
      if (led === undefined || (said.isBare ? said.hour > 12 : said.minute % 5 !== 0)) return false;
      return this.endsLike(said.to) || (led === 'cue' && !said.isBare);
    });
  }

  /** "$12", "10:30" from its second number on */
  private isCutOff(at: number): boolean {
    const [before, atom] = [this.atoms.list[at - 1], this.atoms.list[at]];
    if (before === undefined || atom === undefined) return /[#$]/.test(atom?.gap ?? '');
    if (atom.gap === '-' && before.digits > 0 && this.taken[at - 1] !== true) return true;
    return (
      /[#$]/.test(atom.gap) || (before.digits > 0 && atom.start - before.end === 1 && /[/:.]/.test(atom.gap))
    );
  }

  /** Takes the time that stands here, if it passes, and the end of its range. */
  private take(at: number, passes: (said: Said, led: Led | undefined) => boolean): void {
    const { atoms } = this;
    const { list } = atoms;
    const atom = list[at];
    if (atom === undefined || this.taken[at] === true || this.named.has(at) || this.isDay(at)) return;
    if (this.isCutOff(at)) return;
    // "A1c", but "friday3pm"
    if (atom.glued && at > 0 && atom.digits > 0 && atoms.from(at, 'lead', 'weakLead', ...days) === -1) return;
    const isAfterPlace = atoms.from(at, 'placeName') !== -1 && atom.pause === 'none';
    const led = isAfterPlace ? undefined : this.ledBy(at);
    const said = this.saidAt(at, led === 'strong');
    if (said === undefined) return;
    for (let one = at; one < said.to; one += 1) if (this.isDay(one) || this.taken[one] === true) return;
    const range = this.rangeAfter(at, said);
    const isRange =
      range !== undefined &&
      (said.isSure ||
        led !== undefined ||
        range.isSure ||
        (range.said.isSure && !range.isLed) ||
        (this.atoms.list[range.at]?.gap === '-' && this.isBesideDay(at)));
    // "A una cita", "the one": an article more often than an hour.
    const isArticle = said.isBare && said.hour === 1 && atom.digits === 0;
    const isHour = !isArticle || this.isAsked || (led === 'strong' && this.endsLike(said.to));
    // "Room 9", but "my house 9 am"
    const isOfPlace = isAfterPlace && !said.isSure;
    if (!isRange && (isOfPlace || !isHour || !passes(said, led))) return;
    let from = at;
    for (let before = this.leadBefore(from); before !== -1; before = this.leadBefore(from)) from = before;
    this.add({ ...said, from, at, isEnd: false });
    if (isRange) this.add({ ...range.said, from: said.to, at: range.at, isEnd: true });
    this.readAlternative(from, range !== undefined && isRange ? range.said.to : said.to);
  }

  /** "9 or 9:30", "at 3, no, 4", "no 3, 4": after one time a number is another. */
  private readAlternative(from: number, to: number): void {
    const { atoms } = this;
    const isLeft = atoms.from(from, 'softNot', 'not', 'notIs') !== -1;
    let at = to;
    for (let steps = 0; steps < 4; steps += 1) {
      const next = atoms.to(at, ...leadsToAnother);
      if (next === -1) break;
      at = next;
    }
    if ((at > to || (isLeft && (this.atoms.list[at]?.pause ?? 'none') !== 'none')) && this.taken[at] !== true)
      this.take(at, (said) => !said.isBare || (said.hour <= 12 && !this.isCounted(said.to)));
  }

  private leadBefore(at: number): number {
    if (this.atoms.list[at]?.pause === 'stop') return -1;
    const from = this.atoms.from(at, 'lead');
    return from !== -1 && this.taken[from] !== true ? from : -1;
  }

  private ledBy(at: number): Led | undefined {
    const { atoms } = this;
    const atom = atoms.list[at];
    if (atom?.gap.includes('@') === true || atom?.gap.includes('~') === true) return 'strong';
    if (at === 0 || atom?.pause === 'stop') return undefined;
    if (atoms.from(at, 'lead') !== -1) return 'strong';
    // "The appointment is ten", but not "my son is six"
    if (atoms.from(at, 'isLead') !== -1)
      return atoms.within(at - CUE_REACH, at, 'appointmentCue') === -1 ? undefined : 'cue';
    if (atoms.from(at, 'pickupCue', 'returnCue', 'appointmentCue') !== -1) return 'cue';
    if (atoms.from(at, 'weakLead', 'endCue') !== -1) return 'weak';
    // "Al 12" is a day.
    return atoms.from(at, 'newCue') !== -1 && atoms.from(at, 'the') === -1 ? 'weak' : undefined;
  }

  private add(one: Found): void {
    this.found.push(one);
    for (let at = one.from; at < one.to; at += 1) {
      // "8 tonight" names the day as well.
      if (at >= one.at && this.atoms.to(at, 'today') !== -1) break;
      this.taken[at] = true;
    }
  }

  /** "-11:30", "to 11", "hasta las 11" right after a time. */
  private rangeAfter(
    at: number,
    { to, isSure, isBare }: Said,
  ):
    | { readonly said: Said; readonly at: number; readonly isSure: boolean; readonly isLed: boolean }
    | undefined {
    const { atoms } = this;
    const next = atoms.list[to];
    if (next?.pause !== 'none') return undefined;
    const cue = next.gap === '' ? atoms.to(to, 'rangeCue') : -1;
    const isDash = next.gap === '-' && next.digits > 0;
    if (cue === -1 && !isDash) return undefined;
    let start = isDash ? to : cue;
    const lead = isDash ? -1 : atoms.to(start, 'lead');
    if (lead !== -1) start = lead;
    if (this.taken[start] === true || this.isDay(start)) return undefined;
    const said = this.saidAt(start, false);
    if (said === undefined || this.isCounted(said.to) || said.hour > 24 || said.minute > 59) return undefined;
    const isAnd = cue !== -1 && atoms.to(to, 'and', 'plus', 'either') === cue;
    const isFrom = atoms.from(at, 'rangeFrom') !== -1 || atoms.from(this.leadBefore(at), 'rangeFrom') !== -1;
    if (isAnd && !isFrom) return undefined;
    // "The 3 to 5 people", "to 10" of a change: two bare hours need a sign.
    const areHours = !isBare || !isSure;
    const isLed = lead !== -1 || atoms.from(start, 'lead') !== -1;
    const isPlain = areHours && !isLed && this.endsLike(said.to) && atoms.list[at]?.glued !== true;
    return { said, at: start, isLed, isSure: isFrom || (isPlain && !this.isChange(at)) };
  }

  private isChange(at: number): boolean {
    return this.atoms.from(at, 'refBefore', 'the') !== -1;
  }

  /** The hour after "half past", where a misheard one is one, too: "half past ate". */
  private hourAfter(at: number): ReturnType<Times['hourAt']> {
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
        this.halfAt(at + 1) !== undefined;
      return heard !== undefined && isTime ? { hour: heard, to: at + 1, digits: 0 } : undefined;
    }
    if (said.isOrdinal) {
      const hour = numberWords.hours.get(atom.word);
      return hour === undefined ? undefined : { hour, to: at + 1, digits: 0 };
    }
    if (said.digits > 0)
      return said.digits > 2 ? undefined : { hour: said.value, to: said.to, digits: said.digits };
    const unit = numberWords.units.get(atom.word);
    if (unit !== undefined && unit > 0) return { hour: unit, to: at + 1, digits: 0 };
    return said.value >= 20 && said.value < 24 ? { hour: said.value, to: said.to, digits: 0 } : undefined;
  }

  /** The time that stands here, whatever leads to it. */
  private saidAt(at: number, isLed: boolean): Said | undefined {
    const { atoms } = this;
    const { list } = atoms;
    const whole = (to: number, hour: number, minute: number, half?: Half): Said => ({
      to,
      hour,
      minute,
      isSure: true,
      isBare: false,
      ...(half === undefined ? {} : { half }),
    });
    const noon = atoms.to(at, 'noon');
    if (noon !== -1) return whole(noon, 12, 0, 'afternoon');
    const midnight = atoms.to(at, 'midnight');
    if (midnight !== -1) return whole(midnight, 0, 0);
    const before = this.minutesFirst(at);
    if (before !== undefined) return this.withHalf(before);
    const compact = list[at];
    if (compact !== undefined && (compact.digits === 3 || compact.digits === 4)) return this.compactAt(at);
    const hour = this.hourAt(at, isLed);
    if (hour === undefined) return undefined;
    const after = this.afterHour(hour.hour, hour.to, hour.digits, isLed);
    if (after === undefined) return undefined;
    // "Oh six forty five" is a way of saying 24 hours.
    const isZeroed = hour.digits === 0 && hour.hour < 10 && !after.isBare && this.zeroBefore(at);
    const said: Said = isZeroed && after.half === undefined ? { ...after, half: 'morning' } : after;
    const isHour = said.hour > 0 || hour.digits === 2 || said.half !== undefined || !said.isBare;
    // "El 30, tempranito" is no time that does not exist.
    const isFace = hour.hour <= 24 || (!said.isBare && (said.half === undefined || said.minute > 0));
    return isHour && isFace ? said : undefined;
  }

  private zeroBefore(at: number): boolean {
    const from = this.atoms.from(at, 'oh');
    const before = this.atoms.list[from === -1 ? at - 1 : from];
    const isZero = from !== -1 || (before?.digits === 0 && numberWords.units.get(before.word) === 0);
    return isZero && this.atoms.list[at]?.pause === 'none' && this.taken[at - 1] !== true;
  }

  /** "1030", "0915", "845a", "1400 hours" */
  private compactAt(at: number): Said | undefined {
    const { atoms } = this;
    const atom = atoms.list[at];
    const next = atoms.list[at + 1];
    if (atom === undefined || (next !== undefined && /^[-/.]$/.test(next.gap) && next.digits > 0))
      return undefined;
    const hour = Math.floor(atom.value / 100);
    const minute = atom.value % 100;
    if (hour > 23 || minute > 59 || (hour === 0 && atom.digits === 3)) return undefined;
    // "Born in 1940"
    if (hour >= 19 && hour <= 20 && atoms.from(at, 'within', 'of', 'nextYear') !== -1) return undefined;
    const hours = atoms.to(at + 1, 'hours');
    const isRound =
      minute % 5 === 0 && !(hour >= 19 && hour <= 20 && minute < 40 && atom.digits === 4 && minute > 20);
    const said = this.withHalf({
      to: Math.max(hours, at + 1),
      hour,
      minute,
      isSure: hours !== -1,
      isBare: false,
    });
    return said.isSure || isRound ? said : undefined;
  }

  /** "half past two", "quarter to three", "ten minutes to two", "veinte para la una" */
  private minutesFirst(at: number): Said | undefined {
    const { atoms } = this;
    const half = atoms.to(at, 'half');
    if (half !== -1) {
      const hour = this.hourAfter(half);
      return hour === undefined || hour.hour > 12 || this.isCounted(hour.to)
        ? undefined
        : { to: hour.to, hour: hour.hour, minute: 30, isSure: true, isBare: false };
    }
    const quarter = atoms.to(at, 'quarter');
    const number = quarter === -1 ? atoms.numberAt(at) : undefined;
    if (quarter === -1 && (number === undefined || number.isOrdinal || number.value < 1 || number.value > 59))
      return undefined;
    const minutes = number?.value ?? 15;
    const end = number?.to ?? quarter;
    const unit = atoms.to(end, 'minuteUnit');
    const sign = unit === -1 ? end : unit;
    const past = atoms.to(sign, 'past');
    // "Quarter 2 four"
    const isTwo = quarter !== -1 && atoms.list[sign]?.digits === 1 && atoms.list[sign].value === 2;
    const to = isTwo && atoms.isNumber(sign + 1) ? sign + 1 : atoms.to(sign, 'to');
    const reached = Math.max(past, to);
    if (reached === -1 || atoms.list[sign]?.pause !== 'none') return undefined;
    const isTold =
      number === undefined ||
      unit !== -1 ||
      past !== -1 ||
      (TOLD_BEFORE.has(minutes) && (number.digits === 0 || this.isPlainlyBefore(sign)));
    const isFrom = atoms.from(at, 'rangeFrom') !== -1;
    const hour = this.hourAfter(reached);
    if (!isTold || isFrom || hour === undefined || hour.hour > 12 || hour.hour < 1) return undefined;
    // "10 after 9:30 ..." is no time.
    const next = atoms.list[hour.to];
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

  /** "10 of 3", "diez para las tres": unlike "10 to 3", no range. */
  private isPlainlyBefore(sign: number): boolean {
    return this.atoms.to(sign, 'rangeCue') === -1;
  }

  private afterHour(hour: number, at: number, digits: number, isLed: boolean): Said | undefined {
    const { atoms } = this;
    const { list } = atoms;
    const next = list[at];
    const said = (to: number, minute: number, isSure: boolean, hourSaid = hour): Said =>
      this.withHalf({ to, hour: hourSaid, minute, isSure, isBare: false });
    const bare = this.withHalf({ to: at, hour, minute: 0, isSure: false, isBare: true });
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
    if (next.word === 'h' && next.glued) {
      const minute = list[at + 1];
      const isMinute = minute?.glued === true && minute.digits === 2;
      return said(isMinute ? at + 2 : at + 1, isMinute ? minute.value : 0, true);
    }
    if (next.pause !== 'none') return bare;
    const hundred = atoms.to(at, 'hours');
    if (
      hundred !== -1 &&
      (hour > 12 || list[at]?.digits === 0) &&
      (hour > 12 || digits === 2 || this.zeroBefore(at - 1)) &&
      hour <= 24
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
        (minute.digits !== 1 || (isLed && minute.value === 5));
      const isClock =
        isMinute &&
        list[minute.to]?.gap !== ':' &&
        !this.isCounted(minute.to) &&
        (minute.value >= 5 || minute.digits === 2);
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
    return this.spacedMinute(hour, at, digits, bare);
  }

  /** "9 30", "nine oh five", "ten forty five" */
  private spacedMinute(hour: number, at: number, digits: number, bare: Said): Said {
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
    const isRound = oh === -1 ? minute.value >= 10 : minute.value < 10;
    const isDigits = minute.digits > 0;
    if ((isDigits && (minute.digits !== 2 || gap !== '')) || (!isRound && !isDigits)) return bare;
    const after = list[minute.to];
    const isMore =
      after?.pause === 'none' &&
      (atoms.numberAt(minute.to) !== undefined || atoms.to(minute.to, 'oh') === minute.to + 1);
    const isDay = monthWords.numbers.has(after?.word ?? '') || after?.gap === '/' || after?.gap === ':';
    if (isMore || isDay || this.isCounted(minute.to)) return bare;
    for (let one = at; one < minute.to; one += 1) if (this.isDay(one)) return bare;
    const isWorded = !isDigits && minute.value % 5 === 0 && hour > 0;
    return this.withHalf({ to: minute.to, hour, minute: minute.value, isSure: isWorded, isBare: false });
  }

  private isSpanishOrDigit(at: number): boolean {
    const atom = this.atoms.list[at];
    return atom?.digits === 1 || timeWordsOnly.es.has(atom?.word ?? '');
  }

  /** With the half of the day that follows: "am", "in the evening", the letter of "845a". */
  private withHalf(said: Said): Said {
    const { atoms } = this;
    const next = atoms.list[said.to];
    if (next === undefined || next.pause === 'stop' || said.half !== undefined) return said;
    if (next.glued && said.hour <= 12) {
      const after = atoms.list[said.to + 1];
      const isAlone = after === undefined || (!after.glued && after.gap !== '.');
      if (isAlone && atoms.to(said.to, 'amLetter') === said.to + 1)
        return this.sure(said, 'morning', said.to + 1);
      if (isAlone && atoms.to(said.to, 'pmLetter') === said.to + 1)
        return this.sure(said, 'afternoon', said.to + 1);
    }
    const oclock = atoms.to(said.to, 'oclock');
    const found = this.halfAt(said.to) ?? (oclock === -1 ? undefined : this.halfAt(oclock));
    if (found === undefined) return oclock === -1 ? said : { ...said, to: oclock, isSure: true };
    const again = this.halfAt(found.to);
    // "12 in the morning": clinics are open at noon.
    const isNoon = said.hour === 12 && found.half === 'morning' && atoms.to(said.to, 'morning') !== -1;
    return this.sure(said, isNoon ? 'afternoon' : found.half, again?.to ?? found.to);
  }

  private sure(said: Said, half: Half, to: number): Said {
    // "12 am" is midnight, "12:30 in the morning" may be past noon for nobody.
    return { ...said, to, half, isSure: true, isBare: false };
  }
}

const days: readonly TimeConcept[] = ['today', 'tomorrow', 'afterTomorrow', ...weekdays];

/** Between a time and another that is meant instead, or as well: "3 I can't, 4". */
const leadsToAnother: readonly TimeConcept[] = [
  'either',
  'corrected',
  'softNot',
  'lead',
  'not',
  'notIs',
  'offCue',
  'busyCue',
  'butCue',
  'subject',
];

const followers: readonly TimeConcept[] = [
  ...days,
  'lead',
  'weakLead',
  'next',
  'coming',
  'thisOne',
  'either',
  'corrected',
  'and',
  'softNot',
  'not',
  'notIs',
  'theirs',
  'the',
  'newCue',
  'returnCue',
  'returnNear',
  'returnAfter',
  'pickupCue',
  'appointmentCue',
  'endCue',
  'rangeCue',
  'every',
  'within',
  'of',
  'which',
  'afterDay',
  'before',
  'from',
  'spanFor',
  'starting',
  'refBefore',
  'subject',
];
