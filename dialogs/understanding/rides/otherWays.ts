import { answerLexicon, rideLexicon, type RideConcept } from '../../locales/vocabulary';
import { denials, functionWords } from '../../locales/words/functionWords';
import { isVocabulary } from '../../locales/words/isVocabulary';
import { placeWords } from '../../locales/words/placeWords';
import type { SlotName, SlotValues } from '../heard';
import { longest, type Found } from '../lexicon';
import { sentenceAt, textOf, type RideWords } from './rideWords';

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

const yesOrNo = ['canDrive', 'hasCar', 'someoneCanDrive', 'canUseBus', 'hasBusPass'] as const;

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
  const isCarNo = all('hasCarNo').some((one) => !isOfSeat(one) && !isOfRide(one));
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
  // "My daughter usually drives me but she's at work"
  else if (
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
  if (isBusNo || (has('busNone', 'busNoAsked') && expects('canUseBus'))) slots.canUseBus = false;
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
  const isNo =
    answer === 'no' && answerLexicon.find(message.tokens).some(({ concept }) => concept === 'soNo');
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
  if (has('inHospital') && !isQuestion) slots.staysInHospital = true;
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

/** Whether the clause asks in which a word stands: "I can take the bus, do you give passes?" asks after it. */
const isAskedAt = ({ text, tokens }: RideWords['message'], index: number): boolean =>
  /^[^,.!?;]*\?/.test(text.slice(tokens[index]?.start ?? 0));

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

/** A cause has at least so many words. */
const FEWEST_CAUSE_WORDS = 2;

/** "Why do strangers ride with me? I catch everything": the cause that stands in another sentence than what it forbids goes first. */
const causeOf = (words: RideWords, shared: Found<RideConcept>): string | undefined => {
  const { all, message } = words;
  const isBeside = ({ from }: Found<RideConcept>): boolean =>
    sentenceAt(message, from).start === sentenceAt(message, shared.from).start;
  const causes = all('shareCause');
  // "Do I have to share the car? It's just that long rides make me throw up"
  const told = all('because').find((one) => one.from >= shared.to && !isBeside(one));
  const apart = causes.some(isBeside) ? undefined : (causes[0] ?? told);
  if (apart !== undefined) return causeIn(words, apart.from);
  const isQuestion = shared.concept === 'shareAsked' || isAskedAt(message, shared.from);
  const isOnlyAsked = isQuestion && causes.length === 0 && all('because').length === 0;
  if (isOnlyAsked) return undefined;
  const cause = causeIn(words, shared.from);
  // "No strangers please. I have no spleen."
  const { start, end } = sentenceAt(message, shared.from);
  const isNext = all('tellsIllness').some(({ from }) => from === end);
  return isNext && cause === textOf(message, start, end) ? causeIn(words, end) : cause;
};

/**
 * Why a ride cannot be shared, in the member's words: what follows "because", what stands before "so", else what the sentence says beside
 * "she can't share".
 */
const causeIn = ({ all, message }: RideWords, at: number): string => {
  const { start: first, end } = sentenceAt(message, at);
  let start = first;
  // "No quiero ir con otros": the no is of what is not wanted.
  const isShare = (index: number): boolean => all('shareNo').some(({ from }) => from === index);
  for (let lead = leadAt(start); lead !== undefined && !isShare(start); lead = leadAt(start)) start = lead.to;
  const within = (one: Found<RideConcept>): boolean => one.from >= start && one.to <= end;
  const whole = textOf(message, start, end);
  const wanted = [...all('shareNo'), ...all('shareAsked'), ...all('aloneWanted')];
  const isShared = wanted.some(
    (one) => within(one) && all('shareCause').every(({ from }) => from !== one.from),
  );
  // "Immune system", "shingles": what forbids it is no part to leave out.
  const causes = all('shareCause');
  const shares = wanted.filter(
    (one) => within(one) && !causes.some(({ from, to }) => from === one.from && to === one.to),
  );
  // "She can't share, she has no immune system since chemo": why begins before the "since".
  const isInCause = ({ from: since }: Found<RideConcept>): boolean =>
    causes.some(({ from, to }) => to <= since && shares.some((one) => one.to <= from && one.from >= start));
  // "I have no defenses left after the chemo", in a sentence of its own, is all of it why.
  const cause = longest(all('because')).find(
    (one) => within(one) && one.to < end && (isShared || one.from <= start + 1) && !isInCause(one),
  );
  if (cause !== undefined) return textOf(message, cause.to, end);
  const share = shares.find(({ from }) => from >= at);
  if (share === undefined) return whole;
  const therefore = all('therefore').find(
    (one) => within(one) && one.from > start && one.to <= share.from + 1,
  );
  if (therefore !== undefined) return textOf(message, start, therefore.from);
  let to = Math.max(...shares.filter(({ from }) => from === share.from).map((one) => one.to));
  // "Prefiero ir solo, sin compartir carro, tengo las defensas bajas": one refusal behind the other
  const furtherAt = (index: number): Found<RideConcept> | undefined =>
    longest(shares.filter(({ from, to: end }) => from === index && end > index))[0];
  // "No tengo defensas" begins with no further no.
  const isCauseAt = (index: number): boolean => causes.some(({ from }) => from === index);
  const moreAt = (index: number): Found<RideConcept> | undefined =>
    isCauseAt(index) ? undefined : (furtherAt(index) ?? shareWithAt(index));
  for (let more = moreAt(to); more !== undefined; more = moreAt(to)) to = more.to;
  if (end - to >= FEWEST_CAUSE_WORDS || (end > to && isCauseAlone(to))) return textOf(message, to, end);
  // "I have lupus, I can't share the car"
  const isCauseBefore = causes.some((one) => one.from >= start && one.to <= share.from);
  const comma = [share.from, share.from - 1].find((at) => message.tokens[at]?.pause === 'comma');
  if (isCauseBefore && comma !== undefined) return textOf(message, start, comma);
  return whole;

  function leadAt(index: number): Found<RideConcept> | undefined {
    return all('causeLead').find(
      ({ from, to }) => from === index && to < end && !(isNoOfVerb(from) && to - from === 1),
    );
  }
  /** "No me monten con otra gente, claustrofobia": one word behind a pause that is no "sorry". */
  function isCauseAlone(index: number): boolean {
    const { word = '', pause = 'none' } = message.tokens[index] ?? {};
    return pause !== 'none' && (rideLexicon.knows(word) || !isVocabulary(word));
  }
  /** "No tengo defensas" */
  function isNoOfVerb(index: number): boolean {
    return denials.has(message.tokens[index]?.word ?? '') && message.tokens[index + 1]?.pause === 'none';
  }
  function shareWithAt(index: number): Found<RideConcept> | undefined {
    return longest(all('shareWith').filter(({ from }) => from === index))[0];
  }
};
