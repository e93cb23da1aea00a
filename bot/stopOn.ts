import { codeOf, type Log } from './ops/log';

/** Ends the process when it is asked to, once what was begun is stopped. */
export const stopOn = (stop: () => Promise<void>, log: Log): void => {
  let stopping = false;
  const once = (): void => {
    if (stopping) return;
    stopping = true;
    log.info('server.stopping');
    void stop().then(
      () => {
        log.info('server.stopped');
        process.exit(0);
      },
      (error: unknown) => {
        log.error('server.failed', { code: codeOf(error) });
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', once);
  process.on('SIGTERM', once);
};
