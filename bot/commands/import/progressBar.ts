const WIDTH = 30;
const EVERY_MS = 200;
const SECOND_MS = 1_000;
const CLEAR_LINE = '\r\u001B[K';

const asTime = (seconds: number): string =>
  `${String(Math.floor(seconds / 60))}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** A bar that is drawn over itself, and lines that are written above it. */
export interface ProgressBar {
  /** Draws anew, but not too often. */
  readonly at: (bytes: number, places: number, unit: string) => void;
  readonly write: (line: string) => void;
  /** Takes the bar away. */
  readonly end: () => void;
}

/** How far reading a file of this size in bytes has come, on a terminal; elsewhere only the lines. The clock tells milliseconds. */
export const progressBar = (
  out: { readonly isTTY?: boolean; write: (text: string) => unknown },
  size: number | undefined,
  clock: () => number,
): ProgressBar => {
  const began = clock();
  let drawn = -Infinity;
  const clear = (): void => {
    if (out.isTTY === true && drawn >= 0) out.write(CLEAR_LINE);
  };
  return {
    at(bytes, places, unit) {
      const now = clock();
      if (out.isTTY !== true || now - drawn < EVERY_MS) return;
      drawn = now;
      const seconds = (now - began) / SECOND_MS;
      const speed = `${places.toLocaleString('en')} ${unit}s, ${Math.round(places / Math.max(seconds, 1)).toLocaleString('en')} a second`;
      if (size === undefined || bytes === 0) {
        out.write(`${CLEAR_LINE}${speed}`);
        return;
      }
      const share = Math.min(bytes / size, 1);
      const filled = Math.round(share * WIDTH);
      const left = asTime((seconds / share) * (1 - share));
      const bar = '#'.repeat(filled).padEnd(WIDTH, '.');
      out.write(`${CLEAR_LINE}[${bar}] ${String(Math.floor(share * 100))} %  ${speed}, ${left} left`);
    },
    write(line) {
      clear();
      out.write(`${line}\n`);
    },
    end: clear,
  };
};
