import { answerLexicon, wishLexicon, type WishConcept } from '../locales/vocabulary';
import { readDates, readMonthDays } from './dates/readDates';
import type { Heard, HearingContext, Intent, SlotName, SlotValues } from './heard';
import { readAnswer, readChoice } from './intents/readAnswer';
import { readIntents } from './intents/readIntents';
import { readLanguage } from './intents/readLanguage';
import { blank, readMessage, without, type Message, type Span } from './message';
import { readIds } from './people/readIds';
import { readPeople } from './people/readPeople';
import { addressesIn } from './places/addresses';
import { readPlaces } from './places/readPlaces';
import { questionIntents, readQuestions } from './questions/readQuestions';
import { readRide } from './rides/readRide';
import { languagesOfDanger, readDanger } from './safety/readDanger';

/** Wishes that leave no room for a place or a name as a bare answer. */
const commands: readonly Intent[] = [
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
];

/**
 * Reads everything a message says: danger, wishes, slots, a yes or no, a choice. Knows no words of its own, changes nothing, and is the
 * same for the same text and context on any machine.
 * @param text as it came; what lies beyond 2,000 characters is cut
 */
export const hear = (text: string, context: HearingContext): Heard => {
  const message = readMessage(text);
  const isAnswer = context.expecting.length > 0;
  const danger = readDanger(text);
  const language = readLanguage(message);
  const hearWithout = (questions: readonly Span[]): Heard => ({
    ...hearRest(blank(message, questions), context, danger, without(message, questions)),
    ...(language === undefined ? {} : { language }),
    ...(danger === 'emergency' || danger === 'crisis' ? { dangerLanguages: languagesOfDanger(text) } : {}),
  });
  const all = hearWithout([]);
  const heardIn = (said: string): Heard =>
    said === message.text ? all : hearRest(readMessage(said), context, 'routine', said);
  const { answers, spans, asks } = readQuestions(message, heardIn, isAnswer);
  const isBareTopic = answers.length > 0 && !asks;
  if (answers.length === 0 || (isBareTopic && !saysNothing(all))) {
    const isQuestion =
      all.intents.length > 0 &&
      all.intents.every((wish) => wish === 'out-of-scope' || (!isAnswer && questionIntents.includes(wish)));
    // What is asked about an id or a name is about the question itself, which is put in other words then.
    const isAboutIt = context.expecting.some((slot) => aboutWho.includes(slot));
    const isOpen = asks && isQuestion && saysNothing(all) && all.answer === undefined && !isAboutIt;
    return isOpen ? { ...all, questions: [] } : all;
  }
  const isAll = without(message, spans) === '';
  const rest = isAll ? { ...all, slots: {}, unclear: [], intents: [] } : hearWithout(spans);
  const isOnlyQuestion =
    saysNothing(rest) && rest.intents.every((wish) => wish === 'out-of-scope' || wish === 'thanks-bye');
  // Beside a question a yes confirms nothing that was read back.
  const { answer, choice: _choice, ...unanswered } = rest;
  if (!isOnlyQuestion) return { ...(isAnswer ? rest : unanswered), questions: answers };
  if (isAnswer && !isAll && answer !== undefined) return { ...rest, questions: answers };
  const kinds = all.intents.filter((wish) => wish === 'out-of-scope' || questionIntents.includes(wish));
  return { ...unanswered, text: '', intents: kinds, questions: answers };
};

const aboutWho: readonly SlotName[] = ['medicaidId', 'dateOfBirth', 'personName', 'zipCode'];

const saysNothing = ({ slots, unclear }: Heard): boolean =>
  Object.keys(slots).length === 0 && unclear.length === 0;

