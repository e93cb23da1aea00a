import fc from 'fast-check';
import { keyPrompts } from '../../dialogs/awaiting';
import { renderAll } from '../../dialogs/locales/render';
import { expecting } from '../../dialogs/openTask';
import { revive } from '../../bot/turn/stateSchema';
import type { NewRide } from '../../domain/ride';
import { aLeg, aRide } from '../contracts/samples';
import { LONGEST_PROMPT, secondsToHear } from '../../dialogs/locales/secondsToHear';
import { keyedAnswers } from '../e2e/support/answers';
import { callIn, type CallInProcess, type Heard } from './caller';
import { inProcess, START, type InProcess } from './inProcess';
import { answerTo as wordsFor } from './steps';

type Rider = InProcess['members'][number];

/** Most steps of a call. */
const LONGEST_CALL = 70;

/** Steps after which a caller wants to be done, and after which one wants a person. */
const PATIENCE = 20;
const END_OF_PATIENCE = 45;

/** What can be wished for from the start, by the keys that lead there and in words. */
const wishes = {
  book: ['1', 'I need a ride', 'necesito un viaje'],
  cancel: ['3', 'cancel my ride', 'cancele mi viaje'],
  change: ['4', 'change my ride', 'quiero cambiar mi viaje'],
  list: ['91', 'what rides do I have?', 'qué viajes tengo'],
  status: ['92', 'where is my ride?', 'dónde está mi carro'],
  ready: ['93', 'I am ready, pick me up', 'ya salí, estoy listo'],
  complaint: ['94', 'I want to complain about a driver', 'quiero poner una queja'],
  mileage: ['991', 'gas money for a ride last week', 'dinero de la gasolina de un viaje'],
  'pass that did not come': ['992', 'my bus pass never came', 'mi pase de autobús no llegó'],
  'pass that is lost': ['993', 'I lost my bus pass', 'perdí mi pase de autobús'],
  texts: ['994', 'text me about my rides', 'mándeme textos de mis viajes'],
} as const;

/** Questions that only words answer, each with a person on 0: names, amounts of money, and what has no menu. */
const onlySaid: readonly string[] = [
  'identify.name',
  'staff.who',
  'staff.who.where',
  'staff.who.name',
  'staff.who.nameAlone',
  'whoCalls.name',
  'report.complaint.what',
  'ask.destination',
  'ask.destinationTown',
  'ask.destinationName',
  'ask.riderName',
  'ask.seriesDays',
  'ask.afterVisit',
];

/** A walk that came to no good end, with all that was said. */
class BadWalk extends Error {}

/** Keys that were offered aloud; 0 is a person at every question. */
const keysHeard = (text: string): readonly string[] =>
  [...text.matchAll(/(?:press|oprima|oprimir) (\d)(?! \d)/giu)].flatMap(({ 1: key = '0' }) =>
    key === '0' ? [] : [key],
  );

/** Entries of several digits that were asked for aloud, as this caller keys them. */
const entriesHeard = (text: string, { dateOfBirth, medicaidId, pickupAddress }: Rider): readonly string[] => {
  const [year = '', month = '', day = ''] = dateOfBirth.split('-');
  const asked: readonly [RegExp, readonly string[]][] = [
    [/\b(?:9|nine)[ -](?:digit|cifras)|nueve cifras/u, [medicaidId]],
    [
      /(?:eight digits|ocho cifras)/u,
      /birth|nacimiento/iu.test(text) ? [`${month}${day}${year}`] : ['11202026'],
    ],
    [/month and day|mes y día/u, ['1204', '1209', '1203']],
    [/hour and minutes|hora y minutos/u, ['1000', '1430']],
    [/10 (?:digits|cifras)/u, ['2035550199']],
    [/5 (?:digits|cifras)/u, [pickupAddress.zip]],
    [/key in the dollars|marque los dólares/u, ['24']],
  ];
  return asked.find(([words]) => words.test(text))?.[1] ?? [];
};

