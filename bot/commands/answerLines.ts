import { pipeline } from 'node:stream/promises';
import { codeOf } from '../ops/log';
import { linesOf, tooLong } from './linesOf';

/**
 * Answers standard input line by line on standard output, in the same order, while lines come.
 * A closed output (whoever reads has seen enough) ends it quietly; any other error ends the process with 1 and a line that says so.
 * @param answer the answer to a line, without its line feed; must not throw
 */
export const answerLines = async (answer: (line: string | typeof tooLong) => string): Promise<void> => {
  try {
    await pipeline(
      process.stdin,
      async function* (stream: AsyncIterable<Uint8Array>) {
        for await (const line of linesOf(stream)) yield `${answer(line)}\n`;
      },
      process.stdout,
      { end: false },
    );
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EPIPE') return;
    process.stderr.write(`The lines could not be answered (${code}).\n`);
    process.exitCode = 1;
  }
};
