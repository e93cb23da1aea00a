import { setTimeout as pause } from 'node:timers/promises';

/** Whether a process is to be given requests. It is while it listens; once it is asked to end it never is again. */
export interface Readiness {
  /** Told to who asks; that somebody asks is remembered. */
  readonly ask: () => 'ready' | 'draining';
  /**
   * From now on says `draining`, and waits until whoever asks has heard it and sends elsewhere. Where nobody ever asked, nobody is
   * waited for.
   */
  readonly drain: (seconds: number) => Promise<void>;
}

/** The readiness of a process that begins: the port it listens on is opened last, when all is loaded and the store is there. */
export const createReadiness = (): Readiness => {
  let state: 'ready' | 'draining' = 'ready';
  let isAsked = false;
  return {
    ask: () => {
      isAsked = true;
      return state;
    },
    drain: async (seconds) => {
      state = 'draining';
      if (isAsked) await pause(seconds * 1_000);
    },
  };
};
