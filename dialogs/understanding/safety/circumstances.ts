import type { SafetyConcept } from '../../locales/vocabulary';
import type { Found } from '../lexicon';
import type { Token } from '../token';

/** One sentence with the concepts found in it. */
export interface Sentence {
  readonly tokens: readonly Token[];
  readonly found: readonly Found<SafetyConcept>[];
}

/** A stretch of a sentence, as a range of its words; `to` is exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const nothing: readonly Found<SafetyConcept>[] = [];

const NEGATION_REACH = 3;
const NEAR = 4;

const overlaps = (one: Range, other: Range): boolean => one.from < other.to && other.from < one.to;
const inside = (inner: Range, outer: Range): boolean => inner.from >= outer.from && inner.to <= outer.to;
const gap = (one: Range, other: Range): number =>
  overlaps(one, other) ? 0 : one.from >= other.to ? one.from - other.to : other.from - one.to;

/** Reads how a sign in a sentence is meant: denied, past, imagined, or only part of a name. */
export const circumstancesOf = ({ tokens, found }: Sentence) => {
  const byConcept = new Map<SafetyConcept, Found<SafetyConcept>[]>();
  for (const one of found) {
    const same = byConcept.get(one.concept);
    if (same === undefined) byConcept.set(one.concept, [one]);
    else same.push(one);
  }
  const all = (...concepts: readonly SafetyConcept[]): readonly Found<SafetyConcept>[] => {
    const [only, ...others] = concepts;
    if (only !== undefined && others.length === 0) return byConcept.get(only) ?? nothing;
    return concepts.flatMap((concept) => byConcept.get(concept) ?? nothing);
  };

  const real = all('negation').filter((one) => !all('notNegation').some((other) => inside(one, other)));
  const strong = all('present', 'presentStrong').filter(
    (one) => !all('idleNow').some((other) => overlaps(one, other)),
  );

  const pauseBetween = (one: Range, other: Range): boolean =>
    tokens.slice(one.to, other.from + 1).some(({ pause }) => pause !== 'none');

  const joiners = new Set(all('joiner').map(({ from }) => from));
  const clauseEdges = tokens.flatMap(({ pause }, index) =>
    index > 0 && (pause === 'comma' || joiners.has(index)) ? [index] : [],
  );
  const clauseOf = (index: number): number => clauseEdges.filter((edge) => edge <= index).length;

  const near = (range: Range, concepts: readonly SafetyConcept[], reach = NEAR): boolean =>
    all(...concepts).some((one) => gap(one, range) <= reach);

  const negated = (range: Range): boolean =>
    real.some(
      (one) =>
        one.to <= range.from &&
        range.from - one.to < NEGATION_REACH &&
        !pauseBetween(one, range) &&
        // "no my chest hurts": the "no" belongs to what went before.
        !all('ownWord').some(({ from, to }) => from >= one.to && to <= range.from),
    );

  /** "no chest pain, fever or trouble breathing": a denial reaches along a list that ends in "or". */
  const deniedInList = (range: Range, others: readonly Range[]): boolean =>
    others.some(
      (other) =>
        negated(other) &&
        other.to <= range.from &&
        range.from - other.to <= 4 &&
        all('or').some(({ from }) => from >= other.to - 1 && from <= range.to + 1),
    );

  const isPresent = (range: Range): boolean => strong.some((one) => gap(one, range) <= 6);

  const isPast = (range: Range): boolean => {
    const clause = clauseOf(range.from);
    return all('longAgo').some((one) => {
      const other = clauseOf(one.from);
      if (other === clause) return true;
      const edges = [0, ...clauseEdges, tokens.length];
      const length = (edges[other + 1] ?? 0) - (edges[other] ?? 0);
      return Math.abs(other - clause) === 1 && length - (one.to - one.from) <= 1;
    });
  };

  const isDayPast = (range: Range): boolean =>
    all('dayPast').some((one) => gap(one, range) <= 6) && near(range, ['pastVerb'], 2);

  /** "heart attack prevention clinic", "stroke survivor". */
  const isName = (range: Range): boolean =>
    all('afterEvent').some(
      (one) => one.from >= range.to && one.from - range.to <= 1 && !pauseBetween(range, one),
    );

  /** "appointment for my chest pain", "follow-up after a stroke". */
  const isVisit = (range: Range): boolean =>
    all('beforeEvent').some(
      (one) =>
        one.to <= range.from &&
        range.from - one.to <= 5 &&
        all('link').some(({ from, to }) => from >= one.to && to <= range.from),
    );

  const isAftermath = (range: Range): boolean =>
    all('aftermath').some((one) => one.to <= range.from && range.from - one.to <= 2);

  /** "my stroke", "the seizure". */
  const isOwned = (range: Range): boolean => all('possessive').some((one) => one.to === range.from);

  const isHypothetical = (range: Range): boolean =>
    all('hypothetical').some((one) => one.to <= range.from + 1 && range.from - one.to <= 7);

  const isFigurative = (range: Range): boolean => all('figurative').some((one) => overlaps(one, range));

  return {
    all,
    near,
    negated,
    deniedInList,
    isPresent,
    isPast,
    isDayPast,
    isName,
    isVisit,
    isAftermath,
    isOwned,
    isHypothetical,
    isFigurative,
    isMourning: all('bereaved').length > 0,
    gap,
  };
};

/** What {@link circumstancesOf} tells of a sentence. */
export type Circumstances = ReturnType<typeof circumstancesOf>;
