import { z } from 'zod';
import type { DeskAct, Representative } from '../../dialogs/desk/acts';
import { wasStopped } from '../../domain/consent';
import { StoreUnavailable } from '../../domain/errors';
import type { NewWorkMove } from '../../domain/moveWork';
import type { Consents } from '../../domain/ports/consents';
import type { Thread, WorkItem, WorkItems, WorkOutcome } from '../../domain/ports/workItems';
import type { Program } from '../../domain/program/program';
import { consentApp, isWindowOpen } from '../../domain/textApps';
import { replyTo } from '../channels/replyTo';
import type { Clock } from '../clock';
import type { WhyNotWritten } from '../web/desk/exchange';
import type { ConversationStore } from '../storage/conversationStore';
import type { createTurns } from '../turn/turn';
import { moveWorkOnce } from './moveWorkOnce';
import type { Hold, Presence } from './presence';

/** What the acts of representatives work on. */
export interface ConversationActParts {
  readonly turn: ReturnType<typeof createTurns>;
  readonly conversations: Pick<ConversationStore, 'state'>;
  readonly workItems: WorkItems;
  readonly consents: Pick<Consents, 'history'>;
  readonly presence: Presence;
  readonly program: Program;
  readonly clock: Clock;
  /** Whether texts can be sent without a message before them. */
  readonly sendsTexts: boolean;
}

/** How an act ended. */
export type Acted =
  | { readonly kind: 'done'; readonly item: WorkItem }
  /** Somebody else has it; by name. */
  | { readonly kind: 'held'; readonly by: string }
  /** There is no such case; it is not to be done to this one; it cannot be written to. */
  | { readonly kind: 'not-found' | 'illegal' | 'not-written' | 'stopped' | 'window' | 'changed-meanwhile' };

/**
 * What representatives do to cases and in the conversations they came from. Each act has an id that its sender repeats when it
 * repeats the act, and is done once. Throws StoreUnavailable when the store does not answer in time; repeating is safe then.
 */
export interface ConversationActs {
  /** Takes a case over, and its conversation where that is in writing: nobody else has it then. */
  take(caseNumber: string, by: Representative, id: string): Promise<Acted>;
  /** Writes to the member, in a conversation that was taken. */
  say(caseNumber: string, by: Representative, id: string, text: string): Promise<Acted>;
  /**
   * Gives the conversation back to the assistant.
   * @param outcome how the case ended; without one it is back in the queue, and the assistant goes on with its question
   */
  giveBack(
    caseNumber: string,
    by: Representative,
    id: string,
    outcome: WorkOutcome | undefined,
  ): Promise<Acted>;
  /** Notes, postpones or ends a case. */
  move(
    caseNumber: string,
    by: Representative,
    id: string,
    move: Omit<NewWorkMove, 'by' | 'request'>,
  ): Promise<Acted>;
  /** Whoever had a conversation is gone: it is back in the queue, and the member is told so. */
  left(hold: Hold): Promise<void>;
  /** Why a case cannot be answered in writing now; undefined where it can. */
  whyNot(item: WorkItem): Promise<WhyNotWritten | undefined>;
  /** Who has the conversation of a case. */
  holder(item: WorkItem): Promise<Representative | undefined>;
}

/** Channels in which a representative writes here; in the others there is a number to ring. */
const WRITTEN: readonly string[] = ['sms', 'web'];

/** The conversation in which a case can be answered; undefined where it came by phone, or where nobody said anything. */
export const writtenThread = ({ packet }: Pick<WorkItem, 'packet'>): Thread | undefined =>
  packet?.thread !== undefined && WRITTEN.includes(packet.thread.channel) ? packet.thread : undefined;

/** When the member wrote last; milliseconds since 1970. */
const heardSchema = z.object({ textedAt: z.number() });

const heldSchema = z.object({
  withPerson: z.object({ by: z.object({ id: z.string(), name: z.string() }) }),
});

