import { kindsOfCare } from '../../domain/facts';
import type { Facility } from '../../domain/ports/facilityDirectory';
import type { Member } from '../../domain/ports/memberDirectory';

/** Values that may come up nowhere but where they belong. */
export interface Canaries {
  /** Words, alone or several in a row, as {@link folded} leaves them: found where they stand whole. */
  readonly phrases: ReadonlySet<string>;
  /** Numbers of seven digits or more, without what is written between them: found within longer ones as well. */
  readonly numbers: ReadonlySet<string>;
}

/** Shortest word that tells something by itself. Of shorter ones only the whole message is looked for. */
export const SHORTEST_WORD = 4;

/** Shortest message that is looked for as a whole. */
const SHORTEST_MESSAGE = 8;

/** Fewest digits that are looked for. */
const FEWEST_DIGITS = 5;

/** A number that is looked for however it is written; a shorter one as it stands. */
const LONG_NUMBER = /^\d{7,}$/u;

/** Digits of a phone in this country. */
const PHONE_DIGITS = 10;

/** What is written between the digits of one number: 203-555-0101, (203) 555-0101, 203.555.0101. */
const BETWEEN_DIGITS = /(?<=\d)[\s()./-]{1,2}(?=\d)/gu;

/** Lower case without accents, with one space for whatever is neither a letter nor a digit, and one at each end. */
export const folded = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')} `;

const decoded = (escaped: string): string => {
  try {
    return decodeURIComponent(escaped);
  } catch {
    return escaped;
  }
};

/** What is written in base64, where that is text; random bytes are none. */
const inBase64 = (text: string): readonly string[] =>
  [...text.matchAll(/[\w+/-]{8,}={0,2}/gu)]
    .map(([token]) => Buffer.from(token, 'base64').toString('utf8'))
    .filter((read) => /^[\p{L}\p{N}\p{P}\p{Zs}\n]{4,}$/u.test(read));

/** A text as it stands, with what addresses, JSON, XML, calendars and base64 make of letters turned back. */
const plain = (text: string): string => {
  const read = text
    .replaceAll('\r\n ', '')
    .replace(/(?:%[\da-f]{2})+/giu, decoded)
    .replace(/\\{1,8}u([\da-f]{4})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,6});/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/\\{1,8}[nrt"]|&[a-z]+;/gu, ' ');
  return [read, ...inBase64(read)].join(' ');
};

/** Sealed bytes, in which any short word comes up between two dashes once in a while; what they say when they are text is read before. */
const RANDOM = /(?=[\w-]{0,63}\d)(?=[\w-]{0,63}[A-Z])[\w-]{64,}/gu;

/** Makes a text ready to be searched, however it is written there. @returns what of some values comes up in it */
export const searchIn = (text: string): ((canaries: Canaries) => readonly string[]) => {
  const read = plain(text);
  const words = folded(read.replace(RANDOM, ' '));
  const said = new Set(words.split(' '));
  const digits = read.replace(BETWEEN_DIGITS, '');
  const isSaid = (phrase: string): boolean =>
    said.has(phrase.split(' ', 1)[0] ?? '') && words.includes(` ${phrase} `);
  return ({ phrases, numbers }) => [
    ...[...phrases].filter(isSaid),
    ...[...numbers].filter((number) => digits.includes(number)),
  ];
};

const MONTHS = ['en', 'es'].flatMap((language) =>
  (['long', 'short'] as const).map((month) => {
    const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, index) => format.format(Date.UTC(2000, index)));
  }),
);

/** A birth date as people and machines write it. @param date year, month and day */
const spelledDate = ([year = 0, month = 0, day = 0]: readonly number[]): readonly string[] => {
  const [mm, dd] = [month, day].map((part) => String(part).padStart(2, '0'));
  const years = [String(year), String(year).slice(2)];
  return [
    `${year}-${mm}-${dd}`,
    `${year}${mm}${dd}`,
    `${mm}${dd}${year}`,
    `${dd}${mm}${year}`,
    ...years.flatMap((one) => [`${mm}-${dd}-${one}`, `${month}-${day}-${one}`, `${day}-${month}-${one}`]),
    ...MONTHS.map((names) => names[month - 1] ?? '').flatMap((name) => [
      `${name} ${day} ${year}`,
      `${day} ${name} ${year}`,
      `${day} de ${name} de ${year}`,
    ]),
  ];
};