/** Seconds it takes to hear the question that was put last, with its list and its keys; with all that is read back before it. */
const secondsOf = ({ happened }: Heard): number => {
  const reply = happened?.reply;
  const [language = 'en'] = reply?.languages ?? [];
  if (reply?.awaits?.then !== 'answer') return 0;
  const { says, awaits } = reply;
  const readBack = says.findIndex(({ key }) => key.startsWith('readBack.'));
  const question = readBack >= 0 ? readBack : says.findLastIndex(({ key }) => !key.endsWith('.option'));
  const text = renderAll([...says.slice(question), ...keyPrompts(awaits.keys)], language, 'spoken');
  return secondsToHear(text, language);
};

const isDone = ({ happened }: Heard): boolean => happened?.reply.awaits?.then === 'anything-else';

/** A number of eight digits as it is spoken: a case or a ride. */
const A_NUMBER = /\d(?: \d){3}, \d(?: \d){3}/u;

const GOODBYE = /Goodbye|Adiós|You are welcome|De nada/u;

/** What is wrong with how a call ended; undefined where it ended with a person, a goodbye, or what was wanted. */
const wrongEnd = ({ then, text }: Heard): string | undefined => {
  if (then === 'over') return GOODBYE.test(text) ? undefined : 'It hangs up without goodbye.';
  if (then === 'dials')
    return A_NUMBER.test(text) || text.includes('988') ? undefined : 'It dials and gives no case.';
  return undefined;
};

const bookAhead = async ({ rides }: InProcess, { medicaidId: memberId }: Rider): Promise<void> => {
  const ahead: readonly Partial<NewRide>[] = [
    { legs: [aLeg('2026-11-23')], status: 'assigned' },
    { legs: [aLeg('2026-12-03')] },
    { legs: [aLeg('2026-12-08')] },
    { legs: [aLeg('2026-12-09')], mode: 'bus' },
  ];
  for (const [index, ride] of ahead.entries()) {
    const facts = { appointmentDate: ride.legs?.[0]?.date ?? START, appointmentTime: '14:30' };
    await rides.book({ id: `desk ${index}`, version: 1 }, aRide({ ...ride, memberId, facts }), []);
  }
};

let calls = 0;
const newSid = (): string => {
  calls += 1;
  return `CA${String(calls).padStart(32, '0')}`;
};

/** How a caller answers. */
type Manner = 'keys' | 'speech' | 'mixed';

/** What a walk came across. */
interface Walked {
  readonly questions: Set<string>;
  /** Those in the midst of which somebody hung up. */
  readonly hungUpAt: Set<string>;
  readonly tooLong: Map<string, number>;
  readonly unanswerable: Set<string>;
}

interface Caller {
  readonly manner: Manner;
  readonly wish: keyof typeof wishes;
  readonly inSpanish: boolean;
  readonly rider: number;
  /** Numbers that choose among answers, one a step. */
  readonly lots: readonly number[];
  /** Answers after which the caller hangs up; absent where they stay. */
  readonly hangsUpAfter?: number;
}

const statedBy = (house: InProcess, conversation: string) => {
  const [channel, phone = ''] = conversation.split(':');
  const stored = channel === 'voice' ? house.stateOf({ channel, phone }) : undefined;
  return stored === undefined
    ? undefined
    : revive(JSON.parse(stored), { text: '', isTextMessage: false }).state;
};

/** Hangs up: nothing is booked or changed by that, and whoever calls again is greeted, and asked anew who they are. */
const hangUp = async (
  house: InProcess,
  call: CallInProcess,
  fail: (what: string) => never,
): Promise<void> => {
  const before = JSON.stringify(house.rides.all());
  await call.hangUp();
  if (JSON.stringify(house.rides.all()) !== before) fail('Hanging up changed a ride.');
  const again = callIn(house, newSid());
  const opening = await again.start();
  if (opening.then !== 'asks' || !opening.says.includes('greeting')) fail('The next call is not greeted.');
  const listed = await again.speak('what rides do I have?');
  if (!listed.says.some((key) => key.startsWith('identify.'))) fail('The next caller is trusted unasked.');
};

