import { minutesOf, type ClockTime } from '../../domain/calendar/calendarDate';
import type { Ride, Versioned } from '../../domain/ride';
import { englishAnswers, spanishAnswers } from './support/answers';
import { wordsOf, talkUntil } from './support/conversation';
import type { RunningServer } from './support/server';
import { saidDay, setStage, type Stage } from './support/stage';

/** A number as it is told, two groups of four. */
const groupsOf = (number: string): string => `${number.slice(0, 4)} ${number.slice(4)}`;

describe('a ride booked by text, then cancelled', () => {
  let stage: Stage;
  let server: RunningServer;
  beforeAll(async () => {
    stage = await setStage();
    server = await stage.start();
  });
  afterAll(async () => {
    expect(await server.stop()).toBe(0);
    await stage.close();
  });
  const phone = (from: string) => stage.phone(from, () => server.url);
  const onlyRide = async (memberId: string): Promise<Versioned<Ride>> => {
    const [ride, ...others] = await stage.ridesOf(memberId);
    expect(others).toEqual([]);
    if (ride === undefined) throw new Error('There is no ride.');
    return ride;
  };

  it('in English, by a car between two places of one town', async () => {
    const alma = phone('2035550101');
    const asked = `I need a ride to Northgate Dental on ${saidDay(stage.visitDay, 'en-US')} at 10:30 am`;
    const answers = { ...englishAnswers, 'identify.birth': '3/12/1984' };
    const readBack = await talkUntil(alma, asked, 'readBack.confirm', answers, 'en');
    expect(await stage.ridesOf('100000001')).toEqual([]);

    const booked = await alma.say('1');
    const ride = await onlyRide('100000001');
    expect(booked.text).toMatch(wordsOf('booked.confirmed', 'en'));
    expect(booked.text).toContain(groupsOf(ride.value.number));

    const home = { kind: 'home', street: '118 Larkspur Rd', town: 'Hamden', state: 'CT', zip: '06514' };
    const clinic = {
      kind: 'facility',
      facilityId: 'northgate-dental',
      name: 'Northgate Dental',
      street: '77 Tannery Ln',
      town: 'Hamden',
      state: 'CT',
      zip: '06514',
      phone: '2035550154',
    };
    expect(ride).toMatchObject({
      version: 1,
      value: {
        status: 'confirmed',
        mode: 'livery',
        memberId: '100000001',
        legs: [
          {
            direction: 'outbound',
            from: home,
            to: clinic,
            date: stage.visitDay,
            appointmentTime: '10:30',
            pickUp: { kind: 'at' },
          },
          {
            direction: 'return',
            from: clinic,
            to: home,
            date: stage.visitDay,
            pickUp: { kind: 'will-call' },
          },
        ],
        facts: {
          appointmentDate: stage.visitDay,
          appointmentTime: '10:30',
          visitPurpose: 'dental',
          canDriveSelf: false,
          freeRideAvailable: false,
          busServesTrip: false,
          originTown: 'Hamden',
          destinationTown: 'Hamden',
        },
        details: {
          riderName: 'Alma Whitcomb',
          riderPhone: { number: '2035550101', takesTexts: true },
          companions: 0,
          driverNote: '',
          alert: 'text',
        },
        origins: {
          appointmentDate: { kind: 'said', turn: 1 },
          appointmentTime: { kind: 'said', turn: 1 },
          destination: { kind: 'said', turn: 1 },
          visitPurpose: { kind: 'directory' },
          mobility: { kind: 'record' },
          dateOfBirth: { kind: 'record' },
          riderName: { kind: 'record' },
          originTown: { kind: 'derived' },
          pickup: { kind: 'presumed' },
          busServesTrip: { kind: 'said' },
        },
        decision: {
          kind: 'book',
          outcome: 'book',
          mode: 'livery',
          requirements: ['broker-authorization'],
          notices: [],
        },
        bookedBy: { relationship: 'self' },
        moves: [{ status: 'confirmed', actor: 'caller' }],
      },
    });
    const { citations, trace, presumed } = ride.value.decision;
    expect(citations).toContain('17-134d-33(f)(3)(B)(iii)');
    expect(trace.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['coveredProgram', 'noOtherRide', 'livery', 'brokerApproval', 'routineNotice']),
    );
    expect(trace.every(({ citation }) => citation !== '')).toBe(true);
    expect(presumed).toContain('hospitalInpatient');

    // Ready an hour before the appointment at the latest, and fifteen minutes before the pick-up; told as it is stored.
    const [outbound] = ride.value.legs;
    const pickUpAt = outbound?.pickUp.kind === 'at' ? outbound.pickUp.at : '';
    expect(pickUpAt).toContain(stage.visitDay);
    const pickUp = pickUpAt.slice(11);
    const ready = outbound?.readyAt?.slice(11) ?? '';
    expect(minutesOf('10:30') - minutesOf(pickUp)).toBeGreaterThanOrEqual(10);
    expect(minutesOf('10:30') - minutesOf(ready)).toBeGreaterThanOrEqual(60);
    expect(minutesOf(pickUp) - minutesOf(ready)).toBeGreaterThanOrEqual(15);
    const told = (time: ClockTime): string => `${Number(time.slice(0, 2))}:${time.slice(3)} AM`;
    expect(readBack.text).toContain(told('10:30'));
    expect(readBack.text).toContain(told(pickUp));
    expect(readBack.text).toContain(told(ready));
    expect(booked.text).toContain(told(ready));
    expect(await stage.workItems()).toEqual([]);

    const ask = await talkUntil(alma, 'cancel my ride', 'cancel.one', answers, 'en');
    expect(ask.text).toContain('Northgate Dental');
    const cancelled = await alma.say('1');
    expect(cancelled.text).toMatch(wordsOf('cancel.done', 'en'));
    expect(cancelled.text).toContain(groupsOf(ride.value.number));
    const after = await onlyRide('100000001');
    expect(after).toEqual({
      version: 2,
      value: {
        ...ride.value,
        status: 'cancelled',
        moves: [...ride.value.moves, expect.objectContaining({ status: 'cancelled', actor: 'caller' })],
      },
    });
    const none = await talkUntil(alma, 'cancel my ride', 'cancel.none', answers, 'en');
    expect(none.text).toContain('1-855-478-7350');
    expect((await onlyRide('100000001')).version).toBe(2);

    const log = await stage.logOf(alma);
    expect(log.map(({ turn }) => turn)).toEqual(log.map((_, index) => index + 1));
    expect(log.find(({ messageId }) => messageId === booked.sid)).toMatchObject({
      text: '1',
      language: 'en',
      decision: { outcome: 'book' },
      effects: [{ kind: 'bookRide', result: { number: ride.value.number } }],
    });
  });

  it('in Spanish, with the day and the time left out at first', async () => {
    const tomas = phone('2035550103');
    const day = saidDay(stage.visitDay, 'es-US');
    const answers = {
      ...spanishAnswers,
      'identify.birth': '5 de noviembre de 1971',
      'ask.appointment': `el ${day} a las 2 de la tarde`,
      'ask.destination': 'Tidewater Community Health en Bridgeport',
      'ask.returnRide': 'a las 4 de la tarde',
      'ask.driverNote': 'el timbre no sirve, toque la puerta',
    };
    const asked = 'Hola, necesito un viaje para ir a una cita médica';
    const readBack = await talkUntil(tomas, asked, 'readBack.confirm', answers, 'es');
    expect(readBack.text).toContain('Tidewater Community Health');

    const booked = await tomas.say('sí');
    const ride = await onlyRide('100000003');
    expect(booked.text).toMatch(wordsOf('booked.confirmed', 'es'));
    expect(booked.text).toContain(groupsOf(ride.value.number));
    expect(ride.value).toMatchObject({
      status: 'confirmed',
      mode: 'livery',
      legs: [
        {
          direction: 'outbound',
          date: stage.visitDay,
          appointmentTime: '14:00',
          to: { facilityId: 'tidewater-community-health' },
        },
        {
          direction: 'return',
          date: stage.visitDay,
          pickUp: { kind: 'at', at: `${stage.visitDay}T16:00` },
          readyAt: `${stage.visitDay}T16:00`,
        },
      ],
      details: {
        riderName: 'Tomás Arroyo',
        riderPhone: { number: '2035550103' },
        driverNote: 'el timbre no sirve, toque la puerta',
      },
      decision: { outcome: 'book', mode: 'livery' },
    });

    const ask = await talkUntil(tomas, 'quiero cancelar mi viaje', 'cancel.one', answers, 'es');
    expect(ask.text).toContain('Tidewater Community Health');
    const kept = await tomas.say('no');
    expect(kept.text).toMatch(wordsOf('cancel.kept', 'es'));
    expect((await onlyRide('100000003')).value.status).toBe('confirmed');

    await talkUntil(tomas, 'quiero cancelar mi viaje', 'cancel.one', answers, 'es');
    const cancelled = await tomas.say('sí');
    expect(cancelled.text).toMatch(wordsOf('cancel.done', 'es'));
    expect(cancelled.text).toContain(groupsOf(ride.value.number));
    expect(await onlyRide('100000003')).toMatchObject({
      version: 2,
      value: { status: 'cancelled', number: ride.value.number },
    });
  });

  it('waits for a form when it needs a wheelchair van, and a person chases it', async () => {
    const ingrid = phone('8605550108');
    const asked = `I need a ride to Millstone Brook Dialysis on ${saidDay(stage.visitDay, 'en-US')} at 1 pm`;
    const answers = {
      ...englishAnswers,
      'identify.birth': '12/8/1959',
      'ask.reason': 'dialysis',
      'ask.transfer': 'no',
      'ask.chair': 'manual, folds',
      'ask.stairs': 'three steps, my son helps',
    };
    const readBack = await talkUntil(ingrid, asked, 'readBack.confirm', answers, 'en');
    expect(readBack.text).toMatch(wordsOf('readBack.pending', 'en'));
    const booked = await ingrid.say('1');
    const ride = await onlyRide('100000008');
    expect(booked.text).toMatch(wordsOf('booked.pending', 'en'));
    expect(ride.value).toMatchObject({
      status: 'pending',
      mode: 'wheelchair-van',
      facts: { mobility: 'wheelchair', canTransferToCarSeat: false },
      details: { chair: { power: false }, stairs: 'three steps, my son helps' },
      decision: {
        outcome: 'book-pending-authorization',
        requirements: ['medical-necessity-form', 'department-authorization', 'transport-provider-request'],
      },
    });
    const items = (await stage.workItems()).filter(({ memberId }) => memberId === '100000008');
    expect(items).toEqual([
      expect.objectContaining({
        kind: 'chase-form',
        reason: 'medical-necessity-form',
        status: 'open',
        ride: ride.value.number,
        language: 'en',
      }),
    ]);
    expect(items[0]?.citations).toContain('17-134d-33(f)(2)(B)(ii)');
    expect(booked.text).toContain(groupsOf(items[0]?.caseNumber ?? ''));
    expect(booked.text).toContain(groupsOf(ride.value.number));
  });

  it('calls an unknown number and a wrong birth date the same, to the byte, and tells nothing of either', async () => {
    const answerTo = async (from: string, id: string): Promise<string> => {
      const stranger = phone(from);
      await talkUntil(stranger, 'I need a ride to the dentist', 'identify.ask', {}, 'en');
      return (await stranger.say(`${id}, 1/2/1990`)).text;
    };
    const wrongBirth = await answerTo('2035550180', '100000001');
    const unknownId = await answerTo('2035550181', '999999999');
    expect(wrongBirth).toBe(unknownId);
    expect(wrongBirth).toMatch(wordsOf('identify.noMatch', 'en'));
  });

  it('leaves nothing about anybody in what the server writes', () => {
    expect(server.output()).toContain('turn.answered');
    const personal =
      /alma|whitcomb|solberg|arroyo|northgate|tidewater|dialysis|timbre|10000000\d|(?<!\d)1?\d{3}555\d{4}(?!\d)|\d\/\d+\/19/i;
    expect(server.output()).not.toMatch(personal);
  });
});
