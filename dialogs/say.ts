import type { CalendarDate, ClockTime } from '../domain/calendar/calendarDate';
import type { MessageKey } from './locales/messages';

/** A value put into a message; the locale writes days and times out, and says what is itself a message. */
export type SayValue =
  | string
  | number
  | { readonly day: CalendarDate }
  | { readonly clock: ClockTime }
  /** Names, listed with an "or". */
  | { readonly either: readonly string[] }
  /** Several things, listed with an "and". */
  | { readonly all: readonly Say[] }
  | Say;

/** One thing to say: a message key and its values. Words live in the locales. */
export interface Say {
  readonly key: MessageKey;
  readonly values?: Readonly<Record<string, SayValue>>;
}

/** Says a message. */
export const say = (key: MessageKey, values?: Readonly<Record<string, SayValue>>): Say =>
  values === undefined ? { key } : { key, values };
