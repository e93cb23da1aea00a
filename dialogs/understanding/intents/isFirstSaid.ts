import type { HearingContext } from '../heard';

/** Whether nothing is asked, was read back, or is held of a ride yet: what is said then begins something. */
export const isFirstSaid = ({
  expecting,
  isReadBack,
  held,
}: Pick<HearingContext, 'expecting' | 'isReadBack' | 'held'>): boolean =>
  expecting.length === 0 && isReadBack !== true && Object.keys(held ?? {}).length === 0;
