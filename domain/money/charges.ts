import type { CarriedTrip, CarrierKind } from './carriedTrip';
import type { Cents, Fees } from './feeSchedule';
import { loadedMiles } from './loadedMiles';
import { isUsed } from './payableRiders';
import { sumOf } from './sumOf';
import { times } from './times';
import { tripFees } from './tripFees';

/** Something a carrier may be paid for. */
interface Charge {
  /** The clause that lets it be paid. */
  readonly citation: string;
  /** Further clauses it carries out. */
  readonly carries?: readonly string[];
  readonly paidTo: readonly CarrierKind[];
  /** What it comes to; 0 when there was none, undefined when the schedule has no amount for it. */
  readonly of: (trip: CarriedTrip, fees: Fees) => Cents | undefined;
}

/** An ambulance sent out from 7 p.m. to 7 a.m., both inclusive, is out at night (§ 17-134d-33(b)(6)). */
const NIGHT = { begins: '19:00', ends: '07:00' } as const;

const isNight = (time: string | undefined): boolean =>
  time !== undefined && (time >= NIGHT.begins || time <= NIGHT.ends);

/**
 * What carriers may be paid for: the grid of § 17-134d-33(j), which lost its columns, read by (i)(2) to (6). Everything else,
 * tolls within Connecticut and telephone calls among it, is in these rates ((i)(9)(I)).
 */
export const charges: Readonly<Record<string, Charge>> = {
  trip: {
    citation: '17-134d-33(j)#base-rate',
    carries: [
      '17-134d-33(b)(1)',
      '17-134d-33(b)(35)',
      '17-134d-33(b)(39)',
      '17-134d-33(b)(40)',
      '17-134d-33(b)(43)',
      '17-134d-33(e)(2)(G)(iv)',
      '17-134d-33(i)(9)(B)(i)',
      '17-134d-33(i)(9)(B)(ii)',
      '17-134d-33(i)(9)(B)(iii)',
      '17-134d-33(i)(9)(B)(iv)',
      '17-134d-33(i)(9)(D)',
      '17-134d-33(i)(9)(D)#nursing-home',
      '17-134d-33(e)(2)(G)(iii)',
      '17-134d-33(i)(9)(E)',
      '17-134d-33(i)(9)(E)(i)',
      '17-134d-33(i)(9)(E)(i)#round-trip',
      '17-134d-33(i)(9)(E)(ii)',
      '17-134d-33(i)(9)(E)(ii)#round-trip',
      '17-134d-33(i)(9)(E)(iii)',
      '17-134d-33(i)(9)(E)(iii)#round-trip',
      '17-134d-33(j)#waiting-time',
      '17-134d-33(j)#additional-patient',
      '17-134d-33(j)#additional-stop',
      '17-134d-33(j)#no-show',
    ],
    paidTo: ['ambulance', 'wheelchair-van', 'livery'],
    of: tripFees,
  },
  meter: {
    citation: '17-134d-33(i)(5)',
    carries: [
      '17-134d-33(i)(9)(A)',
      '17-134d-33(i)(9)(E)(iv)',
      '17-134d-33(i)(9)(F)(iv)',
      '17-134d-33(j)#taxi-meter',
    ],
    paidTo: ['taxi'],
    of: ({ meter = 0 }) => meter,
  },
  loadedMiles: {
    citation: '17-134d-33(i)(9)(F)(i)',
    carries: [
      '17-134d-33(b)(21)',
      '17-134d-33(b)(33)',
      '17-134d-33(e)(2)(E)(ii)',
      '17-134d-33(e)(2)(F)(ii)',
      '17-134d-33(e)(2)(G)(v)',
      '17-134d-33(g)(9)',
      '17-134d-33(i)(9)(B)(v)',
      '17-134d-33(i)(9)(F)(ii)',
      '17-134d-33(i)(9)(F)(iii)(aa)',
      '17-134d-33(i)(9)(F)(iii)(bb)',
      '17-134d-33(j)#loaded-mileage',
    ],
    paidTo: ['ambulance', 'wheelchair-van', 'livery'],
    of: (trip, { mile }) => times(isUsed(trip) ? loadedMiles(trip.route) : 0, mile),
  },
  nightCall: {
    citation: '17-134d-33(b)(6)',
    carries: ['17-134d-33(j)#night-call'],
    paidTo: ['ambulance'],
    of: ({ dispatchedAt }, { nightCall }) => times(isNight(dispatchedAt) ? 1 : 0, nightCall),
  },
  specialAttendant: {
    citation: '17-134d-33(b)(37)',
    carries: ['17-134d-33(j)#special-attendant'],
    paidTo: ['ambulance'],
    of: (trip, fees) => times(trip.specialAttendant === true ? 1 : 0, fees.specialAttendant),
  },
  services: {
    citation: '17-134d-33(i)(2)',
    carries: [
      '17-134d-33(b)(18)',
      '17-134d-33(j)#advanced-life',
      '17-134d-33(j)#iv-level',
      '17-134d-33(j)#paramedic-intercept',
      '17-134d-33(j)#helicopter-assist',
    ],
    paidTo: ['ambulance'],
    of: ({ services = [] }, fees) => sumOf(services.map((service) => fees[service])),
  },
  attendant: {
    citation: '17-134d-33(i)(9)(G)',
    carries: ['17-134d-33(b)(9)', '17-134d-33(b)(10)', '17-134d-33(j)#attendant'],
    paidTo: ['wheelchair-van'],
    of: ({ attendances = 0 }, { attendant }) => times(attendances, attendant),
  },
  assistance: {
    citation: '17-134d-33(i)(9)(H)',
    carries: ['17-134d-33(b)(8)', '17-134d-33(j)#assistance'],
    paidTo: ['livery'],
    of: ({ riders }, { assistance }) =>
      times(
        riders.flatMap(({ assistedAt }) => assistedAt).filter((place) => place === 'elsewhere').length,
        assistance,
      ),
  },
  outOfStateTolls: {
    citation: '17-134d-33(j)#out-of-state-tolls',
    carries: ['17-134d-33(i)(9)(I)'],
    paidTo: ['ambulance', 'wheelchair-van', 'livery', 'taxi'],
    of: ({ outOfStateTolls = 0 }) => outOfStateTolls,
  },
};
