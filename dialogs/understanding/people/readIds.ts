import { isPossiblePhoneNumber } from 'libphonenumber-js/min';
import { addDays, isCalendarDate, type CalendarDate } from '../../../domain/calendar/calendarDate';
import { hasCheckDigit } from '../../../domain/ride';
import { aroundWords, numberWords, peopleLexicon, type PeopleConcept } from '../../locales/vocabulary';
import type { HearingContext, SlotName, SlotValues } from '../heard';
import type { Message, Span } from '../message';
import { spanOf, type Reading } from '../reading';

interface Digits extends Span {
  readonly digits: string;
  readonly spoken: boolean;
}

const FEWEST_SPOKEN = 5;

/** Digits said one by one, in either language: "eight six oh, double five, 3". */
const spokenIn = ({ tokens }: Message): readonly Digits[] => {
  const runs: Digits[] = [];
  let run = { digits: '', words: 0, start: 0, end: 0 };
  let times = 1;
  let tensBefore = false;
  const close = (): void => {
    if (run.words >= FEWEST_SPOKEN && run.digits.length >= FEWEST_SPOKEN)
      runs.push({ digits: run.digits, start: run.start, end: run.end, spoken: true });
    run = { digits: '', words: 0, start: 0, end: 0 };
    times = 1;
  };
  for (const { word, start, end, pause } of tokens) {
    const unit = numberWords.units.get(word) ?? numberWords.homophones.get(word);
    const ten = numberWords.tens.get(word);
    const value = /^\d{1,4}$/.test(word)
      ? word
      : (unit?.toString() ?? (ten === undefined ? undefined : String(ten)));
    if (pause === 'stop') close();
    if (numberWords.double.has(word)) times = 2;
    else if (numberWords.triple.has(word)) times = 3;
    else if (value === undefined) close();
    else {
      const previous = run.digits.at(-1);
      // "twenty three" is 23, not 203.
      const joins =
        unit !== undefined &&
        unit > 0 &&
        unit < 10 &&
        previous === '0' &&
        /[2-9]0$/.test(run.digits) &&
        tensBefore;
      const said = joins ? String(unit) : value.repeat(times);
      run = {
        digits: joins ? run.digits.slice(0, -1) + said : run.digits + said,
        words: run.words + times,
        start: run.words === 0 ? start : run.start,
        end,
      };
      times = 1;
    }
    tensBefore = ten !== undefined;
  }
  close();
  return runs;
};

const WRITTEN = /(?<![\w./])\+?[(#]?O?\d[\dO]*(?:[ .()-]{1,2}\d[\dO]*){0,9}(?![\w/])/gi;

const LISTED = new RegExp(`\\b${aroundWords.listed} #?(\\d{1,2})(?![\\w:/])`);
const UNIT_BEFORE = new RegExp(`\\b${aroundWords.unit} ?#?$`);
/** A ZIP code of Connecticut. */
const ZIP = /^06\d{3}$/;
const WHOLE_NUMBER = 8;

const digitsIn = (folded: string, { start, end }: Span): Digits => ({
  digits: folded.slice(start, end).replaceAll('o', '0').replace(/\D/g, ''),
  start,
  end,
  spoken: false,
});

/**
 * The numbers of a message. Groups of digits belong together ("100 000 001", "203-555-0100"), but a ZIP code and a number that is long
 * enough by itself stand alone: "06510 860 555 0123", "123456789 06510".
 */
const writtenIn = ({ folded }: Message): readonly Digits[] =>
  Array.from(folded.matchAll(WRITTEN)).flatMap((match) => {
    const runs: { start: number; end: number }[] = [];
    let isOpen = false;
    let start = match.index;
    for (const piece of match[0].split(' ')) {
      const end = start + piece.length;
      const digits = piece.replaceAll('o', '0').replace(/\D/g, '');
      const isAlone = digits.length >= WHOLE_NUMBER || ZIP.test(digits);
      const last = runs.at(-1);
      if (isOpen && !isAlone && last !== undefined) last.end = end;
      else if (piece !== '') runs.push({ start, end });
      isOpen = !isAlone;
      start = end + 1;
    }
    return runs.map((run) => digitsIn(folded, run));
  });

const dateOfDigits = (digits: string, today: CalendarDate): CalendarDate | undefined => {
  const [month, day, year] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)];
  const full =
    year.length === 4 ? year : Number(`20${year}`) > Number(today.slice(0, 4)) ? `19${year}` : `20${year}`;
  const date = `${full}-${month}-${day}`;
  return isCalendarDate(date) && date <= today && date > addDays(today, -44_000) ? date : undefined;
};

