import type { Requirement } from '../../domain/authorization/requirements';
import { answerOf, type Answer } from '../answer';
import type { Turn } from '../conversation';
import { aboutRide, callBack, inGroups, workItem } from '../handOff/callBack';
import { mayBeTold } from '../identify/mayBeTold';
import { isTrusted } from '../identify/trust';
import { say } from '../say';
import type { Intent } from '../understanding/heard';

/** What a doctor gives, and who asks there for it. */
const askedOfDoctor: Readonly<Partial<Record<Requirement, 'chase-form' | 'provider-call'>>> = {
  'medical-necessity-form': 'chase-form',
  'distance-verification': 'chase-form',
  'specialized-transportation-form': 'chase-form',
  'provider-consult': 'provider-call',
};

/** Wishes beside which a doctor is only named: none that asks for anything. */
const besideDoctor: readonly Intent[] = ['out-of-scope', 'affirm', 'correction', 'thanks-bye'];

/**
 * Who names a doctor, with nothing open and a ride waiting for what a doctor gives, tells whom to ask for it: a person gets the name
 * with a case of its own. One read.
 * @returns undefined where no doctor is named, where more is said, or where nothing waits for a doctor
 */
export const doctorOfForm = async (turn: Turn): Promise<Answer | undefined> => {
  const { heard, state, world } = turn;
  const { providerName: doctor, providerPhone, mobility: _, ...more } = heard.slots;
  const { member } = state.caller;
  if (doctor === undefined || member === undefined || !isTrusted(turn)) return undefined;
  if (Object.keys(more).length > 0 || heard.intents.some((wish) => !besideDoctor.includes(wish)))
    return undefined;
  const rides = await world.rides.ofMember(member.medicaidId, world.now.date);
  const waiting = rides
    .map(({ value }) => value)
    .filter((ride) => ride.status === 'pending' && mayBeTold(ride, turn))
    .flatMap((ride) =>
      ride.decision.waitsFor.flatMap((requirement) => {
        const kind = askedOfDoctor[requirement];
        return kind === undefined ? [] : [{ ride, requirement, kind }];
      }),
    )
    .at(0);
  if (waiting === undefined) return undefined;
  const { ride, requirement, kind } = waiting;
  const request = { form: world.program.forms.value[requirement], doctor, providerPhone };
  const { citations } = ride.decision;
  const item = workItem(turn, kind, requirement, { citations, request, ...aboutRide(ride, turn) });
  const values = { doctor, requirement: say(`requirement.${requirement}`), number: inGroups(ride.number) };
  return answerOf(
    [],
    [{ ...callBack(turn, item, 'booked.doctorOfForm', values), once: `doctor ${ride.number} ${doctor}` }],
  );
};
