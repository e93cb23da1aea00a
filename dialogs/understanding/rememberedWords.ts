/** Words are remembered up to this many: those of our members' messages are few, and an attacker's must not pile up. */
const MOST_REMEMBERED = 5_000;

/** Remembers what was made of a word, so that a word costs once. */
export const rememberedWords = <Made>(make: (word: string) => Made): ((word: string) => Made) => {
  const remembered = new Map<string, Made>();
  return (word) => {
    const before = remembered.get(word);
    if (before !== undefined) return before;
    const made = make(word);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(word, made);
    return made;
  };
};
