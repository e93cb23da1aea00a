import { languages, type Language } from '../../../dialogs/locales';
import { messages, type MessageKey } from '../../../dialogs/locales/messages';
import { render, renderAll } from '../../../dialogs/locales/render';
import { say, type SayValue } from '../../../dialogs/say';
import { valuesOf } from './reading';

const keys = Object.keys(messages.en).filter((key): key is MessageKey => key in messages.en);

/** Characters of the plain alphabet of texts, GSM 03.38; those of the second set count twice. */
const PLAIN = /^[@£$¥èéùìòÇ\nØø\rÅåΔ\wΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./:;<=>?¡ÄÖÑÜ§¿äöñüà]*$/u;
const TWICE = /[\^{}\\[~\]|€]/gu;

/** Parts a text is sent, and paid, in. */
const segments = (text: string): number => {
  const bare = text.replaceAll(TWICE, '');
  const isPlain = PLAIN.test(bare);
  const length = isPlain ? bare.length + 2 * (text.length - bare.length) : text.length;
  const [alone, joined] = isPlain ? [160, 153] : [70, 67];
  return length <= alone ? 1 : Math.ceil(length / joined);
};

const LONG_PLACE = 'Sleeping Giant Family Medicine';

/** The longest there is of each kind of value. */
const longest = (name: string): SayValue => {
  if (/name|place|clinic/u.test(name)) return LONG_PLACE;
  if (name.includes('town')) return 'North Stonington';
  if (/line|phone/iu.test(name)) return '1-855-478-7350';
  if (/number/iu.test(name)) return '1234 5678';
  if (name === 'citation') return '17-134d-33(e)(2)(G)(i)(aa)';
  if (name === 'ride') {
    const when = { day: { day: '2026-09-30' }, appointment: { clock: '22:45' } } as const;
    return say('ride.withPlace', { ...when, clinic: LONG_PLACE });
  }
  return say('care.other');
};

const longestOf = (key: MessageKey, language: Language) =>
  say(key, valuesOf(key, language, { value: longest, day: '2026-09-30', clock: '22:45', count: 12 }));

/** Spanish has letters the plain alphabet of texts lacks: half as much fits into a part. */
const MOST: Readonly<Record<Language, number>> = { en: 2, es: 3 };

const MOST_READ_BACK: Readonly<Record<Language, number>> = { en: 3, es: 5 };

/** They name languages each in its own letters, for who reads no other: as many parts as in Spanish. */
const inOtherLetters: readonly MessageKey[] = ['interpreter.which', 'interpreter.which.again'];

const mostOf = (key: MessageKey, language: Language): number =>
  MOST[inOtherLetters.includes(key) ? 'es' : language];

const isTexted = (key: MessageKey): boolean => !key.startsWith('web.');

describe('a text', () => {
  it.each(languages)('has few parts in %s, with the longest data', (language) => {
    const long = keys
      .filter(isTexted)
      .map((key) => ({ key, parts: segments(render(longestOf(key, language), language)) }))
      .filter(({ key, parts }) => parts > mostOf(key, language));
    expect(long).toEqual([]);
  });

  it('is in the plain alphabet in English, unless it names languages in their own letters', () => {
    const others = keys.filter((key) => !PLAIN.test(messages.en[key].replaceAll(TWICE, '')));
    expect(others).toEqual(inOtherLetters);
  });

  it.each(languages)('that reads a ride back has few parts in %s, with the longest data', (language) => {
    const says = [
      'readBack.visit',
      'readBack.place',
      'readBack.mode',
      'readBack.return.willCall',
      'readBack.confirm',
    ] as const;
    const text = renderAll(
      says.map((key) => longestOf(key, language)),
      language,
    );
    expect(segments(text)).toBeLessThanOrEqual(MOST_READ_BACK[language]);
  });

  it.each([
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['[', 1],
    ['['.repeat(81), 2],
    ['á'.repeat(70), 1],
    ['á'.repeat(71), 2],
    ['ñ'.repeat(160), 1],
  ])('of the letters %s has %d parts', (text, parts) => {
    expect(segments(text)).toBe(parts);
  });
});
