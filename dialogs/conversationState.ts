import type { CalendarDate, LocalDateTime } from '../domain/calendar/calendarDate';
import type { Details, Place } from '../domain/details';
import type { Facts } from '../domain/facts';
import type { Member } from '../domain/ports/memberDirectory';
import type { UnfinishedDraft } from '../domain/ports/unfinishedDrafts';
import type { NewWorkItem } from '../domain/ports/workItems';
import type { ConfirmationNumber, DraftId, Ride } from '../domain/ride';
import type { StaffCaller } from '../domain/staffCaller';
import type { AppThread } from '../domain/textApps';
import type { Put } from './circle';
import type { Representative } from './desk/acts';
import type { Language } from './locales';
import type { Say } from './say';
import type { Heard } from './understanding/heard';
import type { PersonName, Relationship } from './understanding/slotValues';

/** Version of the state document. An older one restarts the conversation with an apology until it has a migration. */
export const STATE_SCHEMA = 2;

/** Identifiers a caller has given and that fit the record. */
export type Identifier = 'medicaid-id' | 'date-of-birth' | 'name-and-zip' | 'phone-on-file';

/** Somebody staff asked for. */
export interface Resident {
  /** Absent where nobody was found. */
  readonly medicaidId?: string;
  /** What the rider is called in the summary; absent where the caller has not named the rider and may not be told. */
  readonly firstName?: string;
  /** What was asked for went to a person. */
  readonly isReferred?: true;
}

/** Staff of a facility or an agency, who may call for several people: asked once, and kept for all of them. */
export interface Staff extends StaffCaller {
  /** For whom rides were asked for so far. */
  readonly residents: readonly Resident[];
  /** Rides asked for so far that wait for a paper: what that means is explained once. */
  readonly pending?: number;
  /** Whether they were told what is theirs to do for residents of a nursing home. */
  readonly toldTheirs?: true;
  /** Place, day and reason of the ride booked last, as if they were said: carried over only when asked for. */
  readonly last?: Heard['slots'];
}

/** Who is asking, and how sure we are until when. */
export interface Caller {
  /** The record of the member the conversation is about, once two identifiers fitted. */
  readonly member?: Member;
  readonly identifiers: readonly Identifier[];
  /** An hour of trust; after it the birth date alone is asked again. */
  readonly trustedUntil?: LocalDateTime;
  readonly relationship: Relationship;
  /** Whether the caller has said so; the member's own self is taken for granted until somebody is spoken of. */
  readonly saidRelationship?: true;
  /** The caller's own name, as far as it was said. */
  readonly name?: PersonName;
  /** Whether it was asked for in vain: nobody is asked twice. */
  readonly askedName?: true;
  /** Ten digits where to call back who calls from a hidden number. */
  readonly callBackTo?: string;
  /** Ten digits of the phone that texts. */
  readonly textPhone?: string;
  /** The app it writes by: what is written to it goes the same way. */
  readonly textApp?: AppThread;
  /** Whether the rider's first name was said here. */
  readonly saidName?: true;
  /** What was given so far and not checked yet. */
  readonly given: {
    readonly medicaidId?: string;
    readonly dateOfBirth?: CalendarDate;
    /** The same numbers with the day first, where they have two readings. */
    readonly birthDayFirst?: CalendarDate;
    readonly name?: PersonName;
    readonly zipCode?: string;
  };
  /** Medicaid IDs of the members who have the sending number on file; absent before it was looked up. */
  readonly idsByPhone?: readonly string[];
  /** First names of those members where a text may ask which of them is meant: several, and none confidential. */
  readonly namesByPhone?: readonly string[];
  /** What was asked for last may be another member's of this phone: which one is asked before anything is told or done. */
  readonly asksWho?: true;
  /** Who calls from a facility, once that was asked. */
  readonly staff?: Staff;
  /** Where the member's last rides went and began, the last first; absent before they were looked up. */
  readonly lastPlaces?:
    { readonly destinations: readonly Place[]; readonly pickUps: readonly Place[] } | undefined;
  /** How the member moved on the rides before a draft, where the record leaves it open; absent before it was looked up. */
  readonly lastMoved?:
    { readonly draft: string; readonly facts: Facts; readonly details: Details } | undefined;
  /** What the ride fills in that a draft is to be like, by how it was asked for; nothing where there was none. */
  readonly rideBefore?:
    | {
        readonly draft: string;
        readonly asked: string;
        readonly facts: Facts;
        readonly details: Details;
      }
    | undefined;
  /** When the visits of the member's rides ahead begin, as it was when the member was identified: where one is asked for again, the rides are read. */
  readonly visitsAhead?: readonly LocalDateTime[];
  /** Why nothing is booked for this member, whatever is asked for, once it was told here. */
  readonly toldOfMember?: NewWorkItem['reason'];
  /** What the member has begun in another conversation, until it was asked whether to go on with it here. */
  readonly begunElsewhere?: UnfinishedDraft | undefined;
  /** Said in this conversation: who is talking cannot hear, or cannot use the phone. */
  readonly cannotHear?: true;
  /** The ride booked last here: who else goes to the same place at the same time can ride along. */
  readonly lastBooked?: {
    readonly memberId: string;
    readonly day: CalendarDate;
    readonly time?: string;
    readonly place?: string;
    /** What was said of it here: a second rider of the same visit needs no more. */
    readonly facts?: Facts;
    readonly details?: Details;
  };
  /** Medicaid ID of who rides along with the rider that is asked for now, and is another member. */
  readonly ridesWith?: string;
  /** Tries that did not fit. */
  readonly tries: number;
  /** After too many of them nobody is identified until then. */
  readonly lockedUntil?: LocalDateTime;
}

