import { monthWords } from '../../locales/words/monthWords';
import type { Atoms } from './atoms';
import { isCompactRange } from './compactRange';
import { halfAt } from './halfOfDay';
import type { TimeFound } from './inTheirHalves';
import { isCounted } from './isCounted';
import type { SaidTime } from './saidTime';
import { daysBeforeTimes, leadsToAnother, timeFollowers } from './timeNeighbors';
import { TimeReader } from './timeReader';

/** How surely what stands before says that a time follows: "at", "my appointment is", "for". */
export type Led = 'strong' | 'cue' | 'weak';

/** Atoms between "appointment" and "is ten". */
const CUE_REACH = 7;
/** Atoms between who says it and "says": "the text they sent says". */
const SOURCE_REACH = 3;

/** A higher number in a list of days is no hour: "15, 17 y 19". */
const LAST_HOUR = 12;

/** The times of a message that were found, and what is taken by them. */
export class TakenTimes {
  /** All found, in the order they were taken. */
  readonly found: TimeFound[] = [];
  private readonly taken: boolean[] = [];
  private readonly reader: TimeReader;
  private readonly named = new Set<number>();
  private readonly dayEnds = new Set<number>();
  private isAsked = false;

  /**
   * Finds nothing yet.
   * @param isDay whether an atom belongs to a day named with its month
   */
  constructor(
    private readonly atoms: Atoms,
    private readonly isDay: (atom: number) => boolean,
  ) {
    this.reader = new TimeReader(atoms, isDay, (atom) => this.isTaken(atom));
  }

  /** Whether an atom belongs to a time. */
  isTaken(atom: number): boolean {
    return this.taken[atom] === true;
  }

  /** Whether an atom belongs to a day. */
  isNamed(atom: number): boolean {
    return this.named.has(atom);
  }

  /** Keeps the days that were found, in which no time is. */
  keepDays(days: readonly { readonly from: number; readonly to: number }[]): void {
    for (const { from, to } of days) {
      for (let at = from; at < to; at += 1) this.named.add(at);
      this.dayEnds.add(to);
    }
  }

  /** Keeps whether the open question asks for a time: "one" is one o'clock then. */
  keepAsked(isAsked: boolean): void {
    this.isAsked = isAsked;
  }

  /** Takes the time that stands here, if it passes, and the end of its range. */
  take(at: number, passes: (said: SaidTime, led: Led | undefined) => boolean): void {
    const { atoms } = this;
    const { list } = atoms;
    const atom = list[at];
    if (atom === undefined || this.taken[at] === true || this.named.has(at) || this.isDay(at)) return;
    if (this.isCutOff(at) || this.isOfBoth(at)) return;
    // "A1c", but "friday3pm"
    // "2027-01-16T12:20"
    const isStamp = list[at - 1]?.word === 't' && this.isDay(at - 2);
    const isLed = isStamp || atoms.from(at, 'lead', 'weakLead', ...daysBeforeTimes) !== -1;
    if (atom.glued && at > 0 && atom.digits > 0 && !isLed) return;
    const isAfterPlace = atoms.from(at, 'placeName') !== -1 && atom.pause === 'none';
    const led = isAfterPlace ? undefined : this.ledBy(at);
    const said = this.reader.saidAt(at, led === 'strong');
    if (said === undefined || this.isListed(at, said)) return;
    for (let one = at; one < said.to; one += 1) if (this.isDay(one) || this.taken[one] === true) return;
    const range = this.rangeAfter(at, said);
    const isRange =
      range !== undefined &&
      (said.isSure ||
        led !== undefined ||
        range.isSure ||
        (range.said.isSure && !range.isLed && said.hour <= 12) ||
        // "Mon-fri 9 to 3"
        (range.said.isBare && this.isBesideDay(at) && !atoms.has('moveCue', 'movedCue')) ||
        (this.atoms.list[range.at]?.gap === '-' && (this.isBesideDay(at) || isCompactRange(atoms, at))));
    // "A una cita", "the one": an article more often than an hour.
    const isArticle = said.isBare && said.hour === 1 && atom.digits === 0;
    // "A la una tengo"
    const isOfClock = at - atoms.from(at, 'lead') > 1;
    // "Don't need one"
    const isNeeded = atoms.from(at, 'wantCue', 'offCue', 'haveCue') !== -1;
    const isHour =
      !isArticle ||
      (this.isAsked && !isNeeded) ||
      (led === 'strong' && (isOfClock || this.endsLike(said.to)));
    // "Room 9", but "my house 9 am"
    const isOfPlace = isAfterPlace && !said.isSure;
    if (!isRange && (isOfPlace || !isHour || !passes(said, led))) return;
    let from = at;
    for (let before = this.leadBefore(from); before !== -1; before = this.leadBefore(from)) from = before;
    // What is new stands before what is spread: the other way round costs a hundred times as much.
    this.add({ from, at, isEnd: false, ...said });
    if (isRange) this.add({ from: said.to, at: range.at, isEnd: true, ...range.said });
    this.readAlternative(from, range !== undefined && isRange ? range.said.to : said.to);
  }

  /** "9 or 9:30": beside a time that is to choose from a number is another. */
  readChoices(): void {
    for (const { from, hour } of this.found.filter(
      (one) => !one.isEnd && this.atoms.from(one.from, 'either') !== -1,
    )) {
      const said = this.atoms.numberBefore(this.atoms.from(from, 'either'));
      if (said === undefined || said.isOrdinal || this.atoms.from(said.from, 'the') !== -1) continue;
      const isAlone = said.from === 0 || this.atoms.list[said.from]?.pause !== 'none';
      const isNear = (one: number): boolean => (hour - one + 12) % 12 <= 1;
      this.take(said.from, (one) => one.to === said.to && one.hour <= 12 && (isAlone || isNear(one.hour)));
    }
  }

