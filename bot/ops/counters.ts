import type { Language } from '../../dialogs/locales';

/** Where a conversation is held, as far as it is counted; `unknown`: what belongs to none, or to a ride of before that was kept. */
export const countedChannels = ['sms', 'voice', 'web', 'bot-framework', 'unknown'] as const;

/** One of {@link countedChannels}. */
export type CountedChannel = (typeof countedChannels)[number];

/**
 * Everything that is counted for the broker, each by channel and language, and by one thing more where `by` names it. Its values are
 * names from tables of the code: never a word, a number or an id of anybody.
 */
export const counters = {
  conversations: { help: 'Conversations that began.' },
  turns: { help: 'Messages of members that were answered.' },
  wishes: {
    help: 'Wishes that ended: by the assistant, by handing over to a person, or dropped.',
    by: 'ended_by',
  },
  bookings: { help: 'Rides that were booked.' },
  bookingTurns: {
    help: 'Turns that bookings took, from the first word of the ride to the yes; divided by bookings: turns per booking.',
  },
  handOffs: { help: 'What was handed to a person, by why; danger is counted by itself.', by: 'reason' },
  dangers: { help: 'Times an emergency (911), a crisis (988) or an urgent need was read.', by: 'danger' },
  notUnderstood: { help: 'Answers that were not understood, by the question.', by: 'question' },
  lateRides: { help: 'Ways of rides that were late.' },
} as const satisfies Readonly<Record<string, { readonly help: string; readonly by?: string }>>;

/** The name of one of {@link counters}. */
export type CounterName = keyof typeof counters;

/** Every name. */
export const counterNames = Object.keys(counters).filter((name): name is CounterName =>
  Object.hasOwn(counters, name),
);

/** A channel by its name, as it is counted. */
export const countedChannel = (channel: string | undefined): CountedChannel =>
  countedChannels.find((one) => one === channel) ?? 'unknown';

/** What a number counts: it is added up by all of this. */
export interface Series {
  readonly name: CounterName;
  readonly channel: CountedChannel;
  readonly language: Language;
  /** The value of `by`; absent where the counter has none. */
  readonly of?: string;
}

/** Something that happened, once unless `times` says otherwise. */
export interface Count extends Series {
  readonly times?: number;
}

/** A number and what it counts. */
export interface Counted extends Series {
  readonly count: number;
}
