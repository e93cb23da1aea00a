import { at } from '../../domain/calendar/calendarDate';
import { isAskedAgain } from '../../domain/reach';
import { answerOf, type Answer } from '../answer';
import type { Turn } from '../conversation';
import { say } from '../say';
import { yesOrNoAlone } from './yesOrNoAlone';

/** A yes or no by text, with nothing open, to whether its number still wants texts. One round trip; undefined where that was not asked. */
export const answerAskedAgain = async (turn: Turn): Promise<Answer | undefined> => {
  const { incoming, world, heard } = turn;
  const given = yesOrNoAlone(turn);
  // It was asked by text: a yes in an app answers something else.
  const phone = incoming.isTextMessage && incoming.app === undefined ? incoming.senderPhone : undefined;
  if (given === undefined || phone === undefined) return undefined;
  if (!isAskedAgain(await world.consents.history(phone))) return undefined;
  const { date, time } = world.now;
  const change = {
    phone,
    kind: 'texts',
    given,
    words: heard.text,
    at: at(date, time),
    source: 'conversation',
  } as const;
  return answerOf([say(given ? 'texts.yes' : 'texts.no')], [{ kind: 'recordConsent', change }]);
};
