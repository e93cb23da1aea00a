import fc from 'fast-check';
import { attendRide, type AttendingParts } from '../../../bot/notify/attendRide';
import { sendTexts } from '../../../bot/notify/sendTexts';
import { textsOff } from '../../../bot/notify/textsOff';
import { twilioCaller, twilioSender } from '../../../bot/notify/twilioSender';
import { instantOf } from '../../../bot/clock';
import { createLog } from '../../../bot/ops/log';
import { bucketKeys } from '../../../bot/storage/keys';
import { bucketInNumber } from '../../../bot/storage/lookup';
import { StoreUnavailable } from '../../../domain/errors';
import { moveRide, type NewEvent } from '../../../domain/moveRide';
import type { Member } from '../../../domain/ports/memberDirectory';
import { onceKey } from '../../../domain/ports/workItems';
import { textPurposes, type TextPurpose } from '../../../domain/ports/outbox';
import { ctHusky } from '../../../domain/program/ctHusky';
import type { LocalDateTime } from '../../../domain/calendar/calendarDate';
import type { NewRide } from '../../../domain/ride';
import { aConsentChange, aLeg, aMember, aRide, aText, aWorkItem } from '../../contracts/samples';
import { ACCOUNT } from '../../e2e/support/sms';
import { startTestRedis, storageOn, type TestRedis } from '../../redis/testRedis';
import { startFakeTwilio } from '../../twilio/fakeTwilio';
import { waitFor } from '../../waitFor';

const PHONE = '8605550142';
const OURS = '+18605550100';
const DAY = '2026-12-04';
const EVENING_BEFORE = '2026-12-03T17:00';

let server: TestRedis;
let storage: ReturnType<typeof storageOn>;

beforeAll(async () => {
  server = await startTestRedis();
});
beforeEach(async () => {
  await server.empty();
  storage = storageOn(server.redis);
});
afterAll(() => server.stop());

const partsAt = (moment: LocalDateTime): AttendingParts => ({
  rides: storage.rides,
  members: storage.members,
  consents: storage.consents,
  reaches: storage.reaches,
  workItems: storage.work,
  outbox: storage.outbox,
  watch: storage.watch,
  program: ctHusky,
  line: '1-855-478-7350',
  conversationOf: (phone) => `texts of ${phone}`,
  clock: () => instantOf(moment),
});

/** Books a ride of the sample member, who gets texts. Returns its number. */
const book = async (ride: Partial<NewRide> = {}, member: Partial<Member> = {}): Promise<string> => {
  await storage.members.put(aMember(member));
  const booked = await storage.rides.book({ id: 'draft', version: 1 }, aRide(ride), []);
  return booked.ride.number;
};

const move = async (number: string, event: NewEvent, moment: LocalDateTime): Promise<void> => {
  const found = await storage.rides.find(number);
  if (found === undefined) throw new Error('There is no such ride.');
  const now = { date: moment.slice(0, 10), time: moment.slice(11) };
  const moved = moveRide(found.value, event, now);
  if (moved === undefined) throw new Error('The ride cannot be moved like that.');
  await storage.rides.replace(`${event.event} ${moment}`, moved, found.version);
};

/** Looks at every ride whose time has come at these moments, one after the other. */
const lookAt = async (...moments: readonly LocalDateTime[]): Promise<void> => {
  for (const moment of moments) {
    const attend = attendRide(partsAt(moment));
    for (const number of await storage.watch.due(instantOf(moment))) await attend(number);
  }
};

const texts = async (): Promise<readonly string[]> => {
  const { ids } = await storage.outbox.due();
  const found = await Promise.all(ids.map(async (id) => (await storage.outbox.find(id))?.text));
  return found.map((text) => `${text?.to ?? ''}: ${text?.body ?? ''}`);
};

const works = async (): Promise<readonly string[]> => {
  const keys = await server.redis.command('KEYS', ['{m:*}:work:*']);
  const numbers = (Array.isArray(keys) ? keys.map(String) : []).map((key) => key.split(':work:')[1] ?? '');
  const items = await Promise.all(numbers.map((number) => storage.work.find(number)));
  return items
    .map((found) => `${found?.value.kind ?? ''}/${found?.value.reason ?? ''} due ${found?.value.due ?? ''}`)
    .toSorted();
};

