import { holds, refuses, type Rule } from './rule';

/** Only service animals are named; whether another animal may ride is for a person to decide. */
export const otherAnimal: Rule = {
  citation: 'FAQ-service-animal',
  decide: ({ otherAnimal: comes }) => (comes === true ? refuses('other-animal') : holds),
};
