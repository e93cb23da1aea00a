import { known, unknown } from '../facts';
import { leavesForCare, refusesInpatient } from './hospitalInpatient';
import { holds, needs, requires, type Rule } from './rule';

/** An inpatient rides to a scan only when the own hospital cannot do it by the time it is due. */
export const scanInHospital: Rule = {
  citation: '17-134d-33(e)(3)(H)#not-available',
  decide: (facts) => {
    const { scanType, scanAvailableInHospital } = facts;
    if (!leavesForCare(facts) || !known(scanType) || scanType === 'none') return holds;
    if (scanAvailableInHospital === undefined) return needs('scanAvailableInHospital');
    if (scanAvailableInHospital === unknown) return requires('provider-consult');
    return scanAvailableInHospital ? refusesInpatient(facts, 'scan-in-hospital') : holds;
  },
};
