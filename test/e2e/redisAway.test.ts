import { startPrivateRedis, type PrivateRedis } from '../../bot/storage/privateRedis';
import type { Language } from '../../dialogs/locales';
import { wordsOf, talkUntil } from './support/conversation';
import type { RunningServer } from './support/server';
import type { Phone, SmsReply } from './support/sms';
import { saidDay, setStage, type Stage } from './support/stage';

/** Milliseconds a member waits for an answer while Redis is away. */
const PATIENCE_MS = 2_000;

const LINE = '1-855-478-7350';

describe.each(['hangs', 'is killed'] as const)('when Redis %s', (how) => {
  let stage: Stage;
  let server: RunningServer;
  let second: PrivateRedis | undefined;
  let isAway = false;
  beforeAll(async () => {
    stage = await setStage();
    server = await stage.start();
  });
  afterAll(async () => {
    // Wherever the test broke off: Redis cannot be stopped while it hangs.
    if (isAway) await bringBack();
    await server.stop();
    await second?.stop();
    await stage.close();
  });

  const phone = (from: string): Phone => stage.phone(from, () => server.url);

  const takeAway = async (): Promise<void> => {
    isAway = true;
    if (how === 'hangs') {
      stage.redis.pause();
      return;
    }
    const info = String(await stage.redis.redis.command('INFO', ['server']));
    process.kill(Number(/process_id:(\d+)/.exec(info)?.[1]), 'SIGKILL');
  };
  const bringBack = async (): Promise<void> => {
    isAway = false;
    if (how === 'hangs') {
      stage.redis.resume();
      return;
    }
    second = await startPrivateRedis({ dataDir: stage.redis.dataDir });
  };

  /** The answer, and how long it took. */
  const timed = async (from: Phone, text: string): Promise<SmsReply & { readonly waited: number }> => {
    const began = performance.now();
    const reply = await from.say(text);
    return { ...reply, waited: performance.now() - began };
  };

  it('answers danger and gives the line to call, at once, and goes on where it was afterwards', async () => {
    const alma = phone('2035550101');
    const tomas = phone('2035550103');
    const [english, spanish] = [phone('2035550193'), phone('2035550194')];
    const day = { en: saidDay(stage.visitDay, 'en-US'), es: saidDay(stage.visitDay, 'es-US') };
    await talkUntil(
      alma,
      `I need a ride to Northgate Dental on ${day.en} at 10:30 am`,
      'identify.birth',
      {},
      'en',
    );
    await talkUntil(
      tomas,
      `Necesito un viaje a la clínica el ${day.es} a las 10:30`,
      'identify.birth',
      {},
      'es',
    );

    await takeAway();
    const dangers: readonly (readonly [Phone, string, Language])[] = [
      [english, 'I have chest pain and I can not breathe', 'en'],
      [spanish, 'Me duele mucho el pecho y no puedo respirar', 'es'],
    ];
    for (const [from, text, language] of dangers) {
      const reply = await timed(from, text);
      expect(reply.text).toMatch(wordsOf('danger.emergency', language));
      expect(reply.text).toContain('911');
      expect(reply.waited).toBeLessThan(PATIENCE_MS);
    }
    const others: readonly (readonly [Phone, string, Language])[] = [
      [alma, 'I was born on March 12 1984', 'en'],
      [tomas, 'Nací el 5 de noviembre de 1971', 'es'],
    ];
    for (const [from, text, language] of others) {
      const reply = await timed(from, text);
      expect(reply.status).toBe(200);
      expect(reply.text).toMatch(wordsOf('storeAway', language));
      expect(reply.text).toContain(LINE);
      expect(reply.waited).toBeLessThan(PATIENCE_MS);
    }
    expect(await server.health()).toBe(503);

    await bringBack();
    expect(await server.health()).toBe(200);
    const goesOn = await alma.say('3/12/1984');
    expect(goesOn.text).toMatch(wordsOf('identify.done', 'en'));
    expect(goesOn.text).toMatch(wordsOf('ask.otherRide', 'en'));
    const sigue = await tomas.say('5 de noviembre de 1971');
    expect(sigue.text).toMatch(wordsOf('identify.done', 'es'));

    // Both emergencies are put on record soon, once each, and a person knows of them.
    await server.writes('danger.recorded-later', dangers.length);
    expect((await stage.workItems()).map(({ kind }) => kind)).toEqual(['emergency', 'emergency']);
    for (const [from, text] of dangers) {
      expect((await stage.logOf(from)).map((entry) => entry.text)).toEqual([text]);
    }
  });
});
