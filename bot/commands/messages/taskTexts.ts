import type { Language } from '../../../dialogs/locales';
import { messageKeys } from './messageKeys';
import { asRead, sentencesIn } from './reading';

/** What each task says, by the first part of a message's key, in the order in which the tasks are neighbours. */
export const tasksSay: Readonly<Record<string, readonly string[]>> = {
  assistant: [
    'greeting',
    'idle',
    'cutOff',
    'apology',
    'fedUp',
    'tooLong',
    'secondRide',
    'nextRide',
    'thanks',
    'help',
    'language',
    'interpreter',
    'wait',
    'later',
    'notUnderstood',
    'notRead',
    'startOver',
    'restarted',
    'offer',
    'notYet',
    'storeAway',
    'notSure',
    'sendAgain',
    'tooFast',
    'form',
    'back',
    'choice',
    'keys',
    'call',
    'anythingElse',
  ],
  danger: ['danger'],
  web: ['web', 'needed', 'card', 'calendar', 'embed'],
  textUpdates: ['consent', 'texts', 'update'],
  desk: ['desk'],
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
    'held',
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
  whereIsMyRide: ['where', 'noShow'],
  returnRide: ['return'],
  report: ['report'],
  claim: ['claim'],
  busPass: ['busPass'],
  handOff: ['handOff', 'hearing', 'confused', 'writing'],
  faq: ['faq'],
};

/** The part of a key by which {@link tasksSay} knows it. */
export const firstPart = (key: string): string => key.split('.')[0] ?? '';

/** Names of things that stand in other messages or on buttons are no sentences. */
const isSentence = (text: string): boolean => /[.?!]$/u.test(text);

/** Sentences that are enough to tell how hard a text is. */
export const ENOUGH_SENTENCES = 20;

/** All sentences of a task, or of several. */
export interface TaskText {
  readonly task: string;
  readonly sentences: readonly string[];
}

/** What each task says; one that says too little is read with its neighbour. */
export const taskTexts = (language: Language): readonly TaskText[] => {
  const texts: TaskText[] = [];
  let waiting: TaskText | undefined;
  for (const [name, parts] of Object.entries(tasksSay)) {
    const own = messageKeys
      .filter((key) => parts.includes(firstPart(key)))
      .map((key) => asRead(key, language))
      .filter(isSentence)
      .flatMap(sentencesIn);
    const task = waiting === undefined ? name : `${waiting.task} and ${name}`;
    const text: TaskText = { task, sentences: [...(waiting?.sentences ?? []), ...own] };
    waiting = text.sentences.length < ENOUGH_SENTENCES ? text : undefined;
    if (waiting === undefined) texts.push(text);
  }
  return waiting === undefined ? texts : [...texts, waiting];
};