/** Makes one call, and throws where it goes wrong. Tells the questions that were put, one a step. */
const walk = async (
  caller: Caller,
  { questions, hungUpAt, tooLong, unanswerable }: Walked,
): Promise<readonly string[]> => {
  const put: string[] = [];
  const house = await inProcess();
  const rider = house.members[caller.rider % house.members.length];
  if (rider === undefined) throw new BadWalk('There is nobody.');
  await bookAhead(house, rider);
  const sid = newSid();
  const call = callIn(house, sid);
  const written: string[] = [`as ${rider.medicaidId}`];
  const fail = (what: string): never => {
    throw new BadWalk([what, ...written].join('\n'));
  };
  const lot = (step: number, of: number): number => (caller.lots[step % caller.lots.length] ?? 0) % of;
  const [byKeys, english, spanish] = wishes[caller.wish];
  const plan = [...(caller.inSpanish ? ['2'] : []), ...(caller.manner === 'speech' ? [] : byKeys.split(''))];
  const words = caller.inSpanish ? spanish : english;
  const opening = caller.manner === 'speech' ? [words] : [];

  const keyed = (heard: Heard, step: number): string => {
    const all = [...keysHeard(heard.text), ...entriesHeard(heard.text, rider)];
    const question = heard.says.at(-1) ?? '';
    if (all.length === 0 || (all.length === 1 && all[0] === '9')) {
      if (!/\b0\b/u.test(heard.text)) fail('It offers nobody who cannot speak a way on.');
      unanswerable.add(question.replace(/\.(?:again|examples)$/u, ''));
      return '0';
    }
    // Whoever knows presses no 8; whoever has had enough presses 1.
    const known = all.filter((key) => key !== '8' || lot(step, 9) === 0);
    if (step > PATIENCE) return known[lot(step, 2) % known.length] ?? '0';
    return known[lot(step, known.length)] ?? all[0] ?? '0';
  };
  const spoken = (step: number): string => {
    const state = statedBy(house, `voice:${sid}`);
    const asked = state === undefined ? [] : expecting(state);
    const [year, month, day] = rider.dateOfBirth.split('-').map(Number);
    if (asked.includes('medicaidId')) return `${rider.medicaidId}, ${month}/${day}/${year}`;
    return asked.includes('dateOfBirth') ? `${month}/${day}/${year}` : wordsFor(asked, lot(step, 11));
  };

  let heard = await call.start();
  for (let step = 0; step < LONGEST_CALL; step += 1) {
    written.push(`bot: ${heard.text}`);
    put.push((questionIn(heard) ?? '').replace(/\.(?:again|examples)$/u, ''));
    if (heard.happened?.state !== undefined && questionIn(heard) !== undefined)
      questions.add(questionIn(heard) ?? '');
    const seconds = secondsOf(heard);
    const question = `${heard.happened?.reply.languages[0] ?? ''} ${heard.says.at(-1) ?? ''}`;
    if (seconds > LONGEST_PROMPT) tooLong.set(question, Math.max(seconds, tooLong.get(question) ?? 0));
    const wrong = wrongEnd(heard);
    if (wrong !== undefined) fail(wrong);
    const isOver = heard.then !== 'asks' || (isDone(heard) && plan.length === 0 && opening.length === 0);
    if (isOver) return put.slice(0, -1);
    if (step === caller.hangsUpAfter) {
      hungUpAt.add((questionIn(heard) ?? '').split('.')[0] ?? '');
      await hangUp(house, call, fail);
      return put;
    }
    const speaks = caller.manner === 'speech' || (caller.manner === 'mixed' && lot(step, 2) === 1);
    const wantsPerson = step > END_OF_PATIENCE ? (speaks ? 'a person please' : '0') : undefined;
    const next =
      plan.shift() ?? opening.shift() ?? wantsPerson ?? (speaks ? spoken(step) : keyed(heard, step));
    written.push(`caller: ${next}`);
    heard = /^[\d*#]+$/u.test(next) && !speaks ? await call.press(next) : await call.speak(next);
  }
  return fail('It comes to no end.');
};

const questionIn = ({ says, happened }: Heard): string | undefined =>
  happened?.reply.awaits?.then === 'answer' ? says.at(-1) : undefined;

const anyCaller = (manner: Manner, wish: keyof typeof wishes): fc.Arbitrary<Caller> =>
  fc.record({
    manner: fc.constant(manner),
    wish: fc.constant(wish),
    inSpanish: fc.boolean(),
    rider: fc.nat(99),
    lots: fc.array(fc.nat(999), { minLength: 30, maxLength: 30 }),
  });

/** Places in the sample data of those who hang up: who walks, who uses a wheelchair, a child, two on one phone. */
const RIDERS_HANGING_UP = [0, 1, 7, 9, 14];

const CALLS_OF_EACH_KIND = Number(process.env.WALK_CALLS ?? 8);

describe('calls, walked by who hears nothing but the documents', () => {
  const walked: Walked = {
    questions: new Set(),
    hungUpAt: new Set(),
    tooLong: new Map(),
    unanswerable: new Set(),
  };
  const names = Object.keys(wishes).filter((name): name is keyof typeof wishes => name in wishes);

  for (const manner of ['keys', 'speech', 'mixed'] as const) {
    it.each(names)(
      `${manner}: %s ends with a person, a goodbye or what was wanted`,
      async (wish) => {
        await fc.assert(
          fc.asyncProperty(anyCaller(manner, wish), async (caller) => {
            await walk(caller, walked);
          }),
          { seed: 7, numRuns: CALLS_OF_EACH_KIND, endOnFailure: true },
        );
      },
      600_000,
    );
  }

  it.each(names.flatMap((wish) => (['keys', 'speech'] as const).map((manner) => [wish, manner] as const)))(
    'hung up on at each question: %s by %s',
    async (wish, manner) => {
      const lots = [5, 1, 3, 0, 2, 4, 1];
      for (const rider of RIDERS_HANGING_UP) {
        const caller: Caller = { manner, wish, inSpanish: rider % 2 === 1, rider, lots };
        const asked = await walk(caller, walked);
        // Where it asks the same again, hanging up is the same again.
        for (const question of new Set(asked))
          await walk({ ...caller, hangsUpAfter: asked.indexOf(question) }, walked);
      }
    },
    600_000,
  );

  it('comes across the questions of every task, answers them by keys but for those that only words answer, none too long', () => {
    const tasks = new Set([...walked.questions].map((key) => key.split('.')[0]));
    expect([...tasks]).toEqual(
      expect.arrayContaining([
        'ask',
        'identify',
        'whoCalls',
        'cancel',
        'form',
        'readBack',
        'myRides',
        'claim',
        'busPass',
        'texts',
        'report',
      ]),
    );
    expect([...walked.hungUpAt]).toEqual(
      expect.arrayContaining([
        'ask',
        'identify',
        'cancel',
        'form',
        'myRides',
        'claim',
        'busPass',
        'report',
        'texts',
      ]),
    );
    const mute = [...walked.unanswerable].filter((key) => !onlySaid.includes(key));
    expect({ mute, tooLong: [...walked.tooLong] }).toEqual({ mute: [], tooLong: [] });
  });
});

const ALMA = '100000001';

/** Keys of a booking of Alma's, by question. */
const answers: Readonly<Record<string, string>> = {
  ...keyedAnswers,
  idle: '1',
  'identify.ask': ALMA,
  'identify.birth': '03121984',
  'ask.appointment': '1204',
  'readBack.goOn': '1',
  'readBack.confirm': '1',
  'resume.book': '1',
  'resume.book.onDay': '1',
};

const answerTo = ({ says, text }: Heard): string => {
  const answer = answers[(says.at(-1) ?? '').replace(/\.(?:again|examples)$/u, '')];
  if (answer === undefined) throw new BadWalk(`There is no key for ${says.join(' ')}: ${text}`);
  return answer;
};

/** A call so many keys into a booking, or to its end. */
const booking = async (steps: number) => {
  const house = await inProcess();
  const call = callIn(house, newSid());
  let heard = await call.start();
  for (let step = 0; step < steps && !heard.says.includes('booked.confirmed'); step += 1)
    heard = await call.press(answerTo(heard));
  return { house, call, heard };
};

/** Keys after which something happens. */
const STEPS = [0, 1, 2, 3, 5, 7, 9, 11];

describe('a caller who cannot be heard', () => {
  const untilItEnds = async (call: CallInProcess, say: () => Promise<Heard>): Promise<readonly Heard[]> => {
    const heard: Heard[] = [];
    while (heard.length < LONGEST_CALL) {
      const next = await (heard.at(-1)?.then === 'dials' ? call.afterDial('no-answer') : say());
      heard.push(next);
      if (next.then === 'over') break;
    }
    return heard;
  };
  const ways: readonly [string, (call: CallInProcess) => Promise<Heard>][] = [
    ['is silent', (call) => call.speak('')],
    ['presses keys that mean nothing', (call) => call.press('55')],
  ];
  it.each(ways.flatMap(([name, way]) => STEPS.map((steps) => [name, steps, way] as const)))(
    '%s after %i keys: helped by other words, then put through to a person, then said goodbye to',
    async (_, steps, way) => {
      const { house, call } = await booking(steps);
      const heard = await untilItEnds(call, () => way(call));
      const dials = heard.findIndex(({ then }) => then === 'dials');
      expect(dials).toBeGreaterThanOrEqual(2);
      expect(heard.slice(0, dials).every(({ then }) => then === 'asks')).toBe(true);
      expect(heard[dials]?.text).toMatch(A_NUMBER);
      expect(heard[dials + 1]?.says).toContain('call.notReached');
      expect(heard.at(-1)?.says).toEqual(['call.unheard.goodbye']);
      expect(house.work.all().filter(({ reason }) => reason === 'not-understood')).toHaveLength(1);
    },
  );
});

describe('a caller in the middle of a booking', () => {
  it.each(STEPS)('hears 911 first and again after %i keys, and once more in silence', async (steps) => {
    const { call } = await booking(steps);
    const danger = await call.speak('my chest hurts and I cannot breathe');
    expect(danger.text).toMatch(/^Hang up and call 911 now\..*Once more: hang up and call 911\.$/u);
    expect((await call.speak('')).says).toEqual(['danger.emergency.again']);
  });

  it.each(STEPS)('has a moment after %i keys, in silence, and answers then', async (steps) => {
    const { call, heard } = await booking(steps);
    const held = await call.speak('hold on a moment');
    expect([held.says, held.happened?.reply.awaits?.hasAMoment]).toEqual([['wait'], true]);
    expect((await call.speak('')).says).toEqual(['wait.still']);
    const answered = await call.press(answerTo(heard));
    const { heard: straight } = await booking(steps + 1);
    const asked = ({ says }: Heard): readonly string[] => says.map((key) => key.replace(/\.again$/u, ''));
    expect(asked(answered)).toEqual(asked(straight));
  });

  it('who hangs up at any question goes on with it on the next call, and has one ride', async () => {
    const resumed: boolean[] = [];
    for (let steps = 0; ; steps += 1) {
      const { house, call, heard } = await booking(steps);
      await call.hangUp();
      if (heard.says.includes('booked.confirmed')) break;
      const second = callIn(house, newSid());
      let next = await second.start();
      for (const key of ['1', ALMA, '03121984']) next = await second.press(key);
      resumed.push(next.says.some((key) => key.startsWith('resume.')));
      for (let step = 0; step < LONGEST_CALL && !next.says.includes('booked.confirmed'); step += 1)
        next = await second.press(answerTo(next));
      const rides = house.rides.all().filter(({ memberId }) => memberId === ALMA);
      expect(rides.map(({ status }) => status)).toEqual(['confirmed']);
    }
    // From the first answer about the ride on there is something to go on with.
    const first = resumed.indexOf(true);
    expect(first).toBeGreaterThan(0);
    expect(resumed.slice(first).every(Boolean)).toBe(true);
  });
});
