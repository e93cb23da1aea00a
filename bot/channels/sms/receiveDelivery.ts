import type { Request, Response } from 'restify';
import { codeOf } from '../../ops/log';
import type { ChannelParts } from '../channel';
import { queryOf } from '../queryOf';
import { receiveWebhook } from '../twilioWebhook';
import { parseDelivery } from './delivery';
import { tenDigits, textAppOf } from './webhook';

/** Where Twilio tells what becomes of texts. */
export const DELIVERY_PATH = '/twilio/status';

/** The address Twilio is given with a text: our random id of it, and nothing of whom it goes to. */
export const deliveryUrl = (publicBaseUrl: string, id: string): string =>
  `${publicBaseUrl}${DELIVERY_PATH}?text=${id}`;

/** The address Twilio is given with a text that answers one: nothing is kept of it but that it failed. */
export const replyDeliveryUrl = (publicBaseUrl: string): string => `${publicBaseUrl}${DELIVERY_PATH}?reply=1`;

/** Takes what Twilio tells of a text. Nothing is said back; while the store is away it is told to come again. */
export const receiveDelivery = async (
  request: Request,
  response: Response,
  parts: ChannelParts,
): Promise<void> => {
  const told = await receiveWebhook('sms', request, response, parts, parseDelivery);
  if (told === undefined) return;
  const { account: _, to, ...delivery } = told;
  const query = queryOf(request);
  const phone = query.has('reply') ? tenDigits(to) : undefined;
  const app = textAppOf({ from: to });
  try {
    await parts.recordDelivery({
      ...delivery,
      text: query.get('text') ?? '',
      ...(phone !== undefined && { answers: phone }),
      ...(phone !== undefined && app !== undefined && { app }),
    });
    response.send(204);
  } catch (error) {
    parts.log.error('request.failed', { channel: 'sms', code: codeOf(error) });
    response.send(503, { message: 'Please tell it again.' });
  }
};
