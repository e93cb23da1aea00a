import type { ConsentChange } from './ports/consents';
import type { OutgoingText } from './ports/outbox';
import { isAskedAgain } from './reach';
import { consentApp } from './textApps';
import { textsHistory } from './textsHistory';

/** What holds for texts to a number about one member: asked for, stopped for everybody there, stopped by that member alone, or never spoken of. */
export type TextsConsent = 'given' | 'stopped' | 'declined' | 'unasked';

/**
 * The consent of a number for one member, from its history, oldest first. It belongs to both: what was said for another member does
 * not count, what was said for the number as a whole, as by STOP or START, counts for each.
 */
export const textsConsent = (history: readonly ConsentChange[], memberId: string): TextsConsent => {
  const last = textsHistory(history).findLast(({ memberId: of }) => of === undefined || of === memberId);
  if (last === undefined) return 'unasked';
  if (last.given) return 'given';
  return last.memberId === undefined ? 'stopped' : 'declined';
};

/** Whether the number as a whole stopped texts, or what is written by the app, and has not started it again since. */
export const wasStopped = (history: readonly ConsentChange[], app?: ConsentChange['app']): boolean =>
  textsHistory(history, app).findLast(({ memberId }) => memberId === undefined)?.given === false;

/** Whether whoever has the number said last that it is not the member's: until it asks for texts itself it proves nothing. */
export const isSomebodyElses = (history: readonly ConsentChange[]): boolean =>
  textsHistory(history).at(-1)?.source === 'wrong-number';

/**
 * Whether a number takes texts about a member: asked for, or agreed to when the record was made and not stopped since.
 * @param agreed what the record says of this number
 */
export const takesTexts = (history: readonly ConsentChange[], memberId: string, agreed: boolean): boolean => {
  const said = textsConsent(history, memberId);
  return !isSomebodyElses(history) && (said === 'given' || (said === 'unasked' && agreed));
};

/**
 * Whether a number takes calls about rides: agreed to when the record was made, and not stopped since.
 * @param agreed what the record says of this number
 */
export const takesCalls = (history: readonly ConsentChange[], agreed: boolean): boolean =>
  !isSomebodyElses(history) && (history.findLast(({ kind }) => kind === 'calls')?.given ?? agreed);

/**
 * Whether a text may still go to a number when its turn comes: whoever stopped texts in the meantime gets the one that confirms it, and
 * no other.
 */
export const mayBeTexted = (
  history: readonly ConsentChange[],
  { purpose, memberId, calledIn, app }: Pick<OutgoingText, 'purpose' | 'memberId' | 'calledIn' | 'app'>,
): boolean => {
  if (calledIn !== undefined) return takesCalls(history, true);
  if (purpose === 'texts-ended') return true;
  if (purpose === 'asks-again') return isAskedAgain(history);
  if (memberId !== undefined) return takesTexts(history, memberId, true);
  return !wasStopped(history, consentApp(app?.app));
};
