import { answerLexicon, placeLexicon, timeLexicon, type AnswerConcept } from '../locales/vocabulary';
import { numberWords } from '../locales/words/numberWords';
import { placeWords } from '../locales/words/placeWords';
import { withWordsForNumbers } from './dates/numbersForWords';
import { readDates, type DatesReading } from './dates/readDates';
import { readMonthDays } from './dates/readMonthDays';
import type { Heard, HearingContext, Intent, Unclear } from './heard';
import type { Wishes } from './intents/phrasedWishes';
import { leadIn } from './intents/readAnswer';
import type { Found } from './lexicon';
import { blank, type Message, type Span } from './message';
import { readIds } from './people/readIds';
import { staffIntroduced } from './people/staffIntroduced';
import { readPeople } from './people/readPeople';
import { addressesIn } from './places/addresses';
import { readAfterVisit } from './places/afterVisit';
import { readPlaces } from './places/readPlaces';
import { stopForOther } from './places/stopForOther';
import { surePlaces } from './places/surePlaces';
import { settlePast, takeDayOfNumber } from './ofExistingRide';
import { spanOf } from './reading';
import { readRide } from './rides/readRide';
import { settledSlots } from './settledSlots';
import type { SlotName, SlotValues } from './slotValues';
import { toldWithoutRide } from './toldWithoutRide';

/** Wishes that leave no room for a place or a name as a bare answer. */
const commands: ReadonlySet<Intent> = new Set<Intent>([
  'talk-to-agent',
  'help',
  'start-over',
  'go-back',
  'repeat',
  'thanks-bye',
  'text-opt-out',
  'text-opt-in',
  'change-language',
  'list-trips',
  'trip-status',
  'complaint',
  'how-to-book-question',
  'eligibility-question',
  'covered-service-question',
  'modes-question',
  'minors-question',
  'service-animal-question',
  'weather-closures-question',
  'shared-ride',
  'mileage-reimbursement',
]);

/** Wishes that speak of the conversation itself: "let's begin again from the top" names no place. */
const ofTheTalk: readonly Intent[] = ['start-over', 'go-back', 'repeat', 'help'];

/** "Grcias", "amen": a word or two of thanks or of agreement, however they are written, name no place. */
const isPolite = ({ tokens }: Message, wishes: readonly Intent[]): boolean =>
  wishes.length > 0 &&
  tokens.length <= POLITE_WORDS &&
  wishes.every((wish) => wish === 'thanks-bye' || (wish === 'affirm' && tokens.length === 1));
const POLITE_WORDS = 2;

/** Wishes with which a ride is asked for or spoken of. */
const ofARide: readonly Intent[] = [
  'book-trip',
  'change-trip',
  'cancel-trip',
  'recurring-trip',
  'several-trips',
  'correction',
];

/** What is known of a message before its slots are read. */
export interface Known {
  readonly answer: Heard['answer'];
  readonly choice: Heard['choice'];
  readonly wishes: Wishes;
}

/** The slots of a message. */
export interface SlotsRead {
  readonly slots: Partial<SlotValues>;
  readonly unclear: readonly Unclear[];
  readonly dates: DatesReading;
  /** Whether it tells where the ride goes after the visit. */
  readonly tellsAfterVisit: boolean;
  /** Whether who writes has said where they work. */
  readonly saysWorkplace?: true;
}

/**
 * Reads every slot of a message. The readers come in an order, and each sees the message without what the ones before have taken: the
 * digits of a street are no time, and those of a time no card number.
 */
