import { addDays, isCalendarDate, type CalendarDate } from '../../../domain/calendar/calendarDate';
import { hasCheckDigit } from '../../../domain/ride';
import { peopleLexicon, wishLexicon, type PeopleConcept } from '../../locales/vocabulary';
import { listedWords } from '../../locales/words/digitWords';
import { facilityWords } from '../../locales/words/facilityWords';
import { placeWords } from '../../locales/words/placeWords';
import { streetWords } from '../../locales/words/streetWords';
import { isClockRange } from '../dates/compactRange';
import type { HearingContext } from '../heard';
import { positionsOf, type Found } from '../lexicon';
import { blank, type Message, type Span } from '../message';
import { perWord } from '../perWord';
import type { Reading } from '../reading';
import type { SlotName, SlotValues } from '../slotValues';
import { digitRuns, FEWEST_DIGITS, type DigitGroup } from './digitRuns';
import { letteredIn, mayBeLettered, spelledBefore } from './letteredNumber';

/** One number of a message. */
interface Digits extends Span {
  readonly digits: string;
  /** The words it stands in; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Numbers that explain a run up to some group, the last of them and the plan before it. */
interface Plan {
  readonly score: number;
  readonly number?: Digits;
  readonly before?: Plan;
}

/** What a number can fill. */
type IdSlot =
  'medicaidId' | 'phone' | 'callbackPhone' | 'providerPhone' | 'tripRef' | 'dateOfBirth' | 'zipCode';

/** A ZIP code of Connecticut. */
const ZIP = /^06\d{3}$/;
const WHOLE_NUMBER = 8;
const LONGEST_NUMBER = 11;
const LONGEST_TRIP_REF = 10;
/** A phone number without its area code. */
const SHORTEST_PHONE = 7;
/** Letters between a cue and its number. */
const REACH = 24;
const CLOSE_REACH = 8;
/** Words between a cue and its number. */
const REACH_IN_WORDS = 6;
/** Words between a doctor and the doctor's number. */
const DOCTOR_REACH = 10;
const phones = ['callbackPhone', 'phone', 'providerPhone'] as const;
const PENALTY = 0.5;
const PAUSE_PENALTY = 0.3;

/** "House number 12345" */
const isOfAddress = (word: string): boolean =>
  placeWords.homes.has(word) || placeWords.nouns.has(word) || streetWords.units.has(word);

/** A birth date all in digits: month, day, and a year of two or four digits. */
const dateOfDigits = (digits: string, today: CalendarDate): CalendarDate | undefined => {
  const [month, day, year] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)];
  const full =
    year.length === 4 ? year : Number(`20${year}`) > Number(today.slice(0, 4)) ? `19${year}` : `20${year}`;
  const date = `${full}-${month}-${day}`;
  return isCalendarDate(date) && date <= today && date > addDays(today, -44_000) ? date : undefined;
};

/** Ten digits of the North American plan: neither the area code nor the exchange begins with 0 or 1. */
const PHONE = /^[2-9]\d\d[2-9]\d{6}$/;

const phoneOf = (digits: string): string | undefined => {
  const phone = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
  return PHONE.test(phone) ? phone : undefined;
};

/** A phone number is not typed with a digit left over at its end: "234 567 890 1 child". */
const isLeftOver = (groups: readonly DigitGroup[]): boolean => {
  const last = groups.at(-1);
  return (
    groups.length > 1 &&
    last?.digits.length === 1 &&
    !last.isSpoken &&
    groups.filter(({ digits }) => digits.length === 1).length === 1
  );
};

/** A number that is long enough, or a ZIP code, stands alone: "06510 860 555 0123", "123456789 06510". */
const isWhole = ({ digits, isSpoken }: DigitGroup): boolean =>
  !isSpoken && (digits.length >= WHOLE_NUMBER || ZIP.test(digits));

