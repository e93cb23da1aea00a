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
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from '../domain/errors';
import { ctHusky } from '../domain/program/ctHusky';
import { parseClients, type Client } from './api/clients';
import { isLoopback } from './channels/fromHere';
import { textApps, type TextApp } from '../domain/textApps';
import type { ProviderSettings } from './desk/signIn/openId';

/** The environment does not say what is needed. `problems` are whole sentences for who starts the server. */
export class ConfigurationError extends AppError {
  readonly code = 'config.invalid';

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

const SECRET_BYTES = 32;

const secret = (bytes = SECRET_BYTES): string => randomBytes(bytes).toString('base64');

/** What each secret is for, said when it is missing; and how development makes one. */
const secrets = {
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

type SecretName = keyof typeof secrets;

const secretNames = [
  'TWILIO_AUTH_TOKEN',
  'LOOKUP_KEY',
  'ENCRYPTION_KEYS',
  'TOKEN_KEY',
] as const satisfies readonly SecretName[];

const DEFAULT_PORT = 3978;

/** How a bot is registered with Azure: for every tenant, or for one. */
const botTypes = ['MultiTenant', 'SingleTenant'] as const;

/** A variable that is there but empty counts as not set. */
const optional = z
  .string()
  .optional()
  .transform((text) => (text?.trim() === '' ? undefined : text?.trim()));

/** Whether nobody on the way can read what is sent to an address: it is https, or on this machine. */
const isUnread = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || isLoopback(hostname);
};

const environmentSchema = z.object({
  NODE_ENV: optional,
  PORT: optional.transform((port) => Number(port ?? DEFAULT_PORT)).pipe(z.int().min(0).max(65_535)),
  PUBLIC_BASE_URL: optional.pipe(z.url({ protocol: /^https?$/ }).optional()),
  DATA_DIR: optional.pipe(z.string().default('.data')),
  REDIS_URL: optional,
  SAMPLE_DATA: optional.pipe(z.enum(['true', 'false']).optional()),
  TWILIO_ACCOUNT_SID: optional.pipe(
    z
      .string()
      .regex(/^AC[0-9a-f]{32}$/)
      .optional(),
  ),
  TWILIO_AUTH_TOKEN: optional,
  TWILIO_NUMBER: optional.pipe(
    z
      .string()
      .regex(/^\+\d{8,15}$/)
      .optional(),
  ),
  WORKER: optional.pipe(z.enum(['inside', 'beside']).default('inside')),
  TWILIO_OPT_OUT: optional.pipe(z.enum(['twilio', 'own']).default('twilio')),
  TEXT_APPS: optional
    .transform((apps) => (apps === undefined ? [] : apps.split(/[\s,]+/).filter((app) => app !== '')))
    .pipe(z.array(z.enum(textApps))),
  VOICE_RELAY: optional.pipe(z.enum(['true', 'false']).default('false')),
  TWILIO_API_URL: optional.pipe(z.url({ protocol: /^https?$/ }).default('https://api.twilio.com')),
  MICROSOFT_APP_ID: optional.pipe(z.uuid().optional()),
  MICROSOFT_APP_PASSWORD: optional,
  MICROSOFT_APP_TYPE: optional.pipe(z.enum(botTypes).default('MultiTenant')),
  MICROSOFT_APP_TENANT_ID: optional.pipe(z.uuid().optional()),
  AGENT_LINE: optional.pipe(z.string().default(ctHusky.lines.rides.value)),
  CRISIS_LINE: optional.pipe(
    z
      .string()
      .regex(/^\+?[\d-]{3,20}$/)
      .default('988'),
  ),
  PUBLIC_LINE: optional,
  LOOKUP_KEY: optional,
  ENCRYPTION_KEYS: optional,
  TOKEN_KEY: optional.pipe(
    z
      .string()
      .regex(/^[\w+/-]{43,}={0,2}$/)
      .optional(),
  ),
  API_CLIENTS: optional.transform((text, context) => {
    const clients = parseClients(text ?? '');
    if (clients !== undefined) return clients;
    context.addIssue('unreadable');
    return z.NEVER;
  }),
  OIDC_ISSUER: optional.pipe(
    z
      .url({ protocol: /^https?$/ })
      .refine(isUnread)
      .optional(),
  ),
  OIDC_CLIENT_ID: optional,
  OIDC_CLIENT_SECRET: optional,
  OIDC_ROLE_CLAIM: optional.pipe(z.string().default('roles')),
  METRICS_TOKEN: optional.pipe(
    z
      .string()
      .regex(/^[\w+/=.-]{32,}$/)
      .optional(),
  ),
  PROXIES: optional.transform((count) => Number(count ?? 0)).pipe(z.int().min(0).max(5)),
  MESSAGES_A_MINUTE: optional.transform((count) => Number(count ?? 120)).pipe(z.int().min(10).max(1_000_000)),
  DRAIN_SECONDS: optional.transform((count) => Number(count ?? 5)).pipe(z.number().min(0).max(120)),
  EMBED_ORIGINS: optional
    .transform((origins) =>
      origins === undefined ? [] : origins.split(/[\s,]+/).filter((one) => one !== ''),
    )
    .pipe(z.array(z.url({ protocol: /^https?$/ }).refine((address) => new URL(address).origin === address))),
  OTEL_EXPORTER_OTLP_ENDPOINT: optional.pipe(z.url({ protocol: /^https?$/ }).optional()),
  LOG_LEVEL: optional.pipe(z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info')),
});

/** Every variable that is read; .env.example describes each. */
export const variables: readonly string[] = Object.keys(environmentSchema.shape);

/** How each variable has to look, for the sentence that says so. */
const shapes: Readonly<Record<string, string>> = {
  PORT: 'a port number from 0 to 65535',
  PUBLIC_BASE_URL: 'the http or https address Twilio reaches this server at, like https://rides.example.org',
  SAMPLE_DATA: 'true or false',
  TWILIO_ACCOUNT_SID: 'an account id: AC and 32 hexadecimal digits',
  TWILIO_NUMBER: 'a phone number like +18605550100',
  CRISIS_LINE: 'a number that can be dialled, like 988',
  WORKER: 'inside or beside',
  TWILIO_OPT_OUT: 'twilio or own',
  TEXT_APPS: `none, one or several of ${textApps.join(', ')}, set apart by commas`,
  VOICE_RELAY: 'true or false',
  TWILIO_API_URL: 'an http or https address',
  MICROSOFT_APP_ID: 'the id of an app registration: a UUID',
  MICROSOFT_APP_TYPE: botTypes.join(' or '),
  MICROSOFT_APP_TENANT_ID: 'the id of a tenant: a UUID',
  TOKEN_KEY: 'at least 32 random bytes in base64 (openssl rand -base64 32)',
  API_CLIENTS:
    'clients set apart by semicolons, each a name, scopes and sha256: with the 64 hexadecimal digits of its token’s hash, each hash once',
  OIDC_ISSUER: 'the https address of the service where representatives sign in, as it names itself',
  METRICS_TOKEN: 'at least 32 letters and digits (openssl rand -hex 32)',
  PROXIES: 'how many proxies of yours stand before the server, from 0 to 5',
  MESSAGES_A_MINUTE: 'how many messages of one conversation are answered in a minute, from 10 to 1,000,000',
  DRAIN_SECONDS: 'a number of seconds from 0 to 120',
  EMBED_ORIGINS:
    'none, one or several origins like https://www.example.org, without a path, set apart by commas',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'the http or https address of an OTLP collector, like http://localhost:4318',
  LOG_LEVEL: 'debug, info, warn, error or silent',
};

/** The app registration under which Azure Bot Service knows this server. */
export interface BotApp {
  readonly id: string;
  readonly password: string;
  readonly type: (typeof botTypes)[number];
  readonly tenantId?: string;
}

/** How representatives sign in: at a service that knows them, or as invented people on a development server. */
export type SignInSettings =
  ({ readonly kind: 'provider' } & ProviderSettings) | { readonly kind: 'development' };

/** The settings of a process. */
export interface Config {
  readonly mode: 'development' | 'production';
  readonly port: number;
  /** Without a slash at the end. */
  readonly publicBaseUrl: string;
  /** Absolute. */
  readonly dataDir: string;
  /** Absent: the process starts a Redis of its own in `dataDir`. */
  readonly redisUrl?: string;
  readonly sampleData: boolean;
  readonly twilioAccountSid?: string;
  readonly twilioAuthToken: string;
  /** Without a slash at the end. */
  readonly twilioApiUrl: string;
  /** Where rides are watched and texts are sent: inside the server, or in processes beside it (`npm run worker`). */
  readonly worker: 'inside' | 'beside';
  /** Who answers the carrier's words by which texts are stopped, started and explained: Twilio, or this server. */
  readonly optOut: 'twilio' | 'own';
  /** Apps beside texts whose messages are answered. */
  readonly textApps: readonly TextApp[];
  /** Absent where Azure Bot Service does not know this server. */
  readonly botApp?: BotApp;
  /** Whether calls are talked over a socket (Twilio's ConversationRelay), and not document by document. */
  readonly voiceRelay: boolean;
  readonly agentLine: string;
  /** The number texts are sent from, in E.164; absent where no number is connected. */
  readonly twilioNumber?: string;
  /** The number that texts come to and start with START, as it is said; absent where no number is connected. */
  readonly textLine?: string;
  /** Dialled for a caller in a crisis. */
  readonly crisisLine: string;
  readonly lookupKey: string;
  readonly encryptionKeys: string;
  /** Signs the tokens of the web chat: base64. */
  readonly tokenKey: string;
  /** Systems that may call the API. */
  readonly apiClients: readonly Client[];
  /** How representatives sign in; absent where there is no desk. */
  readonly signIn?: SignInSettings;
  /** With this token the metrics are read from other machines. */
  readonly metricsToken?: string;
  /** Origins whose pages may show the chat in a frame. */
  readonly embedOrigins: readonly string[];
  /** Proxies of ours before the server, each of which adds an address to X-Forwarded-For. */
  readonly proxies: number;
  /** Messages of one conversation that are answered in a minute: by default 120, for nobody writes twice a second for a minute. */
  readonly messagesAMinute: number;
  /** Seconds a process that ends goes on taking requests, until whoever asks /readyz sends them elsewhere. */
  readonly drainSeconds: number;
  /** Address of the collector that is told how long what took; absent: nothing is timed, and nothing loaded for it. */
  readonly otlpEndpoint?: string;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Secrets that were made at random and kept, because none were given; empty in production. */
  readonly madeSecrets: readonly string[];
}

const digitsOf = (line: string): string => line.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');

/** +18605550100 as it is told: 1-860-555-0100. */
const asSaid = (number: string): string => number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '1-$1-$2-$3');

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

/** Secrets of a development installation: made once, kept in a file that only its owner can read. */
const keptSecrets = (
  dataDir: string,
  given: Partial<Record<SecretName, string>>,
): Record<SecretName, string> => {
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

type Settings = z.output<typeof environmentSchema>;

const botProblems = ({
  MICROSOFT_APP_ID: id,
  MICROSOFT_APP_PASSWORD: password,
  MICROSOFT_APP_TYPE: type,
  MICROSOFT_APP_TENANT_ID: tenantId,
}: Settings): readonly string[] => {
  if (id === undefined) return [];
  return [
    ...(password === undefined
      ? ['MICROSOFT_APP_PASSWORD is not set: it is the secret of the app that MICROSOFT_APP_ID names.']
      : []),
    ...(type === 'SingleTenant' && tenantId === undefined
      ? ['MICROSOFT_APP_TENANT_ID is not set: a bot of one tenant has to name it.']
      : []),
  ];
};

const signInProblems = (settings: Settings): readonly string[] => {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: id, OIDC_CLIENT_SECRET: clientSecret } = settings;
  if (issuer === undefined) {
    return id === undefined && clientSecret === undefined
      ? []
      : ['OIDC_ISSUER is not set: without it OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are of no use.'];
  }
  const address = settings.PUBLIC_BASE_URL;
  return [
    ...(id === undefined
      ? ['OIDC_CLIENT_ID is not set: it is the name under which the sign-in service knows this server.']
      : []),
    ...(clientSecret === undefined
      ? ['OIDC_CLIENT_SECRET is not set: it is the secret the sign-in service knows this server by.']
      : []),
    ...(address !== undefined && !isUnread(address)
      ? ['PUBLIC_BASE_URL has to begin with https: representatives sign in there.']
      : []),
  ];
};

/** How representatives sign in; nothing in production without a service that knows them. */
const signInOf = (settings: Settings, mode: Config['mode']): Pick<Config, 'signIn'> => {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = settings;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined)
    return mode === 'development' ? { signIn: { kind: 'development' } } : {};
  return {
    signIn: { kind: 'provider', issuer, clientId, clientSecret, roleClaim: settings.OIDC_ROLE_CLAIM },
  };
};

