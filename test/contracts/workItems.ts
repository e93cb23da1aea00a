import type { Random } from '../../bot/storage/numbers';
import { StoreUnavailable } from '../../domain/errors';
import type { NewWorkItem, WorkItem, WorkItems, WorkQuery } from '../../domain/ports/workItems';
import { hasCheckDigit } from '../../domain/ride';
import { countingRandom } from './rideRepository';
import { anUnidentifiedWorkItem, aWorkItem } from './samples';

/** What every store of work items does. `make` gives an empty one that draws its case numbers by `random`. */
export const describeWorkItems = (make: (random: Random) => WorkItems): void => {
  it.each([
    ['a member', aWorkItem()],
    ['somebody who is not identified', anUnidentifiedWorkItem()],
  ])('opens work about %s under a case number that can be said', async (_, item) => {
    const opened = await make(countingRandom()).open('effect-1', item);
    expect(opened).toEqual({ ...item, schema: 1, status: 'open', caseNumber: opened.caseNumber });
    expect([opened.caseNumber[0], hasCheckDigit(opened.caseNumber)]).toEqual(['9', true]);
  });

  it('opens it once, however often and at once', async () => {
    const work = make(countingRandom());
    const all = await Promise.all(Array.from({ length: 20 }, () => work.open('effect-1', aWorkItem())));
    const again = await work.open('effect-1', aWorkItem());
    expect(new Set([...all, again].map(({ caseNumber }) => caseNumber)).size).toBe(1);
    expect(again).toEqual(all[0]);
  });

  it('opens another under another key', async () => {
    const work = make(countingRandom());
    const first = await work.open('effect-1', aWorkItem());
    expect((await work.open('effect-2', aWorkItem())).caseNumber).not.toBe(first.caseNumber);
  });

  it('draws again when a case number is taken, and gives up when all are', async () => {
    const draws = [7, 7, 8];
    const work = make(() => draws.shift() ?? 8);
    const first = await work.open('effect-1', aWorkItem());
    expect((await work.open('effect-2', aWorkItem())).caseNumber).not.toBe(first.caseNumber);
    await expect(work.open('effect-3', aWorkItem())).rejects.toBeInstanceOf(StoreUnavailable);
  });

  it('keeps who has it and what was done, unless it has changed meanwhile', async () => {
    const work = make(countingRandom());
    const { caseNumber } = await work.open('effect-1', aWorkItem());
    const found = await work.find(caseNumber);
    expect(found).toMatchObject({ value: { status: 'open', caseNumber }, version: 1 });
    const taken: WorkItem = {
      ...aWorkItem(),
      schema: 1,
      caseNumber,
      status: 'open',
      owner: 'rosa',
      history: [{ event: 'taken', at: '2026-11-23T09:10', by: 'desk', owner: 'rosa', note: 'I call' }],
    };
    expect(await work.replace(taken, 1)).toBe('replaced');
    expect(await work.replace({ ...taken, owner: 'luis' }, 1)).toBe('changed-meanwhile');
    expect(await work.find(caseNumber)).toEqual({ value: taken, version: 2 });
    // Whoever opened it finds it as it is now.
    expect(await work.open('effect-1', aWorkItem())).toEqual(taken);
  });

  it('opens anew what there is once only as long as it is open', async () => {
    const work = make(countingRandom());
    const item = aWorkItem({ once: 'pass', onceUntilDone: true });
    const first = await work.open('once:pass', item);
    expect((await work.open('once:pass', item)).caseNumber).toBe(first.caseNumber);
    expect(await work.replace({ ...first, status: 'done' }, 1)).toBe('replaced');
    const second = await work.open('once:pass', item);
    expect(second).toMatchObject({ status: 'open' });
    expect(second.caseNumber).not.toBe(first.caseNumber);
    expect((await work.open('once:pass', item)).caseNumber).toBe(second.caseNumber);
  });

  it('queues open work by kind, owner and due time, treatment first', async () => {
    const work = make(countingRandom());
    const opened = async (changes: Partial<NewWorkItem>) =>
      (await work.open(JSON.stringify(changes), aWorkItem(changes))).caseNumber;
    const late = await opened({ due: '2026-11-25T12:00', memberId: '002222222' });
    const soon = await opened({ due: '2026-11-24T09:00', memberId: '003333333' });
    const treatment = await opened({ kind: 'late-ride', due: '2026-11-26T09:00', treatment: true });
    const done = await opened({ due: '2026-11-24T10:00' });
    const numbers = async (query: WorkQuery) => (await work.queue(query)).map(({ caseNumber }) => caseNumber);
    const change = async (caseNumber: string, changes: Partial<WorkItem>) => {
      const found = await work.find(caseNumber);
      if (found !== undefined) await work.replace({ ...found.value, ...changes }, found.version);
    };
    await change(done, { status: 'done' });
    await change(late, { owner: 'rosa' });
    expect(await numbers({})).toEqual([treatment, soon, late]);
    expect(await numbers({ kind: 'chase-form' })).toEqual([soon, late]);
    expect(await numbers({ owner: 'rosa' })).toEqual([late]);
    expect(await numbers({ owner: '' })).toEqual([treatment, soon]);
    expect(await numbers({ dueBy: '2026-11-25T11:59' })).toEqual([soon]);
    await change(late, { due: '2026-11-24T08:00' });
    expect(await numbers({ dueBy: '2026-11-24T08:00', owner: 'rosa' })).toEqual([late]);
    await change(done, { status: 'open' });
    expect(await numbers({ kind: 'chase-form' })).toEqual([late, soon, done]);
  });

  it('knows no item by another number', async () => {
    const work = make(countingRandom());
    expect(await work.find('90000000')).toBeUndefined();
    expect(await work.find('1234')).toBeUndefined();
  });
};
