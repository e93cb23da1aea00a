import type { Incoming, World } from '../../dialogs/conversation';
import type { ConversationState } from '../../dialogs/conversationState';
import { keysFor } from '../../dialogs/awaiting';
import { heardInBurst, isInBurst } from '../../dialogs/burst';
import type { KeyInput } from '../../dialogs/form/keys';
import { languages } from '../../dialogs/locales';
import { daysTalkedAbout, expecting, heldSoFar, isReadBack } from '../../dialogs/openTask';
import { hear } from '../../dialogs/understanding/hear';
import type { Heard } from '../../dialogs/understanding/heard';
import { readKeys } from '../../dialogs/understanding/readKeys';
import { readDanger } from '../../dialogs/understanding/safety/readDanger';

/**
 * Hears what came in, a key or words, by what the conversation waits for.
 * @param instant milliseconds since 1970, by which texts that come close together are told from others
 */
export const listen = (
  incoming: Incoming,
  state: ConversationState,
  world: World,
  instant: number,
): Heard => {
  const { now, search } = world;
  if (incoming.keys !== undefined) {
    const keyed = readKeys(incoming.keys, keysFor({ state, world }), keyContext(state, world));
    // On a screen words may come with a key; danger in them counts.
    return { ...keyed, ...readDanger(incoming.text) };
  }
  const expected = expecting(state);
  const held = heldSoFar(state);
  const context = {
    today: now.date,
    time: now.time,
    language: state.language,
    expecting: expected,
    isReadBack: isReadBack(state),
    isAsked: state.question.length > 0,
    ...(incoming.isCall === true && { isCall: true }),
    days: daysTalkedAbout(state),
    ...(held !== undefined && { held }),
    facilities: search,
    usualClinics: state.caller.member?.usualClinics ?? [],
  };
  const heard = hear(incoming.text, context);
  if (incoming.isTextMessage && isInBurst(state.textedAt, instant))
    return heardInBurst(heard, expected, now.date, () => hear(incoming.text, { ...context, expecting: [] }));
  return incoming.isCall === true ? asKeyed(heard, state, world) : heard;
};

/** Questions with keys of their own for what they offer: in the others a number is an hour, or a part of a number. */
const pressed: readonly KeyInput['kind'][] = ['menu', 'yes-no', 'date', 'wishes'];

/** On a call "one" is what pressing 1 is, where keys are offered and it is said alone. */
const asKeyed = (heard: Heard, state: ConversationState, world: World): Heard => {
  const { choice, slots, unclear, danger, mayBe } = heard;
  const keys = keysFor({ state, world });
  const isOffered = pressed.includes(keys.kind) && danger === 'routine' && mayBe === undefined;
  // Of a menu "el tres" is no day; where days are asked for it is one.
  const isAlone = (Object.keys(slots).length === 0 && unclear.length === 0) || keys.kind === 'menu';
  if (choice === undefined || !isOffered || !isAlone) return heard;
  const keyed = readKeys(String(choice), keys, keyContext(state, world));
  return keyed.text === '' ? heard : keyed;
};

const keyContext = ({ language }: ConversationState, { now }: World) => ({
  today: now.date,
  otherLanguage: languages.find((one) => one !== language) ?? language,
});
