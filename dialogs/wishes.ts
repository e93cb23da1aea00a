import type { Turn } from './conversation';
import type { Intent } from './understanding/heard';

/** Whether a message wants one of these. */
export const wishes = ({ heard }: Pick<Turn, 'heard'>, ...intents: readonly Intent[]): boolean =>
  intents.some((intent) => heard.intents.includes(intent));

/** Whether a message says no fact beside its wishes and its yes or no. */
export const saysNothingElse = ({ heard }: Turn): boolean =>
  Object.keys(heard.slots).length === 0 && heard.unclear.length === 0;
