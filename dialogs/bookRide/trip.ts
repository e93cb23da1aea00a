import type { Details, Place } from '../../domain/details';
import { known, unknown, type Facts, type FactValues } from '../../domain/facts';
import type { Facility, FacilityDirectory } from '../../domain/ports/facilityDirectory';
import type { Member } from '../../domain/ports/memberDirectory';
import type { NewRide, Origin } from '../../domain/ride';
import { asItStands } from '../form/asItStands';
import { detailsIn, factsIn } from '../form/form';
import { arriveByHours } from './arriveBy';
import { asBeforeIn } from './asBefore';
import { folded } from '../identify/folded';
import type { Relationship } from '../understanding/slotValues';

/** A request as far as it is known: what was said, then what the record and the directory hold, then what is presumed. */
export interface Trip {
  readonly facts: Facts;
  readonly details: Details;
  /** Where each of them came from: of a ride that is said back, and so put together only then. */
  readonly originsOf: () => NewRide['origins'];
}

/** The member's home, as a place. */
export const homeOf = ({ pickupAddress, nursingHome }: Member): Place => ({
  kind: 'home',
  ...(nursingHome !== undefined && { name: nursingHome }),
  street: pickupAddress.street,
  town: pickupAddress.town,
  state: pickupAddress.state,
  zip: pickupAddress.zip,
  ...(pickupAddress.unit !== undefined && { unit: pickupAddress.unit }),
});

const lasts = (until: string, day: string | undefined): boolean => day === undefined || until >= day;

/** What the member's record says of a trip on this day. A form or approval that has run out by then is none. */
const factsOfRecord = (member: Member, day: string | undefined, isForMember: boolean): Facts => {
  const onFile = (form: Member['forms'][number]['form']): boolean =>
    member.forms.some((one) => one.form === form && lasts(one.until, day));
  const level = member.levelOfRide;
  const coverage: Facts = {
    program: member.program,
    coverageBegin: member.coverageBegin,
    ...(member.coverageEnd !== undefined && { coverageEnd: member.coverageEnd }),
  };
  // Who travels because of the member has another age, and moves otherwise.
  if (!isForMember) return { ...coverage, dateOfBirth: unknown };
  return {
    ...coverage,
    dateOfBirth: member.dateOfBirth,
    ...(member.nursingHome !== undefined && { residence: 'nursing-home' }),
    ...(member.mobility !== undefined && { mobility: member.mobility }),
    ...(level !== undefined &&
      level.from <= (day ?? level.from) &&
      lasts(level.until, day) && { approvedModeOnFile: level.mode }),
    minorConsentOnFile: onFile('minor-consent-form'),
    escortApprovalFormOnFile: onFile('escort-approval-form'),
  };
};

/** Whether the member rides, and not somebody who travels apart because of the member. */
const memberRides = ({ companionRelation }: Facts): boolean =>
  !known(companionRelation) || companionRelation === 'patient';

/** Whether the ride begins at the hospital where the member is an inpatient. */
const leavesHospital = (facts: Facts): boolean =>
  facts.hospitalInpatient === true && facts.visitPurpose !== 'discharge' && memberRides(facts);

/** Whether somebody goes about in a wheelchair of any kind. */
export const usesWheelchair = (mobility: Facts['mobility']): boolean =>
  mobility === 'wheelchair' || mobility === 'electric-wheelchair';

/** A chair that is known of is no other than the one that is used: who says how they move now may have another. */
const chairOf = (chair: Details['chair'], mobility: Facts['mobility']): Pick<Details, 'chair'> =>
  chair !== undefined && mobility === (chair.power ? 'electric-wheelchair' : 'wheelchair') ? { chair } : {};

const phoneOf = (member: Member, sender: string | undefined): Details['riderPhone'] | undefined => {
  const onFile =
    member.phones.find(({ number }) => number === sender) ??
    member.phones.find(({ kind }) => kind === 'mobile') ??
    member.phones[0];
  if (onFile !== undefined) return { number: onFile.number, takesTexts: onFile.kind === 'mobile' };
  return sender === undefined ? undefined : { number: sender, takesTexts: true };
};

/** A place whose town was not said yet is not one a ride can go to: the town is asked. */
export const isComplete = (place: Place | undefined): place is Place =>
  place !== undefined && place.town !== '';

/** Whether a place whose town was not said is the nursing home the member lives in, by its name or the beginning of it. */
const isNursingHome = (place: Place | undefined, member: Member | undefined): member is Member => {
  if (place?.town !== '' || member?.nursingHome === undefined) return false;
  const name = folded(place.name ?? '');
  return name !== '' && folded(member.nursingHome).startsWith(name);
};

/** A facility of the directory, as a place. */
export const placeOf = (facility: Facility): Place => ({
  kind: 'facility',
  name: facility.name,
  street: facility.street,
  town: facility.town,
  state: facility.state,
  zip: facility.zip,
  phone: facility.phone,
  facilityId: facility.id,
  ...(facility.unit !== undefined && { unit: facility.unit }),
});

/** The one clinic of the member's own that gives this care: "take me to dialysis" means that one until another is named. */
const usualClinicFor = (
  member: Member | undefined,
  kind: Facts['kindOfCare'],
  facilities: FacilityDirectory,
): Facility | undefined => {
  const own = (member?.usualClinics ?? []).flatMap((id) => facilities.find(id) ?? []);
  const [only, another] = own.filter(({ kindsOfCare }) => known(kind) && kindsOfCare.includes(kind));
  return another === undefined ? only : undefined;
};