const botAppOf = (settings: Settings): Pick<Config, 'botApp'> => {
  const { MICROSOFT_APP_ID: id, MICROSOFT_APP_PASSWORD: password, MICROSOFT_APP_TYPE: type } = settings;
  const { MICROSOFT_APP_TENANT_ID: tenantId } = settings;
  if (id === undefined || password === undefined) return {};
  return { botApp: { id, password, type, ...(tenantId !== undefined && { tenantId }) } };
};

/**
 * Reads the settings from the environment. Development is where neither REDIS_URL nor NODE_ENV=production is set: there
 * secrets that are missing are made and kept. In production every one has to be set.
 * @throws ConfigurationError with one sentence for each thing that is wrong
 */
export const readConfig = (environment: NodeJS.ProcessEnv): Config => {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))];
    throw new ConfigurationError(
      names.map((name) => `${name} has to be ${shapes[name] ?? 'set to something else'}.`),
    );
  }
  const settings = parsed.data;
  const mode =
    settings.NODE_ENV === 'production' || settings.REDIS_URL !== undefined ? 'production' : 'development';
  const dataDir = resolve(settings.DATA_DIR);
  const given = Object.fromEntries(
    secretNames.flatMap((name) => (settings[name] === undefined ? [] : [[name, settings[name]]])),
  );
  const problems: string[] =
    mode === 'development'
      ? []
      : secretNames.flatMap((name) => (name in given ? [] : [secrets[name].missing]));
  const answered = [settings.TWILIO_NUMBER, settings.PUBLIC_LINE].flatMap((line) =>
    line === undefined ? [] : [digitsOf(line)],
  );
  if (answered.includes(digitsOf(settings.AGENT_LINE))) {
    problems.push(
      'AGENT_LINE is a number this server answers itself: members who ask for a person would reach it again.',
    );
  }
  problems.push(...botProblems(settings), ...signInProblems(settings));
  if (problems.length > 0) throw new ConfigurationError(problems);

  const complete =
    mode === 'development'
      ? keptSecrets(dataDir, given)
      : z.record(z.enum(secretNames), z.string()).parse(given);
  return {
    mode,
    port: settings.PORT,
    publicBaseUrl: (settings.PUBLIC_BASE_URL ?? `http://localhost:${settings.PORT}`).replace(/\/$/, ''),
    dataDir,
    ...(settings.REDIS_URL !== undefined && { redisUrl: settings.REDIS_URL }),
    sampleData: mode === 'development' && settings.SAMPLE_DATA !== 'false',
    ...(settings.TWILIO_ACCOUNT_SID !== undefined && { twilioAccountSid: settings.TWILIO_ACCOUNT_SID }),
    twilioAuthToken: complete.TWILIO_AUTH_TOKEN,
    twilioApiUrl: settings.TWILIO_API_URL.replace(/\/$/, ''),
    worker: settings.WORKER,
    optOut: settings.TWILIO_OPT_OUT,
    textApps: settings.TEXT_APPS,
    ...botAppOf(settings),
    voiceRelay: settings.VOICE_RELAY === 'true',
    agentLine: settings.AGENT_LINE,
    ...(settings.TWILIO_NUMBER !== undefined && {
      twilioNumber: settings.TWILIO_NUMBER,
      textLine: asSaid(settings.TWILIO_NUMBER),
    }),
    crisisLine: settings.CRISIS_LINE,
    lookupKey: complete.LOOKUP_KEY,
    encryptionKeys: complete.ENCRYPTION_KEYS,
    tokenKey: complete.TOKEN_KEY,
    apiClients: settings.API_CLIENTS,
    ...signInOf(settings, mode),
    ...(settings.METRICS_TOKEN !== undefined && { metricsToken: settings.METRICS_TOKEN }),
    drainSeconds: settings.DRAIN_SECONDS,
    embedOrigins: settings.EMBED_ORIGINS,
    proxies: settings.PROXIES,
    messagesAMinute: settings.MESSAGES_A_MINUTE,
    ...(settings.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined && {
      otlpEndpoint: settings.OTEL_EXPORTER_OTLP_ENDPOINT,
    }),
    logLevel: settings.LOG_LEVEL,
    madeSecrets: mode === 'development' ? secretNames.filter((name) => !(name in given)) : [],
  };
};
