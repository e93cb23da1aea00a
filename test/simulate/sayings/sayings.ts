import type { Clinic, Reason, Trip } from '../trip';
import type { CalendarDate, ClockTime } from '../../../domain/calendar/calendarDate';

/** What a member says where no value has to be filled in. */
export type Plain =
  | 'yes'
  | 'no'
  | 'none-else'
  | 'nobody-drives'
  | 'somebody-drives-free'
  | 'somebody-drives-paid'
  | 'no-bus'
  | 'bus'
  | 'can-ride-bus'
  | 'will-call'
  | 'no-way-back'
  | 'home'
  | 'nothing-else'
  | 'walks'
  | 'cane'
  | 'walker'
  | 'wheelchair'
  | 'power-chair'
  | 'not-transfer'
  | 'chair-hand'
  | 'chair-power'
  | 'stairs'
  | 'adult-rides'
  | 'no-adult'
  | 'spouse-rides'
  | 'alone'
  | 'urgent'
  | 'can-wait'
  | 'not-known'
  | 'book-it'
  | 'cancel-it'
  | 'change-it'
  | 'appointment-not-pickup'
  | 'not-happening'
  | 'no-id'
  | 'wait'
  | 'chat-before'
  | 'chat-after'
  | 'mumble'
  | 'thanks'
  | 'correction';

/** What a member wants, as an opening. */
export type Wish =
  | 'book'
  | 'book-urgent'
  | 'book-child'
  | 'book-parent'
  | 'book-series'
  | 'cancel-one'
  | 'cancel-series'
  | 'cancel-all'
  | 'change'
  | 'change-time'
  | 'change-day'
  | 'change-clinic'
  | 'change-pickup'
  | 'undo'
  | 'where'
  | 'list'
  | 'ready'
  | 'complaint'
  | 'incident'
  | 'compliment'
  | 'mileage'
  | 'pass-lost'
  | 'texts-on'
  | 'texts-off'
  | 'person'
  | 'hearing';

/** Everything a member can say in one language. `{name}` stands for a value. */
export interface Sayings {
  readonly plain: Readonly<Record<Plain, readonly string[]>>;
  readonly wishes: Readonly<Record<Wish, readonly string[]>>;
  readonly reasons: Readonly<Record<Reason, readonly string[]>>;
  /** How a booking is asked for when everything is said at once, or the day, time and place only. */
  readonly whole: readonly string[];
  readonly parts: readonly string[];
  /** Questions beside the point. */
  readonly questions: readonly string[];
  /** A day as people say it on `today`. */
  readonly day: (day: CalendarDate, today: CalendarDate) => readonly string[];
  readonly time: (time: ClockTime) => readonly string[];
  readonly dayAndTime: readonly string[];
  readonly birth: (date: CalendarDate) => readonly string[];
  readonly back: (time: ClockTime) => readonly string[];
  readonly weekdays: (days: readonly number[]) => readonly string[];
  readonly clinic: (clinic: Clinic) => readonly string[];
  /** What is said of the way back, rides and company in a message that says it all. */
  readonly rest: (trip: Trip) => readonly string[];
  /** Where to come to, with `{street}` and `{town}`. */
  readonly pickUpAt: readonly string[];
  /** How a wrong value is put right; `{wrong}` and `{right}`. */
  readonly corrections: readonly string[];
}
