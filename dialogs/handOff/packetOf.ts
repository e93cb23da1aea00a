import type { HandOffPacket } from '../../domain/ports/workItems';
import { at } from '../../domain/calendar/calendarDate';
import type { Turn } from '../conversation';
import type { OpenTask } from '../conversationState';
import { cannotHear } from '../inWriting';

/** The open question of a task, by the name its draft has for it. */
const askedIn = ({ id, state: { draft } }: OpenTask): readonly string[] =>
  typeof draft === 'object' && draft !== null && 'asked' in draft && typeof draft.asked === 'string'
    ? [`${id} ${draft.asked}`]
    : [];

/** What a person gets to know of the conversation with every work item. */
export const packetOf = ({ state, incoming, world, number, thread }: Turn): HandOffPacket => {
  const { caller, dialogStack } = state;
  const { now } = world;
  const phone = incoming.senderPhone ?? incoming.callerPhone ?? caller.callBackTo;
  const app = incoming.app?.app ?? caller.textApp?.app;
  const isVerified = caller.trustedUntil !== undefined && at(now.date, now.time) < caller.trustedUntil;
  return {
    thread,
    caller: {
      relationship: caller.relationship,
      isVerified: caller.member !== undefined && isVerified,
      identifiers: caller.identifiers,
      ...(phone !== undefined && { phone }),
      ...(app !== undefined && { app }),
      answer: cannotHear({ state }) ? 'in-writing' : 'by-call',
    },
    ...(Object.keys(caller.given).length > 0 && { unchecked: caller.given }),
    missing: dialogStack.flatMap(askedIn),
    words: incoming.text,
    turn: number,
  };
};
