import { known, unknown } from '../../../domain/facts';
import { waysToBook } from '../../../domain/ways';
import { detailsIn, factsIn, type Change, type Form } from '../../form/form';
import { speechOnly, speechOrNotKnown, yesNoKeys } from '../../form/keys';
import type { Turn } from '../../conversation';
import type { Reading, Slot } from '../../form/slot';
import { say } from '../../say';
import { timeOfWhat } from '../../understanding/dates/timeOfWhat';
import { saysNothingMore } from '../../understanding/intents/readAnswer';
import { readMessage } from '../../understanding/message';
import type { MessageKey } from '../../locales/messages';
import type { Intent } from '../../understanding/heard';
import type { SlotName } from '../../understanding/slotValues';
import { goesElsewhere } from './afterSlots';
import { set, note } from './reading';

/** Only the way back is booked: somebody else takes the rider there. */
const isOnlyWayBack = (form: Form): boolean => !waysToBook(factsIn(form)).includes('there');

const askWay = (form: Form): MessageKey => {
  if (goesElsewhere(form)) return 'ask.rideAfter';
  return isOnlyWayBack(form) ? 'ask.wayBack' : 'ask.returnRide';
};

/** The way back: at a time, by call, or none. */
export const returnRide: Slot = {
  sets: ['returnRide'],
  expects: ['returnTime'],
  read: ({ form, turn, open }) => {
    const { returnTime, appointmentEnd } = turn.heard.slots;
    // Half past three on the keys is the one after the visit.
    const options = turn.heard.unclear.find(({ slot }) => slot === 'returnTime')?.options ?? [];
    const keyed = turn.heard.keyed === true ? options : [];
    const [either] = turn.heard.keyed === true ? [] : options;
    if (either !== undefined) {
      return {
        clarify: {
          say: [say('clarify.whichTime', { time: { clock: either } })],
          options: [
            [{ fact: 'appointmentTime', value: either }],
            [{ detail: 'returnRide', value: { kind: 'at', time: either } }],
          ],
          choices: [say('choice.appointment'), say('choice.wayBack')],
        },
      };
    }
    const { appointmentTime: visit } = factsIn(form);
    const after = keyed.find((time) => !known(visit) || time > visit);
    if (open && after !== undefined) {
      return set({ detail: 'returnRide', value: { kind: 'at', time: after } });
    }
    // 1 and 2 are the choices shown with the question, no times of day.
    const isChoice = open && (turn.heard.choice === 1 || turn.heard.choice === 2);
    const said = isChoice ? undefined : (returnTime ?? appointmentEnd);
    if (said === 'will-call') return set({ detail: 'returnRide', value: { kind: 'will-call' } });
    if (said === 'one-way' && !isOnlyWayBack(form))
      return set({ detail: 'returnRide', value: { kind: 'none' } });
    if (said !== undefined && said !== 'one-way') {
      return set({ detail: 'returnRide', value: { kind: 'at', time: said } });
    }
    if (!open) return undefined;
    if (turn.heard.choice === 1 || turn.heard.answer === unknown) {
      return set({ detail: 'returnRide', value: { kind: 'will-call' } });
    }
    if ((turn.heard.choice === 2 || turn.heard.answer === 'no') && !isOnlyWayBack(form)) {
      return set({ detail: 'returnRide', value: { kind: 'none' } });
    }
    return undefined;
  },
  named: ({ heard }) => {
    if ((heard.slots.appointmentTime ?? heard.slots.returnTime) !== undefined) return undefined;
    const of = timeOfWhat(heard.text);
    return of === undefined ? undefined : of === 'visit' ? 1 : 2;
  },
  ask: (form) => say(askWay(form)),
  keys: (form) => ({
    kind: 'time',
    slot: 'returnTime',
    choices: [
      say('choice.willCall'),
      ...(isOnlyWayBack(form) || goesElsewhere(form) ? [] : [say('choice.noRideBack')]),
    ],
    mayNotKnow: true,
  }),
  again: 'ask.returnRide.again',
  examples: 'ask.returnRide.examples',
};

/** Who rides, when it is not the member. */
export const riderName: Slot = {
  sets: ['riderName'],
  expects: ['personName'],
  read: (reading) =>
    reading.open
      ? set({ detail: 'riderName', value: note(reading), because: 'companionRelation' })
      : undefined,
  ask: () => say('ask.riderName'),
  keys: speechOnly,
  again: 'ask.riderName.again',
  examples: 'ask.riderName.again',
};

/** Words of a bare "no" or "no, thanks"; whatever is longer may say something and is kept. */
const BARE_WORDS = 2;

const wordsIn = (text: string): number => text.split(/\s+/u).length;

const isBare = ({ turn: { heard } }: Reading, answer: 'yes' | 'no' | 'unknown'): boolean =>
  heard.answer === answer && (heard.isOnlyNo === true || wordsIn(heard.text) <= BARE_WORDS);

