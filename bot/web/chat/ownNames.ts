import type { Language } from '../../../dialogs/locales';

/** What each language calls itself: the name on its link, and what is said to the assistant, which changes to the one it hears. */
export const ownNames = { en: 'English', es: 'Español' } as const satisfies Record<Language, string>;
