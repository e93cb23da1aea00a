import { isLoopback } from '../../../bot/channels/fromHere';

describe('an address of this machine', () => {
  it.each(['127.0.0.1', '127.9.9.9', '::1', '[::1]', '::ffff:127.0.0.1', 'localhost', 'LOCALHOST'])(
    'is %s',
    (host) => {
      expect(isLoopback(host)).toBe(true);
    },
  );

  it.each([
    '',
    '0.0.0.0',
    '::',
    '10.0.0.1',
    '126.255.255.255',
    '128.0.0.1',
    '::ffff:10.0.0.1',
    '169.254.169.254',
    'localhost.example.org',
    '127.0.0.1.example.org',
    'rides.example.org',
  ])('is not %j', (host) => {
    expect(isLoopback(host)).toBe(false);
  });
});
