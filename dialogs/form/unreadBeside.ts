import type { Turn } from '../conversation';
import type { Intent } from '../understanding/heard';
import { besideYes } from '../understanding/intents/besideYes';
import { saysNothingElse } from '../wishes';
import type { Form } from './form';

/** Wishes that say nothing of a ride beyond the yes. */
const ADD_NOTHING: readonly Intent[] = ['book-trip', 'out-of-scope', 'thanks-bye', 'correction'];

/** So much of it is said back, in characters. */
const SAID_BACK = 60;

/**
 * The words beside a yes to what was read back that nobody made out: who says "yes, and …" is not booked for as if it had not been said.
 * Undefined where there are none, and where they were asked about already.
 */
export const unreadBeside = (form: Form, turn: Turn): string | undefined => {
  const { heard, incoming } = turn;
  // What waited while a danger was asked about was asked about there.
  const isAskedAbout = !incoming.text.includes(heard.text);
  const isRead =
    isAskedAbout ||
    heard.choice !== undefined ||
    heard.questions !== undefined ||
    form.lastHeard?.changed === true ||
    !saysNothingElse(turn) ||
    heard.intents.some((intent) => !ADD_NOTHING.includes(intent));
  if (isRead || form.besideYesAsked === form.version) return undefined;
  const words = besideYes(heard.text);
  return words === undefined || words.length <= SAID_BACK
    ? words
    : `${words.slice(0, SAID_BACK).trimEnd()}...`;
};
