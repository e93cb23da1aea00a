import type { Random } from '../../bot/storage/numbers';
import { StoreUnavailable } from '../../domain/errors';
import type { WorkItems } from '../../domain/ports/workItems';
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
};
