import { particulars } from '../../domain/authorization/particulars';
import type { Requirement } from '../../domain/authorization/requirements';
import type { Booking } from '../../domain/decision';
import { placesToComplete } from '../../domain/dispatch';
import type { NewWorkItem } from '../../domain/ports/workItems';
import { isTreatment } from '../../domain/punctuality';
import type { NewRide } from '../../domain/ride';
import type { Turn } from '../conversation';
import { noticeOwed, workItem } from '../handOff/callBack';
import { bringsPet } from './slots/animalSlot';

/** What has to be asked for: the form by its name, and what the carrier gives when it asks. */
const papersOf = (ride: NewRide, waiting: Requirement, turn: Turn) => ({
  form: turn.world.program.forms.value[waiting],
  particulars: Object.fromEntries(
    ride.decision.particulars.map((name) => [name, particulars[name].of(ride)]),
  ),
});

/** A lesser kind of ride than was asked for, or a shorter series: a written notice is owed. */
const isLessThanAsked = ({ notices, requirements }: Booking): boolean =>
  notices.includes('less-than-asked') ||
  notices.includes('closed-days-fall-out') ||
  requirements.includes('renewal-after-three-months');

/** Whether a doctor is to say why a higher kind of ride is needed (BRK-medical-necessity-form). */
const isFormWanted = ({ decision: { notices }, details: { formDoctor = '' } }: NewRide): boolean =>
  notices.includes('less-than-asked') && formDoctor !== '';

const formToSend = (ride: NewRide, turn: Turn): NewWorkItem => {
  const { facts, details } = ride;
  const papers = papersOf(ride, HIGHER_KIND, turn);
  const request = { ...papers, requestedMode: facts.requestedMode, doctor: details.formDoctor };
  return workItem(turn, 'chase-form', HIGHER_KIND, { citations: ['BRK-medical-necessity-form'], request });
};

const HIGHER_KIND: Requirement = 'medical-necessity-form';

/** Work for people that comes with a booking: a form to chase, a driver to find, a pass to mail, an address to complete, a letter to write. */
export const workFor = (ride: NewRide, turn: Turn): readonly NewWorkItem[] => {
  const { decision, details, mode } = ride;
  const [waiting] = decision.waitsFor;
  const { citations } = decision;
  const places = placesToComplete(details, mode);
  const work = [
    ...(waiting === undefined
      ? []
      : [
          workItem(turn, waiting === 'provider-consult' ? 'provider-call' : 'chase-form', waiting, {
            citations,
            request: papersOf(ride, waiting, turn),
          }),
        ]),
    ...(decision.outcome === 'urgent-book'
      ? [workItem(turn, 'urgent-dispatch', 'dispatch', { citations })]
      : []),
    ...(decision.notices.includes('bus-pass-mailed')
      ? [workItem(turn, 'bus-pass', 'mail-pass', { citations })]
      : []),
    ...(places.length === 0
      ? []
      : [workItem(turn, 'call-back', 'address-to-complete', { request: { places } })]),
    ...(isLessThanAsked(decision) ? [writtenNotice(ride, turn)] : []),
    ...(isFormWanted(ride) ? [formToSend(ride, turn)] : []),
    ...(details.childAlong === true
      ? [workItem(turn, 'call-back', 'child-rides-too', { request: { companions: details.companions } })]
      : []),
    ...(bringsPet(details)
      ? [workItem(turn, 'call-back', 'pet-rides-too', { request: { driverNote: details.driverNote } })]
      : []),
  ];
  return isTreatment(ride, turn.world.program) ? work.map((item) => ({ ...item, treatment: true })) : work;
};

/** A letter with the reason, and how to ask for a hearing. */
export const writtenNotice = (
  { decision: { citations }, facts, mode, requestedAt }: NewRide,
  turn: Turn,
): NewWorkItem => {
  const owed = noticeOwed(turn, requestedAt);
  const request = { requestedMode: facts.requestedMode, mode };
  const item = workItem(turn, 'referral', 'written-notice', { citations, request, ...owed });
  // The letter is all there is to do.
  return { ...item, due: owed.noticeDue };
};
