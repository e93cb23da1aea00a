import { parseArgs } from 'node:util';

const isHelpWanted = (): boolean | undefined => {
  try {
    return parseArgs({ options: { help: { type: 'boolean', default: false } } }).values.help;
  } catch {
    return undefined;
  }
};

/** Runs a command that takes no option but --help. Any other is answered with the help on standard error, and exit code 2. */
export const withHelp = async (help: string, run: () => void | Promise<void>): Promise<void> => {
  const wanted = isHelpWanted();
  if (wanted === false) await run();
  else if (wanted === true) process.stdout.write(help);
  else {
    process.stderr.write(help);
    process.exitCode = 2;
  }
};
