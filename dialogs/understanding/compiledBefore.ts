import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInt32Array } from 'node:util/types';
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import { compilePhrases, type CompiledPhrases } from './compilePhrases';

/** Where `npm run build` puts what it compiled: beside the program. There is none beside the sources. */
const FILE = join(__dirname, 'phrases.bin');

const numbersSchema = z.custom<Int32Array>(isInt32Array);

/** Not each of twenty thousand words is looked at: that takes twenty milliseconds, and the build wrote them. */
const wordsSchema = z.custom<readonly string[]>(Array.isArray);

const schema = z.record(
  z.string(),
  z.object({
    words: wordsSchema,
    beginnings: wordsSchema,
    firstBeginnings: wordsSchema,
    code: numbersSchema,
    kinds: numbersSchema,
    choices: numbersSchema,
  }),
);

/** Phrases by the names of their vocabularies, as {@link allCompiled} gives them. */
export const readCompiled = (bytes: Buffer): Readonly<Record<string, CompiledPhrases>> =>
  schema.parse(deserialize(bytes));

const before = existsSync(FILE) ? readCompiled(readFileSync(FILE)) : {};

const compiled = new Map<string, CompiledPhrases>();

/** The phrases of a vocabulary, by its name: as the build compiled them, because compiling all takes a third of the time a server needs to start. */
export const phrasesOf = <Concept extends string>(
  name: string,
  vocabularies: readonly Readonly<Record<Concept, string>>[],
): CompiledPhrases => {
  const phrases = before[name] ?? compilePhrases(vocabularies);
  compiled.set(name, phrases);
  return phrases;
};

/** All that was compiled so far, as the file keeps it. */
export const allCompiled = (): Buffer => serialize(Object.fromEntries(compiled));
