import { bellOfAddress } from './bellOfAddress';
import type { RideConcept } from '../../locales/vocabulary';
import { doorWords } from '../../locales/words/doorWords';
import { denials } from '../../locales/words/functionWords';
import type { SlotName, SlotValues } from '../slotValues';
import { saysOnlyNo } from '../intents/readAnswer';
import { longest, type Found } from '../lexicon';
import { clauseEnd, doorIn } from './doorIn';
import { noteIn } from './noteIn';
import { isBroken, sentenceAt, textOf, type RideWords } from './rideWords';
import { stairsSaid } from './stairsSaid';
import { isWardAt, unitIn } from './unitIn';

type ForDriver = Partial<Pick<SlotValues, 'stairs' | 'unitOrEntrance' | 'driverNote'>>;

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
  const { tokens } = message;
  const mayTell =
    unitSaid !== undefined ||
    words.hasOneOf(tellsDriver) ||
    asked.some(expects) ||
    tokens.some((_, index) => isWardAt(tokens, index));
  if (!mayTell) return {};
  const slots: ForDriver = {};
  const said = (from: number, to: number): string => textOf(message, from, to);

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
    let to = clauseEnd(message, from);
    // "The entrance on Coventry Street, next to the ambulance bay"
    if (doorWords.nearby.has(tokens[to]?.word ?? '') && tokens[to]?.pause === 'comma')
      to = clauseEnd(message, to);
    slots.unitOrEntrance = textOf(message, from, to);
    const note = noteIn(words, to);
    if (note !== undefined) slots.driverNote = note;
    return slots;
  }
  if (expects('driverNote') && !isNone && tokens.length > 0) {
    let from = 0;
    // "No honking, please": what is denied is a part of it, and "no, ring twice" answers first.
    const isDenial = ({ from: at, to }: Found<string>): boolean =>
      to - at === 1 && denials.has(tokens[at]?.word ?? '') && !isBroken(message, to);
    for (
      let lead = leadAt(words, from);
      lead !== undefined && lead.to < tokens.length && !isDenial(lead);
      lead = leadAt(words, from)
    )
      from = lead.to;
    slots.driverNote = textOf(message, from, tokens.length);
  }
  const stairs = stairsSaid(words, isAsked);
  if (stairs !== undefined) slots.stairs = stairs;
  const bell = bellOfAddress(words);
  if (unitSaid !== undefined) {
    // "412 Chapel St apt 2, side door by the dumpster"
    const door = doorIn(words);
    slots.unitOrEntrance = door === undefined ? unitSaid : `${unitSaid}, ${door}`;
  } else {
    // "The door on the left, the front is locked" in answer to what the driver should know is all a note.
    const unit =
      unitIn(words) ??
      (slots.driverNote === undefined
        ? (doorIn(words) ?? (bell === undefined ? undefined : said(bell.from, bell.to)))
        : undefined);
    // "Third floor, no elevator" to the question for steps
    if (unit !== undefined && slots.stairs?.includes(unit) !== true) slots.unitOrEntrance = unit;
  }
  const note = noteIn(words);
  // "42 Arch St, el timbre de abajo"
  const isOfBell = bell !== undefined && note?.endsWith(said(bell.from, bell.to)) === true;
  const isOfSteps = slots.stairs !== undefined && note?.includes(slots.stairs) === true;
  if (note !== undefined && !expects('needs') && !isOfSteps && !isOfBell) slots.driverNote ??= note;
  return slots;
};

/** What leads to an answer and is no part of it, where it stands at a word: "because", "tell the driver". */
const leadAt = ({ all }: RideWords, from: number): Found<string> | undefined =>
  longest([...all('causeLead'), ...all('tellDriver')].filter((one) => one.from === from))[0];
