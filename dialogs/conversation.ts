import type { CalendarDate, LocalDateTime, Now } from '../domain/calendar/calendarDate';
import type { Details, Place } from '../domain/details';
import type { Facts } from '../domain/facts';
import type { FacilityDirectory } from '../domain/ports/facilityDirectory';
import type { Guesses } from '../domain/ports/guesses';
import type { ConsentChange, Consents } from '../domain/ports/consents';
import type { Desk } from '../domain/ports/desk';
import type { Outbox, OutgoingText } from '../domain/ports/outbox';
import type { Member, MemberDirectory } from '../domain/ports/memberDirectory';
import type { DraftKey, Replaced, RideRepository } from '../domain/ports/rideRepository';
import type { UnfinishedDraft, UnfinishedDrafts } from '../domain/ports/unfinishedDrafts';
import type { NewWorkItem, Thread, WorkItem } from '../domain/ports/workItems';
import type { TravelEstimates } from '../domain/ports/travelEstimates';
import type { ConfirmationNumber, DraftId, NewRide, Ride, Version } from '../domain/ride';
import type { StaffCaller } from '../domain/staffCaller';
import type { Program } from '../domain/program/program';
import type { Put } from './circle';
import type { AppThread } from '../domain/textApps';
import type { KeyInput } from './form/keys';
import type { Language } from './locales';
import type { Say } from './say';
import type { FacilitySearch, Heard, Held, Intent } from './understanding/heard';
import type { PersonName, Relationship, SlotName } from './understanding/slotValues';

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

/** A person of the broker who writes with members. */
export interface Representative {
  readonly id: string;
  /** As members read it. */
  readonly name: string;
}

/** The case in which somebody waits, and by when a person is heard of. */
export interface OpenCase {
  readonly caseNumber: string;
  readonly due: LocalDateTime;
}

/** What happens to a conversation from the representatives' side; each is a message of it, with an id of its own. */
export type DeskAct =
  | { readonly kind: 'take'; readonly by: Representative; readonly caseNumber: string }
  | { readonly kind: 'say'; readonly by: Representative; readonly text: string }
  /** `isSettled`: what the member came for is done, and nothing of it is asked again. */
  | { readonly kind: 'give-back'; readonly by: Representative; readonly isSettled: boolean }
  /** The representative is gone without a word; `nobodyElse`: and nobody else is at the desk. */
  | { readonly kind: 'left'; readonly by: Representative; readonly nobodyElse?: OpenCase }
  /** Who waits for a person hears where they stand. */
  | { readonly kind: 'stands'; readonly caseNumber: string; readonly before: number }
  /** Nobody is at the desk any more. */
  | ({ readonly kind: 'nobody' } & OpenCase)
  /**
   * What was written did not arrive; `code`: Twilio's, or what kept it from being sent; `isAboutLine`: it told who waits where they
   * stand, and their case is in the queue.
   */
  | {
      readonly kind: 'not-delivered';
      readonly text: string;
      readonly code: string;
      readonly isAboutLine?: true;
    };

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

/** What the assistant wants done; the turn does it after the assistant has run, each under a key that a repeat finds again. */
export type Effect =
  | {
      readonly kind: 'bookRide';
      readonly draft: DraftKey;
      readonly ride: NewRide;
      readonly work: readonly NewWorkItem[];
      /** What to say once it is done. */
      readonly saying: (booked: { readonly ride: Ride; readonly cases: readonly string[] }) => readonly Say[];
    }
  | {
      readonly kind: 'replaceRide';
      readonly ride: Ride;
      readonly version: Version;
      /** Work that comes with the change, opened only with it. */
      readonly work?: readonly NewWorkItem[];
      readonly saying: (result: Replaced) => readonly Say[];
    }
  | {
      readonly kind: 'openWorkItem';
      readonly item: NewWorkItem;
      /** What it is opened for once in this conversation, whichever message asks for it again. */
      readonly once?: string;
      readonly saying: (item: WorkItem) => readonly Say[];
    }
  | {
      readonly kind: 'recordConsent';
      readonly change: ConsentChange;
      /** The text that confirms it, where the reply does not. */
      readonly confirmation?: OutgoingText;
    }
  | { readonly kind: 'sendText'; readonly text: OutgoingText };

/** What the assistant may read. It changes nothing: no method here writes. */
export interface World {
  readonly now: Now;
  readonly program: Program;
  readonly travel: TravelEstimates;
  readonly members: MemberDirectory;
  readonly guesses: Guesses;
  readonly rides: Pick<RideRepository, 'find' | 'ofMember'>;
  readonly drafts: Pick<UnfinishedDrafts, 'find'>;
  readonly consents: Pick<Consents, 'history'>;
  readonly outbox: Pick<Outbox, 'lastTold'>;
  readonly facilities: FacilityDirectory;
  readonly search: FacilitySearch;
  /** A new random id. */
  readonly newId: () => string;
  /** The line for rides, as it is said; a person behind it. */
  readonly agentLine: string;
  /** The number to text START to, as it is said; absent where no number is connected. */
  readonly textLine?: string;
  /** Whether texts can be sent without a message before them. */
  readonly sendsTexts?: boolean;
  /** Absent where no desk is kept. */
  readonly desk?: Desk;
}

