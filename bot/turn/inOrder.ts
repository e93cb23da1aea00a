/**
 * Runs what comes in under one name in order of arrival, and different names side by side.
 * @param holdsFor whether a result holds for those who were waiting behind it too: they get it at once and do not run
 */
export const inOrder = <Result>(
  holdsFor: (result: Result) => boolean,
): ((name: string, run: () => Promise<Result>) => Promise<Result>) => {
  const last = new Map<string, Promise<Result | undefined>>();
  return async (name, run) => {
    const before = last.get(name);
    const mine = (async (): Promise<Result> => {
      const earlier = await before;
      return earlier !== undefined && holdsFor(earlier) ? earlier : run();
    })();
    const settled = mine.catch(() => undefined);
    last.set(name, settled);
    try {
      return await mine;
    } finally {
      if (last.get(name) === settled) last.delete(name);
    }
  };
};
