import type { TimeConcept } from '../../locales/vocabulary';
import { numberWords } from '../../locales/words/numberWords';
import { startsCare } from '../../locales/words/startsCare';
import type { Atoms } from './atoms';
import { elidedUnitOf } from './elidedUnit';
import { halfAt } from './halfOfDay';
import { halvesNear } from './halvesNear';
import { inTheirHalves, type TimeFound } from './inTheirHalves';
import { isCounted } from './isCounted';
import { TakenTimes } from './takenTimes';
import type { TimeMention } from './timeMention';

const MOST_TIMES = 60;
/** Atoms between an hour and the one that puts it right: "at 9? hold on, the paper here says 915". */
const PUT_RIGHT_REACH = 9;

/** What may follow an hour that answers at the head of a message: "3 i think", "9 she's in till 11". */
const afterAnswer: readonly TimeConcept[] = [
  'butCue',
  'soCue',
  'causeCue',
  'notToCome',
  'weakLead',
  'subject',
  'ageCue',
  'and',
];

/** Finds the times of day in a message. */
export class Times {
  private readonly taken: TakenTimes;

  /**
   * Reads the times that say themselves to be some; more are found once the days are known.
   * @param isDay whether an atom belongs to a day named with its month
   */
  constructor(
    private readonly atoms: Atoms,
    private readonly isDay: (atom: number) => boolean,
  ) {
    this.taken = new TakenTimes(atoms, isDay);
    const { length } = atoms.list;
    for (let at = 0; at < length && this.taken.found.length < MOST_TIMES; at += 1) {
      if (!this.isTaken(at) && this.begins(at) && !isDay(at) && !this.isInNumber(at)) this.readLed(at);
    }
    this.taken.readChoices();
  }

  /** Whether an atom belongs to a time. */
  isTaken(atom: number): boolean {
    return this.taken.isTaken(atom);
  }

  /** Whether any was found so far. */
  get isEmpty(): boolean {
    return this.taken.found.length === 0;
  }

  /** A number right after a day, or at the head of a message before it: "tomorrow 930", "dec 4 10", "11 monday". */
  besides(days: readonly { readonly from: number; readonly to: number }[]): void {
    this.taken.keepDays(days);
    for (const { from, to } of days) {
      // "Friday morning, 8"
      // "El jueves las dos"
      const both = this.atoms.to(to, 'bothOrTwo');
      for (const at of new Set([to, halfAt(this.atoms, to)?.to ?? to, both === to + 2 ? to + 1 : to])) {
        const next = this.atoms.list[at];
        if (next !== undefined && next.pause !== 'stop' && next.digits + this.wordHour(at) > 0)
          this.taken.take(
            at,
            ({ isBare, to: end }) =>
              !isBare ||
              this.taken.endsLike(end) ||
              this.startsCare(end) ||
              // "Wednesday's 11 was pushed to 1"
              this.atoms.to(end, 'movedCue') !== -1,
          );
      }
      // "My 930 on friday"
      for (const at of [from - 1, this.atoms.from(from, 'lead', 'weakLead', 'the') - 1]) {
        if (at < 0) continue;
        if ((this.atoms.list[at]?.digits ?? 0) >= 3)
          this.taken.take(at, (said) => said.minute % 5 === 0 && this.atoms.from(at, 'placeName') === -1);
        // "12 30 on the 12th", at the head of what is said
        if (this.isPairBefore(at)) this.taken.take(at - 1, (said) => said.to === at + 1 && said.hour <= 12);
        // "10.30 on friday"
        if (this.atoms.list[at]?.gap === '.' && (this.atoms.list[at - 1]?.digits ?? 0) > 0)
          this.taken.take(at - 1, (said) => said.to === at + 1 && said.minute % 5 === 0);
      }
      const before = this.atoms.numberBefore(from);
      const first = this.atoms.list[from];
      // "3: monday at 9, tuesday at 10, friday at 2" counts the rides.
      if (before !== undefined && first?.pause === 'none' && first.gap !== ':' && !before.isOrdinal)
        this.taken.take(
          before.from,
          (said) => said.to === from && (before.from === 0 || this.atoms.list[before.from]?.pause !== 'none'),
        );
    }
  }

