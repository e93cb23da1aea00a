import { ConnectionStatus, DirectLine, type Message } from 'botframework-directlinejs';
import { keepSession, keptSession, type Session } from './session';
import { textIn, valueIn } from './valueIn';

/** How the line stands: nothing was said yet, it is being opened, open, or lost and being opened again. */
export type LineState = 'idle' | 'opening' | 'open' | 'lost';

/** What the page is told. */
export interface LineEvents {
  /** A message of either side; the same one may come more than once. */
  readonly onMessage: (message: Message) => void;
  readonly onState: (state: LineState, before: LineState) => void;
  /** The server knows the conversation no more: it is forgotten, and the next message begins another. */
  readonly onEnded: () => void;
  /** BCP 47, to begin a conversation in. */
  readonly language: () => string;
}

/** What a message carries from the page. */
export interface Outgoing {
  /** The same for every try to send it. */
  readonly clientId: string;
  readonly text: string;
  /** What a pressed button stands for. */
  readonly value?: object;
}

/** The way to the assistant. */
export interface Line {
  /** Sends a message, once or again. @returns whether the server has it for certain */
  readonly send: (message: Outgoing) => Promise<boolean>;
  /** Goes on with the conversation from before a reload. @returns whether there is one */
  readonly resume: () => boolean;
  /** Milliseconds since 1970 UTC by the server's clock: that of a phone may be wrong by hours. */
  readonly now: () => number;
  /** Forgets the conversation. The next message begins another. */
  readonly forget: () => void;
}

const API = '/v3/directline';

/** Milliseconds for one request; the server answers a message within ten seconds or says that it is busy. */
const REQUEST_MS = 15_000;

/** Milliseconds a message waits for the line before it counts as not sent. */
const PATIENCE_MS = 8_000;

/** Milliseconds before a lost line is opened again: doubling, and up to as much again so that not all come at once. */
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8_000;

/** A token holds for half an hour; it is renewed long before. */
const RENEW_MS = 15 * 60_000;

/** Milliseconds until sockets are tried again after one did not open: they may be blocked here, or it was a moment's trouble. */
const SOCKETS_AGAIN_MS = 5 * 60_000;

/** Where sockets are blocked, directlinejs asks instead, and stops without a word after one error: it is started anew this often. */
const POLLING_AGAIN_MS = 20_000;

interface Opened extends Session {
  readonly streamUrl: string;
}

/** The conversation in an answer; without one, the status says why. */
interface Answer {
  readonly status: number;
  readonly opened?: Opened;
}

/** Milliseconds the server's clock is ahead of this one. */
let ahead = 0;

const setClock = (date: string | null): void => {
  const server = Date.parse(date ?? '');
  if (!Number.isNaN(server)) ahead = server - Date.now();
};

/** Asks the server; status 0 when it does not answer. */
const ask = async (method: 'GET' | 'POST', path: string, token?: string, body?: object): Promise<Answer> => {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), REQUEST_MS);
  try {
    const answer = await fetch(API + path, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: patience.signal,
    });
    setClock(answer.headers.get('date'));
    if (!answer.ok) return { status: answer.status };
    const content: unknown = await answer.json();
    const newToken = textIn(content, 'token') ?? token;
    const conversationId = textIn(content, 'conversationId');
    if (newToken === undefined || conversationId === undefined) return { status: 0 };
    return {
      status: answer.status,
      opened: { conversationId, token: newToken, streamUrl: textIn(content, 'streamUrl') ?? '' },
    };
  } catch {
    return { status: 0 };
  } finally {
    clearTimeout(timer);
  }
};

const begin = async (locale: string): Promise<Answer> => {
  const { status, opened } = await ask('POST', '/tokens/generate', undefined, {});
  return opened === undefined ? { status } : ask('POST', '/conversations', opened.token, { locale });
};

/** Whether the server says that a conversation is over, or its token. */
const isOver = (status: number): boolean => status === 401 || status === 403 || status === 404;

const statusOf = (error: unknown): number => {
  const status = valueIn(error, 'status');
  return typeof status === 'number' ? status : 0;
};

/**
 * Opens the way to the assistant over Direct Line: keeps it open, renews its token, and goes on by itself after it was lost.
 * What is here beside directlinejs is what that does slowly or without a word: it tells nobody that its socket is lost, and
 * tries again only after many seconds.
 */
