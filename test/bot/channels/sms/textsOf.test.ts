import { encodingOf, segments } from '../../../../bot/channels/sms/segments';
import { textsOf } from '../../../../bot/channels/sms/textsOf';
import type { Language } from '../../../../dialogs/locales';
import { renderAll } from '../../../../dialogs/locales/render';
import { say, type Say } from '../../../../dialogs/say';

const day = { day: '2026-12-04' };
const place = say('place.named', { name: 'Riverbend Dialysis of New Haven', town: 'New Haven' });

const ride: readonly Say[] = [
  say('readBack.visit', { day, appointment: { clock: '10:00' }, place }),
  say('readBack.home', { town: 'New Haven', pickUp: { clock: '09:35' }, ready: { clock: '09:00' } }),
  say('readBack.mode', { mode: say('mode.livery'), companions: 0 }),
  say('readBack.return.willCall'),
  say('readBack.address'),
];

const question = say('readBack.confirm');

const answers = (count: number): readonly Say[] =>
  Array.from({ length: count }, () => say('faq.person', { line: '1-855-478-7350' }));

const withoutBreaks = (texts: readonly string[]): string => texts.join(' ').replaceAll('\n', ' ');

describe('a reply as texts', () => {
  it('is none where nothing is said', () => {
    expect(textsOf([], ['en'])).toEqual([]);
    expect(textsOf([], ['en', 'es'])).toEqual([]);
  });

  it('is one where it fits', () => {
    expect(textsOf([say('idle')], ['en'])).toEqual([renderAll([say('idle')], 'en')]);
  });

  it.each<Language>(['en', 'es'])('is the ride, then the question, in %s', (language) => {
    const says = [...ride, question];
    expect(textsOf(says, [language])).toEqual([renderAll(ride, language), renderAll([question], language)]);
  });

  it('keeps a ride in one text, whatever is said before it', () => {
    const before = [say('form.noteTaken', { note: 'Ring twice and use the side door by the garage.' })];
    expect(textsOf([...before, ...ride, question], ['en'])).toEqual([
      renderAll(before, 'en'),
      renderAll(ride, 'en'),
      renderAll([question], 'en'),
    ]);
  });

  it('breaks what is long at sentences, and loses no word', () => {
    const says = [say('greeting'), ...answers(6), say('idle')];
    const texts = textsOf(says, ['en']);
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.filter((text) => segments(text) > 2)).toEqual([]);
    expect(texts.filter((text) => !/[.?!]$/u.test(text))).toEqual([]);
    expect(withoutBreaks(texts)).toBe(renderAll(says, 'en').replaceAll('\n', ' '));
  });

  it('makes texts of like length, none with a few last words', () => {
    const texts = textsOf([say('greeting'), ...answers(4)], ['en']);
    const lengths = texts.map(({ length }) => length);
    expect(Math.min(...lengths)).toBeGreaterThan(Math.max(...lengths) / 2);
  });

  it('breaks no sentence after a title or a saint', () => {
    const note = `Use the door of St. Mary's by Dr. Reyes. ${'Ring the bell at the side door. '.repeat(12).trim()}`;
    const texts = textsOf([say('form.noteTaken', { note })], ['en']);
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.filter((text) => /(?:St|Dr)\.$/u.test(text))).toEqual([]);
  });

  it('breaks one endless sentence between words', () => {
    const texts = textsOf([say('form.noteTaken', { note: 'door '.repeat(200).trim() })], ['en']);
    expect(texts.filter((text) => segments(text) > 2)).toEqual([]);
  });

  it('keeps the lines of a list whole', () => {
    const options = Array.from({ length: 9 }, (_, index) =>
      say('clarify.place.option', {
        number: index + 1,
        name: 'Riverbend Dialysis of New Haven',
        town: 'Hamden',
      }),
    );
    const lines = textsOf([say('cancel.which'), ...options], ['en']).flatMap((text) => text.split('\n'));
    expect(lines).toEqual(renderAll([say('cancel.which'), ...options], 'en').split('\n'));
  });

  it('says what is told in two languages in a text each', () => {
    const says = [say('danger.emergency')];
    expect(textsOf(says, ['en', 'es']).join('\n')).toBe(`${renderAll(says, 'en')}\n${renderAll(says, 'es')}`);
  });

  it('writes Saturday without its accent where that alone doubles the price', () => {
    const [text = ''] = textsOf([say('choice.day', { day: { day: '2026-12-05' } })], ['es']);
    expect(text).toContain('sab, 5 de dic');
    expect(encodingOf(text)).toBe('GSM-7');
  });
});
