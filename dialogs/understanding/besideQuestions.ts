import type { CalendarDate } from '../../domain/calendar/calendarDate';
import type { AnswerId } from '../faq/answers';
import { rideLexicon, wishLexicon, type RideConcept } from '../locales/vocabulary';
import { saysThatDay } from './dates/saysThatDay';
import { hearPart } from './hearPart';
import { isSituation, type Heard, type HearingContext, type Intent } from './heard';
import { settledWishes } from './intents/settledWishes';
import { mended } from './mended';
import { readMessage, without, type Message, type Span } from './message';
import { relationSpokenOf } from './people/relationSpokenOf';
import { dayAsked } from './questions/dayAsked';
import { questionIntents } from './questions/readQuestions';
import { waysAskedAbout } from './rides/waysAskedAbout';
import { saysNothing } from './saysNothing';

/** What a message asks to know. */
interface Asked {
  readonly answers: readonly AnswerId[];
  /** Where it asks. */
  readonly spans: readonly Span[];
  /** Whether it asks in so many words, and does not only name what there is to know. */
  readonly asks: boolean;
  /** The wishes that phrases say. */
  readonly phrased: readonly Intent[];
}

/**
 * Tells what a message asks to know from what it says beside that.
 * @param all what the whole message says
 * @param heardBeside what it says without where it asks
 */
export const besideQuestions = (
  message: Message,
  context: HearingContext,
  all: Heard,
  heardBeside: Heard,
  { answers, spans, asks, phrased }: Asked,
): Heard => {
  const isAnswer = context.expecting.length > 0;
  const asked = all.intents.filter((wish) => questionIntents.includes(wish));
  const isAll = without(message, spans) === '';
  const beside = ofWhole(heardBeside, all);
  const isAnswered = context.expecting.some((slot) => all.slots[slot] !== undefined);
  const isAnswerAsked = isAnswered && !context.expecting.some((slot) => beside.slots[slot] !== undefined);
  const nothing = { ...all, slots: {}, unclear: [], intents: [] };
  const askedDay = answers.includes('hours')
    ? dayAsked(message, all, (said) => hearPart(readMessage(said), context, 'routine', said))
    : undefined;
  // "You still driving thursday in the ice? I got dialysis at 6"
  const { appointmentDate: weatherDay } = all.slots;
  const isOfWeather = asked.includes('weather-closures-question') && beside.slots.refDate === undefined;
  const thatDay = saysThatDay(message) ? askedDay : isOfWeather ? weatherDay : undefined;
  const tells =
    (isAnswerAsked && message.tokens.some(({ pause }, index) => index > 0 && pause === 'stop')) ||
    asksForVisit(answers, all) ||
    // "I have dialysis Thursday, will you run if it snows?": the ride exists.
    (!isAll && asked.includes('weather-closures-question') && all.slots.refDate !== undefined) ||
    tellsMore(all, message, spans);
  const left = tells ? all : isAll ? nothing : withVisit(beside, all, thatDay);
  const rest = {
    ...withOwn(left, all, message),
    intents: settledWishes({ ...left, intents: [...left.intents, ...asked] }, asks, phrased).intents.filter(
      (wish) =>
        !questionIntents.includes(wish) &&
        // "I'm new at this. How far ahead do I call?" asks that, and for no help.
        (wish !== 'help' || asked.length === 0 || phrased.includes(wish)),
    ),
    asked,
    askedOf: askedOf(message, asked, all),
    ...(askedDay !== undefined && { askedDay }),
    ...(all.mayTheyCome === true && { mayTheyCome: all.mayTheyCome }),
  };
  const isOnlyQuestion =
    saysNothing(left) && rest.intents.every((wish) => wish === 'out-of-scope' || wish === 'thanks-bye');
  // Beside a question a yes confirms nothing that was read back.
  const { answer, choice: _choice, ...unanswered } = rest;
  if (!isOnlyQuestion) return { ...(isAnswer ? rest : unanswered), questions: answers };
  if (isAnswer && !isAll && answer !== undefined) return { ...rest, questions: answers };
  return {
    ...unanswered,
    text: '',
    intents: all.intents.filter((wish) => wish === 'out-of-scope' || questionIntents.includes(wish)),
    asked: all.intents.filter((wish) => wish !== 'out-of-scope' && !isSituation(wish)),
    questions: answers,
  };
};

/** What is told where it asks: a reason not to share the car, further rides, where it goes after the visit, or many things in one breath. */
const tellsMore = (all: Heard, message: Message, spans: readonly Span[]): boolean => {
  // What is said in one breath asks and tells at once: "what does it cost and I go to the cancer doctor in June".
  const askedWords = message.tokens.filter(({ start }) =>
    spans.some((span) => span.start <= start && start < span.end),
  );
  return (
    all.slots.sharedRideReason !== undefined ||
    all.otherRides !== undefined ||
    (all.slots.afterVisit !== undefined && all.slots.afterVisit.kind !== 'home') ||
    (askedWords.length >= FEWEST_WORDS_TOLD && Object.keys(all.slots).length >= FEWEST_SLOTS_TOLD)
  );
};

/** A sentence of so many words that fills so many slots does not only ask. */
const FEWEST_WORDS_TOLD = 20;
const FEWEST_SLOTS_TOLD = 3;

