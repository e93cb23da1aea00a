import type { StaffCaller } from '../../domain/staffCaller';
import type { Turn } from '../conversation';

/** Who calls from a facility, as it goes with a ride and with work for people; undefined for everybody else. */
export const staffCallerOf = ({ state: { caller } }: Turn): StaffCaller | undefined => {
  if (caller.staff === undefined) return undefined;
  const { who, phone } = caller.staff;
  return { who, ...(phone !== undefined && { phone }) };
};
