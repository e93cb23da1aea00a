import type { Language } from '../../../dialogs/locales';
import { render } from '../../../dialogs/locales/render';
import { say } from '../../../dialogs/say';

const wordsIn = (language: Language) => ({
  open: render(say('embed.open'), language),
  close: render(say('embed.close'), language),
  title: render(say('embed.title'), language),
});

/** What the button says that another site shows, and what its frame is called. */
export const embedWords = { en: wordsIn('en'), es: wordsIn('es') } as const satisfies Record<
  Language,
  object
>;

/** The type of {@link embedWords}, for the script that shows them. */
export type EmbedWords = typeof embedWords;
