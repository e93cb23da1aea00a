import { answerLexicon, type RideConcept } from '../../locales/vocabulary';
import { denials, functionWords } from '../../locales/words/functionWords';
import { placeWords } from '../../locales/words/placeWords';
import { longest, type Found } from '../lexicon';
import type { Message } from '../message';
import type { SlotName, SlotValues } from '../slotValues';
import { isAskedAt, type RideWords } from './rideWords';
import { causeIn, causeOf } from './sharedReason';

type OtherWays = Partial<
  Pick<
    SlotValues,
    | 'canDrive'
    | 'hasCar'
    | 'someoneCanDrive'
    | 'noOtherWay'
    | 'mileageOffer'
    | 'canUseBus'
    | 'noBus'
    | 'canWait'
    | 'hasBusPass'
    | 'livesInNursingHome'
    | 'staysInHospital'
    | 'sharedRideReason'
    | 'returnTime'
  >
>;

/** Words between a nursing home and that somebody lives there. */
const HOME_REACH = 3;

/** Words between who drives and that they cannot this time. */
const BUSY_REACH = 6;

/** Words of an answer that names the way back by one: "call", "llamo yo". */
const FEW_WORDS = 3;

/** What tells of it, where nothing of the kind is asked. */
const tellsOtherWays: ReadonlySet<RideConcept> = new Set<RideConcept>([
  ...(['canDriveNo', 'canDriveYes', 'hasCarNo', 'hasCarYes'] as const),
  ...(['noOtherWay', 'moneyForGas', 'someoneNo', 'someoneYes', 'helperUsual'] as const),
  ...(['busNo', 'busYes', 'busItYes', 'busNone', 'busNowhere'] as const),
  ...(['passToCome', 'busPassNo', 'busPassYes'] as const),
  ...(['nursingHome', 'nursingHomeNo', 'inHospital'] as const),
  ...(['shareNo', 'shareAsked', 'shareCause'] as const),
  ...(['willCall', 'oneWay'] as const),
]);

const yesOrNo = ['canDrive', 'hasCar', 'someoneCanDrive', 'canUseBus', 'hasBusPass'] as const;

/** Slots whose question is about it. */
const asking: readonly SlotName[] = [...yesOrNo, 'canWait', 'sharedRideReason', 'returnTime'];

/** Whether a "but" follows a phrase. */
const isFollowedByBut = ({ tokens }: Message, { to }: Found<RideConcept>): boolean =>
  answerLexicon
    .find(tokens)
    .some(({ concept, from }) => concept === 'but' && from >= to && from - to <= BUSY_REACH);

/**
 * Reads which other ways there are to get there, why a ride cannot be shared, and how the way back goes.
 * @param words what the vocabulary says of the message
 * @param expects whether the open question asks for a slot
 * @param answer the yes or no in the message
 * @param isOnly whether it asks for one slot only, so that a yes or no is about that
 */
