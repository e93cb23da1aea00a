import type { CalendarDate, ClockTime } from '../../domain/calendar/calendarDate';
import { timeLexicon, wishLexicon } from '../locales/vocabulary';
import { facilityWords } from '../locales/words/facilityWords';
import { placeWords } from '../locales/words/placeWords';
import { blank, fold, type Message } from './message';
import { goesToDoctor } from './places/placeOnly';
import type { SlotName, SlotValues } from './slotValues';

/** A day or a time at its place in a message. */
export interface Placed<Value> {
  readonly value: Value;
  readonly start: number;
}

type Slots = Partial<SlotValues>;

/** Rides that are told apart in one message; what is said of more stays with the last. */
const MOST_RIDES = 8;

/** Each value where it was said first, in the order of the message. */
const inOrder = <Value>(placed: readonly Placed<Value>[]): readonly Placed<Value>[] =>
  placed
    .toSorted((one, other) => one.start - other.start)
    .filter(({ value }, index, all) => all.findIndex((other) => other.value === value) === index);

/** Where what is said of one ride ends and of the next begins: at the last pause or "and" between their days. */
const borderBetween = ({ tokens }: Message, one: number, other: number): number =>
  tokens.findLast(
    ({ word, start, pause }) =>
      start > one && start <= other && (pause !== 'none' || placeWords.and.has(word)),
  )?.start ?? other;

/**
 * The rides of a message that asks for several, each by its day, or where the day is one, by its time. What is said of one ride only
 * is of that one; what is said once, of all.
 * @param all what the whole message says
 * @param read reads a part of it
 * @returns none unless there are at least two
 */
export const severalRides = (
  message: Message,
  days: readonly Placed<CalendarDate>[],
  times: readonly Placed<ClockTime>[],
  all: Slots,
  read: (part: Message) => Slots,
): readonly Slots[] => {
  const ofDays = inOrder(days);
  const ofTimes = times.toSorted((one, other) => one.start - other.start);
  const anchors = (ofDays.length > 1 ? ofDays : inOrder(ofTimes)).slice(0, MOST_RIDES);
  if (anchors.length < 2) return [];
  const borders = anchors.map(({ start }, index) => {
    const before = anchors[index - 1];
    return before === undefined ? 0 : borderBetween(message, before.start, start);
  });
  const spans = borders.map((start, index) => ({ start, end: borders[index + 1] ?? message.text.length }));
  const parts = spans.map(({ start, end }) =>
    read(
      blank(message, [
        { start: 0, end: start },
        { start: end, end: message.text.length },
      ]),
    ),
  );
  const isForEach = (index: number): boolean => {
    const { start = 0, end = 0 } = spans[index] ?? {};
    return wishLexicon.find(message.tokens).some(({ concept, from }) => {
      const at = message.tokens[from]?.start ?? 0;
      return concept === 'ofEach' && start <= at && at < end;
    });
  };
  const partsWith = (slot: string): readonly number[] =>
    parts.flatMap((part, index) => (Object.hasOwn(part, slot) ? [index] : []));
  const differInCare = partsWith('reason').length > 1;
  /** "Dec 7 to Quest for labs and Dec 9 to Dr. Ruiz in Avon": what for was said of the one visit, and who is seen at the other. */
  const isOfOneVisit = (index: number): boolean =>
    parts.every(({ destination }) => destination !== undefined) &&
    (index > 0 || !isDoctors(parts[index])) &&
    parts.some((part, other) => other !== index && isDoctors(part));
  /** Said of more than one ride, each has its own; where the care differs, a place is only that of the visit it was said of. */
  const isOwn = (slot: string): boolean => {
    const [first, second] = partsWith(slot);
    if (first === undefined || second !== undefined) return second !== undefined;
    if (slot === 'reason' && isOfOneVisit(first)) return true;
    return differInCare && ofPlace.includes(slot) && !isForEach(first);
  };
  const which = (slots: Slots, wanted: (slot: string) => boolean): Slots =>
    Object.fromEntries(Object.entries(slots).filter(([slot]) => !dated.includes(slot) && wanted(slot)));
  const shared = which(all, (slot) => !isOwn(slot));
  // "The 6th Dr. Orr in Avon and the 13th the lab": the doctor is a place, and seen on one of the days.
  if (parts.some((part) => goesToDoctor(shared.providerName, part))) delete shared.providerName;
  // "Feb 10 and Feb 17, always at 1", "at 10 on the 3rd and the 5th": the one time is that of all.
  const [only, another] = ofTimes;
  const isOfAll =
    only !== undefined &&
    another === undefined &&
    (only.start < (anchors[0]?.start ?? 0) || only.start >= (borders.at(-1) ?? 0));
  /** "The 15th at 9, and again the 17th, same time" */
  const isSameTime = (index: number): boolean => {
    const { start = 0, end = 0 } = spans[index] ?? {};
    return timeLexicon.find(message.tokens).some(({ concept, from }) => {
      const at = message.tokens[from]?.start ?? 0;
      return concept === 'sameTime' && start <= at && at < end;
    });
  };
  return spans.map(({ start, end }, index) => {
    const appointmentDate = (ofDays.length > 1 ? ofDays[index] : ofDays[0])?.value;
    const appointmentTime = (
      isOfAll
        ? only
        : ofTimes.length === spans.length
          ? ofTimes[index]
          : (ofTimes.find((time) => start <= time.start && time.start < end) ??
            (isSameTime(index) ? ofTimes.findLast((time) => time.start < start) : undefined))
    )?.value;
    return {
      ...shared,
      ...which(parts[index] ?? {}, isOwn),
      ...(appointmentDate !== undefined && { appointmentDate }),
      ...(appointmentTime !== undefined && { appointmentTime }),
    };
  });
};

/** Whether a ride goes to a doctor by name: "Dr. Ruiz in Avon". */
const isDoctors = (ride: Slots | undefined): boolean =>
  facilityWords.titles.has(/^[a-z]+/.exec(fold(ride?.destination?.said ?? ''))?.[0] ?? '');

/** Slots that are told by where they stand, and not by what a part says. */
const dated: readonly string[] = ['appointmentDate', 'appointmentTime'] satisfies readonly SlotName[];

/** Slots that say where a visit is. */
const ofPlace: readonly string[] = [
  'destination',
  'providerName',
  'providerPhone',
] satisfies readonly SlotName[];
