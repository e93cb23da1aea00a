import { addDays, type CalendarDate } from './calendar/calendarDate';
import type { ConsentChange } from './ports/consents';
import type { Reach } from './ports/reaches';
import type { Program } from './program/program';
import { textsHistory } from './textsHistory';

/** Whether a number was asked again whether it wants texts, and has not answered: until it does it gets none. */
export const isAskedAgain = (history: readonly ConsentChange[]): boolean =>
  textsHistory(history).at(-1)?.source === 'asked-again';

/**
 * Why a number that takes texts is asked again before it gets the next one: the last ones did not arrive, or nobody there has answered
 * for so long that it may be somebody else's by now. Undefined where there is no reason.
 */
export const whyAskAgain = (
  { toldSince, heardOn, undelivered }: Reach,
  history: readonly ConsentChange[],
  today: CalendarDate,
  program: Program,
): 'undelivered' | 'silent' | undefined => {
  const { undelivered: most, silentDays } = program.updates.askAgain.value;
  if (undelivered >= most) return 'undelivered';
  const agreedOn = textsHistory(history)
    .findLast(({ given }) => given)
    ?.at.slice(0, 10);
  const since = [toldSince, heardOn, agreedOn]
    .flatMap((day) => day ?? [])
    .toSorted()
    .at(-1);
  const isTold = toldSince !== undefined;
  return isTold && since !== undefined && addDays(since, silentDays) <= today ? 'silent' : undefined;
};
