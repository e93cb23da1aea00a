import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Exit code of a command that was asked for something it does not know. */
const NOT_KNOWN = 2;

/** The options a command was given; undefined when it knows one of them not. */
export const optionsGiven = <const Options extends NonNullable<ParseArgsConfig['options']>>(
  options: Options,
) => {
  try {
    return parseArgs({ options }).values;
  } catch {
    return undefined;
  }
};

/**
 * Writes the help to who wants it, and on standard error to who asked for what makes no sense (`asked` is undefined).
 * @returns the exit code; undefined where there is something to do
 */
export const helped = (help: string, asked: { readonly help: boolean } | undefined): number | undefined => {
  if (asked?.help === false) return undefined;
  (asked === undefined ? process.stderr : process.stdout).write(help);
  return asked === undefined ? NOT_KNOWN : 0;
};

/** Runs a command that takes no option but --help. Any other is answered with the help on standard error, and exit code 2. */
export const withHelp = async (help: string, run: () => void | Promise<void>): Promise<void> => {
  const code = helped(help, optionsGiven({ help: { type: 'boolean', default: false } }));
  if (code === undefined) await run();
  else process.exitCode = code;
};
