import { decide, viewOf } from '../../domain/decide';
import type { Decision } from '../../domain/decision';
import { derivations } from '../../domain/derivations';
import {
  factsSchema,
  factTable,
  unknown,
  volunteeredFacts,
  type FactName,
  type Facts,
} from '../../domain/facts';
import { presumedFacts } from '../../domain/presumedFacts';
import { ctHusky } from '../../domain/program/ctHusky';
import { cases, comeOf, type Case } from '../evals/cases';
import { factNames } from './anyFacts';

const decided = (facts: Facts): Decision => decide(facts, ctHusky);

const wanted = ({ expect: expected }: Case): string | undefined =>
  'needs' in expected ? undefined : expected.outcome;

const rideIsDue = (one: Case): boolean =>
  ['book', 'book-pending-authorization', 'urgent-book'].includes(wanted(one) ?? '');

describe('a whole case', () => {
  test('has an id of its own', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  test.each(cases.map((one) => [one.id, one] as const))('%s', (_, { facts, expect: expected }) => {
    expect(comeOf(decided(facts), expected)).toEqual(expected);
  });

  test('whose ride is due is never refused', () => {
    const refused = cases.filter((one) => {
      const decision = decided(one.facts);
      return rideIsDue(one) && decision.kind === 'refer' && decision.outcome === 'deny-refer';
    });
    expect(refused.map(({ id }) => id)).toEqual([]);
  });
});

describe('a caller who says at first only when, what for and where, and what a representative would not take for granted', () => {
  const saidFirst: readonly string[] = [
    'requestDate',
    'requestTime',
    'appointmentDate',
    'appointmentTime',
    'visitPurpose',
    'kindOfCare',
    'destinationTown',
    'destinationState',
    ...volunteeredFacts,
  ];

  /**
   * Known from the start: what the record, the directory and the broker's desk hold, and what differs from what anybody would
   * take it to be. Nobody is asked whether they live in a nursing home, or walk though they have a wheelchair: it is said.
   */
  const knownFirst = (name: FactName, facts: Facts): boolean => {
    const parts = factsSchema.parse({ ...facts, [name]: undefined });
    const taken = presumedFacts[name]?.value ?? (derivations[name] && viewOf(parts, ctHusky)[name]);
    return (
      factTable[name].knownBy !== 'caller' ||
      saidFirst.includes(name) ||
      (taken !== undefined && facts[name] !== taken)
    );
  };

  /** What the caller answers: what the case says; where it is silent, what would be taken for granted, or that nobody can tell. */
  const answerTo = (name: FactName, facts: Facts): unknown =>
    facts[name] ?? presumedFacts[name]?.value ?? unknown;

  /** Facts asked for, one after the other, until the case is decided. */
  const questionsFor = (facts: Facts): { readonly asked: readonly FactName[]; readonly last: Decision } => {
    const first = factNames.filter((name) => knownFirst(name, facts)).map((name) => [name, facts[name]]);
    const asked: FactName[] = [];
    let told = factsSchema.parse(Object.fromEntries(first));
    for (;;) {
      const last = decided(told);
      if (last.kind !== 'needs' || told[last.fact] !== undefined) return { asked, last };
      asked.push(last.fact);
      told = factsSchema.parse({ ...told, [last.fact]: answerTo(last.fact, facts) });
    }
  };

  const questioned = cases
    .filter((one) => wanted(one) !== undefined && (one.facts.requestKind ?? 'ride') === 'ride')
    .map((one) => ({ one, ...questionsFor(one.facts) }));

  test.each(questioned.map(({ one, last }) => [one.id, one, last] as const))(
    'comes to the same, question by question: %s',
    (_, { expect: expected }, last) => {
      expect(comeOf(last, expected)).toEqual(expected);
    },
  );

  test('is asked nothing twice, and nothing that is only ever volunteered', () => {
    const volunteered: readonly FactName[] = volunteeredFacts;
    for (const { one, asked } of questioned) {
      expect([one.id, new Set(asked).size]).toEqual([one.id, asked.length]);
      expect([one.id, asked.filter((name) => volunteered.includes(name))]).toEqual([one.id, []]);
    }
  });

  afterAll(() => {
    const counts = questioned.map(({ asked }) => asked.length).sort((a, b) => a - b);
    const median = counts[Math.floor(counts.length / 2)] ?? 0;
    process.stdout.write(
      `questions until decided: median ${String(median)}, most ${String(counts.at(-1) ?? 0)}, ` +
        `in ${String(counts.length)} cases\n`,
    );
  });
});
