import { z } from 'zod';
import type { CalendarDate } from '../../domain/calendar/calendarDate';
import { known } from '../../domain/facts';
import type { UnfinishedDraft } from '../../domain/ports/unfinishedDrafts';
import { rideDay } from '../../domain/ride';
import type { Step, Task, Turn } from '../conversation';
import { factsIn, isBegun, type Entry, type Form } from '../form/form';
import { MISSES_BEFORE_A_PERSON } from '../form/missesBeforeAPerson';
import type { KeyInput } from '../form/keys';
import { mayBeTold } from '../identify/mayBeTold';
import { say, type Say } from '../say';
import { wishes } from '../wishes';
import { keptTasks } from './keptTasks';

const draftSchema = z.object({ timesAsked: z.int() });
type Draft = z.infer<typeof draftSchema>;

const resumeKeys: KeyInput = {
  kind: 'menu',
  choices: [say('choice.goOn'), say('choice.no')],
  inQuestion: true,
};

/** The form of what was begun, or undefined when this release cannot read it or it may not be told to who is asking. */
const formOf = ({ task, draft, conversation }: UnfinishedDraft, turn: Turn): Form | undefined => {
  try {
    const form = keptTasks[task]?.formIn(draft);
    if (form === undefined) return undefined;
    const ride = { facts: factsIn(form), bookedBy: { conversation } };
    return mayBeTold(ride, turn) ? form : undefined;
  } catch {
    return undefined;
  }
};

/** Places were named to somebody else, perhaps: here they are told as those of the record are. */
const PLACES: readonly string[] = ['destination', 'pickup'];

const withoutWords = (name: string, entry: Entry): Entry => {
  const { kind } = entry.origin;
  if (kind !== 'said') return entry;
  return { ...entry, origin: PLACES.includes(name) ? { kind: 'record' } : { kind, turn: 0 } };
};

/** The form as this conversation takes it over: everything answered, and no question of the other conversation open. */
const takenOver = (form: Form): Form => {
  const { id, version, begun, referred, replaces, clarification } = form;
  const entries = Object.fromEntries(
    Object.entries(form.entries).map(([name, entry]) => [name, withoutWords(name, entry)]),
  );
  const history = form.history.map(({ changes }) => ({
    turn: 0,
    changes: changes.map(({ name, before, after }) => ({
      name,
      ...(before && { before: withoutWords(name, before) }),
      ...(after && { after: withoutWords(name, after) }),
    })),
  }));
  const kept = { id, version, begun, referred, entries, history, timesAsked: 0, misses: 0 };
  // Which place was meant is asked anew, by what is said here: its choices name places.
  const isOpen = clarification !== undefined && !PLACES.includes(clarification.slot);
  return { ...kept, ...(replaces !== undefined && { replaces }), ...(isOpen && { clarification }) };
};

/** The day it is for, when one was said that is not past. */
const dayOf = (form: Form, { world: { now } }: Turn): CalendarDate | undefined => {
  const { appointmentDate: said } = factsIn(form);
  const day = form.replaces === undefined ? said : rideDay(form.replaces.value);
  return known(day) && day >= now.date ? day : undefined;
};

const question = (form: Form, turn: Turn): Say => {
  const day = dayOf(form, turn);
  const isChange = form.replaces !== undefined;
  if (day === undefined) return say(isChange ? 'resume.change' : 'resume.book');
  return say(isChange ? 'resume.change.onDay' : 'resume.book.onDay', { day: { day } });
};

const done = (draft: Draft, says: readonly Say[] = []): Step<Draft> => ({
  draft,
  say: says,
  effects: [],
  then: 'done',
});

const advance = async (
  draft: Draft,
  turn: Turn,
  entry: 'begun' | 'message' | 'resumed',
): Promise<Step<Draft>> => {
  const { state, heard } = turn;
  const { begunElsewhere: begun, ...caller } = state.caller;
  const form = begun === undefined ? undefined : formOf(begun, turn);
  const open = state.dialogStack.find(({ id }) => id === begun?.task);
  if (begun === undefined || form === undefined || open === undefined) {
    state.caller = caller;
    return done(draft);
  }
  if (entry === 'message') {
    const agrees = heard.agreement === 'affirm' || heard.goesOn === true;
    const agreement = heard.answer ?? (agrees ? 'yes' : undefined);
    if (heard.choice === 1 || (heard.choice === undefined && agreement === 'yes')) {
      state.caller = caller;
      // The yes is to this question; what is said beside it is for the draft.
      const { answer: _answer, choice: _choice, ...rest } = heard;
      const said = { ...turn, heard: rest };
      open.state = {
        ...open.state,
        draft: keptTasks[begun.task]?.goingOn(begun.draft, takenOver(form), said),
      };
      return done(draft, [say('resume.yes')]);
    }
    const isNew = isSomethingNew(begun, open.state.draft) || wishes(turn, 'book-trip', 'change-trip');
    if (isNew || heard.choice === 2 || heard.answer === 'no') {
      state.caller = caller;
      return done(draft, isNew ? [] : [say('resume.no')]);
    }
  }
  const timesAsked = draft.timesAsked + 1;
  const offer = timesAsked > MISSES_BEFORE_A_PERSON ? [say('offer.person')] : [];
  const asks = timesAsked % 2 === 1 ? question(form, turn) : say('resume.again');
  return { draft: { timesAsked }, say: [], effects: [], after: [...offer, asks], then: 'wait' };
};

/** Facts in answer to the question are those of another ride: it was begun here meanwhile. */
const isSomethingNew = ({ task }: UnfinishedDraft, draft: unknown): boolean => {
  const form = keptTasks[task]?.formIn(draft);
  return form !== undefined && isBegun(form);
};

/**
 * Offers to go on with what the member began in another conversation. Comes before the task that would begin the same anew,
 * and gives it the draft: under its own id, so that it is booked once wherever it is finished.
 */
export const resume: Task<Draft> = {
  id: 'resume',
  startsOn: [],
  begin: () => ({ timesAsked: 0 }),
  absorb: (draft) => draft,
  advance,
  expecting: () => [],
  days: () => [],
  keys: () => resumeKeys,
  revive: (draft) => draftSchema.parse(draft),
};
