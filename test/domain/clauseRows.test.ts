import { decide } from '../../domain/decide';
import { ctHusky } from '../../domain/program/ctHusky';
import { expectedOf, outcomeOf } from './clauseRows/clauseRow';
import { clauseRows } from './clauseRows';

test.each(clauseRows.map((row) => [row.clauses.join(', '), row.situation, row] as const))(
  '%s: %s',
  (_clauses, _situation, row) => {
    expect(outcomeOf(row, decide(row.facts, ctHusky))).toEqual(expectedOf(row));
  },
);
