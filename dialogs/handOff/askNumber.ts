import type { Answer } from '../answer';
import type { Effect, Turn } from '../conversation';
import type { NewWorkItem, WorkItemKind } from '../../domain/ports/workItems';
import type { TaskStack } from '../taskStack';
import { callBackNumber } from './callBackNumber';
import { lacksNumber } from './lacksNumber';

/** Work of which somebody who calls is told that they hear from us. */
const PROMISED: readonly WorkItemKind[] = ['serious-incident', 'stranded', 'complaint', 'late-ride'];
const PROMISED_WISHES: readonly NewWorkItem['reason'][] = [
  'hearing-wish',
  'address-to-complete',
  'not-entitled',
];

const promises = (effect: Effect): boolean =>
  effect.kind === 'openWorkItem' &&
  (PROMISED.includes(effect.item.kind) || PROMISED_WISHES.includes(effect.item.reason));

/**
 * Whoever was promised a call, and calls from a hidden number that nobody has, is asked for one: at once, or as soon as nothing else
 * is open.
 */
export const askNumber = async (stack: TaskStack, turn: Turn, given: Answer): Promise<Answer> => {
  const { state } = turn;
  if (!lacksNumber(turn)) return given;
  if (given.effects.some(promises)) state.owesNumber = true;
  const isFree = state.dialogStack.length === 0 && state.danger === undefined && turn.incoming.ends !== true;
  if (state.owesNumber !== true || !isFree) return given;
  delete state.owesNumber;
  const asked = await stack.begin(turn, callBackNumber.id);
  return { ...given, after: [...given.after, ...asked.after] };
};
