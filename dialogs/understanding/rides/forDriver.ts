import { bellOfAddress } from './bellOfAddress';
import { answerLexicon, type RideConcept } from '../../locales/vocabulary';
import { doorWords } from '../../locales/words/doorWords';
import { numberWords } from '../../locales/words/numberWords';
import { placeWords } from '../../locales/words/placeWords';
import { streetWords } from '../../locales/words/streetWords';
import type { SlotName, SlotValues } from '../slotValues';
import { saysOnlyNo } from '../intents/readAnswer';
import { longest, type Found } from '../lexicon';
import { perWord } from '../perWord';
import type { Token } from '../token';
import { LONGEST_NOTE, MOST_BEFORE_CUE, remarkIn } from './remark';
import { isBroken as isBrokenIn, sentenceAt, textOf, type RideWords } from './rideWords';

type ForDriver = Partial<Pick<SlotValues, 'stairs' | 'unitOrEntrance' | 'driverNote'>>;

const UNIT = /^#?(?:\d{1,5}[a-z]?|[a-z]\d{0,4}|\d{1,2}(?:st|nd|rd|th))$/;
/** Whether a word is a number or an ordinal. */
const isCount = (word: string): boolean =>
  /^\d{1,2}(?:st|nd|rd|th|do|da|er|ro|ra|to|ta|o|a)?$/.test(word) ||
  numberWords.units.has(word) ||
  numberWords.tens.has(word) ||
  numberWords.ordinals.has(word);

/** Whether a floor and a side of a hospital stand at a word: "7 West", but "7 West Main Street" goes on. */
export const isWardAt = (tokens: readonly Token[], index: number): boolean =>
  tokens[index] !== undefined &&
  isFloor(tokens[index].known) &&
  doorWords.wards.has(tokens[index + 1]?.word ?? '') &&
  tokens[index + 1]?.pause === 'none' &&
  (tokens[index + 2]?.pause !== 'none' || doorWords.ends.has(tokens[index + 2]?.word ?? ''));

const isFloor = perWord((word) => /^\d{1,2}$/.test(word));

/** What tells the driver something, where nothing of the kind is asked. */
const tellsDriver: ReadonlySet<RideConcept> = new Set([
  'stairs',
  'bellSpot',
  'unitWord',
  'doorWord',
  'doorSpot',
  'noteCue',
  'noteAlso',
]);
/** Slots whose question is about it. */
const asked: readonly SlotName[] = ['stairs', 'unitOrEntrance', 'driverNote'];
const devices: ReadonlySet<RideConcept> = new Set([
  'wheelchair',
  'electric-wheelchair',
  'walker',
  'stretcher',
]);

/** Words after the steps that still speak of them. */
const MOST_MORE_WORDS = 5;
/** Words between a vehicle and what it has to have. */
const VEHICLE_REACH = 5;

/**
 * Reads what the driver has to know at the door: steps, the unit or the entrance, and a note in the member's words.
 * @param unitSaid the unit of an address, as said
 */
