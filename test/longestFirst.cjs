const Sequencer = require('@jest/test-sequencer').default;

/**
 * Suites that take long though their files are small, the longest first: jest goes by the size of a file where it has no times of an
 * earlier run, and the last one would run alone.
 */
const LONGEST = [
  'transcripts.test.ts',
  'evals/evals.test.ts',
  'e2e/killedAnywhere.test.ts',
  'e2e/anyChannel.test.ts',
  'e2e/plainPage.test.ts',
  'e2e/webPageAccess.test.ts',
  'e2e/chaos.test.ts',
  'e2e/newcomer.test.ts',
];

const placeOf = ({ path }) => {
  const place = LONGEST.findIndex((name) => path.endsWith(`/test/${name}`));
  return place === -1 ? LONGEST.length : place;
};

/** Runs {@link LONGEST} first, and then as jest would. */
module.exports = class LongestFirst extends Sequencer {
  async sort(tests) {
    return [...(await super.sort(tests))].sort((one, other) => placeOf(one) - placeOf(other));
  }
};
