/** A word by itself, and what readers made of it: see `perWord`. */
export interface Word {
  readonly text: string;
  /** Its own number among those remembered, below {@link MOST_REMEMBERED}, which a later word may get when it is forgotten; -1 for others. */
  readonly id: number;
  /** Each in a place of its own. */
  readonly made: unknown[];
}

/** How many words are remembered: those of our members' messages are few, and an attacker's must not pile up. */
export const MOST_REMEMBERED = 5_000;
/** A longer word than any of a vocabulary is glued together, and comes but once. */
const LONGEST_REMEMBERED = 24;
/** So many digits stand for somebody: they are forgotten with their message. */
const NUMBER = /\d{5}/;

let places = 0;

/** A place of its own in what is made of each word. */
export const placeInWords = (): number => {
  places += 1;
  return places - 1;
};

/** Places for all that may be made of a word, at once, because to make room bit by bit takes longer. */
const noneMade = (): unknown[] => new Array<unknown>(places).fill(undefined);

const remembered = new Map<string, Word>();

/** The same word is the same object, whatever message it comes in, so that what is made of it is made once. */
export const wordOf = (text: string): Word => {
  const before = remembered.get(text);
  if (before !== undefined) return before;
  if (text.length > LONGEST_REMEMBERED || NUMBER.test(text)) return { text, id: -1, made: noneMade() };
  // A slice of a message would keep all of it in memory.
  const own = Buffer.from(text).toString();
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const word = { text: own, id: remembered.size, made: noneMade() };
  remembered.set(own, word);
  return word;
};
