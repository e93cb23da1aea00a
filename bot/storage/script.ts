import { createHash } from 'node:crypto';

/** A Lua script with the name Redis keeps it under. */
export interface Script {
  readonly lua: string;
  /** SHA-1 of the text, as EVALSHA wants it. */
  readonly sha: string;
}

/**
 * Makes a script of its text. One that finds its effect already done lets it be known anew for the whole time. That is a write, and
 * WAITAOF waits for the writes of its own connection: so a repetition, too, answers only when the first one is on disk.
 */
export const script = (lua: string): Script => ({ lua, sha: createHash('sha1').update(lua).digest('hex') });
