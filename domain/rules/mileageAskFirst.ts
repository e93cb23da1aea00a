import { holds, informs, type Rule } from './rule';

/** Mileage money is best asked about before the trip; not having asked bars no claim within one town. */
export const mileageAskFirst: Rule = {
  citation: 'FAQ-mileage-ask-first',
  decide: ({ mode }) => (mode === 'private-car' ? informs('mileage-ask-first') : holds),
};