/** Reads numbers that stand for somebody or something: Medicaid id, phone, ZIP code, confirmation number, a birth date all in digits. */
export const readIds = (message: Message, context: HearingContext): Reading => {
  const { expecting } = context;
  const isAsked = expecting.includes('tripRef');
  const mayLettered = mayBeLettered(message.text) && (isAsked || !lacksLetteredCue(message.tokens));
  const lettered = mayLettered
    ? letteredIn(message, peopleLexicon.find(message.tokens), isAsked, isOfAddress)
    : undefined;
  if (lettered === undefined) return readNumbers(message, context);
  const { slots, spans = [] } = readNumbers(blank(message, [lettered]), context);
  return { slots: { ...slots, tripRef: lettered.number }, spans: [lettered, ...spans] };
};

/** Reads the numbers that are all of digits. */
const readNumbers = (message: Message, { expecting, today }: HearingContext): Reading => {
  const runs = digitRuns(message);
  const expects = (slot: SlotName): boolean => expecting.includes(slot);
  const isListed = expects('tripRef') || mayBeListed(message);
  if (runs.length === 0 && (!isListed || (!expects('tripRef') && tellsNoTrip(message.tokens))))
    return NOTHING;
  const found = peopleLexicon.find(message.tokens);
  const slots: Partial<SlotValues> = {};
  const spans: Span[] = [];
  const { tokens } = message;
  const cues = positionsOf(runs.length === 0 ? [] : found);

  const cued = ({ from, start }: Digits, kind: PeopleConcept, reach = REACH): boolean => {
    for (let to = from; to > 0 && from - to <= REACH_IN_WORDS; to -= 1) {
      if (start - (tokens[to - 1]?.end ?? 0) > reach) return false;
      if (cues.endingAt(to, kind).length > 0) return true;
    }
    return false;
  };
  const isRightAfter = ({ from, start }: Digits, ...kinds: readonly PeopleConcept[]): boolean =>
    cues.endingAt(from, ...kinds).length > 0 && start - (tokens[from - 1]?.end ?? 0) <= 2;
  /** Said after the number: "203 555 0123 is my cell". */
  const cuedAfter = ({ to }: Digits, kind: PeopleConcept): boolean =>
    [to, to + 1].some((index) => cues.startingAt(index, kind).length > 0);

  /** "Dr. Vickers 203 555 0114", "the optometrist is Dr. Hanratty, his phone is": and not "my number is". */
  const isOfDoctor = ({ from }: Digits): boolean => {
    let isSomebodys = false;
    for (let index = from - 1; index >= 0 && from - index <= DOCTOR_REACH; index -= 1) {
      if (cues.startingAt(index, 'ownPhoneCue').length > 0) return false;
      isSomebodys ||= cues.startingAt(index, 'theirPhoneCue').length > 0;
      const word = tokens[index]?.word ?? '';
      if (facilityWords.titles.has(word) || (!isSomebodys && facilityWords.phoned.has(word))) return true;
    }
    return false;
  };

  /** "1115-1215" */
  const isOfClock = ({ start, end }: Digits): boolean => {
    const [first = '', last = ''] = message.folded.slice(start, end).split('-');
    return isClockRange(first, last);
  };

  /** A number that answers which ride is meant: typed in one, or read out digit by digit; "23 12 45" may be a day and an hour. */
  const isAskedFor = ({ digits, from, to, start, end }: Digits): boolean =>
    expects('tripRef') &&
    (to - from === digits.length || !message.folded.slice(start, end).includes(' ')) &&
    (!ZIP.test(digits) || tokens.length === 1);

  /** The slot a number fills, and its value there. */
  const readAs = (number: Digits): readonly [IdSlot, string] | undefined => {
    const { digits } = number;
    if (cued(number, 'notIdCue', CLOSE_REACH)) return undefined;
    const isConfirmation =
      cued(number, 'confirmationCue', CLOSE_REACH) ||
      // "Ride 558120", "la cita 77310", but "cancel my ride to 06510"
      (digits.length < WHOLE_NUMBER &&
        !ZIP.test(digits) &&
        isRightAfter(number, 'tripCue', 'visitNumberCue')) ||
      // "Cambie mi viaje del 6 para el 7. Número 70925."
      (digits.length < WHOLE_NUMBER &&
        !ZIP.test(digits) &&
        isRightAfter(number, 'numberWord') &&
        ((digits.length < SHORTEST_PHONE && !isOfAddress(tokens[number.from - 2]?.word ?? '')) ||
          tokens[number.from - 1]?.pause !== 'none' ||
          cues.endingAt(number.from - 1, 'tripCue').length > 0) &&
        found.some(({ concept }) => concept === 'tripCue'));
    const expectsBirth = expects('dateOfBirth') || cued(number, 'birthCue');
    const born = expectsBirth || digits.length === 8 ? dateOfDigits(digits, today) : undefined;
    switch (digits.length) {
      case 9:
        return [isConfirmation ? 'tripRef' : 'medicaidId', digits];
      case 10:
      case 11: {
        const phone = phoneOf(digits);
        if (phone === undefined)
          return isConfirmation && digits.length <= LONGEST_TRIP_REF ? ['tripRef', digits] : undefined;
        if (cued(number, 'clinicPhoneCue')) return ['providerPhone', phone];
        const asked = phones.find(expects);
        if (asked !== undefined) return [asked, phone];
        if (cued(number, 'callbackCue') || cuedAfter(number, 'callbackCue')) return ['callbackPhone', phone];
        return [isOfDoctor(number) ? 'providerPhone' : 'phone', phone];
      }
      case 8:
        if (expectsBirth && born !== undefined) return ['dateOfBirth', born];
        if (cued(number, 'idCue', CLOSE_REACH)) return undefined;
        if (!isConfirmation && !expects('tripRef') && isOfClock(number)) return undefined;
        return expects('tripRef') || cued(number, 'tripCue') || hasCheckDigit(digits) || born === undefined
          ? ['tripRef', digits]
          : ['dateOfBirth', born];
      case 6:
        if (expectsBirth && born !== undefined) return ['dateOfBirth', born];
        return isConfirmation || isAskedFor(number) ? ['tripRef', digits] : undefined;
      case 5:
        if (expects('zipCode') || cued(number, 'zipCue') || (ZIP.test(digits) && !isAskedFor(number)))
          return ['zipCode', digits];
        return isConfirmation || isAskedFor(number) ? ['tripRef', digits] : undefined;
      case 7:
        return isConfirmation || isAskedFor(number) ? ['tripRef', digits] : undefined;
      default:
        return undefined;
    }
  };

  const numberOf = (groups: readonly DigitGroup[]): Digits => ({
    digits: groups.map(({ digits }) => digits).join(''),
    start: groups[0]?.start ?? 0,
    end: groups.at(-1)?.end ?? 0,
    from: groups[0]?.index ?? 0,
    to: (groups.at(-1)?.index ?? 0) + 1,
  });

  /** The numbers of a run that explain most of its digits, in the order they stand there. */
  const numbersIn = (groups: readonly DigitGroup[]): readonly Digits[] => {
    const best: Plan[] = [{ score: 0 }];
    for (let to = 1; to <= groups.length; to += 1) {
      let chosen = best[to - 1] ?? { score: 0 };
      let length = 0;
      let pauses = 0;
      let hasWhole = false;
      for (let from = to - 1; from >= 0; from -= 1) {
        const group = groups[from];
        const before = best[from];
        if (group === undefined || before === undefined) break;
        length += group.digits.length;
        hasWhole ||= isWhole(group);
        if (length > LONGEST_NUMBER || (hasWhole && from < to - 1)) break;
        const score = before.score + length - PENALTY - pauses * PAUSE_PENALTY;
        if (group.isApart) pauses += 1;
        if (length < FEWEST_DIGITS || score <= chosen.score) continue;
        const part = groups.slice(from, to);
        if (length === 10 && isLeftOver(part)) continue;
        const number = numberOf(part);
        if (readAs(number) !== undefined) chosen = { score, number, before };
      }
      best.push(chosen);
    }
    const numbers: Digits[] = [];
    for (let plan = best.at(-1); plan?.number !== undefined; plan = plan.before) numbers.push(plan.number);
    return numbers.reverse();
  };

  for (const number of runs.flatMap(numbersIn)) {
    const [slot, value] = readAs(number) ?? [];
    if (slot === undefined || value === undefined) continue;
    // A second number of a kind is somebody else's: the first is whom the message is about.
    const isTaken = slots[slot] !== undefined;
    if (slot === 'tripRef' && !isTaken) {
      const { letters, from } = spelledBefore(tokens, number.from);
      slots.tripRef = `${letters}${value}`;
      spans.push({ start: tokens[from]?.start ?? number.start, end: number.end });
      continue;
    }
    if (!isTaken) slots[slot] = value;
    else if (slot === 'phone') slots.callbackPhone ??= value;
    spans.push({ start: number.start, end: number.end });
  }
  if (isListed && slots.tripRef === undefined) {
    const place = listedIn(message, found, expects('tripRef'));
    if (place !== undefined) slots.tripRef = `#${String(place.value)}`;
    // What tells the ride is no hour: "change ride 2 to 3 pm".
    if (place?.number !== undefined) spans.push(place.number);
  }
  return { slots, spans };
};

