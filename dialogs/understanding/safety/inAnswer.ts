import { isVocabulary } from '../../locales/words/isVocabulary';
import { nameWords } from '../../locales/words/nameWords';
import type { Heard, HearingContext } from '../heard';
import type { Message } from '../message';
import type { SlotName } from '../slotValues';
import type { DangerRead } from './classOf';
import { isBarelyTold } from './readDanger';
import { sayingsOf } from './wholeSaying';

/** Slots that tell how somebody moves. */
const ofMoving: readonly SlotName[] = ['mobility', 'canTransferToCarSeat', 'stairs'];

/** Slots that are answered by a name, and words such an answer has at most. */
const ofNames: readonly SlotName[] = ['personName', 'callerName'];
const NAME_WORDS = 3;

/** "Jada Simmons", where a name was asked for: words that mean nothing, to which what was learned from sentences has nothing to say. */
const isNameAsked = ({ slots }: Heard, { tokens }: Message, expecting: readonly SlotName[]): boolean =>
  tokens.length <= NAME_WORDS &&
  ofNames.some((slot) => expecting.includes(slot) && slots[slot] !== undefined) &&
  tokens.every(({ word }) => nameWords.given.has(word) || !isVocabulary(word)) &&
  tokens.some(({ word }) => nameWords.given.has(word));

/**
 * What a message that answers what was asked tells of danger: what may only sound so is asked about. "No, can't move", where it was
 * asked how somebody moves, is as it mostly is; so is "not any more, they took my keys" about driving.
 * @param heard what else it tells
 */
export const inAnswer = (
  heard: Heard,
  message: Message,
  { expecting, isReadBack }: Pick<HearingContext, 'expecting' | 'isReadBack'>,
): DangerRead => {
  const { danger, mayBe, slots, answer, choice } = heard;
  const read: DangerRead = { danger, ...(mayBe !== undefined && { mayBe }) };
  if (danger !== 'emergency' && danger !== 'crisis') return read;
  const isUnmoving =
    expecting.some((slot) => ofMoving.includes(slot)) && sayingsOf(message).includes('unmoving');
  if (isNameAsked(heard, message, expecting)) return { danger: 'routine' };
  const isAsked = expecting.length > 0 || isReadBack === true;
  const isAnswer =
    isAsked &&
    (expecting.some((slot) => slots[slot] !== undefined) || answer !== undefined || choice !== undefined);
  return isUnmoving || (isAnswer && isBarelyTold(message)) ? { danger: 'routine', mayBe: danger } : read;
};
