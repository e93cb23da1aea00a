import fc from 'fast-check';
import MessagingResponse from 'twilio/lib/twiml/MessagingResponse';
import { messagesTwiml } from '../../../../bot/channels/sms/messagesTwiml';
import { parseXml } from '../../../e2e/support/twiml';

const TOLD = 'https://rides.example.org/twilio/status?reply=1&by="us"';

const byLibrary = (texts: readonly string[]): string => {
  const twiml = new MessagingResponse();
  for (const text of texts) twiml.message({ action: TOLD, method: 'POST' }, text);
  return twiml.toString();
};

describe('the document that answers a text', () => {
  it('reads like that of Twilio’s library', () => {
    const unit = fc.constantFrom('a', ' ', '&', '<', '>', '"', "'", '\t', '\n', ';', '#', 'é', '😀', ']');
    const texts = fc.array(fc.string({ unit }), { maxLength: 3 });
    fc.assert(
      fc.property(texts, (some) => {
        expect(parseXml(messagesTwiml(some, TOLD))).toEqual(parseXml(byLibrary(some)));
      }),
    );
  });

  it('opens and closes nothing that a text says', () => {
    const [only, ...others] = parseXml(messagesTwiml(['</Message><Hangup/> & "you"'], TOLD)).children;
    expect(only).toEqual({
      name: 'Message',
      attributes: { action: TOLD, method: 'POST' },
      children: [],
      text: '</Message><Hangup/> & "you"',
    });
    expect(others).toEqual([]);
  });

  it.each([
    ['half an emoji', 'one \ud83d two'],
    ['the other half', 'one \ude00 two'],
    ['a control character', 'one \u0007 two'],
    ['what is no character', 'one \uffff two'],
  ])('leaves out %s, which no document may hold', (_, text) => {
    expect(parseXml(messagesTwiml([text, '😀'], TOLD)).children).toMatchObject([
      { text: 'one  two' },
      { text: '😀' },
    ]);
  });
});
