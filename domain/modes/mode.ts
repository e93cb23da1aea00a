import type { FactName, Facts } from '../facts';
import type { Program } from '../program/program';

/** What a mode says of a trip: it suits and is there, it does not or is not, or it cannot tell before a fact is known. */
export type Suitability =
  | { readonly kind: 'suits' }
  | { readonly kind: 'does-not' }
  | { readonly kind: 'needs'; readonly fact: FactName };

/** A kind of ride: the floor of safety it reaches and when it counts as available (§ 17-134d-33(b)(7), (b)(11)). */
export interface Mode {
  readonly citation: string;
  readonly suits: (facts: Facts, program: Program) => Suitability;
}

/** The mode is safe for this rider and there for this trip. */
export const suits: Suitability = { kind: 'suits' };

/** The mode is not safe for this rider, or not there for this trip. */
export const doesNot: Suitability = { kind: 'does-not' };

/** Cannot tell before this fact is known. */
export const needsFact = (fact: FactName): Suitability => ({ kind: 'needs', fact });
