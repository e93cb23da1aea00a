import type { Language } from '../../../dialogs/locales';
import type { MessageKey } from '../../../dialogs/locales/messages';
import { MOST_PARTS, MOST_READ_BACK } from '../../channels/sms/textsOf';

/** They name languages each in its own letters, for who reads no other: a part holds half as much. */
export const inOtherLetters: readonly MessageKey[] = ['interpreter.which', 'interpreter.which.again'];

/** "60 días" has no other word, and all of it is needed to ask for a hearing. */
const ofAHearing: readonly MessageKey[] = ['hearing.recorded', 'hearing.recorded.written'];

const MOST_OF_THESE = 3;

/** Whether a message is ever sent as a text: pages have words of their own. */
const isTexted = (key: MessageKey): boolean => !key.startsWith('web.');

/** Most parts a message may have as a text by itself; undefined where it is never one. */
export const budgetOf = (key: MessageKey, language: Language): number | undefined => {
  if (!isTexted(key)) return undefined;
  if (key.startsWith('readBack.')) return MOST_READ_BACK[language];
  const isLonger = inOtherLetters.includes(key) || (language === 'es' && ofAHearing.includes(key));
  return isLonger ? MOST_OF_THESE : MOST_PARTS;
};
