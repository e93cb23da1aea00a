import type { Heard, HearingContext } from '../heard';
import { readMessage, type Message } from '../message';
import type { DangerRead } from './classOf';
import { readDanger } from './readDanger';

/** Words of a message that is little more than the name of a clinic. In more a danger that is told is one. */
const LITTLE_MORE = 4;

/**
 * What a message tells of danger beside the name of the clinic that it names: learning has never read "Copper Beech", and what it makes of
 * such a name is nothing about a rider.
 * @param heard the message as it was read with that danger, or doubt
 * @returns what is left of it; undefined where no clinic of the directory is named, or nothing hangs on its name
 */
export const besideClinic = (
  heard: Heard,
  { text, tokens }: Message,
  { facilities }: HearingContext,
): DangerRead | undefined => {
  const { facilityId, said = '' } = heard.slots.destination ?? {};
  const at = text.indexOf(said);
  const isTold = heard.danger === 'emergency' || heard.danger === 'crisis';
  const isInQuestion = heard.mayBe !== undefined || (isTold && tokens.length <= LITTLE_MORE);
  if (!isInQuestion || facilityId === undefined || at === -1) return undefined;
  // "The hospital" is no name, and the doubt may hang on it.
  const isOwnName = readMessage(said).tokens.some(({ word }) => facilities.isNameWord?.(word) === true);
  if (!isOwnName || facilities.isInName?.(facilityId, said) !== true) return undefined;
  const rest = `${text.slice(0, at)} ${text.slice(at + said.length)}`.trim();
  const read: DangerRead = rest === '' ? { danger: 'routine' } : readDanger(rest, readMessage(rest));
  return read.danger === 'routine' && read.mayBe === undefined ? read : undefined;
};
