import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '.';
import type { Say, SayValue } from '../say';
import { messages, spoken, type MessageKey, type SpokenKey } from './messages';

/** How a message reaches the member: read, or heard. */
export type Medium = 'written' | 'spoken';

/** Regional variants for days and times: the program is in the United States, whatever the language. */
const LOCALES = { en: 'en-US', es: 'es-US' } as const satisfies Record<Language, string>;

/** A birth date bears its year, and no weekday. */
const BIRTH = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;

/**
 * Days and times arrive as wall-clock values of the program's time zone and are written out as they are: handed over as
 * if they were UTC, so that the zone of the host plays no part.
 */
const FORMATS = {
  written: {
    date: { day: { weekday: 'short', month: 'short', day: 'numeric', timeZone: 'UTC' }, birth: BIRTH },
    time: { clock: { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' } },
  },
  spoken: {
    date: { day: { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' }, birth: BIRTH },
    time: { clock: { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' } },
  },
} as const;

/** Whether a message has a wording of its own to be spoken. */
export const isSpokenKey = (key: MessageKey): key is SpokenKey => key in spoken.en;

const wordingOf = (key: MessageKey, language: Language, medium: Medium): string =>
  medium === 'spoken' && isSpokenKey(key) ? spoken[language][key] : messages[language][key];

const compiled = new Map<string, IntlMessageFormat>();

const messageFor = (key: MessageKey, language: Language, medium: Medium): IntlMessageFormat => {
  const name = `${medium}:${language}:${key}`;
  const before = compiled.get(name);
  if (before !== undefined) return before;
  const wording = wordingOf(key, language, medium);
  const message = new IntlMessageFormat(wording, LOCALES[language], FORMATS[medium], { ignoreTag: true });
  compiled.set(name, message);
  return message;
};

/** A confirmation or case number in groups, a phone line, or an id: nothing but digits in any grouping. */
const IS_NUMBER = /^\d[\d -]{4,}$/u;

/** Before a clause of the regulation. */
const SECTION = '§ ';

/**
 * Numbers are spoken digit by digit, with a pause between groups; of a clause each part by itself, for no voice reads its brackets;
 * everything else as it is.
 */
const aloud = (text: string): string => {
  if (text.startsWith(SECTION)) {
    const parts = text.slice(SECTION.length).split(/[-()]+/u);
    return parts.flatMap((part) => part.match(/\d+|\D+/gu)?.join(' ') ?? []).join(', ');
  }
  if (!IS_NUMBER.test(text)) return text;
  const groups = text.split(/[ -]/u);
  return groups.map((group) => group.replaceAll(/\d(?=\d)/gu, '$& ')).join(', ');
};

const valueOf = (value: SayValue, language: Language, medium: Medium): string | number | Date => {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return medium === 'spoken' ? aloud(value) : value;
  if ('day' in value) return new Date(`${value.day}T12:00:00Z`);
  if ('clock' in value) return new Date(`1970-01-01T${value.clock}:00Z`);
  if ('all' in value) {
    const words = value.all.map((one) => render(one, language, medium));
    return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(words);
  }
  if ('either' in value) {
    return new Intl.ListFormat(LOCALES[language], { type: 'disjunction' }).format(value.either);
  }
  return render(value, language, medium);
};

/** Special spaces that date formats put in; they would turn a text message into the costly encoding. */
const SPECIAL_SPACES = /[\u00a0\u2009\u202f]/gu;

/** Spanish clock times end in a stop of their own; at the end of a sentence one is enough. */
const DOUBLED_STOP = /\.m\.\./gu;

const worded = (
  key: MessageKey,
  values: Readonly<Record<string, SayValue>>,
  language: Language,
  medium: Medium,
): string => {
  const wording: Record<string, ReturnType<typeof valueOf>> = {};
  for (const [name, value] of Object.entries(values)) wording[name] = valueOf(value, language, medium);
  const text = messageFor(key, language, medium).format<string>(wording);
  const sentence = Array.isArray(text) ? text.join('') : text;
  return sentence.replace(SPECIAL_SPACES, ' ').replace(DOUBLED_STOP, '.m.');
};

/** Messages into which nothing is put, as they are said: most questions are such. */
const plain = new Map<string, string>();

/** The words of one thing to say. */
export const render = ({ key, values }: Say, language: Language, medium: Medium = 'written'): string => {
  if (values !== undefined) return worded(key, values, language, medium);
  const name = `${medium}:${language}:${key}`;
  const before = plain.get(name);
  if (before !== undefined) return before;
  const text = worded(key, {}, language, medium);
  plain.set(name, text);
  return text;
};

/** The words of one thing as they stand on a button: with a capital letter, whatever sentence they are a part of elsewhere. */
export const renderTitle = (one: Say, language: Language): string =>
  render(one, language).replace(/^\p{Ll}/u, (first) => first.toLocaleUpperCase(language));

/** The words of several things said one after the other, as one text; what begins a line of its own stays on it. */
export const renderAll = (says: readonly Say[], language: Language, medium: Medium = 'written'): string =>
  says.map((one) => render(one, language, medium)).reduce((text, next) => joined(text, next), '');

/** The same in several languages, one after the other on lines of their own. */
export const renderInAll = (says: readonly Say[], languages: readonly Language[]): string =>
  languages.map((language) => renderAll(says, language)).join('\n');

/** What is said after something else; what begins a line of its own stays on it. */
export const joined = (text: string, next: string): string =>
  text === '' ? next.trimStart() : next.startsWith('\n') ? text + next : `${text} ${next}`;
