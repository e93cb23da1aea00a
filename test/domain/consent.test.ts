import { isSomebodyElses, mayBeTexted, textsConsent, wasStopped } from '../../domain/consent';
import type { ConsentChange } from '../../domain/ports/consents';
import { aConsentChange } from '../contracts/samples';

const ANA = '100000001';
const LUIS = '100000002';

const changes = (...list: readonly Partial<ConsentChange>[]): readonly ConsentChange[] =>
  list.map(aConsentChange);

describe('consent of a number for one member', () => {
  it.each([
    ['nothing was said', [], 'unasked'],
    ['the member said yes', [{ given: true, memberId: ANA }], 'given'],
    ['another member of the number said yes', [{ given: true, memberId: LUIS }], 'unasked'],
    ['STOP ends it for each member', [{ given: true, memberId: ANA }, { given: false }], 'stopped'],
    ['START begins it again for each', [{ given: false }, { given: true }], 'given'],
    ['the member wants none', [{ given: true }, { given: false, memberId: ANA }], 'declined'],
    ['another member wants none', [{ given: true }, { given: false, memberId: LUIS }], 'given'],
  ] as const)('%s', (_, history, expected) => {
    expect(textsConsent(changes(...history), ANA)).toBe(expected);
  });

  it.each([
    ['nothing was said', [], true],
    ['texts were stopped there', [{ given: true }, { given: false }], false],
    ['Twilio says so', [{ given: false, source: 'twilio' }], false],
    ['they were asked for again', [{ given: false }, { given: true }], true],
    ['one member alone wants none', [{ given: true }, { given: false, memberId: ANA }], true],
    ['it is stopped, whatever a member wanted', [{ given: false }, { given: true, memberId: ANA }], false],
  ] as const)('decides when a text is sent that was asked for: %s', (_, history, may) => {
    expect(mayBeTexted(changes(...history), { purpose: 'ride-asked-for' })).toBe(may);
    expect(mayBeTexted(changes(...history), { purpose: 'texts-ended' })).toBe(true);
  });

  it.each([
    ['nothing was said', [], false, false],
    ['STOP by text stops both', [{ given: false }], true, true],
    ['STOP by WhatsApp stops both', [{ given: false, app: 'whatsapp' }], true, true],
    ['START by text starts both', [{ given: false, app: 'whatsapp' }, { given: true }], false, false],
    [
      'START by WhatsApp starts WhatsApp alone',
      [{ given: false }, { given: true, app: 'whatsapp' }],
      true,
      false,
    ],
    ['Twilio refuses texts', [{ given: false, source: 'twilio' }], true, false],
    ['texts do not arrive', [{ given: false, source: 'asked-again' }], true, false],
    ['Twilio refuses WhatsApp', [{ given: false, source: 'twilio', app: 'whatsapp' }], false, true],
  ] as const)('of texts and of WhatsApp: %s', (_, history, texts, whatsApp) => {
    expect(wasStopped(changes(...history))).toBe(texts);
    expect(wasStopped(changes(...history), 'whatsapp')).toBe(whatsApp);
    const app = { app: 'whatsapp', ours: 'whatsapp:+18605550100', theirs: 'whatsapp:+18605550142' } as const;
    expect(mayBeTexted(changes(...history), { purpose: 'person-writes', app })).toBe(!whatsApp);
    const rcs = { app: 'rcs', ours: 'rcs:rideline_agent', theirs: 'rcs:+18605550142' } as const;
    expect(mayBeTexted(changes(...history), { purpose: 'person-writes', app: rcs })).toBe(!texts);
  });

  it('takes a number for nobody’s once whoever has it said so, until it asks for texts itself', () => {
    const wrong: Partial<ConsentChange> = { given: false, source: 'wrong-number' };
    expect(isSomebodyElses(changes({ given: true }, wrong))).toBe(true);
    expect(isSomebodyElses(changes(wrong, { given: true }))).toBe(false);
    expect(isSomebodyElses([])).toBe(false);
  });
});
