import { questionLexicon } from '../locales/questions';
import type { Heard, Intent } from './heard';
import type { Message } from './message';

/** What a ride that is asked for somebody else is taken for, with nothing of it answered. */
const mistakenFor: readonly Intent[] = ['minors-question', 'how-to-book-question'];

/**
 * "Can I get a ride for my kid instead?", "can you set up a ride for my son?": a ride is asked for, and nothing about children or how to
 * book, unless they are to ride alone.
 */
export const asRideForOther = (heard: Heard, { tokens }: Message): Heard => {
  const { intents, questions = [], asked = [] } = heard;
  const wishes = [...intents, ...asked];
  const isAsked =
    questions.every((id) => id === 'whoMayBook') &&
    wishes.length > 0 &&
    wishes.every((wish) => mistakenFor.includes(wish)) &&
    questionLexicon.says(tokens, 'rideForOther') &&
    (!wishes.includes('how-to-book-question') || questionLexicon.says(tokens, 'asksYouTo')) &&
    !questionLexicon.saysOneOf(tokens, ['alone', 'whoBooks', 'howTo']);
  if (!isAsked) return heard;
  const { questions: _, asked: _asked, askedOf, ...rest } = heard;
  const relation = askedOf?.callerRelationship;
  return {
    ...rest,
    intents: ['book-trip'],
    slots: { ...(relation !== undefined && { callerRelationship: relation }), ...rest.slots },
  };
};
