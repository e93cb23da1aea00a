import { known, type Facts, type KindOfRide } from '../../facts';
import { holds, needs, refuses, requires, type Finding, type Rule, type View } from '../rule';

/** Working days; the first one after the ride is day 1, and day 15 is in time (§ 17-134d-33(f)(2)(A)(ii), (B)(iii), (C)(ii)). */
const WORKING_DAYS_TO_ASK = 15;

/** Working days within which an excused request is still looked at; day 90 is in time (the same clauses). */
const WORKING_DAYS_EXCUSED = 90;

/** What the three clauses on rides after hours differ in. */
interface AfterHours {
  readonly citation: string;
  readonly carries?: readonly string[];
  /** All alike to the clause. */
  readonly kinds: readonly [KindOfRide, ...KindOfRide[]];
}

/** Conditions and diagnoses on the lists of the two appendices need no approval (§ 17-134d-33(f)(2)). */
const isExempt = (facts: Facts): boolean =>
  facts.outOfState !== true &&
  ((facts.usedMode === 'ambulance' && facts.conditionOnAmbulanceList === true) ||
    (facts.usedMode === 'wheelchair-van' && facts.diagnosisOnWheelchairList === true));

/** Whether approval is asked for after a ride that had none. */
const isAsked = ({ requestKind, authorizationBeforeTrip }: Facts): boolean =>
  requestKind === 'after-the-fact-approval' && authorizationBeforeTrip !== true;

/** Whether the ride is of one of these kinds, and needed an approval. */
const neededOne = (kinds: AfterHours['kinds'], facts: Facts): boolean =>
  known(facts.usedMode) && kinds.includes(facts.usedMode) && !isExempt(facts);

/** A rule for rides of some kinds that lacked approval. Which kind it was is asked only where it matters. */
const afterRideOf = ({ kinds, ...clause }: AfterHours, judge: (facts: Facts) => Finding): Rule => ({
  ...clause,
  decide: (facts) => {
    if (!isAsked(facts)) return holds;
    if (facts.usedMode !== undefined) return neededOne(kinds, facts) ? judge(facts) : holds;
    // Inherited, not copied: what is presumed is inherited itself.
    const asOfThatKind: View = Object.assign({ __proto__: facts }, { usedMode: kinds[0] });
    return neededOne(kinds, asOfThatKind) && judge(asOfThatKind).kind !== 'holds' ? needs('usedMode') : holds;
  },
});

/** What makes the Department look at a request after day 15, which nobody can tell from what is known. */
const mayBeExcused = ({ applicationWasPending, thirdPartyCoverage, usedMode }: Facts): boolean =>
  applicationWasPending !== false || (usedMode === 'ambulance' && thirdPartyCoverage !== false);

/**
 * A ride without approval may be approved after the fact when it went outside the Department's hours, could not be set up in
 * hours before, and is asked for in writing within 15 working days, or is excused.
 */
export const afterHours = (clause: AfterHours): Rule =>
  afterRideOf(clause, (facts) => {
    const { workingDaysSinceTrip: days, requestInWriting } = facts;
    if (facts.tripAfterHours === false || facts.couldHaveBeenArrangedInHours === true) {
      return refuses('not-after-hours');
    }
    if (days === undefined) return needs('workingDaysSinceTrip');
    if (known(days) && days > WORKING_DAYS_TO_ASK && !mayBeExcused(facts)) {
      return refuses('approval-too-late');
    }
    // Then it is the late requests' clause that refuses, in writing or not.
    if (known(days) && days > WORKING_DAYS_EXCUSED) return holds;
    if (requestInWriting === undefined) return needs('requestInWriting');
    return requestInWriting === true ? holds : requires('written-after-the-fact-request');
  });

/**
 * After day 15 an excused request is looked at until day 90: an application that was pending, or for an ambulance another
 * insurer, with proof of what it paid or refused.
 */
export const afterHoursLate = (clause: AfterHours): Rule =>
  afterRideOf(clause, (facts) => {
    const { workingDaysSinceTrip: days } = facts;
    if (days === undefined) return needs('workingDaysSinceTrip');
    if (!known(days) || days <= WORKING_DAYS_TO_ASK) return holds;
    if (days > WORKING_DAYS_EXCUSED) return refuses('approval-too-late');
    const { usedMode, applicationWasPending, thirdPartyCoverage, thirdPartyVerificationAttached } = facts;
    const restsOnInsurance =
      usedMode === 'ambulance' && applicationWasPending !== true && thirdPartyCoverage === true;
    if (!restsOnInsurance) return holds;
    if (thirdPartyVerificationAttached === undefined) return needs('thirdPartyVerificationAttached');
    return thirdPartyVerificationAttached === true ? holds : requires('third-party-verification');
  });
