import type { AnswerId } from '../../faq/answers';
import { wishLexicon } from '../../locales/vocabulary';
import type { Heard, HearingContext } from '../heard';
import { offersToBeDriven } from '../intents/offersToBeDriven';
import type { Message } from '../message';
import type { SlotName } from '../slotValues';

const aboutGasMoney: readonly AnswerId[] = ['gasMoney', 'claimMoney'];
/** "Can you text me about my rides?" asks for texts, and not how to book. */
const aboutBooking: readonly AnswerId[] = ['howToBook'];
const aboutChange: readonly AnswerId[] = ['changeRide', 'urgent'];
const aboutDriver: readonly AnswerId[] = ['trackDriver'];
const aboutWays: readonly AnswerId[] = ['kindsOfRide', 'noOtherRide'];
const aboutCompany: readonly AnswerId[] = ['sharedRide'];
const saidOfWays: readonly SlotName[] = ['canUseBus', 'noBus', 'someoneCanDrive', 'noOtherWay', 'hasCar'];

/** Answers to what a message tells or asks for: it asks nothing of that. */
export const answersTold = (
  all: Heard,
  text: string,
  message: Message,
  context: HearingContext,
): readonly AnswerId[] => {
  // "My sister can drive me if gas is paid" is an offer, and no question about the money.
  const isOffer = offersToBeDriven(all, context);
  // "There is no bus" tells which ways there are, and asks for none.
  const tellsWays =
    all.intents.includes('book-trip') && saidOfWays.some((slot) => all.slots[slot] !== undefined);
  // "I go alone" of a ride that is asked for is no question about sharing it.
  const tellsCompany = all.intents.includes('book-trip') && all.slots.escortCount !== undefined;
  // "Can I move my Friday ride to Monday?" asks for it, and not how.
  const tellsRide =
    (all.slots.refDate !== undefined || all.slots.refTime !== undefined) &&
    all.intents.some((wish) => wish === 'change-trip' || wish === 'cancel-trip');
  // "Where is he, I was told 8:15" asks after that ride, and not how one finds out.
  const asksAfterRide =
    (all.slots.refDate !== undefined || all.slots.refTime !== undefined) &&
    all.intents.includes('trip-status');
  // "I drove myself last week and want the gas money, if I can" claims it, and so does "where is my gas money?".
  const tellsDrive = (all.wasDriven === true && !text.includes('?')) || all.claimsMoney === true;
  return [
    ...(tellsRide ? aboutChange : []),
    ...(asksAfterRide ? aboutDriver : []),
    ...(all.intents.includes('text-opt-in') ? aboutBooking : []),
    ...(isOffer || tellsDrive ? aboutGasMoney : []),
    ...(isSentHome(message, all) ? aboutUrgent : []),
    ...(tellsWays ? aboutWays : []),
    ...(tellsCompany ? aboutCompany : []),
  ];
};

/** "I got discharged, can someone come get me": asks for the car, and not what counts as urgent. */
const isSentHome = (message: Message, { slots }: Heard): boolean =>
  slots.reason === 'hospital-discharge' && wishLexicon.says(message.tokens, 'readyAlone');
const aboutUrgent: readonly AnswerId[] = ['urgent'];
