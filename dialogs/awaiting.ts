import type { Scene } from './conversation';
import { MORE_KEY, NOT_KNOWN_KEY, yesNoKeys, type KeyInput } from './form/keys';
import type { PickInput } from './form/pickInput';
import type { MessageKey } from './locales/messages';
import { isDangerAsked } from './openQuestion';
import { expecting } from './openTask';
import { say, type Say } from './say';
import { taskNamed } from './tasks';
import type { SlotName } from './understanding/slotValues';

/** What a conversation waits for after a turn. */
export interface Awaiting {
  /** What can be keyed in answer. */
  readonly keys: KeyInput;
  /** `anything-else`: a task has ended and nothing is asked. `person`: somebody is to be put through. */
  readonly then: 'answer' | 'anything-else' | 'person' | 'emergency' | 'crisis' | 'goodbye';
  /** A place is asked for, and may be named by its town. */
  readonly asksPlace?: true;
  /** What can be picked from a calendar or a clock, where there is a screen. */
  readonly inputs?: readonly PickInput[];
  /** A moment was asked for: silence is no answer yet. */
  readonly hasAMoment?: true;
}

/** After 911 or 988: only who says so goes on. */
const goOnKeys: KeyInput = { kind: 'menu', choices: [say('keys.goOn')] };

const startOverKeys: KeyInput = {
  kind: 'menu',
  choices: [say('choice.startOver'), say('choice.goOn')],
  inQuestion: true,
};

/** What can be keyed in answer to the open question of a conversation. */
export const keysFor = (scene: Scene): KeyInput => {
  const { state } = scene;
  if (isDangerAsked(state)) return yesNoKeys;
  if (state.danger !== undefined) return goOnKeys;
  if (state.confirming !== undefined) return startOverKeys;
  const open = state.dialogStack.at(-1);
  const { wishesPage: page } = state;
  const idle: KeyInput = { kind: 'wishes', ...(page !== undefined && { page }) };
  return taskNamed(open?.id)?.keys(open?.state.draft, scene) ?? idle;
};

const CRISIS: readonly MessageKey[] = ['danger.crisis', 'danger.crisis.again', 'danger.crisis.written'];

const EMERGENCY: readonly MessageKey[] = [
  'danger.emergency',
  'danger.emergency.again',
  'danger.emergency.written',
  'danger.emergency.again.written',
];

const TO_A_PERSON: readonly MessageKey[] = [
  'handOff.callBack',
  'handOff.noNumber',
  'identify.person.noNumber',
  'interpreter.call.noNumber',
  'handOff.written',
  'identify.person',
  'identify.urgent',
  'identify.confidential',
  'notice.person-at-once',
  'interpreter.call',
];

/** Said to nobody who is there any more, whatever is open. */
const LAST_WORDS: readonly MessageKey[] = ['call.unheard.goodbye'];

const A_MOMENT: readonly MessageKey[] = ['wait', 'wait.still', 'later', 'later.kept'];

const PLACES: readonly SlotName[] = ['destination', 'pickup'];

const GOODBYES: readonly MessageKey[] = ['thanks'];

/** Messages that ask what is wanted by themselves. */
const ASKS: readonly MessageKey[] = [
  'idle.more',
  'wait',
  'wait.still',
  'idle',
  'idle.again',
  'idle.examples',
  'idle.forOther',
  'idle.story',
  'idle.loss',
  'offer.person',
  'startOver.done',
  'startOver.stopped',
  'restarted',
  'booked.already.other',
];

/** What of the open question can be picked from a calendar or a clock. */
const inputsFor = ({ kind }: KeyInput, { state }: Scene): readonly PickInput[] => {
  const expected = expecting(state);
  const asksBirth = expected.includes('dateOfBirth') && state.caller.given.dateOfBirth === undefined;
  switch (kind) {
    case 'date':
      return expected.includes('appointmentTime') ? ['day', 'time'] : ['day'];
    case 'time':
      return ['time'];
    case 'birth-date':
      return ['birth-day'];
    case 'number':
      return asksBirth ? ['birth-day'] : [];
    default:
      return [];
  }
};

