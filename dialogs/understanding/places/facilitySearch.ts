import Fuse from 'fuse.js';
import type { KindOfCare } from '../../../domain/facts';
import type { Facility } from '../../../domain/ports/facilityDirectory';
import type { FacilitySearch } from '../heard';
import { fold } from '../message';
import { facilityWords } from '../../locales/words/facilityWords';
import { isVocabulary } from '../../locales/words/isVocabulary';
import { streetWords } from '../../locales/words/streetWords';

/** One name of one facility. */
interface Entry {
  readonly id: string;
  readonly words: readonly string[];
  readonly town: readonly string[];
  /** Names this facility when said word for word: its proper name, or an alias that is more than a kind of care and a town. */
  readonly isName: boolean;
}

const MOST_RESULTS = 5;
/** Share of the best score that a rival must reach to be offered beside it. */
const NEAR_BEST = 0.86;
/** Share of the said words, weighed by rarity, that a name must cover. */
const ENOUGH = 0.6;

/** Words of a name in the form they are compared in: plain letters, long forms ("saint", "hospital"), no words that say nothing. */
const nameWords = (text: string): readonly string[] => {
  const words: string[] = [];
  for (const said of fold(text)
    .replaceAll("'s", 's')
    .split(/[^a-z0-9]+/)) {
    const word = facilityWords.same.get(said) ?? said;
    if (said !== '' && !facilityWords.empty.has(word)) words.push(word);
  }
  return words;
};

/** The name of a street, without its number and its kind: "Whalley" of "200 Whalley Ave". */
const streetNameOf = (street: string): readonly string[] =>
  fold(street)
    .split(/[^a-z0-9]+/)
    .filter(
      (word, index) =>
        word !== '' &&
        !(index === 0 && /^\d/.test(word)) &&
        !streetWords.kinds.has(word) &&
        !streetWords.before.has(word),
    );

const near = (one: string, other: string): boolean => {
  if (one === other) return true;
  if (one.length < 4 || other.length < 4) return false;
  if (one.length >= 5 && other.startsWith(one)) return true;
  if (Math.abs(one.length - other.length) > 1 || !other.startsWith(one.charAt(0))) return false;
  let at = 0;
  while (at < one.length && one.charAt(at) === other.charAt(at)) at += 1;
  if (
    one.slice(at + 1) === other.slice(at + 1) ||
    one.slice(at) === other.slice(at + 1) ||
    other.slice(at) === one.slice(at + 1)
  )
    return true;
  return (
    one.charAt(at) === other.charAt(at + 1) &&
    one.charAt(at + 1) === other.charAt(at) &&
    one.slice(at + 2) === other.slice(at + 2)
  );
};

/** A directory has hundreds of names with "center" in it; words this frequent propose nobody when a rarer one is said. */
const MOST_PROPOSED = 300;
const MOST_REMEMBERED = 5_000;

/**
 * Finds facilities by name, alias and town. An index by word proposes names, Fuse the words meant by a slip of spelling; the proposals are
 * then weighed by how rare the shared words are, so that "clinic" counts little and "Gaylord" counts much.
 */
