import { readdirSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** Where the time of a turn goes, and milliseconds of CPU each may take of one on average. */
export const budget = {
  'door (restify, signature, parsing)': 0.1,
  'Redis client, scripts, sealing': 0.06,
  'botbuilder rim': 0.05,
  understanding: 0.1,
  decisions: 0.03,
  'form, messages, TwiML, log line': 0.06,
} as const;

/** A part of the turn, or what belongs to none: Node itself, and clearing up. */
export type Part = keyof typeof budget | 'Node itself' | 'garbage collection';

/** Whose file a part of the stack is in, from the project's folder on, looked at from the innermost call outwards: the first that fits has the time. */
const owners: readonly (readonly [RegExp, Part])[] = [
  [
    /^node_modules\/(?:botbuilder|botframework)|^bot\/turn\/adapter\.|^bot\/channels\/replyTo\.|^dialogs\/taskStack\./,
    'botbuilder rim',
  ],
  [/^node_modules\/(?:@?ioredis|redis-parser)\/|^bot\/storage\//, 'Redis client, scripts, sealing'],
  [/^dialogs\/understanding\/|^node_modules\/(?:chrono-node|fuse)/, 'understanding'],
  [
    /^node_modules\/(?:restify|find-my-way|raw-body|twilio\/lib\/webhooks|libphonenumber-js|negotiator|mime|qs|formidable)|^bot\/channels\/(?:twilioWebhook|readBody|queryOf|sms\/webhook)\.|^bot\/server\.|^node:_http|^node:internal\/(?:http|url|querystring)/,
    'door (restify, signature, parsing)',
  ],
  [/^domain\//, 'decisions'],
  [
    /^(?:dialogs|bot)\/|^node_modules\/(?:intl-messageformat|@formatjs|pino|xmlbuilder|twilio)/,
    'form, messages, TwiML, log line',
  ],
];

/** The server as `npm run build` makes it, and where each line of it comes from. */
const BUILT = resolve('build/bot/main.js');

const sourceMapSchema = z.object({
  version: z.int(),
  sources: z.array(z.string()),
  names: z.array(z.string()),
  mappings: z.string(),
});

const entrySchema = z.object({ originalSource: z.string() });

const profileSchema = z.object({
  nodes: z.array(
    z.object({
      id: z.int(),
      callFrame: z.object({
        functionName: z.string(),
        url: z.string(),
        lineNumber: z.int(),
        columnNumber: z.int(),
      }),
      children: z.array(z.int()).optional(),
    }),
  ),
  startTime: z.number(),
  samples: z.array(z.int()),
  timeDeltas: z.array(z.number()),
});

/** A stretch of time on the machine's monotonic clock, microseconds. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

type Profile = z.output<typeof profileSchema>;

/** The file a call is in, from the project's folder on; of Node's own as it names them. */
const fileOf = (
  { url, lineNumber, columnNumber }: Profile['nodes'][number]['callFrame'],
  built: SourceMap,
) => {
  if (!url.startsWith('file:') && !url.startsWith('/')) return url;
  const path = url.startsWith('file:') ? fileURLToPath(url) : url;
  if (path !== BUILT) return relative('.', path);
  // What the bundler adds of its own comes from no file.
  const { data } = entrySchema.safeParse(built.findEntry(lineNumber, columnNumber));
  return data === undefined ? 'bot/main.js' : relative('.', resolve(BUILT, '..', data.originalSource));
};

/** The part each node of a profile belongs to; none for what is no work. */
const partsByNode = ({ nodes }: Profile): ReadonlyMap<number, Part> => {
  const { sources, ...map } = sourceMapSchema.parse(JSON.parse(readFileSync(`${BUILT}.map`, 'utf8')));
  const built = new SourceMap({ ...map, sources, file: BUILT, sourceRoot: '', sourcesContent: [] });
  const ownerOf = (call: Profile['nodes'][number]['callFrame']): Part | undefined => {
    const name = fileOf(call, built);
    return owners.find(([files]) => files.test(name))?.[1];
  };
  const parentOf = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parts = new Map<number, Part>();
  for (const { id, callFrame } of nodes) {
    if (callFrame.functionName === '(idle)') continue;
    let part: Part | undefined =
      callFrame.functionName === '(garbage collector)' ? 'garbage collection' : undefined;
    for (let at: number | undefined = id; at !== undefined && part === undefined; at = parentOf.get(at)) {
      const node = byId.get(at);
      if (node !== undefined) part = ownerOf(node.callFrame);
    }
    parts.set(id, part ?? 'Node itself');
  }
  return parts;
};

/**
 * Shares of each part in the work of a process while it was under load, from the one profile `node --cpu-prof` left in a folder.
 * @returns shares that sum up to 1
 */
export const sharesIn = (folder: string, { from, to }: Stretch): ReadonlyMap<Part, number> => {
  const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.cpuprofile'));
  const profile = profileSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  const parts = partsByNode(profile);
  const micros = new Map<Part, number>();
  let now = profile.startTime;
  let sum = 0;
  for (const [index, node] of profile.samples.entries()) {
    const took = profile.timeDeltas[index] ?? 0;
    now += took;
    const part = parts.get(node);
    if (part === undefined || now < from || now > to) continue;
    micros.set(part, (micros.get(part) ?? 0) + took);
    sum += took;
  }
  return new Map([...micros].map(([part, took]) => [part, took / sum]));
};
