import { unknown } from '../../../domain/facts';
import type { Change, ClaimName, Form } from '../../form/form';
import { MOST_CHOICES, yesNoKeys, type KeyInput } from '../../form/keys';
import type { Read, Reading, Slot } from '../../form/slot';
import { say, type Say } from '../../say';

/** Longest note kept for the driver, in characters; a text message of two segments fits. */
const NOTE_CHARACTERS = 300;

/** Changes, or nothing when there are none. */
export const set = (...changes: readonly Change[]): Read | undefined =>
  changes.length > 0 ? { changes } : undefined;

/** The yes, no or "I don't know" to the open question; 1 and 2 are yes and no, as on a telephone. */
export const answerTo = ({ open, turn }: Reading): 'yes' | 'no' | 'unknown' | undefined => {
  if (!open) return undefined;
  const { answer, choice } = turn.heard;
  return answer ?? (choice === 1 ? 'yes' : choice === 2 ? 'no' : undefined);
};

/** Sets claims all alike to the answer to the open question. */
export const answered = (reading: Reading, ...facts: readonly ClaimName[]): readonly Change[] => {
  const answer = answerTo(reading);
  if (answer === undefined) return [];
  const value = answer === unknown ? unknown : answer === 'yes';
  return facts.map((fact) => ({ fact, value }));
};

/** A claim, when it was made. */
export const claim = (fact: ClaimName, value: boolean | undefined): readonly Change[] =>
  value === undefined ? [] : [{ fact, value }];

/** A slot that is a yes or a no. */
export const yesNo = (fact: ClaimName, ask: Say['key'], again: Say['key'], examples: Say['key']): Slot => ({
  sets: [fact],
  expects: [],
  read: (reading) => (reading.open ? set(...answered(reading, fact)) : undefined),
  ask: () => say(ask),
  keys: yesNoKeys,
  again,
  examples,
});

/** One line of a menu on the telephone: what it is called, and what its key sets. */
export interface Choice {
  readonly what: Say;
  readonly changes: readonly Change[];
}

/** The choices on the page of the menu that is shown; the key for more turns it, and the first comes after the last. */
const pageOf = (choices: readonly Choice[], form: Form): readonly Choice[] => {
  const pages = Math.max(1, Math.ceil(choices.length / MOST_CHOICES));
  const from = ((form.menuPage ?? 0) % pages) * MOST_CHOICES;
  return choices.slice(from, from + MOST_CHOICES);
};

/** A menu of these choices. */
export const menuOf = (choices: readonly Choice[], form: Form): KeyInput & { readonly kind: 'menu' } => {
  const shown = pageOf(choices, form).map(({ what }) => what);
  return { kind: 'menu', choices: shown, more: choices.length > MOST_CHOICES };
};

/** The choice that was keyed in answer to the open question. */
export const keyedIn = (
  choices: () => readonly Choice[],
  { form, turn, open }: Reading,
): Read | undefined => {
  const { keyed, choice } = turn.heard;
  if (!open || keyed !== true) return undefined;
  const picked = pageOf(choices(), form)[(choice ?? 0) - 1];
  return picked === undefined ? undefined : { changes: picked.changes };
};

/** The member's own words, as far as they are kept; keys are no words. */
export const note = ({ turn: { heard } }: Reading): string =>
  heard.keyed === true ? '' : heard.text.slice(0, NOTE_CHARACTERS);
