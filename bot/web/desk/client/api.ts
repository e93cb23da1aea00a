import type { ZodMiniType } from 'zod/mini';
import { refusalSchema } from '../exchange';
import { NotReached, Refused } from './refused';
import { BY_ITSELF, sameAsBefore, signedInAgain } from './session';

const BASE = '/desk/api/';
const SIGNED_OUT = 401;
const BROKEN = 500;

/** Milliseconds after which an answer is not waited for any longer. */
const PATIENCE_MS = 15_000;

const reach = async (path: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(BASE + path, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch {
    throw new NotReached(path);
  }
};

const bodyOf = async (answer: Response): Promise<unknown> => {
  try {
    return await answer.json();
  } catch {
    return undefined;
  }
};

const send = async <Answer>(
  path: string,
  schema: ZodMiniType<Answer>,
  init: RequestInit = {},
): Promise<Answer> => {
  sameAsBefore();
  const answer = await reach(path, init);
  if (answer.status === SIGNED_OUT) {
    await signedInAgain();
    return send(path, schema, init);
  }
  const body = await bodyOf(answer);
  if (!answer.ok) throw new Refused(answer.status, refusalSchema.safeParse(body).data ?? {});
  return schema.parse(body);
};

/**
 * Asks for something. While nobody is signed in it waits for that. Throws NotReached, Refused, SomebodyElse, or an error where the
 * answer does not fit.
 */
export const ask = <Answer>(path: string, schema: ZodMiniType<Answer>): Promise<Answer> => send(path, schema);

/** What a page asks for by itself: it keeps nobody signed in who has left. Waits and throws as {@link ask} does. */
export const askByItself = <Answer>(path: string, schema: ZodMiniType<Answer>): Promise<Answer> =>
  send(path, schema, { headers: BY_ITSELF });

const ID_BYTES = 16;

const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(ID_BYTES))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

/** Ids of what was asked to be done and nobody answered: asked again in the same words, it is the same. */
const unanswered = new Map<string, string>();

/** Has something done, once: asked again after a line that broke it is not done twice. Waits and throws as {@link ask} does. */
export const act = async <Answer>(
  path: string,
  body: object,
  schema: ZodMiniType<Answer>,
): Promise<Answer> => {
  const key = `${path} ${JSON.stringify(body)}`;
  const id = unanswered.get(key) ?? newId();
  unanswered.set(key, id);
  try {
    const answer = await send(path, schema, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id, ...body }),
    });
    unanswered.delete(key);
    return answer;
  } catch (error) {
    if (error instanceof Refused && error.status < BROKEN) unanswered.delete(key);
    throw error;
  }
};
