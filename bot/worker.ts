import { AppError } from '../domain/errors';
import { readConfig } from './config/config';
import { ConfigurationError } from './config/configurationError';
import { buildHouse } from './house';
import { codeOf, createLog } from './ops/log';
import { stopOn } from './stopOn';
import { realSurroundings } from './surroundings';

/*
 * Watches over rides and sends texts in a process of its own. Any number may run, and die: what one was about is taken up by the
 * others, or by the next one.
 */
const start = async (): Promise<void> => {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const house = await buildHouse(config, log, realSurroundings);
  const stopWork = await house.startWork();
  stopOn(async () => {
    await stopWork();
    await house.close();
  }, log);
  log.info('worker.started', { mode: config.mode });
  process.stdout.write('The worker watches over rides and sends texts.\n');
};

start().catch((error: unknown) => {
  const known = error instanceof ConfigurationError || error instanceof AppError;
  process.stderr.write(known ? `${error.message}\n` : `The worker could not start (${codeOf(error)}).\n`);
  process.exit(1);
});
