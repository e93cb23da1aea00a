import type { Unclear } from './heard';
import type { Found } from './lexicon';
import type { Message, Span } from './message';
import type { SlotValues } from './slotValues';

/** What one reader made of a message: slots, open questions, and the stretches that the next readers should not read again. */
export interface Reading {
  readonly slots: Partial<SlotValues>;
  readonly unclear?: readonly Unclear[];
  readonly spans?: readonly Span[];
}

/** Where in the text a finding stands. */
export const spanOf = ({ tokens }: Message, { from, to }: Pick<Found<string>, 'from' | 'to'>): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});
