import type { Consents } from '../../domain/ports/consents';
import type { Outbox, OutgoingText } from '../../domain/ports/outbox';
import { aConsentChange, aText } from './samples';

/** An outbox, consents that confirm themselves by it, and a look at the texts in line. */
export interface OpenOutbox {
  readonly outbox: Outbox;
  readonly consents: Consents;
  readonly texts: () => Promise<readonly (OutgoingText | undefined)[]>;
}

/** What every outbox does. `make` gives an empty one. */
export const describeOutbox = (make: () => OpenOutbox): void => {
  it('puts a text in line once, however often and at once', async () => {
    const { outbox, texts } = make();
    await Promise.all(Array.from({ length: 20 }, () => outbox.add('effect-1', aText())));
    await outbox.add('effect-1', aText());
    expect(await texts()).toEqual([aText()]);
  });

  it('puts another in line under another key', async () => {
    const { outbox, texts } = make();
    await outbox.add('effect-1', aText());
    await outbox.add('effect-2', aText());
    expect(await texts()).toEqual([aText(), aText()]);
  });

  it('knows which ride a phone was told of last, and takes no repetition for news', async () => {
    const { outbox } = make();
    expect(await outbox.lastTold('8605550142')).toBeUndefined();
    await outbox.add('effect-1', aText({ ride: '12345674' }));
    await outbox.add('effect-2', aText({ ride: '12345682' }));
    await outbox.add('effect-1', aText({ ride: '12345674' }));
    await outbox.add('effect-3', aText());
    expect(await outbox.lastTold('8605550142')).toBe('12345682');
    expect(await outbox.lastTold('8605550143')).toBeUndefined();
  });

  it('takes the text that confirms a change of consent with the change, and with no other', async () => {
    const { consents, texts } = make();
    const confirmation = aText({ purpose: 'texts-ended', body: 'No more texts.' });
    await consents.record('effect-1', aConsentChange());
    await consents.record('effect-2', aConsentChange(), confirmation);
    await consents.record('effect-2', aConsentChange(), confirmation);
    expect(await texts()).toEqual([confirmation]);
    expect(await consents.history('8605550142')).toHaveLength(2);
  });
};
