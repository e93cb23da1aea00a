import { isMessageKey, messages, type MessageKey } from '../../../dialogs/locales/messages';

/** The key of every message, in the order of the English file. */
export const messageKeys: readonly MessageKey[] = Object.keys(messages.en).filter(isMessageKey);
