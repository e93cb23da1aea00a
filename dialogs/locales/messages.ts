import type { Language } from '.';
import en from './en/messages.json';
import es from './es/messages.json';

/** The key of a message; every language has the keys of English. */
export type MessageKey = keyof typeof en;

/** Every message of every language, as ICU messages. A language that lacks a key of English does not compile. */
export const messages = { en, es } satisfies Record<Language, Record<MessageKey, string>>;
