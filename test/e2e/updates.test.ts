import type { NewRide } from '../../domain/ride';
import { aLeg, aRide } from '../contracts/samples';
import { startFakeTwilio, type FakeTwilio } from '../twilio/fakeTwilio';
import { waitFor } from '../waitFor';
import { wordsOf } from './support/conversation';
import { freePort, startServer, type RunningServer } from './support/server';
import { ACCOUNT, send, signed } from './support/sms';
import { setStage, type Stage } from './support/stage';

const PATIENCE = 20_000;

/** Harold Pease, whose cell phone gets texts. */
const HAROLD = '100000002';
const PHONE = '+12035550102';

let stage: Stage;
let fake: FakeTwilio;
let server: RunningServer;
let port: number;

const startFake = (): Promise<FakeTwilio> =>
  startFakeTwilio({
    port,
    authToken: stage.twilio.authToken,
    number: stage.twilio.number,
    smsUrl: `${stage.twilio.publicBaseUrl}/twilio/sms`,
    reach: (url) => url.replace(stage.twilio.publicBaseUrl, server.url),
  });

beforeAll(async () => {
  stage = await setStage('2026-12-03T17:05');
  port = await freePort();
  fake = await startFake();
  server = await startServer({
    ...stage.environment,
    REDIS_URL: `unix://${stage.redis.socketPath}`,
    TWILIO_ACCOUNT_SID: ACCOUNT,
    TWILIO_API_URL: fake.url,
  });
  await fake.close();
});
beforeEach(async () => {
  await stage.reset();
  fake = await startFake();
});
afterEach(() => fake.close());
afterAll(async () => {
  await server.stop();
  await stage.close();
});

/** Books a ride for tomorrow, weeks ago, and waits until Harold is told of it. Returns its number. */
const remind = async (changes: Partial<NewRide> = {}): Promise<string> => {
  const { ride } = await stage.storage.rides.book(
    { id: 'draft', version: 1 },
    aRide({ memberId: HAROLD, ...changes }),
    [],
  );
  await waitFor(() => fake.messages().length === 1, PATIENCE);
  expect(fake.messages()[0]).toMatchObject({ to: PHONE });
  expect(fake.messages()[0]?.body).toMatch(wordsOf('update.day-before', 'en'));
  return ride.number;
};

const statusOf = async (number: string): Promise<string | undefined> =>
  (await stage.storage.rides.find(number))?.value.status;

describe('the evening before', () => {
  it('a ride is told, and an answer cancels it after asking once, with no name and no place', async () => {
    const number = await remind();
    const asked = await fake.receive(PHONE, 'im not going tmrw');
    expect(asked.texts).toEqual([expect.stringMatching(wordsOf('cancel.told', 'en'))]);
    expect(asked.texts.join()).not.toMatch(/Harold|Charter|Hartford/);
    expect(await statusOf(number)).toBe('confirmed');
    const done = await fake.receive(PHONE, 'yes please');
    expect(done.texts).toEqual([expect.stringMatching(wordsOf('cancel.done', 'en'))]);
    expect(await statusOf(number)).toBe('cancelled');
  });

  it('a ride stays when the answer to that is no, and nothing is cancelled by what is no answer', async () => {
    const number = await remind();
    await fake.receive(PHONE, 'cant make it tomorrow');
    expect((await fake.receive(PHONE, 'what time was that')).texts.join()).not.toMatch(
      wordsOf('cancel.done', 'en'),
    );
    await fake.receive(PHONE, 'no keep it');
    expect(await statusOf(number)).toBe('confirmed');
  });

  it('another day is another ride: who asks has to be known first', async () => {
    await remind();
    const asked = await fake.receive(PHONE, "i'm not going on Dec 15");
    expect(asked.texts.join(' ')).toMatch(wordsOf('identify.birth', 'en'));
  });

  it('another phone is asked who it is', async () => {
    await remind();
    const asked = await fake.receive('+12035550101', 'im not going tmrw');
    expect(asked.texts.join(' ')).not.toMatch(wordsOf('cancel.told', 'en'));
  });

  it('a landline is called, hears the ride and can end such calls; a machine hears only whom to call', async () => {
    const bernice = { memberId: '100000018', draft: 'hers' };
    await stage.storage.rides.book(
      { id: bernice.draft, version: 1 },
      aRide({ memberId: bernice.memberId }),
      [],
    );
    await waitFor(() => fake.calls().length === 1, PATIENCE);
    const [call] = fake.calls();
    expect(call?.to).toBe('+12035550118');
    await fake.ring(call?.sid ?? '');
    expect(fake.calls()[0]?.twiml).toMatch(/automated call[\s\S]+Friday, December 4[\s\S]+press 9/);
    const keys = await stage.redis.redis.command('KEYS', ['{m:*}:text:*']);
    const id = (Array.isArray(keys) ? String(keys[0]) : '').split(':text:')[1] ?? '';
    const step = (form: Readonly<Record<string, string>>) =>
      send(
        server.url,
        signed(
          stage.twilio,
          { CallSid: call?.sid ?? '', AccountSid: ACCOUNT, ...form },
          `/twilio/voice/update?text=${id}`,
        ),
      );
    const machine = await step({ AnsweredBy: 'machine_end_beep' });
    expect(machine.body).toMatch(/Please call your ride service at/);
    expect(machine.body).not.toMatch(/December|press 9/);
    expect((await step({ Digits: '9' })).body).toMatch(/We will not call you about rides again/);
    expect(await stage.storage.consents.history('2035550118')).toMatchObject([
      { kind: 'calls', given: false },
    ]);
  });

  it('a phone that texts did not arrive at is asked again, and a 1 is a yes', async () => {
    await stage.storage.reaches.failed('2035550102', 'one');
    await stage.storage.reaches.failed('2035550102', 'two');
    await stage.storage.rides.book({ id: 'draft', version: 1 }, aRide({ memberId: HAROLD }), []);
    await waitFor(() => fake.messages().length === 1, PATIENCE);
    expect(fake.messages()[0]?.body).toMatch(wordsOf('texts.askAgain', 'en'));
    const yes = await fake.receive(PHONE, '1');
    expect(yes.texts.join(' ')).toMatch(wordsOf('texts.yes', 'en'));
    expect((await stage.storage.consents.history('2035550102')).at(-1)).toMatchObject({
      given: true,
      words: '1',
      source: 'conversation',
    });
  });

  it('whoever stopped texts in the meantime is told nothing', async () => {
    await fake.receive(PHONE, 'STOP');
    await stage.storage.rides.book({ id: 'draft', version: 1 }, aRide({ memberId: HAROLD }), []);
    await stage.storage.rides.book(
      { id: 'another', version: 1 },
      aRide({ memberId: '100000001', legs: [aLeg('2026-12-04')] }),
      [],
    );
    // Alma's came, so Harold's turn was there as well.
    await waitFor(() => fake.messages().some(({ to }) => to === '+12035550101'), PATIENCE);
    expect(
      fake.messages().filter(({ to, direction }) => to === PHONE && direction === 'outbound-api'),
    ).toEqual([]);
  });
});
