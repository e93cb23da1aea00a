import type { CalendarDate } from '../domain/calendar/calendarDate';
import type { MessageKey } from './locales/messages';
import type { ConversationState, OpenTask } from './conversationState';
import { openQuestion } from './openQuestion';
import { isSameQuestion } from './otherWords';
import type { Say } from './say';
import type { Heard } from './understanding/heard';
import type { SlotName } from './understanding/slotValues';

/** Texts that come closer together than this, in milliseconds, are one burst: their writer has not read an answer between them. */
const BURST_MS = 5_000;

/** Answers left out one after the other: whoever writes on did not get what is thought to be on the screen. */
const MOST_LEFT_OUT = 2;

/** Whether a text comes within a burst. Moments in milliseconds; a clock that was put back is in no burst. */
export const isInBurst = (textedAt: number | undefined, now: number): boolean =>
  textedAt !== undefined && now >= textedAt && now - textedAt < BURST_MS;

/**
 * What a text within a burst says, where it answers nothing of what was just asked: its writer had not read that yet, and a day is of
 * the visit, not half a birth date.
 * @param unasked the same text, read with no question in mind: one that asks for an hour would make one of "una revisión"
 */
export const heardInBurst = (
  heard: Heard,
  expected: readonly SlotName[],
  today: CalendarDate,
  unasked: () => Heard,
): Heard => {
  const { dateOfBirth, ...others } = heard.slots;
  const slots = dateOfBirth !== undefined && dateOfBirth > today ? others : heard.slots;
  const answers =
    heard.answer !== undefined || heard.choice !== undefined || expected.some((slot) => slot in slots);
  if (answers || expected.length === 0) return heard;
  const { appointmentDate, appointmentTime } = unasked().slots;
  const visit = {
    ...(appointmentDate !== undefined && { appointmentDate }),
    ...(appointmentTime !== undefined && { appointmentTime }),
  };
  return { ...heard, slots: { ...visit, ...slots } };
};

/** What stands before a question that is put again, and tells nothing by itself. */
const ADD_NOTHING: readonly MessageKey[] = ['notUnderstood', 'form.kept'];

/** What a member has on the screen, and since when; and how often it was asked in vain. */
export interface OnScreen {
  readonly said: readonly Say[];
  readonly question: readonly Say[];
  readonly textedAt: number | undefined;
  readonly misses: number;
  /** Answers left out since it was put there. */
  readonly leftOut: number;
  readonly open: ReadonlyMap<string, OpenTask['state']>;
}

/** What is on the screen before a message is answered. */
export const onScreen = (state: ConversationState): OnScreen => ({
  said: state.said,
  question: openQuestion({ state }),
  textedAt: state.textedAt,
  misses: state.misses,
  leftOut: state.leftOut ?? 0,
  open: new Map(state.dialogStack.map((task) => [task.id, task.state])),
});

/**
 * Whether an answer to a text within a burst only puts a question again that is on the screen already. Danger, what was asked to
 * be said again, and all that tells or asks something new is answered, and so is every third text. The moment of the text is in milliseconds.
 */
export const isLeftOut = (
  { said: shown, question, textedAt, leftOut }: OnScreen,
  heard: Heard,
  said: readonly Say[],
  now: number,
): boolean => {
  if (!isInBurst(textedAt, now) || leftOut >= MOST_LEFT_OUT) return false;
  if (heard.danger === 'emergency' || heard.danger === 'crisis' || heard.intents.includes('repeat'))
    return false;
  const isShown = (one: Say): boolean =>
    [shown, question].every((says) => says.some((other) => isSameQuestion(one, other)));
  const asked = said.filter(({ key }) => !ADD_NOTHING.includes(key));
  return asked.length > 0 && asked.every((one) => !one.key.startsWith('danger.') && isShown(one));
};

/** How drafts count the times a question was put, and was not answered. */
const TRIES = ['timesAsked', 'misses'];

const fieldsOf = (draft: unknown): ReadonlyMap<string, unknown> =>
  typeof draft === 'object' && draft !== null && !Array.isArray(draft)
    ? new Map(Object.entries(draft))
    : new Map();

/** A draft with its tries, and those of what lies in it, as they were. */
const withTries = (draft: unknown, before: unknown): unknown => {
  const [fields, old] = [fieldsOf(draft), fieldsOf(before)];
  if (fields.size === 0 || old.size === 0) return draft;
  return Object.fromEntries(
    [...fields].map(([name, value]) => {
      if (TRIES.includes(name) && old.has(name)) return [name, old.get(name)];
      return [name, name === 'choosing' ? withTries(value, old.get(name)) : value];
    }),
  );
};

/**
 * What was not asked counts as no try. What is left out is on the screen in some words, also where what was told before is forgotten
 * because the hour of trust is over: the next answer greets nobody anew, and puts nothing in the same words.
 */
export const forgetTry = (
  state: ConversationState,
  { misses, open, said, leftOut: before }: OnScreen,
  leftOut: readonly Say[],
): void => {
  state.misses = misses;
  state.leftOut = before + 1;
  for (const task of state.dialogStack) {
    const { put, draft } = open.get(task.id) ?? {};
    const { put: _put, ...now } = task.state;
    task.state = { ...now, draft: withTries(now.draft, draft), ...(put !== undefined && { put }) };
  }
  if (state.said.length === 0)
    state.said = said.filter((one) => leftOut.some((other) => isSameQuestion(one, other)));
};
