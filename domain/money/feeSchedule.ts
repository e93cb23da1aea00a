import type { KindOfRide } from '../facts';

/** An amount of money in whole cents. */
export type Cents = number;

/**
 * Amounts of one kind of ride, each as § 17-134d-33(j) names it; which of them a carrier may be paid stands in the table of
 * charges. One that is absent is not in the schedule.
 */
export interface Fees {
  /** The base rate of a trip, the fare of the public, or what a meter starts with. */
  readonly base?: Cents;
  /** Each loaded mile; each mile of a private car or a meter. */
  readonly mile?: Cents;
  /** An ambulance's first hour of waiting, whole or in part. */
  readonly waitingFirstHour?: Cents;
  /** Each further quarter of an hour of waiting, whole or in part. */
  readonly waitingQuarter?: Cents;
  /** Each recipient after the first. */
  readonly additionalRecipient?: Cents;
  /** Each stop after the first pick-up or drop-off of a shared livery ride. */
  readonly additionalStop?: Cents;
  /** Each time an attendant beside the driver helps. */
  readonly attendant?: Cents;
  /** A second ambulance attendant. */
  readonly specialAttendant?: Cents;
  /** Each time livery staff help a recipient inside a building. */
  readonly assistance?: Cents;
  readonly nightCall?: Cents;
  readonly advancedLife?: Cents;
  readonly ivLevel?: Cents;
  readonly paramedicIntercept?: Cents;
  readonly helicopterAssist?: Cents;
  /** Care given to a recipient who is not carried after all. */
  readonly treatment?: Cents;
}

/**
 * The Department's fees by kind of ride (§ 17-134d-33(i)(8)(A)). Invalid coach and wheelchair accessible livery have one
 * entry, because their fees are the same (§ 17-134d-33(i)(8)(D), (i)(9)(F)(iii)(bb)).
 */
export type FeeSchedule = { readonly [Kind in KindOfRide]?: Fees };

/** What each kind of ride would cost, in whole cents, as far as that is known. */
export type Costs = { readonly [Kind in KindOfRide]?: Cents };
