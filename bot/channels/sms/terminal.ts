import type { Terminal } from '../terminal';
import { textsOf } from './textsOf';

/** Texts in a terminal: a line is a text. */
export const terminal: Terminal = {
  opens: false,
  incomingOf: (text, { phone, language }) => ({
    text,
    senderPhone: phone,
    isTextMessage: true,
    languageHint: language,
  }),
  linesOf: ({ says, languages }) => textsOf(says, languages).flatMap((text) => text.split('\n')),
};
