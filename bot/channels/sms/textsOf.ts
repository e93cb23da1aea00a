import type { Language } from '../../../dialogs/locales';
import type { MessageKey } from '../../../dialogs/locales/messages';
import { joined, render } from '../../../dialogs/locales/render';
import type { Say } from '../../../dialogs/say';
import { encodingOf, segments } from './segments';

/** Most parts of one text. */
export const MOST_PARTS = 2;

/** Most parts of a ride that is read back with its question; Spanish has letters of which half as many fit into a part. */
export const MOST_READ_BACK: Readonly<Record<Language, number>> = { en: 3, es: 5 };

/** The question after a ride that was read back, in its first and its other words: one part. */
const QUESTIONS: readonly MessageKey[] = [
  'readBack.confirm',
  'readBack.confirmBoth',
  'form.yesOrChange',
  'form.yesOrChange.again',
  'readBack.confirmChange',
  'change.yesOrChange',
  'change.yesOrChange.again',
];

/** Where a text may be broken, the best places first: before a line, after a sentence, between words. */
const BREAKS = [
  /(?=\n)/u,
  /(?<=[.?!])(?<!\b(?:St|Ft|Mt|Dr|Dra|Sr|Sra|Jr|Mr|Mrs|Ms|No)\.) (?=[\p{Lu}¿¡\d"])/u,
  / /u,
];

/** The short name of Saturday without its accent, which changes no meaning, where nothing else keeps a message out of the plain alphabet. */
const worded = (one: Say, language: Language): string => {
  const text = render(one, language);
  if (!text.includes('sáb,')) return text;
  const plain = text.replaceAll(/\bsáb(?=,)/gu, 'sab');
  return encodingOf(plain) === 'GSM-7' ? plain : text;
};

/** What is too long for one text, broken into what is not. */
const broken = (piece: string, most: number, breaks: readonly RegExp[] = BREAKS): readonly string[] => {
  const [at, ...finer] = breaks;
  if (at === undefined || segments(piece) <= most) return [piece];
  return piece.split(at).flatMap((part) => broken(part, most, finer));
};

/** Pieces put together to texts of so many parts and characters at most. */
const packed = (pieces: readonly string[], most: number, longest = Infinity): readonly string[] => {
  const texts: string[] = [];
  for (const piece of pieces) {
    const longer = joined(texts.at(-1) ?? '', piece);
    const fits = longer.length <= longest && segments(longer) <= most;
    if (texts.length > 0 && fits) texts.splice(-1, 1, longer);
    else texts.push(piece.trimStart());
  }
  return texts;
};

/** Characters by which the texts of a reply are made more alike. */
const STEP = 20;

/** As few texts of so many parts as there can be, of like length: no last one of three words. What was said in one breath stays together where it can. */
const inTexts = (says: readonly Say[], language: Language, most: number): readonly string[] => {
  const pieces = says.flatMap((one) => broken(worded(one, language), most));
  const texts = packed(pieces, most);
  let alike = texts;
  for (let longest = Math.max(...texts.map(({ length }) => length)); longest > 0; longest -= STEP) {
    const shorter = packed(pieces, most, longest);
    if (shorter.length > texts.length) break;
    alike = shorter;
  }
  return alike;
};

const isOfReadBack = ({ key }: Say): boolean => key.startsWith('readBack.');

const inLanguage = (says: readonly Say[], language: Language): readonly string[] => {
  const ride = says.findIndex(isOfReadBack);
  const question = says.findIndex(({ key }) => QUESTIONS.includes(key));
  if (ride < 0 || question <= ride) return inTexts(says, language, MOST_PARTS);
  const most = MOST_READ_BACK[language] - 1;
  const together = inTexts(says.slice(0, question), language, most);
  return [
    // What comes before a ride does not cut the ride in two.
    ...(together.length === 1
      ? together
      : [
          ...inTexts(says.slice(0, ride), language, MOST_PARTS),
          ...inTexts(says.slice(ride, question), language, most),
        ]),
    ...inTexts(says.slice(question), language, MOST_PARTS),
  ];
};

/**
 * The texts a reply is sent in: one where it fits into two parts; else a ride that is read back and then its question, and
 * what is long in several texts of whole sentences.
 */
export const textsOf = (says: readonly Say[], languages: readonly Language[]): readonly string[] => {
  // In two languages as well, nothing is no text.
  if (says.length === 0) return [];
  const whole = languages
    .map((language) => says.map((one) => worded(one, language)).reduce(joined, ''))
    .join('\n');
  if (whole === '') return [];
  if (segments(whole) <= MOST_PARTS) return [whole];
  return languages.flatMap((language) => inLanguage(says, language));
};
