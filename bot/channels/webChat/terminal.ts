import { choicesOf, type Awaiting } from '../../../dialogs/awaiting';
import { renderInAll, renderTitle } from '../../../dialogs/locales/render';
import type { Terminal } from '../terminal';

const choicesIn = (awaits: Awaiting | undefined) => (awaits === undefined ? [] : choicesOf(awaits.keys));

/** The page's chat in a terminal: buttons are shown with their keys, a line that is such a key presses one. */
export const terminal: Terminal = {
  opens: true,
  incomingOf: (line, { language }, awaits) => ({
    text: line,
    ...(choicesIn(awaits).some(({ key }) => key === line) && { keys: line }),
    isTextMessage: false,
    languageHint: language,
  }),
  linesOf: ({ says, languages, awaits }) => {
    const [language = 'en'] = languages;
    const buttons = choicesIn(awaits).map(({ key, what }) => `[${key}: ${renderTitle(what, language)}]`);
    return [...renderInAll(says, languages).split('\n'), ...(buttons.length > 0 ? [buttons.join(' ')] : [])];
  },
};