  /** What may follow a time that little else tells to be one. */
  endsLike(to: number): boolean {
    const { atoms } = this;
    const next = atoms.list[to];
    if (next?.pause !== 'none') return true;
    if (next.gap !== '') return next.gap !== '/' && next.gap !== ':';
    return (
      next.digits > 0 ||
      atoms.to(to, ...timeFollowers) !== -1 ||
      monthWords.numbers.has(next.word) ||
      this.isDay(to)
    );
  }

  /** "Marzo 3, 10 y 17" */
  private isListed(at: number, { to, minute }: SaidTime): boolean {
    const { atoms } = this;
    const atom = atoms.list[at];
    return (
      atom?.pause === 'comma' &&
      (this.isDay(at - 1) || (atoms.list[at - 1]?.value ?? 0) > LAST_HOUR) &&
      minute > atom.value &&
      minute % 5 !== 0 &&
      atoms.to(at + 1, 'and', 'plus') === to - 1 &&
      (atoms.list[at - 1]?.value ?? 0) < atom.value
    );
  }

  private isBesideDay(at: number): boolean {
    return this.dayEnds.has(at) || this.isDay(at - 1);
  }

  /** "$12", "10:30" from its second number on */
  private isCutOff(at: number): boolean {
    const [before, atom] = [this.atoms.list[at - 1], this.atoms.list[at]];
    if (before === undefined || atom === undefined) return /[#$]/.test(atom?.gap ?? '');
    // "6 jan 2027 - 6:40 am"
    const isAfterDay =
      this.isDay(at - 1) &&
      (this.atoms.list[at + 1]?.gap === ':' || halfAt(this.atoms, at + 1) !== undefined);
    if (atom.gap === '-' && before.digits > 0 && this.taken[at - 1] !== true && !isAfterDay) return true;
    return (
      /[#$]/.test(atom.gap) || (before.digits > 0 && atom.start - before.end === 1 && /[/:.]/.test(atom.gap))
    );
  }

  /** "El lunes o el martes, las dos a las 3:40" */
  private isOfBoth(at: number): boolean {
    const from = this.atoms.from(at + 1, 'bothOf', 'bothOrTwo');
    const lead = this.atoms.from(at, 'lead');
    return (
      from !== -1 &&
      from === at - 1 &&
      this.atoms.to(at + 1, 'lead') !== -1 &&
      (lead === -1 || lead === from) &&
      this.atoms.from(from, 'rangeFrom') === -1
    );
  }

  /** "9 or 9:30", "at 3, no, 4", "no 3, 4": after one time a number is another. */
  private readAlternative(from: number, to: number): void {
    const { atoms } = this;
    const isLeft = atoms.from(from, 'softNot', 'not', 'notIs') !== -1;
    let at = to;
    for (let steps = 0; steps < 4; steps += 1) {
      // "8, wait no it's 8:30"
      const next = Math.max(atoms.to(at, ...leadsToAnother), at > to ? atoms.to(at, 'weakLead') : -1);
      if (next === -1) break;
      at = next;
    }
    if ((at > to || (isLeft && (this.atoms.list[at]?.pause ?? 'none') !== 'none')) && this.taken[at] !== true)
      this.take(at, (said) => !said.isBare || (said.hour <= 12 && !isCounted(this.atoms, said.to)));
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
    // "Change it to 11 instead of 10 same place"
    if (this.found.length > 0 && atoms.from(at, 'insteadOf') !== -1) return 'strong';
    // "My trip is 8 am, can we do 715"
    if (this.found.length > 0 && atoms.from(at, 'freshCue') !== -1) return 'weak';
    // "The appointment is ten", but not "my son is six"
    if (atoms.from(at, 'isLead') !== -1)
      return atoms.within(at - CUE_REACH, at, 'appointmentCue') === -1 ? undefined : 'cue';
    if (atoms.from(at, 'pickupCue', 'returnCue', 'appointmentCue') !== -1) return 'cue';
    // "No its 8" leads to what is right.
    if (
      atoms.from(
        at,
        'weakLead',
        'saidCue',
        'endCue',
        'downFor',
        'visitFor',
        'sameTime',
        'corrected',
        'ofWhom',
      ) !== -1
    )
      return 'weak';
    if (this.isOfSource(at)) return 'weak';
    // "5 is the latest so 430"
    if (this.found.length > 0 && atoms.from(at, 'soCue') !== -1) return 'weak';
    // "Al 12" is a day.
    return atoms.from(at, 'newCue') !== -1 && atoms.from(at, 'the') === -1 ? 'weak' : undefined;
  }

  /** "One says 9 the other 1" */
  private isOfSource(at: number): boolean {
    const { atoms } = this;
    if (!atoms.has('source') || !atoms.has('saysSo')) return false;
    const says = atoms.from(at, 'saysSo');
    if (says !== -1) return atoms.within(says - SOURCE_REACH, says, 'source') !== -1;
    return this.found.length > 0 && atoms.from(at, 'source') !== -1;
  }

  private add(one: TimeFound): void {
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
    { to, isSure, isBare }: SaidTime,
  ):
    | { readonly said: SaidTime; readonly at: number; readonly isSure: boolean; readonly isLed: boolean }
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
    const said = this.reader.saidAt(start, false);
    if (said === undefined || isCounted(this.atoms, said.to) || said.hour > 24 || said.minute > 59)
      return undefined;
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
}
