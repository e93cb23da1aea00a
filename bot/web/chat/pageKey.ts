import type { MessageKey } from '../../../dialogs/locales/messages';

/** The key of words the page itself shows: the buttons, the labels, what it says about sending. */
export type PageKey = Extract<MessageKey, `web.${string}`>;
