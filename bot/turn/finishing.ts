/** Work with a count of what of it runs. */
export interface Finishing<Parameters extends readonly unknown[], Result> {
  readonly run: (...parameters: Parameters) => Promise<Result>;
  /** Settles when nothing of it runs. Never rejects. */
  readonly finished: () => Promise<void>;
}

/** Knows what was begun and has not ended, so that a process that ends can wait for it, wherever it came from. */
export const finishing = <Parameters extends readonly unknown[], Result>(
  work: (...parameters: Parameters) => Promise<Result>,
): Finishing<Parameters, Result> => {
  const running = new Set<Promise<Result>>();
  return {
    run(...parameters) {
      const begun = work(...parameters);
      running.add(begun);
      const end = (): void => {
        running.delete(begun);
      };
      begun.then(end, end);
      return begun;
    },
    async finished() {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
};
