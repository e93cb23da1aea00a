import type { Response, Server } from 'restify';
import { z } from 'zod';
import { StoreUnavailable } from '../../domain/errors';
import { jsonIn } from '../channels/jsonIn';
import { queryOf } from '../channels/queryOf';
import { readBody } from '../channels/readBody';
import { codeOf, type Log } from '../ops/log';
import type { Refusal } from '../web/desk/exchange';
import type { Guard } from './guard';
import { refuseCall, type DeskRefusal } from './refusal';
import type { Area, SignedIn } from './representative';

/** Where the desk's calls are. */
export const DESK_API = '/desk/api';

/** Bytes of a body: what a representative writes in one go, and more. */
const MOST_BYTES = 16_384;

/** The id of something that is to be done once, as the page draws it. */
export const actId = z.string().regex(/^[\w-]{8,64}$/);

/** Why something is not done. */
export type NotDone = Refusal & { readonly code: DeskRefusal };

/** A call of the desk: who may make it, and what it takes. */
export interface DeskCall<Parameters, Query, Body> {
  readonly method: 'get' | 'post';
  /** After {@link DESK_API}, as restify has it. */
  readonly path: string;
  readonly area: Area;
  readonly parameters: z.ZodType<Parameters>;
  readonly query: z.ZodType<Query>;
  readonly body: z.ZodType<Body>;
}

/** Answers with why something is not done. */
const refuse = (response: Response, { code, ...more }: NotDone): void => {
  refuseCall(response, code, more);
};

/** Mounts a call behind the door; whatever it takes is checked first. */
export const mountCall =
  (server: Server, guard: Guard, log: Log) =>
  <Parameters, Query, Body>(
    call: DeskCall<Parameters, Query, Body>,
    handle: (asked: {
      readonly who: SignedIn;
      readonly parameters: Parameters;
      readonly query: Query;
      readonly body: Body;
    }) => Promise<object | NotDone>,
  ): void => {
    server[call.method](
      `${DESK_API}${call.path}`,
      guard(call.area, async ({ who, request, response }) => {
        const parameters = call.parameters.safeParse(request.params ?? {});
        const query = call.query.safeParse(Object.fromEntries(queryOf(request)));
        const text = call.method === 'get' ? 'null' : await readBody(request, MOST_BYTES);
        if (typeof text !== 'string') {
          refuse(response, { code: text.status === 413 ? 'too-large' : 'invalid-request' });
          return;
        }
        const body = call.body.safeParse(jsonIn(text));
        if (!parameters.success || !query.success || !body.success) {
          refuse(response, { code: 'invalid-request' });
          return;
        }
        try {
          const answer = await handle({
            who,
            parameters: parameters.data,
            query: query.data,
            body: body.data,
          });
          if (isRefusal(answer)) {
            log.warn('desk.refused', { code: answer.code });
            refuse(response, answer);
          } else
            response.sendRaw(200, JSON.stringify(answer), {
              'content-type': 'application/json',
              'cache-control': 'no-store',
              'x-content-type-options': 'nosniff',
            });
        } catch (error) {
          log.error('desk.failed', { code: codeOf(error) });
          refuse(response, { code: error instanceof StoreUnavailable ? 'store-away' : 'failed' });
        }
      }),
    );
  };

const isRefusal = (answer: object): answer is NotDone => 'code' in answer && typeof answer.code === 'string';
