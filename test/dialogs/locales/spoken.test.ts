import { longestOf } from '../../../bot/commands/messages/longest';
import { choicesOf, keyPrompts } from '../../../dialogs/awaiting';
import { slots } from '../../../dialogs/bookRide/slots';
import { MOST_CHOICES, type KeyInput } from '../../../dialogs/form/keys';
import { languages, type Language } from '../../../dialogs/locales';
import { messages, spoken, type MessageKey } from '../../../dialogs/locales/messages';
import { render, renderAll } from '../../../dialogs/locales/render';
import { say, type Say } from '../../../dialogs/say';
import { LONGEST_PROMPT, secondsToHear } from '../../../dialogs/locales/secondsToHear';

const keys = Object.keys(messages.en).filter((key): key is MessageKey => key in messages.en);

/** Consent is a matter of texts, a page has words of its own, and who cannot hear reads; no call comes to these. */
const neverSpoken: readonly MessageKey[] = [
  'consent.stopped',
  'consent.started',
  'consent.startedHere',
  'notRead.picture',
  'writing.relay',
  'notRead.pictureHere',
  ...keys.filter((key) => key.startsWith('web.')),
  ...keys.filter((key) => key.endsWith('.written') && key !== 'handOff.written'),
];

const wordings = languages.flatMap((language) =>
  keys
    .filter((key) => !neverSpoken.includes(key))
    .map((key) => ({ language, key, text: { ...messages[language], ...spoken[language] }[key] })),
);

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? '');

/** "A person will write to you", to who cannot hear; "we can't send a car"; 911 and 988 take texts from who cannot talk. */
const mayBeWritten: readonly MessageKey[] = [
  'handOff.written',
  'handOff.atDesk',
  'desk.taken',
  'desk.left',
  'desk.writesLater',
  'danger.emergency.again',
  'danger.text.emergency',
  'danger.text.crisis',
  'ask.clinicPhone.andNote.again',
];

/** What takes longer to hear than may be asked in one go, with its words. */
const tooLong = (says: readonly Say[], language: Language): readonly unknown[] => {
  const text = renderAll(says, language, 'spoken');
  const seconds = secondsToHear(text, language);
  return seconds > LONGEST_PROMPT ? [[seconds.toFixed(1), language, text]] : [];
};

