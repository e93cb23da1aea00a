import { peopleLexicon } from '../../locales/vocabulary';
import { streetWords } from '../../locales/words/streetWords';
import type { PersonName, PlaceSaid, Relationship, SlotValues } from '../slotValues';
import { fold, type Message, type Span } from '../message';

/** Words before "this is": "hi there, this is". */
const LATEST_CUE = 3;

/** Somebody who works somewhere, and where the words stand that say so. */
export interface StaffIntroduced {
  readonly name: PersonName;
  readonly span: Span;
}

/** A place that is named and no clinic of the directory, no town, street or home: where somebody works, and not where a ride goes. */
const isWorkplace = (place: PlaceSaid | undefined): place is PlaceSaid =>
  (place?.kind === 'facility' || place?.kind === 'address') &&
  place.facilityId === undefined &&
  place.street === undefined &&
  place.town === undefined &&
  !streetWords.kinds.has(fold(place.said.split(/\s+/u).at(-1) ?? ''));

/** "This is Joan Brill from Maple Hollow": who gives a name and right after it a place speaks for that place. */
export const staffIntroduced = (
  { tokens, folded }: Message,
  { personName: name, callerName, callerRelationship, pickup, destination }: Partial<SlotValues>,
): StaffIntroduced | undefined => {
  if (name === undefined || callerName !== undefined || callerRelationship !== undefined) return undefined;
  const place = [pickup, destination].find(isWorkplace);
  if (place === undefined) return undefined;
  const found = peopleLexicon.find(tokens);
  const cue = found.find(({ concept, from }) => concept === 'introducing' && from <= LATEST_CUE);
  const works = found.find(({ concept, from }) => concept === 'worksAt' && from > (cue?.to ?? Infinity));
  const start = tokens[cue?.to ?? 0]?.start ?? 0;
  const middle = tokens[works?.from ?? 0]?.start ?? 0;
  const said = folded.slice(start, middle).trim().replace(/,$/u, '');
  const full = fold([name.first, name.last].filter((one) => one !== undefined).join(' '));
  if (cue === undefined || works === undefined || said !== full) return undefined;
  const at = tokens[works.to]?.start ?? folded.length;
  const where = fold(place.said);
  if (!folded.startsWith(where, at)) return undefined;
  return { name, span: { start: tokens[cue.from]?.start ?? 0, end: at + where.length } };
};

const atWork: readonly (Relationship | undefined)[] = ['facility-staff', 'case-manager'];

/** What may stand between a name and the number of who bears it: a comma, or what it is the number of. */
const BEFORE_NUMBER =
  /^[\s,.:;–-]*(?:(?:at|al|tel|phone|cell|number|n[uú]mero|tel[eé]fono)[\s.:]*){0,2}\(?\+?\d/u;

/**
 * "A nurse from Elm House, Kim Lund 203-555-0188": of staff who name one person, whoever stands right before the number calls, and the
 * number is theirs.
 */
export const settleStaffByNumber = (slots: Partial<SlotValues>, { folded }: Message): void => {
  const { callerRelationship, phone, callbackPhone } = slots;
  const isOnRider = (slots.medicaidId ?? slots.dateOfBirth) !== undefined;
  const name = slots.callerName ?? (isOnRider ? undefined : slots.personName);
  if (!atWork.includes(callerRelationship) || name === undefined || (phone ?? callbackPhone) === undefined)
    return;
  const full = fold([name.first, name.last].filter((one) => one !== undefined).join(' '));
  const at = folded.indexOf(full);
  if (at === -1 || !BEFORE_NUMBER.test(folded.slice(at + full.length))) return;
  if (slots.callerName === undefined) {
    slots.callerName = name;
    delete slots.personName;
  }
  if (phone === undefined || callbackPhone !== undefined) return;
  slots.callbackPhone = phone;
  delete slots.phone;
};
