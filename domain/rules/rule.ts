import type { FactName, Facts } from '../facts';
import type { Program } from '../program/program';
import type { Requirement } from '../authorization/requirements';
import type { ModeId } from '../modes';
import type { Notice, Refusal } from './refusals';

/** What one rule says of the facts. */
export type Finding =
  | { readonly kind: 'holds' }
  | { readonly kind: 'refuses'; readonly because: Refusal }
  | { readonly kind: 'requires'; readonly requirement: Requirement }
  | { readonly kind: 'informs'; readonly notice: Notice }
  | { readonly kind: 'needs'; readonly fact: FactName };

/** What the rules see: the facts with presumed and derived ones filled in, and, once chosen, the mode. */
export type View = Facts & { readonly mode?: ModeId };

/** One sentence of the regulation. */
export interface Rule {
  /** The clause that says it, as in docs/clauses.md. */
  readonly citation: string;
  /** Reads the facts; never throws, never asks for a fact that is `unknown`. */
  readonly decide: (facts: View, program: Program) => Finding;
}

/** Nothing stands in the way as far as this rule goes. */
export const holds: Finding = { kind: 'holds' };

/** Not to be booked here; a person takes over. */
export const refuses = (because: Refusal): Finding => ({ kind: 'refuses', because });

/** Possible, with this form, approval or person. */
export const requires = (requirement: Requirement): Finding => ({ kind: 'requires', requirement });

/** To be told to the caller. */
export const informs = (notice: Notice): Finding => ({ kind: 'informs', notice });

/** Cannot tell before this fact is known. */
export const needs = (fact: FactName): Finding => ({ kind: 'needs', fact });
