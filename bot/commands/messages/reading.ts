import { IntlMessageFormat } from 'intl-messageformat';
import type { CalendarDate, ClockTime } from '../../../domain/calendar/calendarDate';
import type { Language } from '../../../dialogs/locales';
import { messages, type MessageKey } from '../../../dialogs/locales/messages';
import { render } from '../../../dialogs/locales/render';
import { say, type SayValue } from '../../../dialogs/say';

/** Words no ride can be spoken of without: they count as two syllables, whatever they have. */
const GIVEN =
  /^(?:appointments?|hospitals?|emergency|medicaid|wheelchairs?|ambulances?|citas?|hospital(?:es)?|emergencias?|sillas?|ruedas?|ambulancias?)$/u;

const ENGLISH_SILENT = /(?:[^laeiouycgsxz]es|[^td]ed|[^l]e)$/u;

const inEnglish = (word: string): number => {
  const spoken = word.length > 3 ? word.replace(ENGLISH_SILENT, (end) => end.slice(0, 1)) : word;
  return Math.max(1, spoken.match(/[aeiouy]+/gu)?.length ?? 0);
};

/** Strong vowels are apart, weak ones join their neighbour unless they carry the accent. */
const inSpanish = (word: string): number =>
  Math.max(
    1,
    word
      .replace(/qu|gu(?=[eéií])/gu, 'k')
      .replace(/y$/u, 'i')
      .match(/[iuü]?[aeoáéó][iuü]?|[íú]|[iuü]+/gu)?.length ?? 0,
  );

const SYLLABLES: Readonly<Record<Language, (word: string) => number>> = { en: inEnglish, es: inSpanish };

/** Syllables of a word; a number is one, as it is one word. */
export const syllables = (word: string, language: Language): number => {
  const bare = word.toLowerCase();
  if (!/\p{L}/u.test(bare)) return 1;
  return GIVEN.test(bare) ? 2 : SYLLABLES[language](bare);
};

const WORD = /[\p{L}\d]+(?:['’:.-][\p{L}\d]+)*/gu;

/** The words of a sentence. */
export const wordsIn = (sentence: string): readonly string[] => sentence.match(WORD) ?? [];

/** The sentences of a text. */
export const sentencesIn = (text: string): readonly string[] =>
  text.split(/(?<=[.?!])\s+(?=[\p{Lu}¿¡\d"])|\n/u).filter((sentence) => wordsIn(sentence).length > 0);

/** What stands for a value: names as "Ana", places as "the clinic". */
const standIn = (name: string, language: Language): string => {
  if (/^(?:name|names|rider)$/u.test(name)) return 'Ana';
  if (/number|line|phone|digits/iu.test(name)) return '12';
  return language === 'en' ? 'the clinic' : 'la clínica';
};

const DATE = 3;
const TIME = 4;
const PLURAL = 6;

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

const PLAIN_TEXT = 0;

const kindOf = ({ type }: Element): number => type;

/** What to put in place of the values of a message. */
interface StandIns {
  readonly value: (name: string) => SayValue;
  readonly day: CalendarDate;
  readonly clock: ClockTime;
  readonly count: number;
}

const valueFor = (element: Element, standIns: StandIns): readonly (readonly [string, SayValue])[] => {
  if (!('value' in element) || kindOf(element) === PLAIN_TEXT) return [];
  const { value: name } = element;
  const type = kindOf(element);
  const inner =
    'options' in element
      ? Object.values(element.options).flatMap(({ value }) => value.flatMap((one) => valueFor(one, standIns)))
      : [];
  const { day, clock, count, value } = standIns;
  if (type === DATE) return [[name, { day }]];
  if (type === TIME) return [[name, { clock }]];
  return [[name, type === PLURAL || name === 'count' ? count : value(name)], ...inner];
};

/** Values for all that a message takes. */
export const valuesOf = (
  key: MessageKey,
  language: Language,
  standIns: StandIns,
): Readonly<Record<string, SayValue>> => {
  const format = new IntlMessageFormat(messages[language][key], language, undefined, { ignoreTag: true });
  return Object.fromEntries(format.getAst().flatMap((element) => valueFor(element, standIns)));
};

/** A message as it reads, with something in place of every value. */
export const asRead = (key: MessageKey, language: Language): string => {
  const value = (name: string): string => standIn(name, language);
  const values = valuesOf(key, language, { value, day: '2026-12-04', clock: '10:00', count: 2 });
  return render(say(key, values), language);
};

/** The hardest a member is asked to read: a grade of school in English, and as easy in Spanish, where more is easier. */
export const isEasy = (level: number, language: Language): boolean =>
  language === 'en' ? level <= 6 : level >= 70;

/** How hard a text is: Flesch-Kincaid's grade for English, Fernández-Huerta's ease for Spanish. */
export const readingOf = (sentences: readonly string[], language: Language): number => {
  const words = sentences.flatMap(wordsIn);
  const perWord = words.reduce((sum, word) => sum + syllables(word, language), 0) / words.length;
  const perSentence = words.length / sentences.length;
  return language === 'en'
    ? 0.39 * perSentence + 11.8 * perWord - 15.59
    : 206.84 - 60 * perWord - 1.02 * perSentence;
};
