import { messages, type MessageKey } from '../../../dialogs/locales/messages';
import type { DetailName } from '../../../domain/details';
import { factTable, type FactName, type KnownBy } from '../../../domain/facts';
import { messageKeys } from './messageKeys';

/** What a question is about: facts a rule reads, details a driver needs, or something of the conversation itself. */
type Topic = readonly (FactName | DetailName)[] | { readonly of: string };

const wanted: Topic = { of: 'what is wanted here' };
const whoAsks: Topic = { of: 'who is asking, and for whom' };
const safety: Topic = { of: 'danger, and whether somebody is safe' };
const booked: Topic = { of: 'a ride that is booked' };
const texts: Topic = { of: 'texts about rides' };
const readBack: Topic = { of: 'what was read back' };

/** By the first parts of a key, as many as needed: the longest that fits counts. */
const topics: Readonly<Record<string, Topic>> = {
  greeting: wanted,
  idle: wanted,
  resume: wanted,
  interpreter: wanted,
  startOver: wanted,
  restarted: wanted,
  'booked.already': wanted,
  web: wanted,
  form: readBack,
  readBack,
  danger: safety,
  'web.emergency': safety,
  'web.crisis': safety,
  confused: safety,
  'report.safe': safety,
  'report.notSafe': safety,
  identify: whoAsks,
  'identify.birth': ['dateOfBirth'],
  whoCalls: ['callerRelation'],
  'whoCalls.name': whoAsks,
  staff: whoAsks,
  clarify: { of: 'which of several readings is meant' },
  cancel: booked,
  noShow: booked,
  'update.after-ride': { of: 'whether the ride got its rider there and home' },
  change: booked,
  where: booked,
  return: booked,
  status: booked,
  series: booked,
  'report.complaint': { of: 'what happened' },
  'report.waiting': { of: 'whether somebody waits for a car' },
  handOff: { of: 'how a person is to answer' },
  hearing: { of: 'whether a hearing is urgent' },
  'call.number': { of: 'where to call back' },
  faq: { of: 'what was asked' },
  texts,
  busPass: booked,
  'busPass.mailing': { of: 'where mail comes' },
  'claim.what': ['requestKind'],
  'claim.day': ['tripDate'],
  'claim.mode': ['usedMode'],
  'claim.amount': ['claimAmount'],
  'claim.proof': ['visitDocumentation'],
  'claim.writing': ['requestInWriting'],
  'claim.insurer': ['thirdPartyVerificationAttached'],
  'ask.appointment': ['appointmentDate', 'appointmentTime'],
  'ask.appointmentDate': ['appointmentDate'],
  'ask.appointmentTime': ['appointmentTime'],
  'ask.leaving': ['appointmentDate', 'appointmentTime'],
  'ask.leavingTime': ['appointmentTime'],
  'ask.anotherDay': ['appointmentDate'],
  'ask.arriveBy': ['anyTime'],
  'ask.destination': ['destination', 'destinationTown', 'destinationState'],
  'ask.destinationName': ['destination'],
  'ask.destinationTown': ['destinationTown'],
  'ask.pickup': ['pickup', 'originTown'],
  'ask.pickupTown': ['originTown'],
  'ask.afterVisit': ['afterVisit'],
  'ask.afterVisitTown': ['afterVisit'],
  'ask.reason': ['visitPurpose', 'kindOfCare'],
  'ask.fitting': ['fittingRequired'],
  'ask.pickupOnly': ['pickupOnly'],
  'ask.hospitalTrip': ['scanType', 'scanAvailableInHospital', 'residence', 'companionRelation'],
  'ask.inpatient': ['hospitalInpatient'],
  'ask.outOfStateReason': ['outOfStateReason'],
  'ask.urgentNeed': ['needsImmediateTreatment'],
  'ask.companionNeeded': ['companionNeededAtService'],
  'ask.companionTrained': ['companionTrainedForUnpaidCare'],
  'ask.homeWithoutTraining': ['couldReturnHomeWithoutTraining'],
  'ask.otherRide': ['canDriveSelf', 'freeRideAvailable', 'volunteerRideAvailable', 'otherAgencyRide'],
  'ask.otherRideServes': ['canDriveSelf', 'freeRideAvailable'],
  'ask.canDrive': ['canDriveSelf'],
  'ask.whoDrives': [
    'canDriveSelf',
    'householdCarAvailable',
    'freeRideAvailable',
    'paidMileageDriverAvailable',
  ],
  'ask.someoneElse': ['freeRideAvailable', 'volunteerRideAvailable', 'otherAgencyRide'],
  'ask.freeRideWays': ['freeRideCovers'],
  'ask.hasCar': ['householdCarAvailable'],
  'ask.providerRide': ['providerFurnishesTransport'],
  'ask.mileage': ['paidMileageDriverAvailable'],
  'ask.careOnTheWay': ['needsMedicalAttentionInTransit'],
  'ask.residence': ['residence'],
  'ask.mobility': ['mobility', 'canWalk'],
  'ask.transfer': ['canTransferToCarSeat', 'mustTravelInWheelchair'],
  'ask.bus': ['busServesTrip', 'usablePublicTransit'],
  'ask.transit': ['canRideTransit'],
  'ask.busPass': ['busPassInHand'],
  'ask.escort': ['adultEscortAvailable', 'escortType', 'companions'],
  'ask.adultAfterAll': ['adultEscortAvailable'],
  'ask.formDoctor': ['formDoctor'],
  'ask.returnRide': ['returnRide'],
  'ask.wayBack': ['returnRide'],
  'ask.rideAfter': ['returnRide'],
  'ask.riderName': ['riderName'],
  'ask.riderPhone': ['riderPhone'],
  'ask.clinicPhone': ['clinicPhone'],
  'ask.chair': ['chair'],
  'ask.stairs': ['stairs'],
  'ask.whichStairs': ['stairs'],
  'ask.driverNote': ['driverNote', 'equipment', 'sharedRideReason', 'alert', 'companions'],
  'ask.whatToTell': ['driverNote'],
  'ask.animal': ['equipment'],
  'ask.seriesDays': ['seriesDays'],
  'ask.seriesUntil': ['standingOrderEnd'],
  'ask.movedByClinic': ['movedByClinic'],
};