describe('what happens to a ride', () => {
  it('is told by number, day and times alone, in the language of the member', async () => {
    const number = await book({}, { language: 'es' });
    const shown = `${number.slice(0, 4)} ${number.slice(4)}`;
    await lookAt('2026-11-23T09:06', EVENING_BEFORE);
    await move(
      number,
      {
        event: 'assigned',
        actor: 'dispatch',
        reason: 'told',
        carrier: { name: 'Elm Livery', vehicle: 'white van, AB-12345' },
      },
      `${DAY}T08:00`,
    );
    await lookAt(`${DAY}T08:00`);
    await move(
      number,
      { event: 'on-the-way', actor: 'carrier', reason: 'told', expected: `${DAY}T13:40` },
      `${DAY}T13:20`,
    );
    await lookAt(`${DAY}T13:20`);
    expect((await texts()).toSorted()).toEqual(
      [
        `${PHONE}: Reservado: viaje ${shown}, vie, 4 de dic. Esté a las 1:30 p.m. Cambios o demoras: 1-855-478-7350.`,
        `${PHONE}: Mañana, vie, 4 de dic: viaje ${shown}. Esté a las 1:30 p.m.; le recogen como a las 1:45 p.m. Si no puede ir, díganos.`,
        `${PHONE}: Viaje ${shown}, vie, 4 de dic: ya tiene chofer. Busque: white van, AB-12345. Preguntas: 1-855-478-7350.`,
        `${PHONE}: Viaje ${shown}: su chofer va por usted. Tarda como 20 minutos.`,
      ].toSorted(),
    );
  });

  it('is told once, however often it is looked at', async () => {
    const number = await book();
    const attend = attendRide(partsAt(EVENING_BEFORE));
    await Promise.all(Array.from({ length: 5 }, () => attend(number)));
    await lookAt(EVENING_BEFORE, '2026-12-03T17:30');
    expect(await texts()).toHaveLength(1);
  });

  it.each(['find', 'byMedicaidId', 'history', 'open', 'add', 'looked'])(
    'is told once when whoever tells dies before or after %s',
    async (method) => {
      await book({
        status: 'requested',
        moves: [{ status: 'requested', at: `${DAY}T10:00`, actor: 'caller', reason: 'urgent-book' }],
      });
      const moment = `${DAY}T13:00`;
      const [number = ''] = await storage.watch.due(instantOf(moment));
      const dying =
        (isBefore: boolean) =>
        <Room extends object>(room: Room): Room =>
          new Proxy(room, {
            get: (target, name) => {
              const value: unknown = Reflect.get(target, name);
              if (typeof value !== 'function') return value;
              return async (...args: readonly unknown[]): Promise<unknown> => {
                if (name === method && isBefore) throw new StoreUnavailable('died');
                const result: unknown = await Reflect.apply(value, target, args);
                if (name === method) throw new StoreUnavailable('died');
                return result;
              };
            },
          });
      for (const isBefore of [true, false, false]) {
        const dies = dying(isBefore);
        const parts = partsAt(moment);
        const attend = attendRide({
          ...parts,
          rides: dies(parts.rides),
          members: dies(parts.members),
          consents: dies(parts.consents),
          workItems: dies(parts.workItems),
          outbox: dies(parts.outbox),
          watch: dies(parts.watch),
        });
        await expect(attend(number)).rejects.toThrow('died');
      }
      await attendRide(partsAt(moment))(number);
      expect((await texts()).filter((text) => text.includes('no driver'))).toHaveLength(1);
      expect(await works()).toEqual([`urgent-dispatch/no-vehicle due ${DAY}T13:15`]);
    },
  );
});

