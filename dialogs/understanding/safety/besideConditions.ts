import { dangerLexicon, type DangerConcept } from '../../locales/dangers';
import type { Found } from '../lexicon';
import { readMessage, without, type Message } from '../message';
import { signsOf } from './signs';

type Sign = Found<DangerConcept>;

/** Words between "if I don't get to" and the dialysis, and between that and "I die". */
const [CARE_WITHIN, DEATH_WITHIN] = [4, 6];

const signsIn = ({ tokens }: Message) => {
  const found = dangerLexicon.find(tokens);
  return (concept: DangerConcept): readonly Sign[] => found.filter((sign) => sign.concept === concept);
};

/** What is said beside these stretches of words. */
const besideSpans = (message: Message, stretches: readonly Pick<Sign, 'from' | 'to'>[]): Message => {
  const { tokens, text } = message;
  const spans = stretches.map(({ from, to }) => ({
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
  }));
  return readMessage(without(message, spans), text.length);
};

const isSoon = (sign: Sign, within: number) => (next: Sign) =>
  next.from >= sign.to && next.from - sign.to <= within;

/**
 * What is said beside how much hangs on a treatment: "if I don't get to dialysis I die, so book all of January" tells why, and nobody dies.
 * Who missed it already, speaks of today, or speaks of death beside that says more, and is read with the rest.
 * @returns undefined where nothing hangs on a treatment so
 */
export const besideLifeline = (message: Message): Message | undefined => {
  if (!signsOf(message).has('lacking')) return undefined;
  const signs = signsIn(message);
  const deaths = signs('wouldDie');
  const spans = signs('lacking').flatMap((lack) => {
    const care = signs('lifeline').find(isSoon(lack, CARE_WITHIN));
    if (care === undefined) return [];
    const after = deaths.find(isSoon(care, DEATH_WITHIN));
    const before = deaths.find(isSoon({ ...lack, to: 0 }, lack.from));
    if (after !== undefined) return [{ from: lack.from, to: after.to }];
    return before !== undefined && lack.from - before.to <= 1 ? [{ from: before.from, to: care.to }] : [];
  });
  const calm = signs('calm');
  const isCalm = ({ from }: Sign): boolean => calm.some((one) => one.from <= from && from < one.to);
  const isNow = [...signs('presently'), ...signs('missedCare')].some((sign) => !isCalm(sign));
  if (spans.length === 0 || isNow) return undefined;
  const beside = besideSpans(message, spans);
  return signsIn(beside)('despair').length === 0 ? beside : undefined;
};

/**
 * What is said beside a mask, where it is asked whether one has to be worn. That it is hard to breathe in one belongs to the question about
 * a rule; where it is hard to breathe without one the question is left out, so that it does not drown what is told. A mask for
 * oxygen or for the night is another one, and who took it off, or feels it now, is read with the rest.
 * @returns undefined where nothing is asked of a mask so
 */
export const besideMask = (message: Message): Message | undefined => {
  if (!signsOf(message).has('mask')) return undefined;
  const signs = signsIn(message);
  const clauseOf = clausesOf(message);
  const worn = new Set(signs('inMask').map(({ from }) => clauseOf[from]));
  const masks = signs('mask');
  const rules = signs('maskRule');
  const breaths = signs('stifled');
  const isOther = signs('ofMachine').length > 0 || signs('pastMask').length > 0;
  if (breaths.length === 0 || rules.length === 0 || isOther) return undefined;
  const isOfMask = ({ from }: Sign): boolean =>
    worn.has(clauseOf[from]) ||
    masks.some((mask) => mask.from < from && clauseOf[mask.from] === clauseOf[from]);
  if (breaths.every(isOfMask)) return besideSpans(message, breaths);
  // "I can't breathe, do I need a mask?" says nothing of breathing in one.
  return breaths.some(isOfMask)
    ? undefined
    : besideSpans(message, questionsOf(breaths, [...rules, ...masks], clauseOf));
};

/** The clauses in which it is asked; of one that tells as well, what comes after that. */
const questionsOf = (
  told: readonly Sign[],
  asked: readonly Sign[],
  clauseOf: readonly number[],
): readonly Pick<Sign, 'from' | 'to'>[] =>
  [...new Set(asked.map(({ from }) => clauseOf[from]))].map((clause) => {
    const toldUntil = Math.max(
      0,
      ...told.filter(({ from }) => clauseOf[from] === clause).map(({ to }) => to),
    );
    const first = Math.min(
      ...asked.filter(({ from }) => clauseOf[from] === clause && from >= toldUntil).map(({ from }) => from),
    );
    const begins = toldUntil === 0 ? clauseOf.indexOf(clause ?? 0) : first;
    return { from: Math.min(begins, clauseOf.length), to: clauseOf.lastIndexOf(clause ?? 0) + 1 };
  });

/** The number of the clause of each word. */
const clausesOf = ({ tokens }: Message): readonly number[] => {
  let clause = 0;
  return tokens.map(({ pause }, index) => (index > 0 && pause !== 'none' ? (clause += 1) : clause));
};
