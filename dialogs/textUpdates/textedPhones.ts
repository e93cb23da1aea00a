import { takesTexts } from '../../domain/consent';
import type { Turn } from '../conversation';

/**
 * The cell phones on file that get texts about the member: asked for, or agreed to when the record was made and not stopped since.
 * None where no texts can be sent. One read a phone.
 */
export const textedPhones = async ({
  state,
  world,
}: Pick<Turn, 'state' | 'world'>): Promise<readonly string[]> => {
  const { member } = state.caller;
  if (member === undefined || world.sendsTexts !== true) return [];
  const mobiles = member.phones.filter(({ kind }) => kind === 'mobile');
  const takes = await Promise.all(
    mobiles.map(async ({ number, consent }) => {
      const history = await world.consents.history(number);
      return takesTexts(history, member.medicaidId, consent.texts);
    }),
  );
  return mobiles.filter((_, index) => takes[index]).map(({ number }) => number);
};

/** Of these the phones on nobody else's record: where texts about another member go on, none says that they have ended. One read more a phone. */
export const textedForNobodyElse = async (
  turn: Pick<Turn, 'state' | 'world'>,
): Promise<readonly string[]> => {
  const phones = await textedPhones(turn);
  const ids = await Promise.all(phones.map((phone) => turn.world.members.idsByPhone(phone)));
  return phones.filter((_, index) => ids[index]?.length === 1);
};
