import type { Heard } from './heard';

/** Whether no slot was heard, nor any that is unclear. */
export const saysNothing = ({ slots, unclear }: Pick<Heard, 'slots' | 'unclear'>): boolean =>
  Object.keys(slots).length === 0 && unclear.length === 0;
