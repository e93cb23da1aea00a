import { linesOf } from '../../../bot/desk/caseViews';
import { wasStopped } from '../../../domain/consent';
import type { TextApp } from '../../../domain/textApps';
import { startTestRedis, type TestRedis } from '../../redis/testRedis';
import { talk } from '../turn/talk';

let redis: TestRedis;
beforeAll(async () => {
  redis = await startTestRedis();
});
beforeEach(() => redis.redis.command('FLUSHALL', []));
afterAll(() => redis.stop());

const ana = { id: 'sub-ana', name: 'Ana' };
const bo = { id: 'sub-bo', name: 'Bo' };

/** A member who is asked for the birth date, and asks for a person; with the case that comes of it. */
const asking = async (atDesk: readonly (typeof ana)[] = [], by?: TextApp) => {
  const phone = await talk(redis, '2035550102', undefined, by);
  for (const who of atDesk) await phone.presence.here(who);
  await phone.send('I need a ride to dialysis');
  const says = await phone.send('agent');
  const [item] = await phone.workItems();
  return { ...phone, says, caseNumber: item?.caseNumber ?? '' };
};

describe('a person who is asked for', () => {
  it('calls back while nobody is at the desk', async () => {
    expect((await asking()).says).toContain('handOff.callBack');
  });

  it('writes here where somebody is, and the member hears how many are before', async () => {
    const { says, send, lines, workItems } = await asking([ana]);
    expect(says).toContain('handOff.atDesk');
    expect((await lines()).at(-1)).toMatch(/You are next/);
    // Who asks again keeps place and case.
    await send('agent');
    expect((await lines()).at(-1)).toMatch(/You are next/);
    expect(await workItems()).toHaveLength(1);
  });

  it('calls where that is what is wanted', async () => {
    const phone = await talk(redis, '2035550102');
    await phone.presence.here(ana);
    expect(await phone.send('have a real person call me')).toContain('handOff.callBack');
  });

  it('is gone from the desk a while after the page was heard of last', async () => {
    const phone = await talk(redis, '2035550102');
    await phone.presence.here(ana);
    phone.later(1);
    expect(await phone.send('agent')).toContain('handOff.callBack');
  });
});

