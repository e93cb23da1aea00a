import type { Turn } from '../conversation';
import type { Intent } from '../understanding/heard';

/** Wishes that hard words, and being sorry for them, may be taken for. */
const LIKE_A_COMPLAINT: readonly Intent[] = [
  'complaint',
  'compliment-suggestion',
  'out-of-scope',
  'repeat',
  'list-trips',
];

/** The turn without what hard words alone seem to want or ask. */
const withoutComplaint = (turn: Turn): Turn => {
  const { questions, ...rest } = turn.heard;
  const intents = turn.heard.intents.filter((wish) => !LIKE_A_COMPLAINT.includes(wish));
  // What an answer fits was asked all the same.
  const isAsked = questions !== undefined && questions.length > 0;
  return { ...turn, heard: { ...rest, ...(isAsked && { questions }), intents } };
};

/** "Sorry I was rude" tells of nothing that was done to anybody. */
export const withApology = (turn: Turn): Turn =>
  turn.heard.apologizes === true ? withoutComplaint(turn) : turn;

/** Wishes that hard words alone may be taken for. */
const OF_HARD_WORDS: readonly Intent[] = [...LIKE_A_COMPLAINT, 'help', 'trip-status', 'thanks-bye'];

/** "This is bullshit", "que mierda de servicio": who says hardly more asks for nothing, praises nobody, and tells no name and no place. */
export const withHardWords = (turn: Turn): Turn => {
  if (turn.heard.isFedUp !== true) return turn;
  const { questions: _asked, answer: _said, ...rest } = turn.heard;
  const intents = rest.intents.filter((wish) => !OF_HARD_WORDS.includes(wish));
  return { ...turn, heard: { ...rest, intents, slots: {}, unclear: [] } };
};

/** "I already told you that", to a question, is of the question and of no ride. */
export const withSaidBefore = (turn: Turn): Turn =>
  turn.heard.saidBefore === true && turn.state.question.length > 0 && turn.state.dialogStack.length > 0
    ? withoutComplaint(turn)
    : turn;
