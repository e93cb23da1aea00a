import type { CalendarDate, ClockTime } from '../../domain/calendar/calendarDate';
import type { KindOfCare } from '../../domain/facts';
import type { AnswerId } from '../faq/answers';
import type { Language } from '../locales';
import type { SlotName, SlotValues } from './slotValues';

/** What a message is, read before anything else. The first that fits wins. */
export const safetyClasses = ['emergency', 'crisis', 'urgent', 'routine'] as const;

/** One of {@link safetyClasses}. */
export type SafetyClass = (typeof safetyClasses)[number];

/** What a message wants done. A plain answer to the question asked has none. */
export const intents = [
  'book-trip',
  'cancel-trip',
  'change-trip',
  'trip-status',
  'list-trips',
  'recurring-trip',
  'several-trips',
  'mileage-reimbursement',
  'eligibility-question',
  'covered-service-question',
  'how-to-book-question',
  'modes-question',
  'minors-question',
  'service-animal-question',
  'shared-ride',
  'weather-closures-question',
  'complaint',
  'compliment-suggestion',
  'text-opt-in',
  'text-opt-out',
  'talk-to-agent',
  'change-language',
  'help',
  'start-over',
  'go-back',
  'affirm',
  'deny',
  'correction',
  'repeat',
  'thanks-bye',
  'out-of-scope',
] as const;

/**
 * What a message tells has happened, or wants of a booked ride, more closely than the names above: read like a wish, and
 * known by these names in the conversation only.
 */
export const situations = [
  /** Done at the clinic: the car for the way back may come. */
  'ready-for-return',
  /** What was done to a ride last is to be undone. */
  'undo-last',
  /** All rides are meant, or both. */
  'all-rides',
  /** The clinic moved the visit. */
  'clinic-moved-visit',
  /** As last time, the usual. */
  'same-as-last-time',
  /** Left without the way home. */
  'stranded',
  'crash-or-fall',
  /** A driver who touches, threatens, asks for money, is drunk or drives dangerously. */
  'driver-conduct',
  /** Chair not tied, belt refused, a vehicle that is not safe. */
  'unsafe-ride',
  /** A child or confused rider left alone, or anybody at a wrong place. */
  'left-alone',
  'abuse-or-neglect',
  /** The driver says nobody was there; the rider was. */
  'was-there',
  'rider-died',
  'moved-away',
  /** This number is not the member's. */
  'wrong-number',
  'bus-pass-not-arrived',
  'bus-pass-lost',
  /** A ride that has been taken is to be approved or paid. */
  'approval-after-ride',
] as const;

/** One of {@link situations}. */
export type Situation = (typeof situations)[number];

/** One of {@link intents} or {@link situations}. */
export type Intent = (typeof intents)[number] | Situation;

/** Whether it is told by {@link situations} alone. */
export const isSituation = (intent: Intent): intent is Situation =>
  situations.some((situation) => situation === intent);

/** Two or more readings of one thing, to be settled by a question. */
export interface Unclear {
  readonly slot: SlotName;
  readonly options: readonly string[];
}

