import { timePhrases, timeWordsOnly } from '../../locales/words/timeWords';
import type { Atoms } from './atoms';
import { isAfter } from './isAfter';

/** A day or a time in a message, as places in the atoms. */
interface Place {
  readonly from: number;
  readonly to: number;
}

/** "From the 30th to the 2nd" */
const FROM_TO = 2;

/** "To friday", "al 15", "now at 3" */
export const isNew = (atoms: Atoms, at: number): boolean =>
  isAfter(atoms, at, 'newCue') ||
  atoms.to(at, 'newCue') !== -1 ||
  // "To the day after tomorrow": its article may be a part of what leads to it.
  (atoms.from(at + 1, 'newCue') !== -1 && atoms.from(at + 1, 'newCue') < at);

const joins: ReadonlySet<string> = new Set(
  timePhrases.flatMap(({ and, either }) => `${and}|${either}`.split('|').map((phrase) => phrase.trim())),
);

/** "From april 30", "del doce", "de las 9" */
export const isFrom = (atoms: Atoms, { from }: Pick<Place, 'from'>): boolean =>
  atoms.from(from, 'rangeFrom', 'of') !== -1 || atoms.to(from, 'rangeFrom', 'of', 'ofTomorrow') !== -1;

/** "From april 30 to monday", "del 30 al lunes": the one is left for the other. */
export const isFromTo = (
  atoms: Atoms,
  one: Pick<Place, 'from' | 'to'>,
  other: Pick<Place, 'from'>,
): boolean =>
  isFrom(atoms, one) &&
  other.from - one.to <= FROM_TO &&
  !joins.has(atoms.list[one.to]?.word ?? '') &&
  (isNew(atoms, other.from) || atoms.to(one.to, 'rangeCue', 'newCue') >= other.from);

/** "My ride on thursday", "the monday ride", "lo del viernes", "el de las 8" */
export const isOwn = (atoms: Atoms, one: Place): boolean =>
  // "Un viaje de mañana en ocho": its "de" is of the day.
  (atoms.from(one.to, 'twoWeeksHence', 'weekHence') === -1 || atoms.has('dropCue', 'offCue')) &&
  (isAfter(atoms, one.from, 'ofRide') || isSurelyOwn(atoms, one));

/** The ride's even where "for" and "to" lead to a new day. */
export const isSurelyOwn = (atoms: Atoms, { from, to }: Place): boolean =>
  (atoms.from(atoms.from(from, 'forDay'), 'ofRide') !== -1 && !isSpanish(atoms, from - 1)) ||
  (atoms.from(from, 'theOne') !== -1 && atoms.to(from, 'of', 'rangeFrom', 'ofTomorrow') !== -1) ||
  // "Tomorrow's pickup"
  (atoms.list[to - 1]?.isOwner === true && atoms.to(to, 'refAfter') !== -1) ||
  (atoms.to(to, 'rideAfter') !== -1 &&
    (atoms.to(from, 'plural') !== -1 || isAfter(atoms, from, 'the', 'refBefore', 'newCue')));

/** "Cambie mi viaje para mañana" names the new day, "change my ride for tomorrow" the ride's. */
const isSpanish = ({ list }: Atoms, at: number): boolean => timeWordsOnly.es.has(list[at]?.word ?? '');

/** "The friday ride", "the ride on friday" */
export const isNamedAsRide = (atoms: Atoms, one: Place): boolean =>
  atoms.from(one.from, 'theRide') !== -1 ||
  (atoms.to(one.to, 'rideAfter') !== -1 &&
    (isAfter(atoms, one.from, 'the', 'refBefore') ||
      atoms.to(one.from, 'the') !== -1 ||
      atoms.from(one.from, 'ownCue') !== -1));
