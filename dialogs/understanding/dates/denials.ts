import type { TimeConcept } from '../../locales/vocabulary';
import { timeWordsOnly } from '../../locales/words/timeWords';
import type { Language } from '../../locales';
import type { Atoms } from './atoms';

/** A day or a time in a message: places in the atoms, and where the number itself begins. */
interface Place {
  readonly from: number;
  readonly to: number;
  readonly at?: number;
}

/** What is known beside the words themselves. */
interface Beside<Mention> {
  readonly language: Language;
  /** Days beside times, or times beside days: they part no "no" from what it is of. */
  readonly others: readonly Place[];
  /** Whether it is said to what was read back: "you put 12" is what is left. */
  readonly isReadBack: boolean;
  /** Whether it was told before, so that it is what is left. */
  readonly isHeld: (mention: Mention) => boolean;
}

interface Negation {
  /** "Not" and "instead of" can only deny, "no es" nearly always; a "no" can also take back what was said before it, or answer. */
  readonly kind: 'not' | 'no es' | 'no' | 'theirs';
  readonly from: number;
  /** It is of the day beside the time, or of the time beside the day, as well. */
  readonly isPartly?: true;
}

const small: readonly TimeConcept[] = [
  'within',
  'lead',
  'the',
  'of',
  'which',
  'coming',
  'thisOne',
  'weakLead',
  'returnCue',
  'pickupCue',
];
/** What leads from what is denied to what is meant instead. */
const leadsOver: readonly TimeConcept[] = ['turnCue', 'newCue', 'corrected'];
const kinds = [
  ['not', 'not'],
  ['except', 'not'],
  ['notFree', 'not'],
  ['notIs', 'no es'],
  ['softNot', 'no'],
] as const satisfies readonly (readonly [TimeConcept, string])[];
const STEPS = 6;
const NO = 'no';

/**
 * The days, or the times, of a message that are denied: "the 6th not the 5th", "no a las 3, a las 4". A Spanish "no" after a first one
 * denies the second ("a las diez y media, no 10"), an English one takes back the first ("eight no eight thirty"), and what was told
 * before is what is left.
 * @param mentions all days, or all times, in order
 */