/** Most words beside a number, or that it is not known, which add nothing to it: "the number is", "I don't know that one". */
const WORDS_BESIDE = 5;

/** Whether an answer is the number, or that it is not known, and no more than what is heard as something for the driver. */
const isUnderstood = ({ text, slots, questions, intents }: Turn['heard']): boolean => {
  const words = text.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  const beside = Object.keys(slots).filter((name) => !/phone$/iu.test(name));
  const isMore = beside.length === 0 && words.length > WORDS_BESIDE;
  const isOther = beside.some((name) => !forTheDriver.includes(name)) || intents.length > 0;
  return questions === undefined && !isMore && !isOther;
};

/** Phone of a clinic that is not in the directory. */
export const clinicPhone: Slot = {
  sets: ['clinicPhone'],
  expects: ['phone'],
  read: (reading) => {
    const { turn, open } = reading;
    const { phone, callbackPhone, providerPhone } = turn.heard.slots;
    const number = providerPhone ?? (open ? (phone ?? callbackPhone) : undefined);
    const cannotTell = open && (turn.heard.answer === unknown || turn.heard.answer === 'no');
    const value = number ?? (cannotTell ? '' : undefined);
    if (value === undefined) return undefined;
    // Where it may say more than was made out, what else there is is asked alone.
    const closes = isUnderstood(turn.heard) ? closesTheList(reading) : [];
    return set({ detail: 'clinicPhone', value, because: 'destination' }, ...closes);
  },
  ask: (form, turn) => say(isWithNote(form, turn) ? 'ask.clinicPhone.andNote' : 'ask.clinicPhone'),
  keys: { kind: 'number', slot: 'phone', digits: 10, mayNotKnow: true },
  again: 'ask.clinicPhone.again',
  examples: 'ask.clinicPhone.again',
};

/** Ways to get there: "there is no bus" says nothing of the door. */
const ofWays: readonly SlotName[] = ['canDrive', 'hasCar', 'noBus'];

/** Stairs at the door, and who helps. */
export const stairs: Slot = {
  sets: ['stairs'],
  expects: [],
  read: (reading) => {
    const { slots } = reading.turn.heard;
    const { stairs: told } = slots;
    if (told === undefined && ofWays.some((name) => slots[name] !== undefined)) return undefined;
    if (!reading.open) return told === undefined ? undefined : set({ detail: 'stairs', value: told });
    if (isBare(reading, 'yes')) return { follow: 'whichStairs' };
    if (!hasWords(reading)) return undefined;
    const closes = closesTheList(reading);
    if (isBare(reading, unknown)) return set({ detail: 'stairs', value: unknown }, ...closes);
    return set({ detail: 'stairs', value: isBare(reading, 'no') ? 'none' : note(reading) }, ...closes);
  },
  ask: (form, turn) => say(isWithNote(form, turn) ? 'ask.stairs.andNote' : 'ask.stairs'),
  keys: yesNoKeys,
  again: 'ask.stairs.again',
  examples: 'ask.stairs.again',
};

/** "Yes" alone to the stairs: how many, and who helps? */
export const whichStairs: Slot = {
  ...stairs,
  read: (reading) =>
    reading.open && hasWords(reading) ? set({ detail: 'stairs', value: note(reading) }) : undefined,
  ask: () => say('ask.whichStairs'),
  keys: speechOrNotKnown,
  again: 'ask.whichStairs.again',
  examples: 'ask.whichStairs.again',
};

/** Slots that correct nothing: their words are a note, too. */
const forTheDriver: readonly string[] = [
  'needs',
  'escortCount',
  'sharedRideReason',
  'stairs',
  'unitOrEntrance',
  'driverNote',
  'providerName',
  'providerPhone',
];

const ownWishes: readonly Intent[] = [
  'list-trips',
  'trip-status',
  'cancel-trip',
  'change-trip',
  'help',
  'repeat',
];

/** ".." and a smile tell a driver nothing. */
const hasWords = ({ turn }: Reading): boolean => /[\p{L}\p{N}]/u.test(turn.heard.text);

/** What was heard of facts, by name. */
const names = ({ turn }: Reading): readonly string[] => Object.keys(turn.heard.slots);

