import type { Leg, NewRide } from '../../../domain/ride';
import { aLeg, aRide, aWorkItem } from '../../contracts/samples';
import { BEGIN, startApiStage, tokens, type ApiStage } from './apiStage';

let stage: ApiStage;
beforeAll(async () => {
  stage = await startApiStage();
});
beforeEach(() => {
  stage.at(BEGIN);
});
afterAll(() => stage.stop());

const day = '2026-12-04';
const assigned = { event: 'assigned', provider: 'acme', vehicleInformation: 'white van, AB-12345' } as const;

const problem = (status: number, name: string) => ({
  status,
  type: 'application/problem+json',
  body: expect.objectContaining({ status, type: `urn:rideline:problem:${name}` }),
});

const booked = async () => (await stage.book()).number;

/** A ride that acme has, after these events. */
const driven = async (...events: readonly string[]): Promise<string> => {
  const number = await booked();
  await stage.tell('desk', number, assigned);
  for (const event of events) expect((await stage.tell('acme', number, { event })).status).toBe(200);
  return number;
};

describe('telling what happened to a ride', () => {
  it('moves it, says so, and lets the ride tell it: who, when, which way, and when the vehicle is expected', async () => {
    const number = await booked();
    expect(await stage.tell('desk', number, assigned)).toMatchObject({
      status: 200,
      body: { tripTicketId: number, event: 'assigned', status: 'assigned', actor: 'dispatch' },
    });
    const { body } = await stage.tell('acme', number, {
      event: 'on-the-way',
      estimatedPickupTime: { time: '2026-12-04T18:47:00Z' },
    });
    expect(body).toEqual({
      tripTicketId: number,
      event: 'on-the-way',
      status: 'on-the-way',
      nodePerformedTime: { time: '2026-12-04T13:35:00-05:00' },
      actor: 'carrier',
      direction: 'outbound',
      estimatedPickupTime: { time: '2026-12-04T13:47:00-05:00' },
    });
    const ride = (await stage.rides.find(number))?.value;
    expect(ride).toMatchObject({
      status: 'on-the-way',
      carrier: { name: 'acme', vehicle: 'white van, AB-12345' },
    });
    expect(ride?.moves.at(-1)).toMatchObject({ by: 'acme', actor: 'carrier', expected: '2026-12-04T13:47' });
  });

  it('takes it from a driver to the end', async () => {
    const number = await driven('on-the-way', 'arrived', 'picked-up', 'dropped-off');
    expect((await stage.rides.find(number))?.value.status).toBe('completed');
  });

  it('keeps when it happened, where that is told', async () => {
    const number = await driven();
    stage.at('2026-12-04T13:50');
    const nodePerformedTime = { time: '2026-12-04T13:40:00-05:00' };
    const { body } = await stage.tell('acme', number, { event: 'arrived', nodePerformedTime });
    expect(body).toMatchObject({ nodePerformedTime });
  });

  it('twice under one key moves it once, and answers the same, however often and at once', async () => {
    const number = await driven();
    const all = await Promise.all(
      Array.from({ length: 20 }, () =>
        stage.tell('acme', number, { event: 'on-the-way' }, 'the-one-key-of-it'),
      ),
    );
    expect(new Set(all.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
    expect(all[0]?.status).toBe(200);
    const moves = (await stage.rides.find(number))?.value.moves.map(({ event }) => event);
    expect(moves?.filter((event) => event === 'on-the-way')).toHaveLength(1);
  });

  it('under two keys at once moves it once: the other one comes too late', async () => {
    const number = await driven();
    const all = await Promise.all(
      Array.from({ length: 10 }, () => stage.tell('acme', number, { event: 'on-the-way' })),
    );
    expect(all.map(({ status }) => status).toSorted()).toEqual([
      200,
      ...Array.from({ length: 9 }, () => 409),
    ]);
  });

  it('answers a repetition though the ride has gone on, and is no longer the client’s', async () => {
    const number = await driven();
    const event = { event: 'handed-back', reason: 'breakdown' };
    const first = await stage.tell('acme', number, event, 'key-of-hand-back');
    await stage.tell('desk', number, { ...assigned, provider: 'zoom' });
    expect(await stage.tell('acme', number, event, '"key-of-hand-back"')).toMatchObject({
      status: 200,
      body: first.body,
    });
    expect(await stage.tell('acme', number, { event: 'arrived' })).toMatchObject(problem(404, 'not-found'));
    expect((await stage.rides.find(number))?.value).toMatchObject({
      status: 'assigned',
      carrier: { name: 'zoom' },
    });
  });
});

describe('what a person has to do', () => {
  const workOf = async (number: string) => {
    const items = await Promise.all((await stage.cases()).map((one) => stage.work.find(one)));
    return items.flatMap((item) => (item?.value.ride === number ? [item.value] : []));
  };

  it('a ride handed back is due in ten minutes, and opened once', async () => {
    const number = await driven('on-the-way');
    const event = { event: 'handed-back', reason: 'no-driver' };
    await stage.tell('acme', number, event, 'key-hand-back-2');
    await stage.tell('acme', number, event, 'key-hand-back-2');
    expect(await workOf(number)).toEqual([
      expect.objectContaining({
        kind: 'handed-back',
        reason: 'handed-back',
        due: '2026-12-04T13:45',
        language: 'es',
      }),
    ]);
    expect((await stage.rides.find(number))?.value.status).toBe('confirmed');
  });

  it('a ride that we cancel is referred, with the letter that is owed and where it goes', async () => {
    const number = await driven();
    await stage.tell('desk', number, { event: 'cancelled', reason: 'closed' });
    expect(await workOf(number)).toEqual([
      expect.objectContaining({
        kind: 'referral',
        reason: 'cancelled-by-us',
        citations: ['17-134d-33(e)(1)'],
        noticeDue: '2026-12-07T17:00',
        notice: expect.objectContaining({
          language: 'es',
          mailTo: expect.objectContaining({ town: 'Hartford' }),
        }),
      }),
    ]);
  });

  it('a claim that nobody was there is looked into, and what goes well is no work', async () => {
    expect(await workOf(await driven('on-the-way', 'no-show'))).toEqual([
      expect.objectContaining({ kind: 'late-ride', reason: 'no-show-claimed' }),
    ]);
    expect(await workOf(await driven('on-the-way', 'picked-up', 'dropped-off'))).toEqual([]);
  });
});

describe('refusals', () => {
  const events = (number: string) => `/api/rides/${number}/events`;
  const arrived = { event: 'arrived' };

  it.each<[string, number, string, (number: string) => Parameters<ApiStage['ask']>[0]]>([
    ['no token', 401, 'unauthorized', (n) => ({ path: events(n), key: 'key-12345', body: arrived })],
    [
      'a token nobody has',
      401,
      'unauthorized',
      (n) => ({ path: events(n), key: 'key-12345', body: arrived, token: 'x' }),
    ],
    [
      'the hash of a token',
      401,
      'unauthorized',
      () => ({ path: `/api/rides?day=${day}`, token: 'a'.repeat(64) }),
    ],
    [
      'a scope too few to tell',
      403,
      'scope-missing',
      (n) => ({ path: events(n), key: 'key-12345', body: arrived, token: tokens.reader }),
    ],
    [
      'a scope too few to read',
      403,
      'scope-missing',
      () => ({ path: `/api/rides?day=${day}`, token: tokens.teller }),
    ],
    [
      'a ride of another carrier',
      404,
      'not-found',
      (n) => ({ path: events(n), key: 'key-12345', body: arrived, token: tokens.zoom }),
    ],
    [
      'a ride there is not',
      404,
      'not-found',
      () => ({ path: events('00000000'), key: 'key-12345', body: arrived, token: tokens.acme }),
    ],
    ['no key', 400, 'invalid-request', (n) => ({ path: events(n), body: arrived, token: tokens.acme })],
    [
      'a short key',
      400,
      'invalid-request',
      (n) => ({ path: events(n), key: 'k', body: arrived, token: tokens.acme }),
    ],
    [
      'a number that is none',
      400,
      'invalid-request',
      () => ({ path: events('1234'), key: 'key-12345', body: arrived, token: tokens.acme }),
    ],
    [
      'no JSON',
      400,
      'invalid-request',
      (n) => ({ path: events(n), key: 'key-12345', body: '{', token: tokens.acme }),
    ],
    [
      'a body without an event',
      400,
      'invalid-request',
      (n) => ({ path: events(n), key: 'key-12345', body: {}, token: tokens.acme }),
    ],
    [
      'a field too many',
      400,
      'invalid-request',
      (n) => ({ path: events(n), key: 'key-12345', body: { ...arrived, memberId: '1' }, token: tokens.acme }),
    ],
    ['no day', 400, 'invalid-request', () => ({ path: '/api/rides', token: tokens.acme })],
    [
      'a day that does not exist',
      400,
      'invalid-request',
      () => ({ path: '/api/rides?day=2026-02-30', token: tokens.acme }),
    ],
    [
      'two days',
      400,
      'invalid-request',
      () => ({ path: `/api/rides?day=${day}&day=${day}`, token: tokens.acme }),
    ],
    [
      'a parameter nobody knows',
      400,
      'invalid-request',
      () => ({ path: `/api/rides?day=${day}&name=x`, token: tokens.acme }),
    ],
    [
      'another content type',
      415,
      'wrong-content-type',
      (n) => ({
        path: events(n),
        key: 'key-12345',
        body: 'x',
        token: tokens.acme,
        headers: { 'content-type': 'text/plain' },
      }),
    ],
    [
      'a body without end',
      413,
      'too-large',
      (n) => ({
        path: events(n),
        key: 'key-12345',
        body: JSON.stringify({ event: 'x'.repeat(9_000) }),
        token: tokens.acme,
      }),
    ],
    ['an address there is not', 404, 'no-such-address', () => ({ path: '/api/members', token: tokens.desk })],
    [
      'a method there is not',
      405,
      'method-not-allowed',
      (n) => ({ method: 'DELETE', path: events(n), token: tokens.desk }),
    ],
    [
      'a time to come',
      422,
      'time-out-of-order',
      (n) => ({
        path: events(n),
        key: 'key-future',
        body: { event: 'arrived', nodePerformedTime: { time: '2026-12-04T14:35:00-05:00' } },
        token: tokens.acme,
      }),
    ],
    [
      'a time before the ride was given',
      422,
      'time-out-of-order',
      (n) => ({
        path: events(n),
        key: 'key-past-1',
        body: { event: 'arrived', nodePerformedTime: { time: '2026-11-20T14:35:00-05:00' } },
        token: tokens.acme,
      }),
    ],
    [
      'a vehicle expected next week',
      422,
      'time-out-of-order',
      (n) => ({
        path: events(n),
        key: 'key-week-1',
        body: { event: 'estimated', estimatedPickupTime: { time: '2026-12-11T14:35:00-05:00' } },
        token: tokens.acme,
      }),
    ],
    [
      'a move that is not legal',
      409,
      'illegal-move',
      (n) => ({ path: events(n), key: 'key-illegal', body: { event: 'dropped-off' }, token: tokens.acme }),
    ],
  ])('%s: %i %s', async (_, status, name, request) => {
    const number = await driven();
    const before = await stage.rides.find(number);
    expect(await stage.ask(request(number))).toMatchObject(problem(status, name));
    expect(await stage.rides.find(number)).toEqual(before);
  });

  it.each(['cancelled', 'confirmed', 'assigned', 'looked-for-again'])(
    'a carrier never tells %s',
    async (event) => {
      const number = await driven();
      const more =
        event === 'cancelled' ? { reason: 'other' } : event === 'assigned' ? { provider: 'acme' } : {};
      expect(await stage.tell('acme', number, { event, ...more })).toMatchObject(
        problem(403, 'scope-missing'),
      );
      expect((await stage.rides.find(number))?.value.status).toBe('assigned');
    },
  );

  it('a key for another request: another event, another field, another ride; and not for another client', async () => {
    const [number, other] = [await driven(), await driven()];
    const key = 'one-key-for-several';
    expect((await stage.tell('acme', number, { event: 'on-the-way' }, key)).status).toBe(200);
    const reused = problem(422, 'key-reused');
    expect(await stage.tell('acme', number, { event: 'arrived' }, key)).toMatchObject(reused);
    const withTime = { event: 'on-the-way', estimatedPickupTime: { time: '2026-12-04T13:50:00-05:00' } };
    expect(await stage.tell('acme', number, withTime, key)).toMatchObject(reused);
    expect(await stage.tell('acme', other, { event: 'on-the-way' }, key)).toMatchObject(reused);
    expect((await stage.tell('desk', number, { event: 'arrived' }, key)).status).toBe(200);
  });

  it('the order of its fields makes no other body', async () => {
    const number = await booked();
    const { event, provider, vehicleInformation } = assigned;
    await stage.tell('desk', number, { event, provider, vehicleInformation }, 'key-of-order');
    const again = await stage.tell('desk', number, { vehicleInformation, provider, event }, 'key-of-order');
    expect(again.status).toBe(200);
  });

  it('a bus has no driver', async () => {
    const { number } = await stage.book({ mode: 'bus' });
    expect(await stage.tell('desk', number, assigned)).toMatchObject(problem(409, 'illegal-move'));
  });

  it('a store that does not answer: 503 and when to come again, and the same key then moves once', async () => {
    const number = await driven();
    stage.server.pause();
    const away = await stage.tell('acme', number, { event: 'on-the-way' }, 'key-of-the-pause');
    stage.server.resume();
    expect(away).toMatchObject(problem(503, 'store-away'));
    expect(away.headers.get('retry-after')).toBe('2');
    expect((await stage.tell('acme', number, { event: 'on-the-way' }, 'key-of-the-pause')).status).toBe(200);
    const moves = (await stage.rides.find(number))?.value.moves.filter(({ event }) => event === 'on-the-way');
    expect(moves).toHaveLength(1);
  });
});

describe('reading the rides of a day', () => {
  const otherDay = '2026-12-09';
  const back: Leg = {
    direction: 'return',
    from: aLeg(otherDay).to,
    to: aLeg(otherDay).from,
    date: otherDay,
    pickUp: { kind: 'will-call' },
  };

  it('tells what a driver needs, and nothing of why', async () => {
    const { number } = await stage.book({
      legs: [aLeg(otherDay), back],
      facts: { ...aRide().facts, mobility: 'electric-wheelchair', kindOfCare: 'substance-use' },
      details: {
        riderPhone: { number: '8605550142', takesTexts: true },
        companions: 1,
        equipment: ['oxygen'],
        stairs: 'two steps',
        driverNote: 'blue door',
        sharedRideReason: 'immune system',
      },
    });
    await stage.tell('desk', number, assigned);
    const { status, body } = await stage.ask({ path: `/api/rides?day=${otherDay}`, token: tokens.acme });
    expect(status).toBe(200);
    const address = { city: 'Hartford', state: 'CT' };
    expect(body).toEqual({
      rides: [
        {
          tripTicketId: number,
          status: 'assigned',
          transportServices: ['livery'],
          provider: 'acme',
          vehicleInformation: 'white van, AB-12345',
          customerInfo: {
            firstLegalName: 'María José',
            lastName: "O'Neill-Rivera",
            phone: '8605550142',
            mobilePhone: '8605550142',
            language: 'es',
          },
          numOtherReservedPassengers: 1,
          specialAttributes: ['E', 'O'],
          notesForDriver: 'blue door; stairs: two steps; rides alone',
          trips: [
            {
              direction: 'outbound',
              pickupAddress: { ...address, street: '12 Park Street', postalCode: '06106' },
              dropoffAddress: { ...address, addressName: 'Charter Oak Dental' },
              appointmentTime: { time: `${otherDay}T14:30:00-05:00` },
              pickupTime: { time: `${otherDay}T13:45:00-05:00` },
              pickupWindowStartTime: { time: `${otherDay}T13:30:00-05:00` },
            },
            {
              direction: 'return',
              pickupAddress: { ...address, addressName: 'Charter Oak Dental' },
              dropoffAddress: { ...address, street: '12 Park Street', postalCode: '06106' },
            },
          ],
          events: [
            expect.objectContaining({ event: 'booked' }),
            expect.objectContaining({ event: 'assigned' }),
          ],
        },
      ],
    });
    expect(JSON.stringify(body)).not.toMatch(/dental"|substance|immune|100000\d{3}/);
  });

  it('shows a carrier its own and a dispatch system all, page by page', async () => {
    const legs = [aLeg('2026-12-10')];
    const numbers: string[] = [];
    for (let count = 0; count < 7; count += 1) numbers.push((await stage.book({ legs })).number);
    await stage.tell('desk', numbers[3] ?? '', assigned);
    const numbersOf = (body: unknown): readonly string[] =>
      [...JSON.stringify(body).matchAll(/"tripTicketId":"(\d{8})","status"/g)].map(
        ([, number]) => number ?? '',
      );
    const own = await stage.ask({ path: '/api/rides?day=2026-12-10', token: tokens.acme });
    expect(numbersOf(own.body)).toEqual([numbers[3]]);
    const other = await stage.ask({ path: '/api/rides?day=2026-12-10', token: tokens.zoom });
    expect(other.body).toEqual({ rides: [] });
    const seen: string[] = [];
    let after = '';
    for (let page = 0; page < 4; page += 1) {
      const { body } = await stage.ask({
        path: `/api/rides?day=2026-12-10&limit=2${after}`,
        token: tokens.desk,
      });
      seen.push(...numbersOf(body));
      const [, next] = /"next":"(\d{8})"/.exec(JSON.stringify(body)) ?? [];
      after = next === undefined ? '' : `&after=${next}`;
    }
    expect(seen).toEqual(numbers.toSorted());
    expect(after).toBe('');
  });
});

describe('a closing', () => {
  const enter = (body: unknown, key: string, token: string = tokens.desk) =>
    stage.ask({ path: '/api/closings', token, key, body });
  const rideOn = async (date: string, changes: Partial<NewRide> = {}): Promise<string> => {
    const draft = { id: `closing ${date} ${JSON.stringify(changes)}`, version: 1 };
    return (await stage.rides.book(draft, aRide({ legs: [aLeg(date)], ...changes }), [])).ride.number;
  };

  it('lists the rides of the day it touches, writes it into each once, and gives a school program to a person', async () => {
    const plain = await rideOn('2026-12-14');
    const school = await rideOn('2026-12-14', { facts: { afterSchoolTreatmentProgram: true } });
    const elsewhere = await rideOn('2026-12-15');
    const first = await enter(
      { day: '2026-12-14', kind: 'rides-stop', towns: ['Hartford'] },
      'snow-hartford',
    );
    expect(first).toMatchObject({ status: 200 });
    const numbers = [plain, school].toSorted();
    expect(first.body).toEqual({
      rides: numbers.map((tripTicketId) => ({
        tripTicketId,
        status: 'confirmed',
        ...(tripTicketId === school && { caseNumber: expect.stringMatching(/^9\d{7}$/) }),
      })),
    });
    const again = await enter(
      { day: '2026-12-14', kind: 'rides-stop', towns: ['Hartford'] },
      'snow-hartford',
    );
    expect(again.body).toEqual(first.body);
    for (const number of numbers)
      expect((await stage.rides.find(number))?.value.moves.map(({ event }) => event)).toEqual([
        undefined,
        'closing',
      ]);
    expect((await stage.rides.find(elsewhere))?.value.moves).toHaveLength(1);
  });

  it('touches nothing in other towns, and names the town there is not', async () => {
    await rideOn('2026-12-16');
    const other = await enter({ day: '2026-12-16', kind: 'places-closed', towns: ['Union'] }, 'water-main');
    expect(other.body).toEqual({ rides: [] });
    const wrong = await enter(
      { day: '2026-12-16', kind: 'places-closed', towns: ['Gotham'] },
      'no-such-town',
    );
    expect(wrong).toMatchObject(problem(400, 'invalid-request'));
    expect(wrong.body).toMatchObject({ errors: [{ pointer: '/towns/0' }] });
  });

  it('is for who dispatches alone, and one for each key', async () => {
    const body = { day: '2026-12-17', kind: 'rides-stop' };
    expect(await enter(body, 'all-over', tokens.acme)).toMatchObject(problem(403, 'scope-missing'));
    expect((await enter(body, 'all-over')).status).toBe(200);
    expect(await enter({ ...body, kind: 'schools-closed' }, 'all-over')).toMatchObject(
      problem(422, 'key-reused'),
    );
  });
});

describe('work for people', () => {
  let works = 0;
  const opened = async (changes = {}) =>
    (await stage.work.open(`work ${(works += 1)}`, aWorkItem({ memberId: '111222333', ...changes })))
      .caseNumber;
  const ask = (path: string, token: string = tokens.staff) => stage.ask({ path, token });
  const tell = (caseNumber: string, body: unknown, key: string) =>
    stage.ask({ path: `/api/work/${caseNumber}/events`, token: tokens.staff, key, body });

  it('is queued by kind, owner and due time, and tells nothing of a member', async () => {
    const caseNumber = await opened({ kind: 'complaint', reason: 'complaint', due: '2026-12-08T17:00' });
    const { status, body } = await ask('/api/work?kind=complaint&owner=-&dueBy=2026-12-08T22:00:00Z');
    expect(status).toBe(200);
    expect(body).toEqual({
      work: [
        {
          caseNumber,
          status: 'open',
          kind: 'complaint',
          reason: 'complaint',
          citations: ['17-134d-33(f)(2)'],
          treatment: false,
          openedAt: { time: '2026-11-23T09:05:00-05:00' },
          due: { time: '2026-12-08T17:00:00-05:00' },
          language: 'es',
        },
      ],
    });
    expect((await ask('/api/work?kind=complaint&owner=rosa')).body).toEqual({ work: [] });
    expect((await ask('/api/work?dueBy=2026-11-24T00:00:00Z')).body).toEqual({ work: [] });
  });

  it('is taken, noted and ended, each step once for its key, with the whole of it for who does it', async () => {
    const caseNumber = await opened();
    const taken = { event: 'taken', owner: 'rosa' };
    const first = await tell(caseNumber, taken, 'key-of-taking');
    expect(first).toMatchObject({
      status: 200,
      body: { caseNumber, event: 'taken', owner: 'rosa', by: 'staff' },
    });
    const again = await Promise.all(
      Array.from({ length: 10 }, () => tell(caseNumber, taken, 'key-of-taking')),
    );
    for (const one of again) expect(one.body).toEqual(first.body);
    expect(await tell(caseNumber, { event: 'taken', owner: 'luis' }, 'key-of-taking')).toMatchObject(
      problem(422, 'key-reused'),
    );
    await tell(caseNumber, { event: 'noted', note: 'No answer at the clinic.' }, 'key-of-noting');
    expect((await tell(caseNumber, { event: 'done', outcome: 'settled' }, 'key-of-ending')).status).toBe(200);
    const { body } = await ask(`/api/work/${caseNumber}`);
    expect(body).toMatchObject({
      status: 'done',
      owner: 'rosa',
      customerId: '111222333',
      request: { facts: { visitPurpose: 'dental' } },
      history: [
        { event: 'taken', owner: 'rosa' },
        { event: 'noted', note: 'No answer at the clinic.' },
        { event: 'done', outcome: 'settled' },
      ],
    });
    expect((await ask('/api/work?owner=rosa')).body).toEqual({ work: [] });
  });

  it('shows nobody who drives that something serious is told of a driver', async () => {
    const caseNumber = await opened({ kind: 'serious-incident', reason: 'driver-conduct' });
    expect(JSON.stringify((await ask('/api/work')).body)).toContain(caseNumber);
    expect(JSON.stringify((await ask('/api/work', tokens.garage)).body)).not.toContain(caseNumber);
    const path = `/api/work/${caseNumber}`;
    expect(await ask(path, tokens.garage)).toMatchObject(problem(404, 'not-found'));
    const noted = { path: `${path}/events`, key: 'note-of-the-garage', body: { event: 'noted', note: 'x' } };
    expect(await stage.ask({ ...noted, token: tokens.garage })).toMatchObject(problem(404, 'not-found'));
    expect((await stage.ask({ ...noted, token: tokens.staff })).status).toBe(200);
  });

  it('a driver of whom something serious is told is sent to nobody until a person has decided', async () => {
    const carrier = { name: 'acme', vehicle: 'white van, AB-12345' };
    const caseNumber = await opened({ kind: 'serious-incident', reason: 'driver-conduct', carrier });
    const give = async (more = {}) => stage.tell('desk', await booked(), { ...assigned, ...more });
    expect(await give()).toMatchObject(problem(409, 'driver-held'));
    expect(await give({ vehicleInformation: 'WHITE van AB12345' })).toMatchObject(
      problem(409, 'driver-held'),
    );
    expect((await give({ vehicleInformation: 'blue van, CD-67890' })).status).toBe(200);
    expect((await give({ provider: 'zoom' })).status).toBe(200);
    const own = await stage.rides.book({ id: 'held', version: 1 }, aRide({ memberId: '111222333' }), []);
    const other = { ...assigned, vehicleInformation: 'blue van, CD-67890' };
    expect(await stage.tell('desk', own.ride.number, other)).toMatchObject(problem(409, 'driver-held'));
    expect((await tell(caseNumber, { event: 'done', outcome: 'settled' }, 'it-is-decided')).status).toBe(200);
    expect((await give()).status).toBe(200);
    expect((await stage.tell('desk', own.ride.number, other)).status).toBe(200);
  });

  it('does not end without the letter that is owed', async () => {
    const caseNumber = await opened({ noticeDue: '2026-12-07T17:00' });
    expect(await tell(caseNumber, { event: 'done', outcome: 'settled' }, 'key-no-letter')).toMatchObject(
      problem(409, 'illegal-move'),
    );
    expect((await tell(caseNumber, { event: 'done', outcome: 'notice-sent' }, 'key-letter')).status).toBe(
      200,
    );
  });

  it.each([
    ['/api/work', 'acme', 403, 'scope-missing'],
    ['/api/work/90000000', 'desk', 403, 'scope-missing'],
    ['/api/work/90000000', 'staff', 404, 'not-found'],
    ['/api/work/12345678', 'staff', 400, 'invalid-request'],
    ['/api/work?kind=gossip', 'staff', 400, 'invalid-request'],
  ] as const)('%s as %s: %i %s', async (path, client, status, name) => {
    expect(await ask(path, tokens[client])).toMatchObject(problem(status, name));
  });
});

it('logs who asked for what with which end, and nothing else: no token, number, name or place', () => {
  const logged = stage.lines.join('');
  expect(logged).toMatch(/"event":"api\.refused".*"client":"acme"|"client":"acme".*"event":"api\.refused"/);
  for (const secret of [
    ...Object.values(tokens),
    'Hartford',
    'María',
    'white van',
    '8605550142',
    '111222333',
    'No answer',
    'rosa',
    'key-',
  ])
    expect(logged).not.toContain(secret);
  expect(logged).not.toMatch(/"\d{8}"|\/api\/rides\/\d/);
});
