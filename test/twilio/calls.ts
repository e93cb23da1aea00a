import { ACCOUNT, newSid } from '../e2e/support/sms';
import { refusal, type ApiAnswer, type ApiRequest } from './api';
import { postWebhook, type Attempt, type WebhookSettings } from './webhooks';

/** A Call resource: `queued` until it is placed, and how it ended. */
export interface PlacedCall {
  readonly sid: string;
  readonly to: string;
  readonly from: string;
  readonly status: 'queued' | 'ringing' | 'in-progress' | 'completed' | 'busy' | 'no-answer' | 'canceled';
  /** The document the one who answered heard. */
  readonly twiml: string;
}

/** The Calls resource, with the phones behind it. */
export interface Calls {
  /** Every call that was ever placed, the first one first. */
  readonly calls: () => readonly PlacedCall[];
  /** What the status callbacks of calls came to. */
  readonly toldOfCalls: () => readonly Attempt[];
  /** How calls to a number end that nobody picks up. */
  readonly unanswered: (to: string, how: 'busy' | 'no-answer') => void;
  /** The call is placed, and everything is told of it. */
  readonly ring: (sid: string) => Promise<void>;
}

/** What a call is asked to do, kept beside its resource. */
interface Wishes {
  readonly url: string | undefined;
  readonly statusCallback: string | undefined;
  /** Without a wish only the end is told. */
  readonly events: readonly string[];
}

const resource = ({ sid, to, from, status }: PlacedCall): unknown => ({
  sid,
  account_sid: ACCOUNT,
  api_version: '2010-04-01',
  to,
  from,
  status,
  direction: 'outbound-api',
  duration: null,
  answered_by: null,
  uri: `/2010-04-01/Accounts/${ACCOUNT}/Calls/${sid}.json`,
});

/** A room of the stand-in for calls. */
export const callsOf = (
  settings: WebhookSettings & { readonly number: string },
): Calls & { readonly answer: (request: ApiRequest) => ApiAnswer | undefined } => {
  const bySid = new Map<string, PlacedCall & Wishes>();
  const ends = new Map<string, 'busy' | 'no-answer'>();
  const told: Attempt[] = [];

  const formOf = ({ sid, to, from }: PlacedCall, status: string): Record<string, string> => ({
    CallSid: sid,
    AccountSid: ACCOUNT,
    From: from,
    To: to,
    CallStatus: status,
    ApiVersion: '2010-04-01',
    Direction: 'outbound-api',
  });

  const create = (form: URLSearchParams): ApiAnswer => {
    const [to = '', from = ''] = ['To', 'From'].map((name) => form.get(name) ?? '');
    const [url, twiml] = [form.get('Url') ?? undefined, form.get('Twiml') ?? ''];
    if (from === '') return refusal(21213);
    if (from !== settings.number) return refusal(21210);
    if (!/^\+[1-9]\d{7,14}$/.test(to) || to === '+15005550001') return refusal(21211);
    if (twiml === '' && !URL.canParse(url ?? '')) return refusal(21205);
    const call = {
      sid: newSid().replace('SM', 'CA'),
      to,
      from,
      status: 'queued' as const,
      twiml,
      url,
      statusCallback: form.get('StatusCallback') ?? undefined,
      events: form.getAll('StatusCallbackEvent'),
    };
    bySid.set(call.sid, call);
    return { status: 201, body: resource(call) };
  };

  return {
    calls: () => [...bySid.values()],
    toldOfCalls: () => told,
    unanswered: (to, how) => {
      ends.set(to, how);
    },
    async ring(sid) {
      const call = bySid.get(sid);
      if (call?.status !== 'queued') return;
      let sequence = 0;
      const tell = async (event: string, status: PlacedCall['status'], changes = {}): Promise<void> => {
        bySid.set(sid, { ...(bySid.get(sid) ?? call), status, ...changes });
        const events = call.events.length === 0 ? ['completed'] : call.events;
        if (call.statusCallback === undefined || !events.includes(event)) return;
        const form = {
          ...formOf(call, event === 'initiated' ? 'initiated' : status),
          SequenceNumber: String(sequence),
          CallbackSource: 'call-progress-events',
          Timestamp: 'Mon, 23 Nov 2026 14:00:00 +0000',
        };
        sequence += 1;
        told.push(...(await postWebhook(call.statusCallback, form, settings)));
      };
      await tell('initiated', 'queued');
      await tell('ringing', 'ringing');
      const end = ends.get(call.to);
      if (end !== undefined) return tell('completed', end);
      await tell('answered', 'in-progress');
      const asked =
        call.url === undefined ? [] : await postWebhook(call.url, formOf(call, 'in-progress'), settings);
      return tell('completed', 'completed', { twiml: asked.at(-1)?.body ?? call.twiml });
    },
    answer({ method, path, form }) {
      if (path === '/Calls.json') return method === 'POST' ? create(form) : undefined;
      const sid = /^\/Calls\/(CA[0-9a-f]{32})\.json$/.exec(path)?.[1];
      if (sid === undefined) return undefined;
      const call = bySid.get(sid);
      if (call === undefined) return refusal(20404);
      const wished = form.get('Status');
      const changed = method === 'POST' && wished === 'canceled' && call.status === 'queued';
      const now = changed ? { ...call, status: 'canceled' as const } : call;
      bySid.set(sid, now);
      return { status: 200, body: resource(now) };
    },
  };
};
