import type { CalendarDate, ClockTime } from '../../domain/calendar/calendarDate';
import { placeWords } from '../locales/vocabulary';
import type { SlotName, SlotValues } from './heard';
import { blank, type Message } from './message';

/** A day or a time at its place in a message. */
export interface Placed<Value> {
  readonly value: Value;
  readonly start: number;
}

type Slots = Partial<SlotValues>;

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

const namesOf = (slots: Slots): readonly string[] => Object.keys(slots);

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
  const anchors = ofDays.length > 1 ? ofDays : inOrder(ofTimes);
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
  const isOwn = (slot: string): boolean => parts.filter((part) => namesOf(part).includes(slot)).length > 1;
  const own = (slots: Slots): Slots =>
    Object.fromEntries(Object.entries(slots).filter(([slot]) => isOwn(slot) && !dated.includes(slot)));
  const shared: Slots = Object.fromEntries(
    Object.entries(all).filter(([slot]) => !isOwn(slot) && !dated.includes(slot)),
  );
  // "Feb 10 and Feb 17, always at 1", "at 10 on the 3rd and the 5th": the one time is that of all.
  const [only, another] = ofTimes;
  const isOfAll =
    only !== undefined &&
    another === undefined &&
    (only.start < (anchors[0]?.start ?? 0) || only.start >= (borders.at(-1) ?? 0));
  return spans.map(({ start, end }, index) => {
    const appointmentDate = (ofDays.length > 1 ? ofDays[index] : ofDays[0])?.value;
    const appointmentTime = (
      isOfAll
        ? only
        : ofTimes.length === spans.length
          ? ofTimes[index]
          : ofTimes.find((time) => start <= time.start && time.start < end)
    )?.value;
    return {
      ...shared,
      ...own(parts[index] ?? {}),
      ...(appointmentDate !== undefined && { appointmentDate }),
      ...(appointmentTime !== undefined && { appointmentTime }),
    };
  });
};

/** Slots that are told by where they stand, and not by what a part says. */
const dated: readonly string[] = ['appointmentDate', 'appointmentTime'] satisfies readonly SlotName[];
