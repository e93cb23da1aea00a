import type { ParticularName } from './authorization/particulars';
import type { Requirement } from './authorization/requirements';
import type { FactName } from './facts';
import type { ModeId } from './modes';
import type { Notice, Refusal } from './rules/refusals';
import type { Finding } from './rules/rule';

/** What one rule or mode found, with its clause: a line of the trace. */
export interface TraceLine {
  readonly rule: string;
  readonly citation: string;
  readonly finding: Finding;
}

/** What every decision carries so that it can be explained and replayed later. */
export interface Grounds {
  readonly trace: readonly TraceLine[];
  /** Facts nobody said and no record holds, taken for granted. */
  readonly presumed: readonly FactName[];
}

/** A trip that may go: confirmed, waiting for papers, or urgent. */
export interface Booking extends Grounds {
  readonly kind: 'book';
  readonly outcome: 'book' | 'book-pending-authorization' | 'urgent-book';
  readonly mode: ModeId;
  readonly citations: readonly string[];
  readonly requirements: readonly Requirement[];
  /** Those of them that the ride waits for, the one to be told first. */
  readonly waitsFor: readonly Requirement[];
  /** What the carrier has to give, where it has to ask for the approval. */
  readonly particulars: readonly ParticularName[];
  readonly notices: readonly Notice[];
}

/** A request this assistant does not book: a person takes it on. */
export interface Referral extends Grounds {
  readonly kind: 'refer';
  readonly outcome: 'deny-refer' | 'agent';
  readonly because: Refusal;
  readonly citations: readonly string[];
  /** Papers that were found missing before it came to this. */
  readonly requirements: readonly Requirement[];
  readonly notices: readonly Notice[];
}

/** The first fact a rule still needs. */
export interface Need extends Grounds {
  readonly kind: 'needs';
  readonly fact: FactName;
}

/** Symptoms that belong to 911. */
export interface Emergency extends Grounds {
  readonly kind: 'emergency';
  readonly outcome: 'emergency-911';
  readonly citations: readonly string[];
}

/** What the rules make of the facts. */
export type Decision = Booking | Referral | Need | Emergency;
