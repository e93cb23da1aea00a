import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, createLog, type LogFields } from '../../../bot/ops/log';
import { StoreUnavailable } from '../../../domain/errors';

describe('the log', () => {
  it('writes an event and allow-listed fields, and leaves out whatever else slips in', () => {
    const written: string[] = [];
    const write = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      written.push(String(chunk));
      return true;
    });
    const slipped: LogFields & { readonly name: string } = { channel: 'sms', name: 'Maria Canary' };
    const log = createLog('info', process.stdout);
    log.warn('turn.busy', slipped);
    log.debug('turn.answered');
    write.mockRestore();
    const lines = written.join('').trim().split('\n');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      level: 40,
      time: expect.any(Number),
      event: 'turn.busy',
      channel: 'sms',
    });
  });

  it('names an error by its code, never by its message', () => {
    expect(codeOf(new StoreUnavailable('Maria Canary'))).toBe('store.unavailable');
    expect(codeOf(Object.assign(new Error('Maria Canary'), { code: 'ECONNREFUSED' }))).toBe('ECONNREFUSED');
    expect(codeOf(new TypeError('Maria Canary'))).toBe('TypeError');
    expect(codeOf('Maria Canary')).toBe('unknown');
  });
});

test('docs/operations.md says of every event what it means, and of no other', () => {
  const root = join(__dirname, '../../..');
  const inCode = readFileSync(join(root, 'bot/ops/log.ts'), 'utf8').matchAll(/^ {2}\| '(?<event>[\w.-]+)'/gm);
  const told = readFileSync(join(root, 'docs/operations.md'), 'utf8').split('## The log')[1] ?? '';
  const inDocs = told.matchAll(/^\| `(?<event>[\w.-]+)` *\| *[^| ]/gm);
  const events = (found: Iterable<RegExpMatchArray>) =>
    [...found].map(({ groups }) => groups?.event).toSorted();
  expect(events(inDocs)).toEqual(events(inCode));
});