/** Everything a message says. */
export interface Heard {
  /** The message as it came, trimmed, without the questions that {@link Heard.questions} answers; personal. */
  readonly text: string;
  /** What it asks to know: the answers that fit, none when nobody but a person can answer. Absent when it asks nothing. */
  readonly questions?: readonly AnswerId[];
  /** The wishes that the answers of {@link Heard.questions} meet: most are to know something. */
  readonly asked?: readonly Intent[];
  /** Whom, with how many beside them, what kind of visit and which way to get there {@link Heard.asked} is about: told of no ride, and kept for none. */
  readonly askedOf?: Readonly<
    Pick<
      Partial<SlotValues>,
      'callerRelationship' | 'reason' | 'escortCount' | 'someoneCanDrive' | 'hasCar' | 'canDrive'
    >
  >;
  /** The day on which {@link Heard.questions} ask whether there are rides: "is there a ride on Christmas?" */
  readonly askedDay?: CalendarDate;
  /** The day that is told is only that of the weather or of a holiday it asks after: no ride and no visit of it is told. */
  readonly isDayAskedOf?: true;
  readonly danger: SafetyClass;
  /** Urgent by the day alone, "a ride tomorrow": whether the visit can't wait was not said. */
  readonly isOnlySoon?: true;
  /** A danger it may tell of though its class is a harmless one: to be settled by one question. */
  readonly mayBe?: 'emergency' | 'crisis';
  /** Languages a danger, told or possible, is to be answered in: the one its words are of, all where that is not clear. */
  readonly dangerLanguages?: readonly Language[];
  /** Without `affirm` and `deny`: see {@link Heard.answer} and {@link Heard.agreement}. */
  readonly intents: readonly Intent[];
  /** Wishes that no phrase says and that were learned beyond doubt, before the whole message settled which stay. */
  readonly sure?: readonly Intent[];
  /** What it says; of several rides in one message, what it says of the first. */
  readonly slots: Readonly<Partial<SlotValues>>;
  /** What it says of each further ride it asks for, in order, with what is said of all of them. Absent when there is none. */
  readonly otherRides?: readonly Readonly<Partial<SlotValues>>[];
  /** What it says of a visit of the one who comes along: that is another ride. */
  readonly companionsVisit?: {
    readonly slots: Readonly<Partial<SlotValues>>;
    /** It is where the rider's visit is. */
    readonly isThere: boolean;
  };
  /** The days of the rides that exist when several are meant ("cancel the 9th and the 11th"); the first is `refDate` as well. */
  readonly refDates?: readonly CalendarDate[];
  /** The first day of the week or month to come that it names: "starting next week". */
  readonly periodAhead?: CalendarDate;
  /** The days that fall out of a ride of every week, if it is of one: "but not on the 25th". */
  readonly leftOutDays?: readonly CalendarDate[];
  readonly unclear: readonly Unclear[];
  /** A yes, a no, or an "I don't know", wherever it stands in the message. */
  readonly answer?: 'yes' | 'no' | 'unknown';
  /** Nothing is said but a no: "no, that's all, thank you". */
  readonly isOnlyNo?: true;
  /** Whether it agrees or refuses in any words; only a yes in {@link Heard.answer} confirms anything. */
  readonly agreement?: 'affirm' | 'deny';
  /** Says that a danger is over: "I'm fine now", "ya pasó". */
  readonly isOver?: true;
  /** Says that what was just read back is wrong, and no more: "that's wrong", "wrong number", "no es ese". */
  readonly isWrong?: true;
  /** A bare number or ordinal that can pick from a list: "2", "the second one", "la segunda". */
  readonly choice?: number;
  /** Asks for a moment before answering, and says nothing else: "hold on", "let me find my card". */
  readonly waits?: true;
  /** It is longer than what is read: what lies beyond was read for danger only. */
  readonly isCut?: true;
  /** It was keyed on a telephone; the text is the keys, and empty when they answer nothing. */
  readonly keyed?: boolean;
  /** The language of a whole clear sentence; absent for short answers, which carry no signal. */
  readonly language?: Language;
  /** The language of a message that is in none of ours, ISO 639-1. */
  readonly otherLanguage?: string;
  /** Says that the writer cannot hear, or cannot use the phone. */
  readonly cannotHear?: true;
  /** Says, and nothing else, that help has come or was called: "they are here", "ya llamé". */
  readonly helpCame?: true;
  /** Says that the writer cannot talk or call. */
  readonly cannotTalk?: true;
  /** Wants a hearing, or to appeal. */
  readonly wantsHearing?: true;
  /** Wants what is said here as a text: "text me that". */
  readonly wantsText?: true;
  /** Says where who writes works: "this is Joan from Maple Hollow", "a nurse at Gaylord". */
  readonly saysWorkplace?: true;
  /** Asks for a car, or for no bus. */
  readonly asksForCar?: true;
  /** The day gone by of the ride that another is to be like: "the one I had last Tuesday". */
  readonly asBefore?: CalendarDate;
  /** Says that there is no hour to be there at, as at a laboratory without appointments: any of the day, or of half of it. */
  readonly anyTime?: 'day' | 'morning' | 'afternoon';
  /** Says to be confused by what is asked. */
  readonly isConfused?: true;
  /** Says that what is asked was not understood. */
  readonly isPuzzled?: true;
  /** Says that nobody answers the phone. */
  readonly isUnanswered?: true;
  /** Speaks of one more ride: "another one Dec 15 at 1". */
  readonly isAnotherOne?: true;
  /** Only wants it to be known: "I just wanted somebody to know". */
  readonly wantsKnown?: true;
  /** Asks to be called by voice: "call me". */
  readonly wantsCall?: true;
  /** Says to go on with what was begun, which is no yes to anything that was read back. */
  readonly goesOn?: true;
  /** A ride for two riders of one caller is asked for: "both my boys". */
  readonly twoRiders?: true;
  /** It is the second of {@link Heard.twoRiders}, who goes to the same visit as the first. */
  readonly isSecondRider?: true;
  /** Texts to the member were ended by somebody: kept until it can be asked how to reach them. */
  readonly textsEnded?: true;
  /** Nobody said it: the ride that was booked on a call is offered in writing. */
  readonly offersText?: true;
  /** It is another ride that was asked for in the same message. */
  readonly isAnotherRide?: true;
  /** It is a second wish of one message, and of the same rider. */
  readonly isSameRider?: true;
  /** Where the ride is was asked in the same message, and told: who waits for it is known. */
  readonly isToldLate?: true;
  /** It is of who comes along on the ride before: kept from {@link Heard.companionsVisit}. */
  readonly isCompanions?: true;
  /** Says that the way back alone is not needed. */
  readonly dropsWayBack?: true;
  /** Says that it is of a ride that is booked: "for that one". */
  readonly ofThatRide?: true;
  /** Tells the first of several rides: "the first one is Tuesday". */
  readonly isFirstOfSeveral?: true;
  /** Tells a further one: "the second one is Thursday". */
  readonly isNextOfSeveral?: true;
  /** Asks, and nothing else, how what was just told of is done: "how do I do that". */
  readonly asksHow?: true;
  /** Tells of a ride that was taken, with somebody who drove: "she drove me". */
  readonly wasDriven?: true;
  /** Wants money for a ride that was taken: "where is my gas money", "me deben la gasolina del martes". */
  readonly claimsMoney?: true;
  /** Says, and nothing else, that what was told is to be booked: "yeah book it". */
  readonly wantsBooked?: true;
  /** Breaks off for now, and says nothing else: "gotta go", "luego le escribo". */
  readonly breaksOff?: true;
  /** It answers the question of another task than the one that hears it. */
  readonly isAside?: true;
  /** Says that what was told before was wrong: "I meant 3", "me equivoqué". */
  readonly misspoke?: true;
  /** Says that the visit is where the last one was: "to the same place", "al mismo sitio". */
  readonly samePlace?: true;
  /** Says that somebody was let go, or that what was asked is now: "they discharged me", "ya me soltaron", "right now". */
  readonly leavesNow?: true;
  /** Asks whether somebody, or an animal, who was just spoken of may come: "can he come too". */
  readonly mayTheyCome?: true;
  /** Says that another way was found, so that the ride is not needed. */
  readonly wentOtherwise?: true;
  /** Says that the call or the phone ended before all was done: "we got cut off", "se me acabó la batería". */
  readonly wasCutOff?: true;
  /** Says that a ride was being booked, to be gone on with: "I was booking a ride", "donde nos quedamos". */
  readonly wasBooking?: true;
  /** Says that another one was meant than what was done: "wrong one", "ese no era". */
  readonly choseWrong?: true;
  /** Wants back what was cancelled: "give me that ride back", "devuélvame el viaje". */
  readonly wantsItBack?: true;
  /** Says sorry for hard words to who answers: "sorry I was rude". */
  readonly apologizes?: true;
  /** Holds that it was told already what is asked: "I already told you", "ya se lo dije". */
  readonly saidBefore?: true;
  /** Is angry, and says hardly more: "this is bullshit", "llevo todo el día llamando". */
  readonly isFedUp?: true;
  /** Wants none of what was offered to choose from: "none of those", "ninguno de esos". */
  readonly noneOfThese?: true;
  /** Asks, and hardly more, for a part of what was just told: "which place?", "¿qué día era?" */
  readonly asksOfIt?: true;
  /** Asks, and hardly more, what was told so far: "what time did I say?", "¿qué tiene anotado?" */
  readonly asksWhatIsHeld?: true;
  /** Speaks of somebody who died long ago: "my late wife", "mi difunto esposo". */
  readonly remembersDead?: true;
  /** Tells what somebody used to do, or of years ago: "used to take me", "me llevaba". */
  readonly usedTo?: true;
  /** Nobody said it in these words: what was read back is to be read back once more, from its beginning or what was read last. */
  readonly wantsReadAgain?: 'whole' | 'piece';
}

