import type { TraceLine } from '../../domain/decision';
import { isFactName, type FactName } from '../../domain/facts';
import type { WorkItem } from '../../domain/ports/workItems';
import type { Ride } from '../../domain/ride';
import type { Trace } from '../web/desk/exchange';
import { findingInWords } from '../findingInWords';
import { aboutClause, inWords } from './inWords';

type Decided = Trace['decisions'][number];

const saysOf = ({ finding }: TraceLine): string =>
  findingInWords(finding, { holds: 'holds', code: (code) => inWords(code).toLowerCase() });

const findingOf = (line: TraceLine): Decided['findings'][number] => {
  const about = aboutClause(line.citation);
  return {
    rule: line.rule,
    says: about === undefined ? saysOf(line) : `${saysOf(line)} (${about})`,
    citation: line.citation,
    facts: line.finding.kind === 'needs' ? [line.finding.fact] : [],
  };
};

/** Facts whose value tells nothing about a person: a yes or a no, or one of a few kinds. Others are named without their value. */
const isTelling = (value: unknown): value is boolean | string =>
  typeof value === 'boolean' || (typeof value === 'string' && /^[a-z-]{2,40}$/.test(value));

/** Facts that are a person's all the same. */
const PERSONAL: readonly FactName[] = ['dateOfBirth'];

const factsOf = ({ facts, origins }: Ride): Decided['facts'] =>
  Object.entries(facts).flatMap(([name, value]: [string, unknown]) => {
    if (!isFactName(name)) return [];
    const origin = origins[name]?.kind ?? 'record';
    const isShown = isTelling(value) && !PERSONAL.includes(name);
    return [{ name, ...(isShown && { value: String(value) }), origin }];
  });

/**
 * How was decided on a ride or in a case, for who audits: rules, clauses and facts by name; no name, place, day or number of a person.
 * @returns undefined where there is neither
 */
export const traceOf = (
  number: string,
  ride: Ride | undefined,
  item: WorkItem | undefined,
): Trace | undefined => {
  if (ride !== undefined) {
    const { decision, moves } = ride;
    const overrides = moves.filter(({ reason }) => reason === 'override');
    return {
      number,
      decisions: [
        {
          at: ride.requestedAt,
          outcome: `${decision.outcome} by ${decision.mode}`,
          ...(overrides.length > 0 && {
            because: overrides.map(({ at, by = '' }) => `overridden ${at} by ${by}`).join('; '),
          }),
          findings: decision.trace.map(findingOf),
          facts: factsOf(ride),
        },
      ],
    };
  }
  if (item === undefined) return undefined;
  return {
    number,
    decisions: [
      {
        at: item.openedAt,
        outcome: inWords(item.kind),
        because: inWords(item.reason),
        findings: item.citations.map((citation) => ({
          rule: inWords(item.reason),
          says: aboutClause(citation) ?? '',
          citation,
          facts: [],
        })),
        facts: [],
      },
    ],
  };
};
