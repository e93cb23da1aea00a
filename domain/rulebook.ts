import { particulars, type Particulars } from './authorization/particulars';
import { derivations, type Derivations } from './derivations';
import { modes, type Modes } from './modes';
import { byCost, type ModeOrder } from './modes/byCost';
import { afterRideRules, modeRules, safetyRules, tripRules } from './rules';
import type { Rule } from './rules/rule';

/** Rules by name, in the order in which they are evaluated. */
export type Rules = Readonly<Record<string, Rule>>;

/** Everything a decision is made by. */
export interface Rulebook {
  readonly derivations: Derivations;
  readonly safetyRules: Rules;
  readonly afterRideRules: Rules;
  readonly tripRules: Rules;
  readonly modes: Modes;
  /** Absent: the order that stands while no costs are known. */
  readonly modesByCost?: ModeOrder;
  readonly modeRules: Rules;
  readonly particulars: Particulars;
}

/** The regulation and the broker's published rules, whole. */
export const rulebook: Rulebook = {
  derivations,
  safetyRules,
  afterRideRules,
  tripRules,
  modes,
  modesByCost: byCost,
  modeRules,
  particulars,
};
