import type { Requirement } from '../authorization/requirements';
import type { OfficeHours } from '../calendar/departmentCanBeAsked';
import type { FactValues, KindOfCare } from '../facts';
import type { FeeSchedule } from '../money/feeSchedule';
import type { WorkItemKind } from '../ports/workItems';
import type { BusinessDays } from '../calendar/businessDays';
import type { HolidayRules } from '../calendar/holidays';
import type { ClockTime } from '../calendar/calendarDate';

/** A number, line or list of the broker's program with where it comes from and when it was last checked. */
export interface Sourced<Value> {
  readonly value: Value;
  readonly source: string;
  /** `YYYY-MM-DD`. */
  readonly checked: string;
}

/** When a work item is due, counted from when it is opened. */
export type DueRule =
  | { readonly kind: 'minutes'; readonly minutes: number }
  /** The same day before the evening, else the next morning. */
  | { readonly kind: 'call-back' }
  /** Half a business day on. */
  | { readonly kind: 'half-business-day' }
  /** The end of business of this business day from now. */
  | { readonly kind: 'business-days'; readonly days: number };

/** A broker's program: what is a setting and not law. Another broker or state is another value of this type. */
export interface Program {
  readonly id: string;
  /** State the program belongs to, two letters. */
  readonly state: string;
  /** Programs whose members may ride. */
  readonly coveredPrograms: Sourced<readonly FactValues['program'][]>;
  /** Programs whose coverage the Department settles itself. */
  readonly departmentPrograms: Sourced<readonly FactValues['program'][]>;
  readonly lines: {
    /** Rides, changes, late rides; urgent rides day and night. */
    readonly rides: Sourced<string>;
    readonly complaints: Sourced<string>;
    /** Who answers questions about coverage. */
    readonly coverage: Sourced<string>;
    /** The Department, which settles the coverage of its own programs and takes a move of their members. */
    readonly department: Sourced<string>;
    readonly hearings: Sourced<string>;
  };
  /** Days the state keeps as holidays. */
  readonly holidays: Sourced<HolidayRules>;
  /** Business days, counted by those holidays. */
  readonly businessDays: BusinessDays;
  /** Business days of notice. */
  readonly notice: { readonly routine: Sourced<number>; readonly busPass: Sourced<number> };
  /** Months one approval of a series covers at most. */
  readonly seriesMonths: Sourced<number>;
  /** When the Department can be asked for an approval by voice, on business days. */
  readonly departmentHours: Sourced<OfficeHours>;
  /** Diagnoses behind a wheelchair whose van needs no approval inside the state (Appendix A). */
  readonly wheelchairDiagnoses: Sourced<readonly string[]>;
  /** Conditions whose planned ambulance needs no approval inside the state (Appendix B). */
  readonly ambulanceConditions: Sourced<readonly string[]>;
  /** What the forms are called that are asked for. */
  readonly forms: Sourced<{ readonly [Form in Requirement]?: string }>;
  /** Care that cannot wait for the notice period. */
  readonly urgentKindsOfCare: Sourced<readonly KindOfCare[]>;
  /** What who speaks another language is told in it, by ISO 639-1 code; `{line}` stands for the ride line. */
  readonly interpreterLines: Sourced<Readonly<Record<string, string>>>;
  readonly times: {
    /** Minutes before the appointment at which a rider is ready at the latest. */
    readonly readyBeforeAppointment: Sourced<number>;
    /** Minutes before the estimated pick-up at which a rider is ready at the latest. */
    readonly readyBeforePickUp: Sourced<number>;
    /** Minutes before the appointment at which the vehicle should arrive there. */
    readonly arriveBefore: Sourced<number>;
    /** Minutes within which the member hears whether a driver was found for an urgent ride. */
    readonly urgentAnswer: Sourced<number>;
    /** Minutes after the pick-up time from which a ride is late. */
    readonly lateAfter: Sourced<number>;
    /** Minutes within which a car comes after a call for the way back. */
    readonly willCallReturn: Sourced<number>;
  };
  /** When members who agreed to it are told of their rides, and when what threatens a ride is looked at. */
  readonly updates: {
    /** When nothing is told but what is of the same day's ride. */
    readonly quiet: Sourced<{ readonly from: ClockTime; readonly until: ClockTime }>;
    /** When a ride is told the day before. */
    readonly dayBefore: Sourced<ClockTime>;
    /** Texts in a row that did not arrive, and days without a word from a number that gets some, after which it is asked again whether it wants them. */
    readonly askAgain: Sourced<{ readonly undelivered: number; readonly silentDays: number }>;
    /** Minutes after the last drop-off, and where nobody told of it after the last pick-up, at which it is asked whether the rider got home. */
    readonly askedAfter: Sourced<{ readonly dropOff: number; readonly pickUp: number }>;
    /**
     * Minutes after which somebody who waits in writing for a person hears where they stand by themselves: `again` in any case, `changed` where
     * they came much nearer; `most` times. For `looks` minutes after that they are taken to be there, at night too.
     */
    readonly waiting: Sourced<{
      readonly again: number;
      readonly changed: number;
      readonly most: number;
      readonly looks: number;
    }>;
    /** Days before the last ride of a series at which its end is told. */
    readonly seriesDays: Sourced<number>;
    /** Business days before a ride at which its papers, pass and coverage have to be in order. */
    readonly checkBusinessDays: Sourced<number>;
    /** Minutes before its pick-up at which a ride, and one that is urgent, has to have a vehicle. */
    readonly withoutVehicle: Sourced<number>;
    readonly urgentWithoutVehicle: Sourced<number>;
  };
  /** When rides that can wait are booked by telephone, Monday to Friday. */
  readonly phoneHours: Sourced<{ readonly from: ClockTime; readonly to: ClockTime }>;
  /** When call-backs end in the evening and begin in the morning. */
  readonly callBack: Sourced<{ readonly lastToday: ClockTime; readonly nextMorning: ClockTime }>;
  readonly due: Sourced<{ readonly [Kind in WorkItemKind]: DueRule }>;
  /** The Department's fees; no amounts are published with the regulation, so it may be empty. */
  readonly feeSchedule: Sourced<FeeSchedule>;
  /** Years rides, decisions, consents, notices and audit are kept. */
  readonly retentionYears: Sourced<number>;
  /** Days after a written notice in which a hearing can be asked for. */
  readonly hearingDays: Sourced<number>;
  /** Years what was said in a conversation is kept. */
  readonly transcriptYears: Sourced<number>;
  /** Business days from its opening within which a complaint is closed and the member told. */
  readonly complaintClosed: Sourced<number>;
}
