import type { Turn } from '../conversation';
import { rideOnDay } from '../rides/rideOnDay';
import { say, type Say } from '../say';
import { faqAnswers } from './answers';

/** What a message asks to know, answered; nothing when it asks nothing. What no answer fits, a person can tell. */
export const answersTo = async (turn: Turn): Promise<readonly Say[]> => {
  const { questions, askedDay } = turn.heard;
  const { world } = turn;
  if (questions === undefined) return [];
  if (questions.length === 0) return [say('faq.person', { line: world.agentLine })];
  const onDay = askedDay === undefined ? [] : await rideOnDay(askedDay, turn);
  const isBooking = turn.state.dialogStack.at(-1)?.id === 'bookRide';
  return questions.flatMap((id) => {
    if (id === 'someoneAlong' && isBooking) return [say('form.mayComeAlong')];
    const values = faqAnswers[id].values?.(world.program);
    return id === 'hours' && onDay.length > 0
      ? [...onDay, say('where.onDay.hours', values)]
      : [say(`faq.${id}`, values)];
  });
};
