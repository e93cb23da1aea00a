import { rideLexicon, type RideConcept } from '../../locales/vocabulary';
import { longest, type Found } from '../lexicon';
import type { Message } from '../message';

/** What the vocabulary of rides says of the words of one message. */
export interface RideWords {
  readonly message: Message;
  /** Everything found, in order of position. */
  readonly every: readonly Found<RideConcept>[];
  readonly all: (concept: RideConcept) => readonly Found<RideConcept>[];
  readonly has: (concept: RideConcept) => boolean;
  /** Whether one of these was found. */
  readonly hasOneOf: (concepts: ReadonlySet<RideConcept>) => boolean;
  /** Findings of some concepts that no longer one of them covers. */
  readonly among: (...concepts: readonly RideConcept[]) => readonly Found<RideConcept>[];
  /** Whether a word of denial stands right before: "no wheelchair", "dont use a walker". */
  readonly denied: (one: Found<RideConcept>, concept: 'noDevice' | 'noNeed' | 'past') => boolean;
  /** Whether the message ends as a question. */
  readonly isQuestion: boolean;
}

const NONE: readonly Found<never>[] = [];

type ByConcept = ReadonlyMap<RideConcept, readonly Found<RideConcept>[]>;

const groupsOf = (found: readonly Found<RideConcept>[]): ByConcept => {
  const groups = new Map<RideConcept, Found<RideConcept>[]>();
  for (const one of found) {
    const same = groups.get(one.concept);
    if (same === undefined) groups.set(one.concept, [one]);
    else same.push(one);
  }
  return groups;
};

/** Finds the concepts of rides in a message, once for all that ask. */
export const rideWordsIn = (message: Message): RideWords => {
  const { tokens } = message;
  const every = rideLexicon.find(tokens);
  let grouped: ByConcept | undefined;
  const all = (concept: RideConcept): readonly Found<RideConcept>[] =>
    (grouped ??= groupsOf(every)).get(concept) ?? NONE;
  const isUnbroken = (from: number, to: number): boolean => {
    for (let index = from + 1; index <= to; index += 1) if (tokens[index]?.pause !== 'none') return false;
    return true;
  };
  return {
    message,
    every,
    all,
    has: (concept) => (grouped ??= groupsOf(every)).has(concept),
    hasOneOf: (concepts) => every.some(({ concept }) => concepts.has(concept)),
    among: (...concepts) => {
      const found = every.filter(({ concept }) => concepts.includes(concept));
      return found.length < 2 ? found : longest(found);
    },
    denied: (one, concept) =>
      all(concept).some(({ from, to }) => to <= one.from && one.from - to <= 1 && isUnbroken(from, one.from)),
    isQuestion: message.text.trimEnd().endsWith('?'),
  };
};

/** The words of the sentence a word stands in; `end` is exclusive. */
export const sentenceAt = (
  { tokens }: Message,
  index: number,
): { readonly start: number; readonly end: number } => {
  let [start, end] = [index, index + 1];
  while (start > 0 && tokens[start]?.pause !== 'stop') start -= 1;
  while (end < tokens.length && tokens[end]?.pause !== 'stop') end += 1;
  return { start, end };
};

/** Words as they were written; `to` is exclusive. */
export const textOf = ({ text, tokens }: Message, from: number, to: number): string =>
  text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);

/** Whether a pause or what was read already lies before a word. */
export const isBroken = ({ tokens, folded }: Message, index: number): boolean =>
  tokens[index]?.pause !== 'none' || folded.slice(tokens[index - 1]?.end, tokens[index].start).includes('|');

/** Whether the clause asks in which a word stands: "I can take the bus, do you give passes?" asks after it. */
export const isAskedAt = ({ text, tokens }: RideWords['message'], index: number): boolean =>
  /^[^,.!?;]*\?/.test(text.slice(tokens[index]?.start ?? 0));
