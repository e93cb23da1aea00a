import { renderInAll } from '../../../dialogs/locales/render';
import type { Terminal } from '../terminal';

/** Texts in a terminal: a line is a text. */
export const terminal: Terminal = {
  opens: false,
  incomingOf: (text, { phone, language }) => ({
    text,
    senderPhone: phone,
    isTextMessage: true,
    languageHint: language,
  }),
  linesOf: ({ says, languages }) => (says.length > 0 ? renderInAll(says, languages).split('\n') : []),
};
