import { peopleLexicon } from '../../locales/vocabulary';
import { digitWords } from '../../locales/words/digitWords';
import { functionWords } from '../../locales/words/functionWords';
import { isVocabulary } from '../../locales/words/isVocabulary';
import { nameParticles, nameWords } from '../../locales/words/nameWords';
import { placeWords } from '../../locales/words/placeWords';
import { streetWords } from '../../locales/words/streetWords';
import type { Message } from '../message';
import { perWord } from '../perWord';
import { townAt } from '../places/townNames';
import type { PersonName } from '../slotValues';
import type { Token } from '../token';

/** Reads names out of one message. */
export interface NameReader {
  /** The words of a name that begins at a word; none when it does not look like one. */
  readonly nameFrom: (index: number) => readonly Token[];
  /** Whether words may be a name where a name is likely: they are no words we know. */
  readonly isLikely: (words: readonly Token[]) => boolean;
  /** Whether words are surely a name: two of them, one with a capital letter, or a given name. */
  readonly isSure: (words: readonly Token[]) => boolean;
  /** Whether words begin with a capital letter in a message where that means something. */
  readonly isCapital: (words: readonly Token[]) => boolean;
  /** Whether a dash stands before a word: "… -Pam". */
  readonly isAfterDash: (index: number) => boolean;
  /** Whether a word is no name. */
  readonly isCommon: (index: number) => boolean;
  /** Whether no name begins at any word. */
  readonly namesNobody: () => boolean;
  readonly nameOf: (words: readonly Token[]) => PersonName | undefined;
}

const LONGEST_NAME = 5;

/** Whether a token has letters only. */
export const isWord = ({ known }: Token): boolean => hasLettersOnly(known);
const hasLettersOnly = perWord((word) => /^[a-z]+$/.test(word));

/** Whether somebody may be called by a word. */
export const isGivenName = perWord((word) => nameWords.given.has(word));

/** What a word by itself says of its being a name. */
const likenessOf = perWord((word): 'never' | 'given' | 'unlikely' | 'likely' => {
  if (nameWords.stops.has(word) || nameWords.never.has(word)) return 'never';
  const number = digitWords.get(word)?.kind;
  if (number === 'tens' || number === 'teen' || number === 'hundreds') return 'never';
  if (nameWords.given.has(word)) return 'given';
  return isVocabulary(word) ? 'unlikely' : 'likely';
});

