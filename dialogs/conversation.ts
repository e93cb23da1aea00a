import type { CalendarDate, Now } from '../domain/calendar/calendarDate';
import type { ConsentChange, Consents } from '../domain/ports/consents';
import type { Desk } from '../domain/ports/desk';
import type { FacilityDirectory } from '../domain/ports/facilityDirectory';
import type { Guesses } from '../domain/ports/guesses';
import type { MemberDirectory } from '../domain/ports/memberDirectory';
import type { Outbox, OutgoingText } from '../domain/ports/outbox';
import type { DraftKey, Replaced, RideRepository } from '../domain/ports/rideRepository';
import type { TravelEstimates } from '../domain/ports/travelEstimates';
import type { UnfinishedDrafts } from '../domain/ports/unfinishedDrafts';
import type { NewWorkItem, Thread, WorkItem } from '../domain/ports/workItems';
import type { Program } from '../domain/program/program';
import type { NewRide, Ride, Version } from '../domain/ride';
import type { AppThread } from '../domain/textApps';
import type { ConversationState } from './conversationState';
import type { DeskAct } from './desk/acts';
import type { KeyInput } from './form/keys';
import type { Language } from './locales';
import type { Say } from './say';
import type { FacilitySearch, Heard, Held, Intent } from './understanding/heard';
import type { SlotName } from './understanding/slotValues';

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