export const readForDriver = (
  words: RideWords,
  expects: (slot: SlotName) => boolean,
  unitSaid: string | undefined,
  answer: 'yes' | 'no' | 'unknown' | undefined,
): ForDriver => {
  const { message, all } = words;
  const { tokens, folded } = message;
  const mayTell =
    unitSaid !== undefined ||
    words.hasOneOf(tellsDriver) ||
    asked.some(expects) ||
    tokens.some((_, index) => isWardAt(tokens, index));
  if (!mayTell) return {};
  const slots: ForDriver = {};
  const said = (from: number, to: number): string => textOf(message, from, to);
  const isBroken = (index: number): boolean => isBrokenIn(message, index);

  const isNone = answer === 'unknown' || (answer === 'no' && (tokens.length <= 2 || saysOnlyNo(message)));
  const isAsked = expects('stairs') && !isNone && tokens.length > 0;
  if (isAsked && all('stairs').length === 0) {
    // "Sorry, I said walker but it is a wheelchair now" says nothing of steps.
    if (words.hasOneOf(devices) && (words.has('cane') || words.has('walker'))) return slots;
    slots.stairs = textOf(message, 0, sentenceAt(message, 0).end);
    return slots;
  }
  if (expects('unitOrEntrance') && !isNone && tokens.length > 0) {
    let from = 0;
    while (from < tokens.length - 1 && doorWords.lead.has(tokens[from]?.word ?? '')) from += 1;
    let to = clauseEnd(from);
    // "The entrance on Coventry Street, next to the ambulance bay"
    if (doorWords.nearby.has(tokens[to]?.word ?? '') && tokens[to]?.pause === 'comma') to = clauseEnd(to);
    slots.unitOrEntrance = textOf(message, from, to);
    const note = noteIn(to);
    if (note !== undefined) slots.driverNote = note;
    return slots;
  }
  if (expects('driverNote') && !isNone && tokens.length > 0) {
    let from = 0;
    for (let lead = leadAt(from); lead !== undefined && lead.to < tokens.length; lead = leadAt(from))
      from = lead.to;
    slots.driverNote = textOf(message, from, tokens.length);
  }
  const stairs = longest(all('stairs')).filter((one) => !isOnVehicle(one) && !isLandmark(one));
  const counted = stairs.find(({ from }) => countBefore(from) < from);
  const told =
    counted ??
    stairs.find(({ from, to }) => to - from > 1 || all('atDoor').some((one) => one.from === from)) ??
    stairs.find(isBeforeDoor);
  const [first] = stairs;
  if (isAsked && first !== undefined) slots.stairs = answerAbout(first);
  else if (told !== undefined) slots.stairs = stairsIn(told);
  const bell = bellOfAddress(words);
  if (unitSaid !== undefined) {
    // "412 Chapel St apt 2, side door by the dumpster"
    const door = doorIn();
    slots.unitOrEntrance = door === undefined ? unitSaid : `${unitSaid}, ${door}`;
  } else {
    // "The door on the left, the front is locked" in answer to what the driver should know is all a note.
    const unit =
      unitIn() ??
      (slots.driverNote === undefined
        ? (doorIn() ?? (bell === undefined ? undefined : said(bell.from, bell.to)))
        : undefined);
    // "Third floor, no elevator" to the question for steps
    if (unit !== undefined && slots.stairs?.includes(unit) !== true) slots.unitOrEntrance = unit;
  }
  const note = noteIn();
  // "42 Arch St, el timbre de abajo"
  const isOfBell = bell !== undefined && note?.endsWith(said(bell.from, bell.to)) === true;
  const isOfSteps = slots.stairs !== undefined && note?.includes(slots.stairs) === true;
  if (note !== undefined && !expects('needs') && !isOfSteps && !isOfBell) slots.driverNote ??= note;
  return slots;

  /** The answer to the question for steps, up to what it says besides: "no stairs its ground floor" of "…, apt 1C, gate code is 4471". */
  function answerAbout({ from, to }: Found<string>): string {
    const sentence = sentenceAt(message, from);
    const { end } = sentence;
    // "Hay 7 peldaños y nadie me espera": how many, and no more than is said of them
    const start = countBefore(from) < from ? countBefore(from) : sentence.start;
    for (let at = to; at < end; at += 1) {
      const isOfOther =
        start > sentence.start &&
        doorWords.and.has(tokens[at]?.word ?? '') &&
        !all('stairs').some((one) => one.from > at && one.from - at <= 2);
      if (isOfOther) return said(start, at);
      const isElse = [...all('unitWord'), ...all('noteCue')].some(
        (one) => one.from >= at && one.from <= at + 1,
      );
      if (doorWords.ends.has(tokens[at]?.word ?? '') || (isBroken(at) && isElse)) return said(start, at);
    }
    return said(start, end);
  }

  function leadAt(from: number): Found<string> | undefined {
    return longest([...all('causeLead'), ...all('tellDriver')].filter((one) => one.from === from))[0];
  }

  /** "Four steps down from the porch", "no stairs", "2 flights". */
  function stairsIn(one: Found<string> | undefined): string {
    if (one === undefined) return '';
    const { to } = one;
    const from = countBefore(one.from);
    // "3 stairs and a ramp", "tres escalones y rampa atrás"
    const more =
      doorWords.and.has(tokens[to]?.word ?? '') && !isBroken(to)
        ? all('stairs').find((next) => next.from > to && next.from - to <= 2)
        : undefined;
    let last = more?.to ?? to;
    const isNone = doorWords.none.has(tokens[from]?.word ?? '');
    // "Four steps down from the porch", "siete gradas de madera"
    if (
      more === undefined &&
      !isNone &&
      (doorWords.goingOn.has(tokens[to]?.word ?? '') || isBeforeDoor(one)) &&
      !isBroken(to)
    )
      while (
        last < tokens.length &&
        last - to < MOST_MORE_WORDS &&
        !isBroken(last) &&
        !doorWords.ends.has(tokens[last]?.word ?? '')
      )
        last += 1;
    if (doorWords.where.has(tokens[last]?.word ?? '') && !isBroken(last)) last += 1;
    return said(from, last);
  }

  /** Where the number before a word begins: "2 little steps", "no hay escalones"; the word itself when there is none. */
  function countBefore(from: number): number {
    const isNumber = (index: number): boolean => {
      const word = tokens[index]?.word ?? '';
      return index >= 0 && !isBroken(index + 1) && (isCount(word) || doorWords.counts.has(word));
    };
    if (isNumber(from - 1))
      return isNumber(from - 2) && doorWords.none.has(tokens[from - 2]?.word ?? '') ? from - 2 : from - 1;
    return isNumber(from - 2) && doorWords.small.has(tokens[from - 1]?.word ?? '') ? from - 2 : from;
  }

  /** "There's stairs at the door", but "wait by the stairs at the door" */
  function isBeforeDoor({ from, to }: Found<string>): boolean {
    const { word = '' } = tokens[to] ?? {};
    const isLed = doorWords.goingOn.has(word) || placeWords.in.has(word);
    return (
      isLed &&
      !isBroken(to) &&
      !placeWords.saidArticles.has(tokens[from - 1]?.word ?? '') &&
      all('doorWord').some((door) => door.from > to && door.from - to <= 2)
    );
  }

  /** "A van with a ramp" */
  function isOnVehicle(one: Found<string>): boolean {
    return all('vehicle').some(({ to }) => {
      if (to > one.from || one.from - to > VEHICLE_REACH) return false;
      for (let index = to; index <= one.from; index += 1) if (isBroken(index)) return false;
      return true;
    });
  }

  /** "Out back by the ramp", "where the ramp is": a ramp that tells where. */
  function isLandmark({ from, concept }: Found<string>): boolean {
    return (
      concept === 'stairs' &&
      all('atDoor').some((one) => one.from === from) &&
      [from - 1, from - 2].some(
        (at) => at >= 0 && doorWords.nearby.has(tokens[at]?.word ?? '') && !isBroken(at + 1),
      )
    );
  }

  /** "Room 118", "apt 3B", "the third floor", "2nd floor", "#12". */
  function unitIn(): string | undefined {
    for (const one of all('unitWord')) {
      const next = tokens[one.to]?.word ?? '';
      const before = tokens[one.from - 1]?.word ?? '';
      const isWard = /\d/.test(next) && doorWords.wards.has(tokens[one.to + 1]?.word ?? '');
      const isWord = doorWords.and.has(next) || placeWords.or.has(next) || placeWords.of.has(next);
      const isUnit = UNIT.test(next) && /[#\d]|^[a-z]$/.test(next) && next !== 'a' && next !== 'i';
      if (isUnit && !isWord && !isBroken(one.to))
        return said(one.from, one.to + (isWard && !isBroken(one.to + 1) ? 2 : 1));
      if (isCount(next) && !isBroken(one.to) && one.to - one.from === 1) {
        let to = one.to + 1;
        // "Piso 5 Norte"
        if (!isBroken(to) && doorWords.wards.has(tokens[to]?.word ?? '')) return said(one.from, to + 1);
        while (to < tokens.length && !isBroken(to) && isCount(tokens[to]?.word ?? '')) to += 1;
        // "Apartment five C"
        if (!isBroken(to) && isLetterAt(to)) to += 1;
        return said(one.from, to);
      }
      if (one.from > 0 && !isBroken(one.from) && isCount(before)) return said(one.from - 1, sideEnd(one.to));
      if (one.to - one.from > 1) return said(one.from, one.to);
      // "The Fitch wing"
      const isName = /^\p{Lu}\p{Ll}/u.test(said(one.from - 1, one.from));
      if (one.from > 1 && isName && !isBroken(one.from) && doorWords.named.has(tokens[one.from]?.word ?? ''))
        return said(one.from - 1, one.to);
    }
    return wardIn();
  }

  /** Whether a letter of a unit stands at a word: "five C". */
  function isLetterAt(index: number): boolean {
    // As it was written: "b" is short for "be" elsewhere.
    return index < tokens.length && /^[b-hj-z]$/i.test(said(index, index + 1));
  }

  /** Where ends what tells which side of a floor: "second floor rear", "segundo piso atrás". */
  function sideEnd(index: number): number {
    const isSide = doorWords.floorSides.has(tokens[index]?.word ?? '') && !isBroken(index);
    // "2nd floor front door"
    return isSide && !all('doorWord').some(({ from }) => from <= index + 1 && from >= index)
      ? index + 1
      : index;
  }

  /** "7 West", "5 North": a floor and a side of a hospital. */
  function wardIn(): string | undefined {
    const at = tokens.findIndex(
      ({ word }, index) => isWardAt(tokens, index) && !isBroken(index + 1) && /^\d/.test(word),
    );
    if (at === -1) return undefined;
    // "Bliss 8 East"
    const isNamed = tokens[at - 1]?.pause === 'comma' && /^\p{Lu}/u.test(said(at - 1, at));
    return said(isNamed && !isBroken(at) ? at - 1 : at, at + 2);
  }

  /** "Back door", "the emergency entrance", "entrance C", "out back by the ramp". */
  function doorIn(): string | undefined {
    for (const one of longest(all('doorWord'))) {
      const { word: next = '' } = tokens[one.to] ?? {};
      const before = tokens[one.from - 1]?.word ?? '';
      // "He left me at the wrong entrance"
      if (doorWords.wrong.has(before) || doorWords.wrong.has(next)) continue;
      const isNumber = /^(?:[b-hj-mpqstwz]|\d+|[a-z]\d)$/.test(next) && !isBroken(one.to);
      // "Sitting in a lobby 2 hours"
      if (isNumber && !doorWords.hours.has(tokens[one.to + 1]?.word ?? '')) return said(one.from, one.to + 1);
      const near = doorWords.nearby.has(next) && !isBroken(one.to) ? doorEnd(one.to) : one.to;
      if (one.to - one.from > 1) return said(one.from, near);
      // "The Park St door"
      if (one.from > 1 && !isBroken(one.from) && !isBroken(one.from - 1) && streetWords.kinds.has(before))
        return said(one.from - 2, one.to);
      if (one.from > 0 && !isBroken(one.from) && doorWords.before.has(before)) {
        const second = tokens[one.from - 2]?.word ?? '';
        return said(one.from - (doorWords.before.has(second) && !isBroken(one.from - 1) ? 2 : 1), near);
      }
      if (doorWords.after.has(next) && !isBroken(one.to)) return said(one.from, one.to + 1);
      const isOwn = placeWords.on.has(next) && placeWords.owners.has(tokens[one.to + 1]?.word ?? '');
      // "He slammed the door on my walker"
      if (doorWords.links.has(next) && !isBroken(one.to) && !isOwn) return said(one.from, doorEnd(one.to));
    }
    const spot = all('doorSpot').find(
      ({ from, to }) =>
        doorWords.nearby.has(tokens[to]?.word ?? '') && tokens[to]?.pause !== 'stop' && !isBroken(from),
    );
    if (spot === undefined) return undefined;
    return said(spot.from, doorEnd(spot.to));
  }

  /** "La puerta de Park St", "la entrada de emergencias de Manchester Memorial": the door and what it is called by. */
  function doorEnd(from: number): number {
    const end = Math.min(clauseEnd(from), from + MOST_MORE_WORDS);
    for (let to = from + 1; to < end; to += 1) {
      const word = tokens[to]?.word ?? '';
      if (doorWords.ends.has(word) || doorWords.and.has(word) || doorWords.of.has(word)) return to;
    }
    return end;
  }

  function clauseEnd(from: number): number {
    let to = from;
    while (to < tokens.length && !(to > from && isBroken(to)) && to - from < LONGEST_NOTE) to += 1;
    return to;
  }

  /** The clause that speaks to the driver, without "tell the driver to". */
  function noteIn(after = 0): string | undefined {
    const cue = all('noteCue').find((one) => one.from >= after);
    const whole = remarkIn(words, after, cue);
    if (whole !== undefined) return whole;
    if (cue === undefined) return undefined;
    const sentence = sentenceAt(message, cue.from);
    let [from, end] = [Math.max(after, sentence.start), sentence.end];
    // "How long does the driver wait for me" is for us to answer.
    if (all('asksHowMuch').some((one) => one.from === from)) return undefined;
    const lead = longest(all('tellDriver')).find((one) => one.from >= from && one.to < end);
    // "The gate code is 4471 and the driver should ring twice": both.
    if (lead !== undefined) from = cue.from < lead.from ? cue.from : lead.to;
    else {
      let first = cue.from;
      while (first > from && tokens[first]?.pause !== 'comma') first -= 1;
      // "… la puerta de atrás el timbre no sirve"
      const before = tokens[cue.from - 1]?.word ?? '';
      const isArticle =
        !isBroken(cue.from) && (placeWords.articles.has(before) || placeWords.saidArticles.has(before));
      const start = isArticle && cue.from > from ? cue.from - 1 : cue.from;
      from = cue.from - first > MOST_BEFORE_CUE ? start : first;
      let last = cue.to;
      while (last < end && tokens[last]?.pause !== 'comma') last += 1;
      // "Call me when you are here, don't honk": each for the driver.
      const goesOn = (at: number): boolean =>
        tokens[at]?.pause === 'comma' && all('noteCue').some((one) => one.from === at);
      while (last < end && goesOn(last)) {
        last += 1;
        while (last < end && tokens[last]?.pause !== 'comma') last += 1;
      }
      // "Ring twice, I am slow": what follows is the reason, unless it speaks of something else.
      end = last;
    }
    // "Sí, está bien, y que toquen el timbre"
    const agrees = answerLexicon
      .find(tokens)
      .filter(({ concept, from: at, to }) => concept === 'yes' && at === from && to < cue.from);
    from = Math.max(from, ...agrees.map(({ to }) => to));
    while (from < end - 1 && doorWords.noteLead.has(tokens[from]?.word ?? '')) from += 1;
    // "Que me llame cuando este afuera" hesitates nowhere.
    const isAsked = (index: number): boolean =>
      all('noteCue').some((one) => one.from <= index && index < one.to);
    for (let index = from + 1; index < end; index += 1)
      if (placeWords.leading.has(tokens[index]?.word ?? '') && !isAsked(index)) end = index;
    end = Math.min(end, from + LONGEST_NOTE);
    // "Me llame al 203 555 0123": the number was read already, and is all there is to it.
    const isOfNumber =
      /^ ?\|/.test(folded.slice(tokens[end - 1]?.end)) && placeWords.leadsTo.has(tokens[end - 1]?.word ?? '');
    if (isOfNumber) return undefined;
    const isQuestion = folded.slice(tokens[end - 1]?.end, tokens[end]?.start).includes('?');
    // "Can the driver ring twice?" is for the driver all the same.
    return from < end && (!isQuestion || lead !== undefined) ? textOf(message, from, end) : undefined;
  }
};
