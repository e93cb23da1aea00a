import { randomInt, randomUUID } from 'node:crypto';
import { systemClock, type Clock } from './clock';
import { drawBytes } from './drawBytes';

/** The time of day and chance, which nothing else reads by itself. */
export interface Surroundings {
  readonly clock: Clock;
  /** A whole number from 0 up to, not including, `max`. */
  readonly random: (max: number) => number;
  /** An id nobody has. */
  readonly newId: () => string;
  /** A secret nobody can guess. */
  readonly newToken: () => string;
}

const TOKEN_BYTES = 16;

const newSecret = drawBytes(TOKEN_BYTES);

/** The real ones. */
export const realSurroundings: Surroundings = {
  clock: systemClock,
  random: (max) => randomInt(max),
  newId: () => randomUUID(),
  newToken: () => newSecret().toString('base64url'),
};
