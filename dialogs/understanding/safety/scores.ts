import { networks } from '../learned/networks';
import { dangerFeatures, dangerLabels, type DangerLabel } from '../learned/ofDanger';
import { readMessage, type Message } from '../message';
import type { Token } from '../token';
import { namesListedSign } from './listedSigns';

/** How much a sign that can be listed adds to the score of danger. */
const LISTED = 6;

/** A message longer than this is read in stretches of it, so that one cry in a long story is not lost. Words. */
const STRETCH = 60;

/** How likely a message is each of what was learned to be told: above zero when it is likelier than not. */
export type Scores = Readonly<Record<DangerLabel, number>>;

/** Some of the words of a message, read by themselves; `to` is exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The scores of some words, with what is said in them. */
export const scoresOf = (tokens: readonly Token[], from: number, to: number, text: string): Scores => {
  const [danger = 0, crisis = 0, urgent = 0, spanish = 0] = networks.ofDanger(
    dangerFeatures({ tokens, text }, from, to),
  );
  return { danger, crisis, urgent, spanish };
};

/** What is said in some words, with the signs after them, but nothing from an offset on. */
const saidIn = ({ tokens, text }: Message, from: number, to: number, before: number): string => {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first === undefined || last === undefined
    ? ''
    : text.slice(first.start, Math.min(last.end + 2, before));
};

/** The scores of the part of a message with most danger. */
export const worstOf = (message: Message, length = STRETCH): Scores => {
  const { tokens, text } = message;
  const scoresBetween = (from: number, to: number): Scores =>
    scoresOf(tokens, from, to, saidIn(message, from, to, text.length));
  const step = length / 2;
  let worst = scoresBetween(0, Math.min(length, tokens.length));
  for (let from = step; from + step < tokens.length; from += step) {
    const scores = scoresBetween(from, Math.min(from + length, tokens.length));
    if (scores.danger > worst.danger) worst = scores;
  }
  return worst;
};

/** The scores of a message, with the signs that can be listed. */
export const scoresIn = (message: Message): Scores => {
  const learned = worstOf(message);
  return namesListedSign(message) ? { ...learned, danger: learned.danger + LISTED } : learned;
};

const DANGER = dangerLabels.indexOf('danger');

/** What {@link scoresIn} tells of danger in some words of a message, read by themselves, but without the signs that can be listed. */
const dangerLearned = (message: Message, { from, to }: Stretch): number => {
  const { tokens } = message;
  const end = tokens[to - 1]?.end ?? 0;
  const dangerBetween = (first: number, last: number): number => {
    const text = saidIn(message, first, last, end);
    const [danger = 0] = networks.ofDanger(dangerFeatures({ tokens, text }, first, last), DANGER, DANGER + 1);
    return danger;
  };
  const step = STRETCH / 2;
  let worst = dangerBetween(from, Math.min(from + STRETCH, to));
  for (let first = from + step; first + step < to; first += step)
    worst = Math.max(worst, dangerBetween(first, Math.min(first + STRETCH, to)));
  return worst;
};

/**
 * Whether what a message says in some words by themselves scores more danger above what is enough than this. Signs that can be listed are
 * only looked for where all hangs on them.
 */
export const isDangerOver = (message: Message, stretch: Stretch, most: number, enough = 0): boolean => {
  const learned = dangerLearned(message, stretch);
  return (
    learned - enough > most || (learned + LISTED - enough > most && namesListedSign(alone(message, stretch)))
  );
};

/** Some words of a message as one of their own; nothing of it was blanked. */
export const alone = ({ tokens, text }: Message, { from, to }: Stretch): Message =>
  readMessage(text.slice(tokens[from]?.start, tokens[to - 1]?.end), text.length);
