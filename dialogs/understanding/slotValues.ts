import type { CalendarDate, ClockTime } from '../../domain/calendar/calendarDate';
import type { KindOfCare, Mobility } from '../../domain/facts';

/** The caller's relation to the rider. */
export const relationships = [
  'self',
  'child',
  'parent',
  'spouse',
  'sibling',
  'grandchild',
  'grandparent',
  'other-family',
  'caregiver',
  'facility-staff',
  'case-manager',
  'friend',
] as const;

/** One of {@link relationships}. */
export type Relationship = (typeof relationships)[number];

/** Kinds of wheelchair. */
export const chairKinds = [
  'manual',
  'power',
  'scooter',
  'transport',
  'bariatric',
  'reclining',
  'tilt',
  'custom',
  'extra wide',
  'narrow',
] as const;

/** One of {@link chairKinds}. */
export type ChairKind = (typeof chairKinds)[number];

/** A kind of wheelchair, and the member's own words for it. */
export interface ChairSaid {
  readonly kind: ChairKind;
  readonly said: string;
}

/** A person's name as said. */
export interface PersonName {
  /** What stands before a single name that is most likely the last one, as said: "Mrs." */
  readonly title?: string;
  readonly first: string;
  readonly last?: string;
  /** The letter that stands for a last name, "B" of "Tanya B": no last name to be compared with one on file. */
  readonly initial?: string;
}

/** A place as said, and what the directories made of it. */
export interface PlaceSaid {
  /** The member's own words. */
  readonly said: string;
  /** Its name without the town: "Dr. Reyes" of "Dr. Reyes in Norwich". */
  readonly name?: string;
  readonly kind: 'home' | 'facility' | 'address' | 'town';
  /** The one facility it can only mean. */
  readonly facilityId?: string;
  /** The facilities it could mean, the likeliest first, when there are several. */
  readonly candidates?: readonly string[];
  readonly street?: string;
  readonly unit?: string;
  /** Town by its Connecticut name. */
  readonly town?: string;
  readonly state?: string;
  readonly zip?: string;
}

/** Days of the week as recurring rides name them, in the order of the week. */
export const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** One of {@link weekdayNames}. */
export type WeekdayName = (typeof weekdayNames)[number];

/** Everything a message can say, by slot. Names are fixed; see docs/understanding.md. */
export interface SlotValues {
  personName: PersonName;
  callerName: PersonName;
  callerRelationship: Relationship;
  /** Nine digits. */
  medicaidId: string;
  /** Ten digits. */
  phone: string;
  /** Five digits. */
  zipCode: string;
  dateOfBirth: CalendarDate;
  /** The birth date when the day was written before its month: "5/11/1971" may be of November. Absent when the numbers have one reading. */
  birthDayFirst: CalendarDate;
  appointmentDate: CalendarDate;
  appointmentTime: ClockTime;
  appointmentEnd: ClockTime;
  /** Day and time of an existing ride that is meant. */
  refDate: CalendarDate;
  refTime: ClockTime;
  returnTime: ClockTime | 'will-call' | 'one-way';
  /** The days of every week on which a ride is wanted, in the order of the week. */
  recurrenceDays: readonly WeekdayName[];
  /** How long a ride goes on every week: the last day, a stretch such as `6 weeks` or `2 months`, or `ongoing`. */
  recurrenceUntil: CalendarDate | `${number} ${'day' | 'week' | 'month'}${'' | 's'}` | 'ongoing';
  pickup: PlaceSaid;
  /** The rider has moved, or wants the address on record changed. */
  newAddress: true;
  destination: PlaceSaid;
  /** Where the ride goes after the visit, as far as that is said: home, or another place than it began at. */
  afterVisit: PlaceSaid;
  /** A stop for an errand on the way is asked for. */
  stop: true;
  reason: KindOfCare;
  /** The sole purpose is an errand and no care. */
  errand: 'prescription-pickup' | 'item-pickup' | 'not-care';
  mobility: Mobility;
  /** What the rider uses, each at its place or time, in the order said: "a cane, and for far the chair". `mobility` is the one that needs more room. */
  mobilities: readonly Mobility[];
  chairKind: ChairSaid;
  canTransferToCarSeat: boolean;
  escortCount: number;
  /** Among those who come along is a child, or a brother or sister of one, who helps nobody. */
  childAlong: true;
  needs: readonly ('oxygen' | 'service-animal' | 'car-seat' | 'door-to-door')[];
  canDrive: boolean;
  hasCar: boolean;
  someoneCanDrive: boolean;
  /** "I have no other way to get there": neither the rider nor anybody else drives. */
  noOtherWay: true;
  /** Somebody can drive if mileage or gas is paid; only when the caller offers it. */
  mileageOffer: boolean;
  canUseBus: boolean;
  /** No bus goes there; said beside other things. */
  noBus: true;
  /** Whether the visit can wait for the notice period; only when that is asked. */
  canWait: boolean;
  hasBusPass: boolean;
  livesInNursingHome: boolean;
  /** Admitted to a hospital as an inpatient. */
  staysInHospital: boolean;
  sharedRideReason: string;
  /** Where to call on the day of the ride; ten digits. */
  callbackPhone: string;
  /** Steps at the door, in the member's words: "3 steps", "no stairs". */
  stairs: string;
  /** Door, unit or entrance in the member's words: "apt 3B", "back door", "emergency entrance". */
  unitOrEntrance: string;
  /** What else the driver should know, in the member's words. */
  driverNote: string;
  /** The doctor or other professional who is visited, as said: "Dr. Patel". */
  providerName: string;
  /** Phone of the clinic or the doctor; ten digits. */
  providerPhone: string;
  /** A confirmation number, eight digits where it is ours, or a place in the list just shown as `#2`. */
  tripRef: string;
  /** Language asked for, ISO 639-1. */
  language: string;
}

/** The name of a slot. */
export type SlotName = keyof SlotValues;

const slotNames: Readonly<Record<SlotName, true>> = {
  personName: true,
  callerName: true,
  callerRelationship: true,
  medicaidId: true,
  phone: true,
  zipCode: true,
  dateOfBirth: true,
  birthDayFirst: true,
  appointmentDate: true,
  appointmentTime: true,
  appointmentEnd: true,
  refDate: true,
  refTime: true,
  returnTime: true,
  recurrenceDays: true,
  recurrenceUntil: true,
  pickup: true,
  newAddress: true,
  destination: true,
  afterVisit: true,
  stop: true,
  reason: true,
  errand: true,
  mobility: true,
  mobilities: true,
  chairKind: true,
  canTransferToCarSeat: true,
  escortCount: true,
  childAlong: true,
  needs: true,
  canDrive: true,
  hasCar: true,
  someoneCanDrive: true,
  noOtherWay: true,
  mileageOffer: true,
  canUseBus: true,
  noBus: true,
  canWait: true,
  hasBusPass: true,
  livesInNursingHome: true,
  staysInHospital: true,
  sharedRideReason: true,
  callbackPhone: true,
  stairs: true,
  unitOrEntrance: true,
  driverNote: true,
  providerName: true,
  providerPhone: true,
  tripRef: true,
  language: true,
};

/** Whether a slot has this name. */
export const isSlotName = (name: string): name is SlotName => Object.hasOwn(slotNames, name);
