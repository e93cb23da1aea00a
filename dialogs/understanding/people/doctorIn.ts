import { facilityWords } from '../../locales/words/facilityWords';
import { denials } from '../../locales/words/functionWords';
import { monthWords } from '../../locales/words/monthWords';
import { nameWords } from '../../locales/words/nameWords';
import { streetWords } from '../../locales/words/streetWords';
import { titleWords } from '../../locales/words/titleWords';
import type { Message } from '../message';
import { perWord } from '../perWord';
import type { Token } from '../token';
import { createNameReader } from './names';

/** Words between "doctor" and the name: "the doctor's name is um Fitch", "la doctora se llama Patel". */
const MOST_LEADING = 4;

const isShortTitle = (word: string): boolean => titleWords.always.has(word);

/** Whether "Dr" stands in an address: "15 Corporate Dr". */
const isStreet = ({ tokens }: Message, at: number): boolean =>
  streetWords.titles.has(tokens[at]?.word ?? '') &&
  tokens[at]?.pause === 'none' &&
  [2, 3].some(
    (back) =>
      /^\d{1,5}$/.test(tokens[at - back]?.word ?? '') &&
      tokens[at - 1]?.pause === 'none' &&
      !/^\d/.test(tokens[at - 1]?.word ?? ''),
  );

/** A verb of Spanish in the past, in small letters. */
const PAST = /^\p{Ll}+(?:ó|aron|ieron)$/u;

/** A name without the letters it is spelled with: "Fink F I N K". */
const spelledOff = (words: readonly Token[]): readonly Token[] => {
  const letter = words.findIndex(
    ({ word }, index) => index > 0 && word.length === 1 && (words[index + 1]?.word.length ?? 1) === 1,
  );
  return letter === -1 ? words : words.slice(0, letter);
};

const isTitle = perWord((word) => facilityWords.titles.has(word));

/** The doctor named: "Dr. Patel", "la doctora Ruiz". `isAsked` says whether the open question asks for one. */
export const doctorIn = (message: Message, meant: readonly Token[], isAsked: boolean): string | undefined => {
  if (!meant.some(({ known }) => isTitle(known))) return undefined;
  const { tokens, text } = message;
  const names = createNameReader(message, meant);
  for (let at = 0; at < tokens.length - 1; at += 1) {
    if (!facilityWords.titles.has(meant[at]?.word ?? '') || tokens[at + 1]?.pause !== 'none') continue;
    // "Not Dr. Ahn, Dr. Hahn", "15 Corporate Dr Trumbull"
    if (denials.has(tokens[at - 1]?.word ?? '') || isStreet(message, at)) continue;
    let from = at + 1;
    while (from <= at + MOST_LEADING && nameWords.leading.has(tokens[from]?.word ?? '')) from += 1;
    const words = spelledOff(names.nameFrom(from).filter(({ word }) => !monthWords.numbers.has(word)));
    const last = words.at(-1);
    if (last === undefined) continue;
    // "El doctor llenó un papel"
    if (words.length === 1 && PAST.test(text.slice(last.start, last.end))) continue;
    // "The doctor re-evaluates", "doc is always late"
    const next = tokens[tokens.indexOf(last) + 1];
    const isDoubtful =
      !isAsked &&
      !words.some(({ word, start }) => nameWords.given.has(word) || /\p{Lu}/u.test(text.charAt(start))) &&
      !isShortTitle(tokens[at]?.word ?? '');
    const isUnnamed =
      from > at + 1
        ? next?.pause === 'none' && !nameWords.stops.has(next.word)
        : at === 0 || nameWords.englishArticles.has(tokens[at - 1]?.word ?? '');
    if (isDoubtful && isUnnamed) continue;
    const first = from > at + 1 ? from : at;
    const name = text.slice(tokens[first]?.start, last.end).replace(/['’]s$/i, '');
    // "Dr patels ofice"
    return facilityWords.phoned.has(meant[tokens.indexOf(last) + 1]?.word ?? '')
      ? name.replace(/(?<=[^s])s$/i, '')
      : name;
  }
  return undefined;
};
