import type { LocalDateTime } from '../calendar/calendarDate';

/** What a number said about texts from us. */
export interface ConsentChange {
  /** Ten digits. */
  readonly phone: string;
  /** Medicaid ID of the member it is for; absent where it is for all members of the number, as consent words are. */
  readonly memberId?: string;
  readonly kind: 'texts';
  readonly given: boolean;
  /** The member's own words. */
  readonly words: string;
  readonly at: LocalDateTime;
  readonly source: 'keyword' | 'conversation' | 'wrong-number';
}

/** Consents, with time and source. Throws StoreUnavailable when the store does not answer in time; repeating the call is safe. */
export interface Consents {
  /** Records the change once: the same key again writes nothing. One round trip. */
  record(key: string, change: ConsentChange): Promise<void>;
  /** Every change of this phone (ten digits), the newest last. One round trip. */
  history(phone: string): Promise<readonly ConsentChange[]>;
}