export const deniedIn = <Mention extends Place>(
  atoms: Atoms,
  mentions: readonly Mention[],
  { language, others, isReadBack, isHeld }: Beside<Mention>,
): ReadonlySet<Mention> => {
  const denied = new Set<Mention>();
  if (mentions.length === 0) return denied;
  const { list } = atoms;
  const isTold = isReadBack && atoms.has('theirs');
  if (!isTold && !atoms.has('not', 'notIs', 'softNot', 'except', 'notFree')) return denied;

  // "No dije 13, dije 30"
  const areSaid =
    mentions.length > 1 &&
    mentions.every(({ from, at = from }) => [from, at].some((start) => atoms.from(start, 'saidCue') !== -1));
  const passed = areSaid ? [...small, 'saidCue' as const] : small;
  const negationAt = (at: number, isTime: boolean): Negation | undefined => {
    // "No: the day after" answers.
    if (list[at]?.pause !== 'none' || list[at].gap === ':') return undefined;
    // "I said 2 and you put 12"
    const told = isTold ? atoms.from(at, 'theirs') : -1;
    if (told !== -1) return { kind: 'theirs', from: told };
    for (const [concept, kind] of kinds) {
      // "All good except it's at 11", "except it's the 20th", said to what was read back: what is right stands after it.
      if (concept === 'except' && isReadBack && (isTime || atoms.to(at, 'which') !== -1)) continue;
      // "I'm not free tomorrow, book it for friday": what is left, where another stands beside it.
      if (concept === 'notFree' && mentions.length === 1) continue;
      // "Not the day after": its article may be a part of what denies it.
      const over = atoms.from(at + 1, concept);
      const from = concept === 'not' && over !== -1 && over < at ? over : atoms.from(at, concept);
      if (from !== -1) return { kind, from };
    }
    // "No no el martes"
    const begin = atoms.from(at, 'corrected');
    return begin === 0 && list[at - 1]?.word === NO ? { kind: 'no', from: begin } : undefined;
  };
  const negations = mentions.map((mention): Negation | undefined => {
    const isTime = mention.at !== undefined;
    // "No es hasta el 17" is on the 17th.
    if (!isTime && atoms.to(mention.from, 'untilDay') > mention.from + 1) return undefined;
    let at = mention.at ?? mention.from;
    let isPartly = false;
    for (let steps = 0; steps < STEPS && at > 0; steps += 1) {
      // "It isn't until 8:20" is at 8:20.
      if (atoms.from(at, 'endCue') !== -1) return undefined;
      const other = others.find(({ to }) => to === at);
      const before = other?.from ?? atoms.from(at, ...passed);
      if (before === -1 && at <= mention.from && negationAt(at, isTime) === undefined) return undefined;
      const start = before === -1 ? at - 1 : before;
      for (let end = at; end > start; end -= 1) {
        const found = other === undefined || end === at ? negationAt(end, isTime) : undefined;
        if (found !== undefined) return { ...found, ...(isPartly && { isPartly }) };
        if (list[end]?.pause !== 'none') return undefined;
      }
      isPartly ||= other !== undefined;
      at = start;
    }
    return undefined;
  });

  /** Whether nothing but small words stands in between. */
  const isNear = (from: number, to: number, ...concepts: readonly TimeConcept[]): boolean => {
    let at = from;
    while (at < to) {
      const here = at;
      const other = others.find((one) => one.from <= here && here < one.to);
      const next = other?.to ?? atoms.to(at, ...passed, ...concepts);
      if (next === -1) return false;
      at = next;
    }
    return true;
  };
  const wordsOf = (one: Language, from: number, to: number): number =>
    list.slice(from, to).filter(({ word }) => timeWordsOnly[one].has(word)).length;
  const isSpanish = (from: number, to: number): boolean => {
    const [spanish, english] = [wordsOf('es', from, to), wordsOf('en', from, to)];
    if (spanish !== english) return spanish > english;
    const [es, en] = [wordsOf('es', 0, list.length), wordsOf('en', 0, list.length)];
    return es === en ? language === 'es' : es > en;
  };

  const isAnotherNo = ({ to }: Place, another: Negation | undefined): boolean =>
    another?.kind === 'no' && another.from === to && list[to]?.pause === 'none';
  const isAffirmed = ({ to }: Place): boolean => atoms.to(to, 'yesCue') !== -1;

  mentions.forEach((mention, index) => {
    const negation = negations[index];
    if (negation === undefined) return;
    const [before, next] = [mentions[index - 1], mentions[index + 1]];
    const follower = negations[index + 1];
    if (negation.kind !== 'no') {
      // "No es a las 9:30 no a las 9": the first answers.
      if (
        negation.kind === 'not' ||
        negation.kind === 'theirs' ||
        follower?.kind !== 'no' ||
        negation.from > 0
      )
        denied.add(mention);
      return;
    }
    const first = negations[index - 1];
    // "No el martes no el jueves", in one breath
    if (next !== undefined && negation.from === 0 && isAnotherNo(mention, follower)) {
      // "No no, el treinta, no el trece" says first what is right.
      const isDoubled = isReadBack && list[0]?.word === NO && list[1]?.word === NO;
      denied.add(isDoubled ? next : mention);
      return;
    }
    if (before !== undefined && first?.from === 0 && denied.has(before) && isAnotherNo(before, negation))
      return;
    // "A la una no, a las dos sí"
    if (before !== undefined && first === undefined && isAffirmed(mention)) {
      denied.add(before);
      return;
    }
    if (
      before !== undefined &&
      first === undefined &&
      isNear(before.to, negation.from, ...leadsOver, 'and', 'plus')
    ) {
      const isPlain = atoms.from(negation.from, 'and', 'plus') !== -1;
      if (!isPlain && isHeld(before) && !isHeld(mention)) denied.add(before);
      else if (isPlain || isHeld(mention) || isSpanish(before.from, mention.to)) denied.add(mention);
      return;
    }
    const isPair =
      next !== undefined && follower?.kind !== 'no' && isNear(mention.to, next.from, ...leadsOver);
    // "No el 5, el 6"
    if (isPair) denied.add(follower === undefined ? mention : next);
    // "Pero no el lunes", but "no el viernes", which answers
    else if (isHeld(mention)) denied.add(mention);
    else if (before === undefined && negation.from > 0 && list[negation.from]?.pause === 'none') {
      if (isSpanish(negation.from, mention.to)) denied.add(mention);
    } else if (before !== undefined && isSpanish(negation.from, mention.to)) denied.add(mention);
  });
  // "Tuesday not thursday at 3": the time is of both.
  if (mentions.every((mention) => denied.has(mention)))
    mentions.forEach((mention, index) => {
      if (negations[index]?.isPartly === true) denied.delete(mention);
    });
  return denied;
};
