/** Milliseconds in which a browser that can speak has begun to. */
const BEGINS_MS = 1_500;

/**
 * Says a text aloud, as far as the browser can. Resolves when it is said, when it cannot be, or when it is cut short.
 * @param language BCP 47
 */
export const sayAloud = (text: string, language: string, cut: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (cut.aborted || !('speechSynthesis' in window)) {
      resolve();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = language;
    // A browser without a voice never begins, and does not say so.
    const silent = setTimeout(resolve, BEGINS_MS);
    utterance.addEventListener('start', () => clearTimeout(silent));
    for (const event of ['end', 'error'] as const) utterance.addEventListener(event, () => resolve());
    cut.addEventListener('abort', () => {
      speechSynthesis.cancel();
      resolve();
    });
    speechSynthesis.speak(utterance);
  });

/** The browser's speech recognition, which the DOM's types do not know everywhere. */
interface Recognition extends EventTarget {
  lang: string;
  start(): void;
  abort(): void;
}

const isRecognition = (value: unknown): value is new () => Recognition => typeof value === 'function';

const recognitionIn = (): (new () => Recognition) | undefined => {
  const found: unknown =
    Reflect.get(window, 'SpeechRecognition') ?? Reflect.get(window, 'webkitSpeechRecognition');
  return isRecognition(found) ? found : undefined;
};

/** Whether the browser can turn speech into words. */
export const canListen = (): boolean => recognitionIn() !== undefined;

/** The words in a result: `results[0][0].transcript`. */
const wordsIn = (event: Event): string => {
  const results: unknown = Reflect.get(event, 'results');
  const step = (value: unknown, name: string | number): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  const words = step(step(step(results, 0), 0), 'transcript');
  return typeof words === 'string' ? words : '';
};

/**
 * Listens once. Resolves with what was said; empty when nothing was, when it cannot be heard, or when it is cut short.
 * @param language BCP 47
 */
export const listenOnce = (language: string, cut: AbortSignal): Promise<string> =>
  new Promise((resolve) => {
    const Recognizer = recognitionIn();
    if (Recognizer === undefined || cut.aborted) {
      resolve('');
      return;
    }
    const recognition = new Recognizer();
    recognition.lang = language;
    recognition.addEventListener('result', (event) => resolve(wordsIn(event)));
    for (const event of ['error', 'end']) recognition.addEventListener(event, () => resolve(''));
    cut.addEventListener('abort', () => recognition.abort());
    recognition.start();
  });