export const createLine = ({ onMessage, onState, onEnded, language }: LineEvents): Line => {
  let session: Session | undefined;
  let current: DirectLine | undefined;
  let state: LineState = 'idle';
  let isOpening = false;
  /** When sockets are worth trying, by `performance.now()`. */
  let socketsAgainAt = 0;
  /** Counts conversations, so that an answer about one that was left is not taken for the next one's. */
  let conversation = 0;
  let pause = FIRST_PAUSE_MS;
  let again: ReturnType<typeof setTimeout> | undefined;
  let renewal: ReturnType<typeof setTimeout> | undefined;
  let waiting: (() => void)[] = [];
  let sent: Promise<unknown> = Promise.resolve();

  const setState = (next: LineState): void => {
    if (next === state) return;
    const before = state;
    state = next;
    onState(next, before);
  };
  const wake = (): void => {
    for (const go of waiting) go();
    waiting = [];
  };
  const drop = (): void => {
    const line = current;
    current = undefined;
    clearTimeout(again);
    clearTimeout(renewal);
    line?.end();
  };
  const leave = (): void => {
    conversation += 1;
    isOpening = false;
    session = undefined;
    keepSession(undefined);
    drop();
    wake();
    setState('idle');
  };
  const end = (): void => {
    leave();
    onEnded();
  };
  const lose = (): void => {
    drop();
    setState('lost');
    again = setTimeout(() => void open(), pause * (1 + Math.random()));
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  };
  const isOpen = (): void => {
    pause = FIRST_PAUSE_MS;
    setState('open');
  };

  const renewLater = (line: DirectLine): void => {
    renewal = setTimeout(() => {
      void ask('POST', '/tokens/refresh', session?.token).then(({ status, opened }) => {
        if (line !== current) return;
        if (isOver(status)) {
          end();
          return;
        }
        if (opened !== undefined) {
          session = opened;
          keepSession(session);
          line.reconnect(opened);
        }
        renewLater(line);
      });
    }, RENEW_MS);
  };

  /** A socket that tells when it opens and when it is lost. */
  const watchedSocket = (whose: () => DirectLine | undefined): typeof WebSocket =>
    class extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols);
        let wasOpen = false;
        this.addEventListener('open', () => {
          wasOpen = true;
          if (whose() === current) isOpen();
        });
        this.addEventListener('close', () => {
          if (whose() !== current) return;
          // It did not open while the rest gets through.
          if (!wasOpen) socketsAgainAt = performance.now() + SOCKETS_AGAIN_MS;
          lose();
        });
      }
    };

  const connect = (opened: Opened): void => {
    session = opened;
    keepSession(session);
    const isPolling = performance.now() < socketsAgainAt;
    const line: DirectLine = new DirectLine({
      token: opened.token,
      conversationId: opened.conversationId,
      streamUrl: opened.streamUrl,
      domain: API,
      timeout: REQUEST_MS,
      webSocket: !isPolling,
      WebSocket: watchedSocket(() => line),
    });
    current = line;
    line.connectionStatus$.subscribe((status) => {
      if (line === current && (status === ConnectionStatus.ExpiredToken || status === ConnectionStatus.Ended))
        end();
    });
    line.activity$.subscribe(
      (activity) => {
        if (line === current && activity.type === 'message') onMessage(activity);
      },
      () => {
        if (line === current) lose();
      },
      () => {
        if (line === current) lose();
      },
    );
    renewLater(line);
    if (isPolling) {
      isOpen();
      again = setTimeout(() => {
        drop();
        void open();
      }, POLLING_AGAIN_MS);
    }
    wake();
  };

  const open = async (): Promise<void> => {
    if (isOpening || current !== undefined) return;
    clearTimeout(again);
    isOpening = true;
    const mine = conversation;
    if (state === 'idle') setState('opening');
    const { status, opened } =
      session === undefined
        ? await begin(language())
        : await ask(
            'GET',
            `/conversations/${encodeURIComponent(session.conversationId)}?watermark=`,
            session.token,
          );
    if (mine !== conversation) return;
    isOpening = false;
    if (opened !== undefined) connect(opened);
    else if (session !== undefined && isOver(status)) end();
    else lose();
  };

  /** The open line, or undefined when it does not open in time. */
  const openLine = async (): Promise<DirectLine | undefined> => {
    if (current !== undefined) return current;
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      setTimeout(resolve, PATIENCE_MS);
      void open();
    });
    return current;
  };

  const post = async ({ clientId, text, value }: Outgoing): Promise<boolean> => {
    const line = await openLine();
    if (line === undefined) return false;
    return new Promise((resolve) => {
      line
        .postActivity({
          type: 'message',
          from: { id: 'member' },
          locale: language(),
          text,
          ...(value !== undefined && { value }),
          channelData: { clientActivityID: clientId },
        })
        .subscribe(
          // What directlinejs answers when nobody knows whether it arrived.
          (id) => resolve(id !== 'retry'),
          (error: unknown) => {
            resolve(false);
            if (line === current && isOver(statusOf(error))) end();
          },
          () => resolve(false),
        );
    });
  };

  addEventListener('online', () => {
    if (state === 'lost') void open();
  });

  return {
    send(message) {
      const mine = conversation;
      // One after the other: they arrive in the order they were written, and in no conversation but their own.
      const answer = sent.then(() => mine === conversation && post(message));
      sent = answer;
      return answer;
    },
    resume() {
      session = keptSession();
      if (session !== undefined) void open();
      return session !== undefined;
    },
    now: () => Date.now() + ahead,
    forget: leave,
  };
};
