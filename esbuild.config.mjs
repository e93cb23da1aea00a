// Bundles the page's browser code into build/web: `npm run build` runs it after the compiler.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

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

await build({
  entryPoints: ['bot/web/chat/client/chat.ts', 'bot/web/chat/client/chat.css'],
  tsconfig: 'bot/web/chat/client/tsconfig.json',
  outdir: 'build/web',
  bundle: true,
  minify: true,
  target: 'es2020',
  legalComments: 'linked',
  logLevel: 'warning',
  plugins: [leftOut],
});

const kilobytes = (file) => (gzipSync(readFileSync(file)).length / 1000).toFixed(1);
process.stdout.write(
  `Page: chat.js ${kilobytes('build/web/chat.js')} kB, chat.css ${kilobytes('build/web/chat.css')} kB (gzip).\n`,
);
