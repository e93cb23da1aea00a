import { isSomebodyElses } from '../../domain/consent';
import type { Turn } from '../conversation';

/** Medicaid IDs of the members who have the sending number on file; none where whoever has it said that it is not theirs. One round trip. */
export const idsOfSender = async (
  phone: string,
  { world }: Pick<Turn, 'world'>,
): Promise<readonly string[]> => {
  const [ids, history] = await Promise.all([world.members.idsByPhone(phone), world.consents.history(phone)]);
  return isSomebodyElses(history) ? [] : ids;
};
