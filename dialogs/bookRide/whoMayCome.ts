import { ageOn } from '../../domain/calendar/calendarDate';
import type { Turn } from '../conversation';
import { questionLexicon } from '../locales/questions';
import { readMessage } from '../understanding/message';
import { relationSpokenOf } from '../understanding/people/relationSpokenOf';

/** Whom a message speaks of who might come along. */
const spokenOfIn = (text: string): 'animal' | 'person' | undefined => {
  const concepts = questionLexicon.find(readMessage(text).tokens).map(({ concept }) => concept);
  if (concepts.includes('animal')) return 'animal';
  return concepts.includes('companion') ? 'person' : undefined;
};

const ADULT_FROM_AGE = 18;

/** "Can my son, 4, ride?" of a grown member's own ride asks whether he may come along. */
const asksOfOwnChild = ({ heard, incoming, state: { caller, dialogStack }, world }: Turn): boolean =>
  dialogStack.at(-1)?.id === 'bookRide' &&
  heard.questions?.includes('children') === true &&
  relationSpokenOf(readMessage(incoming.text)) === 'parent' &&
  caller.relationship === 'self' &&
  caller.member !== undefined &&
  ageOn(caller.member.dateOfBirth, world.now.date) >= ADULT_FROM_AGE;

/**
 * "I have a dog. Can he come too?", "my sister is here, can she come?": asks for whoever was spoken of last, and of a ride that is being
 * booked takes down that somebody comes along. Who only asks for the rule, "can my wife come along?", is told it, and nobody is taken down.
 */
export const withWhoMayCome = (turn: Turn): Turn => {
  const { heard, state, incoming } = turn;
  const said = spokenOfIn(incoming.text);
  const before = state.spokenOf;
  delete state.spokenOf;
  if (said !== undefined) state.spokenOf = said;
  if (asksOfOwnChild(turn)) {
    const slots = { ...heard.slots, escortCount: 1, childAlong: true } as const;
    return { ...turn, heard: { ...heard, text: incoming.text, slots, questions: ['someoneAlong'] } };
  }
  const isAnswered = heard.questions?.some((id) => id !== 'someoneAlong') === true;
  const isBooking = state.dialogStack.at(-1)?.id === 'bookRide';
  if (heard.mayTheyCome !== true || isAnswered) return turn;
  const known = said ?? before;
  const of = known ?? 'person';
  if (known !== undefined) state.spokenOf = known;
  const { escortCount, needs: _, ...slots } = heard.slots;
  const { answer: _answer, ...rest } = heard;
  return {
    ...turn,
    heard: {
      ...rest,
      text: incoming.text,
      intents: heard.intents.filter((wish) => wish === 'book-trip'),
      slots: {
        ...slots,
        ...(known === 'person' && isBooking && { escortCount: escortCount ?? 1 }),
      },
      questions: [of === 'animal' ? 'serviceAnimal' : 'someoneAlong'],
    },
  };
};
