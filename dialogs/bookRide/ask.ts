import type { FactName } from '../../domain/facts';
import type { Next } from '../form/next';
import type { Say } from '../say';
import { slotForFact, slots, type BookRideSlot } from './slots';
import type { Trip } from './trip';

/** What booking does next. */
export type BookRideNext = Next<BookRideSlot>;

/** Asks this, after what is said before. */
export const ask = (slot: BookRideSlot, before: readonly Say[] = []): BookRideNext => ({
  kind: 'ask',
  slot,
  before,
});

/** Whether a fact is one a caller can be asked for. */
export const isAsked = (fact: FactName): fact is keyof typeof slotForFact => fact in slotForFact;

/** Who drives is one question in one breath; of oneself alone once it was said whether somebody else can. */
export const slotFor = (fact: keyof typeof slotForFact, { facts }: Trip): BookRideSlot =>
  fact === 'canDriveSelf' && facts.freeRideAvailable !== undefined ? 'driveSelf' : slotForFact[fact];

/** Whether a question of this name is one of a booking. */
export const isSlot = (slot: string | undefined): slot is BookRideSlot => slot !== undefined && slot in slots;
