import type { Language } from '..';
import { vocabulary as en, words as enWords } from '../en/vocabulary';
import { words as esWords } from '../es/vocabulary';
import { spanish, type TimeConcept, type Vocabulary } from '../vocabulary';
import { weekdays } from '../../understanding/dates/weekdays';
import { monthWords } from './monthWords';
import { numberWords } from './numberWords';
import { wordsOf } from './wordLists';

const anchorConcepts: readonly TimeConcept[] = [
  'today',
  'tomorrow',
  'shortTomorrow',
  'afterTomorrow',
  'yesterday',
  'beforeYesterday',
  ...weekdays,
  'oddDays',
  'evenDays',
  'everyWeekday',
  'everyDay',
  'dayAfter',
  'lastDay',
  'calendarUnit',
  'hourUnit',
  'weekend',
  'newYearsDay',
  'newYearsEve',
  'threeKings',
  'mlkDay',
  'valentines',
  'presidentsDay',
  'stPatricks',
  'easter',
  'memorialDay',
  'juneteenth',
  'columbusDay',
  'halloween',
  'thanksgiving',
  'christmasEve',
  'christmas',
  'guadalupe',
  'noon',
  'midnight',
  'ongoing',
];

const smallWords = new Set(wordsOf(enWords.functionWords, esWords.functionWords));

/** Phrases about days and times of both languages by concept. */
export const timePhrases: readonly Vocabulary['times'][] = [en.times, spanish.times];

const wordsOfTimes = (
  times: Vocabulary['times'],
  { numbers, months, functionWords: small }: Pick<typeof enWords, 'numbers' | 'months' | 'functionWords'>,
): ReadonlySet<string> =>
  new Set(
    [...Object.values(times), ...Object.values(numbers), ...Object.values(months), small].flatMap((words) =>
      words.split(/[^a-z]+/),
    ),
  );

const timeWords = { en: wordsOfTimes(en.times, enWords), es: wordsOfTimes(spanish.times, esWords) };

/** Words of days, times and little else that are of one language only. */
export const timeWordsOnly: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set([...timeWords.en].filter((word) => !timeWords.es.has(word))),
  es: new Set([...timeWords.es].filter((word) => !timeWords.en.has(word))),
};

/** Short names of weekdays, written with a full stop or without. */
export const shortWeekdays: ReadonlySet<string> = new Set(
  (['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const)
    .flatMap((name) => wordsOf(en.times[name], spanish.times[name]))
    .filter((word) => word.length <= 5),
);

/** Words without one of which, or a digit, a message names no day and no time. */
export const dayAndTimeWords: ReadonlySet<string> = new Set([
  ...anchorConcepts
    .flatMap((concept) => `${en.times[concept]}|${spanish.times[concept]}`.split('|'))
    .flatMap((phrase) => {
      const all = phrase.trim().split(/[ /]/);
      return all.length === 1 ? all : all.filter((word) => word.length > 3 && !smallWords.has(word));
    })
    .filter((word) => word !== ''),
  ...monthWords.numbers.keys(),
  ...numberWords.hours.keys(),
  ...numberWords.tens.keys(),
  ...numberWords.units.keys(),
  ...numberWords.ordinals.keys(),
]);

/** Short ways of writing small words in either language, and the words they are read as. */
export const timeShorthand: ReadonlyMap<string, readonly string[]> = new Map(
  wordsOf(enWords.timeShorthand, esWords.timeShorthand).map((entry): [string, readonly string[]] => {
    const [short = '', words = ''] = entry.split('=');
    return [short, words.split('_')];
  }),
);