/** What a conversation waits for, from its state after a turn and what was said in it. */
export const awaiting = (scene: Scene, said: readonly Say[]): Awaiting => {
  const keys = keysFor(scene);
  const says = (...wanted: readonly MessageKey[]): boolean => said.some(({ key }) => wanted.includes(key));
  if (says(...TO_A_PERSON)) return { keys, then: 'person' };
  if (says(...CRISIS)) return { keys, then: 'crisis' };
  if (says(...EMERGENCY)) return { keys, then: 'emergency' };
  if (says(...LAST_WORDS)) return { keys, then: 'goodbye' };
  const last = said.at(-1)?.key;
  if (keys.kind !== 'wishes' || last === undefined || ASKS.includes(last)) {
    const inputs = inputsFor(keys, scene);
    const asksPlace = expecting(scene.state).some((slot) => PLACES.includes(slot));
    return {
      keys,
      then: 'answer',
      ...(asksPlace && { asksPlace }),
      ...(inputs.length > 0 && { inputs }),
      ...(says(...A_MOMENT) && { hasAMoment: true }),
    };
  }
  return { keys, then: GOODBYES.includes(last) ? 'goodbye' : 'anything-else' };
};

/** What the pages of wishes are called. */
const WISHES: readonly MessageKey[] = ['keys.wishes', 'keys.wishes.rides', 'keys.wishes.other'];

/** What to say about the keys, after the question they answer. Questions with choices of their own say theirs. */
export const keyPrompts = (keys: KeyInput): readonly Say[] => {
  const notKnown = 'mayNotKnow' in keys && keys.mayNotKnow ? [say('keys.notKnown')] : [];
  return [...answerPrompts(keys), ...notKnown];
};

const answerPrompts = (keys: KeyInput): readonly Say[] => {
  switch (keys.kind) {
    case 'yes-no':
      return [say('keys.yesNo')];
    case 'menu': {
      const named = keys.inQuestion === true ? [] : keys.choices;
      const offers = named.map((what, index) => say('keys.option', { what, number: index + 1 }));
      return [
        ...offers,
        ...(keys.more === true ? [say('keys.more')] : []),
        ...(keys.orSay === true ? [say('keys.orSay')] : []),
      ];
    }
    case 'date':
      return [say('keys.date')];
    case 'birth-date':
      return [say('keys.birthDate')];
    case 'time':
      return [say('keys.time')];
    case 'number':
      return [say(keys.slot === 'medicaidId' ? 'keys.medicaidId' : 'keys.number', { digits: keys.digits })];
    case 'dollars':
      return [say('keys.dollars')];
    case 'wishes':
      return [say(WISHES[keys.page ?? 0] ?? 'keys.wishes'), say('keys.more')];
    case 'speech':
      return [say('keys.speech')];
  }
};

/** A choice that answers a question in one press: its key on the telephone, and what it is called. */
export interface Choice {
  readonly key: string;
  readonly what: Say;
}

const numbered = (choices: readonly Say[]): readonly Choice[] =>
  choices.map((what, index) => ({ key: String(index + 1), what }));

/** What can be chosen in answer to a question, where there is a screen to show it on: the same as by key. */
export const choicesOf = (keys: KeyInput): readonly Choice[] => {
  const notKnown = { key: String(NOT_KNOWN_KEY), what: say('choice.notKnown') };
  return 'mayNotKnow' in keys && keys.mayNotKnow ? [...choicesIn(keys), notKnown] : choicesIn(keys);
};

const choicesIn = (keys: KeyInput): readonly Choice[] => {
  switch (keys.kind) {
    case 'yes-no':
      return numbered([say('choice.yes'), say('choice.no'), say('choice.notSure')]);
    case 'menu': {
      const more = keys.more === true ? [{ key: String(MORE_KEY), what: say('choice.more') }] : [];
      return [...numbered(keys.choices), ...more];
    }
    case 'date':
      return numbered([say('choice.tomorrow')]);
    case 'time':
      return numbered(keys.choices ?? []);
    case 'wishes':
      return [
        { key: '1', what: say('choice.book') },
        { key: '3', what: say('choice.cancel') },
      ];
    case 'number':
    case 'birth-date':
    case 'dollars':
    case 'speech':
      return [];
  }
};
