import type { Heard } from './heard';
import type { WishConcept } from '../locales/vocabulary';
import type { Found } from './lexicon';
import type { Message } from './message';
import { relationToTwoRiders } from './rides/twoRiders';

/** What a message says of its writer or of the moment, beside what it wants. */
export type Sign =
  | 'isOver'
  | 'isWrong'
  | 'cannotHear'
  | 'helpCame'
  | 'cannotTalk'
  | 'asksForCar'
  | 'isConfused'
  | 'isPuzzled'
  | 'wantsHearing'
  | 'isUnanswered'
  | 'wantsCall'
  | 'wantsKnown'
  | 'isAnotherOne'
  | 'goesOn'
  | 'mayTheyCome'
  | 'misspoke'
  | 'samePlace'
  | 'leavesNow'
  | 'wentOtherwise'
  | 'dropsWayBack'
  | 'ofThatRide'
  | 'isFirstOfSeveral'
  | 'isNextOfSeveral'
  | 'asksHow'
  | 'wasDriven'
  | 'claimsMoney'
  | 'wantsBooked'
  | 'wantsText'
  | 'twoRiders'
  | 'breaksOff'
  | 'wasCutOff'
  | 'wasBooking'
  | 'choseWrong'
  | 'wantsItBack'
  | 'apologizes'
  | 'saidBefore'
  | 'isFedUp'
  | 'noneOfThese'
  | 'asksOfIt'
  | 'asksWhatIsHeld'
  | 'remembersDead'
  | 'usedTo';

/** What each phrase is a sign of. Adding one is a line here, in {@link Heard}, and its words in each language. */
const signOf: ReadonlyMap<WishConcept, Sign> = new Map<WishConcept, Sign>([
  ['over', 'isOver'],
  ['wrong', 'isWrong'],
  ['cannotHear', 'cannotHear'],
  ['helpCame', 'helpCame'],
  ['cannotTalk', 'cannotTalk'],
  ['asksForCar', 'asksForCar'],
  ['confused', 'isConfused'],
  ['puzzled', 'isPuzzled'],
  ['hearing', 'wantsHearing'],
  ['unanswered', 'isUnanswered'],
  ['wantsCall', 'wantsCall'],
  ['wantsKnown', 'wantsKnown'],
  ['anotherOne', 'isAnotherOne'],
  ['goOn', 'goesOn'],
  ['mayTheyCome', 'mayTheyCome'],
  ['mayTheyComeAlone', 'mayTheyCome'],
  ['misspoke', 'misspoke'],
  ['samePlace', 'samePlace'],
  ['samePlaceAlone', 'samePlace'],
  ['letGo', 'leavesNow'],
  ['rightNow', 'leavesNow'],
  ['wentOtherwise', 'wentOtherwise'],
  ['dropsWayBack', 'dropsWayBack'],
  ['ofThatRide', 'ofThatRide'],
  ['firstOfSeveral', 'isFirstOfSeveral'],
  ['nextOfSeveral', 'isNextOfSeveral'],
  ['asksHow', 'asksHow'],
  ['wasDriven', 'wasDriven'],
  ['claimsMoney', 'claimsMoney'],
  ['bookIt', 'wantsBooked'],
  ['textThis', 'wantsText'],
  ['twoRiders', 'twoRiders'],
  ['twoKin', 'twoRiders'],
  ['breaksOff', 'breaksOff'],
  ['cutOff', 'wasCutOff'],
  ['wasBooking', 'wasBooking'],
  ['choseWrong', 'choseWrong'],
  ['wantsItBack', 'wantsItBack'],
  ['apologizes', 'apologizes'],
  ['saidBefore', 'saidBefore'],
  ['fedUp', 'isFedUp'],
  ['noneOfThese', 'noneOfThese'],
  ['asksOfIt', 'asksOfIt'],
  ['asksWhatIsHeld', 'asksWhatIsHeld'],
  ['remembersDead', 'remembersDead'],
  ['usedTo', 'usedTo'],
]);

/** Words beside a phrase that is all there is to say: "ok they are here". */
const FEW_MORE_WORDS = 2;

/** Whether a phrase is nearly all that a message says. */
export const isNearlyAll = (
  { tokens }: Message,
  { from, to }: Pick<Found<WishConcept>, 'from' | 'to'>,
): boolean => tokens.length - (to - from) <= FEW_MORE_WORDS;

/** Whether a message says goodbye and hardly more: "thanks, gotta run, I'll text you later". */
const isGoodbye = ({ tokens }: Message, found: readonly Found<WishConcept>[]): boolean => {
  const polite = found.filter(({ concept }) => concept === 'breaksOff' || concept === 'thanks');
  const others = tokens.filter((_, at) => !polite.some(({ from, to }) => from <= at && at < to));
  return others.length <= FEW_MORE_WORDS;
};

/** Signs that are still added to. */
type Signs = { -readonly [Each in Sign]?: Heard[Each] };

/** Adds the signs in what was found in a message to what was heard of it. */
export const addSigns = (heard: Signs, message: Message, found: readonly Found<WishConcept>[]): void => {
  const counts = (one: Found<WishConcept>): boolean => {
    if (one.concept === 'twoRiders' || one.concept === 'twoKin')
      return relationToTwoRiders(message) !== undefined;
    if (
      one.concept === 'helpCame' ||
      one.concept === 'bookIt' ||
      one.concept === 'asksHow' ||
      one.concept === 'puzzled' ||
      one.concept === 'asksOfIt' ||
      one.concept === 'asksWhatIsHeld' ||
      one.concept === 'fedUp' ||
      one.concept === 'samePlaceAlone' ||
      one.concept === 'rightNow'
    )
      return isNearlyAll(message, one);
    if (one.concept === 'breaksOff') return isGoodbye(message, found);
    // "Can he come at 3?" asks for the driver.
    if (one.concept === 'mayTheyComeAlone')
      return one.to === message.tokens.length || message.tokens[one.to]?.pause === 'stop';
    // "Back to the same place" is the way home.
    if (one.concept === 'samePlace') return !found.some(({ concept }) => concept === 'backThere');
    // "Her hearing is bad" wants no hearing before an officer.
    const isWithin = found.some(
      ({ concept, from, to }) => concept === 'hearingOther' && from < one.to && one.from < to,
    );
    return !(one.concept === 'hearing' && isWithin);
  };
  for (const one of found) {
    const sign = signOf.get(one.concept);
    if (sign !== undefined && counts(one)) heard[sign] = true;
  }
};
