import type { TimeConcept } from '../../locales/vocabulary';

/** The weekdays as the vocabulary names them, from Sunday, so that a place is the day's number. */
export const weekdays = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const satisfies readonly TimeConcept[];
