import { isDeepStrictEqual } from 'node:util';
import { train, type Example, type Trained, type Training } from './train';

/**
 * Learns the same once by each seed, and puts the networks side by side into one whose scores are the mean of theirs: what one of them mistakes
 * by chance the others do not (bagging: Breiman, 1996, here by seeds alone). Every feature has to be kept by each, so `most` is more than there are.
 */
export const trainTogether = (
  examples: readonly Example[],
  training: Training,
  seeds: readonly number[],
): Trained => {
  const [first, ...others] = seeds.map((seed) => train(examples, { ...training, seed }));
  if (first === undefined || others.some(({ features }) => !isDeepStrictEqual(features, first.features)))
    throw new Error('Networks of different features cannot speak together: raise `most`.');
  const networks = [first, ...others];
  const rowStep = Math.max(...networks.map((network) => network.rowStep));
  const rowsOf = networks.map(({ rows, rowStep: step }) =>
    rows.map((value) => Math.round((value * step) / rowStep)),
  );
  const { width } = training;
  const many = (rowsOf[0]?.length ?? 0) / width;
  const rows = new Int8Array(many * width * networks.length);
  for (let row = 0; row < many; row += 1)
    for (const [index, one] of rowsOf.entries())
      rows.set(one.subarray(row * width, (row + 1) * width), (row * networks.length + index) * width);
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / networks.length;
  return {
    ...first,
    width: width * networks.length,
    rows,
    rowStep,
    bias: networks.flatMap(({ bias }) => bias),
    out: first.out.map((_, label) =>
      networks.flatMap(({ out }) => (out[label] ?? []).map((value) => value / networks.length)),
    ),
    outBias: first.outBias.map((_, label) => mean(networks.map(({ outBias }) => outBias[label] ?? 0))),
  };
};
