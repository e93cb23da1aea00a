import type { Turn } from '../conversation';

/** Whether nobody has a number to call back: a call whose number is hidden, of somebody who is not known and has given none. */
export const lacksNumber = ({ incoming, state: { caller } }: Pick<Turn, 'incoming' | 'state'>): boolean =>
  incoming.isCall === true &&
  incoming.callerPhone === undefined &&
  caller.callBackTo === undefined &&
  caller.staff?.phone === undefined &&
  (caller.member?.phones.length ?? 0) === 0;