/** Birth dates in a text: 3/12/1984, 3-12-84. */
const birthDatesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\b(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)?\d\d)\b/gu)].flatMap(
    ([, month, day, year = '']) => {
      const written = Number(year);
      const whole = year.length === 4 ? written : written + (written > 26 ? 1900 : 2000);
      return whole < 2026 ? spelledDate([whole, Number(month), Number(day)]) : [];
    },
  );

/** These values, as numbers and as words. */
const canariesOf = (values: Iterable<string>): Canaries => {
  const phrases = new Set<string>();
  const numbers = new Set<string>();
  for (const value of values) {
    if (LONG_NUMBER.test(value)) numbers.add(value);
    else phrases.add(folded(value).trim());
  }
  phrases.delete('');
  return { phrases, numbers };
};

/** What on file tells nothing about a person: schema, state, and days that are no birthdays. */
const NOT_PERSONAL = new Set([
  'schema',
  'state',
  'language',
  'coverageBegin',
  'coverageEnd',
  'from',
  'until',
]);

/** Every text in a record by its field, with the spellings of dates. A field that comes to be there is looked for by itself. */
const textsIn = (record: object, field = ''): readonly (readonly [field: string, text: string])[] =>
  Object.entries(record).flatMap(([own, value]: [string, unknown]) => {
    const name = Array.isArray(record) ? field : own;
    if (NOT_PERSONAL.has(name)) return [];
    if (typeof value === 'object' && value !== null) return textsIn(value, name);
    if (typeof value !== 'string') return [];
    const spelled = name === 'dateOfBirth' ? spelledDate(value.split('-').map(Number)) : [value];
    return spelled.map((text) => [name, text] as const);
  });

/** Names of a kind (`wheelchair`, `husky-a`, `parent`), that fit many: no name of anybody, and no clinic's. */
const isKind = ([field, text]: readonly [string, string]): boolean =>
  /^[a-z-]+$/u.test(text) && field !== 'usualClinics';

/** The kind of whatever is of no other. */
const NO_KIND = 'other';

/** What is on file of members, and where the clinics are that they go to: what tells who somebody is, and which of many kinds they or their care are of. */
export const onFile = (
  members: readonly Member[],
  facilities: readonly Facility[],
): { readonly who: Canaries; readonly kinds: Canaries } => {
  const texts = textsIn(members);
  const places = facilities.flatMap(({ name, street, phone }) => [name, street, phone]);
  return {
    who: canariesOf([...texts.filter((one) => !isKind(one)).map(([, text]) => text), ...places]),
    kinds: canariesOf(
      [...texts.filter(isKind).map(([, text]) => text), ...kindsOfCare].filter((kind) => kind !== NO_KIND),
    ),
  };
};

/**
 * Everything somebody typed, said or pressed: each message, its words and its numbers.
 * @param harmless numbers that are no secret: of rides and cases
 */
export const typedIn = (messages: readonly string[], harmless: readonly string[] = []): Canaries =>
  canariesOf(
    messages.flatMap((message) => [
      ...(message.length >= SHORTEST_MESSAGE ? [message] : []),
      ...(message.match(/\p{L}+/gu) ?? []).filter((word) => word.length >= SHORTEST_WORD),
      ...(message.replace(BETWEEN_DIGITS, '').match(/\d+/gu) ?? [])
        .filter((digits) => digits.length >= FEWEST_DIGITS && !harmless.includes(digits))
        // Whatever stands before it, the country's 1 or a day of the month.
        .map((digits) => digits.slice(-PHONE_DIGITS)),
      ...birthDatesIn(message),
    ]),
  );
