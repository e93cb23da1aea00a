import type { Request, Response, Server } from 'restify';
import { languages } from '../../../dialogs/locales';
import { codeOf } from '../../ops/log';
import { languagesIn } from '../../storage/conversationStore';
import type { Channel, ChannelParts } from '../channel';
import { queryOf } from '../queryOf';
import { replyTo } from '../replyTo';
import { receiveWebhook, sendTwiml } from '../twilioWebhook';
import { answerUpdate, UPDATE_PATH } from './answerUpdate';
import { acceptRelay, RELAY_PATH, relayUrl } from './relay/acceptRelay';
import { parseHandOff } from './relay/relayMessage';
import { relayTwiml } from './relay/relayTwiml';
import { terminal } from './terminal';
import { afterPersonTwiml, answerTwiml, crisisTwiml, whisperTwiml, type CallStep } from './twiml';
import {
  conversationOf,
  endOf,
  isReached,
  notReachedOf,
  parseWebhook,
  startOf,
  stepOf,
  type VoiceWebhook,
} from './webhook';

/** Where a call begins; its other addresses lie below. */
const PATH = '/twilio/voice';

/** The key that takes the offer of the crisis line. */
const CONNECT_KEY = '1';

const callStep = (turn: number, { publicBaseUrl, lines }: ChannelParts): CallStep => {
  // The number of turns is all an address says: nothing about anybody.
  const stepUrl = (next: number): string => `${publicBaseUrl}${PATH}/step?turn=${next}`;
  return {
    turn,
    stepUrl,
    crisisUrl: (next) => `${stepUrl(next)}&offer=crisis`,
    whisperUrl: `${publicBaseUrl}${PATH}/whisper`,
    dialledUrl: (next) => `${publicBaseUrl}${PATH}/dialled?turn=${next}`,
    agentLine: lines.agent,
    crisisLine: lines.crisis,
  };
};

/** What the address of a step says: the number of turns there had been, and whether the crisis line was offered. */
const stepIn = (request: Request): { readonly turn: number; readonly offersCrisis: boolean } => {
  const query = queryOf(request);
  const turn = /^\d{1,6}$/.exec(query.get('turn') ?? '')?.[0];
  return { turn: Number(turn ?? 0), offersCrisis: query.get('offer') === 'crisis' };
};

/** A call over a socket; one that broke off too often goes on document by document. */
const relayed = (broken: number, { publicBaseUrl }: ChannelParts): string =>
  relayTwiml({
    socket: relayUrl(publicBaseUrl),
    ended: `${publicBaseUrl}${RELAY_PATH}/ended?broken=${broken}`,
  });

const MOST_BROKEN = 2;

/** A session over a socket is over: handed over to whom it says, or broken off in the middle, and taken up again. */
const answerEnded = async (
  webhook: VoiceWebhook,
  request: Request,
  parts: ChannelParts,
): Promise<string | undefined> => {
  if (endOf(webhook) !== undefined) return undefined;
  const handOff = parseHandOff(webhook.handOff);
  const broken = Number(/^\d$/.exec(queryOf(request).get('broken') ?? '')?.[0] ?? 0) + 1;
  if (handOff === undefined && broken <= MOST_BROKEN) {
    parts.log.warn('relay.broken', { channel: 'voice' });
    return relayed(broken, parts);
  }
  // The call began before: this is answered with what was said last, and changes nothing.
  const reply = await replyTo(startOf(webhook), parts);
  const step = callStep(reply.turn ?? 0, parts);
  return handOff?.to === 'crisis' ? crisisTwiml(step) : answerTwiml(reply, step);
};

const answerStep = async (webhook: VoiceWebhook, request: Request, parts: ChannelParts): Promise<string> => {
  const { turn, offersCrisis } = stepIn(request);
  const step = callStep(turn, parts);
  // Nothing stands between a caller in a crisis and the line: not even the store.
  if (offersCrisis && webhook.keys === CONNECT_KEY) return crisisTwiml(step);
  return answerTwiml(await replyTo(stepOf(webhook, turn), parts), step);
};

