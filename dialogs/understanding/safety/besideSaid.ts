import { dangerLexicon, type DangerConcept } from '../../locales/dangers';
import { readMessage, without, type Message } from '../message';
import { signsOf } from './signs';

const says = (message: Message, concept: DangerConcept): boolean => signsOf(message).has(concept);

/** What is said beside some phrases, to be read by itself; undefined where none of them is said. */
const besideSaid =
  (concept: DangerConcept): ((message: Message) => Message | undefined) =>
  (message) => {
    if (!says(message, concept)) return undefined;
    const { tokens, text } = message;
    const spans = dangerLexicon
      .find(tokens)
      .filter((found) => found.concept === concept)
      .map(({ from, to }) => ({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }));
    return readMessage(without(message, spans), text.length);
  };

/**
 * What is said beside a ride that is not needed: "I don't need my ride on Friday anymore, cancel it" tells of nothing else, though what was
 * learned may take it for despair. All the rest is read.
 * @returns undefined where no ride is left
 */
export const besideRideLeft = besideSaid('rideLeft');

/**
 * What is said beside stitches, a cast or the like that a clinic takes off or out: "no me van a quitar los puntos" tells of no life. All the
 * rest is read.
 * @returns undefined where nothing is taken off
 */
export const besideTakenOff = besideSaid('takenOff');

/**
 * What is said beside somebody else who is in a hospital already: "my son was going to take me but he's in the hospital" tells why there is no
 * ride. All the rest is read.
 * @returns undefined where nobody is
 */
export const besideInCare = besideSaid('inCare');

/**
 * What is said beside a noise that let nobody hear: "again please, a truck went by and I didn't catch it" tells of no crash. All the rest is read.
 * @returns undefined where there was none
 */
export const besideNoise = besideSaid('noise');

/**
 * What is said beside a way of speaking: "they will kill me with all this waiting", "the dentist killed the nerve". All the rest is read.
 * @returns undefined where nobody speaks so
 */
export const besideFigure = besideSaid('figure');

const besideRescue = besideSaid('carried');

/**
 * What is said beside a rescue that somebody asks to bring along just in case: "can I bring my EpiPen and inhaler on the van". All the rest is
 * read, so that who needs it now is heard.
 * @returns undefined where nothing is asked so, or one was given
 */
export const besideCarried = (message: Message): Message | undefined =>
  says(message, 'rescuing') ? undefined : besideRescue(message);

/**
 * What is said beside an ambulance of another time: "the ambulance took me last time, now I want a car". All the rest is read.
 * @returns undefined where there was none
 */
export const besideAmbulancePast = besideSaid('ambulancePast');

/** What is said beside "it's not an emergency": "I need a ride", or a danger all the same. Undefined where none is denied so. */
export const besideNoEmergency = besideSaid('deniedEmergency');

const besideDenied = besideSaid('deniedCrisis');
const besideNoSign = besideSaid('deniedSign');

/** Words beside a sign that is denied which say nothing more: "no no, I'm". */
const FEW_WORDS = 4;

/**
 * What is said of a ride beside a crisis that is denied: "no, I don't feel suicidal, they ask me every time. Move counseling to 3". Who speaks
 * of no ride, or says "but" or that it is so no longer, says more by the denial, and it is read with the rest.
 * @returns undefined where none is denied so
 */
export const besideDenial = (message: Message): Message | undefined => {
  const beside = besideDenied(message);
  return beside !== undefined && says(beside, 'ofRide') && !says(message, 'but') ? beside : undefined;
};

/**
 * What is said of a ride, or hardly anything, beside a sign that is denied: "he isn't having any chest pain, I only need a ride". Who says more
 * may tell what it is instead ("it's more of a squeezing"), and it is read with the rest.
 * @returns undefined where none is denied so
 */
export const besideDeniedSign = (message: Message): Message | undefined => {
  const beside = besideNoSign(message);
  const isOfRide = beside !== undefined && (beside.tokens.length <= FEW_WORDS || says(beside, 'ofRide'));
  return isOfRide && !says(message, 'but') ? beside : undefined;
};

const besideScared = besideSaid('scare');
const besideHeart = besideSaid('heartInMouth');

/**
 * What is said beside a scare on the road: "she took that curve so fast, I nearly had a stroke" of one that is over, "I had my heart in my
 * mouth the way he drives" of any. Who tells of anything they feel still had more than a scare, and it is read with the rest.
 * @returns undefined where none is told so
 */
export const besideScare = (message: Message): Message | undefined => {
  if (!says(message, 'onTheRoad')) return undefined;
  const beside = besideHeart(message) ?? (says(message, 'isOver') ? besideScared(message) : undefined);
  return beside !== undefined && !says(beside, 'sinceThen') ? beside : undefined;
};

/**
 * A message without what makes little of it: a chest that hurts a little hurts.
 * @returns undefined where nothing is made little of
 */
export const withoutDegree = besideSaid('degree');

/** Whether a crash of a week or longer ago is told of, and nothing that anybody has or feels: a complaint, and no danger any more. */
export const tellsOfOldCrash = (message: Message): boolean =>
  says(message, 'crash') && says(message, 'longAgo') && !says(message, 'sinceThen');
