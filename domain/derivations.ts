import { addDays, ageOn, daysBetween } from './calendar/calendarDate';
import { known, unknown, type FactName, type Facts, type FactValues, type Unknown } from './facts';
import type { Program } from './program/program';

/** A fact that follows from others, with the clause that defines it. */
export interface Derivation<Name extends FactName> {
  /** The clause that says what the fact means, where one does. */
  readonly citation?: string;
  /** Further clauses it carries out. */
  readonly carries?: readonly string[];
  /** What it is made of, in the order in which a missing one is asked. Empty: said in other words, else it is asked itself. */
  readonly from: readonly FactName[];
  readonly derive: (facts: Facts, program: Program) => FactValues[Name] | Unknown | undefined;
}

/** Facts that follow from others. */
export type Derivations = { readonly [Name in FactName]?: Derivation<Name> };

/** Intermediate and skilled nursing facilities, facilities for people with intellectual disability, chronic disease hospitals. */
const NURSING_HOMES: readonly FactValues['residence'][] = [
  'nursing-home',
  'chronic-disease-hospital',
  'intellectual-disability-facility',
];

/** Calendar days, which always hold more than 90 working days, the longest limit; beyond them the count stops. */
const DAYS_COUNTED_BACK = 150;
/** States that border Connecticut: only there a provider can be a border provider. */
const BORDERING_STATES: readonly string[] = ['MA', 'NY', 'RI'];

/** What follows from two facts, once both are known. */
const both = <One, Other, Result>(
  one: One | Unknown | undefined,
  other: Other | Unknown | undefined,
  make: (one: One, other: Other) => Result,
): Result | Unknown | undefined => {
  if (known(one) && known(other)) return make(one, other);
  return one === unknown || other === unknown ? unknown : undefined;
};

/** What the rider moves about with, as a way of moving about. */
const MOBILITY_WITH: { readonly [Device in FactValues['assistiveDevice']]: FactValues['mobility'] } = {
  none: 'ambulatory',
  cane: 'cane',
  crutches: 'cane',
  walker: 'walker',
  wheelchair: 'wheelchair',
  'electric-wheelchair': 'electric-wheelchair',
};

/** A need on the way, where the rider's needs are said all in one word. */
const needOnTheWay = (need: FactValues['medicalNeedsInTransit']) => ({
  from: [],
  derive: ({ medicalNeedsInTransit }: Facts) => (medicalNeedsInTransit === need ? true : undefined),
});

const isListed = (list: readonly string[], diagnosis: FactValues['relevantDiagnosis']): boolean =>
  list.some((listed) => listed.toLowerCase() === diagnosis.trim().toLowerCase());

/**
 * How a fact follows from others. Never stored, so a correction cannot leave an old one behind; a value somebody gave comes
 * first.
 */