export const readOtherWays = (
  words: RideWords,
  expects: (slot: SlotName) => boolean,
  answer: 'yes' | 'no' | 'unknown' | undefined,
  isOnly: boolean,
): OtherWays => {
  if (!asking.some(expects) && !words.hasOneOf(tellsOtherWays)) return {};
  const { all, has, denied, isQuestion, message } = words;
  const slots: OtherWays = {};
  // "My friend can't drive me" says nothing of who rides.
  const cannotDrive = all('canDriveNo').some((one) => !all('drivesWhom').some(({ from }) => from === one.to));
  if (cannotDrive) slots.canDrive = false;
  else if (has('canDriveYes')) slots.canDrive = true;
  // "We don't have a car seat", "she has a car"
  const isOfSeat = (one: Found<RideConcept>): boolean =>
    all('car-seat').some(({ from, to }) => from < one.to && one.to < to);
  // "No car yet", "is there a car for me?", "¿tengo carro mañana?": the one that is to come.
  const isOfRide = (one: Found<RideConcept>): boolean =>
    !expects('hasCar') &&
    (all('carOfRide').some(({ from, to }) => from < one.to && one.from < to) || isAskedRight(message, one));
  // "My uncle usually drives me but his truck died", "her car is in the shop", to who else could drive
  const isOfHelper = (one: Found<RideConcept>): boolean =>
    !expects('hasCar') &&
    (expects('someoneCanDrive') || has('helperUsual')) &&
    [...all('helperCannot'), ...all('helperBusy')].some(({ from, to }) => from < one.to && one.from < to);
  const isCarNo = all('hasCarNo').some((one) => !isOfSeat(one) && !isOfRide(one) && !isOfHelper(one));
  const isCarYes = all('hasCarYes').some(
    (one) => !isOfSeat(one) && !isOfRide(one) && !all('others').some(({ to }) => to === one.from),
  );
  if (isCarNo || (expects('hasCar') && has('carGone'))) slots.hasCar = false;
  else if (isCarYes || (expects('hasCar') && has('carThere'))) slots.hasCar = true;
  const isHelpDenied = (): boolean => all('someoneYes').every((one) => denied(one, 'noNeed'));
  // "Daycare won't take her"
  const isOfDaycare = (one: Found<RideConcept>): boolean =>
    all('keepsNoChild').some(({ from, to }) => from <= one.from && one.to <= to);
  // "Mi abuelo no puede doblar la pierna" tells what ails him; that he cannot drive is a longer phrase.
  const isOfOtherDeed = ({ from, to }: Found<RideConcept>): boolean =>
    message.tokens[to]?.pause === 'none' &&
    placeWords.infinitive.test(message.tokens[to].word) &&
    all('someoneNo').every((other) => other.from > from || other.to <= to);
  if (has('noOtherWay') && !isQuestion) slots.noOtherWay = true;
  if (has('moneyForGas')) slots.mileageOffer = true;
  else if (
    all('someoneNo').some((one) => !isOfDaycare(one) && !isOfOtherDeed(one)) ||
    slots.noOtherWay === true
  )
    slots.someoneCanDrive = false;
  // "My cousin can take me but he works till 3" has somebody, who is free from then on.
  else if (
    expects('someoneCanDrive') &&
    all('someoneYes').some((one) => all('helperUntil').some(({ from }) => from >= one.to))
  )
    slots.someoneCanDrive = true;
  // "My daughter usually drives me but she's at work", "siempre me lleva mi yerno, pero tiene gripe": what comes after tells why not now.
  else if (
    all('helperUsual').some(
      (one) => isFollowedByBut(message, one) && all('someoneYes').every(({ from }) => from < one.to),
    ) ||
    [...all('someoneYes'), ...all('helperUsual')].some((one) =>
      all('helperBusy').some(({ from }) => from >= one.to && from - one.to <= BUSY_REACH),
    )
  )
    slots.someoneCanDrive = false;
  else if (expects('someoneCanDrive') && has('helperCannot') && !has('someoneYes'))
    slots.someoneCanDrive = false;
  else if (
    expects('someoneCanDrive') &&
    !isQuestion &&
    all('helperCan').some(({ to }) => endsAll(message, to))
  )
    slots.someoneCanDrive = true;
  else if (has('someoneYes') && !isQuestion && !has('mayYou') && !isHelpDenied())
    slots.someoneCanDrive = true;
  // A pass is not the bus: "no bus pass".
  const isOfPass = (one: Found<RideConcept>): boolean =>
    all('busPassNo').some(({ from, to }) => from < one.to && one.from < to);
  // "The bus doesn't bother me" has the words of "the bus doesn't".
  const isInYes = ({ from, to }: Found<RideConcept>): boolean =>
    all('busYes').some((yes) => yes.from <= from && to < yes.to);
  const isBusNo = all('busNo').some((one) => !isOfPass(one) && !isInYes(one));
  // "Ni hay guagua" has the words of "hay guagua".
  const isInNone = (one: Found<RideConcept>): boolean =>
    [...all('busNone'), ...all('busNowhere')].some(({ from, to }) => from < one.from && one.to <= to);
  if (isBusNo || ((has('busNone') || has('busNoAsked')) && expects('canUseBus'))) slots.canUseBus = false;
  else if (
    saysBus(words, expects('canUseBus')).some(
      (one) =>
        !denied(one, 'noNeed') &&
        // "Can't get around on the bus"
        !(
          message.tokens[one.from]?.pause === 'none' && denials.has(message.tokens[one.from - 1]?.word ?? '')
        ) &&
        !isInNone(one) &&
        !isAskedAt(message, one.from),
    )
  )
    slots.canUseBus = true;
  else if (
    !isQuestion &&
    (has('busNowhere') || all('busNone').some((one) => !isOfPass(one) && endsAt(message, one.to)))
  )
    slots.noBus = true;
  const isWait = expects('canWait') ? longest([...all('canWait'), ...all('cannotWait')])[0] : undefined;
  if (isWait !== undefined) slots.canWait = isWait.concept === 'canWait';
  // "If you mail me the pass I can ride the bus, I don't have one"
  const isToCome = all('passToCome').some((pass) =>
    all('noneOfIt').some(({ from, to }) => from >= pass.to && endsAt(message, to)),
  );
  if (has('busPassNo') || isToCome) slots.hasBusPass = false;
  else if (has('busPassYes')) slots.hasBusPass = true;
  // "No" to "is there a bus?" says that there is none, and nothing of the rider.
  const [asked] = yesOrNo.filter((slot) => slot !== 'canUseBus' && expects(slot));
  if (asked !== undefined && isOnly && slots[asked] === undefined && (answer === 'yes' || answer === 'no'))
    slots[asked] = answer === 'yes';
  const isNo = answer === 'no' && answerLexicon.says(message.tokens, 'soNo');
  // "Not since the stroke", "ya no"
  if (asked !== undefined && isOnly && slots[asked] === undefined && has('noMore')) slots[asked] = false;
  for (const slot of yesOrNo) if (isNo && isOnly && expects(slot)) slots[slot] = false;
  if (has('nursingHomeNo')) slots.livesInNursingHome = false;
  else if (
    all('nursingHome').some((one) =>
      all('livesThere').some((cue) => Math.abs(one.from - cue.to) <= HOME_REACH || cue.from >= one.to),
    )
  )
    slots.livesInNursingHome = true;
  // "My uncle usually drives me but he's in the hospital" is of who drives.
  const isOfRider = all('inHospital').some((one) => all('helperUsual').every(({ from }) => from > one.from));
  if (isOfRider && !isQuestion) slots.staysInHospital = true;
  // "I want to ride alone" may be of nobody who comes along; beside what forbids to share it is of that.
  const shared =
    all('shareNo')[0] ?? all('shareAsked')[0] ?? (has('shareCause') ? all('aloneWanted')[0] : undefined);
  const cause = shared === undefined ? undefined : causeOf(words, shared);
  if (cause !== undefined) slots.sharedRideReason = cause;
  else if (expects('sharedRideReason') && answer !== 'no' && message.tokens.length >= 2)
    slots.sharedRideReason = causeIn(words, 0);
  const isOnlyCall = expects('returnTime') && message.tokens.length <= FEW_WORDS && has('willCallAlone');
  const isCall = expects('returnTime') && has('willCallAsked');
  // "Yo llamo porque tengo una cita" is said of this call.
  const calls = all('willCall').some(
    ({ from, to }) => !all('callsNow').some((now) => now.from <= from && to <= now.to),
  );
  if (calls || isCall || isOnlyCall) slots.returnTime = 'will-call';
  else if (
    all('oneWay').some(
      // "The bus comes by but mondays" tells of no way.
      ({ from, to }) => !all('onlyThere').some((there) => there.from <= from && to <= there.to),
    )
  )
    slots.returnTime = 'one-way';
  return slots;
};

