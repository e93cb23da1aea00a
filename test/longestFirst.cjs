const Sequencer = require('@jest/test-sequencer').default;

/**
 * Suites that take long though their files are small, the longest first: jest goes by the size of a file where it has no times of an
 * earlier run, and the last one would run alone.
 */
const LONGEST = [
  'transcripts.test.ts',
  'evals/evals.test.ts',
  'walk/walk.test.ts',
  'walk/calls.test.ts',
  'walk/privacy.test.ts',
  'bot/commands/forget.test.ts',
  'bot/commands/import/importRows.test.ts',
  'canaries/canaries.test.ts',
  'e2e/webPage.test.ts',
  'e2e/killedAnywhere.test.ts',
  'e2e/desk.test.ts',
  'e2e/deskPage.test.ts',
  'e2e/textsOut.test.ts',
  'e2e/keysRotated.test.ts',
  'e2e/webChat.test.ts',
  'e2e/backupRestored.test.ts',
  'e2e/plainPage.test.ts',
  'e2e/chaos.test.ts',
  'e2e/webPageAccess.test.ts',
  'e2e/anyChannel.test.ts',
  'e2e/redisAway.test.ts',
  'e2e/manySockets.test.ts',
  'e2e/channels.test.ts',
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
