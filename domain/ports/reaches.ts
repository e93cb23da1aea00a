import type { CalendarDate } from '../calendar/calendarDate';

/** What is known of whether texts to a number arrive at somebody. */
export interface Reach {
  /** The day it was first told of a ride; absent while it never was. */
  readonly toldSince?: CalendarDate;
  /** The day somebody there wrote last. */
  readonly heardOn?: CalendarDate;
  /** Texts since the last one that arrived of which Twilio says that they did not. */
  readonly undelivered: number;
}

/** Whether texts arrive, by phone (ten digits). Throws StoreUnavailable when the store does not answer in time; repeating a call is safe. */
export interface Reaches {
  find(phone: string): Promise<Reach>;
  /** It is told of a ride; the first day counts. */
  told(phone: string, day: CalendarDate): Promise<void>;
  /** Somebody there has written. */
  heard(phone: string, day: CalendarDate): Promise<void>;
  /** A text has arrived, or it was asked anew: what did not arrive before counts no more. */
  arrived(phone: string): Promise<void>;
  /** A text, by our id of it, has not arrived. */
  failed(phone: string, text: string): Promise<void>;
}
