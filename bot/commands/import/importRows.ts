import { setTimeout as pause } from 'node:timers/promises';
import { StoreUnavailable } from '../../../domain/errors';
import type { Destination, Found, Put } from './directory';

/** What has been read so far. */
export interface Imported {
  /** The last place that is done with. */
  readonly at: number;
  readonly written: number;
  /** What says what the directory already held. */
  readonly asBefore: number;
  readonly leftOut: number;
  readonly bad: number;
}

/** Tries before a store that does not answer ends the import, a second apart. */
const TRIES = 60;
const AWAY_MS = 1_000;

const putPatiently = async <Value>(to: Destination<Value>, values: readonly Value[]): Promise<Put<Value>> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await to.put(values);
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || tries === TRIES) throw error;
      await pause(AWAY_MS);
    }
  }
};

/** Blocks that are written at once: while the store is waited for, the next lines are read. */
const AT_ONCE = 3;

/** A block that is being written. */
interface Writing<Value> {
  readonly ids: ReadonlySet<string>;
  readonly put: Promise<Put<Value>>;
  readonly upTo: Imported;
  /** Where each of its values stood. */
  readonly places: ReadonlyMap<Value, number>;
}

/**
 * Brings what was found in a file where it belongs, a block at a time, until the end of the file or until it is told to stop. Whatever
 * breaks off, the same file again puts it right. It tells of each block, and complains of each place that is skipped.
 * @throws FileUnreadable, StoreUnavailable
 */
export const importRows = async <Value>(
  found: AsyncIterable<readonly Found<Value>[]>,
  to: Destination<Value>,
  {
    tell,
    complain,
    stopping,
  }: {
    readonly tell: (imported: Imported) => void;
    /** Takes the name of the place, `line 17`, and why it is skipped. */
    readonly complain: (place: string, reason: string) => void;
    readonly stopping: AbortSignal;
  },
): Promise<Imported> => {
  let imported: Imported = { at: 0, written: 0, asBefore: 0, leftOut: 0, bad: 0 };
  let [last, leftOut, bad] = [0, 0, 0];
  const writing: Writing<Value>[] = [];
  const skip = (at: number, reason: string): void => {
    bad += 1;
    complain(`${to.unit} ${String(at)}`, reason);
  };

  /** Waits for the oldest block. */
  const finish = async (): Promise<void> => {
    const oldest = writing.shift();
    if (oldest === undefined) return;
    const { written, refused } = await oldest.put;
    for (const [value, reason] of refused) skip(oldest.places.get(value) ?? oldest.upTo.at, reason);
    imported = {
      ...oldest.upTo,
      written: imported.written + written,
      asBefore: imported.asBefore + oldest.places.size - written - refused.size,
      bad,
    };
    tell(imported);
  };

  for await (const block of found) {
    const places = new Map<Value, number>();
    for (const { at, entry } of block) {
      if (entry.kind === 'read') places.set(entry.value, at);
      else if (entry.kind === 'left-out') leftOut += 1;
      else skip(at, entry.reason);
    }
    last = block.at(-1)?.at ?? last;
    const values = [...places.keys()];
    const ids = new Set(values.map(to.idOf));
    // Two writes of one record at the same time would leave look-ups of the one that lost.
    while (writing.length >= AT_ONCE || writing.some((one) => [...one.ids].some((id) => ids.has(id))))
      await finish();
    const put =
      values.length === 0 ? Promise.resolve({ written: 0, refused: new Map() }) : putPatiently(to, values);
    // What fails is thrown when its turn comes; until then nobody waits for it.
    put.catch(() => undefined);
    writing.push({ ids, put, places, upTo: { ...imported, at: last, leftOut, bad } });
    if (stopping.aborted) break;
  }
  while (writing.length > 0) await finish();
  return imported;
};