export const readSlots = (
  message: Message,
  context: HearingContext,
  { answer, choice, wishes: { intents: wishes, phrased = wishes, language } }: Known,
): SlotsRead => {
  const isOfRide = ofARide.some((wish) => wishes.includes(wish));
  const isOfTalk = !isOfRide && wishes.some((wish) => ofTheTalk.includes(wish));
  const isCommand = isOfTalk || phrased.some((wish) => commands.has(wish));

  const asTyped = blank(message, leadIn(message));
  const streets = addressesIn(asTyped);
  const addresses = streets.length === 0 ? NOWHERE : streets.map(({ span }) => span);
  const told = withWordsForNumbers(asTyped, context, addresses);
  const withoutAddresses = blank(told, addresses);
  const monthDays = readMonthDays(withoutAddresses, context);
  const ids = readIds(blank(withoutAddresses, monthDays), context);
  const { spans: spansOfIds = NOWHERE } = ids;
  const withoutIds = blank(told, spansOfIds);
  const dates = readDates(
    // What is the same message is taken apart once.
    spansOfIds.length === 0 ? withoutAddresses : blank(withoutIds, addresses),
    context,
    phrased,
    monthDays,
    wishes.includes('recurring-trip'),
  );
  // "En 8 Water Street, Bridgeport el 30 de junio": what leads to the day is no reason to lose the street between.
  const stops = stopForOther(asTyped);
  const { spans: spansOfDates = NOWHERE } = dates;
  const withoutDates = blank(
    withoutIds,
    joined(
      addresses.length === 0 ? spansOfDates : spansOfDates.map((span) => beyond(addresses, span)),
      stops,
    ),
  );
  const people = readPeople(
    withoutDates,
    isCommand && context.expecting.some((slot) => names.includes(slot)) ? withoutNames(context) : context,
    (ids.slots.medicaidId ?? ids.slots.phone ?? ids.slots.callbackPhone ?? dates.slots.dateOfBirth) !==
      undefined,
  );
  const { spans: spansOfPeople = NOWHERE } = people;
  const withoutPeople = blank(withoutDates, spansOfPeople);
  const after = readAfterVisit(withoutPeople, context);
  const { spans: spansAfter = NOWHERE } = after;
  const beside = joined(spansAfter, waitsIn(message));
  const places = readPlaces(
    // What is the same message is taken apart once.
    beside.length === 0 ? withoutPeople : blank(withoutDates, [...spansOfPeople, ...beside]),
    context,
    isCommand || answer === 'unknown',
    spansOfPeople,
  );
  // "Its at my daughters" tells where the card is.
  const isAboutCard =
    answer === 'unknown' && context.expecting.includes('medicaidId') && !wishes.includes('book-trip');
  const ride = readRide(
    blank(withoutDates, joined(addresses, spansAfter)),
    context,
    answer,
    // "Iris Colón" has no visit for the bowel.
    joined(places.names, spansOfPeople),
    streets.find(({ unitSaid }) => unitSaid !== undefined)?.unitSaid,
  );

  const read: Partial<SlotValues> = { ...ride.slots };
  if (!isAboutCard) {
    const isSureOnly = isOfTalk || isPolite(message, wishes);
    Object.assign(read, isSureOnly ? surePlaces(places.slots) : places.slots, after.slots);
  }
  if (stops.length > 0) read.stop = true;
  if (speaksOfNewHome(message)) read.newAddress = true;
  Object.assign(read, people.slots, ids.slots, dates.slots);
  if (language !== undefined) read.language = language;
  const slots = settledSlots(read, ride, dates, { message, context, wishes, phrased, isOfRide, isOfTalk });
  if (choice !== undefined && slots.tripRef === undefined && context.expecting.includes('tripRef'))
    slots.tripRef = `#${String(choice)}`;

  if (slots.returnTime !== undefined && wishes.includes('go-back') && goesBackSteps(message))
    delete slots.returnTime;

  if (context.expecting.length === 0 && !wishes.includes('change-trip'))
    takeDayOfNumber(slots, message, spansOfIds, dates);
  if (!isOfRide && context.expecting.length === 0) settlePast(slots, dates, wishes, context);
  const left = isOfRide ? slots : toldWithoutRide(slots, message, context, { intents: wishes, phrased });

  const staff = staffIntroduced(message, left);
  if (staff !== undefined) {
    const rest = readSlots(blank(message, [staff.span]), context, {
      answer,
      choice,
      wishes: { intents: wishes, phrased, ...(language !== undefined && { language }) },
    });
    const ofStaff = { callerName: staff.name, callerRelationship: 'facility-staff' as const };
    return { ...rest, slots: { ...rest.slots, ...ofStaff }, saysWorkplace: true };
  }

  return {
    slots: left,
    unclear: dates.unclear ?? [],
    dates,
    tellsAfterVisit: after.spans !== undefined,
    ...(places.tellsWork === true && { saysWorkplace: true }),
  };
};

const speaksOfNewHome = ({ tokens }: Message): boolean => placeLexicon.says(tokens, 'newHome');

/** "No wait, 8:45", "sure thing, Millstone Brook": nobody goes to Wait, or to Sure Thing; but "I am at Backus" tells where. */
const waitsIn = (message: Message): readonly Span[] => {
  const { tokens } = message;
  const isYes = ({ concept, from, to }: Found<AnswerConcept>): boolean =>
    concept === 'yes' && to - from > 1 && !placeWords.at.has(tokens[to]?.word ?? '');
  const found = answerLexicon.find(tokens).filter((one) => one.concept === 'wait' || isYes(one));
  return found.length === 0 ? NOWHERE : found.map((one) => spanOf(message, one));
};

const NOWHERE: readonly Span[] = [];
const joined = (some: readonly Span[], others: readonly Span[]): readonly Span[] =>
  others.length === 0 ? some : some.length === 0 ? others : [...some, ...others];

/** "Go back one": a question, and nobody goes home at one. */
const goesBackSteps = ({ tokens }: Message): boolean => {
  const last = tokens.at(-1)?.word ?? '';
  const steps = numberWords.counts.get(last) ?? (/^\d$/.test(last) ? Number(last) : MOST_STEPS + 1);
  return (
    steps <= MOST_STEPS &&
    !timeLexicon.find(tokens).some(({ concept, to }) => concept === 'lead' && to === tokens.length - 1)
  );
};
const MOST_STEPS = 3;

/** A span without what lies before the end of an address inside it. */
const beyond = (addresses: readonly Span[], { start, end }: Span): Span => {
  const inside = addresses.filter((address) => start < address.end && address.end < end);
  return { start: Math.max(start, ...inside.map((address) => address.end)), end };
};

/** Slots that a bare name answers. */
export const names: readonly SlotName[] = ['personName', 'callerName'];

const withoutNames = (context: HearingContext): HearingContext => ({
  ...context,
  expecting: context.expecting.filter((slot) => !names.includes(slot)),
});
