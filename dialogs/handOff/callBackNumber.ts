import { z } from 'zod';
import type { WorkItem } from '../../domain/ports/workItems';
import type { Step, Task, Turn } from '../conversation';
import { say, type Say } from '../say';
import { inGroups, momentValues, openRequest, workItem } from './callBack';

/** Times the number is asked for: nobody is held up for it. */
const MOST_TIMES = 2;

const draftSchema = z.object({
  times: z.int(),
  phone: z.string().optional(),
  /** The case that is there already, as it was told, and by when it is due. */
  caseNumber: z.string().optional(),
});

type Draft = z.infer<typeof draftSchema>;

/** The case that was told last. */
const caseIn = (said: readonly Say[]): string | undefined => {
  const number = said.findLast(({ values }) => values?.caseNumber !== undefined)?.values?.caseNumber;
  return typeof number === 'string' ? number : undefined;
};

const advance = async (
  draft: Draft,
  turn: Turn,
  entry: 'begun' | 'message' | 'resumed',
): Promise<Step<Draft>> => {
  const { answer, text } = turn.heard;
  const line = turn.world.agentLine;
  const { phone, times } = draft;
  if (phone !== undefined) {
    turn.state.caller = { ...turn.state.caller, callBackTo: phone };
    const request = { ...openRequest(turn.state), phone, about: draft.caseNumber };
    const item = workItem(turn, 'call-back', 'nobody-answered', { request });
    // The case that was told already keeps its number.
    const told = (opened: WorkItem): readonly Say[] => [
      say('call.number.taken', {
        ...momentValues(opened.due),
        caseNumber: draft.caseNumber ?? inGroups(opened.caseNumber),
      }),
    ];
    return { draft, say: [], effects: [{ kind: 'openWorkItem', item, saying: told }], then: 'done' };
  }
  const isRefused = entry === 'message' && (answer === 'no' || answer === 'unknown');
  if (isRefused || times >= MOST_TIMES || (entry === 'message' && text === '' && times > 0))
    return { draft, say: [say('call.number.none', { line })], effects: [], then: 'done' };
  return {
    draft: { ...draft, times: times + 1 },
    say: [],
    effects: [],
    after: [say(times === 0 ? 'call.number' : 'call.number.again')],
    then: 'wait',
  };
};

const withNumber = (draft: Draft, { slots }: Turn['heard']): Draft => {
  const phone = slots.callbackPhone ?? slots.phone;
  return phone === undefined ? draft : { ...draft, phone };
};

/** Whether somebody whom a person will call, as was told just now, gives a number for it: "call me at 203 555 0177 instead". */
export const givesNumberForCase = ({ heard: { slots }, state }: Turn): boolean =>
  state.dialogStack.length === 0 &&
  (slots.callbackPhone ?? slots.phone) !== undefined &&
  caseIn(state.said) !== undefined;

/** Asks who calls from a hidden number where they can be called back; without one nothing is promised. */
export const callBackNumber: Task<Draft> = {
  id: 'callBackNumber',
  startsOn: [],
  begin: ({ state: { said }, heard }) => {
    const caseNumber = caseIn(said);
    return withNumber({ times: 0, ...(caseNumber !== undefined && { caseNumber }) }, heard);
  },
  absorb: (draft, { heard }) => withNumber(draft, heard),
  advance,
  expecting: () => ['callbackPhone', 'phone'],
  days: () => [],
  keys: () => ({ kind: 'number', slot: 'phone', digits: 10, mayNotKnow: true }),
  revive: (draft) => draftSchema.parse(draft),
};
