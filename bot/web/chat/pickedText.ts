import type { Language } from '../../../dialogs/locales';

/** What was picked from a calendar or a clock, as browsers give it: `YYYY-MM-DD` and `HH:MM`; empty where nothing was. */
export interface Picked {
  readonly day: string;
  readonly 'birth-day': string;
  readonly time: string;
}

const LOCALES = { en: 'en-US', es: 'es-US' } as const satisfies Record<Language, string>;

/** An instant that shows in UTC what was picked; undefined for what is no day or time. */
const instant = (picked: string, pattern: RegExp, written: string): Date | undefined => {
  const moment = new Date(written);
  return pattern.test(picked) && !Number.isNaN(moment.getTime()) ? moment : undefined;
};

const dayText = (picked: string, locale: string): string | undefined =>
  instant(picked, /^\d{4}-\d{2}-\d{2}$/, `${picked}T00:00:00Z`)?.toLocaleDateString(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

const timeText = (picked: string, locale: string): string | undefined =>
  instant(picked, /^\d{2}:\d{2}$/, `1970-01-01T${picked}:00Z`)
    ?.toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })
    .replace(/[\u00a0\u202f]/g, ' ');

/** A message of what was written and what was picked, in the words somebody would write; empty when there is neither. */
export const pickedText = (written: string, picked: Picked, language: Language): string => {
  const locale = LOCALES[language];
  return [
    written.trim(),
    dayText(picked['birth-day'], locale),
    dayText(picked.day, locale),
    timeText(picked.time, locale),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
};
