import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const projectRoot = dirname(__dirname);
const dependencyCruiser = join(projectRoot, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

const reportSchema = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

/** What dependency-cruiser finds in the rooms under `folder`, by the project's own rules. */
const cruise = async (folder: string) => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      dependencyCruiser,
      ...['--config', join(projectRoot, '.dependency-cruiser.cjs')],
      ...['--output-type', 'json'],
      ...['bot', 'dialogs', 'domain', 'test'],
    ],
    { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
  );
  const { totalCruised, violations } = reportSchema.parse(JSON.parse(stdout)).summary;
  return {
    totalCruised,
    violations: violations.map(({ from, to, rule }) => `${rule.name}: ${from} -> ${to}`),
  };
};

const packageNamed = (name: string) => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
  [`node_modules/${name}/index.js`]: 'exports.thing = 1;\n',
});

/** A small house with the same rooms: first what it is made of, then what it may do, then what it may not. */
const house = {
  'tsconfig.json': JSON.stringify({ compilerOptions: { module: 'node20', moduleResolution: 'node16' } }),
  'package.json': JSON.stringify({
    name: 'house',
    version: '1.0.0',
    dependencies: { zod: '1.0.0', restify: '1.0.0', 'botbuilder-core': '1.0.0' },
    devDependencies: { 'fast-check': '1.0.0' },
  }),
  ...packageNamed('zod'),
  ...packageNamed('restify'),
  ...packageNamed('botbuilder-core'),
  ...packageNamed('fast-check'),
  ...packageNamed('came-along'),
  'domain/thing.ts': 'export const thing = 1;\n',
  'dialogs/thing.ts': 'export const thing = 1;\n',
  'dialogs/locales/en/messages.json': '{}\n',
  'bot/thing.ts': 'export const thing = 1;\n',
  'bot/web/chat/thing.ts': 'export const thing = 1;\n',
  'bot/web/chat/client/thing.ts': 'export const thing = 1;\n',
  'bot/web/other/thing.ts': 'export const thing = 1;\n',
  'bot/web/anyPage/client/thing.ts': 'export const thing = 1;\n',
  'test/double.ts': 'export const thing = 1;\n',

  'domain/allowed.ts': "import { thing } from 'zod';\nimport { thing as own } from './thing';\n",
  'dialogs/allowed.ts':
    "import { thing } from '../domain/thing';\nimport en from './locales/en/messages.json';\n",
  'dialogs/taskStack.ts': "import { thing } from 'botbuilder-core';\n",
  'bot/allowed.ts':
    "import { thing } from '../dialogs/thing';\nimport { thing as other } from '../domain/thing';\nimport 'node:fs';\nimport 'restify';\nimport 'botbuilder-core';\n",
  'bot/web/chat/client/allowed.ts':
    "import { thing } from '../thing';\nimport { thing as shared } from '../../anyPage/client/thing';\nimport type { thing as other } from '../../../../dialogs/thing';\nimport 'fast-check';\n",
  'test/allowed.test.ts': "import { thing } from '../bot/thing';\nimport 'fast-check';\nimport './double';\n",

  'domain/usesDialogs.ts': "import { thing } from '../dialogs/thing';\n",
  'domain/usesBotTypes.ts': "import type { thing } from '../bot/thing';\n",
  'domain/usesNode.ts': "import { readFile } from 'node:fs';\n",
  'domain/usesPackage.ts': "import type { thing } from 'restify';\n",
  'dialogs/usesBot.ts': "import { thing } from '../bot/thing';\n",
  'dialogs/usesBotTypes.ts': "import type { thing } from '../bot/thing';\n",
  'dialogs/usesBotbuilder.ts': "import type { thing } from 'botbuilder-core';\n",
  'dialogs/hen.ts': "import type { Egg } from './egg';\nexport type Hen = Egg[];\n",
  'dialogs/egg.ts': "import type { Hen } from './hen';\nexport interface Egg { hen: Hen }\n",
  'bot/usesTest.ts': "import { thing } from '../test/double';\n",
  'bot/usesDevelopmentPackage.ts': "import { thing } from 'fast-check';\n",
  'bot/usesUndeclaredPackage.ts': "import { thing } from 'came-along';\n",
  'bot/web/chat/client/usesDialogs.ts': "import { thing } from '../../../../dialogs/thing';\n",
  'bot/web/chat/client/usesOtherRoom.ts': "import { thing } from '../../other/thing';\n",
  'bot/web/chat/usesClient.ts': "import { thing } from './client/thing';\n",
  'bot/usesNothingThere.ts': "import { thing } from './nowhere';\n",
};

describe('the import arrows', () => {
  let folder = '';

  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'house-')));
    for (const [path, text] of Object.entries(house)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('report every forbidden import and no allowed one', async () => {
    const { violations } = await cruise(folder);

    expect(violations.toSorted()).toEqual(
      [
        'domain-only-zod: domain/usesDialogs.ts -> dialogs/thing.ts',
        'domain-only-zod: domain/usesBotTypes.ts -> bot/thing.ts',
        'domain-only-zod: domain/usesNode.ts -> fs',
        'domain-only-zod: domain/usesPackage.ts -> node_modules/restify/index.js',
        'dialogs-not-bot: dialogs/usesBot.ts -> bot/thing.ts',
        'dialogs-not-bot: dialogs/usesBotTypes.ts -> bot/thing.ts',
        'botbuilder-at-the-rim: dialogs/usesBotbuilder.ts -> node_modules/botbuilder-core/index.js',
        'no-cycles: dialogs/egg.ts -> dialogs/hen.ts',
        'tests-stay-in-test: bot/usesTest.ts -> test/double.ts',
        'no-development-packages: bot/usesDevelopmentPackage.ts -> node_modules/fast-check/index.js',
        'no-undeclared-packages: bot/usesUndeclaredPackage.ts -> node_modules/came-along/index.js',
        'page-only-types: bot/web/chat/client/usesDialogs.ts -> dialogs/thing.ts',
        'page-only-types: bot/web/chat/client/usesOtherRoom.ts -> bot/web/other/thing.ts',
        'page-in-the-browser: bot/web/chat/usesClient.ts -> bot/web/chat/client/thing.ts',
        'no-unresolvable: bot/usesNothingThere.ts -> ./nowhere',
      ].toSorted(),
    );
  }, 30_000);

  it('hold in this project', async () => {
    const { totalCruised, violations } = await cruise(projectRoot);

    expect(violations).toEqual([]);
    expect(totalCruised).toBeGreaterThan(20);
  }, 30_000);
});
