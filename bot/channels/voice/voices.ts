import type { Language } from '../../../dialogs/locales';
import { towns } from '../../../domain/places/towns';

/** How each language sounds, and how it is listened to. */
export const VOICES = {
  en: { voice: 'Polly.Joanna-Neural', language: 'en-US' },
  es: { voice: 'Polly.Lupe-Neural', language: 'es-US' },
} as const satisfies Record<Language, object>;

/** Names of places that may be said: every town, at most 500 of at most 100 characters (Twilio's warning 13330), and of no person. */
export const TOWN_NAMES = towns.map(({ name }) => name).join(',');
