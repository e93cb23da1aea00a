import fc from 'fast-check';
import type { Now } from '../../domain/calendar/calendarDate';
import { moveWork, type NewWorkMove } from '../../domain/moveWork';
import { workEvents, workItemKinds, workOutcomes, type WorkItem } from '../../domain/ports/workItems';
import { ctHusky } from '../../domain/program/ctHusky';
import { aWorkItem } from '../contracts/samples';

const now: Now = { date: '2026-11-23', time: '10:00' };
const by = { now, program: ctHusky };

const item = (changes: Partial<WorkItem> = {}): WorkItem => ({
  ...aWorkItem(),
  schema: 1,
  caseNumber: '91234562',
  status: 'open',
  ...changes,
});

const done = (one: WorkItem, ...moves: readonly NewWorkMove[]): WorkItem | undefined =>
  moves.reduce<WorkItem | undefined>(
    (before, move) => (before === undefined ? undefined : moveWork(before, move, by)),
    one,
  );

test('taken, noted, given back, taken by another, done: each step says when, by whom, and in whose words', () => {
  const ended = done(
    item(),
    { event: 'taken', by: 'desk', owner: 'rosa' },
    { event: 'noted', by: 'desk', note: 'The clinic is closed until noon.' },
    { event: 'given-back', by: 'desk' },
    { event: 'taken', by: 'luis' },
    { event: 'done', by: 'luis', outcome: 'settled' },
  );
  expect(ended).toMatchObject({ status: 'done', owner: 'luis', due: aWorkItem().due });
  const at = '2026-11-23T10:00';
  expect(ended?.history).toEqual([
    { event: 'taken', at, by: 'desk', owner: 'rosa' },
    { event: 'noted', at, by: 'desk', note: 'The clinic is closed until noon.' },
    { event: 'given-back', at, by: 'desk' },
    { event: 'taken', at, by: 'luis', owner: 'luis' },
    { event: 'done', at, by: 'luis', outcome: 'settled' },
  ]);
});

test.each<[string, Partial<WorkItem>, NewWorkMove, boolean]>([
  ['what is nobody’s is not given back', {}, { event: 'given-back', by: 'd' }, false],
  ['what is done is not taken', { status: 'done' }, { event: 'taken', by: 'd' }, false],
  ['what is done can be noted', { status: 'done' }, { event: 'noted', by: 'd', note: 'x' }, true],
  ['what is open is not opened again', {}, { event: 'reopened', by: 'd' }, false],
  ['work does not end without an outcome', {}, { event: 'done', by: 'd' }, false],
  ['a form can wait', {}, { event: 'postponed', by: 'd', due: '2026-11-25T12:00' }, true],
  ['not into the past', {}, { event: 'postponed', by: 'd', due: '2026-11-23T10:00' }, false],
  [
    'a stranded rider never waits',
    { kind: 'stranded' },
    { event: 'postponed', by: 'd', due: '2026-11-23T11:00' },
    false,
  ],
  [
    'a letter is not postponed past its day',
    { noticeDue: '2026-11-24T17:00' },
    { event: 'postponed', by: 'd', due: '2026-11-24T17:01' },
    false,
  ],
  [
    'work can wait until its letter is due',
    { noticeDue: '2026-11-24T17:00' },
    { event: 'postponed', by: 'd', due: '2026-11-24T17:00' },
    true,
  ],
  [
    'a complaint can wait ten business days from its opening',
    { kind: 'complaint', openedAt: '2026-11-23T09:05' },
    { event: 'postponed', by: 'd', due: '2026-12-08T17:00' },
    true,
  ],
  [
    'and no day longer',
    { kind: 'complaint', openedAt: '2026-11-23T09:05' },
    { event: 'postponed', by: 'd', due: '2026-12-09T00:00' },
    false,
  ],
  [
    'what owes a letter does not end without it',
    { noticeDue: '2026-11-24T17:00' },
    { event: 'done', by: 'd', outcome: 'settled' },
    false,
  ],
  [
    'it ends with the letter',
    { noticeDue: '2026-11-24T17:00' },
    { event: 'done', by: 'd', outcome: 'notice-sent' },
    true,
  ],
  [
    'or with what was asked for',
    { noticeDue: '2026-11-24T17:00' },
    { event: 'done', by: 'd', outcome: 'as-asked' },
    true,
  ],
])('%s', (_, changes, move, legal) => {
  expect(moveWork(item(changes), move, by) !== undefined).toBe(legal);
});

test('what is opened again is nobody’s, and due anew', () => {
  const ended = item({ status: 'done', owner: 'rosa', due: '2026-11-01T12:00' });
  const again = moveWork(ended, { event: 'reopened', by: 'desk' }, by);
  expect(again).toMatchObject({ status: 'open', due: '2026-11-23T17:00' });
  expect(again?.owner).toBeUndefined();
});

test('whatever is done to it, in whatever order: open work has a due time, a letter owed is never lost, history only grows', () => {
  const move = fc.record<NewWorkMove>(
    {
      event: fc.constantFrom(...workEvents),
      by: fc.constantFrom('rosa', 'luis'),
      due: fc.constantFrom('2026-11-23T09:00', '2026-11-24T12:00', '2026-12-24T12:00'),
      outcome: fc.constantFrom(...workOutcomes),
    },
    { requiredKeys: ['event', 'by'] },
  );
  fc.assert(
    fc.property(fc.constantFrom(...workItemKinds), fc.array(move, { maxLength: 15 }), (kind, moves) => {
      const noticeDue = '2026-11-24T17:00';
      let before = item({ kind, noticeDue });
      for (const one of moves) {
        const after = moveWork(before, one, by) ?? before;
        expect(after.history?.slice(0, before.history?.length ?? 0) ?? []).toEqual(before.history ?? []);
        expect(after.noticeDue).toBe(noticeDue);
        if (after.status === 'done')
          expect(['as-asked', 'notice-sent']).toContain(
            after.history?.findLast(({ event }) => event === 'done')?.outcome,
          );
        before = after;
      }
    }),
  );
});