  /** A number alone is a time: the open question asks for one, "8 not 9" corrects one that was told, or "1130" stands beside a day or a visit. */
  alone(asked: boolean | 'told'): void {
    const isAsked = asked === true;
    this.taken.keepAsked(isAsked);
    const { list } = this.atoms;
    if (isAsked) this.taken.readChoices();
    // "8 or 8:30, let me look.. 8:30"
    if (isAsked)
      for (let at = 1; at < list.length; at += 1)
        if (this.isLone(at)) this.taken.take(at, (said) => this.isPausedAt(said.to));
    // "Monday and tuesday, 8 both days", "monday 1st thing, 8"
    for (let at = 0; at < list.length; at += 1)
      if (list[at]?.pause !== 'none' || this.atoms.from(at, 'firstThing') !== -1)
        this.taken.take(
          at,
          (said) =>
            said.hour <= 12 &&
            (this.atoms.to(said.to, 'bothTimes') !== -1 ||
              (this.isPausedAt(said.to) && this.atoms.from(at, 'firstThing') !== -1)),
        );
    // "They open at 8 and i'm first so 8"
    if (isAsked && !this.isEmpty)
      for (let at = 1; at < list.length; at += 1)
        if (this.atoms.from(at, 'soCue') !== -1)
          this.taken.take(at, (said) => said.hour <= 12 && this.isPausedAt(said.to));
    // "330 but he is in school till 245": the answer stands first.
    if (isAsked && !this.isEmpty)
      this.taken.take(
        0,
        (said) =>
          said.hour <= 12 &&
          (said.isBare || said.minute % 5 === 0) &&
          (this.isPausedAt(said.to) || this.atoms.to(said.to, ...afterAnswer) !== -1),
      );
    for (let at = 0; at < list.length && this.isEmpty; at += 1) {
      const isCompact = (list[at]?.digits ?? 0) >= 3;
      const isPair = at + 2 === list.length && list[at + 1]?.digits === 2;
      // "January 6th. Seven. In the morning."
      if (this.isLone(at)) this.taken.take(at, (said) => said.hour <= 12 && this.isPausedAt(said.to));
      if (asked !== false || ((isCompact || isPair) && this.atoms.from(at, 'placeName') === -1))
        if (!(isAsked && list.length > 3 && this.atoms.to(at, 'refAfter') !== -1))
          this.taken.take(at, (said) =>
            isAsked
              ? !said.isBare || !this.countsOrAges(at, said.to)
              : said.isBare
                ? asked === 'told' && this.taken.endsLike(said.to)
                : said.minute % 5 === 0,
          );
    }
    // "A las 10.. no, aquí dice 1045"
    if (isAsked)
      for (let at = 1; at < list.length; at += 1)
        if ((list[at]?.digits ?? 0) >= 3) this.taken.take(at, (said) => said.minute % 5 === 0);
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
    const hours = this.taken.found.filter(({ isBare }) => isBare).map(({ hour }) => hour);
    for (const [at, { value, digits }] of this.atoms.list.entries())
      if (digits > 0 && this.atoms.list[at + 1]?.digits === 2 && hours.includes(value))
        this.taken.take(at, (said) => !said.isBare && said.minute % 5 === 0);
  }

  /** "12 30" */
  private isPairBefore(at: number): boolean {
    const { list } = this.atoms;
    const [hour, minutes] = [list[at - 1], list[at]];
    return (
      minutes?.digits === 2 &&
      minutes.gap === '' &&
      (hour?.digits === 1 || hour?.digits === 2) &&
      (at === 1 || hour.pause !== 'none')
    );
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
      (atom) => this.taken.isNamed(atom),
    );
    return inTheirHalves(found, halves, atoms);
  }

  /** "A ride for 2 on wednesday at 10:30": so many ride, where another time is told. */
  private withoutRiders(): TimeFound[] {
    const { atoms } = this;
    if (!atoms.has('forRiders')) return this.taken.found;
    const times = this.taken.found.filter(
      ({ at, isBare, half }) => !isBare || half !== undefined || atoms.from(at, 'forRiders') === -1,
    );
    return times.length === 0 ? this.taken.found : times;
  }

  private wordHour(at: number): number {
    return numberWords.hours.get(this.atoms.list[at]?.word ?? '') ?? 0;
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
    this.taken.take(at, (said, led) => {
      if (said.isSure) return true;
      if (isCounted(this.atoms, said.to)) return false;
      if (!said.isBare && said.minute % 5 === 0 && this.isPutRight(at)) return true;
      // "In two tuesdays"
      const isOfDays = said.isBare && this.atoms.to(said.to, 'plural') !== -1;
      if (isOfDays && this.atoms.from(at, 'within') !== -1) return false;
      // "Not in two weeks, in three"
      if (said.isBare && elidedUnitOf(this.atoms, at, said.to) !== -1) return false;
      // "I need it later, 4 instead of 1"
      const instead = this.atoms.to(said.to, 'insteadOf');
      const isLeftFor =
        instead !== -1 && this.atoms.isNumber(instead) && this.atoms.has('moveCue', 'ofRide', 'theRide');
      if (isLeftFor && said.hour <= 12) return true;
      if (this.isAfterHalf(at) && said.isBare && said.hour <= 12)
        return this.taken.endsLike(said.to) && !this.atoms.isNumber(said.to);
      if (led === 'strong') return !said.isBare || said.hour <= 12 || this.taken.endsLike(said.to);
      // "Apt 3" may be a home.
      if (said.isBare && this.atoms.from(at, 'unitOrVisit') !== -1) return false;
      if (led === undefined || (said.isBare ? said.hour > 12 : said.minute % 5 !== 0)) return false;
      if (!said.isBare && this.isMovedTo(at)) return true;
      return this.taken.endsLike(said.to) || (led === 'cue' && !said.isBare);
    });
  }

  /** "At afternoon 3", "morning 10 on friday" */
  private isAfterHalf(at: number): boolean {
    const { atoms } = this;
    return atoms.list[at]?.pause === 'none' && atoms.from(at, 'morning', 'afternoon', 'evening') !== -1;
  }

  /** "At 8? hmm no, they said 820", "at 9? hold on, the card says 915": the hour that puts another right. */
  private isPutRight(at: number): boolean {
    const { atoms } = this;
    const { found } = this.taken;
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
    const { atoms } = this;
    const { found } = this.taken;
    return found.length > 0 && atoms.from(at, 'newCue') !== -1 && atoms.has('movedCue', 'moveCue');
  }
}
