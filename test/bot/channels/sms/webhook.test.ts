import { tenDigits } from '../../../../bot/channels/sms/webhook';

describe('the ten digits of a sender', () => {
  test.each([
    ['a number of the United States', '+12035550101', '2035550101'],
    ['the same by another app', 'whatsapp:+12035550101', '2035550101'],
    ['a number with too few digits', '+1911', undefined],
    ['a number with too many', '+120355501019', undefined],
    ['a short code', '12345', undefined],
    ['a number of another country', '+442079460000', undefined],
    ['a name', 'anonymous', undefined],
  ])('%s', (_name, from, expected) => {
    expect(tenDigits(from)).toBe(expected);
  });
});
