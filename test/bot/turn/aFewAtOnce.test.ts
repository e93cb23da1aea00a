import { aFewAtOnce } from '../../../bot/turn/aFewAtOnce';

/** What came in is looked at between two of these. */
const aLook = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('aFewAtOnce', () => {
  it('lets two of five go on at a time, those who came first before the others', async () => {
    const itsTurn = aFewAtOnce(2);
    const gone: number[] = [];
    for (const one of [1, 2, 3, 4, 5]) void itsTurn().then(() => gone.push(one));
    const seen: number[][] = [];
    for (let looks = 0; looks < 3; looks += 1) {
      await aLook();
      seen.push([...gone]);
    }
    expect(seen).toStrictEqual([
      [1, 2],
      [1, 2, 3, 4],
      [1, 2, 3, 4, 5],
    ]);
  });

  it('lets one that comes later go on as well', async () => {
    const itsTurn = aFewAtOnce(2);
    await itsTurn();
    await aLook();
    await expect(itsTurn()).resolves.toBeUndefined();
  });

  it('puts one that comes in meanwhile behind those who wait', async () => {
    const itsTurn = aFewAtOnce(1);
    const gone: string[] = [];
    const go = (name: string): Promise<void> =>
      itsTurn().then(() => {
        gone.push(name);
      });
    const both = [go('first'), go('second')];
    await both[0];
    await Promise.all([...both, go('third')]);
    expect(gone).toStrictEqual(['first', 'second', 'third']);
  });
});
