import type { Turn } from '../conversation';
import { countGiven, IDENTIFIERS_NEEDED } from './fitting';
import { givenNames } from './given';

type Given = Turn['state']['caller']['given'];

/**
 * Puts what a message gives in the place of what was wrong in identifiers that fitted nobody: "sorry, the zip is 06514". An ID takes the
 * place of name and ZIP code, and these of the ID. Whoever gives enough anew, or nothing new, is not helped by what was wrong before.
 */
export const mendBefore = (turn: Turn, before: Given): void => {
  const { caller } = turn.state;
  const { given } = caller;
  if (countGiven(caller) >= IDENTIFIERS_NEEDED) return;
  const { medicaidId, name, zipCode, ...birth } = before;
  const saysName = given.name !== undefined || given.zipCode !== undefined;
  const mended: Given = {
    ...birth,
    ...(medicaidId !== undefined && !saysName && { medicaidId }),
    ...(name !== undefined && given.medicaidId === undefined && { name }),
    ...(zipCode !== undefined && given.medicaidId === undefined && { zipCode }),
    ...given,
    ...(name !== undefined && given.name !== undefined && { name: { ...name, ...given.name } }),
  };
  if (givenNames.some((one) => JSON.stringify(mended[one]) !== JSON.stringify(before[one])))
    turn.state.caller = { ...caller, given: mended };
};
