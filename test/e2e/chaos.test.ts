import { faultNames } from '../chaos/faults';
import { runChaos } from '../chaos/run';

/** How long Redis is stopped here, milliseconds: longer than anything waits for it. `npm run chaos` stops it for ten seconds. */
const STOP_MS = 2_500;

/** Milliseconds for all of it, on a machine that does other things besides. */
const PATIENCE_MS = 420_000;

const MEMBERS = 6;

it(
  'loses no ride, doubles none and tells nobody twice, whatever dies',
  async () => {
    const outcome = await runChaos({ faults: faultNames.length, seed: 1, members: MEMBERS, stopMs: STOP_MS });
    expect(outcome.broken).toEqual([]);
    expect(outcome.faults).toEqual(Object.fromEntries(faultNames.map((name) => [name, 1])));
    expect(outcome.members).toBeGreaterThanOrEqual(MEMBERS);
    expect(outcome.rides).toBe(outcome.members);
    expect(outcome.confirmed + outcome.already).toBe(outcome.members);
    // Killed, stopped and full: each time five ask.
    expect(outcome.outages.probes).toBe(15);
    expect(outcome.seen.repeated).toBeGreaterThan(0);
    expect(outcome.updates.once + outcome.updates.unknown).toBe(4 * faultNames.length);
  },
  PATIENCE_MS,
);
