import { timeLexicon, wishLexicon } from '../locales/vocabulary';
import { saysThatDay } from './dates/saysThatDay';
import type { Heard, Intent } from './heard';
import type { Message } from './message';

/** Wishes that ask of a ride there is. */
const asking: readonly Intent[] = ['weather-closures-question', 'talk-to-agent'];
/** What may be told beside them without asking for a ride. */
const besides: readonly Intent[] = [
  ...asking,
  'trip-status',
  'list-trips',
  'complaint',
  'thanks-bye',
  'help',
];

/** "My ride", but not "are there rides on christmas eve? I have chemo", which are anybody's. */
const namesRide = ({ tokens }: Message): boolean => {
  const found = wishLexicon.find(tokens);
  const ends = new Set(found.flatMap(({ concept, to }) => (concept === 'ridesAtAll' ? [to] : [])));
  return found.some(({ concept, to }) => concept === 'rideOnly' && !ends.has(to));
};

/** Whether some word tells of a ride there is: "my ride", "el viaje", or of care that comes again and again where it is asked whether we drive. */
const tellsOfRide = (message: Message, wishes: readonly Intent[], { slots }: Heard): boolean =>
  namesRide(message) ||
  timeLexicon
    .find(message.tokens)
    .some(
      ({ concept }) =>
        concept === 'ofRide' || concept === 'theRide' || concept === 'askCue' || concept === 'mineCue',
    ) ||
  // "Me toca diálisis ese día": a visit of the day that is asked about.
  (wishes.includes('weather-closures-question') && slots.reason === 'dialysis' && !saysThatDay(message));

/** "Is it gonna be bad out tuesday? Do you still drive then": the day is that of the weather, where no visit and no ride is told. */
const isDayAskedOf = ({ slots }: Heard, message: Message, wishes: readonly Intent[]): boolean =>
  wishes.every((wish) => wish === 'weather-closures-question') &&
  Object.keys(slots).every((slot) => slot === 'appointmentDate' || slot === 'refDate') &&
  /[?\u00BF]/u.test(message.text) &&
  !timeLexicon
    .find(message.tokens)
    .some(({ concept }) => concept === 'appointmentCue' || concept === 'haveCue');

/**
 * "They say ten inches tomorrow, you still running? I got my dialysis ride at 6", "a person please, my ride on the 14th is wrong": who asks
 * after the weather or for a person, and for no ride, speaks with a day and an hour of the ride there is.
 */
export const asRideThereIs = (heard: Heard, message: Message): Heard => {
  const wishes = [...heard.intents, ...(heard.asked ?? [])];
  const { appointmentDate, appointmentTime, refDate, refTime, ...slots } = heard.slots;
  const isAsking =
    wishes.some((wish) => asking.includes(wish)) && wishes.every((wish) => besides.includes(wish));
  if (!isAsking || heard.otherRides !== undefined) return heard;
  if (appointmentDate === undefined && appointmentTime === undefined && refDate === undefined) return heard;
  if (!tellsOfRide(message, wishes, heard))
    return isDayAskedOf(heard, message, wishes) ? { ...heard, isDayAskedOf: true } : heard;
  const date = refDate ?? appointmentDate;
  const time = refTime ?? appointmentTime;
  return {
    ...heard,
    slots: {
      ...slots,
      ...(date !== undefined && { refDate: date }),
      ...(time !== undefined && { refTime: time }),
    },
  };
};
