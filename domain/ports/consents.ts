import type { LocalDateTime } from '../calendar/calendarDate';

/** What a number said about texts from us. */
export interface ConsentChange {
  /** Ten digits. Consent words stop or start the number for all its members. */
  readonly phone: string;
  readonly kind: 'texts';
  readonly given: boolean;
  /** The member's own words. */
  readonly words: string;
  readonly at: LocalDateTime;
  readonly source: 'keyword' | 'conversation';
}

/** Consents, with time and source. Throws StoreUnavailable when the store does not answer in time; repeating the call is safe. */
export interface Consents {
  /** Records the change once: the same key again writes nothing. One round trip. */
  record(key: string, change: ConsentChange): Promise<void>;
}
