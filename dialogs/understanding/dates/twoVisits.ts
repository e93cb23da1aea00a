import type { TimeConcept } from '../../locales/vocabulary';
import type { Atoms } from './atoms';
import type { DayMention } from './dayMention';
import { isAfter } from './isAfter';
import { isBesideDay } from './isBesideDay';
import type { Said } from './said';
import type { TimesByRole } from './timesByRole';

/** "Tomorrow at 9 and one monday at 2": two days, each with its own hour, and nothing that leaves the one for the other. */
export const areTwo = (
  { atoms, named, clock }: Said,
  [day, next, another]: readonly DayMention[],
  plain: TimesByRole['plain'],
): boolean => {
  if (day === undefined || next === undefined || another !== undefined) return false;
  if (named.length > 2 || clock.length > 2 || plain.length !== 2 || day.date === next.date) return false;
  const isTimed = (one: DayMention): boolean => plain.some(({ time }) => isBesideDay(time, one));
  const isJoined = atoms.within(day.to, next.from, 'and', 'plus') !== -1 && day.from < next.from;
  return isJoined && isTimed(day) && isTimed(next) && !atoms.has(...ofOneVisit);
};

/** What tells that of two days only one is of a visit to come. */
const ofOneVisit: readonly TimeConcept[] = [
  'moveCue',
  'movedCue',
  'turnCue',
  'insteadOf',
  'hadCue',
  'corrected',
  'butCue',
  'either',
  'wentCue',
  'rodeCue',
  'dischargeCue',
  'returnCue',
  'notVisit',
];

/** "Thursday at 2 and again the tuesday after" */
export const isAgain = (atoms: Atoms, [day, next, another]: readonly DayMention[]): boolean =>
  day !== undefined &&
  next !== undefined &&
  another === undefined &&
  atoms.within(day.to, next.from + 1, 'againCue') !== -1;

/** "eyes at 9 on the 8th and the foot doctor again at 1 that day": two hours of one day, and nothing that leaves the one for the other. */
export const isAgainThatDay = (
  { atoms, clock }: Said,
  [day, next]: readonly DayMention[],
  plain: TimesByRole['plain'],
): boolean => {
  if (day === undefined || next !== undefined || plain.length !== 2 || clock.length !== 2) return false;
  const [one, other] = plain.map(({ time }) => time).toSorted((first, second) => first.at - second.at);
  if (one === undefined || other === undefined) return false;
  const isSecond =
    isAfter(atoms, other.from, 'againCue') ||
    // "At 10 on the 16th, then at noon same day the foot doctor"
    atoms.to(other.to, 'sameDay') !== -1;
  return isSecond && !atoms.has(...ofOneVisit);
};
