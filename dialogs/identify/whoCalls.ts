import { z } from 'zod';
import { ageOn } from '../../domain/calendar/calendarDate';
import type { Step, Task, Turn } from '../conversation';
import { speechOnly, yesNoKeys } from '../form/keys';
import { say } from '../say';
import { authorityOf } from './authority';
import type { PersonName } from '../understanding/slotValues';
import { OWN_CARE_AGES } from './mayBeTold';

const draftSchema = z.object({ asked: z.enum(['isRider', 'name']).optional(), misses: z.int() });
type Draft = z.infer<typeof draftSchema>;

/** Times a question may go unanswered; after it the careful reading holds: somebody who is not on file. */
const MOST_MISSES = 2;

/** A rider of these ages is not taken to be the one who asks: it may be a parent, to whom not every ride is told. */
const mayBeAParent = ({ state: { caller }, world }: Turn): boolean => {
  const { member, relationship, saidRelationship } = caller;
  if (member === undefined || relationship !== 'self' || saidRelationship === true) return false;
  return ageOn(member.dateOfBirth, world.now.date) <= OWN_CARE_AGES.to;
};

/** Somebody asks for another, and neither phone nor name says yet whether the file knows them. */
const isNameless = ({ state: { caller } }: Turn): boolean =>
  authorityOf(caller) === 'said' &&
  caller.staff === undefined &&
  caller.askedName !== true &&
  caller.name?.last === undefined;

/** Whether it has to be asked who is talking before rides of the record are told or touched. */
export const isCallerOpen = (turn: Turn): boolean => mayBeAParent(turn) || isNameless(turn);

/** A last name alone, after the first, is the rest of it. */
const joined = (before: PersonName | undefined, said: PersonName): PersonName =>
  before?.first !== undefined && before.last === undefined && said.last === undefined
    ? { first: before.first, last: said.first }
    : said;

const put = (asked: 'isRider' | 'name', misses: number): Step<Draft> => ({
  draft: { asked, misses },
  say: [],
  effects: [],
  after: [say(asked === 'name' ? 'whoCalls.name' : 'whoCalls.isRider')],
  then: 'wait',
});

const advance = async (
  draft: Draft,
  turn: Turn,
  entry: 'begun' | 'message' | 'resumed',
): Promise<Step<Draft>> => {
  const { state, heard } = turn;
  const isAnswer = entry === 'message';
  const isLast = isAnswer && draft.misses + 1 >= MOST_MISSES;
  if (isAnswer && draft.asked === 'isRider' && mayBeAParent(turn)) {
    const isYes = heard.answer === 'yes' || heard.choice === 1;
    const isNo = heard.answer === 'no' || heard.choice === 2 || isLast;
    if (isYes) state.caller = { ...state.caller, saidRelationship: true };
    else if (isNo) state.caller = { ...state.caller, relationship: 'other-family', saidRelationship: true };
  }
  const misses = isAnswer ? draft.misses + 1 : draft.misses;
  if (mayBeAParent(turn)) return put('isRider', misses);
  if (isAnswer && draft.asked === 'name') {
    const { callerName: name = heard.slots.personName } = heard.slots;
    state.caller = {
      ...state.caller,
      ...(name !== undefined && { name: joined(state.caller.name, name) }),
      ...((name?.last !== undefined || isLast) && { askedName: true }),
    };
  }
  if (!isNameless(turn)) return { draft, say: [], effects: [], then: 'done' };
  return put('name', draft.asked === 'name' ? misses : 0);
};

/**
 * Asks who is talking, before rides of the record are told or touched: whether a young rider asks, and the name of somebody
 * who asks for another, by which the file knows them or not.
 */
export const whoCalls: Task<Draft> = {
  id: 'whoCalls',
  startsOn: [],
  begin: () => ({ misses: 0 }),
  absorb: (draft) => draft,
  advance,
  expecting: ({ asked }) => (asked === 'name' ? ['callerName'] : ['callerRelationship']),
  days: () => [],
  keys: ({ asked }) => (asked === 'isRider' ? yesNoKeys : speechOnly),
  revive: (draft) => draftSchema.parse(draft),
};
