import { finishing } from '../../../bot/turn/finishing';

it('knows when all that was begun has ended, however it ended, and what was begun meanwhile too', async () => {
  const ends: ((how: 'well' | 'badly') => void)[] = [];
  const { run, finished } = finishing(
    () =>
      new Promise<string>((resolve, reject) => {
        ends.push((how) => {
          if (how === 'well') resolve(how);
          else reject(new RangeError(how));
        });
      }),
  );
  await finished();
  let isFinished = false;
  const first = run();
  const all = finished().then(() => {
    isFinished = true;
  });
  const second = run();
  ends[0]?.('badly');
  await expect(first).rejects.toThrow('badly');
  expect(isFinished).toBe(false);
  ends[1]?.('well');
  expect(await second).toBe('well');
  await all;
});
