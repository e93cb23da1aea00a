import { dangerLexicon, type DangerConcept } from '../../locales/dangers';
import { readMessage, without, type Message, type Span } from '../message';

/** Words between a refusal to give and what is not given, "you my", and before a refusal, "I'd rather". */
const BETWEEN = 3;
const BEFORE = 4;

const isNone = dangerLexicon.without('withholding');

interface Refusal extends Span {
  /** What is kept back is named. */
  readonly isNamed: boolean;
  /** Nothing follows in the same breath. */
  readonly ends: boolean;
}

const refusalsIn = ({ tokens }: Message): readonly Refusal[] => {
  if (isNone(tokens)) return [];
  const found = dangerLexicon.find(tokens);
  const isOf = (at: number, concept: DangerConcept): boolean =>
    found.some((one) => one.concept === concept && one.from <= at && at < one.to);
  const isPaused = (at: number): boolean => tokens[at]?.pause !== 'none';
  const endOf = (concept: DangerConcept, at: number): number =>
    Math.max(at, ...found.filter((one) => one.concept === concept && one.from === at).map(({ to }) => to));
  return found.flatMap(({ concept, from, to }): readonly Refusal[] => {
    if (concept !== 'withholding') return [];
    let at = to;
    while (at - to < BETWEEN && !isPaused(at) && isOf(at, 'besideIdentity')) at += 1;
    const named = isPaused(at) ? at : endOf('identity', at);
    const last = isPaused(named) ? named : endOf('keptFrom', named);
    let first = from;
    while (from - first < BEFORE && !isPaused(first) && isOf(first - 1, 'beforeKept')) first -= 1;
    const [start, end] = [tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0];
    return [{ start, end, isNamed: named > at, ends: isPaused(last) }];
  });
};

/**
 * What is said beside a refusal to say who somebody is: "I don't want to give my birthday" tells of nothing else, though what was learned may
 * take it for despair. A refusal is only what gives and names an identifier in one breath.
 * @returns undefined where nothing of the kind is kept back
 */
export const besideKeptBack = (message: Message): Message | undefined => {
  const spans = refusalsIn(message).filter(({ isNamed }) => isNamed);
  return spans.length === 0 ? undefined : readMessage(without(message, spans), message.text.length);
};

/** Whether somebody does not want to give what was asked: "I'd rather not say", "eso es privado". Counts where it was asked who somebody is. */
export const keepsBack = (text: string): boolean => {
  const message = readMessage(text);
  return (
    refusalsIn(message).some(({ isNamed, ends }) => isNamed || ends) ||
    dangerLexicon.says(message.tokens, 'isPrivate')
  );
};
