import type { Ride, Versioned } from '../../domain/ride';
import { callTo, type Call, type VoiceReply } from './support/call';
import { soundOf, talkUntil, type Answers } from './support/conversation';
import { startRedisProxy, type RedisProxy } from './support/redisProxy';
import type { RunningServer } from './support/server';
import { saidDay, setStage, type Stage } from './support/stage';

const ALMA = '100000001';

/** A number as it is told on the phone: digit by digit, in two groups. */
const digitsOf = (number: string): string =>
  [number.slice(0, 4), number.slice(4)].map((group) => group.split(/(?=\d)/).join(' ')).join(', ');

/** Keys for every question of a booking; what is about one day comes from the test. */
const keys: Answers = {
  'identify.ask': ALMA,
  'identify.birth': '03121984',
  'ask.reason': '3',
  'ask.appointmentTime': '1030',
  'clarify.halfOfDay': '1',
  'ask.destination': '1',
  'ask.destinationName': '1',
  'ask.otherRide': '2',
  'ask.someoneElse': '2',
  'ask.hasCar': '2',
  'ask.providerRide': '2',
  'ask.mileage': '2',
  'ask.mobility': '1',
  'ask.bus': '2',
  'ask.returnRide': '1',
  'ask.driverNote': '2',
};

/** Somebody who only presses keys. */
const pressing = ({ press }: Call) => ({ say: (text: string) => press(text) });
const speaking = ({ speak }: Call) => ({ say: (text: string) => speak(text) });

