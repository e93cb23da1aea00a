import { onceForAdverse } from '../../domain/adverse';
import type { AdverseAfterwards } from '../../domain/ports/workItems';
import type { Ride } from '../../domain/ride';
import type { Effect, Turn } from '../conversation';
import { citationInWords, inGroups, momentValues, noticeOwed, workItem } from '../handOff/callBack';
import { say } from '../say';
import { momentOf } from './describeRide';

/** A ride that came to nothing without the member's doing: the reason, a person, the letter with hearing rights, and a case; once. */
export const adverseEffect = (ride: Ride, kind: AdverseAfterwards, turn: Turn): Effect => {
  const { decision, facts, mode, requestedAt } = ride;
  const { citations } = decision;
  const [waiting] = decision.waitsFor;
  const item = workItem(turn, 'referral', kind, {
    citations,
    ride: ride.number,
    request: { facts, mode, ...(waiting !== undefined && { waiting }) },
    ...noticeOwed(turn, requestedAt),
  });
  return {
    kind: 'openWorkItem',
    item: { ...item, memberId: ride.memberId, once: onceForAdverse(kind, ride) },
    saying: ({ caseNumber, due }) => [
      kind === 'still-pending' && waiting !== undefined
        ? say('where.adverse.still-pending', {
            ...momentOf(ride),
            requirement: say(`requirement.${waiting}`),
          })
        : say('where.adverse.not-going', momentOf(ride)),
      say('where.adverse.person', {
        ...momentValues(due),
        citation: citationInWords(citations),
        caseNumber: inGroups(caseNumber),
        line: turn.world.agentLine,
      }),
    ],
  };
};
