import { afterHours, afterHoursLate } from './afterHours';

const ambulance = ['ambulance'] as const;
const wheelchairVan = ['wheelchair-van'] as const;
const liveryAndTaxi = ['livery', 'taxi'] as const;

/** The three clauses on rides that went without approval after hours, each with its late requests. */
export const afterHoursRules = {
  ambulanceAfterHours: afterHours({ citation: '17-134d-33(f)(2)(A)(ii)', kinds: ambulance }),
  ambulanceLate: afterHoursLate({ citation: '17-134d-33(f)(2)(A)(ii)#late-exceptions', kinds: ambulance }),
  wheelchairVanAfterHours: afterHours({ citation: '17-134d-33(f)(2)(B)(iii)', kinds: wheelchairVan }),
  wheelchairVanLate: afterHoursLate({
    citation: '17-134d-33(f)(2)(B)(iii)#late-exception',
    kinds: wheelchairVan,
  }),
  liveryAfterHours: afterHours({
    citation: '17-134d-33(f)(2)(C)(ii)',
    carries: ['17-134d-33(e)(2)(G)(vi)'],
    kinds: liveryAndTaxi,
  }),
  liveryLate: afterHoursLate({ citation: '17-134d-33(f)(2)(C)(ii)#late-exception', kinds: liveryAndTaxi }),
};
