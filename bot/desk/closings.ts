import type { Server } from 'restify';
import { z } from 'zod';
import { closingKinds } from '../../domain/closing';
import { findTown } from '../../domain/places/towns';
import type { Log } from '../ops/log';
import type { ClosingEntered } from '../web/desk/exchange';
import { actId, mountCall, type NotDone } from './deskCall';
import { enterClosingOnce, type ClosingParts } from './enterClosingOnce';
import type { Guard } from './guard';

/** Most characters of a town as somebody writes it. */
const MOST_OF_NAME = 60;

const body = z.strictObject({
  id: actId,
  day: z.iso.date(),
  kind: z.enum(closingKinds),
  /** As somebody writes them; left out: everywhere. */
  towns: z.array(z.string().max(MOST_OF_NAME)).min(1).optional(),
});

/** Adds entering closings, by the same service as the API. */
export const mountClosings = (server: Server, guard: Guard, parts: ClosingParts, log: Log): void => {
  mountCall(
    server,
    guard,
    log,
  )(
    {
      method: 'post',
      path: '/closings',
      area: 'day',
      parameters: z.object({}),
      query: z.object({}),
      body,
    },
    async ({ who, body: { id, day, kind, towns } }): Promise<ClosingEntered | NotDone> => {
      const known = towns?.flatMap((town) => findTown(town) ?? []);
      if (known?.length !== towns?.length) return { code: 'no-such-town' };
      const closing = { kind, ...(known !== undefined && { towns: [...new Set(known)] }) };
      const told = { by: who.id, request: `${who.id} ${id}` };
      const entered = await enterClosingOnce(parts, day, closing, told);
      if (entered.kind === 'changed-meanwhile') return { code: entered.kind };
      const cases = entered.rides.filter(({ caseNumber }) => caseNumber !== undefined);
      return { rides: entered.rides.length, cases: cases.length };
    },
  );
};
