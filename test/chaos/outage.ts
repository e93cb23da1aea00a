import { wordsOf, soundOf } from '../e2e/support/conversation';
import type { Scene } from './scene';

/** What was asked and seen while Redis was away. */
export interface Outages {
  probes: number;
  /** The longest anybody waited for an answer, milliseconds. */
  slowestMs: number;
  readonly wrong: string[];
}

/** The line to call, as a text and as a call tells it. */
const LINE = /1-855-478-7350/;

/** Phones nobody has, so that no conversation of a member is disturbed. */
let strangers = 0;

const strangerOf = (): string => {
  strangers += 1;
  return `959${String(strangers).padStart(7, '0')}`;
};

/**
 * Asks a server while Redis is away: its health, a text, a call, and a text about an emergency in each language. Each has to get what
 * helps without the store.
 */
export const probe = async (scene: Scene, outages: Outages, how: string): Promise<void> => {
  const { stage, servers } = scene;
  const { running } = servers[1];
  const url = (): string => running.url;
  const within = async <Answer>(answer: Promise<Answer>): Promise<Answer> => {
    const began = performance.now();
    const given = await answer;
    outages.slowestMs = Math.max(outages.slowestMs, performance.now() - began);
    return given;
  };
  const expectText = async (
    text: string,
    told: readonly RegExp[],
    answer: Promise<{ readonly text: string }>,
  ) => {
    const reply = await within(answer);
    outages.probes += 1;
    for (const pattern of told)
      if (!pattern.test(reply.text)) outages.wrong.push(`${how}, "${text}": ${reply.text}`);
  };
  const texts = [
    ['I need a ride to the dentist', [wordsOf('storeAway', 'en'), LINE]],
    ['Necesito un viaje al dentista', [wordsOf('storeAway', 'es'), LINE]],
    ['I have chest pain and I can not breathe', [wordsOf('danger.emergency', 'en'), /911/]],
    ['Me duele mucho el pecho y no puedo respirar', [wordsOf('danger.emergency', 'es'), /911/]],
  ] as const;
  const health = await within(running.health());
  if (health !== 503) outages.wrong.push(`${how}: health says ${String(health)}.`);
  await Promise.all([
    ...texts.map(([text, told]) => expectText(text, told, stage.phone(strangerOf(), url).say(text))),
    expectText('(a call)', [soundOf('storeAway', 'en')], stage.call(strangerOf(), url).start()),
  ]);
};
