import type { Language } from '.';
import faqEn from './en/faq.json';
import en from './en/messages.json';
import spokenEn from './en/spoken.json';
import faqEs from './es/faq.json';
import es from './es/messages.json';
import spokenEs from './es/spoken.json';

/** The key of a message; every language has the keys of English. */
export type MessageKey = keyof typeof en | keyof typeof faqEn;

/** Every message of every language, as ICU messages. A language that lacks a key of English does not compile. */
export const messages = { en: { ...en, ...faqEn }, es: { ...es, ...faqEs } } satisfies Record<
  Language,
  Record<MessageKey, string>
>;

/** The key of a message that is worded another way when it is spoken. */
export type SpokenKey = keyof typeof spokenEn & MessageKey;

/**
 * Messages whose written form does not fit to be spoken. Each is a key of a written message, in every language: one that is
 * missing in a language, or is no message, does not compile.
 */
export const spoken: Readonly<Record<Language, Readonly<Record<SpokenKey, string>>>> = {
  en: spokenEn satisfies Record<keyof typeof spokenEs & MessageKey, string>,
  es: spokenEs satisfies Record<keyof typeof spokenEn & MessageKey, string>,
};

/** Whether this release knows a message; what another one has recorded may name others. */
export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(messages.en, key);
