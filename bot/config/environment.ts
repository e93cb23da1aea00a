import { z } from 'zod';
import { ctHusky } from '../../domain/program/ctHusky';
import { textApps } from '../../domain/textApps';
import { parseClients } from '../api/clients';
import { isLoopback } from '../channels/fromHere';
import { ConfigurationError } from './configurationError';

const DEFAULT_PORT = 3978;

/** How a bot is registered with Azure: for every tenant, or for one. */
const botTypes = ['MultiTenant', 'SingleTenant'] as const;

/** A variable that is there but empty counts as not set. */
const optional = z
  .string()
  .optional()
  .transform((text) => (text?.trim() === '' ? undefined : text?.trim()));

/** Whether nobody on the way can read what is sent to an address: it is https, or on this machine. */
export const isUnread = (address: string): boolean => {
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

/** What the variables say, each by itself. */
export type Settings = z.output<typeof environmentSchema>;

/**
 * Reads the variables.
 * @throws ConfigurationError with one sentence for each variable that does not look right
 */
export const settingsIn = (environment: NodeJS.ProcessEnv): Settings => {
  const parsed = environmentSchema.safeParse(environment);
  if (parsed.success) return parsed.data;
  const names = [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))];
  throw new ConfigurationError(
    names.map((name) => `${name} has to be ${shapes[name] ?? 'set to something else'}.`),
  );
};
