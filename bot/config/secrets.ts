import { randomBytes, randomUUID } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ConfigurationError } from './configurationError';

const SECRET_BYTES = 32;

const secret = (bytes = SECRET_BYTES): string => randomBytes(bytes).toString('base64');

/** What each secret is for, said when it is missing; and how development makes one. */
export const secrets = {
  TWILIO_AUTH_TOKEN: {
    missing:
      'TWILIO_AUTH_TOKEN is not set: it is the auth token of your Twilio account and proves that webhooks are real.',
    make: () => randomBytes(16).toString('hex'),
  },
  LOOKUP_KEY: {
    missing:
      'LOOKUP_KEY is not set: 32 random bytes in base64, under which members and phones are looked up.',
    make: () => secret(),
  },
  ENCRYPTION_KEYS: {
    missing:
      'ENCRYPTION_KEYS is not set: "name:key", 32 random bytes in base64, under which records are sealed.',
    make: () => `k1:${secret()}`,
  },
  TOKEN_KEY: {
    missing: 'TOKEN_KEY is not set: 32 random bytes in base64, under which web tokens are signed.',
    make: () => secret(),
  },
} as const;

/** One of {@link secretNames}. */
export type SecretName = keyof typeof secrets;

/** A value for each secret. */
export type Secrets = Readonly<Record<SecretName, string>>;

/** The names of {@link secrets}. */
export const secretNames = [
  'TWILIO_AUTH_TOKEN',
  'LOOKUP_KEY',
  'ENCRYPTION_KEYS',
  'TOKEN_KEY',
] as const satisfies readonly SecretName[];

const keptSecretsSchema = z.partialRecord(z.enum(secretNames), z.string());

type KeptSecrets = z.infer<typeof keptSecretsSchema>;

const readKept = (file: string): KeptSecrets | undefined => {
  try {
    return existsSync(file) ? keptSecretsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  } catch {
    throw new ConfigurationError([
      `${file} cannot be read: mend it, or remove it together with the data beside it.`,
    ]);
  }
};

/** Puts a whole file in its place in one step; a first one only where no other process has put its own. */
const keep = (file: string, secretsToKeep: KeptSecrets, isFirst: boolean): void => {
  const aside = `${file}.${randomUUID()}`;
  writeFileSync(aside, `${JSON.stringify(secretsToKeep, undefined, 2)}\n`, { mode: 0o600 });
  if (!isFirst) {
    renameSync(aside, file);
    return;
  }
  try {
    linkSync(aside, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    unlinkSync(aside);
  }
};

/**
 * Secrets of a development installation: made once, kept in a file that only its owner can read. Those that are given come first.
 * @throws ConfigurationError where the file cannot be read
 */
export const keptSecrets = (dataDir: string, given: Readonly<Partial<Secrets>>): Secrets => {
  const file = join(dataDir, 'secrets.json');
  const kept = readKept(file);
  const all = z.record(z.enum(secretNames), z.string()).safeParse({ ...kept, ...given });
  if (all.success) return all.data;
  const missing = secretNames.filter((name) => given[name] === undefined && kept?.[name] === undefined);
  const made = Object.fromEntries(missing.map((name) => [name, secrets[name].make()]));
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  keep(file, { ...kept, ...made }, kept === undefined);
  // Of several processes that start at once one keeps its secrets, and all read them.
  return keptSecrets(dataDir, given);
};