describe('a ride by phone', () => {
  let stage: Stage;
  let server: RunningServer;
  let monthAndDay: string;
  beforeAll(async () => {
    stage = await setStage();
    server = await stage.start();
    monthAndDay = stage.visitDay.slice(5).replace('-', '');
  });
  beforeEach(() => stage.reset());
  afterAll(async () => {
    await server.stop();
    await stage.close();
  });

  const call = (from = '2035550101'): Call => stage.call(from, () => server.url);
  const onlyRide = async (): Promise<Versioned<Ride>> => {
    const [ride, ...others] = await stage.ridesOf(ALMA);
    expect(others).toEqual([]);
    if (ride === undefined) throw new Error('There is no ride.');
    return ride;
  };
  const untilReadBack = (one: Call): Promise<VoiceReply> =>
    talkUntil(
      pressing(one),
      '1',
      'readBack.confirm',
      { ...keys, 'ask.appointment': monthAndDay },
      'en',
      soundOf,
    );

  it('is booked and cancelled by keys alone', async () => {
    const one = call();
    const opening = await one.start();
    expect(opening.headers['content-type']).toContain('text/xml');
    expect(opening.text).toMatch(
      /^This is the ride line's automated assistant\. In an emergency hang up and dial 911\./,
    );
    expect(opening.text).toContain('Para español, oprima dos.');
    expect(opening.text).toContain('For a person, press 0.');

    const readBack = await untilReadBack(one);
    expect(readBack.text).toContain('10:30 AM');
    expect(await stage.ridesOf(ALMA)).toEqual([]);
    const booked = await one.press('1');
    const ride = await onlyRide();
    expect(booked.text).toMatch(soundOf('booked.confirmed', 'en'));
    expect(booked.text).toContain(digitsOf(ride.value.number));
    expect(booked.text).toContain('Is there anything else?');
    expect(ride).toMatchObject({
      version: 1,
      value: {
        status: 'confirmed',
        mode: 'livery',
        memberId: ALMA,
        legs: [
          {
            direction: 'outbound',
            date: stage.visitDay,
            appointmentTime: '10:30',
            to: { facilityId: 'northgate-dental' },
          },
          { direction: 'return', pickUp: { kind: 'will-call' } },
        ],
        details: { riderPhone: { number: '2035550101' }, driverNote: '' },
      },
    });

    const ask = await one.press('3');
    expect(ask.text).toMatch(soundOf('cancel.one', 'en'));
    const cancelled = await one.press('1');
    expect(cancelled.text).toMatch(soundOf('cancel.done', 'en'));
    expect(cancelled.text).toContain(digitsOf(ride.value.number));
    expect(await onlyRide()).toMatchObject({ version: 2, value: { status: 'cancelled' } });

    expect((await one.hangUp()).status).toBe(204);
    const log = await stage.logOf(one);
    expect(log.at(1)).toMatchObject({ messageId: `${one.sid}:1`, channel: 'voice', text: '1' });
    expect(log.map(({ turn }) => turn)).toEqual(log.map((_, index) => index + 1));
  });

  it('is booked by voice, in Spanish', async () => {
    const one = call('2035550190');
    await one.start();
    const inSpanish = await one.press('2');
    expect(inSpanish.body).toContain('language="es-US"');
    const readBack = await talkUntil(
      speaking(one),
      `Necesito un viaje a Northgate Dental el ${saidDay(stage.visitDay, 'es-US')} a las 10:30 de la mañana`,
      'readBack.confirm',
      {
        'identify.ask': ALMA,
        'identify.birth': '12 de marzo de 1984',
        'ask.otherRide': 'no',
        'ask.hasCar': 'no',
        'ask.providerRide': 'no',
        'ask.bus': 'no',
        'ask.returnRide': 'llamo cuando termine',
        'ask.driverNote': 'no',
        'clarify.place.one': 'sí',
      },
      'es',
      soundOf,
    );
    expect(readBack.text).toContain('Northgate Dental');
    const booked = await one.speak('sí');
    const ride = await onlyRide();
    expect(booked.text).toMatch(soundOf('booked.confirmed', 'es'));
    expect(booked.text).toContain(digitsOf(ride.value.number));
    expect(ride.value).toMatchObject({
      status: 'confirmed',
      legs: [{ date: stage.visitDay, appointmentTime: '10:30' }, {}],
    });
  });

  it('does not take the number of a call for an identifier, nor names places on two', async () => {
    const one = call('2035550101');
    await one.start();
    const asked = await one.press('1');
    expect(asked.text).toMatch(soundOf('identify.ask', 'en'));
    const read = await one.press(ALMA);
    expect(read.text).toContain('I have 1 0 0 0 0 0 0 0 1.');
    expect(read.text).toMatch(soundOf('identify.birth', 'en'));
    const readBack = await talkUntil(
      pressing(one),
      '03121984',
      'readBack.confirm',
      { ...keys, 'ask.appointment': monthAndDay },
      'en',
      soundOf,
    );
    expect(readBack.text).toContain('your usual clinic');
    expect(readBack.text).not.toContain('Northgate');
  });

  it('says to hang up and call 911 in an emergency, books nothing, and stays on the line', async () => {
    const one = call();
    await one.start();
    await untilReadBack(one);
    const danger = await one.speak('my chest hurts and I cannot breathe');
    expect(danger.text).toMatch(/^Hang up and call 911 now\./);
    expect(danger.action).not.toBe('');
    const after = await one.press('1');
    expect(after.text).toContain('hang up and call 911');
    expect(await stage.countRides()).toBe(0);
    expect(await stage.workItems()).toEqual([expect.objectContaining({ kind: 'emergency' })]);
  });

  it('connects with 988 in a crisis, on 1 or in silence', async () => {
    const one = call();
    await one.start();
    const crisis = await one.speak('I want to kill myself');
    expect(crisis.text).toContain('988');
    expect(crisis.text).toContain('Press 1 or stay on the line.');
    expect(crisis.dialled).toEqual(['988']);
    expect((await one.press('1')).dialled).toEqual(['988']);
  });

  it('puts through to a person on 0, with a case', async () => {
    const one = call();
    await one.start();
    await one.press('1');
    const person = await one.press('0');
    expect(person.dialled).toEqual(['+18554787350']);
    const [item] = await stage.workItems();
    expect(item).toMatchObject({ kind: 'call-back', reason: 'asked-for-person' });
    expect(person.text).toContain(digitsOf(item?.caseNumber ?? ''));
  });

  it('goes one step back on *', async () => {
    const one = call();
    await one.start();
    await untilReadBack(one);
    const back = await one.press('*');
    expect(back.text).toMatch(soundOf('form.takenBack', 'en'));
    expect(back.text).toMatch(soundOf('ask.driverNote', 'en'));
  });

  it('changes one thing by keys and reads back again', async () => {
    const one = call();
    await one.start();
    await untilReadBack(one);
    const what = await one.press('2');
    expect(what.text).toContain('For the day and time, press 1.');
    const day = await one.press('1');
    expect(day.text).toMatch(soundOf('ask.appointment', 'en'));
    await one.press(monthAndDay);
    const again = await one.press('1330');
    expect(again.text).toMatch(soundOf('readBack.confirm', 'en'));
    expect(again.text).toContain('1:30 PM');
  });

  it('answers a repeated step with its recorded answer, and an older one with the question open now', async () => {
    const one = call();
    await one.start();
    const first = await one.press('1');
    const atId = first.action;
    const second = await one.press(ALMA);
    const repeated = await one.press(ALMA, atId);
    expect(repeated.body).toBe(second.body);
    const third = await one.press('03121984');
    const older = await one.press(ALMA, atId);
    expect(older.body).toBe(third.body);
    expect(older.action).toBe(third.action);
  });

  it('counts silence as not understood and asks again', async () => {
    const one = call();
    await one.start();
    await one.press('1');
    const again = await one.speak('');
    expect(again.text).toMatch(soundOf('identify.ask.again', 'en'));
    expect(again.action).not.toBe('');
  });

  it('refuses what Twilio did not sign', async () => {
    const wrong = stage.twilio.authToken.replace(/./, (one) => (one === 'a' ? 'b' : 'a'));
    const forged = callTo({ ...stage.twilio, authToken: wrong }, '2035550101', () => server.url);
    expect((await forged.start()).status).toBe(403);
    expect(await stage.countTurns(forged)).toBe(0);
  });

  it('books once when the server is killed between the yes and its answer, and tells the same number again', async () => {
    const one = call();
    await one.start();
    const { action } = await untilReadBack(one);
    const lost = one.press('1', action).then(
      () => 'answered',
      () => 'lost',
    );
    // The ride is there before the answer is: the server dies once it is.
    for (let tries = 0; tries < 1000 && (await stage.countRides()) === 0; tries += 1);
    await server.kill();
    await lost;
    server = await stage.start();
    const again = await one.press('1', action);
    const ride = await onlyRide();
    expect(again.text).toContain(digitsOf(ride.value.number));
    expect(await stage.countRides()).toBe(1);
    expect((await one.press('1', action)).text).toBe(again.text);
  });
});

describe('a call while the store is away', () => {
  let stage: Stage;
  let proxy: RedisProxy;
  let server: RunningServer;
  beforeAll(async () => {
    stage = await setStage();
    proxy = await startRedisProxy({ path: stage.redis.socketPath });
    server = await stage.start(proxy.url);
  });
  afterAll(async () => {
    await server.kill();
    await proxy.close();
    await stage.close();
  });

  it('is told the line in both languages and put through to it, and 911 and 988 all the same', async () => {
    void proxy.cutBeforeRequest(1);
    const call = stage.call('2035550101', () => server.url);
    const away = await call.start();
    expect(away.status).toBe(200);
    expect(away.text).toMatch(soundOf('storeAway', 'en'));
    expect(away.text).toMatch(soundOf('storeAway', 'es'));
    expect(away.dialled).toEqual(['+18554787350']);

    const danger = await call.speak('my chest hurts and I cannot breathe', '/twilio/voice/step?turn=1');
    expect(danger.text).toContain('Hang up and call 911 now.');
    const crisis = await call.press('1', '/twilio/voice/step?turn=1&offer=crisis');
    expect(crisis.dialled).toEqual(['988']);
  });
});
