import { saidAlone } from '../../locales/vocabulary';
import type { SlotName } from '../heard';
import type { Message } from '../message';
import type { DangerRead } from './readDanger';

/** Slots that tell how somebody moves. */
const ofMoving: readonly SlotName[] = ['mobility', 'canTransferToCarSeat', 'stairs'];

/** What a message tells of danger as an answer: "no, can't move", where that was asked, is as it mostly is, and asked about. */
export const inAnswer = (
  read: DangerRead,
  { tokens }: Message,
  expecting: readonly SlotName[],
): DangerRead => {
  const isAnswer =
    read.danger === 'emergency' &&
    expecting.some((slot) => ofMoving.includes(slot)) &&
    saidAlone.unmoving.has(tokens.map(({ word }) => word).join(' '));
  return isAnswer ? { danger: 'routine', mayBe: 'emergency' } : read;
};
