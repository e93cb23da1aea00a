import { say } from '../../../dialogs/say';
import { languages } from '../../../dialogs/locales';
import { messages } from '../../../dialogs/locales/messages';
import { renderAll } from '../../../dialogs/locales/render';
import { encodingOf, segments } from '../../../bot/channels/sms/segments';
import { MOST_READ_BACK } from '../../../bot/channels/sms/textsOf';
import { longestOf } from '../../../bot/commands/messages/longest';
import { messageKeys } from '../../../bot/commands/messages/messageKeys';
import { rows } from '../../../bot/commands/messages/report';

describe('a text', () => {
  it.each(languages)('has few parts in %s, with the longest data', (language) => {
    const long = rows()
      .filter((row) => row.language === language && row.budget !== undefined && row.parts > row.budget)
      .map(({ key, parts }) => ({ key, parts }));
    expect(long).toEqual([]);
  });

  it('may have more than two only in Spanish and where a ride is read back', () => {
    const long = rows().filter(({ parts }) => parts > 2);
    expect(long.filter(({ language, key }) => language === 'en' || !key.startsWith('readBack.'))).toEqual([]);
  });

  it('is in the plain alphabet in English, unless it names languages in their own letters', () => {
    const others = messageKeys.filter((key) => encodingOf(messages.en[key]) === 'UCS-2');
    expect(others).toEqual(['interpreter.which', 'interpreter.which.again']);
  });

  it.each(languages)('that reads a ride back has few parts in %s, with the longest data', (language) => {
    const says = [
      'readBack.visit',
      'readBack.place',
      'readBack.mode',
      'readBack.onFile',
      'readBack.return.willCall',
      'readBack.confirm',
    ] as const;
    const text = renderAll(
      says.map((key) =>
        key === 'readBack.onFile'
          ? say(key, { what: { all: [say('mobility.electric-wheelchair'), say('readBack.doorNotes')] } })
          : longestOf(key, language),
      ),
      language,
    );
    expect(segments(text)).toBeLessThanOrEqual(MOST_READ_BACK[language]);
  });

  it.each([
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['[', 1],
    ['['.repeat(81), 2],
    ['á'.repeat(70), 1],
    ['á'.repeat(71), 2],
    ['ñ'.repeat(160), 1],
  ])('of the letters %s has %d parts', (text, parts) => {
    expect(segments(text)).toBe(parts);
  });
});
