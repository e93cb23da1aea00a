import type { Awaiting } from '../../../../dialogs/awaiting';
import type { Language } from '../../../../dialogs/locales';
import type { Message, Reply } from '../../../turn/turn';
import { digitsOf, sentencesFor, type Sentence } from '../sentences';
import { VOICES } from '../voices';
import { startOf, stepOf } from '../webhook';
import type { HandOff, RelayMessage, RelayOrder } from './relayMessage';

/** Milliseconds between two keys, and of quiet after all was heard, after which an answer counts as given. */
const KEY_PAUSE_MS = 3_000;
const SILENCE_MS = 6_000;
/** The same, for who asked for a moment. */
const MOMENT_MS = 30_000;
/** Milliseconds it takes to hear a word. */
const WORD_MS = 400;

/** What a call over a socket needs. */
export interface RelayParts {
  readonly answer: (message: Message) => Promise<Reply>;
  readonly order: (order: RelayOrder) => void;
  /** Calls `then` after so many milliseconds; what comes back calls it off. */
  readonly after: (milliseconds: number, then: () => void) => () => void;
}

type Listening = Pick<Awaiting, 'keys' | 'then' | 'hasAMoment'>;

const ANYTHING: Listening = { keys: { kind: 'speech' }, then: 'answer' };

const wordsIn = (sentences: readonly Sentence[]): number =>
  sentences.reduce((words, { text }) => words + text.split(/\s+/u).length, 0);

/** What may not be talked over: who answers here, and where to call in danger. */
const isHeardOut = ({ says }: Reply, index: number): boolean =>
  (says[0]?.key === 'greeting' && index === 0) ||
  says.some(({ key }) => key.startsWith('danger.emergency') || key.startsWith('danger.crisis'));

/**
 * One call over a socket: what is said comes in whole, keys one by one, and every answer goes out in sentences. One message is answered
 * after the other, as in a call by webhooks, under the same ids: a call can change over from one to the other, and a socket that was cut
 * hears the open question once more.
 */
export const relayCall = (call: string, from: string | undefined, parts: RelayParts) => {
  let turn = 0;
  let keyed = '';
  let language: Language = 'en';
  let listening = ANYTHING;
  let isOver = false;
  let callOff = (): void => undefined;
  let line: Promise<void> = Promise.resolve();

  const end = (handOff: HandOff): void => {
    isOver = true;
    callOff();
    parts.order({ type: 'end', handoffData: JSON.stringify(handOff) });
  };

  const wait = (milliseconds: number, then: () => void): void => {
    callOff();
    callOff = parts.after(milliseconds, then);
  };

  const waitInSilence = (milliseconds: number): void => {
    wait(milliseconds, () => {
      // Who stays on the line in silence is put through.
      if (listening.then === 'crisis') end({ to: 'crisis' });
      else step('', '');
    });
  };

  const speak = (reply: Reply): void => {
    const sentences = sentencesFor(reply).filter(({ text }) => text !== '');
    const [spoken = language] = reply.languages;
    if (spoken !== language) {
      language = spoken;
      const { language: code } = VOICES[spoken];
      parts.order({ type: 'language', ttsLanguage: code, transcriptionLanguage: code });
    }
    sentences.forEach((sentence, index) => {
      parts.order({
        type: 'text',
        token: sentence.text,
        last: index === sentences.length - 1,
        lang: VOICES[sentence.language].language,
        interruptible: !isHeardOut(reply, index),
        preemptible: true,
      });
    });
    const quiet = listening.hasAMoment === true ? MOMENT_MS : SILENCE_MS;
    waitInSilence(wordsIn(sentences) * WORD_MS + quiet);
  };

  const tell = async (message: Message): Promise<void> => {
    if (isOver) return;
    callOff();
    const reply = await parts.answer(message);
    turn = reply.turn ?? turn;
    listening = reply.awaits ?? ANYTHING;
    keyed = '';
    // Whoever is to be dialled, and what is said before, is in the document Twilio asks for then.
    if (reply.failed === 'away' || listening.then === 'person') end({ to: 'person' });
    else if (listening.then === 'goodbye') end({ to: 'goodbye' });
    else speak(reply);
  };

  const enqueue = (message: () => Message): void => {
    line = line.then(() => tell(message()));
  };

  const step = (keys: string, speech: string): void => {
    enqueue(() => stepOf({ call, from, keys, speech }, turn));
  };

  const sendKeys = (): void => {
    const keys = keyed;
    keyed = '';
    if (listening.then === 'crisis' && keys === '1') end({ to: 'crisis' });
    else step(keys, '');
  };

  const press = (digit: string): void => {
    if (digit === '#') {
      sendKeys();
      return;
    }
    keyed += digit;
    if (keyed.length >= (digitsOf(listening.keys) ?? Infinity)) {
      callOff();
      sendKeys();
    } else wait(KEY_PAUSE_MS, sendKeys);
  };

  return {
    /** The call begins, or is back after its socket was cut. */
    begin: (): void => {
      enqueue(() => startOf({ call, from }));
    },
    hear: (message: Exclude<RelayMessage, { type: 'setup' | 'error' }>): void => {
      if (isOver) return;
      switch (message.type) {
        case 'prompt':
          if (message.last) step('', message.voicePrompt.trim());
          break;
        case 'dtmf':
          press(message.digit);
          break;
        case 'interrupt':
          // Nothing more is being said: what comes now is theirs.
          waitInSilence(SILENCE_MS);
          break;
      }
    },
    /** Nobody is there any more. */
    close: (): void => {
      isOver = true;
      callOff();
    },
  };
};
