import type { LocalDateTime } from '../calendar/calendarDate';
import type { Version, Versioned } from '../versioned';
import type { Refusal } from '../rules/refusals';
import type { Carrier } from '../carrier';
import type { StaffCaller } from '../staffCaller';
import type { Requirement } from '../authorization/requirements';
import type { TextApp } from '../textApps';

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
  'provider-call',
  'bus-pass',
  'consent-word',
  'stranded',
  'serious-incident',
  'late-ride',
  'handed-back',
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
  | 'no-show-claimed'
  | 'handed-back'
  | 'died'
  | 'moved-away'
  | 'wrong-number'
  | 'mileage-claim'
  | 'pass-not-arrived'
  | 'pass-lost'
  | 'approval-after-ride'
  | 'second-rider'
  | 'one-vehicle';

/** How a request that was taken can come to less than was asked for, afterwards: a written notice is owed for each (42 CFR 431.206). */
export type AdverseAfterwards =
  /** What it waited for has not come, and its day is here. */
  | 'still-pending'
  /** Not the member took it back. */
  | 'cancelled-by-us';

/** Where a conversation is held: its channel, and its address there, which is a pair of numbers for texts. */
export interface Thread {
  readonly channel: string;
  readonly address: string;
}

/** What a person has to know of a conversation to take it over without asking again. */
export interface HandOffPacket {
  /** Where it is read on, and written in; absent in items of before it was kept. */
  readonly thread?: Thread;
  /** Who is talking, and whether the member is known for sure. */
  readonly caller: {
    /** To the member: `self`, `parent`, `facility-staff` … */
    readonly relationship: string;
    readonly isVerified: boolean;
    /** What was checked against the record: `medicaid-id`, `date-of-birth` … */
    readonly identifiers: readonly string[];
    /** Ten digits of the phone that wrote or called, where it was one. */
    readonly phone?: string;
    /** The app they write by; absent where they text, call or use the page. */
    readonly app?: TextApp;
    /** How they want to be answered: who cannot hear is written to. */
    readonly answer: 'in-writing' | 'by-call';
  };
  /** What was said of the member and not checked: id, birth date, name, ZIP code. */
  readonly unchecked?: unknown;
  /** What is asked and not answered yet, as task and question: `bookRide destination`. */
  readonly missing: readonly string[];
  /** The message that led here, as it came. */
  readonly words: string;
  /** The turn it was opened in: the conversation's log up to it is the transcript. */
  readonly turn: number;
}

/** A written notice that is owed: to whom, in which language, and from when the request counts. */
export interface NoticeOwed {
  readonly language: string;
  /** The member's mailing address on file; absent when nobody is identified. */
  readonly mailTo?: unknown;
  /** When it was first asked for. */
  readonly requestedAt: LocalDateTime;
}

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
    | 'nobody-answered'
    | 'not-delivered'
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
    | 'child-rides-too'
    | 'pet-rides-too'
    | 'coverage-ends'
    | AdverseAfterwards
    | RideWork;
  readonly citations: readonly string[];
  readonly due: LocalDateTime;
  readonly openedAt: LocalDateTime;
  /** A written notice that is owed, and by when. */
  readonly noticeDue?: LocalDateTime;
  readonly notice?: NoticeOwed;
  readonly packet?: HandOffPacket;
  /** Medicaid ID, when the member is known. */
  readonly memberId?: string;
  /** The ride it is about. */
  readonly ride?: string;
  /** Keyed hash of the conversation it came from; its log is the hand-off packet. */
  readonly conversation: string;
  readonly language: string;
  /** It is about a ride to treatment that cannot wait: it comes first in every queue. */
  readonly treatment?: true;
  /** Who called, when it was staff of a facility or an agency. */
  readonly staff?: StaffCaller;
  /** What was asked for, so that a person can complete it: facts and details as said. */
  readonly request?: unknown;
  /** Who carried the ride, where a serious incident is told: not sent again until a person has decided. */
  readonly carrier?: Carrier;
  /** What it is opened for once, whoever wants it again, and from where: the item there is is found then. */
  readonly once?: string;
  /** Only an open item is found so: once it is done, it is opened anew for who wants it again. */
  readonly onceUntilDone?: true;
}

/** What a person can do to a work item. */
export const workEvents = ['taken', 'given-back', 'noted', 'postponed', 'done', 'reopened'] as const;

/** One of {@link workEvents}. */
export type WorkEvent = (typeof workEvents)[number];

/** How work ended: what was asked for was given, the letter that is owed was sent, or else. */
export const workOutcomes = ['as-asked', 'notice-sent', 'settled', 'not-reached', 'not-needed'] as const;

/** One of {@link workOutcomes}. */
export type WorkOutcome = (typeof workOutcomes)[number];

/** One step in the history of a work item; that it was opened stands in the item itself. */
export interface WorkMove {
  readonly event: WorkEvent;
  readonly at: LocalDateTime;
  /** Name of the client of the API that told it. */
  readonly by: string;
  /** Whose it is since then, where it was taken. */
  readonly owner?: string;
  /** When it is due since then, where that changed. */
  readonly due?: LocalDateTime;
  readonly outcome?: WorkOutcome;
  /** In the words of whoever did it. */
  readonly note?: string;
  /** Names the request that told it, so that a repetition finds it done; a keyed hash. */
  readonly request?: string;
}

/** A work item with its case number: eight digits, the first a 9. */
export interface WorkItem extends NewWorkItem {
  readonly schema: 1;
  readonly caseNumber: string;
  readonly status: 'open' | 'done';
  /** Who does it; absent while nobody has taken it. */
  readonly owner?: string;
  /** What was done to it, the newest last; absent while nothing was. */
  readonly history?: readonly WorkMove[];
}

/** Which work is looked for; what is left out does not matter. */
export interface WorkQuery {
  readonly kind?: WorkItemKind;
  /** Whose it is; empty: nobody's. */
  readonly owner?: string;
  /** Due by then at the latest. */
  readonly dueBy?: LocalDateTime;
}

/** Work for people. Every method throws StoreUnavailable when the store does not answer in time; repeating the call is safe. */
export interface WorkItems {
  /** Opens the item once: a second call under the same key returns the first one's item. */
  open(key: string, item: NewWorkItem): Promise<WorkItem>;
  /** The item with this case number, or undefined. One round trip. */
  find(caseNumber: string): Promise<Versioned<WorkItem> | undefined>;
  /** Open work, treatment first, then by due time; of a great many the first of each bucket. Each bucket is asked at once. */
  queue(query: WorkQuery): Promise<readonly WorkItem[]>;
  /** Writes the item if it is still at this version. One round trip. */
  replace(item: WorkItem, version: Version): Promise<'replaced' | 'changed-meanwhile'>;
}

/** The key under which work is opened that there is once, wherever it is asked for. */
export const onceKey = (once: string): string => `once:${once}`;