describe('a conversation at the desk', () => {
  it('is taken, written in and given back, and the phone reads it in order', async () => {
    const { acts, caseNumber, send, texts, lines } = await asking([ana]);
    expect(await acts.take(caseNumber, ana, 'take-1')).toMatchObject({
      kind: 'done',
      item: { owner: ana.id },
    });
    expect(await send('are you there?')).toEqual([]);
    expect(await acts.say(caseNumber, ana, 'say-1', 'Yes. What can I do for you?')).toMatchObject({
      kind: 'done',
    });
    expect(await acts.giveBack(caseNumber, ana, 'back-1', undefined)).toMatchObject({ kind: 'done' });
    expect(await texts()).toEqual([
      'Ana from the ride line is here now. You can write to Ana here.',
      'Ana: Yes. What can I do for you?',
      expect.stringMatching(
        /^Ana has finished here\. This is the automated assistant again\. .*date of birth/s,
      ),
    ]);
    expect((await lines()).slice(-4)).toEqual([
      'desk: Ana from the ride line is here now. You can write to Ana here.',
      'member: are you there?',
      'representative: Yes. What can I do for you?',
      expect.stringMatching(/^desk: Ana has finished here/),
    ]);
    // The question is open again, and answered as if nothing had been.
    expect(await send('07/30/1949')).not.toContain('notUnderstood');
  });

  it('asks nothing more of what a person has settled, and ends the case', async () => {
    const { acts, caseNumber, texts, workItems } = await asking([ana]);
    await acts.take(caseNumber, ana, 'take-1');
    await acts.giveBack(caseNumber, ana, 'back-1', 'settled');
    expect((await texts()).at(-1)).not.toMatch(/date of birth/);
    expect(await workItems()).toMatchObject([{ status: 'done' }]);
  });

  it('is one representative’s: of two at the same moment one gets it, and the other hears who', async () => {
    const { acts, caseNumber, texts } = await asking([ana, bo]);
    const took = await Promise.all([
      acts.take(caseNumber, ana, 'take-a'),
      acts.take(caseNumber, bo, 'take-b'),
    ]);
    expect(took.map(({ kind }) => kind).sort()).toEqual(['done', 'held']);
    const loser = took[0].kind === 'held' ? 0 : 1;
    expect(took[loser]).toEqual({ kind: 'held', by: loser === 0 ? 'Bo' : 'Ana' });
    expect(await texts()).toHaveLength(1);
    const other = loser === 0 ? ana : bo;
    expect(await acts.say(caseNumber, other, 'say-x', 'Hello')).toMatchObject({ kind: 'held' });
    expect(await acts.giveBack(caseNumber, other, 'back-x', undefined)).toEqual({ kind: 'illegal' });
    expect(await texts()).toHaveLength(1);
  });

  it('does each act once, however often it is asked for', async () => {
    const { acts, caseNumber, texts, workItems } = await asking([ana]);
    for (let again = 0; again < 3; again += 1) {
      expect(await acts.take(caseNumber, ana, 'take-1')).toMatchObject({ kind: 'done' });
      expect(await acts.say(caseNumber, ana, 'say-1', 'Hello')).toMatchObject({ kind: 'done' });
    }
    expect(await texts()).toHaveLength(2);
    expect((await workItems())[0]?.history).toHaveLength(1);
  });

  it('is back in the queue when its representative is gone, and the member hears so once', async () => {
    const { acts, caseNumber, texts, workItems, presence, send } = await asking([ana]);
    await acts.take(caseNumber, ana, 'take-1');
    const [hold] = await presence.held();
    if (hold === undefined) throw new Error('Nobody has it.');
    await Promise.all([acts.left(hold), acts.left(hold)]);
    expect((await texts()).slice(1)).toEqual([
      expect.stringMatching(
        /^Ana had to stop, and nobody else is at the desk right now\. I am sorry\. A person will call you by 6:00 PM/,
      ),
    ]);
    const [item] = await workItems();
    expect(item?.owner).toBeUndefined();
    expect(await presence.held()).toEqual([]);
    expect(await send('hello?')).not.toEqual([]);
  });

  it('is still read for danger: the member gets the line, the desk sees it, and the person stays', async () => {
    const { acts, caseNumber, send, lines, storage } = await asking([ana]);
    await acts.take(caseNumber, ana, 'take-1');
    expect(await send('my chest hurts so bad i cant breathe')).toEqual(['danger.emergency']);
    expect(await send('i want to kill myself')).toEqual(['danger.crisis']);
    expect(await send('ok')).toEqual([]);
    expect((await lines()).some((line) => line.startsWith('member: my chest hurts'))).toBe(true);
    const { logged } = await storage.conversations.since('sms:+18605550000:+12035550102', undefined);
    expect(logged.some(({ entry }) => JSON.stringify(entry.heard).includes('"danger":"emergency"'))).toBe(
      true,
    );
    expect(await acts.say(caseNumber, ana, 'say-1', 'I am here.')).toMatchObject({ kind: 'done' });
  });

  it('records STOP, and nothing is written to that phone any more', async () => {
    const { acts, caseNumber, send, storage } = await asking([ana]);
    await acts.take(caseNumber, ana, 'take-1');
    await send('STOP');
    expect(await storage.consents.history('2035550102')).toMatchObject([{ given: false }]);
    expect(await acts.say(caseNumber, ana, 'say-1', 'Hello')).toEqual({ kind: 'stopped' });
  });

  it('is not taken once it is done, and no case is taken that there is not', async () => {
    const { acts, caseNumber } = await asking([ana]);
    await acts.move(caseNumber, ana, 'done-1', { event: 'done', outcome: 'settled' });
    expect(await acts.take(caseNumber, ana, 'take-1')).toEqual({ kind: 'illegal' });
    expect(await acts.take('90000000', ana, 'take-2')).toEqual({ kind: 'not-found' });
  });
});

