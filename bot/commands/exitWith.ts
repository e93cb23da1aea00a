import { AppError } from '../../domain/errors';
import { ConfigurationError } from '../config/configurationError';
import { codeOf } from '../ops/log';

/**
 * Ends a command with the code it comes to. What it throws is told in one line, of what is not known no more than its code, and ends it
 * with 1.
 * @param failed what did not happen: "The keys could not be rotated"
 */
export const exitWith = (running: Promise<number>, failed: string): void => {
  running.then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      const isKnown = error instanceof ConfigurationError || error instanceof AppError;
      process.stderr.write(isKnown ? `${error.message}\n` : `${failed} (${codeOf(error)}).\n`);
      process.exitCode = 1;
    },
  );
};
