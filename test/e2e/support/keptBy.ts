import { z } from 'zod';
import { sampleData } from '../../../bot/storage/sampleData';
import type { CalendarDate } from '../../../domain/calendar/calendarDate';
import { onFile, searchIn, typedIn } from '../../canaries/canaries';
import type { WatchedPage } from './watchedPage';

/** What a frame keeps that is not its document. Sandboxed ones have no storage, and pages without a secure address no caches. */
const KEPT = `(async () => {
  const read = async (what) => { try { return await what(); } catch { return ''; } };
  return JSON.stringify(await Promise.all([
    () => [location.href, document.title, document.referrer, window.name, history.state],
    () => performance.getEntries().map(({ name }) => name),
    () => [{ ...localStorage }, { ...sessionStorage }],
    async () => Promise.all((await caches.keys()).map(async (name) => [
      name, (await (await caches.open(name)).keys()).map(({ url }) => url),
    ])),
  ].map(read)));
})()`;

/** All that a browser keeps of a page and writes down beside it: addresses, the way back, storage, cookies, the console. */
const keptBy = async ({ page, context, asked, written }: WatchedPage): Promise<string> => {
  if (page.isClosed()) return [...asked, ...written].join('\n');
  const frames = await Promise.all(page.frames().map((frame) => frame.evaluate(KEPT)));
  const state = await context.storageState({ indexedDB: true });
  return [...asked, ...written, ...z.array(z.string()).parse(frames), JSON.stringify(state)].join('\n');
};

/** Words of our own addresses and names: of what was typed these are not looked for. */
const OURS = new Set([
  'chat',
  'desk',
  'plain',
  'cases',
  'rides',
  'numbers',
  'closings',
  'conversation',
  'conversations',
  'lang',
]);

/**
 * What a browser keeps of anybody: of the member file, and of what was typed.
 * @param today the day the sample data was loaded
 * @param more what may not be kept either
 */
export const personalKeptBy = async (
  watched: WatchedPage,
  today: CalendarDate,
  more: readonly string[] = [],
): Promise<readonly string[]> => {
  const { members, facilities } = sampleData(today);
  const { who, kinds } = onFile(members, facilities);
  const find = searchIn(await keptBy(watched));
  const typed = typedIn([...watched.typed, ...more]);
  return [...find(who), ...find(kinds), ...find(typed).filter((word) => !OURS.has(word))];
};
