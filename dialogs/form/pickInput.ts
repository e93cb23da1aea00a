/** Something that is picked from a calendar or a clock. */
export type PickInput = 'day' | 'birth-day' | 'time';