describe('who is told', () => {
  const told = async (ride: Partial<NewRide>, member: Partial<Member> = {}): Promise<readonly string[]> => {
    await book(ride, member);
    await lookAt(EVENING_BEFORE);
    return (await texts()).map((text) => text.slice(0, 10));
  };
  const phone = (number: string, isMobile: boolean, agreed: boolean): Member['phones'][number] => ({
    number,
    kind: isMobile ? 'mobile' : 'landline',
    consent: { texts: agreed, calls: false },
  });

  it('is each cell phone on file that agreed to it, and no other', async () => {
    const phones = [
      phone(PHONE, true, true),
      phone('8605550143', true, false),
      phone('8605550144', false, true),
    ];
    expect(await told({}, { phones })).toEqual([PHONE]);
  });

  it('is a phone of the ride that asked for texts itself', async () => {
    const details = { ...aRide().details, riderPhone: { number: '8605550177', takesTexts: true } };
    await storage.consents.record('asked', aConsentChange({ phone: '8605550177', given: true }));
    expect((await told({ details })).toSorted()).toEqual([PHONE, '8605550177']);
  });

  it('is not a phone of the ride that never asked', async () => {
    const details = { ...aRide().details, riderPhone: { number: '8605550177', takesTexts: true } };
    expect(await told({ details })).toEqual([PHONE]);
  });

  it.each([
    ['stopped texts', aConsentChange()],
    ['stopped them for this member', aConsentChange({ memberId: '001234567', source: 'conversation' })],
    ['is somebody else', aConsentChange({ source: 'wrong-number' })],
  ])('is nobody whose phone %s', async (_, change) => {
    await storage.consents.record('stopped', change);
    expect(await told({})).toEqual([]);
  });

  it('is a landline by a call where nobody gets texts, which says who calls and how to end it', async () => {
    const phones = [
      { number: '8605550144', kind: 'landline' as const, consent: { texts: false, calls: true } },
    ];
    await book({}, { phones });
    await lookAt('2026-11-23T09:06', EVENING_BEFORE);
    const { ids } = await storage.outbox.due();
    const [call] = await Promise.all(ids.map(async (id) => (await storage.outbox.find(id))?.text));
    expect(ids).toHaveLength(1);
    expect(call).toMatchObject({ to: '8605550144', calledIn: 'en', memberId: '001234567' });
    expect(call?.body).toMatch(
      /^This is your ride service with an automated call\. Tomorrow, Friday, December 4: ride [\s\S]+ To stop these calls, press 9\.$/,
    );
  });

  it.each([
    ['did not agree to calls', false, {}],
    ['cannot hear', true, { cannotHear: true }],
  ])('is no landline of a member who %s', async (_, calls, changes) => {
    const phones = [{ number: '8605550144', kind: 'landline' as const, consent: { texts: false, calls } }];
    expect(await told({}, { phones, ...changes })).toEqual([]);
  });

  it('is no landline that pressed 9, and a stop of texts is none of calls', async () => {
    const phones = [
      { number: '8605550144', kind: 'landline' as const, consent: { texts: false, calls: true } },
    ];
    await storage.consents.record('texts', aConsentChange({ phone: '8605550144' }));
    expect(await told({}, { phones })).toEqual(['8605550144']);
    await server.empty();
    await storage.consents.record('9', aConsentChange({ phone: '8605550144', kind: 'calls' }));
    expect(await told({}, { phones })).toEqual([]);
  });

  it('is nobody of a confidential record', async () => {
    expect(await told({}, { confidential: true })).toEqual([]);
  });

  it('is the phone that booked it, and no other, of care that is a young rider’s own matter', async () => {
    const own: Partial<NewRide> = { facts: { visitPurpose: 'behavioral-health' } };
    const young = {
      dateOfBirth: '2011-03-04',
      phones: [phone(PHONE, true, true), phone('8605550143', true, true)],
    };
    expect(
      await told({ ...own, bookedBy: { relationship: 'self', conversation: `texts of ${PHONE}` } }, young),
    ).toEqual([PHONE]);
  });

  it('is not told that it is booked by a text where it was booked by text', async () => {
    await book({ bookedBy: { relationship: 'self', conversation: `texts of ${PHONE}` } });
    await lookAt('2026-11-23T09:06');
    expect(await texts()).toEqual([]);
  });
});

describe('a phone that texts do not arrive at', () => {
  const ASK = `${PHONE}: This is your ride service. May we still text you here about rides? Reply 1 for yes. With no answer we send no more.`;

  it('is asked again before the next update, once, and told what is due when it says yes', async () => {
    await storage.reaches.failed(PHONE, 'one');
    await storage.reaches.failed(PHONE, 'two');
    await book();
    await lookAt(EVENING_BEFORE, '2026-12-03T17:10', '2026-12-03T17:20');
    expect(await texts()).toEqual([ASK]);
    await storage.consents.record('yes', aConsentChange({ given: true, at: '2026-12-03T17:21' }));
    await lookAt('2026-12-03T17:30', '2026-12-03T17:40');
    expect((await texts()).filter((text) => text !== ASK)).toEqual([
      expect.stringContaining('Tomorrow, Fri, Dec 4'),
    ]);
  });

  it('is asked again after ninety days without a word', async () => {
    await storage.reaches.told(PHONE, '2026-09-04');
    await book();
    await lookAt(EVENING_BEFORE);
    expect(await texts()).toEqual([ASK]);
  });

  it('is not asked while somebody there writes', async () => {
    await storage.reaches.told(PHONE, '2026-09-04');
    await storage.reaches.heard(PHONE, '2026-11-20');
    await book();
    await lookAt(EVENING_BEFORE);
    expect(await texts()).toEqual([expect.stringContaining('Tomorrow, Fri, Dec 4')]);
  });
});

