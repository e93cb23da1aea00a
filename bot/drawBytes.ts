import { randomBytes } from 'node:crypto';

/** Pieces drawn at once: asking the system for each by itself takes as long as what it is asked for. */
const PIECES_DRAWN = 128;

/** Draws random bytes that nobody can guess, so many at a time, each used once. */
export const drawBytes = (bytes: number): (() => Buffer) => {
  let drawn = Buffer.alloc(0);
  return () => {
    if (drawn.length === 0) drawn = randomBytes(bytes * PIECES_DRAWN);
    const piece = drawn.subarray(0, bytes);
    drawn = drawn.subarray(bytes);
    return piece;
  };
};
