import type { LocalDateTime } from '../calendar/calendarDate';
import type { OutgoingText } from './outbox';

/** What a number said about texts or calls from us. */
export interface ConsentChange {
  /** Ten digits. */
  readonly phone: string;
  /** Medicaid ID of the member it is for; absent where it is for all members of the number, as consent words are. */
  readonly memberId?: string;
  readonly kind: 'texts' | 'calls';
  /** The app it was said in, where that has a consent of its own. */
  readonly app?: 'whatsapp';
  readonly given: boolean;
  /** The member's own words; the code of Twilio's error where the change is read off that; why it was asked again. */
  readonly words: string;
  readonly at: LocalDateTime;
  /**
   * `twilio`: it refuses texts to the number, which has opted out there. `asked-again`: nobody said anything; texts do not arrive, or
   * nobody answers, and until somebody says yes again there are none.
   */
  readonly source: 'keyword' | 'conversation' | 'wrong-number' | 'twilio' | 'asked-again';
}

/** Consents, with time and source. Throws StoreUnavailable when the store does not answer in time; repeating the call is safe. */
export interface Consents {
  /**
   * Records the change once, and puts the text that confirms it in line in the same step: the same key again writes nothing.
   * One round trip.
   */
  record(key: string, change: ConsentChange, confirmation?: OutgoingText): Promise<void>;
  /** Every change of this phone (ten digits), the newest last. One round trip. */
  history(phone: string): Promise<readonly ConsentChange[]>;
}
