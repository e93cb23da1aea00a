import type { Turn } from '../conversation';

/** The identifiers a caller can give. */
export const givenNames = ['medicaidId', 'dateOfBirth', 'name', 'zipCode'] as const;

/** One of {@link givenNames}. */
export type GivenName = (typeof givenNames)[number];

/** Keeps the identifiers a message gives, to be checked once there are two, and returns which those are; not a name that is the caller's own. */
export const keepGiven = ({ heard, state }: Turn, ownName = false): readonly GivenName[] => {
  const { medicaidId, dateOfBirth, personName, zipCode } = heard.slots;
  const { caller } = state;
  const said = {
    ...(medicaidId !== undefined && { medicaidId }),
    ...(dateOfBirth !== undefined && { dateOfBirth }),
    ...(personName !== undefined && !ownName && { name: { ...caller.given.name, ...personName } }),
    ...(zipCode !== undefined && { zipCode }),
  };
  state.caller = { ...caller, given: { ...caller.given, ...said } };
  return givenNames.filter((name) => name in said);
};
