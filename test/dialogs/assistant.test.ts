import type { NewRide } from '../../domain/ride';
import { talk } from '../bot/turn/talk';
import { aLeg, aRide } from '../contracts/samples';
import { startTestRedis, type TestRedis } from '../redis/testRedis';

const alma = { medicaidId: '100000001', phone: '2035550101', birth: '3/12/1984' };
const harold = { medicaidId: '100000002', phone: '2035550102', birth: '7/30/1949' };
const mateo = { medicaidId: '100000011', phone: '2035550111' };
const denisesPhone = '8605550114';
const evelyn = { medicaidId: '100000015', birth: '6/14/1944' };
const joseph = { medicaidId: '100000016', birth: '2/3/1941' };
const nadia = { medicaidId: '100000017', phone: '8605550117', birth: '10/27/1989' };
const unknownPhone = '2005550100';

describe('the assistant', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await startTestRedis();
  });
  afterAll(async () => {
    await redis.stop();
  });
  beforeEach(async () => {
    await redis.empty();
  });

  /** A phone in conversation, and rides the broker's people have booked. */
  const talkWith = async (phone: string, ...rides: readonly Partial<NewRide>[]) => {
    const talking = await talk(redis, phone);
    for (const [index, ride] of rides.entries()) {
      await talking.storage.rides.book({ id: `desk ${index}`, version: 1 }, aRide(ride), []);
    }
    return {
      ...talking,
      /** Sends texts one after the other; what is said to the last. */
      async sendAll(...texts: readonly string[]): Promise<readonly string[]> {
        let said: readonly string[] = [];
        for (const text of texts) said = await talking.send(text);
        return said;
      },
      async ridesOf(member: { readonly medicaidId: string }) {
        const found = await talking.storage.rides.ofMember(member.medicaidId, '2026-11-01');
        return found.map(({ value }) => value);
      },
    };
  };

  const rideOf = ({ medicaidId }: { readonly medicaidId: string }, day = '2026-12-04'): Partial<NewRide> => ({
    memberId: medicaidId,
    legs: [aLeg(day)],
  });

  describe('asked who is asking', () => {
    const begin = 'need a ride to my doctor dec 9 at 10';

    test('takes back what was given last on "back", and asks for it again', async () => {
      const { sendAll, send } = await talkWith(unknownPhone);
      expect(await sendAll(begin, '100000002')).toContain('identify.birth');
      expect(await send('back')).toEqual(['form.takenBack', 'identify.ask']);
      expect(await sendAll(alma.medicaidId, alma.birth)).toContain('identify.done');
    });

    test('says that there is nothing to take back, and counts no try', async () => {
      const { sendAll } = await talkWith(unknownPhone);
      const back = ['back.nothing', 'identify.ask'];
      expect(await sendAll(begin, 'back', 'back', 'back', 'back')).toEqual(back);
    });

    test('asks who does not know the birth date for the name, then leaves them to a person, and says nothing of anybody', async () => {
      const { sendAll, work } = await talkWith(unknownPhone);
      expect(await sendAll(begin, alma.medicaidId, "I don't know")).toEqual([
        'identify.noBirth',
        'identify.name',
      ]);
      expect(await sendAll("I don't know")).toEqual(['handOff.callBack']);
      expect(await work()).toEqual(['call-back']);
    });

    test('reads no number back in a text', async () => {
      const { sendAll } = await talkWith(unknownPhone);
      expect(await sendAll(begin, alma.medicaidId)).not.toContain('keys.heard');
    });
  });

  describe('asked for a place', () => {
    test('leaves a town that is not made out three times to a person, and keeps the name that was said', async () => {
      const { sendAll, send, later, work } = await talkWith(alma.phone);
      const lab = 'I need a ride dec 9 at 10 for a lab test';
      expect(await sendAll(lab, alma.birth, 'no')).toContain('ask.destination');
      expect(await send('Bright Smiles')).toEqual(['ask.destinationTown']);
      later(1);
      await send('smithville');
      later(1);
      expect(await send('over there')).not.toContain('address.person');
      later(1);
      expect(await send('past the old mill')).toEqual(['address.person', 'handOff.callBack']);
      expect(await work()).toEqual(['call-back']);
    });
  });

  describe('asked whether to cancel a ride', () => {
    test.each([
      'please do not cancel my ride',
      "wait, I didn't want to cancel my ride",
      'I never asked you to cancel my ride',
      'no quiero cancelar mi viaje',
      'cancel the ride on dec 9 instead',
      'yes, the one on dec 9',
    ])('does not take "%s" for a yes', async (text) => {
      const { sendAll, ridesOf } = await talkWith(harold.phone, rideOf(harold));
      expect(await sendAll('cancel my ride', harold.birth)).toContain('cancel.one');
      await sendAll(text);
      expect(await ridesOf(harold)).toMatchObject([{ status: 'confirmed' }]);
    });

    test.each(['1', 'yes', 'yes cancel it', 'cancel it', 'please cancel the ride', 'yes, the one on dec 4'])(
      'takes "%s" for a yes',
      async (text) => {
        const { sendAll, ridesOf } = await talkWith(harold.phone, rideOf(harold));
        expect(await sendAll('cancel my ride', harold.birth, text)).toEqual(['cancel.done']);
        expect(await ridesOf(harold)).toMatchObject([{ status: 'cancelled' }]);
      },
    );

    test('asks about the other ride when that one is named', async () => {
      const rides = [rideOf(harold, '2026-12-04'), rideOf(harold, '2026-12-09')];
      const { sendAll, ridesOf } = await talkWith(harold.phone, ...rides);
      await sendAll('cancel my ride on dec 4', harold.birth);
      expect(await sendAll('no, the one on dec 9')).toEqual(['cancel.one']);
      expect(await sendAll('yes')).toEqual(['cancel.done']);
      expect(await ridesOf(harold)).toMatchObject([{ status: 'confirmed' }, { status: 'cancelled' }]);
    });
  });

  test('finds a ride by its day that does not fit into the list', async () => {
    const days = ['02', '04', '07', '09', '11', '14'];
    const { sendAll, ridesOf } = await talkWith(
      harold.phone,
      ...days.map((day) => rideOf(harold, `2026-12-${day}`)),
    );
    expect(await sendAll('cancel my ride', harold.birth)).toEqual([
      'identify.done',
      'cancel.which',
      ...Array<string>(4).fill('cancel.option'),
      'cancel.moreRides',
    ]);
    expect(await sendAll('dec 14')).toEqual(['cancel.one']);
    expect(await sendAll('yes')).toEqual(['cancel.done']);
    const cancelled = (await ridesOf(harold)).filter(({ status }) => status === 'cancelled');
    expect(cancelled).toMatchObject([{ legs: [{ date: '2026-12-14' }] }]);
  });

  describe('when another member is named', () => {
    test('neither shows nor cancels the first one’s rides', async () => {
      const { sendAll, ridesOf } = await talkWith(harold.phone, rideOf(harold));
      await sendAll('cancel my ride', harold.birth);
      expect(await sendAll(`${alma.medicaidId} ${alma.birth}`)).toEqual([
        'identify.done',
        'cancel.none',
        'cancel.none.book',
      ]);
      await sendAll('1');
      expect(await ridesOf(harold)).toMatchObject([{ status: 'confirmed' }]);
    });

    test('asks for the new one’s trip and books nothing of the first one’s', async () => {
      const { sendAll, ridesOf } = await talkWith(harold.phone);
      await sendAll(
        'dialysis dec 4 at 10, pick me up at home, I use a power wheelchair, nobody can drive me',
      );
      await sendAll(harold.birth);
      expect(await sendAll(`${alma.medicaidId} ${alma.birth}`)).toEqual(['identify.done', 'ask.appointment']);
      await sendAll('dec 8 at 9 at Sleeping Giant, checkup', 'no', 'no', '1', 'no', '1');
      expect(await ridesOf(alma)).toMatchObject([
        { mode: 'livery', legs: [{ from: { town: 'Hamden' } }, { to: { town: 'Hamden' } }] },
      ]);
    });

    test.each([
      [`no wait, the ride is for my husband, date of birth ${joseph.birth}`, 'identify.done.for'],
      [`sorry it's for Joseph Farrow, born ${joseph.birth}, zip 06457`, 'identify.done'],
    ])('does not go on for the first: "%s"', async (text, thanks) => {
      const { sendAll } = await talkWith(denisesPhone);
      await sendAll('ride dec 10 at 10 to Sleeping Giant', evelyn.birth);
      expect(await sendAll(text)).toEqual([thanks, 'ask.appointment']);
    });

    test('hears who that is at the read-back as well', async () => {
      const { sendAll } = await talkWith(harold.phone);
      await sendAll('dialysis dec 4 at 10, nobody can drive me, will call when done', harold.birth);
      expect(await sendAll('no')).toContain('readBack.confirm');
      expect(await sendAll(`${alma.medicaidId} ${alma.birth}`)).toEqual(['identify.done', 'ask.appointment']);
    });
  });

  describe('after the hour of trust', () => {
    test.each(['repeat', 'help', 'español'])('tells nothing again on "%s"', async (text) => {
      const { sendAll, later } = await talkWith(harold.phone, rideOf(harold));
      expect(await sendAll('cancel my ride', harold.birth)).toContain('cancel.one');
      later(61);
      expect(await sendAll(text)).not.toContain('cancel.one');
    });

    test('asks for the birth date and then goes on where it was', async () => {
      const { sendAll, later } = await talkWith(harold.phone, rideOf(harold));
      await sendAll('cancel my ride', harold.birth);
      later(61);
      expect(await sendAll('yes')).toEqual(['identify.birth']);
      expect(await sendAll('help')).toEqual(['help', 'identify.birth.again']);
      expect(await sendAll(harold.birth)).toEqual(['cancel.one']);
    });
  });

  test('tells nothing of a confidential record, not even whether there is a ride', async () => {
    const { sendAll } = await talkWith(nadia.phone, rideOf(nadia));
    expect(await sendAll('cancel my ride', nadia.birth)).toEqual(['identify.confidential']);
  });

  describe('when somebody else than the member asks', () => {
    test('tells a friend nothing of rides booked elsewhere, also when that is said only later', async () => {
      const { sendAll } = await talkWith(harold.phone, rideOf(harold));
      await sendAll('dialysis dec 4 at 10, nobody can drive me', harold.birth, 'start over', '1');
      expect(await sendAll('I am a friend of his, cancel his ride')).toEqual(['whoCalls.name']);
      expect(await sendAll('Dora Lane')).toEqual(['cancel.notYours']);
    });

    test('tells a mother who is not the one on file nothing of a child’s rides', async () => {
      const { sendAll } = await talkWith(unknownPhone, rideOf(mateo));
      await sendAll("I am his mother, cancel my son's ride", `${mateo.medicaidId} 8/15/2014`);
      expect(await sendAll('Carla Ruiz')).toEqual(['cancel.notYours']);
    });

    test('lists rides to who is on file as authorized', async () => {
      const { sendAll } = await talkWith(denisesPhone, rideOf(evelyn));
      expect(await sendAll("I am her daughter, cancel my mother's ride", evelyn.birth)).toEqual([
        'identify.done.for',
        'cancel.one',
      ]);
    });

    test.each([
      ['has a ride to therapy', [{ ...rideOf(mateo), facts: { visitPurpose: 'behavioral-health' } }]],
      ['has no ride', []],
    ] as const)('tells a parent the same when a child of 12 %s', async (_name, rides) => {
      const { sendAll } = await talkWith(unknownPhone, ...rides);
      const birth = '8/15/2014';
      expect(await sendAll("I am his mother, cancel my son's ride", `${mateo.medicaidId} ${birth}`)).toEqual([
        'identify.thanks',
        'whoCalls.name',
      ]);
      expect(await sendAll('Carmen Rivas')).toEqual(['cancel.notYours']);
    });

    test('tells a parent of a child’s other rides', async () => {
      const { sendAll } = await talkWith(unknownPhone, rideOf(mateo));
      const birth = '8/15/2014';
      expect(await sendAll("I am his mother, cancel my son's ride", `${mateo.medicaidId} ${birth}`)).toEqual([
        'identify.thanks',
        'whoCalls.name',
      ]);
      expect(await sendAll('Carmen Rivas')).toEqual(['cancel.one']);
    });
  });

  test('lets nobody try birth dates one by one', async () => {
    const { sendAll, later } = await talkWith(harold.phone, rideOf(harold));
    expect(await sendAll('cancel my ride', '7/1/1949', '7/2/1949', '7/3/1949')).toEqual(['identify.person']);
    expect(await sendAll('cancel my ride')).toEqual(['notYet']);
    expect(await sendAll(harold.birth)).not.toContain('cancel.one');
    later(61);
    expect(await sendAll('cancel my ride', harold.birth)).toContain('cancel.one');
  });

  test('counts notice from when the day was asked for, not from when the talk began', async () => {
    const { sendAll, later } = await talkWith(harold.phone);
    await sendAll('ride to Sleeping Giant for a checkup', harold.birth);
    // A week and a minute: Monday, November 30, one day before the visit.
    later(7 * 24 * 60 + 1);
    await sendAll('dec 1 at 10', harold.birth, 'no');
    expect(await sendAll('no')).toContain('refusal.short-notice');
  });

  describe('asked for a ride that is booked already', () => {
    const wish = 'dialysis dec 4 at 10, nobody can drive me, will call when done';

    test('says so and books no second one', async () => {
      const { sendAll, ridesOf } = await talkWith(harold.phone);
      expect(await sendAll(wish, harold.birth, 'no', '1')).toEqual(['booked.confirmed']);
      expect(await sendAll(wish)).toEqual(['booked.already']);
      expect(await ridesOf(harold)).toHaveLength(1);
    });

    test('books it when the first one was cancelled', async () => {
      const { sendAll } = await talkWith(harold.phone);
      await sendAll(wish, harold.birth, 'no', '1', 'cancel my ride', '1');
      expect(await sendAll(wish, 'no', '1')).toEqual(['booked.confirmed']);
    });
  });

  test.each(['STOP', 'please stop texting me', 'no me manden mas mensajes'])(
    'stops texts on "%s", also in the middle of a request',
    async (text) => {
      const { sendAll, storage } = await talkWith(harold.phone);
      expect(await sendAll('ride to dialysis', harold.birth, text)).toEqual(['consent.stopped']);
      expect(await storage.consents.history(harold.phone)).toMatchObject([{ given: false }]);
    },
  );
});
