import { z } from 'zod';
import type { Step, Task, Turn } from '../conversation';
import { keepGiven } from '../identify/given';
import { speechOnly } from '../form/keys';
import type { MessageKey } from '../locales/messages';
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
  begun: z.object({ words: z.string(), saysName: z.boolean() }).optional(),
  who: z.string().optional(),
  phone: z.string().optional(),
  asked: z.enum(['who', 'phone']).optional(),
  timesForPhone: z.int(),
});

interface Draft {
  /** Said with the wish, and not enough to call them back by: their name alone, or alone where they work. */
  readonly begun?: { readonly words: string; readonly saysName: boolean } | undefined;
  readonly who?: string | undefined;
  readonly phone?: string | undefined;
  readonly asked?: 'who' | 'phone' | undefined;
  readonly timesForPhone: number;
}

/** What was said with the wish of who calls: a name and a number or a workplace are enough, and of less the rest is asked. */
const begin = (turn: Turn): Draft => {
  const { slots, text, saysWorkplace = false } = turn.heard;
  const { callerName, callbackPhone, personName } = slots;
  // Who asks for "our resident Walter Kuzma" is not asked for the name again.
  if (personName?.last !== undefined) keepGiven(turn);
  // Where a rider is named beside them, an unclear number may be the rider's.
  const phone = callbackPhone ?? (isOnRider(turn) ? undefined : slots.phone);
  const saysName = callerName !== undefined;
  const words = text.slice(0, MOST_CHARACTERS);
  const isWho = saysName && (saysWorkplace || phone !== undefined);
  return {
    timesForPhone: 0,
    ...(isWho ? { who: words } : (saysName || saysWorkplace) && { begun: { words, saysName } }),
    ...(phone !== undefined && { phone }),
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
  const isAnswer = draft.asked === 'who' && heard.text !== '' && !isOnRider(turn) && !isOnTrip(turn);
  // Who says their name only when the number is asked says who calls all the same.
  const isLate = draft.asked === 'phone' && heard.slots.callerName !== undefined;
  const before = draft.who ?? draft.begun?.words;
  if (isOnRider(turn)) keepGiven(turn);
  return {
    ...draft,
    ...((isAnswer || isLate) && {
      who: [before, heard.text.slice(0, MOST_CHARACTERS)].filter((words) => words !== undefined).join(' / '),
    }),
    ...(number !== undefined && { phone: number }),
  };
};

/** The questions for who they are, by what of it is known, each with its other words. */
const againOf = {
  'staff.who': 'staff.who.again',
  'staff.who.where': 'staff.who.where.again',
  'staff.who.name': 'staff.who.name.again',
  'staff.who.nameAlone': 'staff.who.nameAlone.again',
} as const satisfies Partial<Record<MessageKey, MessageKey>>;

/** The question for what is not known yet of who they are. */
const whoAsked = ({ begun, phone }: Draft): keyof typeof againOf => {
  if (begun === undefined) return 'staff.who';
  if (begun.saysName) return 'staff.who.where';
  return phone === undefined ? 'staff.who.name' : 'staff.who.nameAlone';
};

const advance = async (
  draft: Draft,
  turn: Turn,
  entry: 'begun' | 'message' | 'resumed',
): Promise<Step<Draft>> => {
  if (entry === 'message' && isDischargeNow(turn)) return { draft, say: [], effects: [], then: 'done' };
  const { who, phone, timesForPhone } = draft;
  if (who === undefined) {
    const question = say(draft.asked === 'who' ? againOf[whoAsked(draft)] : whoAsked(draft));
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
  expecting: ({ asked }) => (asked === 'who' ? ['callerName'] : ['callbackPhone', 'callerName']),
  keepsWords: ({ asked }, turn) => asked === 'who' && !isOnTrip(turn),
  days: () => [],
  keys: ({ asked }) =>
    asked === 'phone' ? { kind: 'number', slot: 'phone', digits: 10, mayNotKnow: true } : speechOnly,
  revive: (draft) => draftSchema.parse(draft),
};
