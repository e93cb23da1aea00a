import type { Heard, SafetyClass } from '../heard';
import type { Scores } from './scores';

/** The score from which a crisis is enough by itself in more than a few words; what lies between that and the next is asked about. */
const ENOUGH_ALONE = -0.45;
/** Scores from which a danger is told as a crisis, and a harmless message as urgent. Scores on the labelled sets: `npm run eval`. */
export const ENOUGH: Readonly<Record<'crisis' | 'urgent', number>> = { crisis: -0.5, urgent: -0.5 };
/** How much likelier a danger of the body may be than a crisis that is told as one. */
const NEAR_CRISIS = 9;
/**
 * The score from which a message of at most so many words is danger, long before it is likelier than not: a missed emergency is the worst
 * error, and much more harmless talk is learned from than danger. A message of few words, as most answers are, has to be surer: a danger
 * told in so few is told plainly; in a sentence much is left out, and of a long message more is known.
 */
const ENOUGH_FOR_DANGER: readonly (readonly [words: number, score: number])[] = [
  [2, 2.5],
  [7, 1.8],
  [15, 0.4],
  [Infinity, 0.2],
];
/** Words of a message of few. */
export const FEW_TO_GO_BY = 7;

/**
 * How far below the score that is enough it is asked whether it is happening now: `npm run eval` prints what it catches and what it costs.
 */
const ASKED_BELOW = 0.2;
const ASKED_BELOW_OF_FEW = 1.7;

/** The class of a message, and the danger it may be all the same. */
export type DangerRead = Pick<Heard, 'danger' | 'mayBe'>;

/** The score from which a message of so many words is danger. */
export const enoughFor = (words: number): number =>
  ENOUGH_FOR_DANGER.find(([most]) => words <= most)?.[1] ?? 0;

/** Which danger it is, if it is one. */
export const kindOf = ({ danger, crisis }: Scores): 'crisis' | 'emergency' =>
  crisis > ENOUGH.crisis && danger - crisis < NEAR_CRISIS ? 'crisis' : 'emergency';

/** The class that the scores of a message of so many words make. */
export const classOf = (scores: Scores, words: number): DangerRead => {
  const { danger, crisis, urgent } = scores;
  const enough = enoughFor(words);
  const kind = kindOf(scores);
  const isCrisisFrom = (score: number): boolean => words > FEW_TO_GO_BY && crisis > score;
  if (danger > enough || isCrisisFrom(ENOUGH_ALONE)) return { danger: kind };
  const harmless: SafetyClass = urgent > ENOUGH.urgent ? 'urgent' : 'routine';
  const below = words <= FEW_TO_GO_BY ? ASKED_BELOW_OF_FEW : ASKED_BELOW;
  const isDoubted = danger > enough - below || isCrisisFrom(ENOUGH.crisis);
  return isDoubted ? { danger: harmless, mayBe: kind } : { danger: harmless };
};