/** A word of a name as it is written on a card: "maria" and "MARIA" are "Maria"; "O'Brien" stays. */
export const titled = (word: string): string =>
  nameParticles.has(word) || (/\p{Ll}/u.test(word) && /\p{Lu}/u.test(word))
    ? word
    : word.toLowerCase().replace(/(?:^|[-'’])\p{L}/gu, (letter) => letter.toUpperCase());

/**
 * A reader of names for one message.
 * @param message as it was written
 * @param meant its words with slips mended: what was mended to a word of ours is no name
 */
export const createNameReader = (message: Message, meant: readonly Token[]): NameReader => {
  const { text, tokens } = message;
  // In a message all in capitals, or without any, they say nothing.
  let hasCapitals: boolean | undefined;
  const isCapital = ({ start }: Token): boolean =>
    /\p{Lu}/u.test(text.charAt(start)) && (hasCapitals ??= /\p{Ll}\p{Ll}/u.test(text));
  /** The names that were read, by the place of their first word: several readers ask for the same. */
  const readAt: (readonly Token[])[] = [];

  const isCommon = (index: number): boolean => {
    const token = tokens[index];
    if (token === undefined) return true;
    const likeness = likenessOf(token.known);
    if (likeness === 'never') return true;
    if (likeness === 'given' || isCapital(token)) return false;
    return likeness === 'unlikely' || meant[index]?.word !== token.word;
  };

  return {
    isCommon,
    namesNobody: () => tokens.every((token, index) => !isWord(token) || isCommon(index)),
    isAfterDash: (index) =>
      /[-\u2013\u2014] *$/.test(message.folded.slice(tokens[index - 1]?.end, tokens[index]?.start)),
    isCapital: ([first]) => first !== undefined && isCapital(first),
    nameFrom: (index) => (readAt[index] ??= readName(index)),
    isLikely: (words) => words.length > 1 || (words[0]?.word.length ?? 0) > 2,
    isSure: (words) =>
      words.length >= 2
        ? words.some((token) => isCapital(token) || nameWords.given.has(token.word) || token.word.length > 3)
        : words.some((token) => isCapital(token) || nameWords.given.has(token.word)),
    nameOf: (said) => {
      // "Carol Carol Whitfield", as some speak
      const words = said.length > 2 && said[0]?.word === said[1]?.word ? said.slice(1) : said;
      const [one, two] = words;
      const last = words.at(-1);
      if (one === undefined || last === undefined) return undefined;
      // "Abdul-Karim Haddad"
      const isJoined = two !== undefined && text.slice(one.end, two.start) === '-';
      const first = titled(withoutOwner(text.slice(one.start, isJoined ? two.end : one.end)));
      const next = isJoined ? words[2] : two;
      if (two === undefined || next === undefined) return { first };
      // "Tanya B"
      const end = words.at(-2);
      if (last.word.length === 1 && end !== undefined) {
        const initial = last.word.toUpperCase();
        if (end === one) return { first, initial };
        return { first, last: lastNameOf(next, end), initial };
      }
      const rest = lastNameOf(next, last);
      // "Lopez, Maria"
      return words.length === 2 && two.pause === 'comma'
        ? { first: rest, last: first }
        : { first, last: rest };
    },
  };

  /** The words of a name that begins at a word. */
  function readName(index: number): readonly Token[] {
    const name: Token[] = [];
    const [left, first] = [tokens[index - 1], tokens[index]];
    // "Metro-North": the second half of a word is nobody's name.
    const isHalf = left !== undefined && first !== undefined && between(left, first) === '-';
    if (isHalf && /^[a-z]/.test(left.word)) return name;
    if (left !== undefined && first?.pause === 'none' && nameWords.beforeVerbs.has(left.word)) return name;
    for (let at = index; at < tokens.length && name.length < LONGEST_NAME; at += 1) {
      const token = tokens[at];
      const before = tokens[at - 1];
      // "Luz M. Carrasquillo"
      const isInitial = before?.word.length === 1 && text.startsWith('. ', before.end);
      if (token === undefined || !isWord(token) || (at > index && token.pause !== 'none' && !isInitial))
        break;
      // What was read already, or a dash, lies between.
      if (at > index && before !== undefined && /[|\u2014@/]/.test(between(before, token))) break;
      // "Dr. Nakamura dice": who writes names with capital letters does so to their end.
      const isSmall = name[0] !== undefined && isCapital(name[0]) && !isCapital(token);
      if (isSmall && !nameParticles.has(token.word) && !nameWords.given.has(token.word)) break;
      const next = tokens[at + 1];
      const isParticle =
        name.length > 0 &&
        nameParticles.has(token.word) &&
        next?.pause === 'none' &&
        isWord(next) &&
        (!isCommon(at + 1) || nameParticles.has(next.word)) &&
        !isOfPlace(at);
      // "Soy Maribel Colón": after a given name, and with nothing behind it.
      const isLast =
        name.length === 1 &&
        nameWords.given.has(name[0]?.word ?? '') &&
        at + 1 === tokens.length &&
        likenessOf(token.known) === 'unlikely';
      // "Gloria Reyes she goes": a word of ours that is a last name as well, after a given name in small letters.
      const isSurname =
        name.length === 1 &&
        token.pause === 'none' &&
        nameWords.surnames.has(token.word) &&
        !nameWords.surnames.has(name[0]?.word ?? '');
      // "Jamal W Brooks"
      const isMiddle =
        name.length === 1 &&
        token.word.length === 1 &&
        !nameWords.letters.has(token.word) &&
        next?.pause === 'none' &&
        isWord(next) &&
        likenessOf(next.known) !== 'never' &&
        !isCommon(at + 1);
      // "Tanya B cancel", "ruth m here"
      if (name.length > 0 && isLastInitial(at)) {
        name.push(token);
        break;
      }
      if (!isParticle && !isMiddle && !isSurname && isCommon(at) && !isLast) break;
      name.push(token);
      if (/['’]s$/i.test(text.slice(token.start, token.end))) break;
    }
    // "Juana de" of a name that does not go on
    const isOpen = (word: string): boolean => nameParticles.has(word) && !nameWords.suffixes.has(word);
    while (name.length > 1 && isOpen(name.at(-1)?.word ?? '')) name.pop();
    return name;
  }

  /** What joins the words of a last name stays: "O'Brien-Smith", "de la Cruz". */
  function lastNameOf(from: Token, to: Token): string {
    return withoutOwner(text.slice(from.start, to.end)).split(/\s+/).map(titled).join(' ');
  }

  /** "Otto Linares de Sunset Manor", "Carmen Figueroa de Meriden", "soy Marvin de la Hillside Ave" */
  function isOfPlace(at: number): boolean {
    const isOf = placeWords.of.has(tokens[at]?.word ?? '');
    if (isOf && townAt(tokens, at + 1) !== undefined) return true;
    for (let index = at + 1; index <= at + 3 && tokens[index]?.pause === 'none'; index += 1) {
      const { word } = tokens[index] ?? { word: '' };
      if (placeWords.nouns.has(word) || placeWords.residences.has(word)) return true;
      if (isOf && (streetWords.kinds.has(word) || streetWords.before.has(word))) return true;
    }
    return false;
  }

  /** A letter for the last name, after a first one; not one that stands for a word, "q" for "que", unless the name is over with it. */
  function isLastInitial(at: number): boolean {
    const [first, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
    if (first === undefined || token?.pause !== 'none' || !/^[a-z]$/.test(token.word)) return false;
    const { word, end } = token;
    const isFirst = nameWords.given.has(first.word) || isCapital(first);
    // "Luz M. Carrasquillo"
    const isMiddle = text.startsWith('. ', end) && next !== undefined && isWord(next) && !isCommon(at + 1);
    if (!isFirst || isMiddle || functionWords.en.has(word) || functionWords.es.has(word)) return false;
    const isOver =
      next?.pause !== 'none' ||
      between(token, next).includes('|') ||
      peopleLexicon
        .find(meant.slice(at + 1, at + 3))
        .some(({ concept, from }) => concept === 'hereAfter' && from === 0);
    return (
      isOver || nameWords.initials.has(word) || (meant[at]?.word === word && !nameWords.letters.has(word))
    );
  }

  function between(before: Token, token: Token): string {
    return message.folded.slice(before.end, token.start);
  }
};

const withoutOwner = (name: string): string => name.replace(/['’]s$/i, '');
