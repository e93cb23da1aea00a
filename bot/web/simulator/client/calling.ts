import type { Webhook } from '../exchange';
import type { BehindView } from './behindView';
import { element } from '../../anyPage/client/element';
import { chosenPhone, newSid, show, tellTrouble } from './page';
import { sendWebhook } from './server';
import { canListen, listenOnce, sayAloud } from './speech';
import { stepsIn, type Spoken, type Step } from './twiml';

const VOICE = '/twilio/voice';

const MILLISECONDS = 1_000;

type Gather = Extract<Step, { kind: 'gather' }>;
type Dial = Extract<Step, { kind: 'dial' }>;

/** What a caller does with a question. */
type Answer =
  | { readonly kind: 'keys'; readonly keys: string }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'silence' };

/** A call that goes on. */
interface Call {
  readonly sid: string;
  readonly from: string;
  readonly over: AbortController;
  /** Cuts off what is being said. */
  hush: AbortController;
  /** Takes a key, where one is waited for. */
  key: (sign: string) => void;
  /** Takes an answer, where one is waited for. */
  answer: (answer: Answer) => void;
  /** Takes whether somebody picks up who is dialled. */
  pickUp: (isThere: boolean) => void;
  /** The language that is listened for: BCP 47. */
  language: string;
}

/** How the telephone stands. */
type LineState = 'saying' | 'asked' | 'keying' | 'listening' | 'ringing' | 'over';

const ignore = (): void => undefined;

