import { createHash } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import { languages, type Language } from '../../../dialogs/locales';
import { render } from '../../../dialogs/locales/render';
import { say } from '../../../dialogs/say';
import type { ChannelParts } from '../../channels/channel';
import { readBody } from '../../channels/readBody';
import { replyTo } from '../../channels/replyTo';
import { activitiesOf, passingActivity, type WebActivity } from '../../channels/webChat/activities';
import { messageOf, nameOf, openingOf } from '../../channels/webChat/posted';
import { createTokens } from '../../channels/webChat/tokens';
import { chatPage } from './chatPage';
import { ownNames } from './ownNames';
import type { PageKey } from './pageKey';
import { pickedText } from './pickedText';
import type { PlainView } from './plainLog';

/** What the form needs. */
export type PlainParts = Pick<
  ChannelParts,
  'turn' | 'conversations' | 'tokenKey' | 'surroundings' | 'lines' | 'log'
>;

/** Largest form that is read, in bytes: several times the longest message. */
const LARGEST_FORM = 64 * 1024;

const field = z.string().max(10_000).default('');

const formSchema = z.object({
  lang: z.enum(languages).default('en'),
  token: field,
  id: field,
  text: field,
  day: field,
  time: field,
  'birth-day': field,
  does: z.enum(['book', 'cancel', 'person', 'start-again', 'finish']).optional(),
  language: z.enum(languages).optional(),
  press: z
    .string()
    .regex(/^\d{1,9} \d .{1,200}$/s)
    .optional(),
});

type Form = z.output<typeof formSchema>;

/** What the buttons beside the field say to the assistant. */
const SAYS = {
  book: 'web.bookRide',
  cancel: 'web.cancelRide',
  person: 'web.person',
  'start-again': 'web.startAgain',
} as const satisfies Record<string, PageKey>;

/** What a form says: words, or a button that was pressed with its words. */
const saidIn = (form: Form): { readonly text: string; readonly value?: object } => {
  const { does, language, press, lang } = form;
  if (press !== undefined) {
    const [turn = '', key = ''] = press.split(' ');
    return { text: press.slice(turn.length + key.length + 2), value: { turn: Number(turn), key } };
  }
  if (language !== undefined) return { text: ownNames[language] };
  if (does !== undefined && does !== 'finish') return { text: render(say(SAYS[does]), lang) };
  return { text: pickedText(form.text, form, lang) };
};

/** A form sent by another site's page is none of a member's. Browsers that do not say it have no token to send either. */
const isOurs = (request: Request): boolean =>
  ['', 'same-origin', 'none'].includes(request.header('sec-fetch-site', ''));

/** The form of a request, or undefined when it is none of ours. */
const readForm = async (request: Request): Promise<Form | undefined> => {
  if (!isOurs(request)) return undefined;
  const body = await readBody(request, LARGEST_FORM);
  if (typeof body !== 'string') return undefined;
  return formSchema.safeParse(Object.fromEntries(new URLSearchParams(body))).data;
};

/** The last instant until which who writes was taken for the member, in milliseconds since 1970 UTC. */
const trustIn = (said: readonly WebActivity[]): number | undefined => {
  const data = said.findLast(({ from }) => from.role === 'bot')?.channelData;
  const until = data !== undefined && 'rideline' in data ? data.rideline.trustedUntil : undefined;
  return until === undefined ? undefined : Date.parse(until);
};

/**
 * Adds the way to the assistant where scripts do not run: a form that is posted, and a whole new page for an answer. The token
 * of the conversation is carried in the form, so that nothing is kept in the browser and no other site can send one.
 */
