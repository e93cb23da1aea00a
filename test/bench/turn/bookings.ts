import { sampleData } from '../../../bot/storage/sampleData';
import type { CalendarDate } from '../../../domain/calendar/calendarDate';
import type { Member } from '../../../domain/ports/memberDirectory';
import { englishAnswers, spanishAnswers } from '../../e2e/support/answers';
import { talkUntil, wordsOf, type Answers } from '../../e2e/support/conversation';
import type { RunningServer } from '../../e2e/support/server';
import { formOf, newSid, phone, signed, SMS_PATH } from '../../e2e/support/sms';
import { saidDay, type Stage } from '../../e2e/support/stage';
import type { Language } from '../../../dialogs/locales';
import { rawRequest } from './load';

/** Members of the bench are the first of the sample, under IDs and phones of their own. */
const FIRST_ID = 400_000_000;

/** What bookings are made on: a store with members and clinics in it. */
export type BenchStage = Pick<Stage, 'storage' | 'twilio' | 'today' | 'visitDay'>;

/** A way to book: who writes from which phone, and what they say. */
interface Way {
  readonly language: Language;
  /** Whether the phone is on file; else the ID is asked for. */
  readonly isOnFile: boolean;
  readonly opening: (day: CalendarDate) => string;
  readonly answers: Answers;
  /** Said once the ride was read back, before the yes. */
  readonly correction?: string;
}

/** Stands in what is said for the Medicaid ID of who says it. */
const ID = '{id}';

const ways: readonly Way[] = [
  {
    language: 'en',
    isOnFile: true,
    opening: (day) => `I need a ride to Northgate Dental on ${saidDay(day, 'en-US')} at 10:30 am`,
    answers: { ...englishAnswers, 'identify.birth': '3/12/1984' },
  },
  {
    language: 'es',
    isOnFile: false,
    opening: (day) =>
      `Necesito un viaje a Northgate Dental el ${saidDay(day, 'es-US')} a las 10:30 de la mañana`,
    answers: { ...spanishAnswers, 'identify.ask': ID, 'identify.birth': '12 de marzo de 1984' },
  },
  {
    language: 'en',
    isOnFile: true,
    opening: () => 'hi can i get a ride to the dentist',
    answers: {
      ...englishAnswers,
      'identify.birth': 'march 12 1984',
      'ask.destinationName': 'Northgate Dental',
      'ask.destination': 'Northgate Dental',
    },
    correction: 'make it 11 am',
  },
];

/** A conversation that ends in a ride: the requests of its messages, ready to be sent. */
export interface Booking {
  readonly requests: readonly Buffer[];
  readonly memberId: string;
}

/** What is said in each way, as found out by saying it once. */
export type Said = readonly (readonly string[])[];

const memberOf = (stage: BenchStage, index: number): Member => {
  const [alma] = sampleData(stage.today).members;
  const way = ways[index % ways.length];
  if (alma === undefined || way === undefined) throw new RangeError('There is no sample data.');
  const number = `475${String(index).padStart(7, '0')}`;
  return {
    ...alma,
    medicaidId: String(FIRST_ID + index),
    language: way.language,
    phones: [{ number, kind: 'mobile', consent: { texts: true, calls: false } }],
  };
};

const phoneOf = (member: Member, way: Way | undefined): string =>
  way?.isOnFile === true ? (member.phones[0]?.number ?? '') : `959${member.medicaidId.slice(-7)}`;

/** Puts members on file, from the n-th on. */
export const enroll = async (stage: BenchStage, from: number, count: number): Promise<void> => {
  await stage.storage.members.putAll(Array.from({ length: count }, (_, n) => memberOf(stage, from + n)));
};

/** Finds out what has to be said to book in each way, by booking once in each: takes the first members. */
export const learnWhatIsSaid = async (stage: BenchStage, server: RunningServer): Promise<Said> => {
  await enroll(stage, 0, ways.length);
  const said: string[][] = [];
  for (const [index, way] of ways.entries()) {
    const member = memberOf(stage, index);
    const from = phone(stage.twilio, phoneOf(member, way), () => server.url);
    const texts: string[] = [];
    const talker = {
      say: (text: string) => {
        texts.push(text);
        return from.say(text.replace(ID, member.medicaidId));
      },
    };
    const day = saidDay(stage.visitDay, way.language === 'en' ? 'en-US' : 'es-US');
    const answers = { 'ask.appointment': `${day} 10:30 am`, ...way.answers };
    await talkUntil(talker, way.opening(stage.visitDay), 'readBack.confirm', answers, way.language);
    if (way.correction !== undefined)
      await talkUntil(talker, way.correction, 'readBack.confirm', answers, way.language);
    const { text } = await talker.say('1');
    if (!wordsOf('booked.confirmed', way.language).test(text)) throw new RangeError(`Not booked: ${text}`);
    said.push(texts);
  }
  return said;
};

/** Bookings of members from the n-th on, each in the way whose turn it is, ready to be sent to a port. */
export const bookings = (
  stage: BenchStage,
  said: Said,
  port: number,
  from: number,
  count: number,
): readonly Booking[] =>
  Array.from({ length: count }, (_, n) => {
    const index = from + n;
    const member = memberOf(stage, index);
    const sender = `+1${phoneOf(member, ways[index % ways.length])}`;
    const texts = said[index % said.length] ?? [];
    return {
      memberId: member.medicaidId,
      requests: texts.map((text) => {
        const form = formOf(sender, stage.twilio.number, text.replace(ID, member.medicaidId), newSid());
        return rawRequest(port, { ...signed(stage.twilio, form), path: SMS_PATH });
      }),
    };
  });

/** First texts of phones from the n-th on, ready to be sent: each opens a conversation. */
export const openings = (
  stage: BenchStage,
  port: number,
  from: number,
  count: number,
): readonly (readonly Buffer[])[] => {
  const [way] = ways;
  return Array.from({ length: count }, (_, n) => {
    const sender = `+1${phoneOf(memberOf(stage, from + n), way)}`;
    const form = formOf(sender, stage.twilio.number, way?.opening(stage.visitDay) ?? '', newSid());
    return [rawRequest(port, { ...signed(stage.twilio, form), path: SMS_PATH })];
  });
};
