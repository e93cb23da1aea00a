import type { Call } from './call';
import { callTo } from './call';
import { phone, send, type HttpAnswer, type TwilioNumber } from './sms';
import { DIRECT_LINE_PATH, webChatTo } from './webChat';

/** What somebody hears or reads, and how to send the same message once more. */
export interface Said extends HttpAnswer {
  readonly text: string;
  readonly again: () => Promise<Said>;
}

/** Somebody who talks to the assistant over a channel, as its provider stands behind them. */
export interface Talker {
  /** What the conversation is called; known once it was started. */
  readonly conversation: string;
  /** Begins, and hears what is said before the first word: nothing where the assistant waits. */
  readonly start: () => Promise<string>;
  readonly say: (text: string) => Promise<Said>;
  /** Sends pictures with a text, where the channel takes any. */
  readonly sayWith?: (
    text: string,
    sid: string,
    pictures: readonly string[],
  ) => Promise<HttpAnswer & { readonly text: string }>;
  /** Presses keys, on a call. */
  readonly press?: (keys: string) => Promise<HttpAnswer & { readonly text: string }>;
  /** The same words in the same conversation, from somebody who does not hold its secret. */
  readonly forge: (text: string) => Promise<HttpAnswer>;
  readonly leave: () => void;
  /** Ends a call, of which the server is told. */
  readonly hangUp?: () => Promise<void>;
}

/** How somebody reaches us: the Twilio number, ten digits of the own phone, where the server is by now, and the id of a call where it matters. */
export type Reach = (twilio: TwilioNumber, from: string, url: () => string, sid?: string) => Talker;

/** The number as somebody knows it who guesses at its secret. */
const guessed = (twilio: TwilioNumber): TwilioNumber => ({
  ...twilio,
  authToken: twilio.authToken.replace(/^./, (first) => (first === 'a' ? 'b' : 'a')),
});

const byText: Reach = (twilio, from, url) => {
  const own = phone(twilio, from, url);
  const say = async (text: string, sid?: string): Promise<Said> => {
    const reply = await own.say(text, sid);
    return { ...reply, again: () => say(text, reply.sid) };
  };
  return {
    conversation: own.conversation,
    start: async () => '',
    say: (text) => say(text),
    sayWith: (text, sid, pictures) => own.say(text, sid, pictures),
    forge: (text) => phone(guessed(twilio), from, url).say(text),
    leave: () => undefined,
  };
};

const speak = async (call: Call, text: string, action: string): Promise<Said> => ({
  ...(await call.speak(text, action)),
  again: () => speak(call, text, action),
});

const byVoice: Reach = (twilio, from, url, sid) => {
  const call = callTo(twilio, from, url, sid);
  let action = '';
  return {
    conversation: call.conversation,
    async start() {
      const opening = await call.start();
      action = opening.action;
      return opening.text;
    },
    async say(text) {
      const reply = await speak(call, text, action);
      action = call.nextAction();
      return reply;
    },
    press: async (keys) => {
      const reply = await call.press(keys, action);
      action = call.nextAction();
      return reply;
    },
    forge: (text) => callTo(guessed(twilio), from, url, call.sid).speak(text, action),
    leave: () => undefined,
    hangUp: async () => {
      await call.hangUp();
    },
  };
};

const byWeb: Reach = (_twilio, _from, url) => {
  const member = webChatTo(url);
  const say = async (text: string, id?: string): Promise<Said> => {
    const reply = await member.say(text, id);
    return { ...reply, again: () => say(text, reply.id) };
  };
  return {
    get conversation() {
      return member.conversation;
    },
    start: async () => (await member.start()).text,
    say: (text) => say(text),
    forge: (text) =>
      send(url(), {
        path: `${DIRECT_LINE_PATH}/conversations/${member.conversationId}/activities`,
        headers: {
          authorization: `Bearer ${member.token.replace(/.(?=.$)/, (last) => (last === 'A' ? 'B' : 'A'))}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ type: 'message', text, from: { id: 'a page' } }),
      }),
    leave: member.leave,
  };
};

/** Who talks over each channel, by the channel's id. */
export const talkers: Readonly<Record<string, Reach>> = { sms: byText, voice: byVoice, web: byWeb };
