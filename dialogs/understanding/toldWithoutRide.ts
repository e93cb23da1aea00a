import { peopleLexicon, type PeopleConcept } from '../locales/vocabulary';
import { saysThatDay } from './dates/saysThatDay';
import type { HearingContext, Intent } from './heard';
import type { Wishes } from './intents/phrasedWishes';
import type { Message } from './message';
import { relationSpokenOf } from './people/relationSpokenOf';
import { withDoors } from './places/surePlaces';
import type { SlotValues } from './slotValues';

/** Wishes that go to no place: one that is named beside them is no end of a ride. */
const ofNoRideHome: readonly Intent[] = ['trip-status', 'complaint', 'stranded'];
const placeless: readonly Intent[] = [
  'complaint',
  'compliment-suggestion',
  'eligibility-question',
  'minors-question',
  'covered-service-question',
  'weather-closures-question',
  'talk-to-agent',
  'how-to-book-question',
  'service-animal-question',
  'shared-ride',
  'text-opt-out',
  'text-opt-in',
  'out-of-scope',
];
const ofPersons: readonly Intent[] = ['talk-to-agent'];
const ofHearing: readonly Intent[] = ['complaint', 'talk-to-agent'];
/** What leads to the name of who writes, or of the rider. */
const introduces: ReadonlySet<PeopleConcept> = new Set([
  'iAm',
  'nameCue',
  'nameCueLoose',
  'introducing',
  'riderNameCue',
  'hereAfter',
]);
const ofTexts: readonly Intent[] = ['text-opt-out', 'text-opt-in'];

/** Wishes of a ride that exists: a day beside them is that ride's. */
const ofExisting: readonly Intent[] = [
  'weather-closures-question',
  'trip-status',
  'list-trips',
  'text-opt-out',
  'talk-to-agent',
];

/** Wishes about what happened to somebody: the relative who is spoken of is the rider. */
const happened: readonly Intent[] = ['complaint', 'compliment-suggestion'];
/** Questions about what somebody may do: the same, where they are asked. */
const askedOfSomebody: readonly Intent[] = ['minors-question', 'eligibility-question'];

/** Wishes beside which care of no certain kind is no visit. */
const visitsNone: readonly Intent[] = ['covered-service-question', 'complaint'];

/**
 * What a message tells that speaks of no ride to book, to change or to cancel: it names no visit, no way to get there and nobody who comes
 * along, though it may have the words for it.
 * @param slots what was read of its words
 */
export const toldWithoutRide = (
  slots: Readonly<Partial<SlotValues>>,
  message: Message,
  { expecting }: Pick<HearingContext, 'expecting'>,
  { intents: wishes, phrased = wishes }: Pick<Wishes, 'intents' | 'phrased'>,
): Partial<SlotValues> => {
  const wants = (some: readonly Intent[]): boolean => some.some((wish) => wishes.includes(wish));
  const wantsOnly = (some: readonly Intent[]): boolean =>
    wishes.length > 0 && wishes.every((wish) => some.includes(wish));
  const isPraise = wishes.includes('compliment-suggestion');
  // "Are you running in Litchfield in this snow?", "he helped me in Norwich"
  const told =
    wantsOnly(placeless) && (slots.reason === undefined || isPraise) ? withDoors(slots) : { ...slots };
  // "Kudos to Mr. Alvin, he waited while I looked for my hearing aid": the driver is named, and no visit.
  if (isPraise) {
    if (told.callerRelationship === 'facility-staff') {
      delete told.callerRelationship;
      delete told.personName;
    }
    delete told.reason;
    // "Tell Miss Gladys who drove me she is a blessing": whoever is praised does not ride.
    const isTold = peopleLexicon.find(message.tokens).some(({ concept }) => introduces.has(concept));
    if (told.callerRelationship === undefined && !isTold) delete told.personName;
  }
  // "Can somebody who works there ring me?" says nothing to the driver.
  if (told.driverNote !== undefined && wantsOnly(ofPersons) && !expecting.includes('driverNote'))
    delete told.driverNote;
  // "Do you go to the acupuncturist?"
  if (told.reason === 'other' && wants(visitsNone)) delete told.reason;
  // "I want a hearing, I can't do the bus because of my eyes": why, and no visit.
  const isOfNoVisit = told.appointmentDate === undefined && told.destination === undefined;
  if (told.canUseBus === false && isOfNoVisit && wantsOnly(ofHearing)) delete told.reason;
  const isAsked = phrased.some((wish) => askedOfSomebody.includes(wish)) || message.folded.includes('?');
  // "Can she ride alone in the car, without me?" tells of no ride, unless it names the day.
  if (isAsked && wishes.includes('minors-question') && told.appointmentDate === undefined) {
    if (!expecting.includes('escortCount')) delete told.escortCount;
    if (!expecting.includes('sharedRideReason')) delete told.sharedRideReason;
  }
  // "Stop texting, I'm on shift" says nothing of who could drive, and whose phone it is nothing of the rider.
  if (wantsOnly(ofTexts)) {
    delete told.someoneCanDrive;
    delete told.callerRelationship;
  }
  // "I have dialysis Thursday, are you running?", "is Friday's ride on?": the day is of a ride that exists.
  // "Mi cita es a las 3" asks after no ride.
  const isWholeVisit = told.appointmentDate !== undefined && told.appointmentTime !== undefined;
  const asksAfter =
    message.folded.includes('?') ||
    !(wishes.includes('trip-status') || (isWholeVisit && wishes.includes('weather-closures-question')));
  // "Are you open on veterans day? My appointment is that day at 9"
  const saysExisting =
    asksAfter &&
    !(isWholeVisit && saysThatDay(message)) &&
    wantsOnly(ofExisting) &&
    phrased.some((wish) => ofExisting.includes(wish));
  if (saysExisting && expecting.length === 0 && told.refDate === undefined && told.refTime === undefined) {
    const { appointmentDate, appointmentTime } = told;
    if (appointmentDate !== undefined) told.refDate = appointmentDate;
    if (appointmentTime !== undefined) told.refTime = appointmentTime;
    delete told.appointmentDate;
    delete told.appointmentTime;
  }
  // "I'm done and there is no ride home" complains of none, and wants one.
  if (
    told.returnTime === 'one-way' &&
    told.appointmentDate === undefined &&
    expecting.length === 0 &&
    wantsOnly(ofNoRideHome)
  )
    delete told.returnTime;
  const comesAlong = (told.escortCount ?? 0) > 0;
  if (!comesAlong && (wants(happened) || (isAsked && wants(askedOfSomebody)))) {
    const relation = relationSpokenOf(message);
    if (relation !== undefined) told.callerRelationship ??= relation;
  }
  return told;
};