describe('a conversation by an app', () => {
  it.each(['whatsapp', 'rcs'] as const)('is answered by %s, from where the member wrote to', async (app) => {
    const { acts, caseNumber, outgoing, workItems } = await asking([ana], app);
    await acts.take(caseNumber, ana, 'take-1');
    expect(await acts.say(caseNumber, ana, 'say-1', 'What can I do for you?')).toMatchObject({
      kind: 'done',
    });
    const way = { app, ours: `${app}:+18605550000`, theirs: `${app}:+12035550102` };
    expect((await outgoing()).map(({ to, app: by, body }) => [to, by, body])).toEqual([
      ['2035550102', way, expect.stringMatching(/^Ana from the ride line/)],
      ['2035550102', way, 'Ana: What can I do for you?'],
    ]);
    expect((await workItems())[0]?.packet?.caller).toMatchObject({ app, phone: '2035550102' });
  });

  it('takes free words by WhatsApp for a day after the member wrote last, and longer by RCS and by text', async () => {
    for (const [app, after] of [
      ['whatsapp', 'window'],
      ['rcs', undefined],
      [undefined, undefined],
    ] as const) {
      await redis.redis.command('FLUSHALL', []);
      const { acts, caseNumber, later, workItems, send } = await asking([ana], app);
      const whyNot = async () => {
        const [item] = await workItems();
        return item === undefined ? 'nothing' : acts.whyNot(item);
      };
      await acts.take(caseNumber, ana, 'take-1');
      later(24 * 60 - 1);
      expect(await whyNot()).toBeUndefined();
      later(1);
      expect(await whyNot()).toBe(after);
      const said = await acts.say(caseNumber, ana, 'say-1', 'Hello');
      expect(said.kind).toBe(after ?? 'done');
      await send('are you still there?');
      expect(await whyNot()).toBeUndefined();
    }
  });

  it('hears STOP, which ends it there, and START, which does not ask for texts', async () => {
    const { acts, caseNumber, send, storage, workItems } = await asking([ana], 'whatsapp');
    await acts.take(caseNumber, ana, 'take-1');
    expect(await send('STOP')).toEqual(['consent.stopped']);
    expect(await acts.say(caseNumber, ana, 'say-1', 'Hello')).toEqual({ kind: 'stopped' });
    expect(await send('START')).toEqual(['consent.startedHere']);
    const [item] = await workItems();
    expect(item === undefined ? 'nothing' : await acts.whyNot(item)).toBeUndefined();
    expect(wasStopped(await storage.consents.history('2035550102'))).toBe(true);
  });
});

describe('what was written and did not arrive', () => {
  const lost = (body: string) => ({
    to: '2035550102',
    body,
    purpose: 'person-writes' as const,
    thread: { channel: 'sms', address: 'sms:+18605550000:+12035550102' },
  });

  it('stands in the conversation, once, and the member hears nothing of it', async () => {
    const { acts, caseNumber, notDelivered, texts, storage, work } = await asking([ana]);
    await acts.take(caseNumber, ana, 'take-1');
    for (let times = 0; times < 2; times += 1) await notDelivered('id-1', lost('Ana: Hello'), '63016');
    await notDelivered('id-2', lost('Ana: Are you there?'), '30003');
    await notDelivered('id-3', { to: '2035550102', body: 'Ride 1', purpose: 'ride-update' }, '30003');
    const { logged } = await storage.conversations.since('sms:+18605550000:+12035550102', undefined);
    expect(logged.flatMap(({ entry }) => linesOf(entry)).filter((line) => line.lost !== undefined)).toEqual([
      expect.objectContaining({ from: 'desk', text: 'Ana: Hello', lost: 'window' }),
      expect.objectContaining({ from: 'desk', text: 'Ana: Are you there?', lost: 'other' }),
    ]);
    expect(await texts()).toHaveLength(1);
    // Whoever has the conversation reads it there.
    expect(await work()).toEqual(['call-back']);
  });

  it('is work for a person where nobody has the conversation any more', async () => {
    const { acts, caseNumber, notDelivered, workItems } = await asking([ana]);
    await acts.take(caseNumber, ana, 'take-1');
    await acts.giveBack(caseNumber, ana, 'back-1', 'settled');
    await notDelivered('id-1', lost('Ana: Your ride is booked.'), '30003');
    await notDelivered('id-2', lost('Ana has finished here.'), '30003');
    expect((await workItems()).filter(({ status }) => status === 'open')).toMatchObject([
      { kind: 'call-back', reason: 'not-delivered' },
    ]);
  });
});