export const createFacilitySearch = (facilities: readonly Facility[]): FacilitySearch => {
  const kinds = new Map(
    facilities.map((facility): [string, readonly KindOfCare[]] => [facility.id, facility.kindsOfCare]),
  );
  const entries: readonly Entry[] = facilities.flatMap(({ id, name, aliases, town }) =>
    [name, ...aliases].map((each, index) => {
      const [words, inTown] = [nameWords(each), nameWords(town)];
      const rest = words.filter((word) => !inTown.includes(word));
      const isName = index === 0 || rest.length > 1 || rest.some((word) => !facilityWords.common.has(word));
      return { id, words, town: inTown, isName };
    }),
  );
  const byId = new Map<string, Entry[]>();
  const byWord = new Map<string, Entry[]>();
  const byName = new Map<string, Set<string>>();
  const byInitials = new Map<string, Set<string>>();
  const addTo = (index: Map<string, Set<string>>, key: string, id: string): void => {
    index.set(key, (index.get(key) ?? new Set()).add(id));
  };
  for (const entry of entries) {
    const sameId = byId.get(entry.id);
    if (sameId === undefined) byId.set(entry.id, [entry]);
    else sameId.push(entry);
    for (const word of new Set([...entry.words, ...entry.town])) {
      const named = byWord.get(word);
      if (named === undefined) byWord.set(word, [entry]);
      else named.push(entry);
    }
    if (entry.isName) addTo(byName, entry.words.join(' '), entry.id);
    if (entry.words.length >= 3)
      addTo(byInitials, entry.words.map((word) => word.charAt(0)).join(''), entry.id);
  }
  const byStreet = facilities.map(({ id, street }) => ({ id, words: streetNameOf(street) }));
  const rarityOf = (many: number): number => Math.log(1 + entries.length / many);
  const rarities = new Map(
    [...byWord].map(([word, { length }]): [string, number] => [word, rarityOf(length)]),
  );
  const unheardOf = rarityOf(0.5);
  const rarity = (word: string): number => rarities.get(word) ?? unheardOf;
  const fuse = new Fuse([...byWord.keys()], { threshold: 0.4, distance: 20, minMatchCharLength: 3 });
  const remembered = new Map<string, readonly string[]>();

  /** The words of the directory that a said word may mean. */
  const meant = (word: string): readonly string[] => {
    if (byWord.has(word)) return [word];
    // A word we know is no slip of spelling: "born" does not mean "Barn".
    if (word.length < 4 || word.length > 24 || /^\d/.test(word) || isVocabulary(word)) return [];
    const before = remembered.get(word);
    if (before !== undefined) return before;
    const words = fuse
      .search(word, { limit: 12 })
      .map(({ item }) => item)
      .filter((item) => near(word, item));
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(word, words);
    return words;
  };

  const score = (said: readonly (readonly [string, readonly string[]])[], { words, town }: Entry): number => {
    let covered = 0;
    let all = 0;
    let named = false;
    let common = 0;
    const used = new Set<string>();
    for (const [word, meanings] of said) {
      const match = meanings.find((other) => words.includes(other));
      const inTown = meanings.some((other) => town.includes(other));
      const weight =
        match === undefined ? (inTown ? 1 : Math.max(1.5, Math.min(rarity(word), 6))) : rarity(match);
      all += weight;
      if (match !== undefined) {
        covered += word === match ? weight : weight * 0.9;
        used.add(match);
        if (!town.includes(match)) {
          if (facilityWords.common.has(match)) common += 1;
          else named = true;
        }
      } else if (inTown) covered += weight * 0.9;
    }
    // "the dentist in Hamden" is no name. "community health center" is that of a few, when only their towns are left unsaid.
    if (!named && (common < 2 || covered < all * 0.95)) return 0;
    if (!named && !words.every((word) => used.has(word) || town.includes(word))) return 0;
    const whole = words.reduce((sum, word) => sum + rarity(word), 0);
    if (all === 0 || whole === 0) return 0;
    const share = words.reduce((sum, word) => sum + (used.has(word) ? rarity(word) : 0), 0) / whole;
    return (covered / all) * 0.75 + share * 0.25;
  };

  /** "Gaylord", "Riverbend": in a name, in no vocabulary, and in few names. */
  const nameWord = (word: string): boolean =>
    word.length > 3 &&
    (byWord.get(word)?.some(({ isName, town }) => isName && !town.includes(word)) ?? false) &&
    !facilityWords.common.has(word) &&
    !isVocabulary(word);

  const proposedBy = (meanings: readonly (readonly string[])[]): ReadonlySet<Entry> => {
    const lists = meanings.flatMap((words) => words.map((word) => byWord.get(word) ?? []));
    const rare = lists.filter(({ length }) => length <= MOST_PROPOSED);
    if (rare.length > 0) return new Set(rare.flat());
    const [shortest] = lists.toSorted((one, other) => one.length - other.length);
    return new Set(shortest ?? []);
  };

  return {
    kindsOfCare: (id) => kinds.get(id) ?? [],
    isNameWord: (word) => nameWord(word),
    inStreet: (street) => {
      const said = streetNameOf(street).join(' ');
      return said === '' ? [] : byStreet.flatMap(({ id, words }) => (words.join(' ') === said ? [id] : []));
    },
    isInName: (id, words) => {
      const row = ` ${nameWords(words).join(' ')} `;
      return byId.get(id)?.some((entry) => ` ${entry.words.join(' ')} `.includes(row)) ?? false;
    },
    isNamed: (words) => byName.has(nameWords(words).join(' ')),
    search: (words) => {
      const said = nameWords(words).slice(0, 10);
      const exact =
        byName.get(said.join(' ')) ?? (said.length === 1 ? byInitials.get(said[0] ?? '') : undefined);
      if (said.length === 0) return [];
      if (exact !== undefined) return [...exact].slice(0, MOST_RESULTS);
      const pairs = said.map((word): [string, readonly string[]] => [word, meant(word)]);
      const best = new Map<string, number>();
      for (const entry of proposedBy(pairs.map(([, meanings]) => meanings))) {
        const value = score(pairs, entry);
        if (value > (best.get(entry.id) ?? 0)) best.set(entry.id, value);
      }
      const ranked = [...best].sort(([, one], [, other]) => other - one);
      const top = ranked[0]?.[1] ?? 0;
      if (top < ENOUGH) return [];
      return ranked
        .filter(([, value]) => value >= top * NEAR_BEST)
        .slice(0, MOST_RESULTS)
        .map(([id]) => id);
    },
  };
};
