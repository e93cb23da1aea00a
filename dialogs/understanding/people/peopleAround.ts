import { peopleLexicon, type PeopleConcept } from '../../locales/vocabulary';
import { isVocabulary } from '../../locales/words/isVocabulary';
import { positionsOf, type Found, type Positions } from '../lexicon';
import type { Message } from '../message';
import type { Token } from '../token';
import type { NameReader } from './names';

/** Words at the start of a message before its subject: "hi uh my mother". */
export const OPENING = 3;
const MOST_NAME_WORDS = 4;
/** Words between "my" and the relation: "my 5 year old son". */
const MOST_ASIDES = 4;

/** The concepts of people in a message, by where they stand. */
export interface PeopleFound {
  readonly all: readonly Found<PeopleConcept>[];
  readonly at: Positions<PeopleConcept>;
}

/** Finds the concepts of people. */
export const peopleIn = ({ tokens }: Message): PeopleFound => {
  const all = peopleLexicon.find(tokens);
  return { all, at: positionsOf(all) };
};

/** What stands around the words for people in one message; every place is that of a word. */
export interface PeopleAround extends PeopleFound {
  readonly message: Message;
  readonly names: NameReader;
  /** The word there; none beyond the ends of the message. */
  readonly wordAt: (index: number) => string;
  readonly starts: (index: number, ...concepts: readonly PeopleConcept[]) => boolean;
  readonly ends: (index: number, ...concepts: readonly PeopleConcept[]) => boolean;
  /** Whether one of these is said before a word, in the same sentence and at most so many words away. */
  readonly saidBefore: (index: number, reach: number, ...concepts: readonly PeopleConcept[]) => boolean;
  readonly opensClause: (index: number) => boolean;
  /** Whether something that was read already lies right before a word. */
  readonly isAfterRead: (index: number) => boolean;
  /** "Ana's" */
  readonly isOwner: (index: number) => boolean;
  /** Where "my" stands before a relation, over "elderly", "5 year old". */
  readonly ownedFrom: (from: number) => number | undefined;
  /** The words of a name that begins there. */
  readonly nameFrom: (index: number) => readonly Token[];
  /** The word after the name that may follow a relation: "my mom Carmen Diaz needs". */
  readonly afterName: (index: number) => number;
  /** Where the name begins that ends right before a word. */
  readonly nameBefore: (to: number) => number | undefined;
  /** "Patient is Carmen Diaz" only names whom the ride is for. */
  readonly isNameCue: (from: number) => boolean;
}

/** Looks around the words for people in a message. */
export const peopleAround = (message: Message, people: PeopleFound, names: NameReader): PeopleAround => {
  const { tokens, text, folded } = message;
  const { all, at } = people;
  const wordAt = (index: number): string => tokens[index]?.word ?? '';
  const starts = (index: number, ...concepts: readonly PeopleConcept[]): boolean =>
    at.startingAt(index, ...concepts).length > 0;
  const ends = (index: number, ...concepts: readonly PeopleConcept[]): boolean =>
    at.endingAt(index, ...concepts).length > 0;
  return {
    all,
    at,
    message,
    names,
    wordAt,
    starts,
    ends,
    saidBefore: (index, reach, ...concepts) => {
      for (let to = index; to > 0 && index - to <= reach; to -= 1) {
        if (ends(to, ...concepts)) return true;
        if (tokens[to - 1]?.pause === 'stop') return ends(to, ...concepts);
      }
      return false;
    },
    opensClause: (index) => index === 0 || tokens[index]?.pause !== 'none',
    isAfterRead: (index) => folded.slice(tokens[index - 1]?.end, tokens[index]?.start).includes('|'),
    isOwner: (index) => /['’]s$/i.test(text.slice(tokens[index]?.start, tokens[index]?.end)),
    ownedFrom: (from) => {
      for (let index = from; index > 0 && from - index <= MOST_ASIDES; index -= 1) {
        const own = at.endingAt(index, 'own')[0];
        if (own !== undefined) return own.from;
        if (!ends(index, 'aside') && !/^\d/.test(wordAt(index - 1))) return undefined;
      }
      return undefined;
    },
    nameFrom: names.nameFrom,
    afterName: (index) => index + names.nameFrom(index).length,
    nameBefore: (to) => {
      let from = to;
      while (from > 0 && to - from < MOST_NAME_WORDS && !names.isCommon(from - 1)) {
        from -= 1;
        if (tokens[from]?.pause !== 'none') break;
      }
      // "Two, my sister and her aide": the first word is written so whatever it is.
      if (from === 0 && to === 1 && isVocabulary(wordAt(0))) return undefined;
      return from < to && names.isSure(tokens.slice(from, to)) ? from : undefined;
    },
    isNameCue: (from) => at.startingAt(from, 'riderNameCue').some(({ to }) => to - from > 1),
  };
};
