import type { Turn } from '../conversation';
import type { MessageKey } from '../locales/messages';
import { isReadBack } from '../openTask';
import { saysNothingElse, wishes } from '../wishes';

/** Words of a question about what was just read back. */
const WORDS_OF_QUESTION = 6;

/** What may be said after a ride was read back, in which nothing of it stands. */
const WITHOUT_THE_RIDE: readonly MessageKey[] = [
  'form.yesOrChange',
  'change.yesOrChange',
  'readBack.goOn.again',
  'form.notRead',
  'form.besideYes',
  'offer.person',
  'thanks',
];

/** "Wait, what day is that?", "which place?" */
const asksOfTheRide = ({ heard, incoming }: Turn): boolean =>
  heard.asksOfIt === true ||
  heard.asksWhatIsHeld === true ||
  (heard.questions?.length === 0 && incoming.text.split(/\s+/u).length <= WORDS_OF_QUESTION);

/** "Say that again", where the question alone was said last. */
const asksAgain = (turn: Turn): boolean =>
  wishes(turn, 'repeat') && turn.state.said.every(({ key }) => WITHOUT_THE_RIDE.includes(key));

/** Who asks what stands in a ride that was read back has it read once more; on a call from its beginning, whatever they agreed to. */
export const withReadAgain = (turn: Turn): Turn => {
  const { heard, state } = turn;
  const wanted = asksOfTheRide(turn) ? 'whole' : asksAgain(turn) ? 'piece' : undefined;
  const isOpen = state.question.length > 0 && isReadBack(state);
  if (wanted === undefined || !isOpen || !saysNothingElse(turn) || heard.choice !== undefined) return turn;
  const { questions: _, answer: _answer, waits: _waits, isPuzzled: _isPuzzled, ...rest } = heard;
  return { ...turn, heard: { ...rest, intents: [], wantsReadAgain: wanted } };
};
