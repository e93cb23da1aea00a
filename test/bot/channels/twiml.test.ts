import { answerTwiml, crisisTwiml, type CallStep } from '../../../bot/channels/voice/twiml';
import type { Reply } from '../../../bot/turn/turn';
import type { Awaiting } from '../../../dialogs/awaiting';
import { say } from '../../../dialogs/say';

const step: CallStep = {
  turn: 3,
  stepUrl: (turn) => `https://rides.example.org/twilio/voice/step?turn=${turn}`,
  crisisUrl: (turn) => `https://rides.example.org/twilio/voice/step?turn=${turn}&offer=crisis`,
  agentLine: '1-855-478-7350',
  crisisLine: '988',
};

const reply = (keys: Awaiting['keys'], then: Awaiting['then'] = 'answer'): Reply => ({
  languages: ['en'],
  says: [say('ask.stairs')],
  awaits: { keys, then },
  turn: 4,
});

/** Whether every element is closed, in order. */
const isWellFormed = (xml: string): boolean => {
  const open: string[] = [];
  for (const [, tag = ''] of xml.matchAll(/<(\/?[A-Z][^>]*)>/g)) {
    const [name = ''] = tag.replaceAll('/', ' ').trim().split(' ');
    if (tag.startsWith('/') && open.pop() !== name) return false;
    if (!tag.startsWith('/') && !tag.endsWith('/')) open.push(name);
  }
  return open.length === 0;
};

const everyReply: readonly Reply[] = [
  reply({ kind: 'yes-no' }),
  reply({ kind: 'menu', choices: [say('care.dental')], more: true }),
  reply({ kind: 'date' }),
  reply({ kind: 'birth-date' }),
  reply({ kind: 'time', slot: 'appointmentTime' }),
  reply({ kind: 'number', slot: 'medicaidId', digits: 9 }),
  reply({ kind: 'speech' }),
  reply({ kind: 'wishes' }, 'anything-else'),
  reply({ kind: 'wishes' }, 'emergency'),
  reply({ kind: 'wishes' }, 'crisis'),
  reply({ kind: 'wishes' }, 'person'),
  reply({ kind: 'wishes' }, 'goodbye'),
  { languages: ['en', 'es'], says: [say('storeAway', { line: '1-855-478-7350' })], failed: 'away' },
  { languages: ['en'], says: [say('sendAgain')], failed: 'busy' },
  { languages: ['en'], says: [] },
];

describe('an answer to a call', () => {
  it.each(everyReply)('%j is well formed and goes on to something', (one) => {
    const twiml = answerTwiml(one, step);
    expect(isWellFormed(twiml)).toBe(true);
    expect(twiml).toMatch(/<(?:Gather|Dial)\b|<Say\b[^>]*>[^<]+<\/Say><Hangup\/>/);
  });

  it.each(everyReply)('%j gathers so that Twilio takes it', (one) => {
    for (const [gather] of answerTwiml(one, step).matchAll(/<Gather[^>]*>/g)) {
      expect(gather).toMatch(/ action="https:\/\/rides\.example\.org\/twilio\/voice\/step\?turn=\d+/);
      expect(gather).toContain('input="dtmf speech"');
      expect(gather).toMatch(/ speechTimeout="\d+"/);
      expect(gather).toContain('finishOnKey="#"');
      expect(gather).not.toContain('hints=');
    }
  });

  it.each([
    [{ kind: 'yes-no' }, '1'],
    [{ kind: 'date' }, '4'],
    [{ kind: 'birth-date' }, '8'],
    [{ kind: 'time', slot: 'appointmentTime' }, '4'],
    [{ kind: 'number', slot: 'medicaidId', digits: 9 }, '9'],
    [{ kind: 'speech' }, undefined],
  ] satisfies [Awaiting['keys'], string | undefined][])(
    '%j takes as many keys as it needs',
    (keys, digits) => {
      expect(/numDigits="(?<digits>\d+)"/.exec(answerTwiml(reply(keys), step))?.groups?.digits).toBe(digits);
    },
  );

  it('brings silence back as a message, but for a caller who was offered 988', () => {
    expect(answerTwiml(reply({ kind: 'date' }), step)).toContain('actionOnEmptyResult="true"');
    expect(answerTwiml(reply({ kind: 'wishes' }, 'crisis'), step)).toContain('actionOnEmptyResult="false"');
  });

  it('counts on from the turns there are by then', () => {
    expect(answerTwiml(reply({ kind: 'date' }), step)).toContain('step?turn=4"');
    expect(answerTwiml({ languages: ['en'], says: [say('sendAgain')], failed: 'busy' }, step)).toContain(
      'step?turn=3"',
    );
  });

  it('dials the agent line in E.164, and 988 as it is', () => {
    expect(answerTwiml(reply({ kind: 'wishes' }, 'person'), step)).toContain('>+18554787350</Dial>');
    expect(crisisTwiml(step)).toContain('>988</Dial>');
  });
});