describe('what threatens a ride', () => {
  it('opens work once and tells the truth, though nobody gets texts', async () => {
    await book({}, { phones: [] });
    await lookAt(`${DAY}T12:45`, `${DAY}T14:00`, `${DAY}T14:15`, `${DAY}T15:00`);
    expect(await texts()).toEqual([]);
    expect(await works()).toEqual([
      `late-ride/no-vehicle due ${DAY}T14:25`,
      `urgent-dispatch/no-vehicle due ${DAY}T13:00`,
    ]);
  });

  it.each([
    ['by phone', { channel: 'voice' }, 'voice'],
    ['before its channel was kept', {}, 'unknown'],
    ['over a channel that is not counted', { channel: 'api' }, 'unknown'],
  ])('is counted once where it is late, by language and channel: booked %s', async (_, booked, channel) => {
    const bookedBy = { relationship: 'self', conversation: 'QkVHSU4gY29udmVyc2F0aW', ...booked };
    const number = await book({ bookedBy }, { language: 'es' });
    const counted: string[] = [];
    for (const moment of [`${DAY}T12:45`, `${DAY}T14:00`, `${DAY}T14:15`]) {
      const attend = attendRide({
        ...partsAt(moment),
        countLate: async (...late) => {
          counted.push(JSON.stringify(late));
        },
      });
      await attend(number);
    }
    // Whoever counts knows that it is the same.
    expect(new Set(counted)).toEqual(
      new Set([JSON.stringify([number, 'late outbound', { channel, language: 'es' }])]),
    );
  });

  it('is looked at again as soon as the ride is another', async () => {
    const number = await book();
    const attend = attendRide(partsAt(`${DAY}T12:00`));
    await storage.watch.due(instantOf(`${DAY}T12:00`));
    await move(number, { event: 'assigned', actor: 'dispatch', reason: 'told' }, `${DAY}T12:00`);
    await attend(number);
    expect(await storage.watch.due(instantOf(`${DAY}T12:00`))).toEqual([number]);
  });

  it('is looked at by one at a time, and waits for nobody whose clock was ahead when they died over it', async () => {
    const number = await book();
    expect(await storage.watch.due(instantOf(`${DAY}T13:30`))).toEqual([number]);
    expect(await storage.watch.due(instantOf(`${DAY}T13:30`))).toEqual([]);
    // What keeps others from it runs out by Redis' own clock.
    const { ridesLookedAt } = bucketKeys(bucketInNumber(number, 0) ?? '');
    expect(await server.redis.command('ZRANGE', [ridesLookedAt, 0, -1])).toEqual([number]);
    await server.redis.command('DEL', [ridesLookedAt]);
    expect(await storage.watch.due(instantOf(`${DAY}T12:00`))).toEqual([number]);
  });

  it('opens nothing for a ride of a member who is in no record but still watches it', async () => {
    await storage.rides.book({ id: 'draft', version: 1 }, aRide({ memberId: '009999999' }), []);
    await lookAt(`${DAY}T12:45`);
    expect(await works()).toEqual([`urgent-dispatch/no-vehicle due ${DAY}T13:00`]);
  });

  it('comes before other work where it takes somebody to treatment that cannot wait', async () => {
    await book({ facts: { kindOfCare: 'dialysis' } });
    await lookAt(`${DAY}T12:45`);
    const [first] = await storage.work.queue({});
    expect(first).toMatchObject({ kind: 'urgent-dispatch', treatment: true });
  });

  it('owes one letter for a request that came to nothing, whoever finds it first', async () => {
    const number = await book({
      status: 'pending',
      moves: [{ status: 'pending', at: '2026-11-23T09:05', actor: 'caller', reason: 'book' }],
    });
    const once = `still-pending ${number}`;
    const asked = await storage.work.open(onceKey(once), aWorkItem({ reason: 'still-pending', once }));
    await lookAt(`${DAY}T06:00`, `${DAY}T07:00`);
    const letters = (await storage.work.queue({})).filter(({ reason }) => reason === 'still-pending');
    expect(letters.map(({ caseNumber }) => caseNumber)).toEqual([asked.caseNumber]);
  });

  it('says that coverage ends before the ride, and whom to call', async () => {
    await book({}, { coverageEnd: '2026-12-03' });
    await lookAt('2026-12-02T09:00');
    expect((await texts())[0]).toContain('please call 1-855-805-4325 about your coverage');
    expect(await works()).toEqual(['member-record/coverage-ends due 2026-12-02T18:00']);
  });

  it('knows the last ride of a series by the rides that are still to come', async () => {
    const series = {
      series: 'a series',
      requestedAt: '2026-11-01T09:00',
      moves: [{ status: 'confirmed', at: '2026-11-01T09:00', actor: 'caller', reason: 'book' }],
    } as const;
    await storage.members.put(aMember());
    for (const day of ['2026-12-04', '2026-12-11'])
      await storage.rides.book({ id: day, version: 1 }, aRide({ ...series, legs: [aLeg(day)] }), []);
    await lookAt('2026-11-27T09:00', '2026-12-03T10:00', '2026-12-04T09:00');
    expect((await texts()).filter((text) => text.includes('last of its series'))).toEqual([
      expect.stringContaining('Fri, Dec 11'),
    ]);
  });
});

