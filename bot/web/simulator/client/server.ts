import type { z } from 'zod';
import { answeredSchema, behindSchema, type Behind, type Look, type Webhook } from '../exchange';

/** The server could not do what it was asked. */
class NotDone extends Error {}

const post = async <Answer>(path: string, asked: object, schema: z.ZodType<Answer>): Promise<Answer> => {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  });
  if (!answer.ok) throw new NotDone(`The simulator was answered ${answer.status}: ${await answer.text()}`);
  return schema.parse(await answer.json());
};

/** Has the server send itself a signed webhook. Returns the document that came back. */
export const sendWebhook = async (webhook: Webhook): Promise<string> => {
  const { status, body } = await post('/simulator/webhook', webhook, answeredSchema);
  if (status >= 300) throw new NotDone(`The webhook was answered ${status}: ${body}`);
  return body;
};

/** Looks behind a conversation. */
export const lookBehind = (look: Look): Promise<Behind> => post('/simulator/behind', look, behindSchema);
