import type { Found } from '../directory';
import { programIn } from '../programIn';
import { renewalOf, type PlanCells, type Renewal } from '../renewal';
import { rejectionOf } from './rejections';
import type { Segment } from './segmentsOf';

/** Days by the code of what they are, each as a first and, of a period, a last. */
type Days = Map<string, readonly [first: string, last: string]>;

/** What a segment EB says of the plan. */
interface Benefit {
  readonly isActive: boolean;
  readonly plan: string;
  readonly days: Days;
}

/** Codes of EB01: active, active at some kind of rate, active while it is looked into; and inactive in the same way. */
const activity = new Map([
  ...['1', '2', '3', '4', '5'].map((code) => [code, true] as const),
  ...['6', '7', '8'].map((code) => [code, false] as const),
]);

/** Service type of the plan itself; all others are parts of it. */
const WHOLE_PLAN = '30';
const MEDICAID = 'MC';

/** Codes of DTP for the first day: of the plan, the benefit, being eligible. */
const beginCodes = ['346', '348', '356'];
/** The same for the last day. */
const endCodes = ['347', '349', '357'];
/** Codes of DTP for a period, or its first day alone: of the plan, of being eligible. */
const periodCodes = ['291', '307'];

/** Codes of PER for phones of one's own, and what kind they are. */
const kindsOfPhone = new Map([
  ['CP', 'mobile'],
  ['HP', 'landline'],
  ['TE', 'landline'],
]);

/** A name as people write it, where it comes in capitals, as X12 likes it. */
const capitalized = (name: string): string =>
  name === name.toUpperCase()
    ? name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
    : name;

const dayOf = (text = ''): string => text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');

/** The first of some days that is given: the exact code counts before the period. */
const firstGiven = (days: readonly (string | undefined)[]): string =>
  days.find((day) => day !== undefined && day !== '') ?? '';

const beginOf = (days: Days): string =>
  firstGiven([...beginCodes, ...periodCodes].map((code) => days.get(code)?.[0]));

const endOf = (days: Days): string => {
  const last = firstGiven([
    ...endCodes.map((code) => days.get(code)?.[0]),
    ...periodCodes.map((code) => days.get(code)?.[1]),
  ]);
  // How no end is written where a day has to stand.
  return last.startsWith('9999') ? '' : last;
};

/** What a plan answers about one member: the segments from its HL to the next one's. */
export class Answer {
  private cells: PlanCells = {};
  private readonly days: Days = new Map();
  private readonly benefits: Benefit[] = [];
  private phones = 0;
  /** What the next segments are about. */
  private about: 'member' | 'benefit' | 'other' = 'other';
  private bad: { readonly at: number; readonly reason: string } | undefined;

  constructor(
    private readonly at: number,
    private readonly level: { readonly isDependent: boolean; readonly hasDependents: boolean },
  ) {}

  /** Nothing of an answer counts of which a part cannot be read: it may be the part that says no. */
  spoil(at: number, reason: string): void {
    this.bad ??= { at, reason };
  }

  take({ at, elements, repetition }: Extract<Segment, { readonly elements: unknown }>): void {
    const [name, first = '', second = '', third = '', fourth = '', fifth = ''] = elements;
    switch (name) {
      case 'AAA':
        this.spoil(at, rejectionOf(third));
        break;
      case 'NM1':
        this.about = first === 'IL' && this.benefits.length === 0 ? 'member' : 'other';
        if (this.about === 'member')
          this.add({
            last_name: capitalized(third),
            first_name: capitalized(fourth),
            medicaid_id: elements[9] ?? '',
          });
        break;
      case 'EB':
        this.takeBenefit(first, third.split(repetition), fourth, fifth);
        break;
      case 'DTP':
        this.daysHere()?.set(first, this.range(second, third));
        break;
      default:
        if (this.about === 'member') this.takeIdentity(elements);
    }
  }

  /** What it comes to. */
  found(): Found<Renewal> {
    const { at, level, bad } = this;
    if (bad !== undefined) return { at: bad.at, entry: { kind: 'bad', reason: bad.reason } };
    if (level.isDependent)
      return { at, entry: { kind: 'bad', reason: 'a dependent: every member has an ID of their own' } };
    const active = this.benefits.filter(({ isActive }) => isActive);
    const program = programIn(active.map(({ plan }) => plan));
    const named = active.filter(({ plan }) => program === undefined || programIn([plan]) === program);
    const [benefit] = (active.length > 0 ? named : this.benefits).toSorted((one, other) =>
      (endOf(other.days) || '9999').localeCompare(endOf(one.days) || '9999'),
    );
    if (benefit === undefined)
      return level.hasDependents
        ? { at, entry: { kind: 'left-out' } }
        : { at, entry: { kind: 'bad', reason: 'no segment EB about the plan as a whole' } };
    const days = benefit.days.size > 0 ? benefit.days : this.days;
    const cells = { ...this.cells, coverage_begin: beginOf(days), coverage_end: endOf(days) };
    return { at, entry: renewalOf(cells, { isActive: benefit.isActive, program }) };
  }

  private add(cells: PlanCells): void {
    this.cells = { ...this.cells, ...cells };
  }

  private takeBenefit(code: string, services: readonly string[], insurance: string, plan: string): void {
    const isActive = activity.get(code);
    const isWhole = services.includes(WHOLE_PLAN) || services.every((service) => service === '');
    const isOurs = insurance === '' || insurance === MEDICAID || programIn([plan]) !== undefined;
    const counts = isActive !== undefined && isWhole && isOurs;
    this.about = counts ? 'benefit' : 'other';
    if (counts) this.benefits.push({ isActive, plan, days: new Map() });
  }

  private daysHere(): Days | undefined {
    if (this.about === 'member') return this.days;
    return this.about === 'benefit' ? this.benefits.at(-1)?.days : undefined;
  }

  private range(format: string, text: string): readonly [string, string] {
    const [first, last] = format === 'RD8' ? text.split('-') : [text];
    return [dayOf(first), dayOf(last)];
  }

  private takeIdentity([name, first = '', second = '', third = '', ...rest]: readonly string[]): void {
    switch (name) {
      case 'DMG':
        this.add({ date_of_birth: dayOf(second) });
        break;
      case 'N3':
        this.add({ mailing_street: first, mailing_unit: second });
        break;
      case 'N4':
        this.add({ mailing_town: first, mailing_state: second, mailing_zip: third });
        break;
      case 'PER':
        this.takePhones([third, ...rest]);
        break;
      default:
        break;
    }
  }

  /** Phones as pairs of a code and a number. */
  private takePhones(parts: readonly string[]): void {
    for (let at = 0; at + 1 < parts.length; at += 2) {
      const kind = kindsOfPhone.get(parts[at] ?? '');
      const number = parts[at + 1] ?? '';
      if (kind === undefined) continue;
      this.phones += 1;
      if (this.phones === 1) this.add({ phone_1: number, phone_1_kind: kind });
      if (this.phones === 2) this.add({ phone_2: number, phone_2_kind: kind });
      if (this.phones === 3) this.add({ phone_3: number, phone_3_kind: kind });
    }
  }
}
