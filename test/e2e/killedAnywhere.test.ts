import type { MessageKey } from '../../dialogs/locales/messages';
import { englishAnswers, keyedAnswers } from './support/answers';
import { soundOf, wordsOf, talkUntil, type Answers } from './support/conversation';
import { startRedisProxy, type RedisProxy } from './support/redisProxy';
import type { RunningServer } from './support/server';
import { newSid } from './support/sms';
import { saidDay, setStage, type Stage } from './support/stage';
import type { HttpAnswer } from './support/sms';

const MEMBER = '100000001';

type Heard = HttpAnswer & { readonly text: string };

/** An answer to the question that is open, to be sent as often as its carrier would. */
interface Repeatable {
  /** What its turn is known by in the log. */
  readonly messageId: string;
  readonly send: () => Promise<Heard>;
}

/** A member on one channel. */
interface Talking {
  readonly conversation: string;
  readonly say: (text: string) => Promise<Heard>;
  readonly answer: (text: string) => Repeatable;
}

/** A way to reach the assistant. */
interface Way {
  readonly name: string;
  /** A member who has said nothing yet. */
  readonly open: (stage: Stage, url: () => string) => Promise<Talking>;
  /** What asks for a ride, and for one to be cancelled. */
  readonly asks: (stage: Stage) => { readonly ride: string; readonly cancellation: string };
  readonly answers: (stage: Stage) => Answers;
  /** What a message is like there. */
  readonly words: typeof wordsOf;
  /** A number of eight digits as it is told there. */
  readonly number: RegExp;
}

const ways: readonly Way[] = [
  {
    name: 'by text',
    open: async (stage, url) => {
      const phone = stage.phone('2035550101', url);
      return {
        conversation: phone.conversation,
        say: (text) => phone.say(text),
        answer: (text) => {
          const messageId = newSid();
          return { messageId, send: () => phone.say(text, messageId) };
        },
      };
    },
    asks: ({ visitDay }) => ({
      ride: `I need a ride to Northgate Dental on ${saidDay(visitDay, 'en-US')} at 10:30 am`,
      cancellation: 'cancel my ride',
    }),
    answers: () => ({ ...englishAnswers, 'identify.birth': '3/12/1984' }),
    words: wordsOf,
    number: /\d{4} \d{4}/g,
  },
  {
    name: 'by phone',
    open: async (stage, url) => {
      const call = stage.call('2035550101', url);
      let { action } = await call.start();
      return {
        conversation: call.conversation,
        say: async (keys) => {
          const reply = await call.press(keys, action);
          action = reply.action;
          return reply;
        },
        answer: (keys) => {
          const at = action;
          const turn = new URLSearchParams(at.split('?')[1]).get('turn') ?? '';
          return { messageId: `${call.sid}:${turn}`, send: () => call.press(keys, at) };
        },
      };
    },
    asks: () => ({ ride: '1', cancellation: '3' }),
    answers: ({ visitDay }) => ({
      ...keyedAnswers,
      'identify.ask': MEMBER,
      'identify.birth': '03121984',
      'ask.appointment': visitDay.slice(5).replace('-', ''),
    }),
    words: soundOf,
    number: /\d \d \d \d, \d \d \d \d/g,
  },
];

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

/** A turn that is about to begin. */
interface Verge {
  readonly yes: Repeatable;
  /** Puts Redis back to just before it. */
  readonly putBack: () => Promise<void>;
  readonly turnsBefore: number;
  readonly roundTrips: number;
}

