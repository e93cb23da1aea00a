import type { z } from 'zod/mini';
import { replyTo } from '../../../bot/channels/replyTo';
import type { Role } from '../../../bot/desk/representative';
import {
  caseSchema,
  daySchema,
  logSchema,
  queueSchema,
  rideSchema,
  traceSchema,
} from '../../../bot/web/desk/exchange';
import { aLeg, aMember, aRide } from '../../contracts/samples';
import { startDoorStage, type Browser, type DoorStage } from './doorStage';

let stage: DoorStage;
let ana: Browser;

const signedIn = async (role: Role, name: string): Promise<Browser> => {
  stage.provider.be({ sub: `id-${name}`, given_name: name, roles: role });
  const browser = stage.browser();
  await stage.signIn(browser);
  return browser;
};

beforeAll(async () => {
  stage = await startDoorStage();
  ana = await signedIn('representative', 'Ana');
});
afterAll(() => stage.stop());

const get = async <Schema extends z.ZodMiniType>(browser: Browser, path: string, schema: Schema) => {
  const { status, text } = await browser.ask(`/desk/api${path}`);
  expect({ path, status }).toEqual({ path, status: 200 });
  return schema.parse(JSON.parse(text));
};

const post = async (browser: Browser, path: string, body: unknown) => {
  const { status, text } = await browser.ask(`/desk/api${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
  const answer: unknown = JSON.parse(text);
  return { status, body: answer };
};

let sent = 0;
/** Somebody on the page writes, and hears these. */
const write = async (conversation: string, text: string): Promise<readonly string[]> => {
  sent += 1;
  const incoming = { text, isTextMessage: false };
  const { says } = await replyTo({ channel: 'web', conversation, id: `m-${sent}`, incoming }, stage.house);
  return says.map(({ key }) => key);
};

/** A chat in which a person was asked for, with its case. */
const asking = async (conversation: string): Promise<string> => {
  await write(conversation, 'I need a ride to the dentist');
  await write(conversation, 'let me talk to a person');
  const { cases } = await get(ana, '/queue', queueSchema);
  return cases.find(({ isMine, owner }) => !isMine && owner === undefined)?.caseNumber ?? '';
};

const act = (browser: Browser, caseNumber: string, body: object) =>
  post(browser, `/cases/${caseNumber}/acts`, body);

describe('the calls of the desk', () => {
  it('tell of a case from the queue to its end', async () => {
    const caseNumber = await asking('web:one');
    const before = await get(ana, `/cases/${caseNumber}`, caseSchema);
    expect(before).toMatchObject({ kind: 'call-back', canWrite: true, isHeldByMe: false, channel: 'web' });
    expect(before.lines.map(({ from }) => from)).toEqual(['member', 'assistant', 'member', 'assistant']);
    expect(await act(ana, caseNumber, { id: 'take-0001', act: 'take' })).toEqual({
      status: 200,
      body: { ok: true },
    });
    await act(ana, caseNumber, { id: 'say-00001', act: 'say', text: 'Hello, this is Ana.' });
    expect(await write('web:one', 'hello Ana')).toEqual([]);
    const log = await get(ana, `/cases/${caseNumber}/log?after=${before.watermark}`, logSchema);
    expect(log).toMatchObject({ heldBy: 'Ana', isHeldByMe: true });
    expect(log.lines.map(({ from, text }) => [from, text])).toEqual([
      ['desk', 'Ana from the ride line is here now. You can write to Ana here.'],
      ['representative', 'Hello, this is Ana.'],
      ['member', 'hello Ana'],
    ]);
    await act(ana, caseNumber, { id: 'note-0001', act: 'note', text: 'Wants a morning ride.' });
    await act(ana, caseNumber, { id: 'back-0001', act: 'give-back', isSettled: true, outcome: 'settled' });
    expect(
      (await get(ana, `/cases/${caseNumber}`, caseSchema)).history.map(({ event, by }) => [event, by]),
    ).toEqual([
      ['Taken', 'Ana'],
      ['Noted', 'Ana'],
      ['Done', 'Ana'],
    ]);
  });

  it('tell who has a conversation, and refuse what is somebody else’s', async () => {
    const bo = await signedIn('representative', 'Bo');
    const caseNumber = await asking('web:two');
    await act(ana, caseNumber, { id: 'take-0002', act: 'take' });
    expect(await act(bo, caseNumber, { id: 'say-00002', act: 'say', text: 'Hi' })).toMatchObject({
      status: 409,
      body: { code: 'held', by: 'Ana' },
    });
    const seen = (await get(bo, '/queue', queueSchema)).cases.find((one) => one.caseNumber === caseNumber);
    expect(seen).toMatchObject({ owner: 'Ana', heldBy: 'Ana', isMine: false, isHeldByMe: false });
  });

  it('act on a ride by the rules, and show it on its day and in its trace', async () => {
    const { from, to } = aLeg('2026-12-04');
    const details = { ...aRide().details, pickup: from, destination: to };
    await stage.house.api.rides.book({ id: 'a-draft', version: 1 }, aRide({ details }), []);
    const day = await get(ana, '/day?date=2026-12-04', daySchema);
    const [ride] = day.rides;
    expect(ride).toMatchObject({
      rider: 'María José',
      from: '12 Park Street, Hartford',
      pickUpTime: '13:45',
    });
    const number = ride?.number ?? '';
    const { version, may } = await get(ana, `/rides/${number}`, rideSchema);
    expect(may).toEqual(['cancel', 'change']);
    const change = { id: 'ride-0001', act: 'change', version, change: { appointmentTime: '15:00' } };
    expect(await post(ana, `/rides/${number}/acts`, change)).toMatchObject({
      status: 409,
      body: { code: 'rules', findings: [{ text: expect.any(String), citation: expect.any(String) }] },
    });
    const override = { reason: 'Agreed with the dentist.' };
    expect(await post(ana, `/rides/${number}/acts`, { ...change, id: 'ride-0002', override })).toMatchObject({
      status: 200,
      body: { ok: true, ride: { appointmentTime: '15:00' } },
    });
    expect(await post(ana, `/rides/${number}/acts`, { ...change, id: 'ride-0003' })).toMatchObject({
      body: { code: 'changed-meanwhile' },
    });
    const auditor = await signedIn('auditor', 'Iris');
    const trace = await get(auditor, `/traces/${number}`, traceSchema);
    expect(trace.decisions[0]?.findings).toMatchObject([
      { rule: 'coveredProgram', citation: '17-134d-33(c)(1)' },
    ]);
    const { firstName, lastName, medicaidId } = aMember();
    for (const personal of [firstName, lastName, medicaidId, 'Park Street', '001234567', 'María'])
      expect(JSON.stringify(trace)).not.toContain(personal);
  });

  it('enter a closing as the API does, once, and show it on its day', async () => {
    const dana = await signedIn('dispatcher', 'Dana');
    const day = '2026-12-08';
    const facts = { afterSchoolTreatmentProgram: true };
    for (const [id, changes] of [
      ['plain', { memberId: '222333444' }],
      ['school', { memberId: '333444555', facts }],
    ] as const)
      await stage.house.api.rides.book({ id, version: 1 }, aRide({ legs: [aLeg(day)], ...changes }), []);
    const snow = { id: 'closing-0001', day, kind: 'rides-stop', towns: ['hartford'] };
    for (let again = 0; again < 2; again += 1)
      expect(await post(dana, '/closings', snow)).toEqual({ status: 200, body: { rides: 2, cases: 1 } });
    const water = { ...snow, id: 'closing-0002', kind: 'places-closed', towns: ['Union'] };
    expect((await post(dana, '/closings', water)).body).toEqual({ rides: 0, cases: 0 });
    const { rides, closings } = await get(dana, `/day?date=${day}`, daySchema);
    expect(closings).toEqual([{ kind: 'rides-stop', towns: ['Hartford'], at: '2026-12-04T13:35', rides: 2 }]);
    for (const { number } of rides)
      expect((await stage.house.api.rides.find(number))?.value.moves.at(-1)).toMatchObject({
        event: 'closing',
        reason: 'rides-stop',
        by: expect.stringContaining('Dana'),
      });
    expect(await post(dana, '/closings', { ...snow, towns: ['Hartford', 'Gotham'] })).toMatchObject({
      status: 400,
      body: { code: 'no-such-town' },
    });
    expect((await get(dana, '/day?date=2026-12-09', daySchema)).closings).toEqual([]);
  });

  it.each([
    [
      'a closing of what cannot be closed',
      '/closings',
      { id: 'a-000001', day: '2026-12-08', kind: 'moon' },
      400,
    ],
    ['a closing on no day', '/closings', { id: 'a-000001', day: '2026-13-45', kind: 'rides-stop' }, 400],
    [
      'a closing in no town',
      '/closings',
      { id: 'a-000001', day: '2026-12-08', kind: 'rides-stop', towns: [] },
      400,
    ],
    ['an act there is not', '/cases/91234567/acts', { id: 'act-00001', act: 'sing' }, 400],
    ['no id', '/cases/91234567/acts', { act: 'take' }, 400],
    ['nothing to say', '/cases/91234567/acts', { id: 'act-00001', act: 'say', text: '   ' }, 400],
    ['a case there is not', '/cases/91234567/acts', { id: 'act-00001', act: 'take' }, 404],
    ['no ride', '/rides/12345678/acts', { id: 'act-00001', act: 'cancel', version: 1 }, 404],
    [
      'a day there is not',
      '/rides/12345678/acts',
      { id: 'a-000001', act: 'change', version: 1, change: { appointmentDate: '2026-13-45' } },
      400,
    ],
    [
      'more than is read',
      '/cases/91234567/acts',
      { id: 'act-00001', act: 'say', text: 'x'.repeat(20_000) },
      413,
    ],
  ])('refuse %s', async (_what, path, body, status) => {
    expect((await post(ana, path, body)).status).toBe(status);
  });
});
