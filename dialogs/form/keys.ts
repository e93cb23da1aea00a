import type { Say } from '../say';
import type { Intent } from '../understanding/heard';

/**
 * What can be keyed on a telephone in answer to a question. `0` alone is a person and `*` alone goes back at every one; where
 * it is `mayNotKnow`, 8 alone says "I don't know".
 */
export type KeyInput =
  /** 1 yes, 2 no, 3 not sure, or 8 as elsewhere. */
  | { readonly kind: 'yes-no' }
  /**
   * 1 up to the number of choices; 9 for more when there are more. `inQuestion`: the question itself says what they mean.
   * `orSay`: what is not among them is said.
   */
  | {
      readonly kind: 'menu';
      readonly choices: readonly Say[];
      readonly inQuestion?: boolean;
      readonly more?: boolean;
      readonly orSay?: boolean;
      readonly mayNotKnow?: boolean;
    }
  /** MMDD, the next such day; 1 tomorrow, 2 another day. */
  | { readonly kind: 'date'; readonly mayNotKnow?: boolean }
  /** MMDDYYYY, or MMDDYY. */
  | { readonly kind: 'birth-date'; readonly mayNotKnow?: boolean }
  /** HHMM; the question's own choices, from 1 on, beside it. */
  | {
      readonly kind: 'time';
      readonly slot: 'appointmentTime' | 'returnTime';
      readonly choices?: readonly Say[];
      readonly mayNotKnow?: boolean;
    }
  /** All its digits. */
  | {
      readonly kind: 'number';
      readonly slot: 'medicaidId' | 'phone' | 'zipCode';
      readonly digits: number;
      readonly mayNotKnow?: boolean;
    }
  /** Nothing is asked: a page of {@link wishPages}, the first where none is named; 9 for the next. On the first 2 changes the language. */
  | { readonly kind: 'wishes'; readonly page?: number }
  /** Whole dollars, ended by `#` or a pause. */
  | { readonly kind: 'dollars'; readonly mayNotKnow?: boolean }
  /** Nothing but a voice answers it. */
  | { readonly kind: 'speech'; readonly mayNotKnow?: boolean };

/** What can be wished for by key with nothing open, page by page: its key, and what it stands for. */
export const wishPages = [
  { '1': 'book-trip', '3': 'cancel-trip', '4': 'change-trip' },
  { '1': 'list-trips', '2': 'trip-status', '3': 'ready-for-return', '4': 'complaint' },
  { '1': 'mileage-reimbursement', '2': 'bus-pass-not-arrived', '3': 'bus-pass-lost', '4': 'text-opt-in' },
] as const satisfies readonly Readonly<Record<string, Intent>>[];

/** Most choices of a menu: as many as can be kept in mind. */
export const MOST_CHOICES = 4;

/** The key for more choices. */
export const MORE_KEY = 9;

/** The key for "I don't know". It is no choice of any menu, and no entry by itself. */
export const NOT_KNOWN_KEY = 8;

/** A yes or a no. */
export const yesNoKeys: KeyInput = { kind: 'yes-no' };

/** Only a voice. */
export const speechOnly: KeyInput = { kind: 'speech' };

/** Words, or nothing that is known. */
export const speechOrNotKnown: KeyInput = { kind: 'speech', mayNotKnow: true };
