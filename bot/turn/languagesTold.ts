import type { Incoming } from '../../dialogs/conversation';
import { languages, type Language } from '../../dialogs/locales';
import { readLanguage } from '../../dialogs/understanding/intents/readLanguage';
import { readMessage } from '../../dialogs/understanding/message';

/** The language of a message when nothing of its conversation can be read; all of them when it cannot be told. */
export const languagesTold = (incoming: Incoming): readonly Language[] => {
  const language = lookOf(incoming.text) ?? incoming.languageHint;
  return language === undefined ? languages : [language];
};

const lookOf = (text: string): Language | undefined => {
  try {
    return readLanguage(readMessage(text));
  } catch {
    // An apology must not fail where an answer just did: it is said in every language.
    return undefined;
  }
};
