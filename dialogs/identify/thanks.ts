import type { Turn } from '../conversation';
import { say, type Say } from '../say';
import { mayHearName } from './authority';

/**
 * Thanks who told who the rider is. Members are thanked by their own name; who asks for somebody else is thanked as themselves, and told for
 * whom it is, so that nobody is called by the name of their grandmother. The rider's name is told only to who may hear it.
 */
export const thanks = (turn: Turn): Say => {
  const { member, relationship, name: own } = turn.state.caller;
  const rider = mayHearName(turn) ? member?.firstName : undefined;
  if (relationship === 'self')
    return rider === undefined ? say('identify.thanks') : say('identify.done', { name: rider });
  const caller = own === undefined ? undefined : [own.title, own.first].filter(Boolean).join(' ');
  if (rider === undefined)
    return caller === undefined ? say('identify.thanks') : say('identify.done', { name: caller });
  return caller === undefined
    ? say('identify.done.for', { rider })
    : say('identify.done.callerFor', { caller, rider });
};
