import { holds, needs, requires, type Rule } from './rule';

/** Bus, train and private car between towns need an approval, which the broker gives while setting the trip up. */
export const betweenTowns: Rule = {
  citation: '17-134d-33(f)(3)(B)(iv)#between-towns',
  decide: ({ mode, sameTown }) => {
    if (mode !== 'bus' && mode !== 'private-car') return holds;
    if (sameTown === undefined) return needs('sameTown');
    return sameTown === true ? holds : requires('broker-authorization');
  },
};