const NOTHING: Reading = { slots: {}, spans: [] };

const lacksLetteredCue = peopleLexicon.without('confirmationCue', 'tripCue', 'numberWord');
const lacksTripCue = peopleLexicon.without('tripCue');
const tellsNoTrip = (tokens: Message['tokens']): boolean => lacksTripCue(tokens) && !isHashSpokenOf(tokens);

/** "Drop #2", "is #2 still happening": of what is cancelled, changed or asked after, a number with its sign is one in the list. */
const isHashSpokenOf = (tokens: Message['tokens']): boolean =>
  tokens.some(({ word }) => /^#\d{1,2}$/.test(word)) &&
  wishLexicon
    .find(tokens)
    .some(({ concept }) => concept === 'cancelVerb' || concept === 'changeVerb' || concept === 'question');

/** Whether a word can stand for a place in a list: "2", "#2", "second", "later". */
const mayBeListed = ({ tokens }: Message): boolean => tokens.some(({ known }) => isPlaceInList(known));
const isPlaceInList = perWord((word) => listedWords.ordinals.has(word) || /^#?\d{1,2}$/.test(word));

/** Letters between a word and the number that belongs to it: "ride #2". */
const BESIDE = 2;
/** ":45" */
const MINUTES = /^:\d\d/;

/** A place in the list of rides: "cancel #2", "ride number 2", "the second trip", "the later one". */
const listedIn = (
  { tokens, text }: Message,
  found: readonly Found<PeopleConcept>[],
  isAsked: boolean,
): { readonly value: number; readonly number?: Span } | undefined => {
  const isCued = isAsked || found.some(({ concept }) => concept === 'tripCue') || isHashSpokenOf(tokens);
  if (!isCued) return undefined;
  for (const [index, { word, start, end }] of tokens.entries()) {
    const before = tokens[index - 1]?.word ?? '';
    const after = tokens[index + 1]?.word ?? '';
    const digits = /^#?(?<place>\d{1,2})$/.exec(word)?.groups?.place;
    if (digits !== undefined) {
      const isNumbered = word.startsWith('#') && !listedWords.units.has(before);
      // "Ride 5/10 8:45": beyond a day, and before minutes, a number is an hour.
      const isBeside = start - (tokens[index - 1]?.end ?? 0) <= BESIDE;
      const isHour = MINUTES.test(text.slice(end, end + 3));
      if (
        isNumbered ||
        (listedWords.before.has(before) && !listedWords.notAfter.has(after) && isBeside && !isHour)
      )
        return { value: Number(digits), number: { start, end } };
    }
    const ordinal = listedWords.ordinals.get(word);
    // "I need a ride later today", "a ride first thing": after it such a word is of the ride only where one of a list is asked for.
    if (ordinal === undefined) continue;
    // "The 2nd 1", to which ride is meant: no day, and no hour.
    const next = tokens[index + 1];
    if (listedWords.nouns.has(after))
      return { value: ordinal, ...(isAsked && { number: { start, end: next?.end ?? end } }) };
    if (isAsked && listedWords.nouns.has(before)) return { value: ordinal };
  }
  return undefined;
};
