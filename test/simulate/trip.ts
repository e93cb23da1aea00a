import type { CalendarDate, ClockTime } from '../../domain/calendar/calendarDate';

/** A clinic as its patient knows it. */
export interface Clinic {
  /** Id in the facility directory; absent for one that is not in it. */
  readonly id?: string;
  readonly name: string;
  /** What people call it. */
  readonly aliases: readonly string[];
  readonly street: string;
  readonly town: string;
  readonly state: string;
  readonly phone?: string;
}

/** What a visit is for, as the sayings name it. */
export type Reason =
  | 'checkup'
  | 'dialysis'
  | 'dentist'
  | 'eyes'
  | 'therapy'
  | 'physical-therapy'
  | 'lab'
  | 'imaging'
  | 'heart'
  | 'cancer'
  | 'prenatal'
  | 'methadone'
  | 'sick'
  | 'prescription'
  | 'groceries';

/** How somebody gets back. */
export type Back =
  | { readonly kind: 'at'; readonly time: ClockTime }
  | { readonly kind: 'will-call' }
  | { readonly kind: 'none' };

/** All that a member knows of the ride they want. */
export interface Trip {
  readonly day: CalendarDate;
  readonly time: ClockTime;
  readonly clinic: Clinic;
  readonly reason: Reason;
  readonly back: Back;
  /** Absent at home. */
  readonly pickup?: { readonly street: string; readonly town: string };
  /** Who rides along. */
  readonly along: 'nobody' | 'parent' | 'spouse';
  /** Who else could drive: nobody, somebody for free, or somebody if gas is paid. */
  readonly driver: 'nobody' | 'free' | 'paid';
  readonly bus: boolean;
  /** A doctor or an illness makes it urgent. */
  readonly urgent: boolean;
  /** Days of the week, 0 Sunday, and the last day; absent for one ride. */
  readonly series?: { readonly days: readonly number[]; readonly until: CalendarDate };
  readonly moves: 'walks' | 'cane' | 'walker' | 'wheelchair' | 'power-chair';
}