const callerRelationOf = (relationship: Relationship): FactValues['callerRelation'] => {
  switch (relationship) {
    case 'self':
    case 'caregiver':
      return relationship;
    case 'facility-staff':
      return 'facility';
    case 'case-manager':
    case 'friend':
      return 'other';
    default:
      return 'relative';
  }
};

/** Notes of each of these values that it came from there. */
const note = (
  origins: Record<string, Origin>,
  kind: 'record' | 'presumed' | 'derived',
  values: object,
): void => {
  for (const name of Object.keys(values)) origins[name] = { kind };
};

/**
 * The request as it stands: values that were said come before those of the record, those before what is presumed.
 * Record and presumption are looked up at every turn and never stored in the form, so that nothing old stays behind.
 */
export const tripOf = asItStands((form, turn): Trip => {
  const said = { facts: factsIn(form), details: detailsIn(form) };
  const { member } = turn.state.caller;
  const day = said.facts.appointmentDate;
  const isForMember = memberRides(said.facts);
  const before = asBeforeIn(form, said, turn);
  const moved = isForMember ? turn.state.caller.lastMoved : undefined;
  // Who moves otherwise now sits otherwise, too; of a wheelchair the last ride tells what kind it is.
  const onFile = member?.mobility ?? moved?.facts.mobility;
  const lastChair =
    usesWheelchair(onFile) && usesWheelchair(moved?.facts.mobility) ? moved?.facts.mobility : undefined;
  const mobility = said.facts.mobility ?? lastChair ?? onFile;
  const recordFacts: Facts = {
    ...(mobility === moved?.facts.mobility && moved?.facts),
    ...before.facts,
    ...(member !== undefined && factsOfRecord(member, day === 'unknown' ? undefined : day, isForMember)),
    ...(lastChair !== undefined && { mobility: lastChair }),
  };
  // What is on file of the door is of the one at home.
  const isFromHome = (said.details.pickup?.kind ?? 'home') === 'home';
  const stairs = isFromHome ? (member?.doorNotes ?? moved?.details.stairs) : undefined;
  const usual = usualClinicFor(member, said.facts.kindOfCare, turn.world.facilities);
  const phone = member === undefined ? undefined : phoneOf(member, turn.incoming.senderPhone);
  const recordDetails: Details =
    member === undefined
      ? {}
      : {
          ...(isForMember && { riderName: `${member.firstName} ${member.lastName}` }),
          ...(phone !== undefined && { riderPhone: phone }),
          ...(stairs !== undefined && { stairs }),
          ...(isForMember &&
            chairOf(member.chair ?? moved?.details.chair, said.facts.mobility ?? recordFacts.mobility)),
          ...(usual !== undefined && { destination: placeOf(usual) }),
          ...(isForMember && member.equipment.length > 0 && { equipment: member.equipment }),
          ...before.details,
        };
  const presumedDetails: Details =
    member === undefined
      ? {}
      : {
          // An inpatient is fetched from the hospital, and which one has to be said.
          ...(!leavesHospital(said.facts) && { pickup: homeOf(member) }),
          companions: 0,
          equipment: [],
          alert: (said.details.riderPhone ?? phone)?.takesTexts === true ? 'text' : 'ring',
        };
  const {
    pickup: named,
    destination,
    ...others
  } = {
    ...presumedDetails,
    ...recordDetails,
    ...said.details,
  };
  const pickup = isNursingHome(named, member) ? homeOf(member) : named;
  // What is brought this time comes beside what is on file.
  const brought = [recordDetails, said.details].flatMap(({ equipment = [] }) => equipment);
  const details: Details = {
    ...others,
    ...(brought.length > 0 && { equipment: [...new Set(brought)] }),
    ...(isComplete(pickup) && { pickup }),
    ...(isComplete(destination) && { destination }),
  };
  const miles =
    isComplete(pickup) && isComplete(destination)
      ? turn.world.travel.miles(pickup.town, destination.town)
      : undefined;
  const byHours =
    said.facts.appointmentTime === undefined
      ? arriveByHours(said.facts, details, turn.world.facilities)
      : undefined;
  const derivedFacts: Facts = {
    ...(byHours !== undefined && { appointmentTime: byHours }),
    requestDate: form.begun.slice(0, 10),
    requestTime: form.begun.slice(11),
    callerRelation: callerRelationOf(turn.state.caller.relationship),
    ...(details.equipment?.includes('service-animal') === true && { serviceAnimal: true }),
    ...(isComplete(pickup) && { originTown: pickup.town }),
    ...(isComplete(destination) && {
      destinationTown: destination.town,
      destinationState: destination.state,
    }),
    ...(miles !== undefined && { distanceMiles: miles }),
  };
  return {
    facts: { ...recordFacts, ...said.facts, ...derivedFacts },
    details,
    originsOf: () => {
      const origins: Record<string, Origin> = {};
      note(origins, 'presumed', presumedDetails);
      note(origins, 'record', recordFacts);
      note(origins, 'record', recordDetails);
      note(origins, 'derived', derivedFacts);
      for (const [name, entry] of Object.entries(form.entries)) origins[name] = entry.origin;
      return origins;
    },
  };
});
