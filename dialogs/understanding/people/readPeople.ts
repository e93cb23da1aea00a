import type { PeopleConcept } from '../../locales/vocabulary';
import type { HearingContext } from '../heard';
import type { SlotName, SlotValues } from '../slotValues';
import { mended } from '../mended';
import type { Message } from '../message';
import type { Reading } from '../reading';
import { takeCuedNames } from './cuedNames';
import { doctorIn } from './doctorIn';
import { createNameReader, isGivenName } from './names';
import { takeNamesOfStaff } from './namesOfStaff';
import { createNamesTaken, type NameSlot } from './namesTaken';
import { namingIn } from './naming';
import { takeLoneNames } from './loneNames';
import { takeNameBesideIds, takeSignature, takeSigned } from './namesBesideIds';
import { takeOtherNames, takeWholeName } from './otherNames';
import { peopleIn } from './peopleAround';
import { readRelations } from './relations';
import { spelledOut } from './spelledOut';
import { spokenLanguage } from './spokenLanguage';

/** Slots whose question is about somebody. */
const aboutPeople: readonly SlotName[] = [
  'personName',
  'callerName',
  'callerRelationship',
  'medicaidId',
  'dateOfBirth',
];
/** Slots whose question is about the rider: "mi abuela usa silla eléctrica" tells who rides. */
const aboutRider: readonly SlotName[] = [
  'mobility',
  'chairKind',
  'needs',
  'reason',
  'appointmentDate',
  'appointmentTime',
  'destination',
];
/** What tells that somebody works where the rider is cared for. */
const works: ReadonlySet<PeopleConcept> = new Set([
  'staff',
  'callingFrom',
  'patientOf',
  'clientOf',
  'residence',
]);
/** What somebody says who they are with. */
const tellsWho: ReadonlySet<PeopleConcept> = new Set([
  'iAm',
  'nameCue',
  'nameCueLoose',
  'callingFrom',
  'hereAfter',
]);
const NOTHING: Reading = { slots: {}, spans: [] };

/**
 * Reads who is asking, who rides, which doctor is visited and which language somebody speaks.
 * @param isIdentified whether the message also has an id, a birth date or a phone number, before which the first words are a name
 */
export const readPeople = (written: Message, context: HearingContext, isIdentified: boolean): Reading => {
  const { expecting, facilities } = context;
  const { message: said, runs } = spelledOut(written);
  const message: Message = { ...said, tokens: mended(said) };
  const people = peopleIn(message);
  const expects = (slot: SlotName): boolean => expecting.includes(slot);
  const slots: Partial<SlotValues> = {};
  const language = spokenLanguage(message);
  if (language !== undefined) slots.language = language;
  const doctor = doctorIn(said, message.tokens, expects('providerName'));
  if (doctor !== undefined) slots.providerName = doctor;
  const wanted: NameSlot | undefined = expects('personName')
    ? 'personName'
    : expects('callerName')
      ? 'callerName'
      : undefined;
  const mayBeSigned = expecting.length === 0 && said.tokens.some(({ known }) => isGivenName(known));
  if (people.all.length === 0 && wanted === undefined && !isIdentified && !mayBeSigned)
    return Object.keys(slots).length === 0 ? NOTHING : { slots, spans: [] };

  const names = createNameReader(said, message.tokens);
  const relations = readRelations(
    message,
    people,
    names,
    expects('callerRelationship'),
    expecting.length > 0 && !aboutPeople.some(expects) && !aboutRider.some(expects),
  );
  // "Two, my mom and my aunt" tells who comes along, and not who calls.
  const isCompany = expects('escortCount') && !people.all.some(({ concept }) => concept === 'iAm');
  // "Mrs. Macdonald" answers who rides, and says nothing of who calls.
  const isTitled =
    wanted !== undefined &&
    relations.relationship === 'facility-staff' &&
    !people.all.some(({ concept }) => works.has(concept));
  // "The wound center at Saint Vincent's" answers where, and says nothing of who calls.
  const isPlace =
    relations.relationship === 'facility-staff' &&
    expects('destination') &&
    !people.all.some(({ concept }) => tellsWho.has(concept));
  const relationship = isCompany || isTitled || isPlace ? undefined : relations.relationship;
  if (relationship !== undefined) slots.callerRelationship = relationship;
  const isOther = relationship !== undefined && relationship !== 'self';
  // Before "here" a number counts as well.
  const mayName =
    wanted !== undefined || !names.namesNobody() || people.all.some(({ concept }) => concept === 'hereAfter');
  if (!mayName) return { slots, spans: [] };
  // Names are read as they were written.
  const naming = namingIn(said, people, names, facilities);
  const taken = createNamesTaken(naming, slots);
  takeCuedNames(naming, taken, relations, context, isOther);
  takeNamesOfStaff(naming, taken, isOther);
  takeOtherNames(naming, taken, expecting, wanted, isOther);
  if (isIdentified) takeNameBesideIds(naming, taken);
  if (expecting.length === 0 && !isOther) takeSignature(naming, taken);
  if (expecting.length === 0) takeLoneNames(naming, taken, isOther);
  if (relations.callerAt !== undefined) takeSigned(naming, taken, relations.callerAt);
  takeWholeName(naming, taken);
  return { slots, spans: taken.spans.length === 0 ? [] : [...taken.spans, ...runs] };
};