/** One open task: the shape of botbuilder's dialog instance, so that its dialog stack is the stack of open tasks. */
export interface OpenTask {
  readonly id: string;
  /** `about`: Medicaid ID of the member the draft was made for, once one was trusted. `put`: what it asked last, and how often. */
  state: { draft?: unknown; about?: string; put?: readonly Put[] };
}

/** Everything a conversation remembers: one document, sealed as a whole. */
export interface ConversationState {
  readonly schema: typeof STATE_SCHEMA;
  /** Turns committed so far. */
  turn: number;
  language: Language;
  /** Why this language: chosen comes before the record, the record before the look of the text. */
  languageFrom: 'chosen' | 'record' | 'text' | 'default';
  caller: Caller;
  /** Open tasks, the one talked about last. */
  dialogStack: OpenTask[];
  /** What was said last, for "repeat". */
  said: readonly Say[];
  /** The language it was said in; what is not sent is said in none. */
  saidIn?: Language;
  /** The open question of the task talked about last, to be put again after a digression. */
  question: readonly Say[];
  /** Danger read in an earlier message, or asked about, and not talked about since. */
  danger?: {
    readonly kind: 'emergency' | 'crisis';
    /** Times it was answered; 0 while it is asked whether there is any. */
    readonly times: number;
    /** Languages it was told in, where its words tell; absent where it was keyed. */
    readonly languages?: readonly Language[];
    /** What made us ask: everything it said waits here until the danger is over. */
    readonly held?: Heard;
    /** It was asked once more, after who somebody is was told instead. */
    readonly isAskedAgain?: true;
    /** Times an "ok" was answered with a short word. */
    readonly short?: number;
  };
  /** What was done last to a booked ride, as it was before, so that it can be taken back. */
  lastDone?: {
    readonly kind: 'cancelled' | 'changed';
    readonly ride: Ride;
    /** Those it was done to in the same go. */
    readonly others?: readonly Ride[];
    /** The ride that was booked with the change: it goes when the change is taken back. */
    readonly added?: DraftId;
  };
  /** Something that happened was told last, and is with a person: what is said of it after that is for that person. */
  hasReported?: true;
  /** Number of the ride of which was told last that it is late, and that a person looks for its driver. */
  toldLate?: ConfirmationNumber;
  /** When that was told last. */
  toldLateAt?: LocalDateTime;
  /** Turns in a row in which nothing was understood and no task was open. */
  misses: number;
  /** A call was promised to a number nobody has yet. */
  owesNumber?: true;
  /** Steps of a call in a row that brought neither words nor keys that mean anything. */
  unheard?: number;
  /** Pages of what can be keyed with nothing open that were passed by with the key for more. */
  wishesPage?: number;
  /** Who was spoken of in the message before, so that "can he come?" is of that one. */
  spokenOf?: 'animal' | 'person';
  /** What was wanted beside what is being done, in order: each is taken up when the one before it is done with. */
  toCome?: readonly Heard[];
  /** A yes or no that is waited for outside every task. */
  confirming?: 'start-over';
  /** When the last text came in, in milliseconds since 1970; absent on other channels. */
  textedAt?: number;
  /** How many answers were left out since the last one, in a burst of texts. */
  leftOut?: number;
  /** Texts to this number were stopped in this conversation. */
  textsStopped: boolean;
  /** A person is waited for who writes here: how many were before, as it was told last, when, and how often by itself. */
  waiting?: { readonly before: number; readonly toldAt: LocalDateTime; readonly times: number };
  /** A representative writes here; the assistant reads along for danger and says nothing else. */
  withPerson?: { readonly by: Representative; readonly caseNumber: string };
}

/** The state of a conversation that has not begun. */
export const newConversation = (language: Language, languageFrom: 'text' | 'default'): ConversationState => ({
  schema: STATE_SCHEMA,
  turn: 0,
  language,
  languageFrom,
  caller: { identifiers: [], relationship: 'self', given: {}, tries: 0 },
  dialogStack: [],
  said: [],
  question: [],
  misses: 0,
  textsStopped: false,
});
