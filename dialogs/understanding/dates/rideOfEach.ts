import { wishLexicon } from '../../locales/vocabulary';
import type { Message } from '../message';
import type { DayMention } from './dayMention';
import { isBesideDay } from './isBesideDay';
import type { Purpose } from './purpose';
import type { Said } from './said';
import type { TimeMention } from './timeMention';
import type { TimesByRole } from './timesByRole';
import { isAfter } from './isAfter';
import { ridesMeant, type RideMeant } from './whichRide';

/** Whose each day and time is: a booked ride's or the new visit's; neither where nothing tells. */
export interface RideOfEach {
  readonly meant: ReadonlyMap<DayMention | TimeMention, RideMeant>;
  /** The time that is left for another. */
  readonly left?: TimeMention;
}

const tellsNothingTaken = wishLexicon.without('takenOff');

/** "Me quitan el yeso", "her stitches come out" */
const takesOff = ({ tokens }: Message): boolean =>
  !tellsNothingTaken(tokens) && wishLexicon.says(tokens, 'takenOff');

/** Tells whose the days and times of a message are; days of visits that were are no new ones. */
export const rideOfEach = (
  { message, context: { today }, atoms, named, clock, deniedTimes }: Said,
  { books, changes, cancels, asks, complains, isMoved, isAnswer, isNew, isReadBack }: Purpose,
  { live, plain }: TimesByRole,
  visits: readonly DayMention[],
  gone: readonly DayMention[],
): RideOfEach => {
  // "1:30 instead of noon", "no longer at 9, at 10": the time that is left, beside which all others are new.
  const left = isNew
    ? clock.find(
        (time) =>
          !live.includes(time) &&
          (isAfter(atoms, time.from, 'insteadOf') || (isMoved && deniedTimes.has(time))),
      )
    : undefined;
  const meant = new Map(
    ridesMeant(
      atoms,
      visits,
      plain.map(({ time }) => time),
      // What is said to a read-back is of the ride that is being booked.
      {
        books,
        changes: changes && !isAnswer && !isReadBack,
        cancels,
        asks,
        toCome: new Set(
          complains && !changes && !cancels
            ? visits.filter(({ kind, date }) => kind === 'relative' && date !== undefined && date > today)
            : [],
        ),
        isAnswer: isAnswer || isReadBack,
        isTakenOff: !cancels && takesOff(message),
      },
    ),
  );
  // "It changed, it isn't tomorrow any more, it's january 20 at 9": beside a day that is left the other is new.
  const [visit, second] = visits;
  const isGiven =
    isNew &&
    isMoved &&
    visit !== undefined &&
    second === undefined &&
    named.some(({ denied, date, to }) => denied && date !== undefined && to <= visit.from);
  if (isGiven && plain.length < 2)
    for (const one of [visit, ...plain.map(({ time }) => time)]) meant.set(one, 'wished');
  for (const day of gone) {
    meant.set(day, 'booked');
    for (const { time } of plain) if (isBesideDay(time, day)) meant.set(time, 'booked');
  }
  if (left === undefined) return { meant };
  for (const { time } of plain) meant.set(time, 'wished');
  // "3 instead of 2 on friday"
  const [only, another] = visits;
  if (
    only !== undefined &&
    another === undefined &&
    isBesideDay(left, only) &&
    isAfter(atoms, left.from, 'insteadOf')
  )
    meant.set(only, 'booked');
  return { meant, left };
};
