import { IntlMessageFormat } from 'intl-messageformat';
import { insteadOf } from '../../../bot/commands/messages/bannedWords';
import { languages, type Language } from '../../../dialogs/locales';
import { messages, type MessageKey } from '../../../dialogs/locales/messages';
import { render, renderAll } from '../../../dialogs/locales/render';
import { say } from '../../../dialogs/say';

type Parsed = ReturnType<IntlMessageFormat['getAst']>;

const isPlainText = (kind: number): boolean => kind === 0;

/** Names and kinds of the values a message takes. */
const placeholders = (elements: Parsed): string[] =>
  elements
    .flatMap((element) => {
      const name =
        'value' in element && !isPlainText(element.type) ? [`${element.value} ${element.type}`] : [];
      const inner =
        'options' in element
          ? Object.values(element.options).flatMap(({ value }) => placeholders(value))
          : [];
      return [...name, ...inner];
    })
    .sort();

const astOf = (key: MessageKey, language: Language): Parsed =>
  new IntlMessageFormat(messages[language][key], language, undefined, { ignoreTag: true }).getAst();

const keys = Object.keys(messages.en).filter((key): key is MessageKey => key in messages.en);

describe('messages', () => {
  it.each(languages)('%s has the keys of English and no other', (language) => {
    expect(Object.keys(messages[language]).sort()).toEqual([...keys].sort());
  });

  it.each(keys)('%s takes the same values in every language', (key) => {
    const ofEnglish = [...new Set(placeholders(astOf(key, 'en')))];
    for (const language of languages)
      expect([...new Set(placeholders(astOf(key, language)))]).toEqual(ofEnglish);
  });

  it('never says what a member should not have to read', () => {
    for (const language of languages) {
      expect(keys.filter((key) => insteadOf(messages[language][key], language).length > 0)).toEqual([]);
    }
  });

  it('never asks for a bare word by which a carrier stops or starts texts', () => {
    const asks =
      /\b(?:reply|write|text|send|escriba|mande|responda) (?:CANCEL|END|QUIT|STOP|YES)\b(?! MY RIDE)/i;
    for (const language of languages) {
      expect(keys.filter((key) => asks.test(messages[language][key]))).toEqual([]);
    }
  });

  it('keeps sentences to twenty words', () => {
    const words = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
    for (const language of languages) {
      const long = keys.flatMap((key) =>
        messages[language][key]
          .replace(/\{[^{}]*\}/g, 'x')
          .split(/[.?!:]\s/)
          .filter((sentence) => words(sentence) > 20),
      );
      expect(long).toEqual([]);
    }
  });
});

describe('render', () => {
  const booked = say('booked.confirmed', {
    number: '1234 5670',
    line: '1-855-478-7350',
    day: { day: '2026-12-04' },
    ready: { clock: '09:05' },
  });

  it('writes days and times the way each language does', () => {
    expect(render(booked, 'en')).toContain('Be ready Fri, Dec 4 by 9:05 AM.');
    expect(render(booked, 'es')).toContain('el vie, 4 de dic a las 9:05 a.m.');
  });

  it('uses no special space, which would make a text message cost double', () => {
    for (const language of languages) expect(render(booked, language)).not.toMatch(/[\u00a0\u202f]/u);
  });

  it('says what is itself a message in the same language', () => {
    const mode = say('readBack.mode', { mode: say('mode.livery'), companions: 1 });
    expect(render(mode, 'en')).toBe('By car with a driver. 1 person rides along.');
    expect(render(mode, 'es')).toBe('En carro con chofer. Le acompaña 1 persona.');
  });

  it('puts sentences one after the other and keeps lines of a list', () => {
    const list = [
      say('cancel.which'),
      say('clarify.place.option', { number: 1, name: 'Elm Clinic', town: 'Hamden' }),
      say('clarify.place.option', { number: 2, name: 'Oak Clinic', town: 'Derby' }),
    ];
    expect(renderAll(list, 'en')).toBe('Which ride?\n1 = Elm Clinic, Hamden\n2 = Oak Clinic, Derby');
  });
});
