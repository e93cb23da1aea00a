import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPrivateRedis } from '../../bot/storage/privateRedis';
import { openDesk } from './support/deskPage';
import { startServer } from './support/server';
import { startBrowser } from './support/webPage';

it('lets an invented person in on a development server, and out again', async () => {
  const dataDir = join(await mkdtemp(join(tmpdir(), 'rideline-desk-')), 'data');
  const [server, browser] = await Promise.all([startServer({ DATA_DIR: dataDir }), startBrowser()]);
  try {
    const { page, press, barriers, troubles } = await openDesk(
      browser,
      `http://localhost:${server.port}/desk/numbers`,
    );
    expect(await page.title()).toContain('Who are you at the desk?');
    expect(await barriers()).toEqual([]);
    await press('Robin, representative');
    await page.locator('main form').waitFor();
    expect(new URL(page.url()).pathname).toBe('/desk/numbers');
    await press('Sign out');
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
    expect(await barriers()).toEqual([]);
    await page.goto(`http://localhost:${server.port}/desk`);
    expect(new URL(page.url()).pathname).toBe('/desk/sign-in');
    expect(troubles).toEqual([]);
  } finally {
    await browser.close();
    await server.stop();
    // Whatever happened above, no Redis of this test stays behind.
    await (await startPrivateRedis({ dataDir })).stop();
    await rm(join(dataDir, '..'), { recursive: true });
  }
});