export const derivations: Derivations = {
  daysSinceTrip: {
    from: ['tripDate', 'requestDate'],
    derive: ({ tripDate, requestDate }) =>
      both(tripDate, requestDate, (ride, asked) => Math.max(0, daysBetween(ride, asked))),
  },
  workingDaysSinceTrip: {
    from: ['tripDate', 'requestDate'],
    derive: ({ tripDate, requestDate }, { businessDays }) =>
      both(tripDate, requestDate, (ride, asked) => {
        const earliest = addDays(asked, -DAYS_COUNTED_BACK);
        return businessDays.workingDaysBetween(ride < earliest ? earliest : ride, asked);
      }),
  },
  visitPurpose: {
    from: [],
    derive: ({ serviceType }) => (known(serviceType) ? serviceType : undefined),
  },
  mobility: {
    from: [],
    derive: ({ assistiveDevice, canWalk, mustTravelInWheelchair, canTransferToCarSeat }) => {
      const said = known(assistiveDevice) ? MOBILITY_WITH[assistiveDevice] : undefined;
      if (said === 'wheelchair' || said === 'electric-wheelchair') return said;
      // Who does not walk may also have to lie flat, unless able to sit.
      const sits = mustTravelInWheelchair === true || (canWalk === false && canTransferToCarSeat === true);
      if (sits) return 'wheelchair';
      if (canWalk === false) return undefined;
      // Who uses no device walks by themselves, or not at all.
      if (canWalk === undefined && said === 'ambulatory') return undefined;
      return said ?? (canWalk === true ? 'ambulatory' : undefined);
    },
  },
  needsMedicalAttentionInTransit: needOnTheWay('medical-attention'),
  mayDeteriorateInTransit: needOnTheWay('might-worsen'),
  needsRestraints: needOnTheWay('restraints'),
  diagnosisOnWheelchairList: {
    from: [],
    derive: ({ relevantDiagnosis }, { wheelchairDiagnoses }) =>
      known(relevantDiagnosis) ? isListed(wheelchairDiagnoses.value, relevantDiagnosis) : undefined,
  },
  conditionOnAmbulanceList: {
    from: [],
    derive: ({ relevantDiagnosis }, { ambulanceConditions }) =>
      known(relevantDiagnosis) ? isListed(ambulanceConditions.value, relevantDiagnosis) : undefined,
  },
  livesInNursingHome: {
    citation: '17-134d-33(b)(26)',
    carries: ['17-134d-33(b)'],
    from: ['residence'],
    derive: ({ residence }) => (known(residence) ? NURSING_HOMES.includes(residence) : residence),
  },
  coverageStatus: {
    from: ['appointmentDate'],
    derive: ({ coverageBegin, coverageEnd, appointmentDate }) => {
      if (!known(coverageBegin) && !known(coverageEnd)) return 'active';
      if (!known(appointmentDate)) return appointmentDate;
      if (known(coverageBegin) && appointmentDate < coverageBegin) return 'inactive';
      return known(coverageEnd) && appointmentDate > coverageEnd ? 'inactive' : 'active';
    },
  },
  age: {
    from: ['dateOfBirth', 'appointmentDate'],
    derive: ({ dateOfBirth, appointmentDate }) =>
      known(dateOfBirth) && known(appointmentDate)
        ? ageOn(dateOfBirth, appointmentDate)
        : dateOfBirth === unknown || appointmentDate === unknown
          ? unknown
          : undefined,
  },
  sameTown: {
    from: ['destinationTown', 'originTown'],
    derive: ({ originTown, originState, destinationTown, destinationState }) =>
      // Towns of one name lie in several states.
      (known(originState) && originState !== 'CT') || (known(destinationState) && destinationState !== 'CT')
        ? false
        : known(originTown) && known(destinationTown)
          ? originTown === destinationTown
          : originTown === unknown || destinationTown === unknown
            ? unknown
            : undefined,
  },
  outOfState: {
    citation: '17-134d-33(b)(28)',
    carries: ['17-134d-33(b)(12)', '17-134d-33(e)(2)(D)(iv)', '17-134d-33(e)(2)(D)(iv)#not-out-of-state'],
    from: ['destinationState'],
    derive: (facts) => {
      const { destinationState } = facts;
      if (!known(destinationState)) return destinationState;
      const isBorderProvider =
        BORDERING_STATES.includes(destinationState) &&
        facts.destinationProviderIsBorderProvider === true &&
        facts.providerEnrolledInConnecticutMedicaid !== false;
      return destinationState !== 'CT' && !isBorderProvider;
    },
  },
  canWalk: {
    citation: '17-134d-33(b)(25)',
    from: ['mobility'],
    derive: ({ mobility }) =>
      known(mobility) ? ['ambulatory', 'cane', 'walker'].includes(mobility) : mobility,
  },
  mustTravelInWheelchair: {
    from: ['mobility', 'canTransferToCarSeat'],
    derive: ({ mobility, canTransferToCarSeat, approvedModeOnFile }) => {
      if (!known(mobility)) return mobility;
      if (mobility === 'electric-wheelchair') return true;
      if (mobility === 'wheelchair' && approvedModeOnFile === 'wheelchair-van') return true;
      if (mobility !== 'wheelchair') return false;
      return known(canTransferToCarSeat)
        ? !canTransferToCarSeat
        : canTransferToCarSeat === unknown
          ? true
          : undefined;
    },
  },
  usablePublicTransit: {
    citation: '17-134d-33(b)(11)',
    from: ['busServesTrip', 'canRideTransit'],
    derive: ({ busServesTrip, canRideTransit }) => {
      // What nobody can tell counts as no.
      if (busServesTrip !== undefined && busServesTrip !== true) return false;
      if (canRideTransit !== undefined && canRideTransit !== true) return false;
      return busServesTrip === true && canRideTransit === true ? true : undefined;
    },
  },
};
