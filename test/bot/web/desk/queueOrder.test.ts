import { inOrder, type Filter } from '../../../../bot/web/desk/client/queueOrder';
import type { CaseLine } from '../../../../bot/web/desk/exchange';
import { aCaseLine as line } from './aCaseLine';

const numbers = (cases: readonly CaseLine[], filter: Filter = 'all') =>
  inOrder(cases, filter).map(({ caseNumber }) => caseNumber);

describe('the order of the queue', () => {
  const late = line('1', { due: '2026-12-01T08:00', isLate: true });
  const soon = line('2', { due: '2026-12-01T10:00' });
  const treatment = line('3', { treatment: true, due: '2026-12-03T18:00' });
  const danger = line('4', { danger: 'crisis', due: '2026-12-02T18:00' });
  const dangerBefore = line('5', { danger: 'emergency', treatment: true, due: '2026-12-01T18:00' });

  it('puts danger first, then treatment, then what is due first', () => {
    expect(numbers([soon, treatment, late, danger, dangerBefore])).toEqual(['5', '4', '3', '1', '2']);
  });

  it('puts who waits longer first where both are due at once', () => {
    const waits = line('6', { openedAt: '2026-12-01T07:00' });
    expect(numbers([line('7'), waits])).toEqual(['6', '7']);
  });

  const owned = line('8', { owner: 'Ben' });
  const held = line('9', { heldBy: 'Ben' });
  const mine = line('10', { owner: 'Ana', isMine: true });
  it.each([
    ['all', ['7', '8', '9', '10']],
    ['mine', ['10']],
    ['nobodys', ['7']],
  ] as const)('shows of %s %j', (filter, shown) => {
    expect(numbers([line('7'), owned, held, mine], filter)).toEqual(shown);
  });
});
