import { findingInWords } from '../../findingInWords';
import { clauses } from '../../../domain/clauses';
import type { Decision, TraceLine } from '../../../domain/decision';
import { factTable, type FactName } from '../../../domain/facts';
import { presumedFacts, takenOfMoving } from '../../../domain/presumedFacts';
import type { Program } from '../../../domain/program/program';
import type { Answer } from './answerLine';
import { presumedThatMattered } from './presumedThatMattered';

const about = new Map(clauses.map(({ id, about: words }) => [id, words]));

const findingOf = ({ finding }: TraceLine): string =>
  findingInWords(finding, { holds: 'chosen', code: (code) => code });

const resultOf = (decision: Decision): string => {
  switch (decision.kind) {
    case 'book':
      return `${decision.outcome} by ${decision.mode}`;
    case 'refer':
      return `${decision.outcome}, because of ${decision.because}`;
    case 'needs':
      return 'not decided yet';
    case 'emergency':
      return decision.outcome;
  }
};

const missingIn = (decision: Decision): readonly string[] => {
  if (decision.kind === 'needs') {
    const { meaning, knownBy } = factTable[decision.fact];
    return [`${decision.fact}, which the ${knownBy} can know: ${meaning}`];
  }
  return decision.kind === 'book' ? decision.waitsFor : [];
};

const presumedLine = (name: FactName): string => {
  const presumed = presumedFacts[name];
  return presumed === undefined
    ? `${name}. ${takenOfMoving[name]?.because ?? ''}`
    : `${name} is ${JSON.stringify(presumed.value)}. ${presumed.because}`;
};

const part = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? [`  ${title}`, ...lines.map((line) => `    ${line}`)] : [];

/** An answer for a person to read: the outcome, what made it with its clauses, what was presumed and why, what is missing. */
export const asText = (answer: Answer, program: Program): string => {
  const title = answer.id === null ? '(no id)' : JSON.stringify(answer.id);
  if ('error' in answer) return `${title}: could not be read\n  ${answer.error}\n`;
  const { facts, decision } = answer;
  const mode = decision.kind === 'book' ? decision.mode : undefined;
  const mattered = decision.trace.filter(({ rule, finding }) => finding.kind !== 'holds' || rule === mode);
  return [
    `${title}: ${resultOf(decision)}`,
    ...part(
      'what made it',
      mattered.map((line) => {
        const words = about.get(line.citation);
        return `${line.citation}${words === undefined ? '' : ` (${words})`}: ${line.rule}: ${findingOf(line)}`;
      }),
    ),
    ...part('missing', missingIn(decision)),
    ...part('presumed, and it mattered', presumedThatMattered(facts, decision, program).map(presumedLine)),
    '',
  ].join('\n');
};
