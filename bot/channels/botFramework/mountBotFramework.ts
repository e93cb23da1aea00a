import type { Activity } from 'botbuilder-core';
import type { Request, Response, Server } from 'restify';
import type { BotApp } from '../../config/config';
import { codeOf } from '../../ops/log';
import type { Reply } from '../../turn/turn';
import type { ChannelParts } from '../channel';
import { isFromHere, isLoopback } from '../fromHere';
import { readBody, type Refused } from '../readBody';
import { replyTo } from '../replyTo';
import { answerIn } from '../webChat/activities';
import { activityIn, messageIn } from './posted';

/** What the door for the Bot Framework needs. */
export interface BotFrameworkParts extends Pick<ChannelParts, 'turn' | 'log'> {
  /** Absent: only this machine is let in, and answered. */
  readonly botApp?: BotApp;
}

/** Where the Bot Framework's channels post activities. */
const PATH = '/api/messages';

const CHANNEL = 'bot-framework';

/** Largest body that is read, in bytes: several times the longest message. */
const LARGEST_BODY = 64 * 1024;

/** What somebody is answered who was not let in, or to whom nothing could be delivered. */
interface Failed {
  readonly status: Refused['status'] | 502;
  readonly message: string;
}

const failedBy = (error: unknown, wasLetIn: boolean): Failed => {
  const status =
    typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  return !wasLetIn && (status === 401 || status === 403)
    ? { status, message: 'The token does not fit.' }
    : { status: 502, message: 'The answer could not be delivered.' };
};

/** The answer to a turn as an activity. */
const activityOf = (reply: Reply, to: string): Partial<Activity> => {
  const { suggestedActions, ...said } = answerIn(reply, [to]);
  return {
    type: 'message',
    ...said,
    ...(suggestedActions !== undefined && {
      suggestedActions: { to: [...suggestedActions.to], actions: [...suggestedActions.actions] },
    }),
  };
};

/**
 * Adds the door for Azure Bot Service and the Bot Framework Emulator: `POST /api/messages`. Without an app registration the
 * adapter answers anybody and posts to any address it is told, so then only this machine is let in, and nothing is posted
 * elsewhere.
 */
export const mountBotFramework = (server: Server, { botApp, turn, log }: BotFrameworkParts): void => {
  // Botbuilder takes its time to load, and is needed here alone.
  const load = async () => (await import('./door.js')).openDoor(botApp);
  let door: ReturnType<typeof load> | undefined;

  const isLetIn = (request: Request, { serviceUrl }: Activity): boolean =>
    botApp !== undefined || (isFromHere(request) && isLoopback(new URL(serviceUrl).hostname));

  const receive = async (
    request: Request,
  ): Promise<Failed | { readonly status: number; readonly body?: unknown }> => {
    const text = await readBody(request, LARGEST_BODY);
    if (typeof text !== 'string') return text;
    const activity = activityIn(text);
    if (activity === undefined) return { status: 400, message: 'This is not what is expected here.' };
    if (!isLetIn(request, activity)) return { status: 403, message: 'This is for who sits at the server.' };
    door ??= load();
    const opened = await door;
    let wasLetIn = false;
    try {
      const authorization = botApp === undefined ? '' : request.header('authorization', '');
      const answered = await opened.receive(authorization, activity, async (context) => {
        wasLetIn = true;
        const message = messageIn(activity, text);
        if (message === undefined) return;
        const reply = await replyTo(message, { turn });
        if (reply.says.length === 0) return;
        await context.sendActivity(activityOf(reply, activity.from.id));
      });
      return { status: answered?.status ?? 200, body: answered?.body };
    } catch (error) {
      const failed = failedBy(error, wasLetIn);
      if (failed.status === 502)
        log.error('request.failed', { channel: CHANNEL, status: 502, code: codeOf(error) });
      return failed;
    }
  };

  server.post(PATH, async (request: Request, response: Response) => {
    const result = await receive(request);
    if (!('message' in result)) {
      response.send(result.status, result.body);
      return;
    }
    if (result.status !== 502) log.warn('request.refused', { channel: CHANNEL, status: result.status });
    // What was not read is not waited for.
    response.send(result.status, { message: result.message }, { connection: 'close' });
  });
};
