import type { FactName, Facts } from '../facts';
import type { Program } from '../program/program';

/** What a mode says of a trip: it suits, it does not, or it cannot tell before a fact is known. */
export type Suitability =
  | {
      readonly kind: 'suits';
      /** The ground, where the mode has several. */
      readonly citation?: string;
    }
  | { readonly kind: 'does-not' }
  | { readonly kind: 'needs'; readonly fact: FactName };

/** A kind of ride: the floor of safety it reaches and the ground on which it may be paid (§ 17-134d-33(b)(7), (e)(2)). */
export interface Mode {
  /** The ground of its own. */
  readonly citation: string;
  /** Further clauses the mode carries out. */
  readonly carries?: readonly string[];
  /** Whether it suits this rider and trip on that ground; whether it can be had is not its to say. */
  readonly suits: (facts: Facts, program: Program) => Suitability;
  /** Whom it suits can take nothing less: where it cannot be had, nothing below stands in. */
  readonly nothingLess?: true;
  /** The ground "nothing cheaper is available": it can carry this rider, though something less would do. */
  readonly standIn?: { readonly citation: string; readonly canCarry: (facts: Facts) => boolean };
}

/** The mode is safe for this rider and has its ground. */
export const suits: Suitability = { kind: 'suits' };

/** The mode is safe for this rider on one of several grounds. */
export const suitsBecause = (citation: string): Suitability => ({ kind: 'suits', citation });

/** The mode is not safe for this rider, or has no ground. */
export const doesNot: Suitability = { kind: 'does-not' };

/** Cannot tell before this fact is known. */
export const needsFact = (fact: FactName): Suitability => ({ kind: 'needs', fact });
