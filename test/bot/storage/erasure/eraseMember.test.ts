import { createEraser } from '../../../../bot/storage/erasure/eraseMember';
import { redisErasures } from '../../../../bot/storage/erasure/redisErasures';
import type { RedisConnection } from '../../../../bot/storage/connect';
import type { LogEntry } from '../../../../bot/storage/conversationStore';
import { conversationKeys } from '../../../../bot/storage/keys';
import { createLookup } from '../../../../bot/storage/lookup';
import { createSeal, parseEncryptionKeys } from '../../../../bot/storage/seal';
import { newConversation } from '../../../../dialogs/conversationState';
import { say } from '../../../../dialogs/say';
import { StoreUnavailable } from '../../../../domain/errors';
import type { Member } from '../../../../domain/ports/memberDirectory';
import { ctHusky } from '../../../../domain/program/ctHusky';
import {
  aConsentChange,
  aLeg,
  aLogEntry,
  aMember,
  anUnfinishedDraft,
  aRide,
  aText,
  aWorkItem,
} from '../../../contracts/samples';
import { openedLines } from '../../../redis/opened';
import { newKey, startTestRedis, storageOn, type TestRedis } from '../../../redis/testRedis';

const TODAY = '2026-12-10';
const ID = '001234567';
const SHARED = '8605550199';
const own = { number: '8605550142', kind: 'mobile', consent: { texts: true, calls: false } } as const;
const shared = { ...own, number: SHARED };

/** Who is erased, and who shares a phone, a town and a last name with them. */
const erased = aMember({ phones: [own, shared], doorNotes: 'blue door, gate 4711' });
const sister = aMember({
  medicaidId: '009999999',
  firstName: 'Ana',
  dateOfBirth: '1963-05-06',
  phones: [shared],
});

/** Everything that is somebody's own in what the erased member left behind, but the number that has to stay with its consent. */
const personal = [
  ...[ID, 'María José', '1961-03-04', '12 Park Street', 'PO Box 77', '06106', 'blue door', 'knee hurts'],
  ...['charter-oak', 'Charter Oak', 'be ready 1:30', 'Joan Brill', 'her own words', '21 Grand'],
];

