import { textsConsent } from '../../domain/consent';
import type { Turn } from '../conversation';
import { isEntitled } from '../identify/authority';

/** The phones on file that take texts. */
export const textingPhones = ({ state }: Pick<Turn, 'state'>): readonly string[] =>
  (state.caller.member?.phones ?? []).filter(({ kind }) => kind === 'mobile').map(({ number }) => number);

/**
 * Where somebody stopped texts to a member's phone as a whole, the member is asked at the next contact by another way how to be
 * reached: once what they came for is done. One read a phone.
 */
export const noteTextsEnded = async (turn: Turn): Promise<void> => {
  const { state, world, incoming } = turn;
  const memberId = state.caller.member?.medicaidId;
  if (memberId === undefined || incoming.isTextMessage || !isEntitled(turn)) return;
  const histories = await Promise.all(textingPhones(turn).map((phone) => world.consents.history(phone)));
  if (!histories.some((history) => textsConsent(history, memberId) === 'stopped')) return;
  state.toCome = [
    ...(state.toCome ?? []),
    {
      text: '',
      danger: 'routine',
      intents: ['text-opt-in'],
      slots: {},
      unclear: [],
      textsEnded: true,
    },
  ];
};
