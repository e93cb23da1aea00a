import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import { relayedCall, type Relayed, type RelayedCall } from '../twilio/relay';
import { keyedAnswers } from './support/answers';
import { soundOf, talkUntil, type Answers } from './support/conversation';
import { callTo } from './support/call';
import type { RunningServer } from './support/server';
import { saidDay, setStage, type Stage } from './support/stage';

const ALMA = '100000001';

const keys: Answers = { 'identify.ask': ALMA, 'identify.birth': '03121984', ...keyedAnswers };

/** Words for every question of a booking. */
const words: Answers = {
  'identify.ask': '1 0 0 0 0 0 0 0 1',
  'identify.birth': 'March 12 1984',
  'ask.otherRide': 'no, nobody',
  'ask.bus': 'no',
  'ask.returnRide': 'I will call when I am done',
  'ask.driverNote': 'no',
  'readBack.goOn': 'that is right',
  'readBack.goOn.again': 'yes',
};

/** Somebody who talks over a socket, as every conversation of these tests expects. */
const talking = (say: RelayedCall['say']) => ({
  say: async (text: string) => ({ ...(await say(text)), status: 200, headers: {}, body: '' }),
});

describe('a call over a socket', () => {
  let stage: Stage;
  let server: RunningServer;
  beforeAll(async () => {
    stage = await setStage();
    server = await stage.start(undefined, { VOICE_RELAY: 'true' });
  });
  beforeEach(() => stage.reset());
  afterAll(async () => {
    await server.stop();
    await stage.close();
  });

  const open: RelayedCall[] = [];
  const call = (from = '2035550101'): RelayedCall => {
    const one = relayedCall(stage.twilio, from, () => server.url);
    open.push(one);
    return one;
  };
  afterEach(async () => {
    for (const one of open.splice(0)) await one.hangUp();
  });

  const booked = async (): Promise<readonly string[]> =>
    (await stage.ridesOf(ALMA)).map(({ value }) => value.status);

  it('opens with who answers and 911, not to be talked over, and offers Spanish in its own voice', async () => {
    const opening = await call().start();
    expect(opening.heardOut).toMatch(/automated assistant.*911/u);
    expect(opening.langs.slice(0, 3)).toEqual(['en-US', 'es-US', 'en-US']);
    expect(opening.text).toContain('For a person, press 0.');
  });

  it('books by speech', async () => {
    const one = call();
    await one.start();
    const day = saidDay(stage.visitDay, 'en-US');
    const wish = `I need a ride to Northgate Dental on ${day} at 10 in the morning`;
    const back = await talkUntil(talking(one.say), wish, 'readBack.goOn', words, 'en', soundOf);
    expect(back.text).toContain('Northgate Dental');
    await talkUntil(talking(one.say), 'correct', 'readBack.confirm', words, 'en', soundOf);
    expect((await one.say('yes, book it')).text).toMatch(/^Booked\. Your ride number is/u);
    expect(await booked()).toEqual(['confirmed']);
  });

  it('books by keys alone, each entry taken when it is whole', async () => {
    const one = call();
    await one.start();
    const monthAndDay = stage.visitDay.slice(5).replace('-', '');
    const answers = { ...keys, 'ask.appointment': monthAndDay };
    await talkUntil(talking(one.press), '1', 'readBack.confirm', answers, 'en', soundOf);
    expect((await one.press('1')).text).toMatch(/^Booked\./u);
    expect(await booked()).toEqual(['confirmed']);
  });

  it('lets a caller speak up in the middle, and answers what they say', async () => {
    const one = call();
    const opening = await one.start();
    one.interrupt(opening.text.slice(0, 60));
    const next = await one.say('necesito un viaje');
    expect(next.text).toMatch(soundOf('identify.ask', 'es'));
    expect([next.langs[0], next.listensFor]).toEqual(['es-US', 'es-US']);
  });

  it('puts the open question again when the socket was cut, and nothing twice', async () => {
    const one = call();
    await one.start();
    const asked = await one.say(`I need a ride on ${saidDay(stage.visitDay, 'en-US')} at 10`);
    const turns = await stage.countTurns(one);
    const again = await one.cut();
    expect(again.text).toBe(asked.text);
    expect(await stage.countTurns(one)).toBe(turns);
    expect((await one.press(ALMA)).text).toMatch(soundOf('identify.birth', 'en'));
  });

  it('goes on document by document where sockets break again and again', async () => {
    const one = call();
    await one.start();
    await one.cut();
    await one.cut();
    await expect(one.cut()).rejects.toThrow('No session');
  });

  it('says 911 first and again in danger, not to be talked over, and keeps a case', async () => {
    const one = call();
    await one.start();
    const danger = await one.say('my chest hurts and I cannot breathe');
    expect(danger.text).toMatch(/^Hang up and call 911 now\..*Once more: hang up and call 911\.$/u);
    expect(danger.heardOut).toBe(danger.text);
    expect((await stage.workItems()).map(({ kind }) => kind)).toEqual(['emergency']);
  });

  it('connects with 988 on 1 in a crisis', async () => {
    const one = call();
    await one.start();
    expect((await one.say('I want to kill myself')).text).toContain('988');
    const connected = await one.press('1');
    expect(connected.ended).toMatchObject({ handOff: '{"to":"crisis"}', dialled: ['988'] });
  });

  it('hands over to a person on 0, and says nothing of anybody in what it hands over', async () => {
    const one = call();
    await one.start();
    const over: Relayed = await one.press('0');
    expect(over.text).toBe('');
    expect(over.ended?.handOff).toBe('{"to":"person"}');
    expect(over.ended?.dialled).toEqual(['+18554787350']);
    expect(over.ended?.text).toMatch(/Your case is/u);
  });

  it('ends with a goodbye in words', async () => {
    const one = call();
    await one.start();
    const over = await one.say('no thank you, goodbye');
    expect(over.ended?.handOff).toBe('{"to":"goodbye"}');
    expect(over.ended?.text).toMatch(soundOf('thanks', 'en'));
  });

  it('lets in who is signed, and nobody else', async () => {
    const address = 'wss://rides.example.org/twilio/relay';
    const right = getExpectedTwilioSignature(stage.twilio.authToken, address, {});
    const one = relayedCall(stage.twilio, '2035550101', () => server.url);
    expect(await one.shake(right)).toBe(101);
    expect(await one.shake(undefined)).toBe(403);
    expect(await one.shake(getExpectedTwilioSignature('guessed', address, {}))).toBe(403);
    expect(await one.shake(getExpectedTwilioSignature(stage.twilio.authToken, `${address}/`, {}))).toBe(403);
  });

  it('is off unless it is turned on', async () => {
    const plain = await stage.start();
    try {
      const one = relayedCall(stage.twilio, '2035550101', () => plain.url);
      const right = getExpectedTwilioSignature(
        stage.twilio.authToken,
        'wss://rides.example.org/twilio/relay',
        {},
      );
      expect(await one.shake(right)).toBe(404);
      expect((await callTo(stage.twilio, '2035550101', () => plain.url).start()).action).toContain('/step');
    } finally {
      await plain.stop();
    }
  });
});
