import type { Member } from '../../domain/ports/memberDirectory';
import { slipsBetween } from '../understanding/slipsBetween';
import type { PersonName } from '../understanding/slotValues';
import { folded } from './folded';

/** Shorter names are too much alike to be told apart from a slip: "Ana" and "Ann". */
const SHORTEST_WITH_SLIP = 4;

type Named = Pick<Member, 'firstName' | 'lastName'>;

/** Whether a name that was given is this one, as far as it was given. */
export const nameFits = ({ first, last }: PersonName, { firstName, lastName }: Named): boolean =>
  folded(first) === folded(firstName) && (last === undefined || folded(last) === folded(lastName));

const isSlip = (given: string, name: string): boolean =>
  folded(name).length >= SHORTEST_WITH_SLIP && slipsBetween(folded(given), folded(name)) === 1;

/** Whether a name that was given is this one but for one letter of the first or the last name: "Alma Witcomb". */
export const nearlyFits = ({ first, last }: PersonName, { firstName, lastName }: Named): boolean => {
  if (folded(first) === folded(firstName)) return last !== undefined && isSlip(last, lastName);
  return isSlip(first, firstName) && (last === undefined || folded(last) === folded(lastName));
};
