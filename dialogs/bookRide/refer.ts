import { viewOf } from '../../domain/decide';
import type { Decision, Referral } from '../../domain/decision';
import { earliestRoutineDate } from '../../domain/notice/noticeOf';
import { rideDay } from '../../domain/ride';
import { dischargeAtOnce } from '../../domain/rules/dischargeAtOnce';
import type { Notice } from '../../domain/rules/refusals';
import type { Effect, Turn } from '../conversation';
import { detailsIn, factsIn, type Form } from '../form/form';
import { isOfMember, referral, referralOfMember } from '../handOff/callBack';
import { personAtOnce } from '../handOff/personAtOnce';
import { momentOf } from '../rides/describeRide';
import { say, type Say } from '../say';
import { ask, type BookRideNext } from './ask';
import { lines } from './lines';
import type { BookRideSlot } from './slots';
import { tripOf } from './trip';

const isChanged = ({ history }: Form, turn: Turn, ...names: readonly string[]): boolean => {
  const last = history.at(-1);
  return last?.turn === turn.number && last.changes.some(({ name }) => names.includes(name));
};

/** A ride moved to another day, and nobody has said yet whether the clinic moved it. */
const mayBeTheClinics = (form: Form): boolean =>
  form.replaces !== undefined &&
  rideDay(form.replaces.value) !== factsIn(form).appointmentDate &&
  detailsIn(form).movedByClinic === undefined;

/** What one answer may mend: the request stays open for it, where the reason says what it takes. */
const mendedBy: Readonly<Partial<Record<Referral['because'], BookRideSlot>>> = {
  'minor-needs-adult': 'adultAfterAll',
  'adult-from-now-on': 'adultAfterAll',
  'short-notice': 'anotherDay',
  'other-ride': 'otherRideServes',
};

/** What a refused change leaves as it was. */
const stays = ({ replaces }: Form): readonly Say[] =>
  replaces === undefined ? [] : [say('change.stays', momentOf(replaces.value))];

/** Whether a decision tells this. */
export const isFor = (notice: Notice, { trace }: Decision): boolean =>
  trace.some(({ finding }) => finding.kind === 'informs' && finding.notice === notice);

/** What a decision rests on. */
export const groundsOf = ({ trace }: Decision): readonly string[] =>
  trace
    .filter(({ finding }) => finding.kind !== 'holds' && finding.kind !== 'needs')
    .map(({ citation }) => citation);

/** Whether a patient is about to leave the hospital, before anybody was looked up. */
export const isLeavingNow = (form: Form, turn: Turn): boolean => {
  const view = viewOf(tripOf(form, turn).facts, turn.world.program);
  return dischargeAtOnce.decide(view, turn.world.program).kind === 'informs';
};

/** A person sets the ride up, with all that is known of it. */
export const atOnce = (form: Form, turn: Turn, citations: readonly string[]): BookRideNext => {
  const facts = factsIn(form);
  const kind = facts.visitPurpose === 'discharge' ? 'discharge' : 'urgent-dispatch';
  const request = { facts, details: detailsIn(form), said: turn.heard.text, given: turn.state.caller.given };
  return { kind: 'finish', ...personAtOnce(turn, kind, citations, request) };
};

/** A person takes what is not booked here: the reason, what would change it, and the case; once for each reason. */
export const refer = (form: Form, turn: Turn, decision: Referral): BookRideNext => {
  if (decision.because === 'short-notice' && mayBeTheClinics(form)) return ask('movedByClinic');
  const earliest = earliestRoutineDate(form.begun.slice(0, 10), turn.world.program);
  const reason = say(`refusal.${decision.because}`, { ...lines(turn), earliest: { day: earliest } });
  const request = { facts: factsIn(form), details: detailsIn(form) };
  const { because, citations } = decision;
  if (isOfMember(because)) {
    const effect = referralOfMember(turn, because, reason, citations, request, form.begun);
    return { kind: 'finish', say: stays(form), effects: [effect] };
  }
  const effects: readonly Effect[] = [referral(turn, because, citations, request, form.begun)];
  const slot = mendedBy[because];
  if (slot === undefined) return { kind: 'finish', say: [reason, ...stays(form)], effects };
  if (!form.referred.includes(because)) {
    return { kind: 'ask', slot, before: [reason, ...stays(form)], effects, referred: because };
  }
  // Only the first time goes to a person. Another day is judged anew, and so is another place.
  const { answer, choice, slots: said } = turn.heard;
  if (because === 'short-notice' && said.appointmentDate !== undefined) {
    return ask(slot, [reason, say('refusal.again')]);
  }
  const isOther = isChanged(form, turn, 'appointmentDate', 'destination', 'destinationTown');
  if (because === 'other-ride' && isOther) return ask('otherRide');
  // What answers nothing closes nothing.
  return answer === undefined && choice === undefined
    ? ask(slot)
    : { kind: 'finish', say: [say('refusal.again.closed')], effects: [] };
};