describe('erasing a member', () => {
  let server: TestRedis;
  beforeAll(async () => {
    server = await startTestRedis();
  });
  beforeEach(() => server.empty());
  afterAll(() => server.stop());

  const keys = { lookupKey: newKey(), encryptionKeys: `t1:${newKey()}` };
  const lookup = createLookup(keys.lookupKey);
  const seal = createSeal(parseEncryptionKeys(keys.encryptionKeys));
  const hash = lookup.hash('member', ID);
  const storage = () => storageOn(server.redis, keys);

  const eraserOn = (
    redis: Pick<RedisConnection, 'run' | 'command' | 'nodes'> = server.redis,
    today = TODAY,
  ) => {
    const { members } = storage();
    const erasures = redisErasures({ redis, lookup, seal });
    return {
      erasures,
      eraser: createEraser({ redis, lookup, seal, members, erasures, program: ctHusky, today }),
    };
  };

  const talked = async (name: string, member: Member | undefined, ...entries: Partial<LogEntry>[]) => {
    const { conversations } = storage();
    for (const [at, entry] of entries.entries()) {
      await conversations.begin(name, `${name} ${at}`, name);
      const state = newConversation('en', 'default');
      const caller = { ...state.caller, ...(member !== undefined && { member }), idsByPhone: [ID] };
      const made = aLogEntry(at + 1, { messageId: `${name} ${at}`, ...entry });
      await conversations.commit(name, name, at, { ...state, caller }, made);
    }
  };

  /** Everything one member can leave behind, and what others have beside it. */
  const live = async () => {
    const { members, rides, work, consents, outbox, drafts, reaches } = storage();
    await members.putAll([erased, sister]);
    const ridden = { legs: [aLeg('2026-12-04')], status: 'completed' } as const;
    const { ride } = await rides.book(
      { id: 'hers', version: 1 },
      aRide({
        ...ridden,
        bookedBy: {
          relationship: 'facility-staff',
          conversation: 'text',
          staff: { who: 'Joan Brill', phone: '8605550177' },
        },
        details: { ...aRide().details, driverNote: 'knee hurts' },
        moves: [
          {
            status: 'completed',
            at: '2026-12-04T16:00',
            actor: 'carrier',
            reason: 'told',
            note: 'her own words',
          },
        ],
      }),
      [],
    );
    const other = await rides.book(
      { id: 'sisters', version: 1 },
      aRide({ memberId: sister.medicaidId, details: { riderName: 'Ana', ridesWith: ID } }),
      [],
    );
    const item = await work.open('hers', aWorkItem({ request: { said: 'her own words' } }));
    await work.replace({ ...item, status: 'done' }, 1);
    const nobodys = aWorkItem({
      kind: 'call-back',
      reason: 'not-identified',
      request: { given: { medicaidId: ID } },
    });
    const { memberId: _, ...unknown } = nobodys;
    const asked = await work.open('unknown', unknown);
    await work.replace({ ...asked, status: 'done' }, 1);
    await consents.record('hers', aConsentChange({ memberId: ID, given: true, words: 'yes' }));
    await consents.record('all', aConsentChange());
    await outbox.add('hers', aText());
    await outbox.add('about her', aText({ to: SHARED, memberId: ID }));
    await outbox.add('sisters', aText({ to: SHARED, memberId: sister.medicaidId, body: 'for Ana' }));
    await drafts.keep(ID, anUnfinishedDraft());
    await reaches.heard(own.number, '2026-12-01');
    await talked('text', erased, { text: 'my knee hurts' }, { text: 'ok' });
    await talked('by number', undefined, { text: 'hm', said: [say('staff.rider', { number: ride.number })] });
    await talked('by name', undefined, {
      text: 'hi',
      heard: { slots: { personName: { first: 'Maria Jose', last: "O'Neill-Rivera" }, zipCode: '06106' } },
    });
    await talked('sisters', sister, { text: 'for Ana only' });
    await talked('nobody', undefined, { text: 'is there a bus' });
    return { ride: ride.number, other: other.ride.number, cases: [item.caseNumber, asked.caseNumber] };
  };

  const found = async (words: readonly string[]): Promise<readonly string[]> => {
    const lines = await openedLines(server.redis, seal);
    const without = lines.filter((line) => !line.includes(`"${sister.medicaidId}"`));
    // As words of their own: five digits in a row are in one random key of some thousands by chance.
    return words.filter((word) =>
      without.some((line) => new RegExp(String.raw`(?<![\w-])${word}(?![\w-])`, 'iu').test(line)),
    );
  };

  it('leaves nothing of the person, whoever has the keys', async () => {
    await live();
    expect(await found(personal)).toEqual(personal.filter((word) => word !== '21 Grand'));
    const { eraser } = eraserOn();
    expect(await eraser.erase(ID)).toMatchObject({
      kind: 'erased',
      done: { conversations: 3, texts: 2, rides: 1, cases: 2, consents: 1 },
    });
    expect(await found(personal)).toEqual([]);
    expect((await openedLines(server.redis, seal)).join()).not.toContain(ID);
  });

  it('keeps what the law asks for: how was decided, when and between which towns, and whether texts were wanted', async () => {
    const { ride: number, cases } = await live();
    await eraserOn().eraser.erase(ID);
    const { rides, work, consents } = storage();
    const { value } = (await rides.find(number)) ?? {};
    expect(value).toMatchObject({
      memberId: 'erased',
      decision: aRide().decision,
      status: 'completed',
      details: {},
    });
    expect(value?.legs[0]).toMatchObject({ date: '2026-12-04', to: { kind: 'facility', town: 'Hartford' } });
    expect((await work.find(cases[0] ?? ''))?.value).toMatchObject({
      kind: 'chase-form',
      due: '2026-11-24T12:00',
    });
    expect(await consents.history(own.number)).toEqual([
      aConsentChange({ memberId: 'erased', given: true, words: 'yes' }),
      aConsentChange(),
    ]);
  });

  it('touches nobody else, not who shares phone, town and last name', async () => {
    const { other } = await live();
    await eraserOn().eraser.erase(ID);
    const { members, rides, outbox, conversations } = storage();
    expect(await members.byMedicaidId(sister.medicaidId)).toEqual(sister);
    expect(await members.idsByPhone(SHARED)).toEqual([sister.medicaidId]);
    expect((await rides.find(other))?.value.details).toEqual({ riderName: 'Ana', ridesWith: 'erased' });
    const texts = await Promise.all((await outbox.due()).ids.map((id) => outbox.find(id)));
    expect(texts.map((one) => one?.text.body)).toEqual(['for Ana']);
    for (const name of ['sisters', 'nobody']) expect((await conversations.last(name))?.turn).toBe(1);
  });

  it('waits while something is open, touches nothing, and is done by the next run after it', async () => {
    await live();
    const { work } = storage();
    const open = await work.open('claim', aWorkItem({ reason: 'mileage-claim' }));
    const before = await server.dump();
    const { eraser, erasures } = eraserOn();
    expect(await eraser.erase(ID)).toEqual({
      kind: 'waits',
      waits: [{ why: 'claim', about: open.caseNumber }],
    });
    expect((await server.dump()).length).toBeGreaterThanOrEqual(before.length);
    expect(await storage().members.byMedicaidId(ID)).toEqual(erased);
    await work.replace({ ...open, status: 'done' }, 1);
    await erasures.setHold(hash, TODAY, { until: '2026-12-31' });
    expect(await eraser.takeUp(hash)).toEqual({
      kind: 'waits',
      waits: [{ why: 'legal-hold', until: '2026-12-31', schema: 1, since: TODAY }],
    });
    expect(await erasures.open()).toEqual([hash]);
    const later = eraserOn(server.redis, '2027-01-01');
    expect((await later.eraser.takeUp(hash)).kind).toBe('erased');
    expect(await erasures.open()).toEqual([]);
    expect(await found(personal)).toEqual([]);
  });

  it('is held until the hold is lifted', async () => {
    await live();
    const { eraser, erasures } = eraserOn();
    await erasures.setHold(hash, TODAY, {});
    expect((await eraser.erase(ID)).kind).toBe('waits');
    await erasures.setHold(hash, TODAY, undefined);
    expect((await eraser.takeUp(hash)).kind).toBe('erased');
  });

  it('goes on wherever it broke off, and done again does nothing', async () => {
    for (let cut = 1; cut < 400; cut += 23) {
      await server.empty();
      await live();
      let calls = 0;
      const counted =
        <Args extends readonly unknown[], Result>(call: (...args: Args) => Promise<Result>) =>
        (...args: Args): Promise<Result> => {
          calls += 1;
          return calls > cut ? Promise.reject(new StoreUnavailable('cut')) : call(...args);
        };
      const { run, command } = server.redis;
      const cutOff = { run: counted(run), command: counted(command), nodes: async () => [cutOff] };
      const isCut = await eraserOn(cutOff)
        .eraser.erase(ID)
        .then(
          () => false,
          () => true,
        );
      const after = await eraserOn().eraser.erase(ID);
      // Cut before it was asked for, the record is there; cut at the very end, it was done.
      expect([cut, after.kind]).toEqual([cut, 'erased']);
      expect(await found(personal)).toEqual([]);
      if (!isCut) break;
    }
    const again = await eraserOn().eraser.erase(ID);
    expect(again).toMatchObject({ kind: 'erased', done: { conversations: 0, texts: 0, rides: 0, cases: 0 } });
    expect((await eraserOn().erasures.lines()).map(({ event }) => event)).toEqual(['asked', 'erased']);
  }, 30_000);

  it('waits for the turn that runs in a conversation, and takes what it wrote', async () => {
    await live();
    const { conversations } = storage();
    const begun = await conversations.begin('text', 'late', 'a turn');
    const { lease } = conversationKeys(lookup.hash('conversation', 'text'));
    let tries = 0;
    let triedAgain: () => void;
    const isWaitedFor = new Promise<void>((resolve) => {
      triedAgain = resolve;
    });
    const run: RedisConnection['run'] = (...call) => {
      if (call[1][0] === lease && (tries += 1) === 3) triedAgain();
      return server.redis.run(...call);
    };
    const { eraser } = eraserOn({ ...server.redis, run });
    const erasing = eraser.erase(ID);
    // The turn is written once the erasure waits for it, or would be over without it.
    await Promise.race([isWaitedFor, erasing]);
    const version = begun.kind === 'begun' ? begun.version : 0;
    const state = newConversation('en', 'default');
    expect(await server.redis.command('GET', [lease])).toBe('a turn');
    const entry = aLogEntry(3, { messageId: 'late', text: 'my knee hurts' });
    expect(
      await conversations.commit(
        'text',
        'a turn',
        version,
        { ...state, caller: { ...state.caller, member: erased } },
        entry,
      ),
    ).toBe('committed');
    expect((await erasing).kind).toBe('erased');
    expect(await found(personal)).toEqual([]);
  });

  it('leaves the ride that was booked while it ran, and says that it is not done', async () => {
    await live();
    const { rides } = storage();
    let isBooked = false;
    const run: RedisConnection['run'] = async (...call) => {
      if (!isBooked && call[1][0]?.includes(':lease') === true) {
        isBooked = true;
        await rides.book({ id: 'new', version: 1 }, aRide({ legs: [aLeg('2026-12-20')] }), []);
      }
      return server.redis.run(...call);
    };
    const { eraser } = eraserOn({ ...server.redis, run });
    expect((await eraser.erase(ID)).kind).toBe('left');
    expect(await storage().members.byMedicaidId(ID)).toEqual(erased);
    expect(await eraserOn().eraser.takeUp(hash)).toMatchObject({
      kind: 'waits',
      waits: [{ why: 'ride-ahead', until: '2026-12-20' }],
    });
    expect((await eraserOn(server.redis, '2026-12-21').eraser.takeUp(hash)).kind).toBe('erased');
    expect(await found(personal)).toEqual([]);
  });

  it('is not undone by the next import, unless somebody lets them in again', async () => {
    await live();
    const { eraser, erasures } = eraserOn();
    await eraser.erase(ID);
    const { members } = storage();
    expect(await members.putAll([erased, { ...sister, firstName: 'Anna' }])).toBe(1);
    expect(await found(personal)).toEqual([]);
    await erasures.readmit(hash, TODAY);
    expect(await members.putAll([erased])).toBe(1);
    expect(await members.byMedicaidId(ID)).toEqual(erased);
  });

  it('is done again on a copy that still has them, by a log that names nobody', async () => {
    await live();
    await eraserOn().eraser.erase(ID);
    const lines = await eraserOn().erasures.lines();
    expect(JSON.stringify(lines)).not.toMatch(/001234567|Mar|8605550142/u);
    expect(lines).toMatchObject([
      { event: 'asked', member: hash, day: TODAY },
      { event: 'erased', member: hash, day: TODAY, conversations: '3' },
    ]);
    await server.empty();
    // The copy is of a day on which a case was open.
    await live();
    await storage().work.open('claim', aWorkItem({ reason: 'mileage-claim' }));
    expect((await eraserOn().eraser.eraseAgain(hash)).kind).toBe('erased');
    expect(await found(personal)).toEqual([]);
  });

  it('is asked for again on a copy that does not know of it, and waits there for what it waited for', async () => {
    await live();
    await eraserOn().erasures.setHold(hash, TODAY, { until: '2026-12-31' });
    expect((await eraserOn().eraser.erase(ID)).kind).toBe('waits');
    const lines = await eraserOn().erasures.lines();
    expect(lines).toMatchObject([{ event: 'held', until: '2026-12-31' }, { event: 'asked' }]);
    await server.empty();
    await live();
    await eraserOn().erasures.setHold(hash, TODAY, { until: '2026-12-31' });
    expect((await eraserOn().eraser.askAgain(hash)).kind).toBe('waits');
    expect(await eraserOn().erasures.open()).toEqual([hash]);
    expect((await eraserOn(server.redis, '2027-01-01').eraser.takeUp(hash)).kind).toBe('erased');
    expect(await found(personal)).toEqual([]);
  });

  it('is refused of who is not on file', async () => {
    expect(await eraserOn().eraser.erase('999999999')).toEqual({ kind: 'unknown' });
  });
});
