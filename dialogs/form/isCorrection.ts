import type { TurnChanges } from './form';

const isCompleted = (before: unknown, after: unknown): boolean =>
  typeof before === 'object' &&
  typeof after === 'object' &&
  before !== null &&
  after !== null &&
  Object.entries(before).every(
    ([name, value]) =>
      value === '' || Object.entries(after).some(([other, now]) => other === name && now === value),
  );

/** "In Hamden" after "Dr. Lee" completes what was said; "Dr. Roy" corrects it. */
export const isCorrection = ({ before, after }: TurnChanges['changes'][number]): boolean =>
  before?.origin.kind === 'said' && after !== undefined && !isCompleted(before.value, after.value);
