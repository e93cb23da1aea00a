import { isSomebodyElses, textsConsent } from '../../domain/consent';
import { bookRide } from '../bookRide/bookRide';
import type { Effect, Turn } from '../conversation';
import { isEntitled } from '../identify/authority';
import { isTrusted } from '../identify/trust';
import { textedPhones } from './textedPhones';
import { goOnText } from './texts';

/**
 * The cell phone on file whose owner was never asked about texts: on a call the one that calls before any other. None where one gets
 * texts already, or no texts can be sent. One read a phone.
 */
export const unaskedPhone = async (turn: Turn): Promise<string | undefined> => {
  const { state, world, incoming } = turn;
  const { member } = state.caller;
  if (member === undefined || world.sendsTexts !== true || (await textedPhones(turn)).length > 0)
    return undefined;
  const mobiles = member.phones.filter(({ kind, consent }) => kind === 'mobile' && !consent.texts);
  const histories = await Promise.all(mobiles.map(({ number }) => world.consents.history(number)));
  const unasked = mobiles
    .map(({ number }) => number)
    .filter((_, index) => {
      const history = histories[index] ?? [];
      return textsConsent(history, member.medicaidId) === 'unasked' && !isSomebodyElses(history);
    });
  return unasked.find((number) => number === incoming.callerPhone) ?? unasked[0];
};

/** Whoever booked on a call, and was never asked about texts, is asked once whether the ride is to come in writing. */
export const offerText = async (turn: Turn, effects: readonly Effect[]): Promise<void> => {
  const { state, incoming } = turn;
  const { toCome = [] } = state;
  const isBooked = effects.some(({ kind }) => kind === 'bookRide');
  const isWished = toCome.some(({ intents }) => intents.includes('text-opt-in'));
  if (incoming.isCall !== true || !isBooked || isWished || !isEntitled(turn)) return;
  if ((await unaskedPhone(turn)) === undefined) return;
  state.toCome = [
    ...toCome,
    { text: '', danger: 'routine', intents: ['text-opt-in'], slots: {}, unclear: [], offersText: true },
  ];
};

/** Who asked for a text and is cut off in the middle of a booking gets one, by which they can go on. One read a phone. */
export const textToGoOn = async (turn: Turn): Promise<readonly Effect[]> => {
  const { dialogStack, toCome = [] } = turn.state;
  const isWished = toCome.some(
    ({ intents, textsEnded }) => intents.includes('text-opt-in') && textsEnded !== true,
  );
  const isBooking = dialogStack.some(({ id }) => id === bookRide.id);
  if (!isWished || !isBooking || !isTrusted(turn) || !isEntitled(turn)) return [];
  const [to] = await textedPhones(turn);
  return to === undefined ? [] : [{ kind: 'sendText', text: goOnText(to, turn) }];
};
