import type { Turn } from '../conversation';
import type { Intent } from '../understanding/heard';

/** Beside these, having been let go from a hospital is told and nothing is asked for by it. */
const besideLetGo: readonly Intent[] = [
  'book-trip',
  'recurring-trip',
  'several-trips',
  'change-trip',
  'cancel-trip',
  'trip-status',
  'list-trips',
  'ready-for-return',
  'mileage-reimbursement',
  'complaint',
  'stranded',
];

/** "They discharged me, can someone come?" with nothing open asks for the way home. */
export const withWayHomeMeant = (turn: Turn): Turn => {
  const { heard, state } = turn;
  const { reason, refDate } = heard.slots;
  const isLetGo = heard.leavesNow === true && reason === 'hospital-discharge' && refDate === undefined;
  if (!isLetGo || state.dialogStack.length > 0) return turn;
  // "Can someone come" asks for a car, and that it cannot wait is told with the person to call.
  const { questions: asked, ...rest } = heard;
  const questions = asked?.filter((id) => id !== 'someoneAlong' && id !== 'urgent') ?? [];
  const others = heard.intents.filter((intent) => intent !== 'talk-to-agent' && intent !== 'out-of-scope');
  const isForOther = heard.intents.some((intent) => besideLetGo.includes(intent));
  const intents: readonly Intent[] = isForOther ? heard.intents : ['book-trip', ...others];
  return { ...turn, heard: { ...rest, intents, ...(questions.length > 0 && { questions }) } };
};
