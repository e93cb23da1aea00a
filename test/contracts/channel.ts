import type { Language } from '../../dialogs/locales';
import type { MessageKey } from '../../dialogs/locales/messages';
import type { RedisProxy } from '../e2e/support/redisProxy';
import type { Stage } from '../e2e/support/stage';
import { doubted } from '../e2e/support/doubted';
import type { Talker } from '../e2e/support/talkers';

/** What a channel is tried on. */
export interface ChannelUnderTest {
  readonly stage: () => Stage;
  /** What stands between the server and its store. */
  readonly proxy: () => RedisProxy;
  readonly health: () => Promise<number>;
  /** Somebody who has not said a word. */
  readonly somebody: () => Talker;
  /** What a message looks or sounds like there. */
  readonly words: (key: MessageKey, language: Language) => RegExp;
  /** Whether a message can be sent before the last one is answered. */
  readonly isSequential: boolean;
}

const LINE = /1[-, ]*8 ?5 ?5[-, ]*4 ?7 ?8[-, ]*7 ?3 ?5 ?0/;

/** Words nobody means well by, and some that are only odd. */
const hostile: readonly (readonly [what: string, text: string])[] = [
  ['nine thousand letters', 'a'.repeat(9_000)],
  ['three thousand digits', '1'.repeat(3_000)],
  ['four hundred signs', '\u{1F4A5}'.repeat(400)],
  ['an end to what is said', '</Say><Dial>+19005550100</Dial><Say>'],
  ['a script', '<script>alert(1)</script>'],
  ['a prototype', '{"__proto__":{"isAdmin":true}}'],
  ['writing from right to left', '\u202Egnitirw'],
  ['an injection', "'; DROP TABLE rides; --"],
  ['a broken message pattern', '{number} {day, date, day} {'],
  ['format signs and a bell', '%s%n%x \u0007 \t'],
];

/** What holds on every channel, whatever it is made of. */
export const channelContract = (name: string, test: ChannelUnderTest): void => {
  describe(`the channel ${name}`, () => {
    const open: Talker[] = [];
    const begin = async (): Promise<Talker & { readonly opening: string }> => {
      const talker = test.somebody();
      open.push(talker);
      const opening = await talker.start();
      return Object.assign(talker, { opening });
    };
    const turnsOf = ({ conversation }: Talker): Promise<number> => test.stage().countTurns({ conversation });

    beforeEach(() => test.stage().reset());
    afterEach(() => {
      test.proxy().mend();
      for (const talker of open.splice(0)) talker.leave();
    });

    it('says first that it is automated, and to call 911 in an emergency', async () => {
      const talker = await begin();
      const first = await talker.say('hello');
      expect(`${talker.opening} ${first.text}`).toMatch(test.words('greeting', 'en'));
      expect(`${talker.opening} ${first.text}`).toContain('911');
    });

    it('refuses who does not hold the secret, and changes nothing', async () => {
      const talker = await begin();
      await talker.say('I need a ride');
      const turns = await turnsOf(talker);
      expect([401, 403]).toContain((await talker.forge('cancel my ride')).status);
      expect(await turnsOf(talker)).toBe(turns);
    });

    it('answers a message that comes again with the same answer, in one turn', async () => {
      const talker = await begin();
      const said = await talker.say('I need a ride to the dentist');
      const turns = await turnsOf(talker);
      const again = await said.again();
      expect(again.text).toBe(said.text);
      expect(await turnsOf(talker)).toBe(turns);
    });

    it('goes through messages in the order in which they came, each in a turn of its own', async () => {
      const talker = await begin();
      await talker.say('I need a ride to the dentist on friday at 10 am');
      const turns = await turnsOf(talker);
      const texts = ['100000001', '3/12/1984', 'nobody can drive me'];
      if (test.isSequential) for (const text of texts) await talker.say(text);
      else await Promise.all(texts.map((text) => talker.say(text)));
      const log = await test.stage().logOf(talker);
      expect(log.slice(turns).map(({ text }) => text)).toEqual(texts);
      expect(log.map(({ turn }) => turn)).toEqual(log.map((_, index) => index + 1));
    });

    it('asks in words of its own', async () => {
      const talker = await begin();
      const asked = await talker.say('I need a ride');
      expect(asked.text).toMatch(test.words('identify.ask', 'en'));
      const inSpanish = await talker.say('español');
      expect(inSpanish.text).toMatch(test.words('identify.ask', 'es'));
    });

    it.each([
      ['my chest hurts and I cannot breathe', 'danger.emergency', 'emergency', 'en'],
      ['ya no aguanto más, me quiero morir hoy', 'danger.crisis', 'crisis', 'es'],
    ] as const)('answers %j first, and books nothing', async (text, key, kind, language) => {
      const talker = await begin();
      await talker.say('I need a ride to the dentist on friday at 10 am');
      const danger = await talker.say(text);
      expect(danger.text).toMatch(test.words(key, language));
      expect(await test.stage().countRides()).toBe(0);
      expect(await test.stage().workItems()).toEqual([expect.objectContaining({ kind })]);
    });

    it('asks about what may be an emergency, and takes a yes for one', async () => {
      const { text, language } = doubted();
      const talker = await begin();
      await talker.say('I need a ride to the dentist on friday at 10 am');
      expect((await talker.say(text)).text).toMatch(test.words('danger.ask.emergency', language));
      expect(await test.stage().workItems()).toEqual([]);
      expect((await talker.say('yes')).text).toMatch(test.words('danger.emergency', language));
      expect(await test.stage().workItems()).toEqual([expect.objectContaining({ kind: 'emergency' })]);
    });

    it('goes on after a no to that', async () => {
      const { text } = doubted();
      const talker = await begin();
      await talker.say('I need a ride to the dentist on friday at 10 am');
      await talker.say(text);
      expect((await talker.say('no')).text).toMatch(/911/);
      expect(await test.stage().workItems()).toEqual([]);
      expect((await talker.say('my birth date is 3/12/1984')).text).not.toContain('911');
    });

    it('gives the line while the store is away, says 911 all the same, and goes on afterwards', async () => {
      const [asking, inDanger, later] = [await begin(), await begin(), await begin()];
      for (const talker of [asking, inDanger, later]) await talker.say('I need a ride');
      void test.proxy().cutBeforeRequest(1);
      expect((await asking.say('100000001')).text).toMatch(LINE);
      expect((await inDanger.say('my chest hurts and I cannot breathe')).text).toContain('911');
      test.proxy().mend();
      expect((await later.say('español')).text).toMatch(test.words('identify.ask', 'es'));
    });

    it.each(hostile)('takes %s for what it is: words', async (_what, text) => {
      const talker = await begin();
      const said = await talker.say(text);
      expect(said.status).toBe(200);
      expect(said.text).not.toContain('{');
      expect(await test.health()).toBe(200);
      expect((await talker.say('español')).text).toMatch(test.words('language.changed', 'es'));
    });
  });
};
