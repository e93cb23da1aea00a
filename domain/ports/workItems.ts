import type { LocalDateTime } from '../calendar/calendarDate';
import type { Refusal } from '../rules/refusals';
import type { StaffCaller } from '../staffCaller';
import type { Requirement } from '../authorization/requirements';

/** Kinds of work a person does after a conversation; their due times are in domain/program. */
export const workItemKinds = [
  'emergency',
  'crisis',
  'danger-after-stop',
  'urgent-dispatch',
  'discharge',
  'call-back',
  'referral',
  'chase-form',
  'bus-pass',
  'consent-word',
  'stranded',
  'serious-incident',
  'late-ride',
  'ride-change',
  'complaint',
  'member-record',
] as const;

/** One of {@link workItemKinds}. */
export type WorkItemKind = (typeof workItemKinds)[number];

/** Why a person has to look at a ride that is booked, or at how it went. */
export type RideWork =
  | 'tell-dispatch'
  | 'vehicle-underway'
  | 'ready-for-return'
  | 'no-vehicle'
  | 'complaint'
  | 'compliment'
  | 'crash-or-fall'
  | 'driver-conduct'
  | 'unsafe-ride'
  | 'left-alone'
  | 'abuse-or-neglect'
  | 'stranded'
  | 'no-show-disputed'
  | 'died'
  | 'moved-away'
  | 'wrong-number'
  | 'mileage-claim'
  | 'pass-not-arrived'
  | 'pass-lost'
  | 'approval-after-ride'
  | 'second-rider';

/** Something a person must do. */
export interface NewWorkItem {
  readonly kind: WorkItemKind;
  /** Why, as a code: a refusal, a requirement, or a wish; never free text. */
  readonly reason:
    | Refusal
    | Requirement
    | 'person-at-once'
    | 'asked-for-person'
    | 'not-identified'
    | 'not-understood'
    | 'confidential'
    | 'may-have-meant-the-ride'
    | 'danger'
    | 'dispatch'
    | 'mail-pass'
    | 'hearing-wish'
    | 'interpreter'
    | 'written-notice'
    | 'not-entitled'
    | 'address-to-complete'
    | RideWork;
  readonly citations: readonly string[];
  readonly due: LocalDateTime;
  readonly openedAt: LocalDateTime;
  /** A written notice that is owed, and by when. */
  readonly noticeDue?: LocalDateTime;
  /** Medicaid ID, when the member is known. */
  readonly memberId?: string;
  /** The ride it is about. */
  readonly ride?: string;
  /** Keyed hash of the conversation it came from; its log is the hand-off packet. */
  readonly conversation: string;
  readonly language: string;
  /** Who called, when it was staff of a facility or an agency. */
  readonly staff?: StaffCaller;
  /** What was asked for, so that a person can complete it: facts and details as said. */
  readonly request?: unknown;
}

/** A work item with its case number: eight digits, the first a 9. */
export interface WorkItem extends NewWorkItem {
  readonly schema: 1;
  readonly caseNumber: string;
  readonly status: 'open' | 'done';
}

/** Work for people. Every method throws StoreUnavailable when the store does not answer in time; repeating the call is safe. */
export interface WorkItems {
  /** Opens the item once: a second call under the same key returns the first one's item. */
  open(key: string, item: NewWorkItem): Promise<WorkItem>;
}
