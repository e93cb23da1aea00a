import { dangerLexicon, type DangerConcept } from '../../locales/dangers';
import type { Message } from '../message';
import { signsOf } from './signs';

/**
 * Whether somebody did themselves harm ("she swallowed the whole bottle"), or is kept from it or has not done it yet ("he has them in his hand,
 * hasn't swallowed any"): the one is an emergency, however much despair is told beside it, and the other a crisis.
 * @returns undefined where neither is told
 */
export const harmDone = (message: Message): boolean | undefined => {
  const named = signsOf(message);
  if (!named.has('harmed') && !named.has('unharmed')) return undefined;
  const found = dangerLexicon.find(message.tokens);
  const of = (concept: DangerConcept) => found.filter((sign) => sign.concept === concept);
  // "He took all my pills out of the cabinet" only fetched them, and "me dice que me tome el frasco" tells of nothing done.
  const fetched = new Set(of('fetched').map(({ from }) => from));
  const said = new Set(of('onlySaid').map(({ to }) => to));
  const done = of('harmed').filter(
    ({ from, to }) => !fetched.has(to) && !said.has(from) && !said.has(from + 1),
  );
  if (done.length > 0) return of('notNow').length === 0 ? true : undefined;
  return of('unharmed').length > 0 && of('hurting').length === 0 ? false : undefined;
};

/** Whether a message says what only who does not want to live says, or wants to kill, be it of another: "I don't see any way to keep living". */
export const saysHopeless = (message: Message): boolean => {
  if (!signsOf(message).has('hopeless')) return false;
  const found = dangerLexicon.find(message.tokens);
  const of = (concept: DangerConcept) => found.filter((sign) => sign.concept === concept);
  const signs = of('hopeless');
  // "Last night on earth" is of no night gone by.
  const isOver = [...of('notNow'), ...of('longAgo')].some(
    (past) => !signs.some(({ from, to }) => from <= past.from && past.to <= to),
  );
  return !isOver && of('forStudy').length === 0;
};
