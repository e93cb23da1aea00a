import { decide as decideOnce } from '../../domain/decide';
import type { Facts } from '../../domain/facts';
import { ctHusky } from '../../domain/program/ctHusky';
import { clauseRows } from '../domain/clauseRows';
import { aTrip } from '../domain/trips';
import { inMicroseconds } from './inMicroseconds';
import type { Timing } from './timing';

/** What all decisions of a turn must stay under, microseconds. */
const AT_MOST = 30;

const WARM_UP_ROUNDS = 200;
const ROUNDS = 200;

const situations: readonly Facts[] = [aTrip(), ...clauseRows.map(({ facts }) => facts)];

/** A turn decides once: what comes after a yes is kept with the read-back it answers. */
const turn = (facts: Facts): void => {
  decideOnce(facts, ctHusky);
};

/** Times all decisions of a turn over the situations of the clause rows. */
export const decide = (): readonly Timing[] => {
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) situations.forEach(turn);
  const samples = Array.from({ length: ROUNDS }, () =>
    situations.map((facts) =>
      inMicroseconds(() => {
        turn(facts);
      }),
    ),
  ).flat();
  return [{ name: 'decisions of a turn', samples, of: 'median', atMost: AT_MOST }];
};
