import { monthWords } from '../../locales/words/monthWords';
import { numberWords } from '../../locales/words/numberWords';
import { startsCare } from '../../locales/words/startsCare';
import type { Atoms } from './atoms';
import { isCompactRange } from './compactRange';
import { halfAt } from './halfOfDay';
import { halvesNear } from './halvesNear';
import { inTheirHalves, type TimeFound } from './inTheirHalves';
import { isCounted } from './isCounted';
import type { SaidTime } from './saidTime';
import type { TimeMention } from './timeMention';
import { daysBeforeTimes, leadsToAnother, timeFollowers } from './timeNeighbors';
import { TimeReader } from './timeReader';

/** How surely what stands before says that a time follows: "at", "my appointment is", "for". */
type Led = 'strong' | 'cue' | 'weak';

const MOST_TIMES = 60;
/** Atoms between an hour and the one that puts it right: "at 9? hold on, the paper here says 915". */
const PUT_RIGHT_REACH = 9;
/** Atoms between "appointment" and "is ten". */
const CUE_REACH = 7;

/** Finds the times of day in a message. */
export class Times {
  private readonly found: TimeFound[] = [];
  private readonly taken: boolean[] = [];
  private readonly reader: TimeReader;
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
    this.reader = new TimeReader(atoms, isDay, (atom) => this.isTaken(atom));
    const { length } = atoms.list;
    for (let at = 0; at < length && this.found.length < MOST_TIMES; at += 1) {
      if (this.taken[at] !== true && this.begins(at) && !isDay(at) && !this.isInNumber(at)) this.readLed(at);
    }
    this.readChoices();
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
      // "Friday morning, 8"
      // "El jueves las dos"
      const both = this.atoms.to(to, 'bothOrTwo');
      for (const at of new Set([to, halfAt(this.atoms, to)?.to ?? to, both === to + 2 ? to + 1 : to])) {
        const next = this.atoms.list[at];
        if (next !== undefined && next.pause !== 'stop' && next.digits + this.wordHour(at) > 0)
          this.take(
            at,
            ({ isBare, to: end }) =>
              !isBare ||
              this.endsLike(end) ||
              this.startsCare(end) ||
              // "Wednesday's 11 was pushed to 1"
              this.atoms.to(end, 'movedCue') !== -1,
          );
      }
      // "My 930 on friday"
      for (const at of [from - 1, this.atoms.from(from, 'lead', 'weakLead', 'the') - 1]) {
        if (at < 0) continue;
        if ((this.atoms.list[at]?.digits ?? 0) >= 3)
          this.take(at, (said) => said.minute % 5 === 0 && this.atoms.from(at, 'placeName') === -1);
        // "10.30 on friday"
        if (this.atoms.list[at]?.gap === '.' && (this.atoms.list[at - 1]?.digits ?? 0) > 0)
          this.take(at - 1, (said) => said.to === at + 1 && said.minute % 5 === 0);
      }
      const before = this.atoms.numberBefore(from);
      const first = this.atoms.list[from];
      // "3: monday at 9, tuesday at 10, friday at 2" counts the rides.
      if (before !== undefined && first?.pause === 'none' && first.gap !== ':' && !before.isOrdinal)
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
    if (isAsked) this.readChoices();
    // "8 or 8:30, let me look.. 8:30"
    if (isAsked)
      for (let at = 1; at < list.length; at += 1)
        if (this.isLone(at)) this.take(at, (said) => this.isPausedAt(said.to));
    // "Monday and tuesday, 8 both days", "monday 1st thing, 8"
    for (let at = 0; at < list.length; at += 1)
      if (list[at]?.pause !== 'none' || this.atoms.from(at, 'firstThing') !== -1)
        this.take(
          at,
          (said) =>
            said.hour <= 12 &&
            (this.atoms.to(said.to, 'bothTimes') !== -1 ||
              (this.isPausedAt(said.to) && this.atoms.from(at, 'firstThing') !== -1)),
        );
    // "330 but he is in school till 245": the answer stands first.
    if (isAsked && !this.isEmpty)
      this.take(
        0,
        (said) =>
          said.hour <= 12 &&
          (said.isBare || said.minute % 5 === 0) &&
          (this.isPausedAt(said.to) || this.atoms.to(said.to, 'butCue', 'soCue', 'notToCome') !== -1),
      );
    for (let at = 0; at < list.length && this.isEmpty; at += 1) {
      const isCompact = (list[at]?.digits ?? 0) >= 3;
      const isPair = at + 2 === list.length && list[at + 1]?.digits === 2;
      // "January 6th. Seven. In the morning."
      if (this.isLone(at)) this.take(at, (said) => said.hour <= 12 && this.isPausedAt(said.to));
      if (asked !== false || ((isCompact || isPair) && this.atoms.from(at, 'placeName') === -1))
        if (!(isAsked && list.length > 3 && this.atoms.to(at, 'refAfter') !== -1))
          this.take(at, (said) =>
            isAsked
              ? !said.isBare || !this.countsOrAges(at, said.to)
              : said.isBare
                ? asked === 'told' && this.endsLike(said.to)
                : said.minute % 5 === 0,
          );
    }
    // "A las 10.. no, aquí dice 1045"
    if (isAsked)
      for (let at = 1; at < list.length; at += 1)
        if ((list[at]?.digits ?? 0) >= 3) this.take(at, (said) => said.minute % 5 === 0);
    if (isAsked || this.atoms.has('writtenCue')) this.readMinutes();
  }

  /** "Tengo 3 hijos", "my baby, she is 2", to the question for the time: but "9 hours" may be nine o'clock. */
  private countsOrAges(at: number, to: number): boolean {
    const { atoms } = this;
    return (
      (isCounted(atoms, to) && atoms.to(to, 'hours', 'hourUnit') === -1) || atoms.from(at, 'ageCue') !== -1
    );
  }

  /** "It's 8, let me look, 8 40": the hour that was found, with its minutes. */
  private readMinutes(): void {
    const hours = this.found.filter(({ isBare }) => isBare).map(({ hour }) => hour);
    for (const [at, { value, digits }] of this.atoms.list.entries())
      if (digits > 0 && this.atoms.list[at + 1]?.digits === 2 && hours.includes(value))
        this.take(at, (said) => !said.isBare && said.minute % 5 === 0);
  }

  private isPausedAt(at: number): boolean {
    return this.atoms.list[at]?.pause !== 'none';
  }

  /** A number by itself between two pauses, after a day. */
  private isLone(at: number): boolean {
    const { atoms } = this;
    const said = atoms.list[at]?.pause === 'stop' ? atoms.numberAt(at) : undefined;
    return said?.isOrdinal === false && said.digits <= 4 && this.isPausedAt(said.to) && !this.isDay(at);
  }

  /** All found, in order. */
  mentions(): readonly TimeMention[] {
    const { atoms } = this;
    if (this.isEmpty) return [];
    const found = this.withoutRiders();
    found.sort((one, other) => one.at - other.at);
    const halves = halvesNear(
      atoms,
      found,
      (atom) => this.isTaken(atom),
      (atom) => this.named.has(atom),
    );
    return inTheirHalves(found, halves, atoms);
  }

  /** "A ride for 2 on wednesday at 10:30": so many ride, where another time is told. */
  private withoutRiders(): TimeFound[] {
    const { atoms } = this;
    if (!atoms.has('forRiders')) return this.found;
    const times = this.found.filter(
      ({ at, isBare, half }) => !isBare || half !== undefined || atoms.from(at, 'forRiders') === -1,
    );
    return times.length === 0 ? this.found : times;
  }

  private wordHour(at: number): number {
    return numberWords.hours.get(this.atoms.list[at]?.word ?? '') ?? 0;
  }

  /** What may follow a time that little else tells to be one. */
  private endsLike(to: number): boolean {
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

  /** "Tomorrow 10 eye exam" */
  private startsCare(at: number): boolean {
    const next = this.atoms.list[at];
    return next?.gap === '' && startsCare(next.word);
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

  /** "Veinte y dos" */
  private isInNumber(at: number): boolean {
    const before = this.atoms.from(at, 'plus');
    const said = before < 1 ? undefined : this.atoms.numberAt(before - 1);
    return said?.digits === 0 && said.to > at;
  }

  private readLed(at: number): void {
    this.take(at, (said, led) => {
      if (said.isSure) return true;
      if (isCounted(this.atoms, said.to)) return false;
      if (!said.isBare && said.minute % 5 === 0 && this.isPutRight(at)) return true;
      // "In two tuesdays"
      const isOfDays = said.isBare && this.atoms.to(said.to, 'plural') !== -1;
      if (isOfDays && this.atoms.from(at, 'within') !== -1) return false;
      // "I need it later, 4 instead of 1"
      const instead = this.atoms.to(said.to, 'insteadOf');
      const isLeftFor =
        instead !== -1 && this.atoms.isNumber(instead) && this.atoms.has('moveCue', 'ofRide', 'theRide');
      if (isLeftFor && said.hour <= 12) return true;
      if (this.isAfterHalf(at) && said.isBare && said.hour <= 12)
        return this.endsLike(said.to) && !this.atoms.isNumber(said.to);
      if (led === 'strong') return !said.isBare || said.hour <= 12 || this.endsLike(said.to);
      // "Apt 3" may be a home.
      if (said.isBare && this.atoms.from(at, 'unitOrVisit') !== -1) return false;
      if (led === undefined || (said.isBare ? said.hour > 12 : said.minute % 5 !== 0)) return false;
      if (!said.isBare && this.isMovedTo(at)) return true;
      return this.endsLike(said.to) || (led === 'cue' && !said.isBare);
    });
  }

  /** "At afternoon 3", "morning 10 on friday" */
  private isAfterHalf(at: number): boolean {
    const { atoms } = this;
    return atoms.list[at]?.pause === 'none' && atoms.from(at, 'morning', 'afternoon', 'evening') !== -1;
  }

  /** "At 8? hmm no, they said 820", "at 9? hold on, the card says 915": the hour that puts another right. */
  private isPutRight(at: number): boolean {
    const { atoms, found } = this;
    const before = found.at(-1)?.to;
    return (
      before !== undefined &&
      before < at &&
      at - before <= PUT_RIGHT_REACH &&
      atoms.list[at]?.pause !== 'stop' &&
      atoms.within(before, at, 'corrected') !== -1 &&
      atoms.from(at, 'writtenCue', 'saidCue', 'freshCue', 'corrected', 'weakLead') !== -1
    );
  }

  /** "My noon one slid to 115 with the same nurse": the hour to which another is moved. */
  private isMovedTo(at: number): boolean {
    const { atoms, found } = this;
    return found.length > 0 && atoms.from(at, 'newCue') !== -1 && atoms.has('movedCue', 'moveCue');
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

  /** Takes the time that stands here, if it passes, and the end of its range. */
  private take(at: number, passes: (said: SaidTime, led: Led | undefined) => boolean): void {
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
    if (said === undefined) return;
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

  /** "9 or 9:30": beside a time that is to choose from a number is another. */
  private readChoices(): void {
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
    // "Al 12" is a day.
    return atoms.from(at, 'newCue') !== -1 && atoms.from(at, 'the') === -1 ? 'weak' : undefined;
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
