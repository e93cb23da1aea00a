import { Cluster, Redis, type RedisOptions } from 'ioredis';
import { AppError } from '../../domain/errors';

/** REDIS_URL has a form that is not known. */
export class RedisUrlInvalid extends AppError {
  readonly code = 'config.redis-url';
}

/** Where Redis is: a socket of our own server, or REDIS_URL. */
export type RedisTarget = { readonly socketPath: string } | { readonly url: string };

/** A value of a command or script. */
export type RedisArgument = string | number;

/** What is used of a client of one server, of Sentinel or of a cluster. */
export interface RedisClient {
  readonly status: string;
  call(command: string, args: RedisArgument[]): Promise<unknown>;
  pipeline(commands: RedisArgument[][]): { exec(): Promise<[Error | null, unknown][] | null> };
  disconnect(): void;
  on(event: 'ready' | 'error', listener: (error?: unknown) => void): unknown;
}

/** Clients of the servers that hold keys of their own: of one, or of each master of a cluster. */
export const nodesOf = (client: RedisClient): readonly Pick<RedisClient, 'call'>[] =>
  client instanceof Cluster ? client.nodes('master') : [client];

/** How a client behaves. The overloads of ioredis want `replyMapping` left out altogether. */
export type Options = Omit<RedisOptions, 'replyMapping'>;

/** Reconnecting is tried after 20, 40, 60 … ms, and then twice a second for as long as it takes: milliseconds before a try. */
export const reconnectAfter = (attempt: number): number => Math.min(attempt * 20, 500);

/** One of several addresses, as Sentinel and Cluster URLs list them. */
interface Address {
  readonly host: string;
  readonly port: number;
}

const severalHosts =
  /^(?<scheme>rediss?)\+(?<kind>sentinel|cluster):\/\/(?:(?<user>[^:@/]*):(?<password>[^@/]*)@)?(?<hosts>[^/?#@]+)(?:\/(?<name>[\w.-]+))?$/;

const DEFAULT_PORTS = { sentinel: 26_379, cluster: 6_379 } as const;

const addressesOf = (hosts: string, defaultPort: number): Address[] =>
  hosts.split(',').map((entry) => {
    const url = new URL(`redis://${entry}`);
    return {
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port === '' ? defaultPort : Number(url.port),
    };
  });

/** What a URL with several hosts says, taken apart. */
type Hosts = Record<string, string | undefined>;

const accessTo = ({ scheme, user, password }: Hosts, options: Options): Options => ({
  ...options,
  ...(user === undefined || user === '' ? {} : { username: decodeURIComponent(user) }),
  ...(password === undefined ? {} : { password: decodeURIComponent(password) }),
  ...(scheme === 'rediss' ? { tls: {} } : {}),
});

const sentinelClient = (groups: Hosts, options: Options): Redis => {
  const { scheme, hosts = '', name = 'mymaster' } = groups;
  const sentinels = addressesOf(hosts, DEFAULT_PORTS.sentinel);
  const secured = scheme === 'rediss' ? { enableTLSForSentinelMode: true, sentinelTLS: {} } : {};
  return new Redis({
    ...accessTo(groups, options),
    ...secured,
    sentinels,
    name,
    sentinelRetryStrategy: reconnectAfter,
  });
};

const clusterClient = (groups: Hosts, options: Options): Cluster =>
  new Cluster(addressesOf(groups.hosts ?? '', DEFAULT_PORTS.cluster), {
    redisOptions: accessTo(groups, options),
    enableOfflineQueue: false,
    clusterRetryStrategy: reconnectAfter,
    // Nodes behind TLS are known by their names: certificates hold no addresses.
    ...(groups.scheme === 'rediss'
      ? {
          dnsLookup: (host, done) => {
            done(null, host);
          },
        }
      : {}),
  });

/** The client of a target that is one host, or the parts of one that has several. */
const oneHostClient = (target: RedisTarget, options: Options): Redis | Hosts => {
  if ('socketPath' in target) return new Redis({ ...options, path: target.socketPath });
  const { url } = target;
  if (url.startsWith('/')) return new Redis({ ...options, path: url });
  if (url.startsWith('unix:///')) return new Redis({ ...options, path: url.slice('unix://'.length) });
  if (/^rediss?:\/\/./.test(url) && URL.canParse(url)) return new Redis(url, options);
  const groups = severalHosts.exec(url)?.groups;
  if (groups !== undefined) return groups;
  throw new RedisUrlInvalid(
    'REDIS_URL must be redis://, rediss://, a socket path, redis+sentinel://host:port,…/name or redis+cluster://host:port,….',
  );
};

/** A client of the target. @throws RedisUrlInvalid */
export const clientFor = (target: RedisTarget, options: Options): RedisClient => {
  const client = oneHostClient(target, options);
  if (client instanceof Redis) return client;
  return client.kind === 'sentinel' ? sentinelClient(client, options) : clusterClient(client, options);
};

/**
 * A client of one server that hears what is published: in a cluster any node does.
 * @param attempt counts the clients made so far, so that each node has its turn
 * @throws RedisUrlInvalid
 */
export const listeningClientFor = (target: RedisTarget, options: Options, attempt: number): Redis => {
  const client = oneHostClient(target, options);
  if (client instanceof Redis) return client;
  if (client.kind === 'sentinel') return sentinelClient(client, options);
  const nodes = addressesOf(client.hosts ?? '', DEFAULT_PORTS.cluster);
  return new Redis({ ...accessTo(client, options), ...nodes[attempt % nodes.length] });
};
