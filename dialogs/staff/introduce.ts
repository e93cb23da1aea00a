import { z } from 'zod';
import type { Step, Task, Turn } from '../conversation';
import { keepGiven } from '../identify/given';
import { speechOnly } from '../form/keys';
import { say } from '../say';
import { isDischargeNow } from './discharge';
import { isStaff } from './isStaff';

/** Characters kept of what they say of themselves. */
const MOST_CHARACTERS = 300;

/** Times the number is asked for: nobody is held up for it. */
const TIMES_FOR_THE_NUMBER = 2;

/** Whether staff have not said yet who they are. */
export const isUnknownStaff = (turn: Turn): boolean => isStaff(turn) && turn.state.caller.staff === undefined;

const draftSchema = z.object({
  who: z.string().optional(),
  phone: z.string().optional(),
  asked: z.enum(['who', 'phone']).optional(),
  timesForPhone: z.int(),
});

interface Draft {
  readonly who?: string | undefined;
  readonly phone?: string | undefined;
  readonly asked?: 'who' | 'phone' | undefined;
  readonly timesForPhone: number;
}

/** Who gave a name and a number or a workplace with the wish has said who calls. */
const begin = ({ heard: { slots, text, saysWorkplace } }: Turn): Draft => {
  const { callerName, callbackPhone, phone } = slots;
  const hasNumber = (callbackPhone ?? phone) !== undefined;
  return {
    timesForPhone: 0,
    ...(callerName !== undefined &&
      (hasNumber || saysWorkplace === true) && { who: text.slice(0, MOST_CHARACTERS) }),
  };
};

/** What is said of a rider says nothing of who calls. */
const isOnRider = ({ heard: { slots } }: Turn): boolean =>
  slots.medicaidId !== undefined || slots.dateOfBirth !== undefined;

/** Whether they go on with the ride first: a day or a time, and nobody's name or number. */
const isOnTrip = ({ heard: { slots } }: Turn): boolean =>
  (slots.appointmentDate ?? slots.appointmentTime) !== undefined &&
  (slots.callerName ?? slots.callbackPhone ?? slots.phone) === undefined;

const absorb = (draft: Draft, turn: Turn): Draft => {
  const { heard, incoming } = turn;
  const { callbackPhone, phone } = heard.slots;
  const isThisOne = draft.asked === 'phone' && heard.answer === 'yes';
  const number = callbackPhone ?? phone ?? (isThisOne ? incoming.senderPhone : undefined);
  const isWho = draft.asked === 'who' && heard.text !== '' && !isOnRider(turn) && !isOnTrip(turn);
  if (isOnRider(turn)) keepGiven(turn);
  return {
    ...draft,
    ...(isWho && { who: heard.text.slice(0, MOST_CHARACTERS) }),
    ...(number !== undefined && { phone: number }),
  };
};

const advance = async (
  draft: Draft,
  turn: Turn,
  entry: 'begun' | 'message' | 'resumed',
): Promise<Step<Draft>> => {
  if (entry === 'message' && isDischargeNow(turn)) return { draft, say: [], effects: [], then: 'done' };
  const { who, phone, timesForPhone } = draft;
  if (who === undefined) {
    const question = say(draft.asked === 'who' ? 'staff.who.again' : 'staff.who');
    const kept = entry === 'message' && isOnTrip(turn) ? [say('form.kept')] : [];
    return { draft: { ...draft, asked: 'who' }, say: kept, effects: [], after: [question], then: 'wait' };
  }
  if (phone === undefined && timesForPhone < TIMES_FOR_THE_NUMBER) {
    const question = say(turn.incoming.senderPhone === undefined ? 'staff.phone' : 'staff.phone.this');
    const asked: Draft = { ...draft, asked: 'phone', timesForPhone: timesForPhone + 1 };
    return { draft: asked, say: [], effects: [], after: [question], then: 'wait' };
  }
  const staff = { who, ...(phone !== undefined && { phone }), residents: [] };
  turn.state.caller = { ...turn.state.caller, staff };
  return { draft, say: [], effects: [], then: 'done' };
};

/** Asks staff once who they are: name, facility, and where to call back. Comes before the first rider is looked up. */
export const introduce: Task<Draft> = {
  id: 'introduce',
  startsOn: [],
  begin,
  absorb,
  advance,
  expecting: ({ asked }) => (asked === 'who' ? ['callerName'] : ['callbackPhone']),
  keepsWords: ({ asked }, turn) => asked === 'who' && !isOnTrip(turn),
  days: () => [],
  keys: ({ asked }) =>
    asked === 'phone' ? { kind: 'number', slot: 'phone', digits: 10, mayNotKnow: true } : speechOnly,
  revive: (draft) => draftSchema.parse(draft),
};
