import {
  afterPersonTwiml,
  answerTwiml,
  crisisTwiml,
  whisperTwiml,
  type CallStep,
} from '../../../bot/channels/voice/twiml';
import type { Reply } from '../../../bot/turn/turn';
import type { Awaiting } from '../../../dialogs/awaiting';
import { towns } from '../../../domain/places/towns';
import { say } from '../../../dialogs/say';
import { parseXml, textsOf, voiceProblems, whisperProblems } from '../../e2e/support/twiml';

const step: CallStep = {
  turn: 3,
  stepUrl: (turn) => `https://rides.example.org/twilio/voice/step?turn=${turn}`,
  whisperUrl: 'https://rides.example.org/twilio/voice/whisper',
  dialledUrl: (turn) => `https://rides.example.org/twilio/voice/dialled?turn=${turn}`,
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
  it.each(everyReply)('%j is well formed, takes nothing amiss and goes on to something', (one) => {
    expect(voiceProblems(answerTwiml(one, step))).toEqual([]);
  });

  it('keeps no sound of anybody', () => {
    for (const one of everyReply) expect(answerTwiml(one, step)).not.toMatch(/<Record|\brecord/iu);
  });

  it('is taken amiss where it should be', () => {
    const twiml = answerTwiml(reply({ kind: 'yes-no' }), step);
    const broken: readonly [string, string][] = [
      [' speechTimeout="2"', ''],
      [' actionOnEmptyResult="true"', ''],
      ['actionOnEmptyResult="true"', 'actionOnEmptyResult="false"'],
      ['speechTimeout="2"', 'speechTimeout="auto"'],
      [' method="POST"', ' method="POST" hints="Alma Whitcomb"'],
      ['turn=4', 'turn=4&amp;name=Alma'],
      [/<Redirect.*<\/Redirect>/.exec(twiml)?.[0] ?? '', ''],
      // What twilio's definitions do not know: an attribute, a value of one, an element, its place, text where none goes.
      [/ timeout="\d+"/.exec(twiml)?.[0] ?? '', ' timeout="soon"'],
      [/ timeout="\d+"/.exec(twiml)?.[0] ?? '', ' timeout="6" hangupOnStar="true"'],
      ['input="dtmf speech"', 'input="dtmf voice"'],
      ['language="en-US"', 'language="en-XX"'],
      ['<Say', '<Hangup/><Say'],
      ['</Gather>', '<Whistle/></Gather>'],
      ['</Gather>', 'more</Gather>'],
    ];
    for (const [from, to] of broken) {
      expect(twiml).toContain(from);
      expect([from, voiceProblems(twiml.replace(from, to))]).not.toEqual([from, []]);
    }
    expect(() => parseXml(twiml.replace('</Gather>', ''))).toThrow();
    expect(() => parseXml('<Say>a & b</Say>')).toThrow();
  });

  it('offers the other language in its own words and voice between the greeting and the rest', () => {
    const opening = answerTwiml(
      {
        languages: ['en'],
        says: [say('greeting'), say('idle')],
        awaits: { keys: { kind: 'wishes' }, then: 'answer' },
      },
      step,
    );
    expect(textsOf(parseXml(opening), 'Say')).toEqual([
      "This is the ride line's automated assistant. In an emergency hang up and dial 911.",
      'Para español, oprima dos.',
      'For a person, press 0. Calls are kept in writing. What can I do for you?',
      'To book a ride, press 1. To cancel one, press 3. To change one, press 4. For more, press 9.',
    ]);
    expect(opening).toContain('language="es-US">Para español');
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

  it('listens for the names of towns where a place is asked for, and for nothing else by name', () => {
    const names = /hints="(?<hints>[^"]*)"/;
    const awaits: Awaiting = { keys: { kind: 'speech' }, then: 'answer', asksPlace: true };
    const hints =
      names.exec(answerTwiml({ ...reply({ kind: 'speech' }), awaits }, step))?.groups?.hints?.split(',') ??
      [];
    expect(hints).toEqual(towns.map(({ name }) => name));
    expect(hints.filter((hint) => hint.length > 100)).toEqual([]);
    expect(hints.length).toBeLessThanOrEqual(500);
    expect(answerTwiml(reply({ kind: 'speech' }), step)).not.toMatch(names);
  });

  it('waits longer for who asked for a moment, and asks nothing meanwhile', () => {
    const moment: Reply = {
      languages: ['en'],
      says: [say('wait')],
      awaits: { keys: { kind: 'yes-no' }, then: 'answer', hasAMoment: true },
    };
    const twiml = answerTwiml(moment, step);
    expect(twiml).toContain(' timeout="30"');
    expect(textsOf(parseXml(twiml), 'Say')).toEqual(['Take your time.']);
  });

  it('waits longer between the keys of a number that is read off a card', () => {
    const id = { kind: 'number', slot: 'medicaidId', digits: 9 } as const;
    expect(answerTwiml(reply(id), step)).toContain(' timeout="10"');
    expect(answerTwiml(reply({ kind: 'birth-date' }), step)).toContain(' timeout="10"');
    expect(answerTwiml(reply({ kind: 'yes-no' }), step)).toContain(' timeout="6"');
  });

  it('tells the number of a ride and of a case twice, and those of rides that stand once', () => {
    const says = [
      say('booked.confirmed', {
        number: '0327 9585',
        day: { day: '2026-12-04' },
        ready: { clock: '09:00' },
        line: '1-855-478-7350',
      }),
      say('refusal.caseNumber', { caseNumber: '9123 4567' }),
      say('myRides.number', { number: '0327 9585' }),
    ];
    const told = textsOf(parseXml(answerTwiml({ ...reply({ kind: 'date' }), says }, step)), 'Say').join(' ');
    expect(told.split('0 3 2 7, 9 5 8 5')).toHaveLength(4);
    expect(told.split('9 1 2 3, 4 5 6 7')).toHaveLength(3);
    expect(told).toContain('Your number once more: 0 3 2 7, 9 5 8 5.');
  });

  it('says to hang up and call 911 first and last', () => {
    const danger = { ...reply({ kind: 'wishes' }, 'emergency'), says: [say('danger.emergency')] };
    const told = textsOf(parseXml(answerTwiml(danger, step)), 'Say');
    expect(told.at(0)).toMatch(/^Hang up and call 911 now\./);
    expect(told.at(-1)).toBe('Once more: hang up and call 911.');
  });

  it('tells whoever is dialled the case in English, and what the caller speaks', () => {
    expect(whisperProblems(whisperTwiml({ language: 'en' }))).toEqual([]);
    const twiml = whisperTwiml({ language: 'es', caseNumber: '9123 4567' });
    expect(whisperProblems(twiml)).toEqual([]);
    expect(textsOf(parseXml(twiml), 'Say')).toEqual([
      'Caller from the ride line. The case is 9 1 2 3, 4 5 6 7. Once more: 9 1 2 3, 4 5 6 7. The caller speaks Spanish.',
    ]);
  });

  it.each(['reached', 'not known'] as const)(
    'says goodbye in words after a person was dialled: %s',
    (reached) => {
      const twiml = afterPersonTwiml(['en', 'es'], reached, step);
      expect(voiceProblems(twiml)).toEqual([]);
      expect(textsOf(parseXml(twiml), 'Say').join(' ')).toMatch(/Goodbye\. .*Adiós\./);
    },
  );

  it('counts on from the turns there are by then', () => {
    expect(answerTwiml(reply({ kind: 'date' }), step)).toContain('step?turn=4"');
    expect(answerTwiml({ languages: ['en'], says: [say('sendAgain')], failed: 'busy' }, step)).toContain(
      'step?turn=3"',
    );
  });

  it('dials the agent line in E.164, and 988 as it is', () => {
    expect(answerTwiml(reply({ kind: 'wishes' }, 'person'), step)).toContain('>+18554787350</Number>');
    expect(crisisTwiml(step)).toContain('>988</Dial>');
  });
});
