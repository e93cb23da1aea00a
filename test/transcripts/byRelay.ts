import { relayedCall, type Relayed } from '../twilio/relay';
import type { Reach, Said } from '../e2e/support/talkers';

/** Somebody on a call that Twilio relays over a socket. What is said after its end nobody hears. */
export const byRelay: Reach = (twilio, from, url) => {
  const call = relayedCall(twilio, from, url);
  let isOver = false;
  const heard = async (next: () => Promise<Relayed>): Promise<string> => {
    if (isOver) return '';
    const { text, ended } = await next();
    isOver = ended !== undefined;
    return `${text} ${ended?.text ?? ''}`.trim();
  };
  const answer = async (next: () => Promise<Relayed>) => ({
    status: 200,
    headers: {},
    body: '',
    text: await heard(next),
  });
  const say = async (text: string): Promise<Said> => ({
    ...(await answer(() => call.say(text))),
    again: () => say(text),
  });
  const hangUp = async (): Promise<void> => {
    if (isOver) return;
    isOver = true;
    await call.hangUp();
  };
  return {
    conversation: call.conversation,
    start: () => heard(call.start),
    say,
    press: (keys) => answer(() => call.press(keys)),
    forge: async () => ({ status: await call.shake('forged'), headers: {}, body: '' }),
    leave: () => void hangUp(),
    hangUp,
  };
};
