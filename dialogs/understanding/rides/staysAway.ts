import type { RideConcept } from '../../locales/vocabulary';
import type { Found } from '../lexicon';
import type { RideWords } from './rideWords';

/** Words between somebody and that they stay away: "my mom now isn't coming". */
const REACH = 1;

/** Whether one of those who are named and may come along stays away: "yes, but my mom isn't coming", "ya no viene mi hija". */
export const staysAway = (
  { all, message: { tokens } }: RideWords,
  named: readonly Found<RideConcept>[],
): boolean => {
  const cues = [
    ...all('staysAway'),
    ...all('staysAwayAtEnd').filter(({ to }) => tokens[to]?.pause !== 'none'),
  ];
  return named.some(({ from, to }) =>
    cues.some((cue) => (cue.from >= to && cue.from - to <= REACH) || (cue.from <= from && to <= cue.to)),
  );
};