const hearRest = (
  message: Message,
  context: HearingContext,
  danger: Heard['danger'],
  text: string,
): Heard => {
  const { intents: wishes, language: asked } = readIntents(message, context);
  const answer = readAnswer(message, context.expecting);
  const choice = readChoice(message);
  const isCommand = wishes.some((wish) => commands.includes(wish));

  const streets = addressesIn(message);
  const addresses = streets.map(({ span }) => span);
  const withoutAddresses = blank(message, addresses);
  const monthDays = readMonthDays(withoutAddresses, context);
  const ids = readIds(blank(withoutAddresses, monthDays), context);
  const withoutIds = blank(message, ids.spans ?? []);
  const dates = readDates(blank(withoutIds, addresses), context, wishes, monthDays);
  const withoutDates = blank(withoutIds, dates.spans ?? []);
  const people = readPeople(
    withoutDates,
    isCommand ? { ...context, expecting: withoutNames(context.expecting) } : context,
    ids.slots.medicaidId !== undefined || dates.slots.dateOfBirth !== undefined,
  );
  const places = readPlaces(
    blank(withoutDates, people.spans ?? []),
    context,
    isCommand || answer === 'unknown',
  );
  // "Its at my daughters" tells where the card is.
  const isAboutCard =
    answer === 'unknown' && context.expecting.includes('medicaidId') && !wishes.includes('book-trip');
  const ride = readRide(
    blank(withoutDates, addresses),
    context,
    answer,
    places.names,
    streets.find(({ unitSaid }) => unitSaid !== undefined)?.unitSaid,
  );

  const slots: Partial<SlotValues> = {
    ...ride.slots,
    ...(isAboutCard ? {} : places.slots),
    ...people.slots,
    ...ids.slots,
    ...dates.slots,
    ...(asked === undefined ? {} : { language: asked }),
  };
  // "around 3, I'll call when I'm done": the call decides.
  if (ride.slots.returnTime !== undefined && dates.slots.returnTime === undefined)
    slots.returnTime = ride.slots.returnTime;
  if (choice !== undefined && slots.tripRef === undefined && context.expecting.includes('tripRef'))
    slots.tripRef = `#${String(choice)}`;

  const unclear = dates.unclear ?? [];
  const said: readonly string[] = [...Object.keys(slots), ...unclear.map(({ slot }) => slot)];
  // "Thanks, that's all" to "anything else?" answers, and ends nothing.
  const isClosing = answer === 'no' && context.expecting.includes('needs');
  const intents = wishes.filter((wish) => !(isClosing && wish === 'thanks-bye'));
  if (corrects(message, answer, said, context.expecting)) intents.push('correction');
  const heardNothing =
    intents.length === 0 && said.length === 0 && answer === undefined && choice === undefined;
  if (
    heardNothing &&
    (context.expecting.length === 0 || asks(message)) &&
    message.tokens.filter(({ word }) => /[a-z]{2}/.test(word)).length >= 3
  )
    intents.push('out-of-scope');
  const found = wishLexicon.find(message.tokens);
  const says = (wanted: WishConcept): boolean => found.some(({ concept }) => concept === wanted);
  return {
    text,
    danger,
    intents,
    slots,
    unclear,
    ...(answer === undefined ? {} : { answer }),
    ...(choice === undefined ? {} : { choice }),
    ...(says('over') ? { isOver: true } : {}),
    ...(says('wrong') ? { isWrong: true } : {}),
  };
};

/** A question while we wait for an answer is about something else; other words are an answer we did not understand. */
const asks = ({ tokens, text }: Message): boolean =>
  text.includes('?') ||
  wishLexicon.find(tokens).some(({ concept, from }) => concept === 'question' && from === 0);

const withoutNames = (expecting: readonly SlotName[]): readonly SlotName[] =>
  expecting.filter((slot) => slot !== 'personName' && slot !== 'callerName');

/** "yes but at 3", "actually make it friday", "no, the 5th": something said before is set anew. */
const corrects = (
  message: Message,
  answer: Heard['answer'],
  said: readonly string[],
  expecting: readonly SlotName[],
): boolean => {
  if (said.length === 0) return false;
  const found = answerLexicon.find(message.tokens);
  const isAnswered = said.some((slot) => expecting.some((wanted) => wanted === slot));
  if (found.some(({ concept }) => concept === 'correction')) return true;
  if (answer !== undefined && found.some(({ concept }) => concept === 'but')) return true;
  const isCutOff = message.tokens.length > 1 && message.tokens[1]?.pause !== 'none';
  return (
    answer === 'no' &&
    !isAnswered &&
    (isCutOff || said.some((slot) => slot.endsWith('Date') || slot.endsWith('Time')))
  );
};

// Patterns and chrono's parsers are built at their first use, twice over for both tiers of the engine; no member waits for that.
const warmUp =
  'hi need a ride for my mom ana diaz 100 000 001 march 3 1984 from 12 elm st, hamden to the clinic in 2 weeks at 3pm call 203 555 0123';
for (let times = 0; times < 3; times += 1)
  hear(warmUp, {
    today: '2026-01-05',
    time: '10:00',
    language: 'en',
    expecting: ['appointmentTime', 'destination', 'personName'],
    facilities: { search: () => [] },
    usualClinics: [],
  });
