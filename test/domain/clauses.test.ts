import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requirementTable } from '../../domain/authorization/requirements';
import { decide } from '../../domain/decide';
import type { Facts } from '../../domain/facts';
import { modes } from '../../domain/modes';
import { ctHusky } from '../../domain/program/ctHusky';
import { modeRules, tripRules } from '../../domain/rules';
import { aTrip, days } from './trips';

const root = join(__dirname, '../..');
const page = readFileSync(join(root, 'docs/clauses.md'), 'utf8');

const ID = /17-134d-33(?:\([a-z0-9]+\))+(?:#[a-z-]+)?|(?:FAQ|BRK)(?:-[a-z0-9]+)+/gi;
const idsIn = (text: string): readonly string[] => text.match(ID) ?? [];

const citationsOf = (facts: Facts): readonly string[] => {
  const decision = decide(facts, ctHusky);
  return decision.kind === 'needs' ? [] : decision.citations;
};

/** Clauses that no rule and no kind of ride carries, but the decision itself. */
const ofTheDecision = [
  ...citationsOf({ emergencySymptoms: true }),
  ...citationsOf(aTrip({ mobility: 'unknown' })),
  ...citationsOf(
    aTrip({ mobility: 'electric-wheelchair', kindOfCare: 'dialysis', appointmentDate: days.tomorrow }),
  ),
];

const carried = new Set([
  ...Object.values({ ...tripRules, ...modeRules, ...modes }).map(({ citation }) => citation),
  ...ofTheDecision,
  ...idsIn(JSON.stringify(ctHusky)),
]);

/** Rows of the page's tables whose first cell is an id. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')))
  .flatMap(([, id = '', where = '', words = '']) => (idsIn(id).includes(id) ? [{ id, where, words }] : []));

describe('docs/clauses.md', () => {
  test.each(Object.entries({ ...tripRules, ...modeRules, ...modes }))(
    'lists the clause of %s',
    (_, { citation }) => {
      expect(rows.map(({ id }) => id)).toContain(citation);
    },
  );

  test('lists every clause the code carries, once, and no other', () => {
    expect(rows.map(({ id }) => id).toSorted()).toEqual([...carried].toSorted());
  });

  test('names no clause that nothing carries', () => {
    expect(idsIn(page).filter((id) => !carried.has(id))).toEqual([]);
  });

  test.each(rows)('$id stands in $where', ({ id, where, words }) => {
    expect(idsIn(readFileSync(join(root, where), 'utf8'))).toContain(id);
    expect(words).not.toBe('');
  });

  test('lists every requirement, and whether the ride waits for it', () => {
    for (const [name, { holdsRide }] of Object.entries(requirementTable)) {
      expect(page).toMatch(new RegExp(`^\\| \`${name}\` +\\| ${holdsRide ? 'yes' : 'no'} `, 'm'));
    }
  });
});
