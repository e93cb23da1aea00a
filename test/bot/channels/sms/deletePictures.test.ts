import { deletePictures } from '../../../../bot/channels/sms/deletePictures';
import { parseWebhook } from '../../../../bot/channels/sms/webhook';
import { createLog } from '../../../../bot/ops/log';
import { formOf, newSid } from '../../../e2e/support/sms';
import { startFakeTwilio, type FakeTwilio } from '../../../twilio/fakeTwilio';

const AUTH_TOKEN = 'a token for pictures';

let api: FakeTwilio;
beforeEach(async () => {
  api = await startFakeTwilio({ authToken: AUTH_TOKEN });
});
afterEach(() => api.close());

const textWith = (pictures: number) => {
  const sid = newSid();
  const media = Array.from({ length: pictures }, () => api.takeIn(sid));
  const webhook = parseWebhook({
    ...formOf('+12035550101', '+18605550000', '', sid),
    NumMedia: String(pictures),
    ...Object.fromEntries(media.map((address, index) => [`MediaUrl${index}`, address])),
  });
  if (webhook === undefined) throw new Error('That is no text message.');
  return webhook;
};

const parts = (authToken = AUTH_TOKEN) => ({
  twilioApiUrl: api.url,
  twilioAuthToken: authToken,
  stopping: AbortSignal.abort(),
  log: createLog('silent'),
});

it('deletes every picture of a text', async () => {
  const webhook = textWith(3);
  expect(api.kept()).toHaveLength(3);
  await deletePictures(webhook, parts());
  expect(api.kept()).toEqual([]);
});

it('asks nothing for a text without pictures, and takes what is gone for deleted', async () => {
  const webhook = textWith(1);
  await deletePictures(textWith(0), parts());
  expect(api.kept()).toHaveLength(1);
  await deletePictures(webhook, parts());
  await deletePictures(webhook, parts());
  expect(api.kept()).toEqual([]);
});

it('never throws where Twilio refuses or is away', async () => {
  const webhook = textWith(1);
  await deletePictures(webhook, parts('another token'));
  expect(api.kept()).toHaveLength(1);
  await deletePictures(webhook, { ...parts(), twilioApiUrl: 'http://127.0.0.1:1' });
  expect(api.kept()).toHaveLength(1);
});

it('tries again after an outage', async () => {
  const webhook = textWith(1);
  api.failing = 1;
  await deletePictures(webhook, { ...parts(), stopping: new AbortController().signal });
  expect(api.kept()).toEqual([]);
});

it("reads no id but Twilio's own out of an address", () => {
  const form = formOf('+12035550101', '+18605550000', '', newSid());
  const addresses = {
    MediaUrl0: 'https://example.org/Media/../../../etc',
    MediaUrl1: `https://example.org/Media/ME${'a'.repeat(32)}?x=1`,
    Other: `https://api.twilio.com/Media/ME${'a'.repeat(32)}`,
  };
  expect(parseWebhook({ ...form, ...addresses })?.media).toEqual([]);
});
