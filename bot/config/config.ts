import { resolve } from 'node:path';
import { z } from 'zod';
import type { TextApp } from '../../domain/textApps';
import type { Client } from '../api/clients';
import type { ProviderSettings } from '../desk/signIn/openId';
import { ConfigurationError } from './configurationError';
import { isUnread, settingsIn, type Settings } from './environment';
import { keptSecrets, secretNames, secrets, type Secrets } from './secrets';

/** The app registration under which Azure Bot Service knows this server. */
export interface BotApp {
  readonly id: string;
  readonly password: string;
  readonly type: Settings['MICROSOFT_APP_TYPE'];
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

/** A member who asks for a person is not to reach this server again. */
const lineProblems = ({ TWILIO_NUMBER, PUBLIC_LINE, AGENT_LINE }: Settings): readonly string[] => {
  const answered = [TWILIO_NUMBER, PUBLIC_LINE].flatMap((line) =>
    line === undefined ? [] : [digitsOf(line)],
  );
  return answered.includes(digitsOf(AGENT_LINE))
    ? [
        'AGENT_LINE is a number this server answers itself: members who ask for a person would reach it again.',
      ]
    : [];
};

/**
 * Reads the settings from the environment. Development is where neither REDIS_URL nor NODE_ENV=production is set: there
 * secrets that are missing are made and kept. In production every one has to be set.
 * @throws ConfigurationError with one sentence for each thing that is wrong
 */
export const readConfig = (environment: NodeJS.ProcessEnv): Config => {
  const settings = settingsIn(environment);
  const mode =
    settings.NODE_ENV === 'production' || settings.REDIS_URL !== undefined ? 'production' : 'development';
  const dataDir = resolve(settings.DATA_DIR);
  const given: Partial<Secrets> = Object.fromEntries(
    secretNames.flatMap((name) => (settings[name] === undefined ? [] : [[name, settings[name]]])),
  );
  const missing = secretNames.filter((name) => !(name in given));
  const problems = [
    ...(mode === 'production' ? missing.map((name) => secrets[name].missing) : []),
    ...lineProblems(settings),
    ...botProblems(settings),
    ...signInProblems(settings),
  ];
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
    madeSecrets: missing,
  };
};
