import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '.';
import type { Say, SayValue } from '../say';
import { messages, type MessageKey } from './messages';

/** Regional variants for days and times: the program is in the United States, whatever the language. */
const LOCALES = { en: 'en-US', es: 'es-US' } as const satisfies Record<Language, string>;

/**
 * Days and times arrive as wall-clock values of the program's time zone and are written out as they are: handed over as
 * if they were UTC, so that the zone of the host plays no part.
 */
const FORMATS = {
  date: { day: { weekday: 'short', month: 'short', day: 'numeric', timeZone: 'UTC' } },
  time: { clock: { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' } },
} as const;

const compiled = new Map<string, IntlMessageFormat>();

const messageFor = (key: MessageKey, language: Language): IntlMessageFormat => {
  const name = `${language}:${key}`;
  const before = compiled.get(name);
  if (before !== undefined) return before;
  const message = new IntlMessageFormat(messages[language][key], LOCALES[language], FORMATS, {
    ignoreTag: true,
  });
  compiled.set(name, message);
  return message;
};

const valueOf = (value: SayValue, language: Language): string | number | Date => {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if ('day' in value) return new Date(`${value.day}T12:00:00Z`);
  if ('clock' in value) return new Date(`1970-01-01T${value.clock}:00Z`);
  return render(value, language);
};

/** Special spaces that date formats put in; they would turn a text message into the costly encoding. */
const SPECIAL_SPACES = /[\u00a0\u2009\u202f]/gu;

/** Spanish clock times end in a stop of their own; at the end of a sentence one is enough. */
const DOUBLED_STOP = /\.m\.\./gu;

/** The words of one thing to say. */
export const render = ({ key, values = {} }: Say, language: Language): string => {
  const written = Object.entries(values).map(([name, value]) => [name, valueOf(value, language)] as const);
  const text = messageFor(key, language).format<string>(Object.fromEntries(written));
  const sentence = Array.isArray(text) ? text.join('') : text;
  return sentence.replace(SPECIAL_SPACES, ' ').replace(DOUBLED_STOP, '.m.');
};

/** The words of several things said one after the other, as one text; what begins a line of its own stays on it. */
export const renderAll = (says: readonly Say[], language: Language): string =>
  says.map((one) => render(one, language)).reduce((text, next) => joined(text, next), '');

/** The same in several languages, one after the other on lines of their own. */
export const renderInAll = (says: readonly Say[], languages: readonly Language[]): string =>
  languages.map((language) => renderAll(says, language)).join('\n');

const joined = (text: string, next: string): string =>
  text === '' ? next.trimStart() : next.startsWith('\n') ? text + next : `${text} ${next}`;
