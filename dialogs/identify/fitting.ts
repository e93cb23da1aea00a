import { at } from '../../domain/calendar/calendarDate';
import { known } from '../../domain/facts';
import type { Member } from '../../domain/ports/memberDirectory';
import { rideDay } from '../../domain/ride';
import { isOpen } from '../../domain/rides';
import type { Turn } from '../conversation';
import type { Caller, Identifier } from '../conversationState';
import { folded } from './folded';
import { isBornOn } from './given';
import { nameFits, nearlyFits } from './nameFits';
import type { UnderWay } from './trust';

/** Two identifiers before any personal fact is spoken. */
export const IDENTIFIERS_NEEDED = 2;

/**
 * "This is Renee, Jada's mom": whether the name that was given is no member's but that of who may call for this one, on a phone that is on
 * file. It identifies nobody, and speaks against nobody.
 */
export const isOfWhoCalls = ({ given: { name }, idsByPhone = [] }: Caller, member: Member): boolean =>
  name !== undefined &&
  idsByPhone.includes(member.medicaidId) &&
  !nameFits(name, member) &&
  member.authorizedPersons.some((person) => nameFits(name, person));

/**
 * The identifiers that were given and fit this record, or undefined when one does not. A slip of typing in the name makes it no identifier,
 * and speaks against nobody whom two others fit.
 */
export const identifiersOf = (caller: Caller, member: Member): readonly Identifier[] | undefined => {
  const { medicaidId, dateOfBirth, name, zipCode } = caller.given;
  if (medicaidId !== undefined && medicaidId !== member.medicaidId) return undefined;
  if (dateOfBirth !== undefined && !isBornOn(caller.given, member.dateOfBirth)) return undefined;
  const zips = [member.pickupAddress.zip, member.mailingAddress.zip];
  if (zipCode !== undefined && !zips.includes(zipCode)) return undefined;
  const isCallers = isOfWhoCalls(caller, member);
  const isNamed = name !== undefined && nameFits(name, member);
  const identifiers: readonly Identifier[] = [
    ...(medicaidId === undefined ? [] : ['medicaid-id' as const]),
    ...(dateOfBirth === undefined ? [] : ['date-of-birth' as const]),
    ...(isNamed && name.last !== undefined && zipCode !== undefined ? ['name-and-zip' as const] : []),
    ...(caller.idsByPhone?.includes(member.medicaidId) === true ? ['phone-on-file' as const] : []),
  ];
  if (name === undefined || isCallers || isNamed) return identifiers;
  return nearlyFits(name, member) && identifiers.length >= IDENTIFIERS_NEEDED ? identifiers : undefined;
};

/** Medicaid IDs of this phone that may be the rider's: not that of the member who rides along. */
export const idsOfPhone = ({ idsByPhone = [], ridesWith }: Caller): readonly string[] =>
  idsByPhone.filter((id) => id !== ridesWith);

/**
 * Whether the full name that was given is that of a member of this phone, with a slip of typing or without one, or of who calls for one: then
 * the phone counts beside it.
 */
export const isNamedOnPhone = async ({ state: { caller }, world }: Turn): Promise<boolean> => {
  const { name } = caller.given;
  if (name?.last === undefined) return false;
  const members = await Promise.all(idsOfPhone(caller).map((id) => world.members.byMedicaidId(id)));
  return members.some(
    (member) =>
      member !== undefined &&
      (nameFits(name, member) || nearlyFits(name, member) || isOfWhoCalls(caller, member)),
  );
};

/**
 * How many identifiers have been given: whether they fit is not known yet.
 * @param isOnPhone whether the name that was given is that of a member of this phone
 */