describe('a member who opted out', () => {
  it('gets nothing, whatever the queue holds', async () => {
    const fake = await startFakeTwilio({ authToken: 'secret', number: OURS });
    const log = createLog('silent');
    const purposes = Object.keys(textPurposes).filter((one): one is TextPurpose => one !== 'texts-ended');
    const memberId = '001234567';
    const stops = [
      aConsentChange(),
      aConsentChange({ source: 'conversation' }),
      aConsentChange({ source: 'twilio' }),
      aConsentChange({ source: 'wrong-number' }),
    ];
    const declines = [aConsentChange({ memberId, source: 'conversation' })];
    const anyText = fc.record({
      purpose: fc.constantFrom(...purposes),
      isAboutMember: fc.boolean(),
      copies: fc.integer({ min: 1, max: 3 }),
    });
    const before = fc.array(fc.constantFrom(true, false), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyText, { minLength: 1, maxLength: 6 }),
        before,
        fc.constantFrom(...stops, ...declines),
        async (queue, earlier, stop) => {
          await server.empty();
          for (const [place, given] of earlier.entries())
            await storage.consents.record(`before ${String(place)}`, aConsentChange({ given }));
          const isOfOneMember = stop.memberId !== undefined;
          let asked = 0;
          for (const { purpose, isAboutMember, copies } of queue)
            for (let copy = 0; copy < copies; copy += 1) {
              asked += 1;
              // Who stopped texts about one member may still ask for those about another.
              const about = isAboutMember || isOfOneMember ? { memberId } : {};
              await storage.outbox.add(`text ${String(asked)}`, aText({ purpose, ...about }));
            }
          await storage.consents.record('stop', stop);
          const stopSending = sendTexts({
            outbox: storage.outbox,
            consents: storage.consents,
            send: twilioSender({ accountSid: ACCOUNT, authToken: 'secret', from: OURS, apiUrl: fake.url }),
            call: twilioCaller({
              accountSid: ACCOUNT,
              authToken: 'secret',
              from: OURS,
              apiUrl: fake.url,
            }),
            callUrl: (id) => `https://rides.example.org/twilio/voice/update?text=${id}`,
            notDelivered: () => Promise.resolve(),
            textsOff: textsOff({
              consents: storage.consents,
              clock: () => instantOf('2026-11-23T09:00'),
              log,
            }),
            statusUrl: (id) => `https://rides.example.org/twilio/status?text=${id}`,
            newToken: () => `token ${String((tokens += 1))}`,
            random: () => 0,
            log,
          });
          await waitFor(
            async () =>
              (await storage.outbox.due()).nextInMs === undefined &&
              (await storage.outbox.due()).ids.length === 0,
          );
          await stopSending();
          expect(fake.messages()).toEqual([]);
        },
      ),
      { numRuns: 25, seed: 9 },
    );
    await fake.close();
  });
});

let tokens = 0;
