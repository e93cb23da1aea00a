import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readConfig } from '../../../bot/config/config';
import { ConfigurationError } from '../../../bot/config/configurationError';
import { variables } from '../../../bot/config/environment';

const problemsOf = (environment: NodeJS.ProcessEnv): readonly string[] => {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
};

const key = Buffer.alloc(32, 1).toString('base64');
const secrets = { TWILIO_AUTH_TOKEN: 't', LOOKUP_KEY: key, ENCRYPTION_KEYS: `k1:${key}`, TOKEN_KEY: key };

describe('.env.example', () => {
  it('describes every variable and no other', () => {
    const example = readFileSync(join(__dirname, '../../../.env.example'), 'utf8');
    const described = example.split('\n').flatMap((line) => /^([A-Z_]+)=/.exec(line)?.[1] ?? []);
    expect(described.toSorted()).toEqual(variables.toSorted());
  });
});

describe('the settings', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'rideline-config-'));
  });
  afterEach(() => {
    rmSync(dataDir, { recursive: true });
  });

  it('in development makes every missing secret once and keeps it where its owner alone can read', () => {
    const first = readConfig({ DATA_DIR: dataDir });
    expect(first.mode).toBe('development');
    expect(first.madeSecrets).toEqual(['TWILIO_AUTH_TOKEN', 'LOOKUP_KEY', 'ENCRYPTION_KEYS', 'TOKEN_KEY']);
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(readConfig({ DATA_DIR: dataDir })).toEqual(first);
  });

  it('in development makes the same secrets in processes that start at once', async () => {
    const start = promisify(execFile);
    const script = "process.stdout.write(require('./bot/config/config').readConfig(process.env).lookupKey)";
    const started = await Promise.all(
      Array.from({ length: 4 }, () =>
        start(process.execPath, ['--import', 'tsx', '--eval', script], {
          cwd: join(__dirname, '../../..'),
          env: { DATA_DIR: join(dataDir, 'new') },
        }),
      ),
    );
    const kept = readConfig({ DATA_DIR: join(dataDir, 'new') }).lookupKey;
    expect(started.map(({ stdout }) => stdout)).toEqual([kept, kept, kept, kept]);
  });

  it('in development adds a secret to those that are kept', () => {
    const first = readConfig({ DATA_DIR: dataDir, TOKEN_KEY: key });
    const second = readConfig({ DATA_DIR: dataDir });
    expect(second.lookupKey).toBe(first.lookupKey);
    expect(readFileSync(join(dataDir, 'secrets.json'), 'utf8')).toContain('TOKEN_KEY');
    expect(readdirSync(dataDir)).toEqual(['secrets.json']);
  });

  it('in development takes the secrets that are given and makes the others', () => {
    const config = readConfig({ DATA_DIR: dataDir, TWILIO_AUTH_TOKEN: 'given' });
    expect(config.twilioAuthToken).toBe('given');
    expect(readFileSync(join(dataDir, 'secrets.json'), 'utf8')).not.toContain('given');
  });

  it('says what to do about a file of secrets that cannot be read, and leaves it as it is', () => {
    writeFileSync(join(dataDir, 'secrets.json'), 'broken');
    expect(problemsOf({ DATA_DIR: dataDir })).toHaveLength(1);
    expect(readFileSync(join(dataDir, 'secrets.json'), 'utf8')).toBe('broken');
  });

  it.each([{ NODE_ENV: 'production' }, { REDIS_URL: 'redis://localhost:6379' }])(
    'in production (%j) names every secret that is missing, one sentence each',
    (environment) => {
      const problems = problemsOf({ DATA_DIR: dataDir, ...environment });
      expect(problems.map((problem) => problem.split(' ')[0])).toEqual(Object.keys(secrets));
      expect(problems.every((problem) => problem.endsWith('.'))).toBe(true);
    },
  );

  it('counts an empty variable as not set', () => {
    expect(
      problemsOf({ DATA_DIR: dataDir, NODE_ENV: 'production', ...secrets, LOOKUP_KEY: ' ' }),
    ).toHaveLength(1);
    expect(readConfig({ DATA_DIR: dataDir, PORT: '' }).port).toBe(3978);
  });

  it('never loads sample data in production, whatever SAMPLE_DATA says', () => {
    const production = { DATA_DIR: dataDir, NODE_ENV: 'production', ...secrets };
    expect(readConfig({ ...production, SAMPLE_DATA: 'true' }).sampleData).toBe(false);
    expect(readConfig({ DATA_DIR: dataDir, SAMPLE_DATA: 'false' }).sampleData).toBe(false);
    expect(readConfig({ DATA_DIR: dataDir }).sampleData).toBe(true);
  });

  describe('of signing in at the desk', () => {
    const provider = {
      OIDC_ISSUER: 'https://login.example.org/tenant',
      OIDC_CLIENT_ID: 'desk',
      OIDC_CLIENT_SECRET: 'secret',
    };
    const production = { NODE_ENV: 'production', ...secrets, PUBLIC_BASE_URL: 'https://rides.example.org' };

    it('name the service, and the claim that holds the role', () => {
      const signIn = {
        kind: 'provider',
        issuer: 'https://login.example.org/tenant',
        clientId: 'desk',
        clientSecret: 'secret',
        roleClaim: 'roles',
      };
      expect(readConfig({ DATA_DIR: dataDir, ...production, ...provider }).signIn).toEqual(signIn);
      const claim = { OIDC_ROLE_CLAIM: 'https://rides.example.org/role' };
      expect(readConfig({ DATA_DIR: dataDir, ...provider, ...claim }).signIn).toEqual({
        ...signIn,
        roleClaim: 'https://rides.example.org/role',
      });
    });

    it('let invented people in on a development server, and nobody on another', () => {
      expect(readConfig({ DATA_DIR: dataDir }).signIn).toEqual({ kind: 'development' });
      expect(readConfig({ DATA_DIR: dataDir, ...production }).signIn).toBeUndefined();
    });

    it.each([
      ['without the id', { OIDC_CLIENT_ID: '' }, 'OIDC_CLIENT_ID'],
      ['without the secret', { OIDC_CLIENT_SECRET: '' }, 'OIDC_CLIENT_SECRET'],
      ['without the service', { OIDC_ISSUER: '' }, 'OIDC_ISSUER'],
      ['with a service that can be listened to', { OIDC_ISSUER: 'http://login.example.org' }, 'OIDC_ISSUER'],
      ['with a service that is no address', { OIDC_ISSUER: 'login.example.org' }, 'OIDC_ISSUER'],
      [
        'with a desk that can be listened to',
        { PUBLIC_BASE_URL: 'http://rides.example.org' },
        'PUBLIC_BASE_URL',
      ],
    ])('are refused %s', (_what, changes, name) => {
      const problems = problemsOf({ DATA_DIR: dataDir, ...production, ...provider, ...changes });
      expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name} .*\\.$`))]);
    });

    it('take a service and a desk on this machine without https', () => {
      const here = { OIDC_ISSUER: 'http://127.0.0.1:9000', PUBLIC_BASE_URL: 'http://localhost:3978' };
      expect(problemsOf({ DATA_DIR: dataDir, ...production, ...provider, ...here })).toEqual([]);
    });
  });

  it('refuse a token for the metrics that can be guessed', () => {
    expect(problemsOf({ DATA_DIR: dataDir, METRICS_TOKEN: 'secret' })).toEqual([
      expect.stringContaining('METRICS_TOKEN'),
    ]);
  });

  it.each([
    ['TWILIO_NUMBER', '+18605550100'],
    ['PUBLIC_LINE', '(860) 555-0100'],
  ])('refuses an agent line that is %s, which it answers itself', (name, line) => {
    const problems = problemsOf({ DATA_DIR: dataDir, AGENT_LINE: '1-860-555-0100', [name]: line });
    expect(problems).toEqual([expect.stringContaining('AGENT_LINE')]);
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['PUBLIC_BASE_URL', 'rides.example.org'],
    ['SAMPLE_DATA', 'yes'],
    ['TWILIO_ACCOUNT_SID', 'AC1'],
    ['TWILIO_NUMBER', '860'],
    ['CRISIS_LINE', 'none'],
    ['TWILIO_OPT_OUT', 'maybe'],
    ['TEXT_APPS', 'whatsapp, messenger'],
    ['API_CLIENTS', 'acme rides:read a-token'],
    ['API_CLIENTS', `acme rides:fly sha256:${'a'.repeat(64)}`],
    ['API_CLIENTS', `acme sha256:${'a'.repeat(64)}`],
    ['API_CLIENTS', `acme rides:read sha256:${'a'.repeat(64)}; desk rides:dispatch sha256:${'a'.repeat(64)}`],
    ['MICROSOFT_APP_ID', 'bot'],
    ['MICROSOFT_APP_TYPE', 'Managed'],
    ['LOG_LEVEL', 'loud'],
  ])('names %s when it is %s', (name, value) => {
    expect(problemsOf({ DATA_DIR: dataDir, [name]: value })).toEqual([
      expect.stringMatching(`^${name} has to be `),
    ]);
  });

  it('answers no other app, and leaves the words of the carrier to Twilio, unless it is told to', () => {
    expect(readConfig({ DATA_DIR: dataDir })).toMatchObject({ optOut: 'twilio', textApps: [] });
    const told = readConfig({ DATA_DIR: dataDir, TWILIO_OPT_OUT: 'own', TEXT_APPS: 'whatsapp, rcs' });
    expect(told).toMatchObject({ optOut: 'own', textApps: ['whatsapp', 'rcs'] });
  });

  it('reads who may call the API, each with what it may do; nobody unless told', () => {
    expect(readConfig({ DATA_DIR: dataDir }).apiClients).toEqual([]);
    const [old, next] = ['a', 'b'].map((digit) => digit.repeat(64));
    const told = readConfig({
      DATA_DIR: dataDir,
      API_CLIENTS: `acme rides:read rides:drive sha256:${old};\n acme rides:read sha256:${next};`,
    });
    expect(told.apiClients).toEqual([
      { name: 'acme', scopes: ['rides:read', 'rides:drive'], tokenHash: Buffer.from(old ?? '', 'hex') },
      { name: 'acme', scopes: ['rides:read'], tokenHash: Buffer.from(next ?? '', 'hex') },
    ]);
  });

  it('knows the app of Azure Bot Service whole, or not at all', () => {
    const [id, tenantId] = ['11111111-2222-4333-8444-555555555555', '66666666-2222-4333-8444-555555555555'];
    expect(readConfig({ DATA_DIR: dataDir, MICROSOFT_APP_PASSWORD: 'p' }).botApp).toBeUndefined();
    expect(problemsOf({ DATA_DIR: dataDir, MICROSOFT_APP_ID: id })).toEqual([
      expect.stringContaining('MICROSOFT_APP_PASSWORD'),
    ]);
    const app = { DATA_DIR: dataDir, MICROSOFT_APP_ID: id, MICROSOFT_APP_PASSWORD: 'p' };
    expect(readConfig(app).botApp).toEqual({ id, password: 'p', type: 'MultiTenant' });
    const single = { ...app, MICROSOFT_APP_TYPE: 'SingleTenant' };
    expect(problemsOf(single)).toEqual([expect.stringContaining('MICROSOFT_APP_TENANT_ID')]);
    expect(readConfig({ ...single, MICROSOFT_APP_TENANT_ID: tenantId }).botApp).toEqual({
      id,
      password: 'p',
      type: 'SingleTenant',
      tenantId,
    });
  });

  it('leaves out the slash at the end of the public address', () => {
    const config = readConfig({ DATA_DIR: dataDir, PUBLIC_BASE_URL: 'https://rides.example.org/' });
    expect(config.publicBaseUrl).toBe('https://rides.example.org');
  });
});
