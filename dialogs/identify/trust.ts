import { addMinutes, at, type LocalDateTime } from '../../domain/calendar/calendarDate';
import type { Member } from '../../domain/ports/memberDirectory';
import type { UnfinishedDraft } from '../../domain/ports/unfinishedDrafts';
import type { Turn } from '../conversation';
import type { Identifier } from '../conversationState';
import { isEntitled } from './authority';

/** An hour of trust per conversation on text and web; after it the birth date is asked again. */
const TRUST_MINUTES = 60;

/** Whether the caller has been identified, in this call or less than an hour ago. */
export const isTrusted = ({ state, world, incoming }: Turn): boolean =>
  state.caller.member !== undefined &&
  state.caller.asksWho !== true &&
  state.caller.trustedUntil !== undefined &&
  (incoming.isCall === true || at(world.now.date, world.now.time) < state.caller.trustedUntil);

/** Identifiers after which places are told on a phone that is not on file. */
const IDENTIFIERS_FOR_PLACES = 3;

/** Whether places of the record may be told: to who is entitled, on a phone on file or after a third identifier. */
export const mayHearPlaces = ({ state }: Pick<Turn, 'state'>): boolean =>
  isEntitled({ state }) &&
  (state.caller.identifiers.includes('phone-on-file') ||
    state.caller.identifiers.length >= IDENTIFIERS_FOR_PLACES);

/** What a member has under way. */
export interface UnderWay {
  readonly begun: UnfinishedDraft | undefined;
  /** When the visits of the rides ahead begin. */
  readonly visits: readonly LocalDateTime[];
}

/** Notes what the member has begun elsewhere and booked. */
export const noteUnderWay = ({ state, conversation }: Turn, { begun, visits }: UnderWay): void => {
  state.caller = {
    ...state.caller,
    // What was begun here is open here, or was left here.
    visitsAhead: visits,
    begunElsewhere: begun?.conversation === conversation ? undefined : begun,
  };
};

/** Takes the caller for this member from now on. */
export const trust = (turn: Turn, member: Member, identifiers: readonly Identifier[]): void => {
  const { now } = turn.world;
  // Whose ID and birth date were given is who it is for.
  const { asksWho: _, ...caller } = turn.state.caller;
  turn.state.caller = {
    ...caller,
    member,
    identifiers: [...new Set([...caller.identifiers, ...identifiers])],
    trustedUntil: addMinutes(at(now.date, now.time), TRUST_MINUTES),
    ...(caller.given.name !== undefined && { saidName: true }),
    given: {},
    tries: 0,
  };
  if (member.language !== undefined && turn.state.languageFrom === 'default') {
    turn.state.language = member.language;
    turn.state.languageFrom = 'record';
  }
};

/** Whether this conversation used up its tries a short while ago. */
export const isLockedOut = ({ state, world: { now } }: Turn): boolean => {
  const { lockedUntil } = state.caller;
  return lockedUntil !== undefined && at(now.date, now.time) < lockedUntil;
};
