import { addDays } from '../../domain/calendar/calendarDate';
import type { Ride, Versioned } from '../../domain/ride';
import { aLeg, aRide } from '../contracts/samples';
import { keyedAnswers } from './support/answers';
import { callTo, type Call, type VoiceReply } from './support/call';
import { soundOf, talkUntil, type Answers } from './support/conversation';
import { doubted } from './support/doubted';
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
  ...keyedAnswers,
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
  /** Goes on to the first piece of what is read back. */
  const untilReadBack = (one: Call, first = '1', more: Answers = {}): Promise<VoiceReply> =>
    talkUntil(
      pressing(one),
      first,
      'readBack.goOn',
      { ...keys, 'ask.appointment': monthAndDay, ...more },
      'en',
      soundOf,
    );
  /** Agrees to the pieces of it, one after the other. */
  const agree = (one: Call): Promise<VoiceReply> =>
    talkUntil(pressing(one), '1', 'readBack.confirm', keys, 'en', soundOf);

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
    expect((await agree(one)).text).toMatch(soundOf('readBack.return.willCall', 'en'));
    expect(await stage.ridesOf(ALMA)).toEqual([]);
    const booked = await one.press('1');
    const ride = await onlyRide();
    expect(booked.text).toMatch(soundOf('booked.confirmed', 'en'));
    expect(booked.text).toContain(digitsOf(ride.value.number));
    expect(booked.text).toContain('If you need more, tell me. If not, you can hang up.');
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
    const answers = { 'readBack.goOn': 'sí', 'readBack.goOn.again': 'así es' };
    const readBack = await talkUntil(
      speaking(one),
      `Necesito un viaje a Northgate Dental el ${saidDay(stage.visitDay, 'es-US')} a las 10:30 de la mañana`,
      'readBack.goOn',
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
    await talkUntil(speaking(one), 'sí', 'readBack.confirm', answers, 'es', soundOf);
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
    const readBack = await untilReadBack(one, '03121984');
    expect(readBack.text).toContain('your usual clinic');
    expect(readBack.text).not.toContain('Northgate');
  });

  describe('a number', () => {
    const star = 'If that is wrong, press star.';

    it.each([
      ['*', (one: Call) => one.press('*')],
      ['"no"', (one: Call) => one.speak('no')],
      ['"that\'s wrong"', (one: Call) => one.speak("that's wrong")],
    ])('that was keyed is said back and taken back by %s, before anybody is identified', async (_, wrong) => {
      const one = call();
      await one.start();
      await one.press('1');
      const heard = await one.press('100000002');
      expect(heard.text).toContain(`I have 1 0 0 0 0 0 0 0 2. ${star}`);
      const back = await wrong(one);
      expect(back.text).toMatch(soundOf('form.takenBack', 'en'));
      expect(back.text).toMatch(soundOf('identify.ask', 'en'));
      await one.press(ALMA);
      expect((await one.press('03121984')).text).toContain('Thank you, Alma.');
    });

    it('that was spoken is said back too, and no step is offered where there is none', async () => {
      const one = call();
      await one.start();
      await one.press('1');
      expect((await one.speak('my name is Alma Whitcomb')).text).toMatch(soundOf('identify.zip', 'en'));
      expect((await one.speak('zero six five one five')).text).toContain(`I have 0 6 5 1 5. ${star}`);
      expect((await one.press('*')).text).toMatch(soundOf('identify.zip', 'en'));
      await one.press('06514');
      expect((await one.press('03121984')).text).toContain('Thank you, Alma.');
    });

    it('that fits nobody is said back, and asked again', async () => {
      const one = call();
      await one.start();
      await one.press('1');
      await one.press(ALMA);
      await one.press('*');
      await one.press('199999999');
      const nobody = await one.press('03121984');
      expect(nobody.text).toMatch(soundOf('identify.noMatch', 'en'));
      expect(nobody.text).not.toContain(star);
    });
  });

  it('takes back nothing where nothing was said, however often * is pressed', async () => {
    const one = call();
    await one.start();
    for (let times = 0; times < 3; times += 1) {
      const idle = await one.press('*');
      expect(idle.text).toMatch(soundOf('back.nothing', 'en'));
      expect(idle.text).toMatch(soundOf(times % 2 === 0 ? 'idle.again' : 'idle', 'en'));
    }
    await one.press('1');
    for (const wording of [
      'identify.ask.again',
      'identify.ask',
      'identify.ask.again',
      'identify.ask',
    ] as const) {
      const asked = await one.press('*');
      expect(asked.text).toMatch(soundOf('back.nothing', 'en'));
      expect(asked.text).toMatch(soundOf(wording, 'en'));
      expect(asked.text).not.toMatch(soundOf('offer.person', 'en'));
    }
  });

  describe('"I don\'t know", on 8', () => {
    const identified = async (): Promise<Call> => {
      const one = call();
      await one.start();
      await one.press('1');
      await one.press(ALMA);
      await one.press('03121984');
      return one;
    };

    it('leads from the ID to name and ZIP code, and from the birth date to a person with what was said', async () => {
      const one = call();
      await one.start();
      expect((await one.press('1')).text).toContain('Not sure, press 8.');
      expect((await one.press('8')).text).toMatch(soundOf('identify.name', 'en'));
      expect((await one.speak('Alma Whitcomb')).text).toMatch(soundOf('identify.zip', 'en'));
      await one.press('06514');
      const person = await one.press('8');
      expect(person.dialled).toEqual(['+18554787350']);
      expect(await stage.workItems()).toEqual([
        expect.objectContaining({
          kind: 'call-back',
          reason: 'not-identified',
          request: {
            given: { name: { first: 'Alma', last: 'Whitcomb' }, zipCode: '06514' },
            openTasks: [
              expect.objectContaining({ id: 'bookRide' }),
              expect.objectContaining({ id: 'identify' }),
            ],
          },
        }),
      ]);
    });

    it('leaves day and time for later', async () => {
      const one = await identified();
      const later = await one.press('8');
      expect(later.text).toMatch(soundOf('ask.appointment.later', 'en'));
      expect(later.text).not.toContain('press 8');
      expect((await one.press(monthAndDay)).text).toMatch(soundOf('ask.appointmentTime', 'en'));
      expect((await one.press('8')).text).toMatch(soundOf('ask.appointment.later', 'en'));
    });

    it('answers a menu, whose pages come round on 9', async () => {
      const one = await identified();
      await one.press(monthAndDay);
      const first = await one.press('1030');
      expect(first.text).toContain('For more, press 9.');
      const menuIn = ({ text }: VoiceReply): string => text.slice(text.indexOf('For a '));
      for (const kind of ['physical therapy', 'cancer care', 'a checkup']) {
        expect((await one.press('9')).text).toContain(`For ${kind}, press`);
      }
      expect(menuIn(first)).toContain('For a checkup, press 1.');
      expect((await one.press('8')).text).toMatch(soundOf('ask.otherRide', 'en'));
    });
  });

  describe('places', () => {
    const HAROLD = '100000002';
    /** On the second page; no clinic of Alma's does it. */
    const labTest: Answers = { 'ask.reason': '9', 'ask.reason.again': '2' };

    /** Rides of Harold's to a clinic that is not his usual one, and from his sister's. */
    const withLastRides = async (): Promise<void> => {
      const destination = {
        kind: 'facility',
        name: 'Northgate Dental',
        town: 'Hamden',
        state: 'CT',
        facilityId: 'northgate-dental',
      } as const;
      const pickup = {
        kind: 'address',
        name: "my sister's",
        street: '9 Elm Street',
        town: 'Meriden',
        state: 'CT',
      } as const;
      const ride = aRide({
        memberId: HAROLD,
        status: 'completed',
        legs: [{ ...aLeg(addDays(stage.today, -3)), from: pickup, to: destination }],
        details: { pickup, destination },
      });
      await stage.storage.rides.book({ id: 'last', version: 1 }, ride, []);
    };

    /** To where the pick-up place is changed, or the clinic, for a visit to the dentist. */
    const toThePlace = async (keyForPlace: string, birth: (one: Call) => Promise<VoiceReply>) => {
      await withLastRides();
      const one = call('2005550100');
      await one.start();
      await one.press('1');
      await one.press(HAROLD);
      const identified = await birth(one);
      // What a call before it left unfinished is offered; this is another ride.
      if (soundOf('resume.book.onDay', 'en').test(identified.text)) await one.press('2');
      await untilReadBack(one, monthAndDay, { 'ask.reason': '2', 'ask.stairs': '2' });
      await one.press('2');
      return { one, menu: await one.press(keyForPlace) };
    };
    const byKeys = (one: Call) => one.press('07301949');
    const withName = (one: Call) => one.speak('July 30 1949, his name is Harold Pease, zip code 06511');

    it('of the last rides are offered by town, and picked by key', async () => {
      const { one, menu } = await toThePlace('3', byKeys);
      expect(menu.text).toContain('For home, press 1. For the place we picked you up in Meriden, press 2.');
      expect(menu.text).toContain('For another place, say its name and town.');
      expect(menu.text).not.toMatch(/Elm|sister/);
      // What is on file of the door is of the one at home.
      expect((await one.press('2')).text).toMatch(soundOf('ask.stairs', 'en'));
      await one.press('2');
      const readBack = await one.press('1');
      expect(readBack.text).toContain('Pick-up from the place we picked you up in Meriden');
      expect(readBack.text).not.toMatch(/Elm|sister/);
      await agree(one);
      expect((await one.press('1')).text).toMatch(soundOf('booked.confirmed', 'en'));
      const [ride] = (await stage.ridesOf(HAROLD)).toReversed();
      expect(ride?.value.details.pickup).toMatchObject({ street: '9 Elm Street' });
    });

    it('that are clinics are named after a third identifier, streets never', async () => {
      const { menu } = await toThePlace('2', withName);
      expect(menu.text).toContain('For Riverbend Dialysis of New Haven, New Haven, press 1.');
      const { menu: pickUps } = await toThePlace('3', withName);
      expect(pickUps.text).not.toMatch(/Elm|sister/);
    });

    it('only heard are kept in those words: a person completes the address before it is a ride', async () => {
      const one = call();
      await one.start();
      const answers = { ...keys, ...labTest, 'ask.appointment': monthAndDay, 'ask.clinicPhone': '8' };
      const { 'ask.destination': _, ...withoutPlace } = answers;
      await talkUntil(pressing(one), '1', 'ask.destination', withoutPlace, 'en', soundOf);
      expect((await one.speak('Bright Smiles')).text).toMatch(soundOf('ask.destinationTown', 'en'));
      await one.speak('Hamden');
      const readBack = await untilReadBack(one, '2', answers);
      expect(readBack.text).toContain('Bright Smiles, Hamden');
      expect((await agree(one)).text).toMatch(soundOf('readBack.address', 'en'));
      const booked = await one.press('1');
      expect(booked.text).toMatch(soundOf('booked.address', 'en'));
      const ride = await onlyRide();
      expect(ride.value.status).toBe('pending');
      expect(await stage.workItems()).toEqual([
        expect.objectContaining({
          kind: 'call-back',
          reason: 'address-to-complete',
          ride: ride.value.number,
          request: { places: [expect.objectContaining({ name: 'Bright Smiles', town: 'Hamden' })] },
        }),
      ]);
    });

    it('in a town nobody makes out go to a person, with everything that was said', async () => {
      const one = call();
      await one.start();
      const { 'ask.destination': _, ...withoutPlace } = {
        ...keys,
        ...labTest,
        'ask.appointment': monthAndDay,
      };
      await talkUntil(pressing(one), '1', 'ask.destination', withoutPlace, 'en', soundOf);
      await one.speak('Bright Smiles');
      expect((await one.speak('smithville')).text).toMatch(soundOf('ask.destination.again', 'en'));
      const person = await one.speak('out past the mill');
      expect(person.text).toMatch(soundOf('address.person', 'en'));
      expect(person.dialled).toEqual(['+18554787350']);
      expect(await stage.countRides()).toBe(0);
      expect(await stage.workItems()).toEqual([
        expect.objectContaining({
          kind: 'call-back',
          reason: 'address-to-complete',
          request: expect.objectContaining({
            said: 'out past the mill',
            facts: expect.objectContaining({ appointmentDate: stage.visitDay }),
            details: expect.objectContaining({
              destination: expect.objectContaining({ name: 'Bright Smiles' }),
            }),
          }),
        }),
      ]);
    });
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

  it('takes keys for an answer to whether there is an emergency: 1 is one, 2 is none', async () => {
    const { text, language } = doubted();
    for (const [key, says] of [
      ['1', soundOf('danger.emergency', language)],
      ['2', /911/],
    ] as const) {
      const one = call();
      await one.start();
      await one.speak('I need a ride to the dentist on friday at 10 am');
      const asked = await one.speak(text);
      expect(asked.text).toMatch(soundOf('danger.ask.emergency', language));
      expect(asked.text).toMatch(soundOf('keys.yesNo', language));
      expect((await one.press(key)).text).toMatch(says);
    }
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

  describe('where a person is dialled', () => {
    const putThrough = async (from?: string) => {
      const one = call(from);
      await one.start();
      await one.press('1');
      await one.press('0');
      const [item] = await stage.workItems();
      return { one, caseNumber: digitsOf(item?.caseNumber ?? '') };
    };

    it('tells them the case, and says goodbye to the caller once they have talked', async () => {
      const { one, caseNumber } = await putThrough();
      const whisper = await one.whisper();
      expect(whisper.split(caseNumber)).toHaveLength(3);
      expect(whisper).not.toContain('Spanish');
      const over = await one.afterDial('completed');
      expect(over.text).toMatch(soundOf('call.goodbye', 'en'));
      expect(over.action).toBe('');
    });

    it('tells them who speaks Spanish, in English', async () => {
      const one = call();
      await one.start();
      await one.press('2');
      await one.press('0');
      expect(await one.whisper()).toMatch(/^Caller from the ride line\..*The caller speaks Spanish\.$/);
    });

    it.each(['busy', 'no-answer', 'failed', 'completed'] as const)(
      'promises a call back under the case there is where nobody takes it: %s',
      async (status) => {
        const { one, caseNumber } = await putThrough();
        const back = await one.afterDial(status, false);
        expect(back.text).toMatch(soundOf('call.notReached', 'en'));
        expect(back.text).toContain(caseNumber);
        // What was open goes on.
        expect(back.text).toMatch(soundOf('call.goOn', 'en'));
        expect(back.text).toMatch(soundOf('identify.ask', 'en'));
        expect(back.action).not.toBe('');
        expect(await stage.workItems()).toEqual([
          expect.objectContaining({
            kind: 'call-back',
            packet: expect.objectContaining({ caller: expect.objectContaining({ phone: '2035550101' }) }),
          }),
        ]);
      },
    );

    it('promises nothing where no number to call is known', async () => {
      const { one } = await putThrough('');
      const back = await one.afterDial('busy');
      expect(back.text).toMatch(soundOf('call.notReached.noNumber', 'en'));
    });
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
    expect(again.text).toMatch(soundOf('readBack.goOn', 'en'));
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

  it('puts who stays silent through to a person, and says goodbye where nobody takes it and silence goes on', async () => {
    const one = call();
    await one.start();
    let heard = await one.press('1');
    while (heard.dialled.length === 0) heard = await one.speak('');
    expect(heard.text).toMatch(soundOf('call.unheard', 'en'));
    expect(await stage.workItems()).toEqual([expect.objectContaining({ reason: 'not-understood' })]);
    heard = await one.afterDial('no-answer');
    expect(heard.text).toMatch(soundOf('call.notReached', 'en'));
    while (heard.action !== '') heard = await one.speak('');
    expect(heard.text).toMatch(soundOf('call.unheard.goodbye', 'en'));
    expect(heard.body).toContain('<Hangup/>');
  });

  it('goes on with what was begun on a call that broke off, on the next call', async () => {
    const first = call();
    await first.start();
    await untilReadBack(first);
    await first.hangUp();
    const second = call('2005550100');
    await second.start();
    await second.press('1');
    await second.press(ALMA);
    expect((await second.press('03121984')).text).toMatch(soundOf('resume.book.onDay', 'en'));
    expect((await second.press('1')).text).toMatch(soundOf('readBack.goOn', 'en'));
    await agree(second);
    await second.press('1');
    expect(await onlyRide()).toMatchObject({ value: { status: 'confirmed' } });
  });

  it('hears rides and complaints by keys from the further pages of what it does', async () => {
    const one = call();
    const opening = await one.start();
    expect(opening.text).toContain('For more, press 9.');
    expect((await one.press('9')).text).toContain('To complain, press 4.');
    expect((await one.press('9')).text).toContain('For money back, press 1.');
    expect((await one.press('9')).text).toContain('To book a ride, press 1.');
    await one.press('9');
    expect((await one.press('1')).text).toMatch(soundOf('identify.ask', 'en'));
  });

  it('refuses what Twilio did not sign', async () => {
    const wrong = stage.twilio.authToken.replace(/./, (one) => (one === 'a' ? 'b' : 'a'));
    const forged = callTo({ ...stage.twilio, authToken: wrong }, '2035550101', () => server.url);
    expect((await forged.start()).status).toBe(403);
    expect(await stage.countTurns(forged)).toBe(0);
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
    // Nobody is dialled a second time.
    expect((await call.afterDial('no-answer')).text).toMatch(soundOf('call.afterPerson', 'en'));

    const danger = await call.speak('my chest hurts and I cannot breathe', '/twilio/voice/step?turn=1');
    expect(danger.text).toContain('Hang up and call 911 now.');
    const crisis = await call.press('1', '/twilio/voice/step?turn=1&offer=crisis');
    expect(crisis.dialled).toEqual(['988']);
  });
});
