import type { MessageKey } from '../../dialogs/locales/messages';
import { englishAnswers } from './support/answers';
import { wordsOf, talkUntil } from './support/conversation';
import { startRedisProxy, type RedisProxy } from './support/redisProxy';
import type { RunningServer } from './support/server';
import { newSid, type Phone, type SmsReply } from './support/sms';
import { saidDay, setStage, type Stage } from './support/stage';

const MEMBER = '100000001';

/** Everything there is to compare after a turn, however it came about. */
interface Outcome {
  /** The message that was expected, or what was said instead. */
  readonly answered: string;
  readonly repeatedAlike: boolean;
  readonly rides: number;
  readonly numberTold: boolean;
  readonly status: string | undefined;
  readonly moves: readonly string[];
  readonly version: number | undefined;
  readonly turns: number;
  readonly effects: unknown;
}

describe('a server that dies anywhere in a turn', () => {
  let stage: Stage;
  let proxy: RedisProxy;
  let server: RunningServer;
  let alma: Phone;
  /** Puts Redis back to just before the turn, and how many turns there had been by then. */
  let beforeBooking: () => Promise<void>;
  let beforeCancelling: () => Promise<void>;
  const turnsBefore = { booking: 0, cancelling: 0 };
  const roundTrips = { booking: 0, cancelling: 0 };

  beforeAll(async () => {
    stage = await setStage();
    proxy = await startRedisProxy({ path: stage.redis.socketPath });
    server = await stage.start(proxy.url);
    alma = stage.phone('2035550101', () => server.url);

    // One whole run, to where each of the two turns begins. It also teaches Redis every script.
    const asked = `I need a ride to Northgate Dental on ${saidDay(stage.visitDay, 'en-US')} at 10:30 am`;
    const answers = { ...englishAnswers, 'identify.birth': '3/12/1984' };
    const goOn = async (): Promise<number> => {
      proxy.mark();
      await alma.say('1');
      return proxy.seen().roundTrips;
    };
    const toTheBooking = async (): Promise<void> => {
      await talkUntil(alma, asked, 'readBack.confirm', answers, 'en');
    };
    await toTheBooking();
    await alma.say('1');
    await talkUntil(alma, 'cancel my ride', 'cancel.one', answers, 'en');
    await alma.say('1');

    await stage.reset();
    await toTheBooking();
    turnsBefore.booking = await stage.countTurns(alma);
    beforeBooking = await stage.keep();
    roundTrips.booking = await goOn();
    await talkUntil(alma, 'cancel my ride', 'cancel.one', answers, 'en');
    turnsBefore.cancelling = await stage.countTurns(alma);
    beforeCancelling = await stage.keep();
    roundTrips.cancelling = await goOn();
  });
  afterAll(async () => {
    await server.stop();
    await proxy.close();
    await stage.close();
  });

  const outcomeOf = async (reply: SmsReply, expected: MessageKey, before: number): Promise<Outcome> => {
    const repeated = await alma.say('1', reply.sid);
    const [ride] = await stage.ridesOf(MEMBER);
    const log = await stage.logOf(alma);
    const numbers = reply.text.match(/\d{4} \d{4}/g) ?? [];
    const number = ride?.value.number ?? '';
    return {
      answered: wordsOf(expected, 'en').test(reply.text) ? expected : reply.text,
      repeatedAlike: reply.text === repeated.text && reply.status === 200,
      rides: await stage.countRides(),
      numberTold: numbers.join() === `${number.slice(0, 4)} ${number.slice(4)}`,
      status: ride?.value.status,
      moves: ride?.value.moves.map(({ status }) => status) ?? [],
      version: ride?.version,
      turns: log.length - before,
      effects: log.filter(({ messageId }) => messageId === reply.sid).map(({ effects }) => effects),
    };
  };

  /** Kills the server at the cut, starts another, and sends the message again as Twilio would. */
  const killedThere = async (cut: Promise<void>): Promise<SmsReply> => {
    const sid = newSid();
    const lost = alma.say('1', sid).then(
      () => 'answered',
      () => 'lost',
    );
    await cut;
    await server.kill();
    expect(await lost).toBe('lost');
    proxy.mend();
    server = await stage.start(proxy.url);
    return alma.say('1', sid);
  };

  /** Drops the connection to Redis at the cut; the server lives, and the member waits for the first answer. */
  const disconnectedThere = async (cut: Promise<void>): Promise<SmsReply> => {
    const answer = alma.say('1');
    await cut;
    proxy.mend();
    return answer;
  };

  const cuts = [
    ['before its request reaches Redis', 'cutBeforeRequest'],
    ['after Redis has done it', 'cutAfterReply'],
  ] as const;

  describe.each(cuts)('%s', (_, cutAt) => {
    it.each([
      ['is killed', killedThere],
      ['loses Redis for a moment', disconnectedThere],
    ] as const)('books once when it %s at any round trip', async (_how, interrupt) => {
      expect(roundTrips.booking).toBeGreaterThanOrEqual(3);
      for (let n = 1; n <= roundTrips.booking; n += 1) {
        await beforeBooking();
        const reply = await interrupt(proxy[cutAt](n));
        const number = (await stage.ridesOf(MEMBER))[0]?.value.number;
        expect({ n, ...(await outcomeOf(reply, 'booked.confirmed', turnsBefore.booking)) }).toEqual({
          n,
          answered: 'booked.confirmed',
          repeatedAlike: true,
          rides: 1,
          numberTold: true,
          status: 'confirmed',
          moves: ['confirmed'],
          version: 1,
          turns: 1,
          effects: [[{ kind: 'bookRide', result: { number, cases: [] } }]],
        });
      }
    });

    it.each([
      ['is killed', killedThere],
      ['loses Redis for a moment', disconnectedThere],
    ] as const)('cancels once when it %s at any round trip', async (_how, interrupt) => {
      expect(roundTrips.cancelling).toBeGreaterThanOrEqual(3);
      for (let n = 1; n <= roundTrips.cancelling; n += 1) {
        await beforeCancelling();
        const number = (await stage.ridesOf(MEMBER))[0]?.value.number;
        const reply = await interrupt(proxy[cutAt](n));
        expect({ n, ...(await outcomeOf(reply, 'cancel.done', turnsBefore.cancelling)) }).toEqual({
          n,
          answered: 'cancel.done',
          repeatedAlike: true,
          rides: 1,
          numberTold: true,
          status: 'cancelled',
          moves: ['confirmed', 'cancelled'],
          version: 2,
          turns: 1,
          effects: [[{ kind: 'replaceRide', result: { number, status: 'cancelled', result: 'replaced' } }]],
        });
      }
    });
  });
});
