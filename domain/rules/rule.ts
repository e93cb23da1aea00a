import type { Requirement } from '../authorization/requirements';
import type { FactName, Facts } from '../facts';
import type { ModeId } from '../modes';
import type { Program } from '../program/program';
import type { Notice, Refusal } from './refusals';

/** What one rule says of the facts. */
export type Finding =
  | { readonly kind: 'holds' }
  | { readonly kind: 'emergency' }
  | { readonly kind: 'refuses'; readonly because: Refusal }
  | {
      readonly kind: 'requires';
      readonly requirement: Requirement;
      /** Whether the ride waits for it, where that is not what it mostly is. */
      readonly holdsRide?: boolean;
    }
  | { readonly kind: 'informs'; readonly notice: Notice }
  /** The need cannot wait for the notice period. */
  | { readonly kind: 'urgent' }
  | { readonly kind: 'needs'; readonly fact: FactName };

/** What the rules see: the facts with presumed and derived ones filled in and, once chosen, the mode. */
export type View = Facts & {
  readonly mode?: ModeId;
  /** The cheapest suitable kind of ride, when it is not to be had and `mode` stands in for it (§ 17-134d-33(b)(4)). */
  readonly appropriateMode?: ModeId;
  /** What rules before this one found that the ride waits for. */
  readonly awaited?: readonly Requirement[];
};

/** One sentence of the regulation. */
export interface Rule {
  /** The clause that says it, as in docs/clauses.md. */
  readonly citation: string;
  /** Further clauses the same sentence carries out; taking the rule away takes them away. */
  readonly carries?: readonly string[];
  /** Reads the facts; never throws, never asks for a fact that is `unknown`. */
  readonly decide: (facts: View, program: Program) => Finding;
}

/** Nothing stands in the way as far as this rule goes. */
export const holds: Finding = { kind: 'holds' };

/** Symptoms that belong to 911. */
export const emergency: Finding = { kind: 'emergency' };

/** Cannot wait for the notice period. */
export const urgent: Finding = { kind: 'urgent' };

/** Not to be booked here; a person takes over. */
export const refuses = (because: Refusal): Finding => ({ kind: 'refuses', because });

/** Possible, with this form, approval or person. */
export const requires = (requirement: Requirement): Finding => ({ kind: 'requires', requirement });

/** Possible, and the ride waits for it, though mostly none does. */
export const requiresFirst = (requirement: Requirement): Finding => ({
  kind: 'requires',
  requirement,
  holdsRide: true,
});

/** To be asked for beside the ride, which does not wait for it. */
export const requiresBeside = (requirement: Requirement): Finding => ({
  kind: 'requires',
  requirement,
  holdsRide: false,
});

/** To be told to the caller. */
export const informs = (notice: Notice): Finding => ({ kind: 'informs', notice });

/** Cannot tell before this fact is known. */
export const needs = (fact: FactName): Finding => ({ kind: 'needs', fact });