export const mountPlainForm = (
  server: Server,
  parts: PlainParts,
  headers: Readonly<Record<string, string>>,
): void => {
  const { conversations, log } = parts;
  const { clock, newId, newToken } = parts.surroundings;
  const tokens = createTokens(parts.tokenKey, clock);

  const send = (
    response: Response,
    language: Language,
    { said = [], token = '', written = '', note }: Partial<PlainView>,
    status = 200,
  ): void => {
    const view = { said, token, written, id: newId(), ...(note !== undefined && { note }) };
    response.sendRaw(status, chatPage(language, parts.lines.agent, view), {
      ...headers,
      'content-language': language,
      'cache-control': 'no-store',
    });
  };

  const refuse = (response: Response, language: Language): void => {
    log.warn('request.refused', { channel: 'web', status: 403 });
    send(response, language, { note: 'web.ended' }, 403);
  };

  /** Everything that was said; without a store as much as could be read. */
  const historyOf = async (conversation: string): Promise<readonly WebActivity[]> => {
    const said: WebActivity[] = [];
    let watermark: string | undefined;
    try {
      for (let isMore = true; isMore;) {
        const { logged, more } = await conversations.since(nameOf(conversation), watermark);
        said.push(...logged.flatMap(({ entry }) => activitiesOf(conversation, entry)));
        watermark = logged.at(-1)?.watermark ?? watermark;
        isMore = more && logged.length > 0;
      }
    } catch {
      return said;
    }
    return said;
  };

  /** Takes what a form says through the turn. What stands in no log is returned. */
  const take = async (conversation: string, form: Form, isNew: boolean): Promise<readonly WebActivity[]> => {
    const { text, value } = saidIn(form);
    if (isNew) await replyTo(openingOf(conversation, form.lang), parts);
    // The same form sent twice says it once; another text from an older page is another message.
    const id = createHash('sha256').update(`${form.id}\0${text}`).digest('hex');
    const posted = { type: 'message', text, locale: form.lang, value, channelData: { clientActivityID: id } };
    const message = messageOf(conversation, posted, newId);
    const reply = await replyTo(message, parts);
    if (reply.turn !== undefined || reply.says.length === 0) return [];
    const own: WebActivity = {
      type: 'message',
      id,
      timestamp: new Date(clock()).toISOString(),
      channelId: 'directline',
      from: { id: 'member', role: 'user' },
      conversation: { id: conversation },
      text,
    };
    return [own, passingActivity(conversation, id, reply, newId(), own.timestamp)];
  };

  const show = async (
    response: Response,
    language: Language,
    conversation: string,
    passing: readonly WebActivity[],
  ): Promise<void> => {
    const all = [...(await historyOf(conversation)), ...passing];
    const trust = trustIn(all);
    const isOver = trust !== undefined && trust <= clock();
    const said = isOver ? all.filter(({ timestamp }) => Date.parse(timestamp) > trust) : all;
    send(response, language, {
      said,
      token: tokens.issue(conversation),
      ...(isOver && { note: 'web.hidden' as const }),
    });
  };

  server.post('/plain', async (request: Request, response: Response) => {
    const form = await readForm(request);
    if (form === undefined) {
      refuse(response, 'en');
      return;
    }
    const language = form.language ?? form.lang;
    if (form.does === 'finish') {
      send(response, language, { note: 'web.finished' });
      return;
    }
    const known = tokens.read(form.token);
    const { text } = saidIn(form);
    if (form.token !== '' && known === undefined) {
      send(response, language, { note: 'web.ended', written: text });
      return;
    }
    if (text === '' && known === undefined) {
      send(response, language, { note: 'web.opening' });
      return;
    }
    const conversation = known ?? newToken();
    const passing = text === '' ? [] : await take(conversation, form, known === undefined);
    await show(response, language, conversation, passing);
  });

  server.post('/plain/ride.ics', async (request: Request, response: Response) => {
    const form = await readForm(request);
    const conversation = tokens.read(form?.token ?? '');
    if (form === undefined || conversation === undefined) {
      refuse(response, form?.lang ?? 'en');
      return;
    }
    const data = (await historyOf(conversation)).map(({ channelData }) => channelData);
    const files = data.flatMap((one) =>
      one !== undefined && 'rideline' in one && one.rideline.rides !== undefined
        ? [one.rideline.rides.calendar]
        : [],
    );
    const file = files.at(-1);
    if (file === undefined) {
      await show(response, form.lang, conversation, []);
      return;
    }
    response.sendRaw(200, file, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="ride.ics"',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  // Whoever loads that page anew, or keeps its address, begins at the page itself.
  server.get('/plain', async (_request: Request, response: Response) => {
    response.send(303, undefined, { location: '/' });
  });
};
