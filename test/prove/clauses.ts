import { parseArgs } from 'node:util';
import { beyondReach, clauses, type Bearing, type Clause } from '../../domain/clauses';
import { carriers, type Carrier } from './carriers';
import { rows } from './rows';
import { unnoticed } from './unnoticed';
import { fileOf, testsOf } from './whereabouts';

const HELP = `npm run clauses -- [options]

Every clause with the object that carries it out, its file and its tests, or why it is out of the assistant's reach.
Fails, naming them, where a clause that decides or is told is carried by nothing or tested by nothing.

  --prove    takes each object that decides out of its table in turn and runs all rows again: for each clause it
             carries a row of that clause has to change; fails, naming them, where none does
  --help     this text
`;

const byId = new Map(clauses.map((clause) => [clause.id, clause]));

/** Bearings of clauses that have to be carried by something that runs. */
const OURS: readonly Bearing[] = ['decides-booking', 'decides-cost', 'informs-member'];
/** Bearings whose objects are taken out. */
const DECIDING: readonly Bearing[] = ['decides-booking', 'decides-cost', 'decides-payment'];

const has = (bearings: readonly Bearing[], id: string): boolean => {
  const clause = byId.get(id);
  return clause !== undefined && bearings.includes(clause.bearing);
};

/** Whether an object does what the clause asks: one that only tells it does not decide. */
const carriesOut = ({ bearing }: Clause, { without }: Carrier): boolean =>
  !bearing.startsWith('decides-') || bearing === 'decides-payment' || without !== undefined;

const nameOf = ({ table, name }: Carrier): string => `${table}.${name}`;

const entries = clauses.map((clause) => {
  const carrying = carriers.filter((carrier) => carrier.clauses.includes(clause.id));
  const found = carrying.map((carrier) => ({ carrier, file: fileOf(carrier) }));
  const files = [...new Set(found.flatMap(({ file }) => file ?? []))];
  return {
    clause,
    found,
    isCarried: carrying.some((carrier) => carriesOut(clause, carrier)),
    tests: testsOf(clause.id, files),
    rows: rows.filter((row) => row.clauses.includes(clause.id)),
  };
});

type Listed = (typeof entries)[number];

const linesOf = ({ clause, found, tests, rows: naming }: Listed): readonly string[] => {
  const files = [...new Set(naming.map(({ file }) => file))];
  const counts = files.map((file) => `${file} (${naming.filter((row) => row.file === file).length})`);
  return [
    `${clause.id}  ${clause.bearing}, ${clause.source}: ${clause.about}`,
    ...found.map(({ carrier, file }) => `    ${nameOf(carrier)} in ${file ?? 'no file found'}`),
    ...(clause.beyondReach === undefined ? [] : [`    out of reach: ${beyondReach[clause.beyondReach]}`]),
    ...(tests.length > 0 ? [`    tests: ${tests.join(', ')}`] : []),
    ...(counts.length > 0 ? [`    rows: ${counts.join(', ')}`] : []),
  ];
};

/** What is wrong with the clause list and the objects, a line each. */
const faults = (): readonly string[] => [
  ...carriers.flatMap((carrier) =>
    carrier.clauses
      .filter((id) => !byId.has(id))
      .map((id) => `${id} is no clause: ${nameOf(carrier)} cites it`),
  ),
  ...rows.flatMap((row) =>
    row.clauses
      .filter((id) => !byId.has(id))
      .map((id) => `${id} is no clause: a row of ${row.file} names it`),
  ),
  ...entries.flatMap(
    ({ clause: { id, bearing, beyondReach: reason }, found, isCarried, tests, rows: naming }) => {
      if (OURS.includes(bearing) && !isCarried) return [`${id} (${bearing}) is carried by nothing`];
      if (isCarried && reason !== undefined) return [`${id} is carried and yet marked as out of reach`];
      if (!isCarried && reason === undefined) return [`${id} is carried by nothing and no reason is given`];
      if (has([...OURS, ...DECIDING], id) && isCarried && tests.length === 0 && naming.length === 0)
        return [`${id} is tested by nothing`];
      return found.flatMap(({ carrier, file }) =>
        file === undefined ? [`${id}: the file of ${nameOf(carrier)} is not found`] : [],
      );
    },
  ),
];

const prove = (): readonly string[] =>
  unnoticed(carriers, rows, (id) => has(DECIDING, id)).map(
    ({ carrier, clause }) => `${clause}: nothing changes without ${nameOf(carrier)}`,
  );

const options = () => {
  try {
    return parseArgs({ options: { prove: { type: 'boolean' }, help: { type: 'boolean' } } }).values;
  } catch {
    return undefined;
  }
};

const run = (): number => {
  const chosen = options();
  if (chosen === undefined || chosen.help === true) {
    (chosen === undefined ? process.stderr : process.stdout).write(HELP);
    return chosen === undefined ? 2 : 0;
  }
  const found = faults();
  const wrong = chosen.prove === true ? [...found, ...prove()] : found;
  const carried = entries.filter(({ isCarried }) => isCarried).length;
  const summary = `${clauses.length} clauses: ${carried} carried, ${clauses.length - carried} out of reach; ${rows.length} rows`;
  const lines = chosen.prove === true ? [] : entries.flatMap(linesOf);
  process.stdout.write(`${[...lines, summary].join('\n')}\n`);
  if (wrong.length > 0) process.stderr.write(`${wrong.join('\n')}\n`);
  return wrong.length > 0 ? 1 : 0;
};

process.exitCode = run();
