import { moveRide } from '../../domain/moveRide';
import type { NewWorkItem } from '../../domain/ports/workItems';
import { canStillGo } from '../../domain/punctuality';
import type { Ride, Versioned } from '../../domain/ride';
import type { Effect, Turn } from '../conversation';
import { aboutRide, inGroups, momentValues, workItem } from '../handOff/callBack';
import { say } from '../say';

const work = (
  ride: Ride,
  turn: Turn,
  kind: NewWorkItem['kind'],
  reason: NewWorkItem['reason'],
  request?: unknown,
): NewWorkItem => ({
  ...workItem(turn, kind, reason, { ...aboutRide(ride, turn), ...(request !== undefined && { request }) }),
  memberId: ride.memberId,
});

/**
 * A driver says that nobody was there, and the rider was: that is written down, a person looks at it, and where the visit can
 * still be reached another vehicle is looked for. Undefined where no driver says so.
 */
export const disputeNoShow = ({ value: ride, version }: Versioned<Ride>, turn: Turn): Effect | undefined => {
  const { now, travel, agentLine: line } = turn.world;
  const told = { actor: 'caller', reason: 'was-there' } as const;
  const disputed = moveRide(ride, { event: 'disputed', ...told }, now);
  if (disputed === undefined) return undefined;
  const again = canStillGo(disputed, now, travel)
    ? moveRide(disputed, { event: 'looked-for-again', ...told }, now)
    : undefined;
  const claim = work(ride, turn, 'late-ride', 'no-show-disputed', { said: [turn.heard.text] });
  const dispatch = again === undefined ? [] : [work(ride, turn, 'urgent-dispatch', 'dispatch')];
  return {
    kind: 'replaceRide',
    ride: again ?? disputed,
    version,
    work: [claim, ...dispatch],
    saying: (replaced) => {
      if (replaced.kind !== 'replaced') return [say('cancel.changed', { line })];
      const [due = claim.due] = dispatch.map((item) => item.due);
      return [
        say(again === undefined ? 'report.wasThere' : 'noShow.lookedForAgain', {
          ...momentValues(due),
          number: inGroups(ride.number),
          caseNumber: inGroups(replaced.cases[0] ?? ride.number),
          line,
        }),
      ];
    },
  };
};
