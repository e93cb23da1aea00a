import { kindsOfRide, known, type Facts, type KindOfRide } from '../facts';
import { costsOf } from '../money/costsOf';
import type { Program } from '../program/program';

/** Kinds with a ground that leaves no other one: what the rider's condition or the time left makes necessary. */
const NECESSARY_FIRST: readonly KindOfRide[] = ['air', 'ambulance'];

const ordinary = kindsOfRide.filter((id) => !NECESSARY_FIRST.includes(id));

/** The order that stands while no costs are known. */
export const WITHOUT_COSTS: readonly KindOfRide[] = [...NECESSARY_FIRST, ...ordinary];

/** The order in which kinds of ride are tried. */
export interface ModeOrder {
  readonly citation: string;
  readonly carries?: readonly string[];
  readonly order: (facts: Facts, program: Program) => readonly KindOfRide[];
}

/**
 * What may be necessary first, then the cheapest. Costs that are known, by quote or by the fee schedule, order the kinds that
 * have one among themselves; the others keep their place (§ 17-134d-33(e)(2)(C)).
 */
export const byCost: ModeOrder = {
  citation: '17-134d-33(b)(7)',
  carries: ['17-134d-33(g)(1)'],
  order: (facts, { feeSchedule: { value: schedule } }) => {
    const isAnythingKnown = known(facts.quotedCosts) || Object.keys(schedule).length > 0;
    if (!isAnythingKnown) return WITHOUT_COSTS;
    const costs = costsOf(facts, schedule);
    const priced = ordinary.filter((id) => costs[id] !== undefined);
    const next = priced.toSorted((one, other) => (costs[one] ?? 0) - (costs[other] ?? 0)).values();
    return [
      ...NECESSARY_FIRST,
      ...ordinary.map((id) => (costs[id] === undefined ? id : (next.next().value ?? id))),
    ];
  },
};
