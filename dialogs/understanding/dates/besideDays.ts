import { timeLexicon } from '../../locales/vocabulary';
import { besideDays } from '../../locales/words/misspeltDays';
import { monthWords } from '../../locales/words/monthWords';
import { numberWords } from '../../locales/words/numberWords';
import { dayAndTimeWords, timePhrases } from '../../locales/words/timeWords';
import { waysToSay } from '../phraseWays';
import { perWord } from '../perWord';
import { slipsBetween } from '../slipsBetween';
import type { Token } from '../token';
import { wordOf, type Word } from '../word';

/** Words that stand side by side in a phrase about days and times: "que viene", "half past". */
const sideBySide = new Set<string>();
for (const way of timePhrases.flatMap((vocabulary) => Object.values(vocabulary)).flatMap(waysToSay))
  for (const [at, words] of way.entries())
    for (const before of way[at - 1] ?? []) for (const word of words) sideBySide.add(`${before} ${word}`);

const isNumber = (word: string): boolean =>
  numberWords.units.has(word) || numberWords.tens.has(word) || numberWords.ordinals.has(word);
const isNamed = (word: string): boolean =>
  isNumber(word) || monthWords.numbers.has(word) || besideDays.names.has(word);

/** Whether these two may stand side by side in what is said of a day or a time. */
const belong = (one: string, other: string): boolean =>
  sideBySide.has(`${one} ${other}`) ||
  besideDays.pairs.has(`${one}+${other}`) ||
  (besideDays.leads.has(one) &&
    (isNumber(other) || besideDays.opens.has(other) || besideDays.names.has(other)));

/** How a word sounds in either language, more roughly than a day's name: "noxe" and "noche", "quarto" and "cuarto" alike. */
const soundOf = (word: string): string =>
  word
    .replace(/ch|x/g, '+')
    .replace(/qu(?=[ei])|[kq]/g, 'c')
    .replace(/c(?=[ei])|z/g, 's')
    .replaceAll('v', 'b')
    .replaceAll('h', '')
    .replaceAll('ll', 'y')
    .replaceAll('y', 'i')
    .replace(/(.)\1+/g, '$1');

const SHORTEST_SPELLED = 5;
const SHORTEST_JOINED = 7;
const LONGEST = 16;
const SHORTEST_PART = 2;

const mendedTo = besideDays.mended.map((word) => ({ word, sound: soundOf(word) }));

const spelled = (word: string): string | undefined => {
  const sound = soundOf(word);
  const first = sound.charAt(0);
  const same = mendedTo.find((name) => name.sound === sound);
  if (same !== undefined || word.length < SHORTEST_SPELLED - 1) return same?.word;
  return mendedTo.find(
    (name) =>
      name.word.length >= SHORTEST_SPELLED &&
      name.sound.startsWith(first) &&
      slipsBetween(word, name.word) === 1,
  )?.word;
};

/** "Nextweek", "alasocho": words without the spaces between them, each of which belongs beside the next. */
const parted = (word: string, before = ''): readonly string[] | undefined => {
  if (before !== '' && belong(before, word)) return [word];
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
    const first = word.slice(0, at);
    if (before !== '' && !belong(before, first)) continue;
    const rest = parted(word.slice(at), first);
    if (rest !== undefined) return [first, ...rest];
  }
  return undefined;
};

const NOTHING: readonly Word[] = [];

/** The words a run-together word is made of; none when it is no such word. */
export const partsOf = perWord((word): readonly Word[] => {
  if (word.length < SHORTEST_JOINED || word.length > LONGEST) return NOTHING;
  if (besideDays.real.has(word) || timeLexicon.knows(word)) return NOTHING;
  const parts = parted(word);
  return parts?.some((part) => dayAndTimeWords.has(part) || besideDays.mended.includes(part)) === true
    ? parts.map(wordOf)
    : NOTHING;
});

/** The word of days or times that a misspelt or misheard word may be, where its neighbours speak of them. */
export const mayBe = perWord((word): Word | 'none' => {
  const heard = besideDays.heard.get(word);
  if (heard !== undefined) return wordOf(heard);
  const isNone =
    word.length > LONGEST || besideDays.real.has(word) || timeLexicon.knows(word) || isNamed(word);
  const meant = isNone ? undefined : spelled(word);
  return meant === undefined ? 'none' : wordOf(meant);
});

interface Beside extends Token {
  readonly digits: number;
  readonly gap: string;
}

const speaks = (one: Beside | undefined): boolean =>
  one !== undefined && (one.digits > 0 || isNamed(one.word));

/** A Spanish "u" before a number that begins with that sound: "11 u 11 y media", "siete u ocho". */
const mendOr = (list: Beside[]): void => {
  for (let at = 1; at < list.length - 1; at += 1) {
    const atom = list[at];
    if (atom?.word !== 'u') continue;
    const next = list[at + 1];
    if (next === undefined) continue;
    if (!/^(?:8|11|18|oc|on)/.test(next.word) || next.pause !== 'none') continue;
    const or = wordOf('or');
    if (speaks(list[at - 1])) list[at] = { ...atom, word: or.text, known: or };
  }
};

/** Reads words as words of days and times where those beside them speak of some: "haf past 8", "a weak from monday". */
export const mendBesideDays = (list: Beside[]): void => {
  mendOr(list);
  // From the end: what follows a word tells more often what it is.
  for (let at = list.length - 1; at >= 0; at -= 1) {
    const atom = list[at];
    const word = atom === undefined || atom.digits > 0 ? 'none' : mayBe(atom.known);
    if (atom === undefined || word === 'none') continue;
    const isNear = (one: Beside): boolean => one.pause === 'none' && one.gap === '';
    const next = list[at + 1];
    const after = next !== undefined && isNear(next) ? next : undefined;
    const before = isNear(atom) ? list[at - 1] : undefined;
    const isBefore = before !== undefined && belong(before.word, word.text);
    const isAfter = after !== undefined && belong(word.text, after.word);
    const isBeside = isBefore || speaks(before) || speaks(after);
    // A word of its own is meant only between two signs: "next weak", "a weak from monday", but "been weak 6 days".
    const isOpen = after === undefined || isAfter || speaks(after) || timeLexicon.knows(after.word);
    const isMeant = besideDays.real.has(atom.word)
      ? ((isBefore || speaks(before)) && isOpen) || (at === 0 && isAfter)
      : isAfter || (isBeside && (isOpen || !besideDays.heard.has(atom.word)));
    if (isMeant) list[at] = { ...atom, word: word.text, known: word };
  }
};
