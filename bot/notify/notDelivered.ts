import { StoreUnavailable } from '../../domain/errors';
import { replyTo } from '../channels/replyTo';
import type { ChannelParts } from '../channels/channel';
import type { NotDelivered } from './recordDelivery';

/** Tells it as a message of the conversation: so the desk reads it where it reads what was written. */
export const notDelivered =
  (parts: Pick<ChannelParts, 'turn'>): NotDelivered =>
  async (id, { thread, body, isAboutLine }, code) => {
    if (thread === undefined) return;
    const { channel, address: conversation } = thread;
    const desk = {
      kind: 'not-delivered',
      text: body,
      code,
      ...(isAboutLine !== undefined && { isAboutLine }),
    } as const;
    const incoming = { text: '', isTextMessage: false, desk };
    const { failed } = await replyTo({ channel, conversation, id: `not delivered ${id}`, incoming }, parts);
    if (failed !== undefined) throw new StoreUnavailable('That a text did not arrive could not be written.');
  };
