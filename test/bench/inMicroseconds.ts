/** How long a run takes, microseconds. */
export const inMicroseconds = (run: () => void): number => {
  const begun = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - begun) / 1_000;
};