/** What is known of the caller a person is dialled for: the case is in what was said last, and in no address. */
const answerWhisper = async ({ parent }: VoiceWebhook, parts: ChannelParts): Promise<string> => {
  const last = parent === undefined ? undefined : await lastOf(conversationOf(parent), parts);
  const caseNumber = last?.said.findLast(({ values }) => values?.caseNumber !== undefined)?.values
    ?.caseNumber;
  return whisperTwiml({
    language: last?.language ?? 'en',
    ...(caseNumber !== undefined && { caseNumber }),
  });
};

/** The last entry of a conversation; undefined where the store does not say: nobody is kept waiting for it. */
const lastOf = async (conversation: string, { conversations, log }: ChannelParts) => {
  try {
    return await conversations.last(conversation);
  } catch (error) {
    log.warn('whisper.failed', { channel: 'voice', code: codeOf(error) });
    return undefined;
  }
};

/** A person was dialled: that has been, or nobody took it, and one has to call back. */
const answerDialled = async (
  webhook: VoiceWebhook,
  request: Request,
  parts: ChannelParts,
): Promise<string> => {
  const { turn } = stepIn(request);
  const step = callStep(turn, parts);
  if (isReached(webhook)) {
    const last = await lastOf(conversationOf(webhook.call), parts);
    return afterPersonTwiml(last === undefined ? languages : languagesIn(last), 'reached', step);
  }
  const reply = await replyTo(notReachedOf(webhook, turn), parts);
  // Dialled once more it would come back here, and on and on.
  if (reply.failed !== undefined) return afterPersonTwiml(reply.languages, 'not known', step);
  return parts.voiceRelay ? relayed(0, parts) : answerTwiml(reply, step);
};

/** Calls by Twilio: `POST /twilio/voice` begins one, each of its steps and its end come in below. Answered with TwiML. */
export const voice: Channel = {
  id: 'voice',
  terminal,
  mount: (server: Server, parts: ChannelParts) => {
    const receive = (request: Request, response: Response): Promise<VoiceWebhook | undefined> =>
      receiveWebhook('voice', request, response, parts, parseWebhook);
    server.post(PATH, async (request: Request, response: Response) => {
      const webhook = await receive(request, response);
      if (webhook === undefined) return;
      sendTwiml(
        response,
        parts.voiceRelay
          ? relayed(0, parts)
          : answerTwiml(await replyTo(startOf(webhook), parts), callStep(0, parts)),
      );
    });
    if (parts.voiceRelay) {
      acceptRelay(server, parts);
      server.post(`${RELAY_PATH}/ended`, async (request: Request, response: Response) => {
        const webhook = await receive(request, response);
        if (webhook === undefined) return;
        const twiml = await answerEnded(webhook, request, parts);
        if (twiml === undefined) response.send(204);
        else sendTwiml(response, twiml);
      });
    }
    server.post(`${PATH}/step`, async (request: Request, response: Response) => {
      const webhook = await receive(request, response);
      if (webhook === undefined) return;
      sendTwiml(response, await answerStep(webhook, request, parts));
    });
    server.post(`${PATH}/whisper`, async (request: Request, response: Response) => {
      const webhook = await receive(request, response);
      if (webhook === undefined) return;
      sendTwiml(response, await answerWhisper(webhook, parts));
    });
    server.post(`${PATH}/dialled`, async (request: Request, response: Response) => {
      const webhook = await receive(request, response);
      if (webhook === undefined) return;
      sendTwiml(response, await answerDialled(webhook, request, parts));
    });
    server.post(UPDATE_PATH, async (request: Request, response: Response) => {
      const webhook = await receive(request, response);
      if (webhook === undefined) return;
      sendTwiml(response, await answerUpdate(webhook, request, parts));
    });
    server.post(`${PATH}/status`, async (request: Request, response: Response) => {
      const webhook = await receive(request, response);
      if (webhook === undefined) return;
      const end = endOf(webhook);
      if (end !== undefined) await replyTo(end, parts);
      response.send(204);
    });
  },
};