describe('spoken messages', () => {
  it.each(languages)('%s has those of English and no other, each of a written message', (language) => {
    expect(Object.keys(spoken[language]).toSorted()).toEqual(Object.keys(spoken.en).toSorted());
    expect(Object.keys(spoken[language]).filter((key) => !(key in messages.en))).toEqual([]);
  });

  it('take no value that the written message does not take', () => {
    const unknown = languages.flatMap((language) =>
      Object.entries(spoken[language]).filter(([key, text]) => {
        const written = Object.entries(messages[language]).find(([name]) => name === key)?.[1] ?? '';
        return placeholders(text).some((name) => !placeholders(written).includes(name));
      }),
    );
    expect(unknown).toEqual([]);
  });

  it('ask nothing that takes longer than twelve seconds to hear, with the longest data', () => {
    // What is read back comes with a question of its own; what is told beside it is an answer.
    const asked = wordings.filter(
      ({ key, text }) =>
        (/\?|(?:press|oprima) \d/u.test(text) || /\.(?:again|examples|more)$/u.test(key)) &&
        !/^(?:help|faq|refusal|booked|readBack\.pending)/u.test(key),
    );
    expect(asked.length).toBeGreaterThan(300);
    expect(asked.flatMap(({ language, key }) => tooLong([longestOf(key, language)], language))).toEqual([]);
  });

  it('read nothing back that takes longer than that with the question after it', () => {
    const read = keys.filter((key) =>
      /^(?:readBack\.(?!goOn|confirm)|notice\.(?!person-at-once)|form\.noteTaken|change\.one$)/u.test(key),
    );
    const questions = [say('readBack.goOn.again'), say('readBack.confirm')];
    expect(
      languages.flatMap((language) =>
        read.flatMap((key) =>
          questions.flatMap((question) => tooLong([longestOf(key, language), question], language)),
        ),
      ),
    ).toEqual([]);
  });

  it('say a clause of the regulation part by part', () => {
    const said = say('booked.lessThanAsked', { citation: '§ 17-134d-33(e)(2)(A)', caseNumber: '9123 4567' });
    expect(render(said, 'en', 'spoken')).toContain('The rule is 17, 134 d, 33, e, 2, A. You');
    expect(render(said, 'es', 'written')).toContain('(§ 17-134d-33(e)(2)(A))');
  });

  it('read no signs aloud', () => {
    const signs = /[=(\n]/;
    expect(
      wordings.filter(({ text }) =>
        signs.test(text.replaceAll(/\{[^{}]*\}/g, '').replaceAll(/\{[^{}]*\}/g, '')),
      ),
    ).toEqual([]);
  });

  it('ask nobody to write, or for a word by which texts are stopped', () => {
    const writes =
      /\b(?:write|text me|type|send (?:the|a|this|both|full)|escriba|escríba\w*|mande (?:la|el|los|un|este|nombre)|mándelo)\b|\b(?:say|diga) (?:STOP|CANCEL|END|QUIT)\b/i;
    expect(wordings.filter(({ text, key }) => writes.test(text) && !mayBeWritten.includes(key))).toEqual([]);
  });

  it('say to hang up before calling 911', () => {
    expect(render(say('danger.emergency'), 'en', 'spoken')).toMatch(/^Hang up and call 911 now\./);
    expect(render(say('danger.emergency'), 'es', 'spoken')).toMatch(/^Cuelgue y llame al 911 ahora\./);
  });

  it('say numbers digit by digit, and days in full', () => {
    const booked = say('booked.confirmed', {
      number: '1234 5670',
      line: '1-855-478-7350',
      day: { day: '2026-12-04' },
      ready: { clock: '09:05' },
    });
    expect(render(booked, 'en', 'spoken')).toBe(
      'Booked. Your ride number is 1 2 3 4, 5 6 7 0. Be ready Friday, December 4 by 9:05 AM. Late car or changes: 1, 8 5 5, 4 7 8, 7 3 5 0.',
    );
    expect(render(booked, 'es', 'spoken')).toContain('Su número de viaje es 1 2 3 4, 5 6 7 0.');
    expect(render(say('keys.heard', { number: '100000001' }), 'en', 'spoken')).toBe(
      'I have 1 0 0 0 0 0 0 0 1.',
    );
  });
});

describe('what is said about the keys', () => {
  it.each([
    [{ kind: 'yes-no' }, 'For yes, press 1. For no, press 2. If not sure, press 3.'],
    [
      { kind: 'menu', choices: [say('care.dialysis'), say('care.dental')], more: true },
      'For dialysis, press 1. For the dentist, press 2. For more, press 9.',
    ],
    [{ kind: 'menu', choices: [say('choice.yes')], inQuestion: true }, ''],
    [{ kind: 'number', slot: 'zipCode', digits: 5 }, 'Say it, or key in the 5 digits.'],
    [
      { kind: 'number', slot: 'phone', digits: 10, mayNotKnow: true },
      'Say it, or key in the 10 digits. Not sure, press 8.',
    ],
    [
      { kind: 'menu', choices: [say('place.home')], orSay: true, more: true },
      'For home, press 1. For more, press 9. For another place, say its name and town.',
    ],
    [{ kind: 'speech' }, 'Say it, or press 0 for a person.'],
  ] satisfies [KeyInput, string][])('%j', (input, words) => {
    expect(renderAll(keyPrompts(input), 'en')).toBe(words);
  });

  it('never lists more than four choices', () => {
    const fixed = Object.values(slots).flatMap(({ keys: input }) =>
      typeof input === 'function' ? [] : [input],
    );
    expect(fixed.filter((input) => input.kind === 'menu' && input.choices.length > MOST_CHOICES)).toEqual([]);
  });
});

describe('choices shown where there is a screen', () => {
  it.each([
    [{ kind: 'yes-no' }, '1 Yes, 2 No, 3 Not sure'],
    [{ kind: 'menu', choices: [say('care.dental')], more: true }, '1 the dentist, 9 More choices'],
    [{ kind: 'date' }, '1 Tomorrow'],
    [
      { kind: 'time', slot: 'returnTime', choices: [say('choice.willCall'), say('choice.noRideBack')] },
      '1 I call when I am done, 2 No ride back',
    ],
    [{ kind: 'number', slot: 'phone', digits: 10, mayNotKnow: true }, "8 I don't know it"],
    [{ kind: 'menu', choices: [say('care.dental')], mayNotKnow: true }, "1 the dentist, 8 I don't know it"],
    [{ kind: 'wishes' }, '1 Book a ride, 3 Cancel a ride'],
    [{ kind: 'speech' }, ''],
  ] satisfies [KeyInput, string][])('%j', (input, shown) => {
    const titles = choicesOf(input).map(({ key, what }) => `${key} ${render(what, 'en')}`);
    expect(titles.join(', ')).toBe(shown);
  });
});
