import { timeLexicon } from '../../locales/vocabulary';
import { nameWords } from '../../locales/words/nameWords';
import type { Token } from '../token';
import type { Naming } from './naming';
import type { NamesTaken } from './namesTaken';

/**
 * Takes a name that stands alone beside an id, a birth date or a phone number, which were read already: "Husky ID 007 882 361, Janet
 * Kowalczyk, 3/30/1966", "My card is at home. Lorraine Petty, born Sept 9".
 */
export const takeNameBesideIds = (
  { message: { tokens, folded }, people, names, isPlace, isClinic }: Naming,
  { slots, set }: NamesTaken,
): void => {
  const isTaken = (): boolean => slots.personName !== undefined || slots.callerName !== undefined;
  /** Whether what was read already lies between two words. */
  const isCut = (index: number): boolean =>
    folded.slice(tokens[index - 1]?.end ?? 0, tokens[index]?.start).includes('|');
  for (let index = 1; index < tokens.length && !isTaken(); index += 1) {
    if (tokens[index]?.pause === 'none' && !isCut(index)) continue;
    const words = names.nameFrom(index);
    const next = index + words.length;
    if (words.length < 2 || !names.isSure(words) || isPlace(words) || isClinic(words)) continue;
    const isBesideId = isCut(next) || people.at.startingAt(next, 'birthCue', 'idCue', 'zipCue').length > 0;
    const isAlone = tokens[next]?.pause !== 'none' || isBesideId;
    if (isCut(index) ? isAlone : tokens[index]?.pause === 'stop' && isBesideId) set('personName', words);
  }
  // "alma whitcomb 3/12/1984 need a ride", "sorry, I mean alma whitcomb 3/12/1984"
  const first = correctedUntil(tokens);
  const words = names.nameFrom(first);
  const next = first + words.length;
  const endsThere = tokens[next]?.pause !== 'none' || isCut(next);
  if (!isTaken() && words.length >= 2 && endsThere && !isClinic(words)) set('personName', words);
};

/** Where what only takes back what was said before it ends: "no, sorry, I mean". */
const correctedUntil = (tokens: readonly Token[]): number => {
  const found = timeLexicon.find(tokens).filter(({ concept }) => concept === 'corrected');
  let at = 0;
  for (;;) {
    const next = Math.max(at, ...found.filter(({ from }) => from === at).map(({ to }) => to));
    if (next === at) return at;
    at = next;
  }
};

/** Takes the name a message is signed with: "Yours, Eleanor Prescott". */
export const takeSignature = (
  { message: { tokens }, names, isPlace }: Naming,
  { slots, set }: NamesTaken,
): void => {
  if (slots.personName !== undefined || slots.callerName !== undefined) return;
  let first = tokens.length - 1;
  while (first > 0 && tokens[first]?.pause === 'none') first -= 1;
  if (first === 0 || !nameWords.given.has(tokens[first]?.word ?? '')) return;
  const words = tokens.slice(first);
  const isWhole = words.length > 1 && names.nameFrom(first).length === words.length;
  if (isWhole && names.isCapital(words) && names.isCapital(words.slice(-1)) && !isPlace(words))
    set('personName', words);
};

/** Takes the name of a relative who signs with what they are to the rider, and of the rider they begin with: "Leo Diaz has an MRI at 7. Rosa (his mom)". */
export const takeSigned = ({ names, isPlace }: Naming, { slots, set }: NamesTaken, signed: number): void => {
  if (slots.callerName === undefined) set('callerName', names.nameFrom(signed));
  const words = names.nameFrom(0);
  const isRider = slots.personName === undefined && words.length > 1 && names.isSure(words);
  if (isRider && !isPlace(words)) set('personName', words);
};