/** "Can I go tomorrow at 3?", "can you schedule me a three pm on the 13th?": a visit with its day and hour is asked for, and not only whether one may. */
const asksForVisit = (answers: readonly AnswerId[], { slots }: Heard): boolean =>
  answers.every((id) => aboutAsking.includes(id)) &&
  slots.appointmentDate !== undefined &&
  slots.appointmentTime !== undefined;
const aboutAsking: readonly AnswerId[] = ['urgent', 'whoMayBook'];

/** Whom, what care and which ways the questions are about. */
const askedOf = (message: Message, asked: readonly Intent[], all: Heard): NonNullable<Heard['askedOf']> => {
  // "Can my daughter go to the orthodontist by herself?" tells whose child it is, and of what visit.
  const { reason } = all.slots;
  const callerRelationship =
    all.slots.callerRelationship ??
    (asked.includes('minors-question') ? relationSpokenOf(message) : undefined);
  // "Do you take people to the methadone clinic?"
  const isAboutCare = asked.some((wish) => aboutCare.includes(wish));
  const askedOfRider = asked.includes('minors-question')
    ? {
        ...(callerRelationship !== undefined && { callerRelationship }),
        ...(reason !== undefined && { reason }),
        // "May I bring both my boys, and have you got car seats?"
        ...(all.slots.escortCount !== undefined && { escortCount: all.slots.escortCount }),
      }
    : isAboutCare && reason !== undefined && reason !== 'other'
      ? { reason }
      : {};
  // "How does one sign up for rides? It's for my aunt"
  const asksForOther =
    asked.includes('how-to-book-question') &&
    callerRelationship !== undefined &&
    callerRelationship !== 'self';
  return {
    ...(asksForOther && { callerRelationship }),
    ...askedOfRider,
    ...waysAskedAbout(message, asked, all.slots),
  };
};

/** Questions that may name the care they are about. */
const aboutCare: readonly Intent[] = [
  'covered-service-question',
  'how-to-book-question',
  'mileage-reimbursement',
];

/** What is left, with what is told of the rider where it asks: an animal or a walker of their own, and that they can take the bus. */
const withOwn = (left: Heard, all: Heard, message: Message): Heard => {
  const ownAnimal = all.slots.needs?.includes('service-animal') === true && owns(message, 'service-animal');
  const { mobility } = all.slots;
  const usesOwn = mobility !== undefined && mobility !== 'ambulatory' && owns(message, mobility);
  const usesBus = all.slots.canUseBus === true && statesBus(message);
  return ownAnimal || usesBus || usesOwn
    ? {
        ...left,
        slots: {
          ...(ownAnimal && { needs: ['service-animal'] as const }),
          ...(usesBus && { canUseBus: true }),
          ...(usesOwn && { mobility }),
          ...left.slots,
        },
      }
    : left;
};

/** "Can my service dog ride with me?": who asks so has one, unlike who asks whether service dogs may ride; so of a walker. */
const owns = (message: Message, thing: RideConcept): boolean => {
  const found = rideLexicon.find(mended(message));
  const cues = found.filter(({ concept }) => concept === 'owned');
  return found.some(
    ({ concept, from }) => concept === thing && cues.some(({ to }) => to === from || to === from - 1),
  );
};

/** "I can take the bus, do you give passes?", "got a pass and can ride it": told before or after what is asked, unlike "can I take the bus". */
const statesBus = (message: Message): boolean => {
  const asks = wishLexicon.find(message.tokens).filter(({ concept }) => concept === 'mayI');
  return rideLexicon
    .find(mended(message))
    .some(
      ({ concept, from, to }) =>
        (concept === 'busItYes' ||
          (concept === 'busYes' && (message.tokens[to]?.pause ?? 'none') !== 'none')) &&
        !asks.some((ask) => ask.to === from || ask.to === from - 1),
    );
};

/** "My sister can take me, do you pay her gas?": without what asks only "my sister" is left, and the whole says nothing of who calls. */
const ofWhole = (beside: Heard, { slots }: Heard): Heard => {
  if (slots.callerRelationship !== undefined) return beside;
  const { callerRelationship: _, ...rest } = beside.slots;
  return { ...beside, slots: rest };
};

/** "Can she ride to her therapist without me? She has an appointment Oct 1": what the question says of the visit that is told beside it. */
const withVisit = (left: Heard, { slots }: Heard, thatDay: CalendarDate | undefined): Heard =>
  left.slots.appointmentDate === undefined && left.slots.appointmentTime === undefined
    ? left
    : {
        ...left,
        slots: {
          ...(slots.reason !== undefined && { reason: slots.reason }),
          ...(slots.destination !== undefined && { destination: slots.destination }),
          ...(slots.escortCount !== undefined && { escortCount: slots.escortCount }),
          ...left.slots,
          // "Are you open on veterans day? My appointment is that day at 9"
          ...(left.slots.appointmentDate === undefined &&
            thatDay !== undefined && { appointmentDate: thatDay }),
          // "Do you run on MLK Day? They have me down for that Monday at 11"
          ...(left.slots.appointmentDate !== undefined &&
            slots.appointmentDate !== undefined &&
            slots.appointmentTime === left.slots.appointmentTime && {
              appointmentDate: slots.appointmentDate,
            }),
        },
      };
