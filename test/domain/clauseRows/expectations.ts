import type { ModeId } from '../../../domain/modes';
import type { Refusal } from '../../../domain/rules/refusals';
import type { ClauseRow } from './clauseRow';

type Expected = ClauseRow['expect'];
type More = Omit<Expected, 'outcome' | 'mode' | 'because'>;

const by =
  (outcome: Expected['outcome']) =>
  (mode?: ModeId, more: More = {}): Expected => ({ outcome, ...(mode && { mode }), ...more });

const becauseOf =
  (outcome: Expected['outcome']) =>
  (because: Refusal, more: More = {}): Expected => ({ outcome, because, ...more });

/** Confirmed, by this kind of ride. */
export const booked = by('book');

/** Taken, and held until something has arrived. */
export const held = by('book-pending-authorization');

/** Confirmed although the notice is short. */
export const urgent = by('urgent-book');

/** Not booked here. */
export const refused = becauseOf('deny-refer');

/** Handed over to a person. */
export const forPerson = becauseOf('agent');