/** What a channel makes of a webhook: nothing here depends on the channel. */
export interface Incoming {
  readonly text: string;
  /** It comes by a call: what is answered is heard, and keys answer it. */
  readonly isCall?: boolean;
  /** What was keyed on a telephone; the text is the same then. */
  readonly keys?: string;
  /** Somebody has come and said nothing yet. */
  readonly opens?: boolean;
  /** Whoever was there has left. */
  readonly ends?: boolean;
  /** A person was dialled for who calls, and nobody took it. */
  readonly notReached?: boolean;
  /** Ten digits of the phone that calls: where to call back, and no sign of who that is. */
  readonly callerPhone?: string;
  /** Ten digits of the phone that sent it, when a phone did. */
  readonly senderPhone?: string;
  /** The app it came by; absent for a text. */
  readonly app?: AppThread;
  /** Whether carrier consent words count here: text message channels only. */
  readonly isTextMessage: boolean;
  /** The carrier's own words about texts are answered by the carrier: nothing is said to them from here. */
  readonly carrierAnswers?: boolean;
  /** A picture came with it; it is not read and not kept. */
  readonly hasPicture?: boolean;
  /** Language the channel asks for. */
  readonly languageHint?: Language;
  /** It comes from the desk and not from the member, who has said nothing. */
  readonly desk?: DeskAct;
}

/** One turn, as the tasks see it. `state` is a working copy: it is kept only when the turn commits. */
export interface Turn {
  readonly heard: Heard;
  readonly incoming: Incoming;
  readonly state: ConversationState;
  /** Number of this turn, counted from 1. */
  readonly number: number;
  /** Keyed hash of the conversation's address. */
  readonly conversation: string;
  /** Where it is held; for who takes it over, and never a key or a field of the log. */
  readonly thread: Thread;
  /** How many wait in writing for a person, where one is asked for and somebody is at the desk. */
  readonly waiting?: number;
  readonly world: World;
}

/** A conversation between two turns, and what may be read about it. */
export type Scene = Pick<Turn, 'state' | 'world'>;

/** What a task makes of a turn. */
export interface Step<Draft> {
  readonly draft: Draft;
  readonly say: readonly Say[];
  readonly effects: readonly Effect[];
  /** What to say after the effects have been told: a question comes last. */
  readonly after?: readonly Say[];
  /** What leads to it, and is no part of the question when that is put again. */
  readonly lead?: readonly Say[];
  /** `wait` for the next message, `done`, another task `first`, or `abandon` every open task. */
  readonly then: 'wait' | 'done' | 'abandon' | { readonly first: string };
}

/** A piece of conversation with a purpose. Knows no Bot Framework type. */
export interface Task<Draft> {
  readonly id: string;
  /** Intents that open it. */
  readonly startsOn: readonly Intent[];
  /** Intents that open it only while no task is open: in the middle of another they are a part of what is said there. */
  readonly startsAlone?: readonly Intent[];
  readonly begin: (turn: Turn) => Draft;
  /** Takes from a message what belongs here; called for every open task, so that nothing said is dropped. */
  readonly absorb: (draft: Draft, turn: Turn) => Draft;
  /** Goes on: when it begins, with a message, or after a task that had to come first. */
  readonly advance: (
    draft: Draft,
    turn: Turn,
    entry: 'begun' | 'message' | 'resumed',
  ) => Promise<Step<Draft>>;
  /** What the open question asks for, so that bare answers are read as that. */
  readonly expecting: (draft: Draft) => readonly SlotName[];
  /** Whether the answer to the open question is words to be kept, in which nothing is a fact or a wish for another task. */
  readonly keepsWords?: (draft: Draft, turn: Turn) => boolean;
  /** Days this task talks about: a weekday alone means one of these first. */
  readonly days: (draft: Draft) => readonly CalendarDate[];
  /** What is known of the ride so far; absent where the task is about none. */
  readonly held?: (draft: Draft) => Held;
  /** What it holds that was told in this conversation, in few words; absent where none is told again. */
  readonly told?: (draft: Draft) => readonly Say[];
  /** What can be keyed in answer to the open question. */
  readonly keys: (draft: Draft, scene: Scene) => KeyInput;
  /** What is still to be said before it can be done, in few words; absent where that is told by the question alone. */
  readonly needed?: (draft: Draft, turn: Turn) => readonly Say[];
  /** Whether a booking was read back and waits for a yes; absent where nothing ever is. */
  readonly isReadBack?: (draft: Draft) => boolean;
  /** Reads a draft back from the state document. */
  readonly revive: (draft: unknown) => Draft;
}
