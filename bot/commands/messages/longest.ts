import type { Language } from '../../../dialogs/locales';
import type { MessageKey } from '../../../dialogs/locales/messages';
import { render } from '../../../dialogs/locales/render';
import { say, type Say, type SayValue } from '../../../dialogs/say';
import { towns } from '../../../domain/places/towns';
import { ctHusky } from '../../../domain/program/ctHusky';
import { sampleFacilities } from '../../storage/sampleData/facilities';
import { messageKeys } from './messageKeys';
import { valuesOf } from './reading';

const longestOfAll = (texts: readonly string[]): string =>
  texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');

const TOWN = longestOfAll(towns.map(({ name }) => name));
const FACILITY = longestOfAll(sampleFacilities.map(({ name }) => name));
const FIRST_NAME = 'Christopher';
const LINE = ctHusky.lines.rides.value;
const NUMBER = '1234 5678';
const CITATION = '17-134d-33(e)(2)(G)(i)(aa)';
const NOTE = 'Ring twice and use the side door by the garage, the bell is broken.';

/** The day and the time that are written longest in both languages. */
const DAY = '2026-09-30';
const CLOCK = '22:45';

const place = (): Say => say('place.named', { name: FACILITY, town: TOWN });

const ride = (): Say =>
  say('ride.withPlace', { day: { day: DAY }, appointment: { clock: CLOCK }, clinic: FACILITY });

/** Of things that are messages themselves, like kinds of ride, the one with the longest name. */
const longestOn = (prefix: string, language: Language): Say => {
  const named = messageKeys.filter((key) => key.startsWith(prefix)).map((key) => say(key));
  const text = longestOfAll(named.map((one) => render(one, language)));
  return named.find((one) => render(one, language) === text) ?? say('care.other');
};

const weekdays: SayValue = { all: [say('weekday.3'), say('weekday.4'), say('weekday.6')] };
const days: SayValue = { all: Array.from({ length: 4 }, () => say('choice.day', { day: { day: DAY } })) };

/** The longest real value of each name. */
const valueOf = (key: MessageKey, name: string, language: Language): SayValue => {
  if (/line|phone/iu.test(name)) return LINE;
  if (/number/iu.test(name)) return NUMBER;
  switch (name) {
    case 'name':
      return key.startsWith('clarify.') || key.startsWith('place.') ? FACILITY : FIRST_NAME;
    case 'names':
      return { either: [FIRST_NAME, 'Alexander', 'Maximilian'] };
    case 'clinic':
      return FACILITY;
    case 'place':
      return place();
    case 'town':
      return TOWN;
    case 'citation':
      return CITATION;
    case 'ride':
    case 'after':
      return ride();
    case 'mode':
    case 'care':
    case 'requirement':
      return longestOn(`${name}.`, language);
    case 'minutes':
    case 'digits':
      return 120;
    case 'days':
      return key.startsWith('claim.') || key.startsWith('faq.')
        ? 365
        : key === 'cancel.all' || key === 'cancel.allOf' || key.endsWith('.leftOut')
          ? days
          : weekdays;
    case 'note':
      return NOTE;
    default:
      return say('care.other');
  }
};

/** A message with the longest real data in it. */
export const longestOf = (key: MessageKey, language: Language): Say =>
  say(
    key,
    valuesOf(key, language, {
      value: (name) => valueOf(key, name, language),
      day: DAY,
      clock: CLOCK,
      count: 12,
    }),
  );
