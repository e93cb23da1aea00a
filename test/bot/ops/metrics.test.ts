import { createServer } from 'restify';
import { mountMetrics } from '../../../bot/ops/metrics';

const TOKEN = 't'.repeat(32);

/** Asks a server for its metrics, as a proxy of ours passes it on where `from` is told. */
const asked = async (
  token: string | undefined,
  headers: Readonly<Record<string, string>>,
): Promise<readonly [status: number, body: string]> => {
  const server = createServer();
  mountMetrics(server, {
    numbers: { sinceStart: () => [] },
    ...(token !== undefined && { token }),
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const response = await fetch(`http://127.0.0.1:${server.address().port}/metrics`, { headers });
  const body = await response.text();
  server.server.closeAllConnections();
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  return [response.status, body];
};

const ELSEWHERE = { 'x-forwarded-for': '203.0.113.9' };

describe('the metrics are told', () => {
  it.each([
    ['to this machine', undefined, {}],
    ['elsewhere, with the token', TOKEN, { ...ELSEWHERE, authorization: `Bearer ${TOKEN}` }],
  ])('%s', async (_, token, headers) => {
    const [status, body] = await asked(token, headers);
    expect(status).toBe(200);
    expect(body).toContain('# TYPE rideline_turns_total counter');
  });

  it.each([
    ['elsewhere, where there is no token', undefined, ELSEWHERE],
    ['elsewhere, where nothing is brought', TOKEN, ELSEWHERE],
    ['elsewhere, with another token', TOKEN, { ...ELSEWHERE, authorization: `Bearer ${'u'.repeat(32)}` }],
    ['elsewhere, with a part of it', TOKEN, { ...ELSEWHERE, authorization: `Bearer ${'t'.repeat(31)}` }],
    [
      'elsewhere, where none is set and one is brought',
      undefined,
      { ...ELSEWHERE, authorization: 'Bearer undefined' },
    ],
  ])('to nobody %s', async (_, token, headers) => {
    const [status, body] = await asked(token, headers);
    expect(status).toBe(404);
    expect(body).not.toContain('rideline');
  });
});
