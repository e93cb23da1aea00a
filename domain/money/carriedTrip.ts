import type { ClockTime } from '../calendar/calendarDate';
import type { KindOfRide } from '../facts';
import type { Cents, Fees } from './feeSchedule';

/** A kind of ride whose carrier sends the bill. */
export type CarrierKind = Extract<KindOfRide, 'ambulance' | 'wheelchair-van' | 'livery' | 'taxi'>;

/** A recipient of a trip. */
export interface CarriedRider {
  /** Where the rider is picked up and dropped off; the same text is the same point. */
  readonly from: string;
  readonly to: string;
  /**
   * `no-show`: approved in writing, not cancelled, not used, and the vehicle went to the pick-up (§ 17-134d-33(b)(24),
   * (i)(9)(D)). `not-fetched`: not used, and the vehicle never went. `cancelled`: before the vehicle set out (§ (b)(13)).
   */
  readonly outcome: 'carried' | 'no-show' | 'not-fetched' | 'cancelled';
  readonly livesInNursingHome: boolean;
  /** Each time staff of a livery carrier physically helped the rider inside a building; help in and out of the car is none. */
  readonly assistedAt: readonly ('nursing-home' | 'elsewhere')[];
}

/** A stretch of road driven with riders aboard, named once however many of them ride. */
export interface Stretch {
  readonly sameTown: boolean;
  /** Miles between the two towns by the docket (PUCA #6770-A, § 17-134d-33(b)(33)). */
  readonly docketMiles: number;
}

/** A trip of a carrier, made or to be made. */
export interface CarriedTrip {
  readonly mode: CarrierKind;
  /** The kind of ride that was approved, when it is another one. */
  readonly approvedMode?: CarrierKind;
  readonly riders: readonly CarriedRider[];
  readonly route: readonly Stretch[];
  /** There and back again (§ 17-134d-33(b)(35)). */
  readonly roundTrip: boolean;
  /** Whole minutes at the medical provider's, and whether the Department found the wait needed for the care. */
  readonly waiting?: { readonly minutes: number; readonly necessary: boolean };
  /** When an ambulance was sent out, by the clock of the program. */
  readonly dispatchedAt?: ClockTime;
  /** How often an attendant beside the driver helped. */
  readonly attendances?: number;
  readonly specialAttendant?: boolean;
  /** What an ambulance did beside driving. */
  readonly services?: readonly (keyof Pick<
    Fees,
    'advancedLife' | 'ivLevel' | 'paramedicIntercept' | 'helicopterAssist' | 'treatment'
  >)[];
  /** The all-inclusive reading of a taxi's meter. */
  readonly meter?: Cents;
  /** Tolls paid outside Connecticut. */
  readonly outOfStateTolls?: Cents;
  /** What else the payment is held against: the price the public pays, Medicare's rate, the bill. */
  readonly usualCharge?: Cents;
  readonly medicareRate?: Cents;
  readonly billed?: Cents;
}