export const countGiven = (caller: Caller, isOnPhone = false): number => {
  const { given } = caller;
  const idsByPhone = idsOfPhone(caller);
  return [
    given.medicaidId !== undefined,
    given.dateOfBirth !== undefined,
    given.name?.last !== undefined && given.zipCode !== undefined,
    // A phone on the file of somebody else than the one named says nothing of that one.
    idsByPhone.length > 0 &&
      (given.name?.last === undefined || isOnPhone) &&
      (given.medicaidId === undefined || idsByPhone.includes(given.medicaidId)),
  ].filter(Boolean).length;
};

/** The ID of nobody: it is looked up where a name is nobody's, so that this takes as long as where it is somebody's. */
const NOBODY = '';

/** Whom the given identifiers name, as they were said; undefined where only the phone does. */
const namedIn = ({ given: { medicaidId, name, zipCode } }: Caller): string | undefined => {
  if (medicaidId !== undefined) return `id ${medicaidId}`;
  if (name?.last === undefined || zipCode === undefined) return undefined;
  return `name ${folded(name.first)} ${folded(name.last)} ${zipCode}`;
};

/** A try at the identifiers of whom somebody names. */
interface Try {
  readonly isAllowed: boolean;
  /** Gives it back, once it was right. */
  readonly giveBack: () => Promise<void>;
}

/** Nobody is named who could be guessed at. */
export const FREE: Try = { isAllowed: true, giveBack: () => Promise.resolve() };

/** Counts a try at whom the identifiers name, where there are as many as it takes. */
export const tryAt = async ({ state: { caller }, world: { guesses } }: Turn): Promise<Try> => {
  const named = namedIn(caller);
  if (named === undefined || countGiven(caller) < IDENTIFIERS_NEEDED) return FREE;
  return { isAllowed: await guesses.take(named), giveBack: () => guesses.giveBack(named) };
};

/** What a member has begun, and when the visits of the rides ahead are, read side by side: one round trip. */
export const underWayOf = async (id: string, { world }: Turn): Promise<UnderWay> => {
  const [begun, rides] = await Promise.all([world.drafts.find(id), world.rides.ofMember(id, world.now.date)]);
  const visits = rides.flatMap(({ value }) => {
    const { appointmentTime } = value.facts;
    return isOpen(value) && known(appointmentTime) ? [at(rideDay(value), appointmentTime)] : [];
  });
  return { begun, visits };
};

/** A record, and what its member has under way where that was read beside it. */
interface File {
  readonly member: Member | undefined;
  readonly underWay?: UnderWay;
}

/**
 * What is on file of whom the given identifiers could mean, and the try at them; `named` is the record of the ID that was given, with
 * the try at it. Of the members of this phone it is read beside it what
 * they have under way; of others only once they are known, so that how long this takes tells nobody whether there is such a member.
 */
export const filesOf = async (
  turn: Turn,
  named: { readonly member: Member | undefined; readonly tried: Try },
): Promise<{ readonly files: readonly File[]; readonly tried: Try }> => {
  const { world, state } = turn;
  const { medicaidId, name, zipCode } = state.caller.given;
  if (medicaidId !== undefined) return { files: [named], tried: named.tried };
  const filesOfPhone = async (): Promise<readonly File[]> =>
    Promise.all(
      idsOfPhone(state.caller).map(async (id): Promise<File> => {
        const [member, underWay] = await Promise.all([world.members.byMedicaidId(id), underWayOf(id, turn)]);
        return { member, underWay };
      }),
    );
  if (name?.last === undefined || zipCode === undefined) return { files: await filesOfPhone(), tried: FREE };
  const [ids, tried] = await Promise.all([
    world.members.idsByNameAndZip(name.first, name.last, zipCode),
    tryAt(turn),
  ]);
  // With a slip in the name the members of this phone may be meant.
  if (ids.length === 0 && idsOfPhone(state.caller).length > 0) return { files: await filesOfPhone(), tried };
  const files = (ids.length === 0 ? [NOBODY] : ids).map(async (id): Promise<File> => ({
    member: await world.members.byMedicaidId(id),
  }));
  return { files: await Promise.all(files), tried };
};
