import { bannedWords, insteadOf } from '../../../bot/commands/messages/bannedWords';
import { budgetOf } from '../../../bot/commands/messages/budget';
import { messageKeys } from '../../../bot/commands/messages/messageKeys';
import { factsAsked, questions } from '../../../bot/commands/messages/questions';
import { complaints, rows } from '../../../bot/commands/messages/report';
import { slotForFact } from '../../../dialogs/bookRide/slots';
import { languages } from '../../../dialogs/locales';
import { factTable } from '../../../domain/facts';

const all = rows();

describe('npm run messages', () => {
  it('finds nothing to mend', () => {
    expect(complaints(all)).toEqual([]);
  });

  it('shows every message once in each language', () => {
    const shown = all.map(({ key, language }) => `${key} ${language}`);
    expect(shown).toEqual(messageKeys.flatMap((key) => languages.map((language) => `${key} ${language}`)));
  });

  it('leaves no value open', () => {
    expect(all.filter(({ text }) => /[{}]|undefined/.test(text))).toEqual([]);
  });

  it('names no address of the web, shortened or whole: a number to call can be trusted', () => {
    const linked = all.filter(
      ({ key, text }) => !key.startsWith('web.') && /https?:|www\.|\.ly\//iu.test(text),
    );
    expect(linked.map(({ key }) => key)).toEqual([]);
  });

  it('complains of a message over its budget', () => {
    const [row, ...others] = all;
    if (row === undefined) throw new RangeError('There is no message.');
    expect(complaints([{ ...row, parts: 3 }, ...others])).toEqual([
      `${row.key} (en) has 3 parts; 2 are the most.`,
    ]);
    expect(complaints([{ ...row, parts: 3, budget: undefined }, ...others])).toEqual([]);
  });

  it('gives a page no budget, and a ride that is read back its own', () => {
    expect(budgetOf('web.emergency', 'en')).toBeUndefined();
    expect([budgetOf('readBack.visit', 'en'), budgetOf('readBack.visit', 'es')]).toEqual([3, 5]);
  });
});

describe('words no member should have to read', () => {
  it.each([
    ['Your ride was denied.', 'en'],
    ['You are not eligible.', 'en'],
    ['You must call.', 'en'],
    ['The car is on its way.', 'en'],
    ['Unfortunately we can not.', 'en'],
    ['Three no-shows may end your rides.', 'en'],
    ['Su viaje fue denegado.', 'es'],
    ['Lamentablemente no.', 'es'],
    ['Usted debe llamar.', 'es'],
    ['El carro va en camino.', 'es'],
  ] as const)('%s', (text, language) => {
    expect(insteadOf(text, language)).toHaveLength(1);
  });

  it.each([
    ['Does the rider need medical care on the way?', 'en'],
    ['A person will look at it.', 'en'],
    ['¿A qué casa va el pase?', 'es'],
  ] as const)('%s is none of them', (text, language) => {
    expect(insteadOf(text, language)).toEqual([]);
  });

  it.each(languages)('have each something to say instead, in %s', (language) => {
    expect(bannedWords[language].filter(({ instead }) => instead === '')).toEqual([]);
  });
});

describe('the questions of the assistant', () => {
  it('are each about something that is written down', () => {
    expect(questions.filter(({ about }) => about === undefined)).toEqual([]);
  });

  it('ask for nothing a caller cannot know', () => {
    expect(questions.filter(({ outOfReach }) => outOfReach.length > 0)).toEqual([]);
    expect(factsAsked.filter((fact) => factTable[fact].knownBy !== 'caller')).toEqual([]);
  });

  it('ask for every fact that has a question', () => {
    const asked: readonly string[] = factsAsked;
    expect(Object.keys(slotForFact).filter((fact) => !asked.includes(fact))).toEqual([]);
  });
});
