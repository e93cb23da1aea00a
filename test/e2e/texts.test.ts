import { englishAnswers } from './support/answers';
import { talkUntil, wordsOf } from './support/conversation';
import { startServer, type RunningServer } from './support/server';
import { formOf, newSid, phone, send, signed, textsIn, type HttpAnswer } from './support/sms';
import { setStage, type Stage } from './support/stage';
import { waitFor } from '../waitFor';

const EMPTY = /^<\?xml [^>]*\?><Response\/>$/;

describe('texts over signed webhooks', () => {
  let stage: Stage;
  let server: RunningServer;
  let own: RunningServer;
  beforeAll(async () => {
    stage = await setStage();
    const environment = { ...stage.environment, REDIS_URL: `unix://${stage.redis.socketPath}` };
    server = await startServer(environment);
    own = await startServer({ ...environment, TWILIO_OPT_OUT: 'own', TEXT_APPS: 'whatsapp, rcs' });
  });
  afterAll(async () => {
    await Promise.all([server.stop(), own.stop()]);
    await stage.close();
  });
  beforeEach(() => stage.reset());

  let phones = 0;
  /** Somebody on nobody's file, or whoever has the number. */
  const somebody = (from?: string) => {
    phones += 1;
    return phone(stage.twilio, from ?? `200555${String(7_000 + phones)}`, () => server.url);
  };

  describe('in a burst', () => {
    it('are each a turn of their own, and none is lost', async () => {
      const member = somebody();
      const texts = ['i need a ride', 'to northgate dental', 'friday', 'at 10:30 am', 'nobody can drive me'];
      await Promise.all(texts.map((text) => member.say(text)));
      const log = await stage.logOf(member);
      expect(log.map(({ text }) => text).toSorted()).toEqual(texts.toSorted());
      expect(log.map(({ turn }) => turn)).toEqual([1, 2, 3, 4, 5]);
    });

    it('get an empty answer where they would only hear the question again, and the log says so', async () => {
      const member = somebody();
      const asked = await member.say('i need a ride');
      expect(asked.text).toMatch(wordsOf('identify.ask', 'en'));
      const more = await member.say('to northgate dental');
      expect(more.status).toBe(200);
      expect(more.body).toMatch(EMPTY);
      const [, entry] = await stage.logOf(member);
      expect(entry?.said).toEqual([]);
      expect(entry?.leftOut?.map(({ key }) => key)).toEqual(['form.kept', 'identify.ask.again']);
      // The same webhook again is the same empty answer.
      expect((await member.say('to northgate dental', more.sid)).body).toBe(more.body);
      expect(await stage.countTurns(member)).toBe(2);
    });

    it('are answered at once where they tell of danger', async () => {
      const member = somebody();
      await member.say('i need a ride');
      const [danger] = await Promise.all([member.say('my chest hurts and I cannot breathe')]);
      expect(danger.text).toMatch(wordsOf('danger.emergency', 'en'));
      expect(await stage.workItems()).toEqual([expect.objectContaining({ kind: 'emergency' })]);
    });

    it('are answered where they ask something new', async () => {
      const member = somebody();
      await member.say('i need a ride');
      expect((await member.say('does it cost anything')).text).toMatch(wordsOf('faq.cost', 'en'));
    });

    it('take no longer than one by itself: none waits for another', async () => {
      const member = somebody();
      const began = performance.now();
      await Promise.all(['hi', 'i need a ride', 'to the dentist'].map((text) => member.say(text)));
      expect(performance.now() - began).toBeLessThan(4_000);
    });

    it('book once, and say so', async () => {
      const member = somebody('2035550101');
      const asked = 'I need a ride to Northgate Dental on december 14 at 10:30 am';
      await talkUntil(
        member,
        asked,
        'readBack.confirm',
        { ...englishAnswers, 'identify.birth': '3/12/1984' },
        'en',
      );
      const answers = await Promise.all(['yes', 'yes'].map((text) => member.say(text)));
      expect(answers.filter(({ text }) => wordsOf('booked.confirmed', 'en').test(text))).toHaveLength(1);
      expect(await stage.countRides()).toBe(1);
    });
  });

  describe('of the carrier', () => {
    it.each(['STOP', 'cancel', 'Quit', 'START', 'unstop', 'HELP', 'info'])(
      '%s: answered by Twilio, so by an empty answer here',
      async (word) => {
        const reply = await somebody().say(word);
        expect(reply.status).toBe(200);
        expect(reply.body).toMatch(EMPTY);
      },
    );

    it('are kept as consent with words, time and source', async () => {
      const member = somebody('2035550101');
      await member.say('STOP');
      await member.say('START');
      const history = await stage.storage.consents.history('2035550101');
      expect(history).toEqual([
        expect.objectContaining({ given: false, words: 'STOP', source: 'keyword' }),
        expect.objectContaining({ given: true, words: 'START', source: 'keyword' }),
      ]);
      expect(history.every(({ at }) => /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(at))).toBe(true);
    });

    it('are answered here where Twilio does not', async () => {
      const member = phone(stage.twilio, '2005556999', () => own.url);
      expect((await member.say('HELP')).text).toMatch(wordsOf('help', 'en'));
      expect((await member.say('STOP')).text).toMatch(wordsOf('consent.stopped', 'en'));
      expect((await member.say('START')).text).toMatch(wordsOf('consent.started', 'en'));
    });

    it('leave danger after them to a person at once', async () => {
      const member = somebody();
      await member.say('STOP');
      await member.say("can't breathe");
      expect(await stage.workItems()).toEqual([expect.objectContaining({ kind: 'danger-after-stop' })]);
    });
  });

  describe('by another app', () => {
    const bySomeApp = (
      app: string,
      url: string,
      text: string,
      from = '+12035550101',
    ): Promise<HttpAnswer> => {
      const form = formOf(`${app}:${from}`, `${app}:${stage.twilio.number}`, text, newSid());
      return send(url, signed(stage.twilio, form));
    };

    it.each(['whatsapp', 'rcs'])('%s: an empty answer and no turn, while it is switched off', async (app) => {
      const answer = await bySomeApp(app, server.url, 'I need a ride');
      expect(answer.status).toBe(200);
      expect(answer.body).toMatch(EMPTY);
      await waitFor(() => server.output().includes('app.closed'));
      const conversation = `sms:${app}:${stage.twilio.number}:${app}:+12035550101`;
      expect(await stage.countTurns({ conversation })).toBe(0);
    });

    it.each(['whatsapp', 'rcs'])('%s: answered as a text is, once it is switched on', async (app) => {
      const answer = await bySomeApp(app, own.url, 'I need a ride');
      expect(textsIn(answer.body).join(' ')).toMatch(wordsOf('identify.birth', 'en'));
    });

    it('is no conversation of the texts from the same number', async () => {
      await bySomeApp('whatsapp', own.url, 'I need a ride');
      const text = await phone(stage.twilio, '2035550101', () => own.url).say('hello');
      expect(text.text).toMatch(wordsOf('greeting', 'en'));
    });

    it('stops texts by the words of the carrier', async () => {
      await bySomeApp('whatsapp', own.url, 'STOP');
      expect(await stage.storage.consents.history('2035550101')).toEqual([
        expect.objectContaining({ given: false, source: 'keyword' }),
      ]);
    });

    it('nobody knows: an empty answer', async () => {
      const answer = await bySomeApp('messenger', own.url, 'I need a ride');
      expect(answer.status).toBe(200);
      expect(answer.body).toMatch(EMPTY);
    });
  });
});
