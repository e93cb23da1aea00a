import type { Ground } from './ground';
import type { Phrase } from './phrases';
import type { Role } from './resolve';

/** Phrases of one message that are looked at. */
export const MOST_PHRASES = 24;

/** Words that may name where a ride goes from or to. */
export interface Candidate {
  readonly phrase: Phrase;
  readonly role: Role;
  /** How surely it names a place; the surest of a role is taken, of equals the first. */
  readonly score: number;
  /** It was said with "to"; or with "at". */
  readonly concept?: string;
  /** Somebody lives there. */
  readonly isHome: boolean;
}

/** The candidates of one message, and the words that are taken. */
export interface Candidates {
  readonly all: Candidate[];
  readonly taken: Phrase[];
  readonly isTaken: (index: number) => boolean;
  readonly add: (phrase: Phrase, role: Role, score: number, isHome?: boolean, concept?: string) => void;
}

/** Makes the list of candidates of a message, empty at first. */
export const createCandidates = (ground: Ground): Candidates => {
  const all: Candidate[] = [];
  const taken: Phrase[] = [];
  return {
    all,
    taken,
    isTaken: (index) =>
      taken.some(({ from, to }) => from <= index && index < to) ||
      ground.addresses.some(({ from, to }) => from <= index && index < to),
    add: (phrase, role, score, isHome = false, concept) => {
      all.push({ phrase, role, score, isHome, ...(concept === undefined ? {} : { concept }) });
      taken.push(phrase);
    },
  };
};
