// Bundles each program into one file of build/bot, with what was learned and the compiled phrases beside it, and the browser code of the pages into build/web, and
// weighs the members' page and the desk: `npm run build`. It looks at no types; `npm run check` does.
// An argument is another budget of the members' page, in kilobytes.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Most kilobytes, compressed, of the page with all it loads: on a slow line of a cheap phone it comes within seconds. */
const BUDGET = 120;

/** The same of the desk, which is loaded once a day: what it may not grow beyond unnoticed. */
const DESK_BUDGET = 40;

/** What directlinejs brings along and the page never runs: its other transport, and stand-ins for old browsers. */
const leftOut = {
  name: 'left-out',
  setup({ onResolve, onLoad }) {
    onResolve(
      {
        filter:
          /^(?:\.\/directLineStreaming|core-js\/features\/promise|url-search-params-polyfill|jwt-decode)$/,
      },
      ({ path }) => ({ path, namespace: 'left-out' }),
    );
    onLoad({ filter: /./, namespace: 'left-out' }, () => ({ contents: '' }));
  },
};

const program = {
  outbase: 'bot',
  outdir: 'build/bot',
  bundle: true,
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'warning',
};

// What runs all day, with the libraries it loads as it starts: one file loads in a third of the time of two thousand.
await build({
  ...program,
  entryPoints: ['bot/main.ts', 'bot/worker.ts'],
  // Loaded later, if ever, or in small part of much.
  external: ['@opentelemetry/*', 'openid-client', 'twilio', 'dtrace-provider'],
  minifyWhitespace: true,
  lineLimit: 200,
  legalComments: 'none',
});
for (const file of ['build/bot/main.js', 'build/bot/worker.js']) {
  // esbuild leaves letters in regular expressions as they are, and one beyond Latin 1 makes the whole text take twice the memory.
  const escaped = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/[\u0080-\uffff]/g, escaped));
}

await build({
  ...program,
  entryPoints: ['bot/commands/*.ts', 'bot/web/chat/chatPage.ts'],
  packages: 'external',
});

// The phrases are compiled once here, and not by every process that starts.
await build({
  ...program,
  entryPoints: ['dialogs/locales/compileAll.ts'],
  outbase: 'dialogs/locales',
  // Where no compiled phrases of a build before lie beside it, which it would take for its own.
  outdir: 'build/compileAll',
  packages: 'external',
});
const require = createRequire(import.meta.url);
const phrases = require('./build/compileAll/compileAll.js').allCompiled();
for (const beside of ['build/bot', 'build/bot/commands']) {
  copyFileSync('dialogs/understanding/learned/numbers.bin', `${beside}/numbers.bin`);
  writeFileSync(`${beside}/phrases.bin`, phrases);
}

const shared = {
  outdir: 'build/web',
  bundle: true,
  minify: true,
  target: 'es2020',
  legalComments: 'linked',
  logLevel: 'warning',
};

await build({
  ...shared,
  entryPoints: [
    'bot/web/chat/client/chat.ts',
    'bot/web/chat/client/chat.css',
    'bot/web/chat/client/embed.ts',
  ],
  tsconfig: 'bot/web/chat/client/tsconfig.json',
  plugins: [leftOut],
});

await build({
  ...shared,
  entryPoints: ['bot/web/simulator/client/simulator.ts', 'bot/web/simulator/client/simulator.css'],
  tsconfig: 'bot/web/simulator/client/tsconfig.json',
});

await build({
  ...shared,
  outdir: 'build/web/desk',
  entryPoints: ['bot/web/desk/client/desk.ts', 'bot/web/desk/client/desk.css'],
  tsconfig: 'bot/web/desk/client/tsconfig.json',
});

const { chatPage } = require('./build/bot/web/chat/chatPage.js');

/** Prints what a page weighs with all it loads; over its budget the build fails. */
const weigh = (name, parts, budget) => {
  const weights = Object.entries(parts).map(([part, content]) => [part, gzipSync(content).length / 1000]);
  const total = weights.reduce((sum, [, kilobytes]) => sum + kilobytes, 0);
  const list = weights.map(([part, kilobytes]) => `${part} ${kilobytes.toFixed(1)}`).join(', ');
  process.stdout.write(`${name}: ${list}; together ${total.toFixed(1)} of ${budget} kB (gzip).\n`);
  if (total <= budget) return;
  process.stderr.write(`${name} is heavier than its budget.\n`);
  process.exitCode = 1;
};

weigh(
  'Page',
  {
    page: chatPage('es', '1-555-555-0100'),
    'chat.js': readFileSync('build/web/chat.js'),
    'chat.css': readFileSync('build/web/chat.css'),
    'embed.js': readFileSync('build/web/embed.js'),
  },
  Number(process.argv[2] ?? BUDGET),
);
weigh(
  'Desk',
  { 'desk.js': readFileSync('build/web/desk/desk.js'), 'desk.css': readFileSync('build/web/desk/desk.css') },
  DESK_BUDGET,
);
