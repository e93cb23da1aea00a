import type { ConsentChange, Consents } from '../../domain/ports/consents';
import { aConsentChange } from './samples';

/** A store of consents whose history can be read. */
export type ReadableConsents = Consents & { history(phone: string): Promise<readonly ConsentChange[]> };

/** What every store of consents does. `make` gives an empty one. */
export const describeConsents = (make: () => ReadableConsents): void => {
  it('keeps every change of a number, the newest last', async () => {
    const consents = make();
    await consents.record('effect-1', aConsentChange({ app: 'whatsapp' }));
    await consents.record(
      'effect-2',
      aConsentChange({ given: true, words: 'START', at: '2026-11-24T10:00' }),
    );
    const history = await consents.history('8605550142');
    expect(history.map(({ given, app }) => [given, app])).toEqual([
      [false, 'whatsapp'],
      [true, undefined],
    ]);
    expect(await consents.history('8605550143')).toEqual([]);
  });

  it('records a change once, however often and at once', async () => {
    const consents = make();
    await Promise.all(Array.from({ length: 20 }, () => consents.record('effect-1', aConsentChange())));
    expect(await consents.history('8605550142')).toEqual([aConsentChange()]);
  });
};
