import { relayCall } from '../../../bot/channels/voice/relay/relayCall';
import type { RelayOrder } from '../../../bot/channels/voice/relay/relayMessage';
import { parseHandOff, parseRelayMessage } from '../../../bot/channels/voice/relay/relayMessage';
import type { Message, Reply } from '../../../bot/turn/turn';
import { say } from '../../../dialogs/say';

const CALL = `CA${'1'.repeat(32)}`;

const asks: Reply = {
  languages: ['en'],
  says: [say('ask.bus')],
  turn: 1,
  awaits: { keys: { kind: 'yes-no' }, then: 'answer' },
};

/** A call whose every message gets this answer, and whose clock is wound by hand. */
const callWith = async (reply: Reply) => {
  const told: Message[] = [];
  const orders: RelayOrder[] = [];
  const waits: { milliseconds: number; then: () => void; off: boolean }[] = [];
  const call = relayCall(CALL, '2035550101', {
    answer: (message) => {
      told.push(message);
      return Promise.resolve(reply);
    },
    order: (order) => orders.push(order),
    after: (milliseconds, then) => {
      const wait = { milliseconds, then, off: false };
      waits.push(wait);
      return () => {
        wait.off = true;
      };
    },
  });
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  call.begin();
  await settle();
  const waiting = () => waits.findLast(({ off }) => !off);
  return { call, told, orders, settle, waiting };
};

describe('a call over a socket', () => {
  it('is told of silence once all could be heard, and six seconds more', async () => {
    const { told, settle, waiting } = await callWith(asks);
    expect(waiting()?.milliseconds).toBeGreaterThan(6_000);
    waiting()?.then();
    await settle();
    expect(told.map(({ id, after, incoming: { text, opens } }) => [id, after, text, opens])).toEqual([
      [`${CALL}:0`, 0, '', true],
      [`${CALL}:1`, 1, '', undefined],
    ]);
  });

  it('gives half a minute to who asked for a moment', async () => {
    const wait: Reply = {
      ...asks,
      says: [say('wait')],
      awaits: { keys: { kind: 'speech' }, then: 'answer', hasAMoment: true },
    };
    const { waiting } = await callWith(wait);
    expect(waiting()?.milliseconds).toBeGreaterThan(30_000);
  });

  it('puts through to 988 who stays on the line in silence in a crisis', async () => {
    const crisis: Reply = {
      ...asks,
      says: [say('danger.crisis')],
      awaits: { keys: { kind: 'speech' }, then: 'crisis' },
    };
    const { orders, told, waiting } = await callWith(crisis);
    waiting()?.then();
    expect(orders.at(-1)).toEqual({ type: 'end', handoffData: '{"to":"crisis"}' });
    expect(told).toHaveLength(1);
  });

  it('takes keys at once where one is enough, at # and after a pause where it is not', async () => {
    const { call, told, settle } = await callWith(asks);
    call.hear({ type: 'dtmf', digit: '1' });
    await settle();
    expect(told.at(-1)?.incoming).toMatchObject({ keys: '1', text: '1', callerPhone: '2035550101' });
    const speech: Reply = { ...asks, awaits: { keys: { kind: 'speech' }, then: 'answer' } };
    const other = await callWith(speech);
    for (const digit of ['2', '4', '#']) other.call.hear({ type: 'dtmf', digit });
    await other.settle();
    expect(other.told.at(-1)?.incoming.keys).toBe('24');
    other.call.hear({ type: 'dtmf', digit: '0' });
    expect(other.waiting()?.milliseconds).toBe(3_000);
    other.waiting()?.then();
    await other.settle();
    expect(other.told.at(-1)?.incoming.keys).toBe('0');
  });

  it('waits for the end of what is being said, and from there where it is talked over', async () => {
    const { call, told, settle, waiting } = await callWith(asks);
    call.hear({ type: 'prompt', voicePrompt: 'there is', last: false });
    await settle();
    expect(told).toHaveLength(1);
    call.hear({ type: 'interrupt' });
    expect(waiting()?.milliseconds).toBe(6_000);
    call.hear({ type: 'prompt', voicePrompt: ' there is no bus ', last: true });
    await settle();
    expect(told.at(-1)?.incoming.text).toBe('there is no bus');
  });

  it('says nothing to who has left', async () => {
    const { call, told, settle } = await callWith(asks);
    call.close();
    call.hear({ type: 'prompt', voicePrompt: 'no', last: true });
    await settle();
    expect(told).toHaveLength(1);
  });
});

describe('a frame', () => {
  it.each([
    '',
    'null',
    '{}',
    '{"type":"play"}',
    '{"type":"dtmf","digit":"12"}',
    '{"type":"setup","callSid":"CA1"}',
  ])('that is none we know is left alone: %s', (frame) => {
    expect(parseRelayMessage(frame)).toBeUndefined();
  });

  it.each(['', '{"to":"nobody"}', '[]'])('hands over nothing we know: %s', (data) => {
    expect(parseHandOff(data)).toBeUndefined();
  });
});