/** What is known of the ride so far, as far as a correction may be of it: "at 4, not at 3" is of what was told as 3. */
export interface Held {
  readonly appointmentDate?: CalendarDate;
  readonly appointmentTime?: ClockTime;
  readonly returnTime?: ClockTime;
  /** Name and street of the place. */
  readonly pickup?: string;
  readonly destination?: string;
}

/** What the reader of a message may know. */
export interface HearingContext {
  /** Wall clock of America/New_York. */
  readonly today: CalendarDate;
  readonly time: ClockTime;
  /** Language of the conversation; both vocabularies read every message all the same. */
  readonly language: Language;
  /** Slots the open question asks for: bare answers are read as these first. */
  readonly expecting: readonly SlotName[];
  /** A booking was just read back, and a yes would make it. */
  readonly isReadBack?: boolean;
  /** A question is open, whatever it asks for: "hold on" leaves it so. */
  readonly isAsked?: boolean;
  /** It is said on a call, where "hold on" is heard whatever is asked. */
  readonly isCall?: boolean;
  /** Days talked about so far: a weekday alone means one of these first. */
  readonly days?: readonly CalendarDate[];
  readonly held?: Held;
  readonly facilities: FacilitySearch;
  /** Facilities the member uses, likeliest first ("my dialysis"). */
  readonly usualClinics: readonly string[];
}

/** Finds facilities by the words people use for them. */
export interface FacilitySearch {
  /** Facility ids, best first; at most five. One only when nothing else comes near. */
  search(words: string): readonly string[];
  /** Kinds of care a facility gives, so that "my dialysis" finds it among those a member uses. */
  kindsOfCare?(id: string): readonly KindOfCare[];
  /** Whether a word is part of a facility's own name and says which one is meant. */
  isNameWord?(word: string): boolean;
  /** Whether these words stand in a row in a name of a facility: "Orthopedics" in "Twin Ponds Orthopedics". */
  isInName?(id: string, words: string): boolean;
  /** Whether these words, and no others, are a name of a facility: "Gull Road eyes". */
  isNamed?(words: string): boolean;
  /** Facilities in a street that is named without its number. */
  inStreet?(street: string): readonly string[];
}
