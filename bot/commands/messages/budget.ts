import type { Language } from '../../../dialogs/locales';
import type { MessageKey } from '../../../dialogs/locales/messages';
import { MOST_PARTS, MOST_READ_BACK } from '../../channels/sms/textsOf';

/** Whether a message is ever sent as a text: pages have words of their own. */
const isTexted = (key: MessageKey): boolean => !key.startsWith('web.');

/** Most parts a message may have as a text by itself; undefined where it is never one. */
export const budgetOf = (key: MessageKey, language: Language): number | undefined => {
  if (!isTexted(key)) return undefined;
  if (key.startsWith('readBack.')) return MOST_READ_BACK[language];
  return MOST_PARTS;
};