/** That the rider takes the bus, by its name or as "it" where it is named or asked about: "got a pass for the bus and can ride it fine". */
export const saysBus = (
  { all, has }: Pick<RideWords, 'all' | 'has'>,
  isAsked: boolean,
): readonly Found<RideConcept>[] =>
  isAsked || has('busNamed') ? [...all('busYes'), ...all('busItYes')] : all('busYes');

/** Whether nothing more is named with a word: "no bus" and "no bus here" say that there is none, "no bus tickets" does not. */
const endsAt = ({ tokens }: RideWords['message'], to: number): boolean => {
  const { pause = 'stop', word = '' } = tokens[to] ?? {};
  return pause !== 'none' || functionWords.en.has(word) || functionWords.es.has(word);
};

/** Whether nothing follows a word but a number or politeness. */
const endsAll = ({ tokens }: RideWords['message'], to: number): boolean =>
  to >= tokens.length ||
  answerLexicon.find(tokens.slice(to)).some(({ from, to: end }) => from === 0 && end === tokens.length - to);

/** Words after what is asked about, before the question ends: "¿tengo carro pa el viernes?" */
const MOST_ASKED = 4;

/** Whether a question is about nothing but what was found: "tengo carro mañana?", but "tengo carro, me pagan la gasolina?". */
const isAskedRight = (
  { tokens, folded }: RideWords['message'],
  { from, to }: Found<RideConcept>,
): boolean => {
  const rest = /^[^,.!?;]*\?/.exec(folded.slice(tokens[to - 1]?.end))?.[0];
  if (rest === undefined || (tokens[from]?.pause === 'none' && from > 1)) return false;
  const end = (tokens[to - 1]?.end ?? 0) + rest.length;
  return tokens.filter(({ start }, index) => index >= to && start < end).length <= MOST_ASKED;
};