describe.each(ways)(
  'a server that dies anywhere in a turn $name',
  ({ open, asks, answers, words, number: told }) => {
    let stage: Stage;
    let proxy: RedisProxy;
    let server: RunningServer;
    let alma: Talking;
    let booking: Verge;
    let cancelling: Verge;

    beforeAll(async () => {
      stage = await setStage();
      proxy = await startRedisProxy({ path: stage.redis.socketPath });
      server = await stage.start(proxy.url);

      // One whole run, to where each of the two turns begins. It also teaches Redis every script.
      const { ride, cancellation } = asks(stage);
      const toTheBooking = async (): Promise<void> => {
        alma = await open(stage, () => server.url);
        await talkUntil(alma, ride, 'readBack.confirm', answers(stage), 'en', words);
      };
      const toTheCancellation = async (): Promise<void> => {
        await talkUntil(alma, cancellation, 'cancel.one', answers(stage), 'en', words);
      };
      const goOn = async (): Promise<Verge> => {
        const turnsBefore = await stage.countTurns(alma);
        const yes = alma.answer('1');
        const putBack = await stage.keep();
        proxy.mark();
        await alma.say('1');
        return { yes, putBack, turnsBefore, roundTrips: proxy.seen().roundTrips };
      };
      await toTheBooking();
      await alma.say('1');
      await toTheCancellation();
      await alma.say('1');

      await stage.reset();
      await toTheBooking();
      booking = await goOn();
      await toTheCancellation();
      cancelling = await goOn();
    });
    afterAll(async () => {
      await server.stop();
      await proxy.close();
      await stage.close();
    });

    const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

    const outcomeOf = async (
      reply: Heard,
      expected: MessageKey,
      { yes, turnsBefore }: Verge,
    ): Promise<Outcome> => {
      const repeated = await yes.send();
      const [ride] = await stage.ridesOf(MEMBER);
      const log = await stage.logOf(alma);
      const numbers = reply.text.match(told) ?? [];
      return {
        answered: words(expected, 'en').test(reply.text) ? expected : reply.text,
        repeatedAlike: reply.text === repeated.text && reply.status === 200,
        rides: await stage.countRides(),
        // By phone a number is told twice.
        numberTold: [...new Set(numbers.map(digitsOf))].join() === ride?.value.number,
        status: ride?.value.status,
        moves: ride?.value.moves.map(({ status }) => status) ?? [],
        version: ride?.version,
        turns: log.length - turnsBefore,
        effects: log.filter(({ messageId }) => messageId === yes.messageId).map(({ effects }) => effects),
      };
    };

    /**
     * Kills the server at the cut, starts another, and sends the answer again as its carrier would.
     * @param waitsOut whether the lease of the dead server is waited out; else it lapses at once
     */
    const killedThere = async ({ yes }: Verge, cut: Promise<void>, waitsOut: boolean): Promise<Heard> => {
      const lost = yes.send().then(
        () => 'answered',
        () => 'lost',
      );
      await cut;
      await server.kill();
      expect(await lost).toBe('lost');
      proxy.mend();
      server = await stage.start(proxy.url);
      if (!waitsOut) await stage.letLeaseLapse(alma);
      return yes.send();
    };

    /** Drops the connection to Redis at the cut; the server lives, and the member waits for the first answer. */
    const disconnectedThere = async ({ yes }: Verge, cut: Promise<void>): Promise<Heard> => {
      const answer = yes.send();
      await cut;
      proxy.mend();
      return answer;
    };

    /**
     * The first round trip at which this is another case: being killed after an answer that nobody heard is being killed before the
     * next request, which is one of those already, until there is no next one.
     */
    const firstOf = (
      { roundTrips }: Verge,
      interrupt: typeof killedThere | typeof disconnectedThere,
      cutAt: (typeof cuts)[number][1],
    ): number => (interrupt === killedThere && cutAt === 'cutAfterReply' ? roundTrips : 1);

    const cuts = [
      ['before its request reaches Redis', 'cutBeforeRequest'],
      ['after Redis has done it', 'cutAfterReply'],
    ] as const;

    describe.each(cuts)('%s', (_, cutAt) => {
      it.each([
        ['is killed', killedThere],
        ['loses Redis for a moment', disconnectedThere],
      ] as const)('books once when it %s at any round trip', async (_how, interrupt) => {
        expect(booking.roundTrips).toBeGreaterThanOrEqual(3);
        for (let n = firstOf(booking, interrupt, cutAt); n <= booking.roundTrips; n += 1) {
          await booking.putBack();
          const reply = await interrupt(booking, proxy[cutAt](n), n === booking.roundTrips);
          const number = (await stage.ridesOf(MEMBER))[0]?.value.number;
          expect({ n, ...(await outcomeOf(reply, 'booked.confirmed', booking)) }).toEqual({
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
        expect(cancelling.roundTrips).toBeGreaterThanOrEqual(3);
        for (let n = firstOf(cancelling, interrupt, cutAt); n <= cancelling.roundTrips; n += 1) {
          await cancelling.putBack();
          const number = (await stage.ridesOf(MEMBER))[0]?.value.number;
          const reply = await interrupt(cancelling, proxy[cutAt](n), false);
          expect({ n, ...(await outcomeOf(reply, 'cancel.done', cancelling)) }).toEqual({
            n,
            answered: 'cancel.done',
            repeatedAlike: true,
            rides: 1,
            numberTold: true,
            status: 'cancelled',
            moves: ['confirmed', 'cancelled'],
            version: 2,
            turns: 1,
            effects: [
              [{ kind: 'replaceRide', result: { number, status: 'cancelled', kind: 'replaced', cases: [] } }],
            ],
          });
        }
      });
    });
  },
);
