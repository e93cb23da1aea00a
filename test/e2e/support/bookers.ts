import { setTimeout as pause } from 'node:timers/promises';
import { sampleData } from '../../../bot/storage/sampleData';
import type { Member } from '../../../domain/ports/memberDirectory';
import { waitFor } from '../../waitFor';
import { englishAnswers } from './answers';
import { talkUntil } from './conversation';
import type { Phone } from './sms';
import { saidDay, type Stage } from './stage';

/** Somebody who was told that a ride is booked. */
export interface Booked {
  readonly member: Member;
  readonly conversation: string;
  /** The number that was told. */
  readonly number: string;
  /** How many texts were sent, each of which was answered. */
  readonly texts: number;
}

/** Members who book by signed texts, one after the other and some at a time, until they are told to stop. */
export interface Bookers {
  /** Who was told a number so far, the first first. */
  readonly booked: readonly Booked[];
  /** How many members have begun. */
  readonly begun: () => number;
  /** Conversations that were broken off while nobody could be served. */
  readonly turnedAway: () => number;
  /** Waits until something holds, or somebody is not answered as they should be. */
  readonly until: (holds: () => boolean | Promise<boolean>) => Promise<unknown>;
  /** Waits until so many more have booked. */
  readonly untilMore: (count: number) => Promise<unknown>;
  /** Lets those who have begun finish. Rejects where somebody was not answered as they should be. */
  readonly stop: () => Promise<unknown>;
}

/** Milliseconds for what takes no second on a machine that is not busy. */
const PATIENCE_MS = 120_000;

/** Milliseconds after which somebody who was turned away is followed by another. */
const TURNED_AWAY_MS = 100;

/** What somebody answers who books for themselves. */
export const bookingAnswers = {
  ...englishAnswers,
  'identify.birth': '3/12/1984',
  'readBack.confirm': '1',
} as const;

/** How somebody begins who needs a ride on the visit day of a stage. */
export const bookingOpening = (stage: Stage): string =>
  `I need a ride to Northgate Dental on ${saidDay(stage.visitDay, 'en-US')} at 10:30 am`;

/** The n-th member: like Alma of the sample data, with an ID and a phone of their own. */
export const bookerOf = (stage: Pick<Stage, 'today'>, n: number): Member => {
  const [alma] = sampleData(stage.today).members;
  if (alma === undefined) throw new RangeError('There is no sample data.');
  const number = `475${String(n).padStart(7, '0')}`;
  return {
    ...alma,
    medicaidId: String(500_000_000 + n),
    phones: [{ number, kind: 'mobile', consent: { texts: true, calls: false } }],
  };
};

/** A phone that counts its texts. */
export const textingPhone = ({ conversation, say }: Phone) => {
  let texts = 0;
  return {
    conversation,
    texts: () => texts,
    say: (text: string) => {
      texts += 1;
      return say(text);
    },
  };
};

/** Texts until a ride is booked, and says who has it. */
export const bookOn = async (
  member: Member,
  phone: ReturnType<typeof textingPhone>,
  next: string,
): Promise<Booked> => {
  const { text } = await talkUntil(phone, next, 'booked.confirmed', bookingAnswers, 'en');
  const number = /\d{4} \d{4}/.exec(text)?.[0].replace(' ', '') ?? '';
  return { member, conversation: phone.conversation, number, texts: phone.texts() };
};

/**
 * Has members book.
 * @param atOnce how many at a time
 * @param url says where the server is, at every text
 * @param isAway whether nobody can be served: whoever is not answered then breaks off
 */
export const startBookers = (
  stage: Stage,
  atOnce: number,
  url: () => string,
  isAway: () => boolean = () => false,
): Bookers => {
  const booked: Booked[] = [];
  let [begun, turnedAway, isOver] = [0, 0, false];

  const book = async (member: Member): Promise<void> => {
    await stage.storage.members.put(member);
    const phone = textingPhone(stage.phone(member.phones[0]?.number ?? '', url));
    booked.push(await bookOn(member, phone, bookingOpening(stage)));
  };
  const one = async (): Promise<void> => {
    while (!isOver) {
      begun += 1;
      try {
        await book(bookerOf(stage, begun));
      } catch (error) {
        if (!isAway()) throw error;
        turnedAway += 1;
        await pause(TURNED_AWAY_MS);
      }
    }
  };
  const load = Promise.all(Array.from({ length: atOnce }, one));
  // Whoever waits hears of it; until somebody does it must not end the process.
  load.catch(() => undefined);
  const until: Bookers['until'] = (holds) => Promise.race([load, waitFor(holds, PATIENCE_MS)]);
  return {
    booked,
    begun: () => begun,
    turnedAway: () => turnedAway,
    until,
    untilMore(count) {
      const before = booked.length;
      return until(() => booked.length >= before + count);
    },
    stop() {
      isOver = true;
      return load;
    },
  };
};

/** Each of those who were told a number has that ride and no other, and every text they sent is in the log once. */
export const expectKept = async (
  booked: readonly Booked[],
  { storage, today }: Pick<Stage, 'storage' | 'today'>,
): Promise<void> => {
  for (const { member, conversation, number, texts } of booked) {
    const rides = await storage.rides.ofMember(member.medicaidId, today);
    expect(rides.map(({ value }) => value.number)).toEqual([number]);
    const turns: number[] = [];
    let watermark: string | undefined;
    let more = true;
    while (more) {
      const page = await storage.conversations.since(conversation, watermark);
      turns.push(...page.logged.map(({ entry }) => entry.turn));
      ({ more } = page);
      watermark = page.logged.at(-1)?.watermark;
    }
    expect(turns).toEqual(Array.from({ length: texts }, (_, at) => at + 1));
  }
};
