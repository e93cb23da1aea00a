import type { ConversationState } from './conversation';
import type { MessageKey } from './locales/messages';
import { openQuestion } from './openQuestion';
import { isSameQuestion } from './otherWords';
import type { Say } from './say';
import type { Heard } from './understanding/heard';

/** Texts that come closer together than this, in milliseconds, are one burst: their writer has not read an answer between them. */
const BURST_MS = 5_000;

/** What stands before a question that is put again, and tells nothing by itself. */
const ADD_NOTHING: readonly MessageKey[] = ['notUnderstood'];

/** What a member has on the screen, and since when. */
export interface OnScreen {
  readonly said: readonly Say[];
  readonly question: readonly Say[];
  readonly textedAt: number | undefined;
}

/** What is on the screen before a message is answered. */
export const onScreen = (state: ConversationState): OnScreen => ({
  said: state.said,
  question: openQuestion({ state }),
  textedAt: state.textedAt,
});

/**
 * Whether an answer to a text within a burst only puts a question again that is on the screen already. Danger, what was asked to
 * be said again, and all that tells or asks something new is answered.
 * @param now the moment of the text, in milliseconds
 */
export const isLeftOut = (
  { said: shown, question, textedAt }: OnScreen,
  heard: Heard,
  said: readonly Say[],
  now: number,
): boolean => {
  if (textedAt === undefined || now - textedAt >= BURST_MS) return false;
  if (heard.danger === 'emergency' || heard.danger === 'crisis' || heard.intents.includes('repeat')) return false;
  const isShown = (one: Say): boolean =>
    [shown, question].every((says) => says.some((other) => isSameQuestion(one, other)));
  const asked = said.filter(({ key }) => !ADD_NOTHING.includes(key));
  return asked.length > 0 && asked.every((one) => !one.key.startsWith('danger.') && isShown(one));
};