/** What an answer to "anything else?" leaves for the driver: its words, unless they only corrected something. */
const noteIn = (reading: Reading, changes: readonly Change[]): readonly Change[] => {
  const { text, intents, wantsText, wantsBooked, answer, leftOutDays } = reading.turn.heard;
  // A wish of its own, as to hear what is booked, is no note.
  if (!reading.open || wantsText === true || intents.some((intent) => ownWishes.includes(intent))) return [];
  // "Two" is the key for no, said aloud.
  const isKeySaid = reading.turn.heard.choice === 2 && names(reading).length === 0;
  const isNothing =
    ((wantsBooked === true || reading.turn.heard.goesOn === true) && names(reading).length === 0) ||
    isKeySaid ||
    isBare(reading, 'no') ||
    isBare(reading, 'unknown') ||
    intents.includes('thanks-bye');
  if (isNothing && changes.length === 0) return [{ detail: 'driverNote', value: before(reading) }];
  const every = names(reading);
  const notes = every.filter((name) => forTheDriver.includes(name));
  const corrects = notes.length < every.length || (every.length === 0 && intents.includes('correction'));
  // "No, just the wheelchair", "make it 10:45, and no, nothing else": what corrects closes the list with its no.
  if (corrects && (answer === 'no' || saysNothingMore(readMessage(text))) && leftOutDays === undefined)
    return [{ detail: 'driverNote', value: before(reading) }];
  // A day on which they do not go is no note.
  return corrects || leftOutDays !== undefined || !hasWords(reading)
    ? []
    : [{ detail: 'driverNote', value: withNote(before(reading), note(reading)) }];
};

/** What was noted for the driver before. */
const before = ({ form }: Reading): string => {
  const { driverNote: told, noteSoFar = '' } = detailsIn(form);
  return told ?? noteSoFar;
};

/** In writing what else the driver should know is asked in one breath with what a driver needs before it. */
const isWithNote = (form: Form, { incoming }: Turn): boolean =>
  incoming.isCall !== true && detailsIn(form).driverNote === undefined;

/** What an answer to both says for the driver; who adds nothing has nothing more. Put again, the question is for the one alone. */
const closesTheList = (reading: Reading): readonly Change[] => {
  const { form, turn, open } = reading;
  const isAskedWithIt = open && form.timesAsked === 1 && isWithNote(form, turn);
  return isAskedWithIt ? [{ detail: 'driverNote', value: notedBeside(reading) ?? before(reading) }] : [];
};

const withNote = (noted: string, more: string): string => {
  if (more.includes(noted)) return more;
  return noted.includes(more) ? noted : `${noted}. ${more}`;
};

/** "Use the side door", "ring twice", said beside something else, with what was noted before; undefined where nothing of it is said. */
const notedBeside = (reading: Reading): string | undefined => {
  const { driverNote: told = '', unitOrEntrance = '', pickup, destination } = reading.turn.heard.slots;
  if (told === '' && unitOrEntrance === '') return undefined;
  // The unit of an address is kept with it.
  const isOfPlace = [pickup, destination].some(
    (place) =>
      (place?.unit !== undefined && unitOrEntrance.endsWith(place.unit)) ||
      place?.said.includes(unitOrEntrance) === true,
  );
  const entrance = isOfPlace ? '' : unitOrEntrance;
  const more = withNote(entrance, told);
  return more === '' ? undefined : withNote(before(reading), more);
};

/** What is said for the driver beside something else. */
const noteBeside = (reading: Reading): readonly Change[] => {
  const value = notedBeside(reading);
  if (value === undefined) return [];
  const isAsked = detailsIn(reading.form).driverNote !== undefined;
  return [{ detail: isAsked ? 'driverNote' : 'noteSoFar', value }];
};

/** What else the driver should know; closes the list. */
export const driverNote: Slot = {
  sets: ['driverNote', 'noteSoFar', 'equipment', 'sharedRideReason'],
  expects: ['needs'],
  read: (reading) => {
    const { needs, sharedRideReason } = reading.turn.heard.slots;
    const changes: Change[] = [];
    if (needs !== undefined && needs.length > 0) {
      const before = detailsIn(reading.form).equipment ?? [];
      changes.push({ detail: 'equipment', value: [...new Set([...before, ...needs])] });
    }
    if (sharedRideReason !== undefined) changes.push({ detail: 'sharedRideReason', value: sharedRideReason });
    if (!reading.open) return set(...changes, ...noteBeside(reading));
    const isYes =
      (isBare(reading, 'yes') && reading.turn.heard.goesOn !== true) ||
      (reading.turn.heard.choice === 1 && names(reading).length === 0);
    if (changes.length === 0 && isYes) return { follow: 'whatToTell' };
    return set(...changes, ...noteIn(reading, changes));
  },
  ask: () => say('ask.driverNote'),
  keys: yesNoKeys,
  again: 'ask.driverNote.again',
  examples: 'ask.driverNote.again',
};

/** "Yes" alone to "anything else?": then what? */
export const whatToTell: Slot = {
  ...driverNote,
  // Who says yes once more has told nothing.
  read: (reading) => (reading.open && !isBare(reading, 'yes') ? set(...noteIn(reading, [])) : undefined),
  ask: () => say('ask.whatToTell'),
  keys: speechOrNotKnown,
  again: 'ask.whatToTell.again',
  examples: 'ask.whatToTell.again',
};