/** "100 000 001 2 kids": the same without its last group, or without its first. */
const withoutOneGroup = ({ folded }: Message, { start, end }: Span): readonly Digits[] => {
  const run = folded.slice(start, end);
  const [first, last] = [run.indexOf(' '), run.lastIndexOf(' ')];
  if (first === -1) return [];
  return [
    digitsIn(folded, { start, end: start + last }),
    digitsIn(folded, { start: start + first + 1, end }),
  ].filter(({ digits }) => digits.length >= WHOLE_NUMBER);
};

/** Reads numbers that stand for somebody or something: Medicaid id, phone, ZIP code, confirmation number, a birth date all in digits. */
export const readIds = (message: Message, { expecting, today }: HearingContext): Reading => {
  const expects = (slot: SlotName): boolean => expecting.includes(slot);
  const slots: Partial<SlotValues> = {};
  const spans: Span[] = [];
  const cues = peopleLexicon
    .find(message.tokens)
    .map((found) => ({ kind: found.concept, ...spanOf(message, found) }));
  const cued = (span: Span, kind: PeopleConcept, reach = 22): boolean =>
    cues.some((cue) => cue.kind === kind && cue.end <= span.start && span.start - cue.end <= reach);

  const take = (number: Digits): boolean => {
    const { digits } = number;
    const bornInDigits = dateOfDigits(digits, today);
    const expectsBirth = expects('dateOfBirth') || cued(number, 'birthCue');
    switch (digits.length) {
      case 9:
        slots.medicaidId ??= digits;
        return true;
      case 10:
      case 11: {
        const phone = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
        if (phone.length !== 10 || !isPossiblePhoneNumber(phone, 'US') || !/^[2-9]\d\d[2-9]/.test(phone))
          return false;
        if (expects('callbackPhone') || (cued(number, 'callbackCue') && !expects('phone')))
          slots.callbackPhone ??= phone;
        else slots.phone ??= phone;
        return true;
      }
      case 8:
        if (expectsBirth && bornInDigits !== undefined) slots.dateOfBirth ??= bornInDigits;
        else if (
          expects('tripRef') ||
          cued(number, 'tripCue') ||
          hasCheckDigit(digits) ||
          bornInDigits === undefined
        )
          slots.tripRef ??= digits;
        else slots.dateOfBirth ??= bornInDigits;
        return true;
      case 6:
        if (!expectsBirth || bornInDigits === undefined) return false;
        slots.dateOfBirth ??= bornInDigits;
        return true;
      case 5:
        if (!expects('zipCode') && !cued(number, 'zipCue') && !ZIP.test(digits)) return false;
        slots.zipCode ??= digits;
        return true;
      default:
        return false;
    }
  };

  for (const number of writtenIn(message)) {
    const taken = [number, ...withoutOneGroup(message, number)].find(take);
    if (taken !== undefined) spans.push({ start: taken.start, end: taken.end });
  }
  for (const number of spokenIn(message)) {
    const isTaken = spans.some((span) => span.start < number.end && number.start < span.end);
    if (!isTaken && take(number)) spans.push({ start: number.start, end: number.end });
  }

  const place = /(?<!\w)(?:#|no\. ?)(\d{1,2})\b/.exec(message.folded);
  const counted = LISTED.exec(message.folded);
  const listed = place?.[1] ?? counted?.[1];
  const looksListed = place !== null || expects('tripRef') || cues.some(({ kind }) => kind === 'tripCue');
  if (
    listed !== undefined &&
    looksListed &&
    slots.tripRef === undefined &&
    !UNIT_BEFORE.test(message.folded.slice(0, place?.index ?? 0))
  )
    slots.tripRef = `#${listed}`;
  return { slots, spans };
};
