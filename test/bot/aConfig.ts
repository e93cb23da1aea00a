import type { Config } from '../../bot/config/config';
import { newKey, type TestRedis } from '../redis/testRedis';

/** The settings of a server on the Redis of a test, with secrets of its own: production, nothing connected. */
export const aConfig = (
  redis: Pick<TestRedis, 'dataDir' | 'socketPath'>,
  changes: Partial<Config> = {},
): Config => ({
  mode: 'production',
  port: 0,
  publicBaseUrl: 'https://rides.example.org',
  dataDir: redis.dataDir,
  redisUrl: redis.socketPath,
  sampleData: false,
  twilioAuthToken: 'twilio',
  twilioApiUrl: 'https://twilio.example.org',
  worker: 'beside',
  voiceRelay: false,
  embedOrigins: [],
  proxies: 0,
  messagesAMinute: 120,
  drainSeconds: 0,
  optOut: 'twilio',
  textApps: [],
  agentLine: '1-855-478-7350',
  crisisLine: '988',
  lookupKey: newKey(),
  encryptionKeys: `test:${newKey()}`,
  tokenKey: newKey(),
  apiClients: [],
  logLevel: 'debug',
  madeSecrets: [],
  ...changes,
});
