import type { Refusal } from '../exchange';
import { words } from '../words';

/** The desk said no. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly refusal: Refusal,
  ) {
    super(`${status} ${refusal.code ?? ''}`);
  }
}

/** Nobody answered, so nobody knows whether it was done: it may be asked again. */
export class NotReached extends Error {}

/** Somebody else is signed in now. */
export class SomebodyElse extends Error {
  constructor(readonly who: string) {
    super(who);
  }
}

const BROKEN = 500;

const byCode: Readonly<Record<string, string>> = {
  illegal: words.notLegal,
  'illegal-move': words.notLegal,
  'changed-meanwhile': words.changedMeanwhile,
  'not-written': words.cannotWrite['by-phone'],
  stopped: words.cannotWrite.stopped,
  window: words.notDelivered.window,
  'not-found': words.notFound,
  'not-yours': words.notYours,
  'no-such-town': words.noSuchTown,
};

const byStatus: Readonly<Record<number, string>> = {
  403: words.notYours,
  404: words.notFound,
  409: words.notLegal,
};

/** What is said of something that went wrong. */
export const troubleOf = (error: unknown): string => {
  if (error instanceof SomebodyElse) return words.somebodyElse(error.who);
  if (error instanceof NotReached) return words.cannotReach;
  if (!(error instanceof Refused)) return words.notReadable;
  const { status, refusal } = error;
  if (refusal.code === 'held' && refusal.by !== undefined) return `${words.heldBy(refusal.by)}.`;
  if (status >= BROKEN) return words.notDone;
  return byCode[refusal.code ?? ''] ?? byStatus[status] ?? words.notDone;
};
