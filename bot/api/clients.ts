import { createHash, timingSafeEqual } from 'node:crypto';

/** What a client of the API may do. */
export const scopes = {
  'rides:read':
    'Read the rides of a day: all of them with rides:dispatch, else those assigned to the client.',
  'rides:drive': 'Tell what happens to rides assigned to the client, and hand them back.',
  'rides:dispatch': 'Give rides to carriers, confirm and cancel them, and tell what happens to any ride.',
  'work:read': 'Read the queue of work for people: kinds, due times and owners, and nothing about a member.',
  'work:do':
    'Read a work item whole, with what was said of the member, take it, note what was done, and end it.',
} as const;

/** One of {@link scopes}. */
export type Scope = keyof typeof scopes;

/** A system that calls the API: a transport provider, by whose name rides are assigned to it, a dispatch system, or a desk. */
export interface Client {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** SHA-256 of its token. */
  readonly tokenHash: Buffer;
}

const isScope = (text: string): text is Scope => Object.hasOwn(scopes, text);

const namePattern = /^[a-z\d][a-z\d-]{0,39}$/;
const hashPattern = /^sha256:[\da-f]{64}$/;

const clientIn = (entry: string): Client | undefined => {
  const [name = '', ...rest] = entry.split(/\s+/);
  const hash = rest.at(-1) ?? '';
  const named = rest.slice(0, -1);
  const granted = named.filter(isScope);
  return namePattern.test(name) &&
    hashPattern.test(hash) &&
    named.length > 0 &&
    granted.length === named.length
    ? { name, scopes: granted, tokenHash: Buffer.from(hash.slice('sha256:'.length), 'hex') }
    : undefined;
};

/**
 * Reads API_CLIENTS: entries `name scope … sha256:HASH`, set apart by semicolons; undefined where one cannot be read. A name may
 * come twice, while its token is being replaced.
 */
export const parseClients = (text: string): readonly Client[] | undefined => {
  const entries = text.split(';').flatMap((entry) => (entry.trim() === '' ? [] : [clientIn(entry.trim())]));
  const clients = entries.filter((client) => client !== undefined);
  const hashes = new Set(clients.map(({ tokenHash }) => tokenHash.toString('hex')));
  return clients.length === entries.length && hashes.size === clients.length ? clients : undefined;
};

/** The client whose token this is. Hashes are compared, in time that tells nothing of them. */
export const clientOf = (clients: readonly Client[], token: string): Client | undefined => {
  const hash = createHash('sha256').update(token).digest();
  return clients.find(({ tokenHash }) => timingSafeEqual(tokenHash, hash));
};
