import { transcriptOf } from '../simulate/report';
import { simulate, type Outcome } from '../simulate/run';

describe('simulated members', () => {
  let outcomes: readonly Outcome[];
  beforeAll(async () => {
    outcomes = await simulate({ seed: 6, conversations: 24, calls: 1, whole: 0 });
  });

  /** Those that went wrong, whole, so that a failure shows what was said. */
  const transcripts = (of: (outcome: Outcome) => boolean): readonly string[] =>
    outcomes.filter(of).map(transcriptOf);

  it('get no wrong ride', () => {
    expect(transcripts(({ verdict }) => verdict === 'wrong ride')).toEqual([]);
  });

  it('are left by nobody without an end', () => {
    expect(transcripts(({ verdict }) => verdict === 'no end')).toEqual([]);
  });

  it('are not sent to 911 or 988 without need', () => {
    expect(transcripts(({ talked }) => talked.alarms.length > 0)).toEqual([]);
  });

  it('get rides that hold all a driver needs', () => {
    expect(transcripts(({ lacks }) => lacks.length > 0)).toEqual([]);
  });
});
