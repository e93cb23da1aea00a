import { holds, informs, type Rule } from './rule';

/** A service animal always rides with the member; a crate or blanket helps to keep the car clean. */
export const serviceAnimal: Rule = {
  citation: 'FAQ-service-animal',
  carries: ['FAQ-service-animal-clean'],
  decide: ({ serviceAnimal: comes }) => (comes === true ? informs('service-animal') : holds),
};
