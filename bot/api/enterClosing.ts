import { enterClosingOnce } from '../desk/enterClosingOnce';
import type { enterClosing } from './operations';
import type { Handle } from './serve';
import { bare, type ApiRooms } from './tellEvent';

/** Enters a closing as a client tells, once for each of its keys: the request is written into each ride it touches. */
export const enteringClosings =
  (rooms: ApiRooms): Handle<typeof enterClosing> =>
  async ({ client: { name }, headers, body }) => {
    const key = bare(headers['idempotency-key']);
    const request = await rooms.requestKeys.claim(name, key, JSON.stringify(body));
    if (request === undefined) return { problem: 'key-reused' };
    const { day, kind, towns } = body;
    const closing = { kind, ...(towns !== undefined && { towns }) };
    const entered = await enterClosingOnce(rooms, day, closing, { by: name, request });
    if (entered.kind === 'changed-meanwhile') return { problem: entered.kind };
    return { rides: entered.rides.map(({ number, ...ride }) => ({ tripTicketId: number, ...ride })) };
  };
