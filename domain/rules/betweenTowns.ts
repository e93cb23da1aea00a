import { paidBackModes } from '../modes';
import { holds, needs, requires, type Rule } from './rule';

/**
 * Bus, train and private car between towns, or to a border provider, need an approval, which the broker gives while setting
 * the trip up; within one town they need none.
 */
export const betweenTowns: Rule = {
  citation: '17-134d-33(f)(3)(B)(iv)#between-towns',
  carries: [
    '17-134d-33(f)(2)',
    '17-134d-33(f)(2)(E)',
    '17-134d-33(f)(3)(B)(iv)(aa)',
    '17-134d-33(f)(3)(B)(iv)(bb)',
    '17-134d-33(f)(3)(B)(iv)(cc)',
  ],
  decide: ({ mode, sameTown, outOfState }) => {
    if (mode === undefined || !paidBackModes.includes(mode) || outOfState === true) return holds;
    if (sameTown === undefined) return needs('sameTown');
    return sameTown === true ? holds : requires('broker-authorization');
  },
};
