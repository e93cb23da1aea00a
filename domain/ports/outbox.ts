import type { ConfirmationNumber } from '../ride';
import type { AppThread } from '../textApps';
import type { Thread } from './workItems';

/** What a text without a message before it is sent for; each says how long it is any use. */
export const textPurposes = {
  /** Confirms once that texts have ended: within five minutes, 47 CFR 64.1200(a)(12), read 2026-11. */
  'texts-ended': { goodForMinutes: 5 },
  /** A ride and its number for somebody on the phone who asked for them in writing. */
  'ride-asked-for': { goodForMinutes: 60 },
  /** What a member who agreed to it is told of a ride. */
  'ride-update': { goodForMinutes: 60 },
  /** Whether texts are still wanted where they do not arrive or nobody answers. */
  'asks-again': { goodForMinutes: 60 },
  /** How to go on by text, for who asked for a text and was cut off in a call. */
  'call-ended': { goodForMinutes: 15 },
  /** What a representative writes, and that one has come or gone. */
  'person-writes': { goodForMinutes: 60 },
} as const;

/** One of {@link textPurposes}. */
export type TextPurpose = keyof typeof textPurposes;

/** A text that is to leave the house without a message before it. */
export interface OutgoingText {
  /** Ten digits. */
  readonly to: string;
  /** The app it goes by, to the same number; absent for a text. */
  readonly app?: AppThread;
  /** The conversation it is part of: where it does not arrive, that is written there. */
  readonly thread?: Thread;
  /** The words as the phone shows them. */
  readonly body: string;
  readonly purpose: TextPurpose;
  /** How long it is any use, where not as long as its purpose says. */
  readonly goodForMinutes?: number;
  /** It tells who waits for a person where they stand: of use for as long as its `goodForMinutes`, and a case is open already. */
  readonly isAboutLine?: true;
  /** Medicaid ID of the member it is about: whoever stopped texts about that member gets it no more. */
  readonly memberId?: string;
  /** It is spoken on a call, in this language: `en` or `es`. */
  readonly calledIn?: 'en' | 'es';
  /** Number of the ride it tells of: what is answered is about that one. */
  readonly ride?: ConfirmationNumber;
}

/**
 * Texts that are to be sent, each at most once: one of which nobody can say whether it was sent is not sent again. Throws
 * StoreUnavailable when the store does not answer in time; repeating the call is safe.
 */
export interface Outbox {
  /** Puts the text in line once: the same key again adds nothing. One round trip. */
  add(key: string, text: OutgoingText): Promise<void>;
  /** The ride this phone (ten digits) was told of last, for two days. One round trip. */
  lastTold(phone: string): Promise<ConfirmationNumber | undefined>;
}
