import type { Requirement } from '../../../domain/authorization/requirements';
import type { ParticularName } from '../../../domain/authorization/particulars';
import type { Booking, Decision, Emergency, Referral } from '../../../domain/decision';
import type { Facts } from '../../../domain/facts';
import type { ModeId } from '../../../domain/modes';
import type { Notice, Refusal } from '../../../domain/rules/refusals';

/** A whole situation in which each of these clauses decides. */
export interface ClauseRow {
  readonly clauses: readonly [string, ...string[]];
  /** In plain words. */
  readonly situation: string;
  readonly facts: Facts;
  /** What must come of it; what is left out may be anything. */
  readonly expect: {
    readonly outcome: (Booking | Referral | Emergency)['outcome'] | 'needs';
    readonly mode?: ModeId;
    readonly because?: Refusal;
    /** All of them, in any order. */
    readonly requirements?: readonly Requirement[];
    /** All of them, in any order. */
    readonly notices?: readonly Notice[];
    /** Particulars of the carrier's request: all of them, in any order. */
    readonly particulars?: readonly ParticularName[];
    /** Clauses that are among those cited. */
    readonly cites?: readonly string[];
  };
}

const inOrder = (names: readonly string[]): readonly string[] => names.toSorted();

/** What came of a row, as far as the row speaks of it: equal to `expect` where the row holds. */
export const outcomeOf = ({ expect: expected }: ClauseRow, decision: Decision) => ({
  outcome: decision.kind === 'needs' ? 'needs' : decision.outcome,
  ...(expected.mode && { mode: decision.kind === 'book' ? decision.mode : undefined }),
  ...(expected.because && { because: decision.kind === 'refer' ? decision.because : undefined }),
  ...(expected.requirements && {
    requirements: 'requirements' in decision ? inOrder(decision.requirements) : undefined,
  }),
  ...(expected.notices && { notices: 'notices' in decision ? inOrder(decision.notices) : undefined }),
  ...(expected.particulars && {
    particulars: decision.kind === 'book' ? inOrder(decision.particulars) : undefined,
  }),
  ...(expected.cites && {
    cites:
      'citations' in decision ? expected.cites.filter((id) => decision.citations.includes(id)) : undefined,
  }),
});

/** What a row expects, in the shape of {@link outcomeOf}. */
export const expectedOf = ({ expect: expected }: ClauseRow) => ({
  ...expected,
  ...(expected.requirements && { requirements: inOrder(expected.requirements) }),
  ...(expected.notices && { notices: inOrder(expected.notices) }),
  ...(expected.particulars && { particulars: inOrder(expected.particulars) }),
});