/** The telephone: calls, says what documents say, and answers them by keys, in words or not at all. */
export const startCalling = (behind: BehindView): void => {
  const thread = element('heard', HTMLElement);
  const line = element('line', HTMLElement);
  const callButton = element('call', HTMLButtonElement);
  const listenButton = element('listen', HTMLButtonElement);
  const words = element('say', HTMLInputElement);
  const aloud = element('aloud', HTMLInputElement);
  const dialled = element('dialled', HTMLElement);
  let now: Call | undefined;

  const stand = (state: LineState, text: string): void => {
    line.dataset.state = state;
    line.textContent = text;
  };

  const post = async (call: Call, { path, fields }: Webhook): Promise<string> => {
    const xml = await sendWebhook({
      path,
      fields: {
        CallSid: call.sid,
        From: call.from,
        CallStatus: 'in-progress',
        Direction: 'inbound',
        ...fields,
      },
    });
    if (xml !== '') behind.showSent(xml);
    await behind.look(call.sid);
    return xml;
  };

  const speak = async (call: Call, says: readonly Spoken[], by: 'assistant' | 'note' = 'assistant') => {
    for (const { text, language } of says) show(thread, by, `${language === 'es-US' ? '(es) ' : ''}${text}`);
    for (const { text, language } of says) {
      if (aloud.checked && !call.over.signal.aborted) await sayAloud(text, language, call.hush.signal);
    }
  };

  /** Waits for an answer while the question is said: a key or a word cuts it off. */
  const answerTo = (call: Call, gather: Gather): Promise<Answer> =>
    new Promise((resolve) => {
      let keys = '';
      let pause: ReturnType<typeof setTimeout> | undefined;
      const done = (answer: Answer): void => {
        clearTimeout(pause);
        call.hush.abort();
        call.key = ignore;
        call.answer = ignore;
        stand('saying', 'In a call');
        resolve(answer);
      };
      const entered = (): void => done(keys === '' ? { kind: 'silence' } : { kind: 'keys', keys });
      call.language = gather.language;
      call.answer = done;
      call.key = (sign) => {
        call.hush.abort();
        clearTimeout(pause);
        if (sign === gather.finishOnKey) {
          entered();
          return;
        }
        keys += sign;
        stand('keying', `Keyed ${keys}`);
        if (keys.length === gather.numDigits) entered();
        else pause = setTimeout(entered, gather.timeout * MILLISECONDS);
      };
      call.over.signal.addEventListener('abort', () => done({ kind: 'silence' }));
      stand('asked', 'Your turn: keys, words, or silence');
      void speak(call, gather.says);
    });

  const fieldsOf = (answer: Answer): Webhook['fields'] => {
    switch (answer.kind) {
      case 'keys':
        show(thread, 'member', `Keys ${answer.keys}`);
        return { Digits: answer.keys };
      case 'words':
        show(thread, 'member', answer.words);
        return { SpeechResult: answer.words, Confidence: '0.9' };
      case 'silence':
        show(thread, 'note', 'Silence');
        return {};
    }
  };

  const dial = async (call: Call, { number, whisper, action }: Dial): Promise<Webhook | undefined> => {
    stand('ringing', `Ringing ${number}`);
    show(thread, 'note', `Ringing ${number}`);
    dialled.hidden = false;
    const isThere = await new Promise<boolean>((resolve) => {
      call.pickUp = resolve;
      call.over.signal.addEventListener('abort', () => resolve(false));
    });
    dialled.hidden = true;
    if (call.over.signal.aborted) return undefined;
    stand('saying', 'In a call');
    if (isThere && whisper !== undefined) {
      const fields = { CallSid: newSid('CA'), ParentCallSid: call.sid, Direction: 'outbound-dial' };
      const steps = stepsIn(await post(call, { path: whisper, fields }));
      const says = steps.flatMap((step) => (step.kind === 'say' ? [step] : []));
      show(thread, 'note', 'Whoever picks up hears first:');
      await speak(call, says, 'note');
    }
    show(thread, 'note', isThere ? 'Both talk, and the other one hangs up.' : 'Nobody picks up.');
    return action === undefined
      ? undefined
      : {
          path: action,
          fields: {
            DialCallStatus: isThere ? 'completed' : 'no-answer',
            DialBridged: String(isThere),
          },
        };
  };

  /** Goes through a document. Returns what is asked for next; nothing where the call ends. */
  const play = async (call: Call, steps: readonly Step[]): Promise<Webhook | undefined> => {
    for (const step of steps) {
      call.hush = new AbortController();
      switch (step.kind) {
        case 'say':
          await speak(call, [step]);
          break;
        case 'gather': {
          const answer = await answerTo(call, step);
          if (call.over.signal.aborted) return undefined;
          const fields = fieldsOf(answer);
          if (answer.kind !== 'silence' || step.takesSilence) return { path: step.action, fields };
          break;
        }
        case 'dial': {
          const next = await dial(call, step);
          if (next !== undefined) return next;
          break;
        }
        case 'redirect':
          return { path: step.to, fields: {} };
        case 'hangup':
          return undefined;
      }
      if (call.over.signal.aborted) return undefined;
    }
    return undefined;
  };

  const place = async (call: Call): Promise<void> => {
    let next: Webhook | undefined = { path: VOICE, fields: { CallStatus: 'ringing' } };
    while (next !== undefined) next = await play(call, stepsIn(await post(call, next)));
  };

  const end = async (call: Call): Promise<void> => {
    if (now !== call) return;
    now = undefined;
    call.over.abort();
    call.hush.abort();
    callButton.textContent = 'Call';
    stand('over', 'The call is over');
    dialled.hidden = true;
    await post(call, { path: `${VOICE}/status`, fields: { CallStatus: 'completed' } });
  };

  const tell = (error: unknown): void => tellTrouble(String(error));

  callButton.addEventListener('click', () => {
    if (now !== undefined) {
      end(now).catch(tell);
      return;
    }
    const call: Call = {
      sid: newSid('CA'),
      from: chosenPhone(),
      over: new AbortController(),
      hush: new AbortController(),
      key: ignore,
      answer: ignore,
      pickUp: ignore,
      language: 'en-US',
    };
    now = call;
    thread.replaceChildren();
    callButton.textContent = 'Hang up';
    stand('saying', 'In a call');
    place(call)
      .catch(tell)
      .then(() => end(call))
      .catch(tell);
  });
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-key]'))
    button.addEventListener('click', () => now?.key(button.dataset.key ?? ''));
  element('silence', HTMLButtonElement).addEventListener('click', () => now?.answer({ kind: 'silence' }));
  element('picks-up', HTMLButtonElement).addEventListener('click', () => now?.pickUp(true));
  element('no-answer', HTMLButtonElement).addEventListener('click', () => now?.pickUp(false));
  element('say-form', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    const said = words.value.trim();
    if (said === '' || now === undefined) return;
    words.value = '';
    now.answer({ kind: 'words', words: said });
  });
  listenButton.hidden = !canListen();
  element('listens-where', HTMLElement).hidden = !canListen();
  element('cannot-listen', HTMLElement).hidden = canListen();
  listenButton.addEventListener('click', () => {
    const call = now;
    if (call === undefined) return;
    call.hush.abort();
    stand('listening', 'Listening');
    listenOnce(call.language, call.over.signal)
      .then((said) => {
        if (said === '') stand('asked', 'Nothing was heard');
        else call.answer({ kind: 'words', words: said });
      })
      .catch(tell);
  });
};
