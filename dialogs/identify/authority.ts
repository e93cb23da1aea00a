import type { Authority } from '../../domain/authority';
import type { Turn } from '../conversation';
import type { Caller } from '../conversationState';
import type { PersonName } from '../understanding/slotValues';
import { folded } from './folded';

type Authorized = NonNullable<Caller['member']>['authorizedPersons'][number];

/** The words of a name, or of what staff said of themselves, folded. */
const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(/[^\p{L}\p{M}'’-]+/u).map(folded));

const saysName = ({ firstName, lastName }: Authorized, { name, staff }: Caller): boolean => {
  const said = wordsOf([name?.first, name?.last, staff?.who].filter((one) => one !== undefined).join(' '));
  return [firstName, lastName].every((one) => one.split(' ').every((part) => said.has(folded(part))));
};

/** A number counts by text only, where an answer goes back to it, and for who is what the file says of it. */
const textsFromPhone = ({ phone, relation }: Authorized, { textPhone, relationship }: Caller): boolean =>
  phone !== undefined && phone === textPhone && relation === relationship;

/** Whether the caller is the member, or somebody the file names: by the whole name, or by a text from the phone on file. */
export const authorityOf = (caller: Caller): Authority => {
  if (caller.relationship === 'self') return 'member';
  const isOnFile = (caller.member?.authorizedPersons ?? []).some(
    (one) => saysName(one, caller) || textsFromPhone(one, caller),
  );
  return isOnFile ? 'on-file' : 'said';
};

/** Rides are listed, and the record's first name is told, only to the member and to who is authorized on file. */
export const isEntitled = ({ state: { caller } }: Pick<Turn, 'state'>): boolean =>
  authorityOf(caller) !== 'said';

/** Whether the record's first name may be said: to who is entitled, who has said it, and on a phone of the record. */
export const mayHearName = ({ state }: Pick<Turn, 'state'>): boolean =>
  isEntitled({ state }) ||
  state.caller.identifiers.includes('phone-on-file') ||
  state.caller.saidName === true;

/** A name as it was said. */
export const inFull = ({ first, last }: PersonName): string => [first, last].filter(Boolean).join(' ');
