import { createHash } from 'node:crypto';

/** A Lua script with the name Redis keeps it under. */
export interface Script {
  readonly lua: string;
  /** SHA-1 of the text, as EVALSHA wants it. */
  readonly sha: string;
}

/** Makes a script of its text. */
export const script = (lua: string): Script => ({ lua, sha: createHash('sha1').update(lua).digest('hex') });
