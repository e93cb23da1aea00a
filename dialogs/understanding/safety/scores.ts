import { networks } from '../learned/networks';
import { dangerFeatures, dangerLabels, type DangerLabel } from '../learned/ofDanger';
import type { Message } from '../message';
import type { Token } from '../token';
import { namesListedSign } from './listedSigns';

/** How much a sign that can be listed adds to the score of danger. */
const LISTED = 6;

/** A message longer than this is read in stretches of it, so that one cry in a long story is not lost. Words. */
const STRETCH = 60;

/** How likely a message is each of what was learned to be told: above zero when it is likelier than not. */
export type Scores = Readonly<Record<DangerLabel, number>>;

/** The scores of some words, as they stand in this text. */
export const scoresOf = (tokens: readonly Token[], text: string): Scores => {
  const scores = networks.ofDanger(dangerFeatures({ tokens, text }));
  const of = (label: DangerLabel): number => scores[dangerLabels.indexOf(label)] ?? 0;
  return { danger: of('danger'), crisis: of('crisis'), urgent: of('urgent'), spanish: of('spanish') };
};

/** Each half over the next, so that nothing is cut in two. */
const stretchesOf = (tokens: readonly Token[], length: number): readonly (readonly Token[])[] => {
  if (tokens.length <= length) return [tokens];
  const step = length / 2;
  return Array.from({ length: Math.ceil(tokens.length / step) - 1 }, (_, index) =>
    tokens.slice(index * step, index * step + length),
  );
};

/** The scores of the one with most danger. */
const worstAmong = (all: readonly (readonly Token[])[], text: string): Scores =>
  all
    .map((tokens) => {
      const [first, last] = [tokens[0], tokens.at(-1)];
      return scoresOf(tokens, first === undefined ? '' : text.slice(first.start, (last?.end ?? 0) + 2));
    })
    .reduce((worst, scores) => (scores.danger > worst.danger ? scores : worst));

/** The scores of the stretch of a message with most danger. */
export const worstOf = ({ tokens, text }: Message, length = STRETCH): Scores =>
  worstAmong(stretchesOf(tokens, length), text);

/** The scores of a message, with the signs that can be listed. */
export const scoresIn = (message: Message): Scores => {
  const learned = worstOf(message);
  return namesListedSign(message) ? { ...learned, danger: learned.danger + LISTED } : learned;
};
