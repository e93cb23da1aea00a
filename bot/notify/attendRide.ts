import { isAnnounced } from '../../dialogs/identify/mayBeTold';
import type { Language } from '../../dialogs/locales';
import { renderAll } from '../../dialogs/locales/render';
import { updateSays } from '../../dialogs/rideUpdates/updateSays';
import { say } from '../../dialogs/say';
import { addMinutes, at, minutesBetween, type Now } from '../../domain/calendar/calendarDate';
import { takesCalls, takesTexts } from '../../domain/consent';
import type { ConsentChange, Consents } from '../../domain/ports/consents';
import type { Member, MemberDirectory } from '../../domain/ports/memberDirectory';
import type { Outbox } from '../../domain/ports/outbox';
import type { Reaches } from '../../domain/ports/reaches';
import type { RideRepository } from '../../domain/ports/rideRepository';
import { onceKey, type WorkItems } from '../../domain/ports/workItems';
import type { Program } from '../../domain/program/program';
import { isAskedAgain, whyAskAgain } from '../../domain/reach';
import { rideDay, type ConfirmationNumber, type Ride } from '../../domain/ride';
import { isOpen } from '../../domain/rides';
import type { Occasion, UpdateKind } from '../../domain/updates/occasion';
import { occasionsOf } from '../../domain/updates/occasionsOf';
import { beforeQuiet } from '../../domain/updates/quietHours';
import { workAboutRide } from '../../domain/workAboutRide';
import { instantAtOrAfter, wallClock, type Clock } from '../clock';
import { giveUpReplaced } from './giveUpReplaced';
import { countedChannel } from '../ops/counters';
import type { Numbers } from '../ops/numbers';
import type { RedisRideWatch } from '../storage/redisRideWatch';

/** What a ride is attended to with. */
export interface AttendingParts {
  readonly rides: Pick<RideRepository, 'find' | 'ofMember' | 'replace'>;
  readonly members: Pick<MemberDirectory, 'byMedicaidId'>;
  readonly consents: Pick<Consents, 'history' | 'record'>;
  readonly reaches: Pick<Reaches, 'find' | 'told' | 'arrived'>;
  readonly workItems: Pick<WorkItems, 'open'>;
  readonly outbox: Pick<Outbox, 'add'>;
  readonly watch: Pick<RedisRideWatch, 'looked'>;
  readonly program: Program;
  /** The line members call. */
  readonly line: string;
  /** Keyed hash of the conversation a phone of ten digits texts in; undefined where no texts are sent. */
  readonly conversationOf: ((phone: string) => string) | undefined;
  /** Counts a way of a ride as late, once, by its member's language and the channel it was booked on; absent where nobody counts. */
  readonly countLate?: Numbers['countLate'];
  readonly clock: Clock;
}

const languageOf = (member: Member | undefined): Language => member?.language ?? 'en';

/** Who is reached: phones that get texts, or else a landline that is called. */
interface Reached {
  readonly phones: readonly string[];
  readonly landline: string | undefined;
}

/** Phones that get texts, and whether one of them is asked first whether it still wants them. */
interface Phones {
  readonly phones: readonly string[];
  readonly isAsked: boolean;
}

const NOBODY: Phones = { phones: [], isAsked: false };

/** Minutes until it is looked whether a phone that was asked has answered: what is due is told then. */
const ASKED_MINUTES = 10;

/** Looks after one ride: tells its member what is to be told now, opens the work that is due, and notes when to look again. */
export type AttendRide = (number: ConfirmationNumber) => Promise<void>;

/**
 * Looks after rides. Doing it again, at the same time or after a death in the middle, changes nothing: each text and each work item has
 * a key of the ride and the occasion.
 * @throws StoreUnavailable, StoreUnreadable
 */
