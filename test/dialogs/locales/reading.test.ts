import { languages } from '../../../dialogs/locales';
import { messageKeys } from '../../../bot/commands/messages/messageKeys';
import {
  asRead,
  isEasy,
  readingOf,
  sentencesIn,
  syllables,
  wordsIn,
} from '../../../bot/commands/messages/reading';
import { ENOUGH_SENTENCES, firstPart, taskTexts, tasksSay } from '../../../bot/commands/messages/taskTexts';

const MOST_WORDS = 20;

describe('what is said', () => {
  it('is counted with the task that says it', () => {
    const known = Object.values(tasksSay).flat();
    expect(messageKeys.map(firstPart).filter((part) => !known.includes(part))).toEqual([]);
  });

  it.each(taskTexts('en'))('is no harder than grade 6 in English: $task', ({ sentences }) => {
    expect(sentences.length).toBeGreaterThanOrEqual(ENOUGH_SENTENCES);
    expect(isEasy(readingOf(sentences, 'en'), 'en')).toBe(true);
  });

  it.each(taskTexts('es'))('is easy to read in Spanish: $task', ({ sentences }) => {
    expect(sentences.length).toBeGreaterThanOrEqual(ENOUGH_SENTENCES);
    expect(isEasy(readingOf(sentences, 'es'), 'es')).toBe(true);
  });

  it.each(languages)('has no sentence over twenty words in %s', (language) => {
    const sentences = messageKeys.flatMap((key) => sentencesIn(asRead(key, language)));
    expect(sentences.filter((sentence) => wordsIn(sentence).length > MOST_WORDS)).toEqual([]);
  });
});

describe('syllables', () => {
  it.each([
    ['ride', 1],
    ['rides', 1],
    ['booked', 1],
    ['needed', 2],
    ['clinic', 2],
    ['people', 2],
    ['places', 2],
    ['the', 1],
    ['doctor', 2],
    ['wheelchair', 2],
    ['emergency', 2],
    ['Ana', 2],
    ['another', 3],
    ['coverage', 3],
    ['10', 1],
  ])('of "%s" are %d in English', (word, count) => {
    expect(syllables(word, 'en')).toBe(count);
  });

  it.each([
    ['viaje', 2],
    ['cita', 2],
    ['clínica', 3],
    ['día', 2],
    ['quién', 1],
    ['cuidado', 3],
    ['guagua', 2],
    ['aquí', 2],
    ['teoría', 4],
    ['leer', 2],
    ['hoy', 1],
    ['emergencia', 2],
    ['país', 2],
    ['ciudad', 2],
    ['pingüino', 3],
    ['averigüe', 4],
  ])('of "%s" are %d in Spanish', (word, count) => {
    expect(syllables(word, 'es')).toBe(count);
  });
});
