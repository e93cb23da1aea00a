import { decide } from '../../domain/decide';
import { dispatch } from '../../domain/dispatch';
import { ctHusky } from '../../domain/program/ctHusky';
import { clauseRows } from '../domain/clauseRows';
import { outcomeOf } from '../domain/clauseRows/clauseRow';
import { dispatchRows } from '../domain/dispatchRows';
import { cases, comeOf } from '../evals/cases';
import type { Tables } from './carriers';

/** A situation that names the clauses it is about. */
export interface Row {
  readonly clauses: readonly string[];
  /** Where it stands. */
  readonly file: string;
  /** What comes of it, as far as the row speaks of it. */
  readonly run: (tables: Tables) => unknown;
}

/** Every row: of the clauses, of the whole cases, and of what is asked for a driver. */
export const rows: readonly Row[] = [
  ...clauseRows.map((row) => ({
    clauses: row.clauses,
    file: 'test/domain/clauseRows/',
    run: (tables: Tables) => outcomeOf(row, decide(row.facts, ctHusky, tables)),
  })),
  ...cases.map((one) => ({
    clauses: one.clauses,
    file: 'test/evals/decisions.jsonl',
    run: (tables: Tables) => comeOf(decide(one.facts, ctHusky, tables), one.expect),
  })),
  ...dispatchRows.map(([, facts, details, mode]) => ({
    clauses: ['FAQ-information-needed'],
    file: 'test/domain/dispatchRows.ts',
    run: ({ dispatchNeeds }: Tables) => dispatch(facts, details, mode, dispatchNeeds),
  })),
];
