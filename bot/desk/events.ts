import { createHash } from 'node:crypto';
import type { Server } from 'restify';
import { z } from 'zod';
import type { WorkItems } from '../../domain/ports/workItems';
import { queryOf } from '../channels/queryOf';
import type { Clock } from '../clock';
import { codeOf, type Log } from '../ops/log';
import type { ConversationStore } from '../storage/conversationStore';
import { DESK_API } from './deskCall';
import type { Guard } from './guard';
import { PRESENT_MS, type Presence } from './presence';

/** Milliseconds between looks at the queue while anybody has it open. */
const LOOK_MS = 2_000;

/** Who has a stream open is there: told well before that runs out. */
const HERE_MS = PRESENT_MS / 3;

const querySchema = z.object({
  case: z
    .string()
    .regex(/^9\d{7}$/)
    .optional(),
});

interface EventParts {
  readonly workItems: Pick<WorkItems, 'queue' | 'find'>;
  readonly conversations: Pick<ConversationStore, 'listen'>;
  readonly presence: Presence;
  readonly stopping: AbortSignal;
  readonly clock: Clock;
}

/**
 * Adds `GET /desk/api/events?case=…`: server-sent events (HTML standard) that tell the page what to read anew: `queue`, and `case` for
 * the case it names. The open stream is what makes somebody present at the desk.
 */
export const mountEvents = (server: Server, guard: Guard, parts: EventParts, log: Log): void => {
  const { workItems, conversations, presence, stopping, clock } = parts;
  const listeners = new Set<() => void>();
  let digest = '';

  const look = async (): Promise<void> => {
    if (listeners.size === 0) return;
    try {
      const [items, held, atDesk] = await Promise.all([
        workItems.queue({}),
        presence.held(),
        presence.atDesk(),
      ]);
      const standing = items.map(({ caseNumber, owner, due, history }) => [
        caseNumber,
        owner,
        due,
        history?.length,
      ]);
      const now = createHash('sha256')
        .update(JSON.stringify([standing, held, atDesk.length]))
        .digest('base64');
      if (now === digest) return;
      digest = now;
      for (const tell of listeners) tell();
    } catch (error) {
      log.warn('desk.stalled', { code: codeOf(error) });
    }
  };
  const looking = setInterval(() => void look(), LOOK_MS);
  looking.unref();
  stopping.addEventListener('abort', () => {
    clearInterval(looking);
  });

  server.get(
    `${DESK_API}/events`,
    guard(
      'queue',
      async ({ who, signedInUntil, request, response }) => {
        const named = querySchema.safeParse(Object.fromEntries(queryOf(request))).data?.case;
        const item = named === undefined ? undefined : (await workItems.find(named))?.value;
        response.writeHead(200, {
          'content-type': 'text/event-stream',
          'cache-control': 'no-store',
          'x-accel-buffering': 'no',
        });
        const tell = (event: string, data: object = {}): void => {
          response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
        };
        const here = (): void => {
          presence.here({ id: who.id, name: who.name }).catch((error: unknown) => {
            log.warn('desk.stalled', { code: codeOf(error) });
          });
          tell('ping');
        };
        const queueChanged = (): void => {
          tell('queue');
        };
        const address = item?.packet?.thread?.address;
        const stopListening =
          address === undefined || named === undefined
            ? undefined
            : conversations.listen(address, () => {
                tell('case', { caseNumber: named });
              });
        listeners.add(queueChanged);
        here();
        const staying = setInterval(here, HERE_MS);
        const end = (): void => {
          response.end();
        };
        stopping.addEventListener('abort', end, { once: true });
        // Whoever is still signed in then comes back by the page's own doing.
        const ending = setTimeout(end, Math.max(signedInUntil - clock(), 0));
        await new Promise<void>((resolve) => {
          response.on('close', resolve);
        });
        clearInterval(staying);
        clearTimeout(ending);
        stopping.removeEventListener('abort', end);
        listeners.delete(queueChanged);
        stopListening?.();
      },
      { renews: false },
    ),
  );
};
