import { languages, type Language } from '../../../dialogs/locales';
import { messages, type MessageKey } from '../../../dialogs/locales/messages';
import { asRead, readingOf, sentencesIn, syllables, wordsIn } from './reading';

const keys = Object.keys(messages.en).filter((key): key is MessageKey => key in messages.en);

/** What each task says, by the first part of a message's key, in the order in which the tasks are neighbours. */
const tasksSay: Readonly<Record<string, readonly string[]>> = {
  assistant: [
    'greeting',
    'idle',
    'tooLong',
    'secondRide',
    'nextRide',
    'thanks',
    'help',
    'language',
    'interpreter',
    'wait',
    'notUnderstood',
    'notRead',
    'startOver',
    'restarted',
    'offer',
    'notYet',
    'storeAway',
    'notSure',
    'sendAgain',
    'form',
    'back',
    'choice',
    'keys',
    'call',
    'anythingElse',
  ],
  danger: ['danger'],
  web: ['web'],
  textUpdates: ['consent', 'texts'],
  identify: ['identify', 'whoCalls'],
  staff: ['staff'],
  resume: ['resume'],
  bookRide: [
    'clarify',
    'ask',
    'appointment',
    'hospitalTrip',
    'outOfState',
    'freeRide',
    'returnRide',
    'readBack',
    'place',
    'series',
    'weekday',
    'booked',
    'address',
    'moved',
    'mobility',
    'chair',
    'care',
    'mode',
    'requirement',
  ],
  decisions: ['refusal', 'notice', 'citation'],
  changeRide: ['change'],
  cancelRide: ['cancel'],
  undo: ['undo'],
  myRides: ['myRides', 'ride', 'status'],
  whereIsMyRide: ['where'],
  returnRide: ['return'],
  report: ['report'],
  claim: ['claim'],
  busPass: ['busPass'],
  handOff: ['handOff', 'hearing', 'confused', 'writing'],
  faq: ['faq'],
};

const firstPart = (key: string): string => key.split('.')[0] ?? '';

/** Names of things that stand in other messages or on buttons are no sentences. */
const isSentence = (text: string): boolean => /[.?!]$/u.test(text);

/** Sentences that are enough to tell how hard a text is. */
const ENOUGH = 20;

interface Text {
  readonly task: string;
  readonly sentences: readonly string[];
}

/** What each task says; one that says too little is read with its neighbour. */
const textsIn = (language: Language): readonly Text[] => {
  const texts: Text[] = [];
  let waiting: Text | undefined;
  for (const [name, parts] of Object.entries(tasksSay)) {
    const own = keys
      .filter((key) => parts.includes(firstPart(key)))
      .map((key) => asRead(key, language))
      .filter(isSentence)
      .flatMap(sentencesIn);
    const task = waiting === undefined ? name : `${waiting.task} and ${name}`;
    const text: Text = { task, sentences: [...(waiting?.sentences ?? []), ...own] };
    waiting = text.sentences.length < ENOUGH ? text : undefined;
    if (waiting === undefined) texts.push(text);
  }
  return waiting === undefined ? texts : [...texts, waiting];
};

/** What a member may be asked to read. */
const HARDEST_GRADE = 6;
const LEAST_EASE = 70;
const MOST_WORDS = 20;

describe('what is said', () => {
  it('is counted with the task that says it', () => {
    const known = Object.values(tasksSay).flat();
    expect(keys.map(firstPart).filter((part) => !known.includes(part))).toEqual([]);
  });

  it.each(textsIn('en'))('is no harder than grade 6 in English: $task', ({ sentences }) => {
    expect(sentences.length).toBeGreaterThanOrEqual(ENOUGH);
    expect(readingOf(sentences, 'en')).toBeLessThanOrEqual(HARDEST_GRADE);
  });

  it.each(textsIn('es'))('is easy to read in Spanish: $task', ({ sentences }) => {
    expect(sentences.length).toBeGreaterThanOrEqual(ENOUGH);
    expect(readingOf(sentences, 'es')).toBeGreaterThanOrEqual(LEAST_EASE);
  });

  it.each(languages)('has no sentence over twenty words in %s', (language) => {
    const sentences = keys.flatMap((key) => sentencesIn(asRead(key, language)));
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