const topicOf = (key: string): Topic | undefined => {
  const topic = topics[key];
  const end = key.lastIndexOf('.');
  return topic ?? (end < 0 ? undefined : topicOf(key.slice(0, end)));
};

/** Other words of a question ask what it asks, even where they put it as a request. */
const isQuestion = (key: MessageKey): boolean =>
  messages.en[key].includes('?') || messages.es[key].includes('?');

const isFact = (name: FactName | DetailName): name is FactName => Object.hasOwn(factTable, name);

/** A question of the assistant's, and what it is about. */
export interface Question {
  readonly key: MessageKey;
  /** In words, or names of facts and details; undefined where nobody wrote it down. */
  readonly about: string | undefined;
  /** Facts it asks for that no caller can know, with who does. */
  readonly outOfReach: readonly { readonly fact: FactName; readonly knownBy: KnownBy }[];
}

const questionOf = (key: MessageKey): Question => {
  const topic = topicOf(key);
  if (topic === undefined || 'of' in topic) return { key, about: topic?.of, outOfReach: [] };
  const outOfReach = topic.flatMap((name) => {
    const knownBy: KnownBy = isFact(name) ? factTable[name].knownBy : 'caller';
    return isFact(name) && knownBy !== 'caller' ? [{ fact: name, knownBy }] : [];
  });
  return { key, about: topic.join(', '), outOfReach };
};

/** Every question the assistant can ask, but for the same in other words. */
export const questions: readonly Question[] = messageKeys.filter(isQuestion).map(questionOf);

/** The facts that some question asks for. */
export const factsAsked: readonly FactName[] = Object.values(topics).flatMap((topic) =>
  'of' in topic ? [] : topic.filter(isFact),
);
