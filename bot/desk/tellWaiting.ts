import { z } from 'zod';
import { isToldAgain, isToldNobody } from '../../dialogs/desk/standing';
import type { DeskAct } from '../../dialogs/desk/acts';
import type { Thread, WorkItems } from '../../domain/ports/workItems';
import type { Program } from '../../domain/program/program';
import type { ChannelParts } from '../channels/channel';
import { replyTo } from '../channels/replyTo';
import { wallClock, type Clock } from '../clock';
import type { ConversationStore } from '../storage/conversationStore';
import { writtenThread } from './conversationActs';
import type { Presence } from './presence';
import { waitingLine } from './waitingLine';

/** Milliseconds for which nobody has to be at the desk before it is told: who changes places, or loses the line, is back by then. */
const ALONE_MS = 60_000;

const waitingSchema = z.object({
  waiting: z.object({ before: z.int(), toldAt: z.string(), times: z.int() }),
});

/**
 * Tells members who wait in writing for a person where they stand, and that somebody calls back once nobody is at the desk any more. Each
 * is a message of their conversation, which says it once, whoever looks.
 * @returns one look; repeating it is safe. Throws StoreUnavailable
 */
export const tellWaiting = (
  parts: Pick<ChannelParts, 'turn'> & {
    readonly workItems: Pick<WorkItems, 'queue'>;
    readonly conversations: Pick<ConversationStore, 'state'>;
    readonly presence: Pick<Presence, 'atDesk'>;
    readonly program: Program;
    readonly clock: Clock;
  },
): (() => Promise<void>) => {
  const { workItems, conversations, presence, program, clock } = parts;
  let aloneSince: number | undefined;

  const tell = async ({ channel, address }: Thread, id: string, desk: DeskAct): Promise<void> => {
    const incoming = { text: '', isTextMessage: false, desk };
    await replyTo({ channel, conversation: address, id: `desk ${id}`, incoming }, parts);
  };

  return async () => {
    const instant = clock();
    const [atDesk, calls] = await Promise.all([
      presence.atDesk(),
      workItems.queue({ kind: 'call-back', owner: '' }),
    ]);
    aloneSince = atDesk.length > 0 ? undefined : (aloneSince ?? instant);
    const isAlone = aloneSince !== undefined && instant - aloneSince >= ALONE_MS;
    if (aloneSince !== undefined && !isAlone) return;
    const now = wallClock(instant);
    const lookAfter = async (thread: Thread, before: number, number: string, due: string): Promise<void> => {
      const waiting = waitingSchema.safeParse(await conversations.state(thread.address)).data?.waiting;
      if (waiting === undefined) return;
      const id = `${number} ${waiting.toldAt} ${waiting.times}`;
      if (isAlone) {
        if (isToldNobody(waiting, now, program))
          await tell(thread, `nobody ${id}`, { kind: 'nobody', caseNumber: number, due });
      } else if (isToldAgain(waiting, before, now, program))
        await tell(thread, `stands ${id}`, { kind: 'stands', caseNumber: number, before });
    };
    await Promise.all(
      waitingLine(calls).map(async (item, before) => {
        const thread = writtenThread(item);
        if (thread !== undefined) await lookAfter(thread, before, item.caseNumber, item.due);
      }),
    );
  };
};
