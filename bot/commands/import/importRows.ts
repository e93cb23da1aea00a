import { setTimeout as pause } from 'node:timers/promises';
import { StoreUnavailable } from '../../../domain/errors';
import type { Directory } from './directory';
import { rowsOf } from './rowsOf';

/** What has been read so far. */
export interface Imported {
  /** The last line that is done with. */
  readonly line: number;
  readonly written: number;
  /** Lines that say what the directory already held. */
  readonly asBefore: number;
  readonly leftOut: number;
  readonly bad: number;
}

/** Tries before a store that does not answer ends the import, a second apart. */
const TRIES = 60;
const AWAY_MS = 1_000;

const putPatiently = async <Value>(
  directory: Directory<Value>,
  values: readonly Value[],
): Promise<number> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await directory.put(values);
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || tries === TRIES) throw error;
      await pause(AWAY_MS);
    }
  }
};

/** Blocks that are written at once: while the store is waited for, the next lines are read. */
const AT_ONCE = 3;

/** A block that is being written. */
interface Writing {
  readonly ids: ReadonlySet<string>;
  readonly written: Promise<number>;
  readonly upTo: Imported;
  readonly count: number;
}

/**
 * Reads a file into a directory, a block of lines at a time, until its end or until it is told to stop. Whatever breaks off, the same
 * file again puts it right. It tells of each block, and complains of each line that is skipped.
 * @throws FileUnreadable, StoreUnavailable
 */
export const importRows = async <Value>(
  stream: AsyncIterable<Uint8Array>,
  directory: Directory<Value>,
  {
    tell,
    complain,
    stopping,
  }: {
    readonly tell: (imported: Imported) => void;
    readonly complain: (line: number, reason: string) => void;
    readonly stopping: AbortSignal;
  },
): Promise<Imported> => {
  let imported: Imported = { line: 0, written: 0, asBefore: 0, leftOut: 0, bad: 0 };
  let [line, leftOut, bad] = [0, 0, 0];
  const writing: Writing[] = [];

  /** Waits for the oldest block. */
  const finish = async (): Promise<void> => {
    const oldest = writing.shift();
    if (oldest === undefined) return;
    const written = await oldest.written;
    imported = {
      ...oldest.upTo,
      written: imported.written + written,
      asBefore: imported.asBefore + oldest.count - written,
    };
    tell(imported);
  };

  for await (const rows of rowsOf(stream, directory)) {
    const values: Value[] = [];
    for (const row of rows) {
      const entry =
        'reason' in row ? ({ kind: 'bad', reason: row.reason } as const) : directory.read(row.cells);
      if (entry.kind === 'read') values.push(entry.value);
      else if (entry.kind === 'left-out') leftOut += 1;
      else {
        bad += 1;
        complain(row.line, entry.reason);
      }
    }
    line = rows.at(-1)?.line ?? line;
    const ids = new Set(values.map(directory.idOf));
    // Two writes of one record at the same time would leave look-ups of the one that lost.
    while (writing.length >= AT_ONCE || writing.some((block) => [...block.ids].some((id) => ids.has(id))))
      await finish();
    const written = values.length === 0 ? Promise.resolve(0) : putPatiently(directory, values);
    // What fails is thrown when its turn comes; until then nobody waits for it.
    written.catch(() => undefined);
    writing.push({ ids, written, count: values.length, upTo: { ...imported, line, leftOut, bad } });
    if (stopping.aborted) break;
  }
  while (writing.length > 0) await finish();
  return imported;
};