export const attendRide = (parts: AttendingParts): AttendRide => {
  const { program, clock } = parts;

  /** Whether no other ride of its series comes after it. One read, for a ride of a series. */
  const endsSeries = async (ride: Ride): Promise<boolean> => {
    if (ride.series === undefined) return false;
    const later = await parts.rides.ofMember(ride.memberId, rideDay(ride));
    return !later.some(
      ({ value }) =>
        value.series === ride.series &&
        value.number !== ride.number &&
        isOpen(value) &&
        rideDay(value) > rideDay(ride),
    );
  };

  /** Texts to a phone end until it says again that it wants them, and in the same step it is asked. */
  const askAgain = async (
    phone: string,
    words: string,
    history: readonly ConsentChange[],
    { member, now }: { readonly member: Member; readonly now: Now },
  ): Promise<void> => {
    await parts.consents.record(
      `ask again ${String(history.length)}`,
      { phone, kind: 'texts', given: false, words, at: at(now.date, now.time), source: 'asked-again' },
      { to: phone, body: renderAll([say('texts.askAgain')], languageOf(member)), purpose: 'asks-again' },
    );
    await parts.reaches.arrived(phone);
  };

  /** The phones that get texts of the ride, and whether one is asked first. Two reads a phone. */
  const phonesFor = async (ride: Ride, member: Member | undefined, now: Now): Promise<Phones> => {
    const { conversationOf } = parts;
    if (conversationOf === undefined || member === undefined || member.confidential) return NOBODY;
    const own = ride.details.riderPhone;
    const onFile = member.phones.filter(({ kind }) => kind === 'mobile');
    const agreed = new Map(onFile.map(({ number, consent }) => [number, consent.texts]));
    if (own !== undefined && own.takesTexts && !agreed.has(own.number)) agreed.set(own.number, false);
    const takes = await Promise.all(
      [...agreed].map(async ([phone, isAgreed]): Promise<Phones> => {
        const isOfBooking = ride.bookedBy.conversation === conversationOf(phone);
        if (!isAnnounced(ride, member, now.date) && !isOfBooking) return NOBODY;
        const history = await parts.consents.history(phone);
        if (isAskedAgain(history)) return { phones: [], isAsked: true };
        if (!takesTexts(history, member.medicaidId, isAgreed)) return NOBODY;
        const why = whyAskAgain(await parts.reaches.find(phone), history, now.date, program);
        if (why === undefined) return { phones: [phone], isAsked: false };
        await askAgain(phone, why, history, { member, now });
        return { phones: [], isAsked: true };
      }),
    );
    return { phones: takes.flatMap(({ phones }) => phones), isAsked: takes.some(({ isAsked }) => isAsked) };
  };

  /** The landline that is called about the ride where nobody gets texts of it, and somebody hears it. One read a phone. */
  const landlineFor = async (
    ride: Ride,
    member: Member | undefined,
    now: Now,
  ): Promise<string | undefined> => {
    if (parts.conversationOf === undefined || member === undefined || member.cannotHear) return undefined;
    if (member.confidential || !isAnnounced(ride, member, now.date)) return undefined;
    for (const { number, kind, consent } of member.phones)
      if (kind === 'landline' && takesCalls(await parts.consents.history(number), consent.calls))
        return number;
    return undefined;
  };

  const open = async (
    ride: Ride,
    member: Member | undefined,
    { event, work }: Occasion,
    now: Now,
  ): Promise<void> => {
    if (work === undefined) return;
    const item = workAboutRide(work, ride, member, { now, program });
    const key = item.once === undefined ? `ride ${ride.number} ${event}` : onceKey(item.once);
    await parts.workItems.open(key, item);
  };

  /** It says what was said when the ride was booked. */
  const isFirst = (kind: UpdateKind, ride: Ride): boolean =>
    (kind === 'booked' || kind === 'requested') && ride.moves.length === 1;

  /** Who booked by text has read it there. */
  const isRead = (kind: UpdateKind, ride: Ride, phone: string): boolean =>
    isFirst(kind, ride) && ride.bookedBy.conversation === parts.conversationOf?.(phone);

  const tell = async (
    ride: Ride,
    member: Member | undefined,
    occasion: Occasion,
    { phones, landline }: Reached,
    now: Now,
  ): Promise<void> => {
    const { tells, event } = occasion;
    if (tells === undefined) return;
    const language = languageOf(member);
    const moment = at(now.date, now.time);
    const goodForMinutes = minutesBetween(moment, beforeQuiet(occasion, moment, rideDay(ride), program));
    const said = updateSays(tells, occasion, ride, { line: parts.line, program });
    const about = {
      purpose: 'ride-update',
      goodForMinutes,
      memberId: ride.memberId,
      ride: ride.number,
    } as const;
    const key = (to: string): string => `ride ${ride.number} ${event} ${to}`;
    if (landline !== undefined) {
      // Who booked it heard it then; and on such a call nobody can answer a question.
      if (isFirst(tells, ride) || tells === 'after-ride') return;
      const body = renderAll([say('update.call', { said })], language, 'spoken');
      await parts.outbox.add(key(landline), { to: landline, body, ...about, calledIn: language });
      return;
    }
    const body = renderAll([said], language);
    await Promise.all(
      phones
        .filter((phone) => !isRead(tells, ride, phone))
        .map(async (to) => {
          await parts.outbox.add(key(to), { to, body, ...about });
          await parts.reaches.told(to, now.date);
        }),
    );
  };

  return async (number) => {
    const instant = clock();
    const found = await parts.rides.find(number);
    if (found === undefined) {
      await parts.watch.looked(number, 0, undefined);
      return;
    }
    const { value: ride, version } = found;
    await giveUpReplaced(parts.rides, ride, wallClock(instant));
    const member = await parts.members.byMedicaidId(ride.memberId);
    const now = wallClock(instant);
    const moment = at(now.date, now.time);
    const coverageEnd = member?.coverageEnd;
    const occasions = occasionsOf(ride, {
      program,
      endsSeries: await endsSeries(ride),
      ...(coverageEnd !== undefined && { coverageEnd }),
    });
    const due = occasions.filter(({ from, until }) => from <= moment && moment < until);
    for (const occasion of due) await open(ride, member, occasion, now);
    // Of what is late its member is told, way by way: the event names which.
    const late = { channel: countedChannel(ride.bookedBy.channel), language: languageOf(member) };
    for (const { tells, event } of due) if (tells === 'late') await parts.countLate?.(number, event, late);
    const isTold = due.some(({ tells }) => tells !== undefined);
    const { phones, isAsked } = isTold ? await phonesFor(ride, member, now) : NOBODY;
    const landline = isTold && phones.length === 0 ? await landlineFor(ride, member, now) : undefined;
    for (const occasion of due) await tell(ride, member, occasion, { phones, landline }, now);
    const next = [
      ...occasions.map(({ from }) => from),
      ...(isAsked ? [addMinutes(moment, ASKED_MINUTES)] : []),
    ]
      .filter((from) => from > moment)
      .toSorted()
      .at(0);
    await parts.watch.looked(number, version, next === undefined ? undefined : instantAtOrAfter(next));
  };
};
