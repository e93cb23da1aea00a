import { addDays, at } from '../../domain/calendar/calendarDate';
import { decide } from '../../domain/decide';
import type { Need, Referral } from '../../domain/decision';
import { afterRideFacts, known, type Facts } from '../../domain/facts';
import { rideDay } from '../../domain/ride';
import { DAYS_TO_CLAIM } from '../../domain/rules/afterRide/claimInTime';
import type { Turn } from '../conversation';
import { factsIn, type Form } from '../form/form';
import { formTask } from '../form/formTask';
import type { Next } from '../form/next';
import { callBack, referral, workItem } from '../handOff/callBack';
import { isTrusted } from '../identify/trust';
import { mayBeTold } from '../identify/mayBeTold';
import { say, type Say } from '../say';
import { slotForFact, slots, type ClaimSlot } from './slots';

type ClaimNext = Next<ClaimSlot>;

const slotFor = ({ fact }: Need): ClaimSlot => {
  const asked = afterRideFacts.find((one) => one === fact);
  return asked === undefined ? 'day' : slotForFact[asked];
};

/** The booked ride of that day, when there is one that may be told; the person finds it at once. */
const rideThatDay = async ({ tripDate }: Facts, turn: Turn): Promise<{ readonly ride?: string }> => {
  const { member } = turn.state.caller;
  if (!known(tripDate) || member === undefined) return {};
  const rides = await turn.world.rides.ofMember(member.medicaidId, tripDate);
  const [only, another] = rides.filter(
    ({ value }) => rideDay(value) === tripDate && value.status !== 'cancelled' && mayBeTold(value, turn),
  );
  return only === undefined || another !== undefined ? {} : { ride: only.value.number };
};

/** The papers that are needed, and until when. */
const papersFor = ({ requestKind, tripDate }: Facts, { requirements, notices }: Referral): readonly Say[] => {
  if (requestKind !== 'reimbursement') {
    return requirements.includes('written-after-the-fact-request') ? [say('claim.inWriting')] : [];
  }
  const needsProof = requirements.includes('visit-documentation');
  return [
    ...notices.map((notice) => say(`notice.${notice}`)),
    ...(needsProof ? [say('claim.bringProof')] : []),
    known(tripDate)
      ? say('claim.until', { day: { day: addDays(tripDate, DAYS_TO_CLAIM) } })
      : say('claim.within', { days: DAYS_TO_CLAIM }),
  ];
};

/** A person takes it on, with what was found; a reason against it comes with the notice that is owed. */
const refer = async (facts: Facts, decision: Referral, turn: Turn): Promise<ClaimNext> => {
  const { because, citations, outcome } = decision;
  const request = { facts };
  const { now } = turn.world;
  if (outcome === 'deny-refer') {
    return {
      kind: 'finish',
      say: [say(`refusal.${because}`)],
      effects: [referral(turn, because, citations, request, at(now.date, now.time))],
    };
  }
  const isForMoney = facts.requestKind === 'reimbursement';
  const item = workItem(turn, 'referral', isForMoney ? 'mileage-claim' : 'approval-after-ride', {
    citations,
    request,
    ...(await rideThatDay(facts, turn)),
  });
  const taken = isForMoney ? 'claim.money.taken' : 'claim.approval.taken';
  return { kind: 'finish', say: papersFor(facts, decision), effects: [callBack(turn, item, taken)] };
};

const next = async (form: Form, turn: Turn): Promise<ClaimNext> => {
  const said = factsIn(form);
  if (said.requestKind === undefined) return { kind: 'ask', slot: 'what' };
  if (said.requestKind === 'ride') return { kind: 'finish', say: [say('claim.toCome')], effects: [] };
  if (!isTrusted(turn)) return { kind: 'first', task: 'identify' };
  if (turn.state.caller.member?.confidential === true) {
    const item = workItem(turn, 'call-back', 'confidential', { request: factsIn(form) });
    return { kind: 'finish', say: [], effects: [callBack(turn, item, 'identify.confidential')] };
  }
  // Everybody names the day first, and most rules need it.
  if (said.tripDate === undefined) return { kind: 'ask', slot: 'day' };
  const { now, program } = turn.world;
  const facts: Facts = { ...said, requestDate: now.date, requestTime: now.time };
  const decision = decide(facts, program);
  switch (decision.kind) {
    case 'needs':
      return { kind: 'ask', slot: slotFor(decision) };
    case 'refer':
      return refer(facts, decision, turn);
    case 'emergency':
    case 'book':
      // Nothing after a ride is booked, and danger was read before.
      throw new TypeError(`A claim came to ${decision.outcome}.`);
  }
};

/**
 * Money back for a ride that was taken, or an approval after it: asks what the rules need, says which papers are wanted and
 * until when, and leaves it to a person with a case number. Money and payee are never promised.
 */
export const claim = formTask<ClaimSlot>({
  id: 'claim',
  startsOn: ['approval-after-ride'],
  startsAlone: ['mileage-reimbursement'],
  slots,
  next,
  changeable: [],
});
