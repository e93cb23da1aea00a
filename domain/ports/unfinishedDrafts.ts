import type { DraftId } from '../ride';

/** A booking or a change that was begun and is not done: the member may go on with it in another conversation. */
export interface UnfinishedDraft {
  /** Id of the task it belongs to; that one reads the draft back. */
  readonly task: string;
  readonly id: DraftId;
  readonly draft: unknown;
  /** Keyed hash of the conversation it was last worked on in. */
  readonly conversation: string;
}

/**
 * What each member has begun last, kept for 30 days. Every method takes one round trip and throws StoreUnavailable when the
 * store does not answer in time; repeating the call is safe.
 */
export interface UnfinishedDrafts {
  /** What the member with this Medicaid ID has begun, or undefined when there is nothing to go on with. */
  find(memberId: string): Promise<UnfinishedDraft | undefined>;
  /** Keeps the draft in place of the one before it. */
  keep(memberId: string, draft: UnfinishedDraft): Promise<void>;
  /** Forgets the draft with this id; another one that took its place meanwhile stays. */
  drop(memberId: string, id: DraftId): Promise<void>;
}
