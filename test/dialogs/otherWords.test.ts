import { inWriting } from '../../dialogs/inWriting';
import { newConversation } from '../../dialogs/conversationState';
import { languages } from '../../dialogs/locales';
import { messages, spoken, type MessageKey } from '../../dialogs/locales/messages';
import { inOtherWords } from '../../dialogs/otherWords';
import { say, type Say } from '../../dialogs/say';

const keys = Object.keys(messages.en).filter((key): key is MessageKey => key in messages.en);

/** They hold a question and go with another one, or answer what was asked; none of them is put by itself. */
const noQuestions: readonly MessageKey[] = [
  'greeting',
  'series.already',
  'report.notSafe',
  'where.due',
  'where.willCall',
  'return.called',
  'handOff.written',
  // Texts that nobody's message comes before.
  'texts.askAgain',
  ...keys.filter((key) => /^(?:danger|web|faq|update)\./u.test(key)),
];

const questions = keys.filter(
  (key) =>
    !noQuestions.includes(key) &&
    !key.endsWith('.written') &&
    languages.some((language) => messages[language][key].includes('?')),
);

/** Questions that are put otherwise to who cannot hear. */
const writtenQuestions = questions.flatMap((asked) =>
  keys.filter((key) => key === `${asked}.written`).map((key) => ({ asked, key })),
);

const asWritten = (says: readonly Say[]): readonly Say[] => {
  const state = newConversation('en', 'default');
  return inWriting(says, {
    state: { ...state, caller: { ...state.caller, cannotHear: true } },
    incoming: { text: '', isTextMessage: true },
  });
};

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)/gu)].map(([, name]) => name ?? '');

const wordings = languages.flatMap((language) => [
  messages[language],
  { ...messages[language], ...spoken[language] },
]);

describe('a question that was just put', () => {
  it.each(questions)('%s is put in other words, which take no other values', (key) => {
    const [other = say(key)] = inOtherWords([say(key)], [say(key)]);
    for (const words of wordings) {
      expect(words[other.key]).not.toBe(words[key]);
      const taken = placeholders(words[key]);
      expect(placeholders(words[other.key]).filter((name) => !taken.includes(name))).toEqual([]);
    }
  });

  it.each(writtenQuestions)(
    '$key, as who cannot hear is asked, is put in other words too',
    ({ asked, key }) => {
      const before = asWritten([say(asked)]);
      expect(before).toEqual([say(key)]);
      const [other = say(key)] = asWritten(inOtherWords(before, [say(asked)]));
      for (const words of wordings) expect(words[other.key]).not.toBe(words[key]);
      expect(messages.en[other.key]).not.toMatch(/\bcall\b/u);
    },
  );

  it('is put in its own words where something else was asked, or the same of something else', () => {
    const now = say('clarify.place.one', { name: 'Elm Clinic', town: 'Derby' });
    expect(inOtherWords([say('ask.pickup')], [now])).toEqual([now]);
    expect(inOtherWords([say('clarify.place.one', { name: 'Oak Clinic', town: 'Derby' })], [now])).toEqual([
      now,
    ]);
  });

  it('tells of danger in the order of danger', () => {
    const told = say('danger.emergency.again');
    expect(inOtherWords([told], [told])).toEqual([told]);
  });
});
