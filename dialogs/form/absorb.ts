import type { Turn } from '../conversation';
import { askedAnew } from './askedAnew';
import { chosenReading } from './chosenReading';
import { applyChanges, heldAlready, nameOf, type Change, type Clarification, type Form } from './form';
import type { FormDefinition } from './formDefinition';
import { keysOfSlot } from './formKeys';
import { isCorrection } from './isCorrection';
import { MORE_KEY } from './keys';
import type { Reading } from './slot';
import { slotOf, slotsOf } from './slotTable';
import { unclearOf } from './unclearOf';
import { without } from './without';

/** What the slots of a form took from a message. */
interface Taken {
  readonly changes: readonly Change[];
  readonly isAnswered: boolean;
  readonly follow?: string | undefined;
  readonly unclear: readonly Clarification[];
}

type Slots = Pick<FormDefinition<string>, 'slots' | 'toChange'>;

/** The slot whose question is open; none where something was read back, or the message is an aside. */
const openSlot = ({ asked, readBackVersion }: Form, { heard }: Turn): string | undefined =>
  readBackVersion === undefined && heard.isAside !== true ? asked : undefined;

/** Whether the next page of a menu is keyed for. */
const wantsMore = (definition: Slots, form: Form, turn: Turn): boolean => {
  if (turn.heard.keyed !== true || turn.heard.choice !== MORE_KEY) return false;
  const keys = keysOfSlot(slotOf(definition, openSlot(form, turn)), form, turn);
  return keys.kind === 'menu' && keys.more === true;
};

/** What every slot reads in a message; `isRefused`: that none of the readings asked about was meant. */
const readBySlots = (definition: Slots, form: Form, turn: Turn, isRefused: boolean): Taken => {
  const clarified = form.clarification?.slot;
  const open = openSlot(form, turn);
  const changes: Change[] = isRefused ? [...(slotOf(definition, clarified)?.refused ?? [])] : [];
  let follow: string | undefined;
  const unclear: Clarification[] = [];
  let isAnswered = false;
  const asked: Reading = { form, turn, open: true };
  const beside: Reading = { form, turn, open: false };
  for (const [name, slot] of slotsOf(definition.slots)) {
    // A bare answer to "which one?" answers no other question.
    const isOpen = open === name && (clarified === undefined || (clarified === name && !isRefused));
    const read = slot.read(isOpen ? asked : beside);
    if (read === undefined) continue;
    changes.push(...(read.changes ?? []));
    follow = read.follow ?? follow;
    if (read.clarify !== undefined) unclear.push({ slot: name, ...read.clarify });
    // "I don't know" that leaves the question open is taken kindly, and counted.
    isAnswered ||= isOpen && (read.changes !== undefined || turn.heard.answer !== 'unknown');
  }
  return { changes, isAnswered, follow, unclear };
};

/** "Yes. Monday the 14th at 1:15": whether a reading was chosen in words that tell something beside it. */
const saysMore = ({ heard }: Turn): boolean =>
  heard.answer === 'yes' &&
  heard.keyed !== true &&
  heard.choice === undefined &&
  Object.keys(heard.slots).length > 0;

/** The reading that was chosen, with what was told beside it. */
const withPicked = (picked: readonly Change[], beside: Taken | undefined): Taken => {
  const names = picked.map(nameOf);
  const more = (beside?.changes ?? []).filter((change) => !names.includes(nameOf(change)));
  return { changes: [...picked, ...more], isAnswered: true, unclear: beside?.unclear ?? [] };
};

/** Whether a message answered what was asked, but for words that would answer anything. */
const isAnswered = (definition: Slots, { lastHeard, history }: Form, turn: Turn): boolean => {
  const last = history.at(-1);
  const names = last?.turn === turn.number ? last.changes.map(({ name }) => name) : [];
  const takesAnyWords = (name: string): boolean =>
    definition.toChange?.takesAnyWords.some((one) => one === name) ?? false;
  return lastHeard?.answered === true && (names.length === 0 || !names.every(takesAnyWords));
};

/** Takes from a message what belongs to a form: over-answers, corrections, the reading that was meant, and what is to be asked anew. */
export const absorb = (definition: Slots, form: Form, turn: Turn): Form => {
  const told = absorbTold(definition, form, turn);
  return isAnswered(definition, told, turn) ? told : (askedAnew(definition, form, turn) ?? told);
};

const absorbTold = (definition: Slots, form: Form, turn: Turn): Form => {
  const { picked, isRefused } = chosenReading(definition, form, turn);
  const isForMore = picked === undefined && wantsMore(definition, form, turn);
  const before = isForMore ? { ...form, menuPage: (form.menuPage ?? 0) + 1 } : form;
  const isRead = picked === undefined && !isForMore && turn.heard.text !== '';
  // Silence, and keys that say nothing, answer nothing: not even a question that takes any words.
  const { changes, isAnswered, follow, unclear }: Taken = isRead
    ? readBySlots(definition, before, turn, isRefused)
    : picked === undefined
      ? { changes: [], isAnswered: isForMore, unclear: [] }
      : withPicked(picked, saysMore(turn) ? readBySlots(definition, before, turn, false) : undefined);
  const refusedChanges = slotOf(definition, form.clarification?.slot)?.refused;
  const isOnlyRefusal = isRefused && changes.every((change) => refusedChanges?.includes(change));
  const next = isOnlyRefusal ? form.clarification?.slot : follow;
  const applied = applyChanges(before, changes, turn.number);
  const isCorrected = (applied.history.at(-1)?.changes ?? []).some(isCorrection);
  const isChanged = applied.version !== form.version;
  const same = heldAlready(before, changes);
  const declined = isRefused ? [...(form.declined ?? []), ...(form.clarification?.options ?? [])] : [];
  return {
    ...without(applied, 'clarification', 'toClarify'),
    ...unclearOf(form, { changes, isRefused, unclear }),
    ...(declined.length > 0 && { declined }),
    lastHeard: {
      turn: turn.number,
      changed: isChanged,
      corrected: isChanged && isCorrected,
      answered: isAnswered || isChanged || isRefused || unclear.length > 0,
      ...(same.length > 0 && { same }),
      ...(next !== undefined && { follow: next }),
    },
  };
};
