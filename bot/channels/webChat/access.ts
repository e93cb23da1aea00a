import type { Request, Response } from 'restify';
import { z } from 'zod';
import type { ChannelParts } from '../channel';
import type { Refused } from '../readBody';
import type { Tokens } from './tokens';

/** Tokens, not cookies, say who may: any site may embed the chat. */
const ANY_ORIGIN = {
  'access-control-allow-origin': '*',
  'cache-control': 'no-store',
} as const;

/** What a browser is told that asks beforehand. */
export const PREFLIGHT = {
  ...ANY_ORIGIN,
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-allow-headers': 'authorization, content-type, x-ms-bot-agent, x-requested-with',
  'access-control-max-age': '86400',
} as const;

/** What is done for who holds the token of a conversation. */
export type Handle = (
  conversation: string,
  request: Request,
) => Promise<Refused | { readonly body: object; readonly created?: boolean }>;

const paramsSchema = z.object({ id: z.string() });

const isRefused = (value: object): value is Refused => 'status' in value;

/** Answers pages of any origin. */
export const answer = (response: Response, status: number, body: object): void => {
  response.json(status, body, ANY_ORIGIN);
};

/** Makes routes for who has a token: the one of the conversation in the address, where that names one. */
export const createAccess = (tokens: Tokens, { log }: Pick<ChannelParts, 'log'>) => {
  const authorize = (request: Request): { readonly conversation: string } | Refused => {
    const [, token] = /^Bearer (\S{1,256})$/.exec(request.header('authorization', '')) ?? [];
    if (token === undefined) return { status: 401, message: 'A token is missing.' };
    const conversation = tokens.read(token);
    const asked = paramsSchema.safeParse(request.params).data?.id;
    return conversation === undefined || (asked !== undefined && asked !== conversation)
      ? { status: 403, message: 'The token does not fit, or has expired.' }
      : { conversation };
  };
  return (handle: Handle) =>
    async (request: Request, response: Response): Promise<void> => {
      const authorized = authorize(request);
      const result = isRefused(authorized) ? authorized : await handle(authorized.conversation, request);
      if (!isRefused(result)) {
        answer(response, result.created === true ? 201 : 200, result.body);
        return;
      }
      log.warn('request.refused', { channel: 'web', status: result.status });
      // What was not read is not waited for.
      response.json(
        result.status,
        { error: { message: result.message } },
        { ...ANY_ORIGIN, connection: 'close' },
      );
    };
};