/** The acts over these rooms. */
export const conversationActs = (parts: ConversationActParts): ConversationActs => {
  const { conversations, workItems, presence, clock } = parts;

  const holderOf = async ({ address }: Thread): Promise<Representative | undefined> =>
    heldSchema.safeParse(await conversations.state(address)).data?.withPerson.by;

  /** Does it in the conversation, and tells whether anything was said of it. */
  const act = async ({ channel, address }: Thread, id: string, desk: DeskAct): Promise<boolean> => {
    const incoming = { text: '', isTextMessage: false, desk };
    const { says, failed } = await replyTo(
      { channel, conversation: address, id: `desk ${id}`, incoming },
      parts,
    );
    if (failed !== undefined) throw new StoreUnavailable('The turn from the desk could not be made.');
    return says.length > 0;
  };

  const moved = async (
    caseNumber: string,
    id: string,
    move: Parameters<typeof moveWorkOnce>[3],
  ): Promise<Acted> => {
    const made = await moveWorkOnce(parts, caseNumber, `desk ${id}`, move);
    switch (made.kind) {
      case 'moved':
        return { kind: 'done', item: made.item };
      case 'illegal-move':
        return { kind: 'illegal' };
      default:
        return { kind: made.kind };
    }
  };

  const nameOf = async (id: string): Promise<string> => (await presence.names())[id] ?? id;

  const isThere = async (id: string): Promise<boolean> => (await presence.atDesk()).includes(id);

  const whyNot = async (item: WorkItem): Promise<WhyNotWritten | undefined> => {
    const thread = writtenThread(item);
    if (thread === undefined) return 'by-phone';
    if (thread.channel !== 'sms') return undefined;
    const { phone, app } = item.packet?.caller ?? {};
    if (!parts.sendsTexts || phone === undefined) return 'not-sent';
    const [history, state] = await Promise.all([
      parts.consents.history(phone),
      app === undefined ? undefined : conversations.state(thread.address),
    ]);
    if (wasStopped(history, consentApp(app))) return 'stopped';
    const heardAt = heardSchema.safeParse(state).data?.textedAt ?? 0;
    return isWindowOpen(app, heardAt, clock()) ? undefined : 'window';
  };

  /** Takes the conversation; undefined once it is theirs. */
  const takeThread = async (thread: Thread, hold: Hold, id: string): Promise<Acted | undefined> => {
    const { by, caseNumber } = hold;
    await presence.hold(hold);
    await act(thread, id, { kind: 'take', by, caseNumber });
    const holder = await holderOf(thread);
    if (holder?.id === by.id) return undefined;
    await presence.letGo(hold);
    return holder === undefined ? { kind: 'changed-meanwhile' } : { kind: 'held', by: holder.name };
  };

  return {
    whyNot,
    holder: async (item) => {
      const thread = writtenThread(item);
      return thread === undefined ? undefined : holderOf(thread);
    },
    async take(caseNumber, by, id) {
      const item = (await workItems.find(caseNumber))?.value;
      if (item === undefined) return { kind: 'not-found' };
      if (item.status === 'done') return { kind: 'illegal' };
      const thread = writtenThread(item);
      const { owner } = item;
      const isOthers = owner !== undefined && owner !== by.id && (await isThere(owner));
      if (isOthers) return { kind: 'held', by: await nameOf(owner) };
      if (thread !== undefined) {
        const refused = await takeThread(thread, { caseNumber, by, since: clock() }, id);
        if (refused !== undefined) return refused;
      }
      const taken = await moved(caseNumber, id, (found) =>
        // Whoever came first meanwhile has it.
        found.owner === owner || found.owner === by.id
          ? { event: 'taken', by: by.id, owner: by.id }
          : undefined,
      );
      if (taken.kind !== 'illegal') return taken;
      const other = (await workItems.find(caseNumber))?.value.owner;
      return other === undefined || other === by.id ? taken : { kind: 'held', by: await nameOf(other) };
    },
    async say(caseNumber, by, id, text) {
      const item = (await workItems.find(caseNumber))?.value;
      const thread = item === undefined ? undefined : writtenThread(item);
      if (item === undefined) return { kind: 'not-found' };
      const against = await whyNot(item);
      if (thread === undefined || against === 'by-phone' || against === 'not-sent')
        return { kind: 'not-written' };
      if (against !== undefined) return { kind: against };
      if (await act(thread, id, { kind: 'say', by, text })) return { kind: 'done', item };
      const holder = await holderOf(thread);
      return holder === undefined ? { kind: 'illegal' } : { kind: 'held', by: holder.name };
    },
    async giveBack(caseNumber, by, id, outcome) {
      const item = (await workItems.find(caseNumber))?.value;
      if (item === undefined) return { kind: 'not-found' };
      // First what may be refused: a case that owes a letter does not end without it.
      const ended = await moved(caseNumber, id, ({ owner }) => {
        if (owner !== by.id) return undefined;
        return outcome === undefined
          ? { event: 'given-back', by: by.id }
          : { event: 'done', by: by.id, outcome };
      });
      if (ended.kind !== 'done') return ended;
      const thread = writtenThread(item);
      if (thread !== undefined)
        await act(thread, id, { kind: 'give-back', by, isSettled: outcome !== undefined });
      await presence.letGo({ caseNumber, by });
      return ended;
    },
    move: async (caseNumber, by, id, move) => moved(caseNumber, id, () => ({ ...move, by: by.id })),
    async left(hold) {
      const { caseNumber, by, since } = hold;
      const id = `left ${caseNumber} ${by.id} ${since}`;
      const item = (await workItems.find(caseNumber))?.value;
      const thread = item === undefined ? undefined : writtenThread(item);
      const others = (await presence.atDesk()).filter((one) => one !== by.id);
      const nobodyElse =
        others.length === 0 && item !== undefined ? { caseNumber, due: item.due } : undefined;
      if (thread !== undefined)
        await act(thread, id, { kind: 'left', by, ...(nobodyElse !== undefined && { nobodyElse }) });
      await moved(caseNumber, id, ({ owner }) =>
        owner === by.id ? { event: 'given-back', by: by.id, note: 'left the desk' } : undefined,
      );
      await presence.letGo(hold);
    },
  };
};
