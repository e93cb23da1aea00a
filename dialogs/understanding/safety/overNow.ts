import { dangerLexicon, type DangerConcept } from '../../locales/dangers';
import type { Message } from '../message';

const isNone = dangerLexicon.without('crisisOver', 'crisisOverAtEnd', 'crisisNoLonger');

/** Words after "not any more", in the same breath, within which it is said what somebody does no longer, which may be to live. */
const NEAR = 2;

/**
 * Whether a crisis is told as one of long ago that is over: "years ago I tried to kill myself, that's behind me and I have my group on
 * Mondays". Who says in the same message that it comes back, or cannot go on, tells of now.
 */
export const isOverNow = ({ tokens }: Message): boolean => {
  if (isNone(tokens)) return false;
  const found = dangerLexicon.find(tokens);
  const of = (concept: DangerConcept) => found.filter((sign) => sign.concept === concept);
  const noLonger = of('crisisNoLonger');
  const isPast = noLonger.length > 0 || of('crisisPast').length > 0;
  if (!isPast || of('crisisAgain').length > 0 || of('hopeless').length > 0) return false;
  // "Hace años que ya no quiero vivir"
  // "Antes me quería matar y ya no": what goes on may be "quiero vivir".
  const atEnd = of('crisisOverAtEnd').filter(({ to }) => tokens[to]?.pause !== 'none');
  const isOver = [...of('crisisOver'), ...atEnd].some(
    ({ to }) =>
      !of('despair').some(
        ({ from }) =>
          from >= to && from - to < NEAR && tokens.slice(to, from + 1).every(({ pause }) => pause === 'none'),
      ),
  );
  return noLonger.length > 0 || isOver;
};
