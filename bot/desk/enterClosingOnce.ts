import type { CalendarDate } from '../../domain/calendar/calendarDate';
import { isTouched, withClosing, workOfClosing, type Closing } from '../../domain/closing';
import type { MemberDirectory } from '../../domain/ports/memberDirectory';
import type { RideRepository } from '../../domain/ports/rideRepository';
import type { Program } from '../../domain/program/program';
import type { ConfirmationNumber, RideStatus } from '../../domain/ride';
import { workAboutRide } from '../../domain/workAboutRide';
import { wallClock, type Clock } from '../clock';

/** What entering a closing works on. */
export interface ClosingParts {
  readonly rides: RideRepository;
  readonly members: Pick<MemberDirectory, 'byMedicaidId'>;
  readonly program: Program;
  readonly clock: Clock;
}

/** A ride a closing touches. */
export interface TouchedRide {
  readonly number: ConfirmationNumber;
  readonly status: RideStatus;
  /** Of the work a person has with it now. */
  readonly caseNumber?: string;
}

/** How entering a closing ended; `changed-meanwhile`: others changed a ride at the same time, and the same request goes on from there. */
export type ClosingEntered =
  | { readonly kind: 'entered'; readonly rides: readonly TouchedRide[] }
  | { readonly kind: 'changed-meanwhile' };

/** Rides that are read and written at once. */
const AT_ONCE = 16;

/** How often what others change at the same time is read anew. */
const MOST_TRIES = 10;

/**
 * Enters a closing: each ride of the day it touches has it in its life from then on, so that its member is told once, and a ride to a
 * school program is a person's. The same request again finds it done; one that broke off goes on. `told` says who
 * enters it, and names the request. Throws StoreUnavailable.
 */
export const enterClosingOnce = async (
  { rides, members, program, clock }: ClosingParts,
  day: CalendarDate,
  closing: Closing,
  told: { readonly by: string; readonly request: string },
): Promise<ClosingEntered> => {
  const { request } = told;
  const touch = async (
    number: ConfirmationNumber,
  ): Promise<TouchedRide | 'changed-meanwhile' | undefined> => {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const found = await rides.find(number);
      if (found === undefined) return undefined;
      const { value, version } = found;
      const isTold = value.moves.some((move) => move.request === request);
      if (!isTold && !isTouched(value, closing)) return undefined;
      const now = wallClock(clock());
      const touched = isTold ? value : withClosing(value, closing, told, now);
      if (touched === undefined) return undefined;
      const work = workOfClosing(touched);
      const member = work.length > 0 ? await members.byMedicaidId(value.memberId) : undefined;
      const items = work.map((what) => workAboutRide(what, touched, member, { now, program }));
      const replaced = await rides.replace(`request ${request} ${number}`, touched, version, items);
      if (replaced.kind === 'changed-meanwhile') continue;
      const [caseNumber] = replaced.cases;
      return { number, status: touched.status, ...(caseNumber !== undefined && { caseNumber }) };
    }
    return 'changed-meanwhile';
  };

  const waiting = [...(await rides.numbersOn(day))];
  const touched: TouchedRide[] = [];
  while (waiting.length > 0) {
    for (const one of await Promise.all(waiting.splice(0, AT_ONCE).map(touch))) {
      if (one === 'changed-meanwhile') return { kind: one };
      if (one !== undefined) touched.push(one);
    }
  }
  return { kind: 'entered', rides: touched };
};
