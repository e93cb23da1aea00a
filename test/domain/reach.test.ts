import { mayBeTexted, takesTexts, textsConsent } from '../../domain/consent';
import type { Reach } from '../../domain/ports/reaches';
import { ctHusky } from '../../domain/program/ctHusky';
import { isAskedAgain, whyAskAgain } from '../../domain/reach';
import { aConsentChange } from '../contracts/samples';

const reach = (changes: Partial<Reach> = {}): Reach => ({ undelivered: 0, ...changes });
const TODAY = '2026-12-04';
const EARLIER = '2026-09-05';
const asked = aConsentChange({ given: false, words: 'silent', source: 'asked-again' });

describe('a number that gets texts', () => {
  it.each<[string, Reach, string, 'undelivered' | 'silent' | undefined]>([
    ['was never told of a ride', reach(), '', undefined],
    ['got all but one', reach({ undelivered: 1 }), '', undefined],
    ['did not get two in a row', reach({ undelivered: 2 }), '', 'undelivered'],
    ['has been silent for 90 days', reach({ toldSince: EARLIER }), '', 'silent'],
    ['has been silent for 89 days', reach({ toldSince: '2026-09-06' }), '', undefined],
    ['wrote 89 days ago', reach({ toldSince: '2026-01-01', heardOn: '2026-09-06' }), '', undefined],
    ['wrote 90 days ago', reach({ toldSince: '2026-01-01', heardOn: EARLIER }), '', 'silent'],
    ['asked for texts 89 days ago', reach({ toldSince: '2026-01-01' }), '2026-09-06T09:00', undefined],
    ['asked for texts 90 days ago', reach({ toldSince: '2026-01-01' }), `${EARLIER}T09:00`, 'silent'],
  ])('and %s is asked again: %j %s %s', (_, known, agreedAt, expected) => {
    const history = agreedAt === '' ? [] : [aConsentChange({ given: true, at: agreedAt })];
    expect(whyAskAgain(known, history, TODAY, ctHusky)).toBe(expected);
  });

  it('gets the question, and nothing else until it says yes', () => {
    expect(isAskedAgain([asked])).toBe(true);
    expect(takesTexts([asked], '001234567', true)).toBe(false);
    expect(mayBeTexted([asked], { purpose: 'asks-again' })).toBe(true);
    expect(mayBeTexted([asked], { purpose: 'ride-update', memberId: '001234567' })).toBe(false);
    const yes = aConsentChange({ given: true, source: 'conversation' });
    expect(textsConsent([asked, yes], '001234567')).toBe('given');
  });

  it('gets not even the question once it has stopped texts', () => {
    expect(mayBeTexted([asked, aConsentChange()], { purpose: 'asks-again' })).toBe(false);
  });
});
