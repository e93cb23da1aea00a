import type { Scene } from './conversation';
import type { KeyInput } from './form/keys';
import type { MessageKey } from './locales/messages';
import { say, type Say } from './say';
import { taskNamed } from './tasks';

/** What a conversation waits for after a turn. */
export interface Awaiting {
  /** What can be keyed in answer. */
  readonly keys: KeyInput;
  /** `anything-else`: a task has ended and nothing is asked. `person`: somebody is to be put through. */
  readonly then: 'answer' | 'anything-else' | 'person' | 'emergency' | 'crisis' | 'goodbye';
}

/** After 911 or 988: only who says so goes on. */
const goOnKeys: KeyInput = { kind: 'menu', most: 1, offers: [say('keys.goOn')] };

/** What can be keyed in answer to the open question of a conversation. */
export const keysFor = (scene: Scene): KeyInput => {
  const { state } = scene;
  if (state.danger !== undefined) return goOnKeys;
  if (state.confirming !== undefined) return { kind: 'menu', most: 2 };
  const open = state.dialogStack.at(-1);
  return taskNamed(open?.id)?.keys(open?.state.draft, scene) ?? { kind: 'wishes' };
};

const CRISIS: readonly MessageKey[] = ['danger.crisis', 'danger.crisis.again'];

const EMERGENCY: readonly MessageKey[] = ['danger.emergency', 'danger.emergency.again'];

const TO_A_PERSON: readonly MessageKey[] = [
  'handOff.callBack',
  'handOff.written',
  'identify.person',
  'identify.confidential',
  'refusal.urgent-needs-person',
];

const GOODBYES: readonly MessageKey[] = ['thanks'];

/** Messages that ask what is wanted by themselves. */
const ASKS: readonly MessageKey[] = ['idle', 'idle.again', 'offer.person', 'startOver.done', 'restarted'];

/** What a conversation waits for, from its state after a turn and what was said in it. */
export const awaiting = (scene: Scene, said: readonly Say[]): Awaiting => {
  const keys = keysFor(scene);
  const says = (...wanted: readonly MessageKey[]): boolean => said.some(({ key }) => wanted.includes(key));
  if (says(...CRISIS)) return { keys, then: 'crisis' };
  if (says(...EMERGENCY)) return { keys, then: 'emergency' };
  if (says(...TO_A_PERSON)) return { keys, then: 'person' };
  const last = said.at(-1)?.key;
  if (keys.kind !== 'wishes' || last === undefined || ASKS.includes(last)) return { keys, then: 'answer' };
  return { keys, then: GOODBYES.includes(last) ? 'goodbye' : 'anything-else' };
};

/** What to say about the keys, after the question they answer. Questions with choices of their own say theirs. */
export const keyPrompts = (keys: KeyInput): readonly Say[] => {
  switch (keys.kind) {
    case 'yes-no':
      return [say('keys.yesNo')];
    case 'menu': {
      const offers = (keys.offers ?? []).map((what, index) =>
        say('keys.option', { what, number: index + 1 }),
      );
      return keys.more === true ? [...offers, say('keys.more')] : offers;
    }
    case 'date':
      return [say('keys.date')];
    case 'birth-date':
      return [say('keys.birthDate')];
    case 'time':
      return [say('keys.time')];
    case 'number':
      return [say('keys.number', { digits: keys.digits }), ...(keys.orNo === true ? [say('keys.orNo')] : [])];
    case 'wishes':
      return [say('keys.wishes')];
    case 'speech':
      return [];
  }
};
