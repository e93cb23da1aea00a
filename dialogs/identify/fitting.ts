import { at } from '../../domain/calendar/calendarDate';
import { known } from '../../domain/facts';
import type { Member } from '../../domain/ports/memberDirectory';
import { rideDay } from '../../domain/ride';
import { isOpen } from '../../domain/rides';
import type { Caller, Identifier, Turn } from '../conversation';
import { folded } from './folded';
import { isBornOn } from './given';
import type { UnderWay } from './trust';

/** Two identifiers before any personal fact is spoken. */
export const IDENTIFIERS_NEEDED = 2;

const nameFits = (given: NonNullable<Caller['given']['name']>, member: Member): boolean =>
  folded(given.first) === folded(member.firstName) &&
  (given.last === undefined || folded(given.last) === folded(member.lastName));

/** The identifiers that were given and fit this record, or undefined when one does not. */
export const identifiersOf = (caller: Caller, member: Member): readonly Identifier[] | undefined => {
  const { medicaidId, dateOfBirth, name, zipCode } = caller.given;
  if (medicaidId !== undefined && medicaidId !== member.medicaidId) return undefined;
  if (dateOfBirth !== undefined && !isBornOn(caller.given, member.dateOfBirth)) return undefined;
  if (name !== undefined && !nameFits(name, member)) return undefined;
  const zips = [member.pickupAddress.zip, member.mailingAddress.zip];
  if (zipCode !== undefined && !zips.includes(zipCode)) return undefined;
  return [
    ...(medicaidId === undefined ? [] : ['medicaid-id' as const]),
    ...(dateOfBirth === undefined ? [] : ['date-of-birth' as const]),
    ...(name?.last === undefined || zipCode === undefined ? [] : ['name-and-zip' as const]),
    ...(caller.idsByPhone?.includes(member.medicaidId) === true ? ['phone-on-file' as const] : []),
  ];
};

/** Medicaid IDs of this phone that may be the rider's: not that of the member who rides along. */
export const idsOfPhone = ({ idsByPhone = [], ridesWith }: Caller): readonly string[] =>
  idsByPhone.filter((id) => id !== ridesWith);

/** How many identifiers have been given: whether they fit is not known yet. */
export const countGiven = (caller: Caller): number => {
  const { given } = caller;
  const idsByPhone = idsOfPhone(caller);
  return [
    given.medicaidId !== undefined,
    given.dateOfBirth !== undefined,
    given.name?.last !== undefined && given.zipCode !== undefined,
    // A phone on the file of somebody else than the one named says nothing of that one.
    idsByPhone.length > 0 &&
      given.name?.last === undefined &&
      (given.medicaidId === undefined || idsByPhone.includes(given.medicaidId)),
  ].filter(Boolean).length;
};

/** Medicaid IDs the given identifiers could mean. */
export const candidates = async (turn: Turn): Promise<readonly string[]> => {
  const { given } = turn.state.caller;
  if (given.medicaidId !== undefined) return [given.medicaidId];
  if (given.name?.last !== undefined && given.zipCode !== undefined) {
    return turn.world.members.idsByNameAndZip(given.name.first, given.name.last, given.zipCode);
  }
  return idsOfPhone(turn.state.caller);
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

/** A record and what its member has under way, read side by side: one round trip for all. */
export const fileOf = async (id: string, turn: Turn) => {
  const [member, underWay] = await Promise.all([turn.world.members.byMedicaidId(id), underWayOf(id, turn)]);
  return { member, underWay };
};

/** Nobody was named. */
export const NO_FILE = { member: undefined, underWay: { begun: undefined, visits: [] } } as const;
