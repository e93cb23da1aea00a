import type { ConsentChange } from './ports/consents';

/** What somebody said; the other sources are what was read off what Twilio tells. */
const SAID: readonly ConsentChange['source'][] = ['keyword', 'conversation', 'wrong-number'];

/**
 * The changes that count for texts to a number, or for what is written by an app, oldest first. A stop counts everywhere, in whichever
 * of them it was said, and so does a start by text. A start in an app, and what Twilio tells of one, counts there alone.
 */
export const textsHistory = (
  history: readonly ConsentChange[],
  app?: ConsentChange['app'],
): readonly ConsentChange[] =>
  history.filter(
    ({ kind, app: saidIn, given, source }) =>
      kind === 'texts' && (saidIn === app || (SAID.includes(source) && (!given || saidIn === undefined))),
  );
