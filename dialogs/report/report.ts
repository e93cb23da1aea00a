import { z } from 'zod';
import type { WorkItem } from '../../domain/ports/workItems';
import { at } from '../../domain/calendar/calendarDate';
import type { Effect, Step, Task, Turn } from '../conversation';
import { standingOf } from '../../domain/punctuality';
import { coverageLine } from '../../domain/program/coverageLine';
import { moveRide } from '../../domain/moveRide';
import { lastCarrier, takenFromDriver } from '../../domain/heldDriver';
import type { Carrier, Ride, Versioned } from '../../domain/ride';
import { speechOnly, yesNoKeys } from '../form/keys';
import { aboutRide, callBack, openRequest, workItem } from '../handOff/callBack';
import { momentOf } from '../rides/describeRide';
import { afterRide } from '../rideUpdates/afterRide';
import { disputeNoShow } from '../rides/disputeNoShow';
import { isTrusted } from '../identify/trust';
import { lastCarried, ridesFromToday } from '../rides/ridesToday';
import { keepGivenEarly } from '../identify/given';
import { say, type Say } from '../say';
import { mentions } from '../understanding/mentions';
import { tellWhere } from '../whereIsMyRide/whereIsMyRide';
import { wishes } from '../wishes';
import { feedback, reports, stranded, type Report } from './reports';

const draftSchema = z.object({
  /** Place in the list of reports. */
  report: z.int(),
  /** The caller's own words so far. */
  said: z.array(z.string()),
  asked: z.enum(['what', 'safe', 'waiting']).optional(),
  isAskedAgain: z.boolean().optional(),
});

type Draft = z.infer<typeof draftSchema>;

/** Words of "I want to file a complaint", which say nothing of what happened. */
const FEW_WORDS = 7;

/** Characters kept of what is told. */
const MOST_CHARACTERS = 1_600;

const wordsIn = (text: string): number => text.split(/\s+/u).length;

/** A ride is asked for where it was asked what happened, and nothing that happened is told. */
const asksForARide = ({ asked }: Draft, turn: Turn): boolean => {
  const { intents, slots } = turn.heard;
  const isVisit = slots.appointmentDate !== undefined && slots.appointmentDate >= turn.world.now.date;
  // "Necesito ir al médico mañana", in few words: a visit to come is nothing that happened.
  const isNamed = (slots.reason ?? slots.destination) !== undefined && wordsIn(turn.heard.text) < FEW_WORDS;
  const isWish = intents.length === 0 ? isNamed : intents.length === 1 && intents[0] === 'book-trip';
  return asked === 'what' && isVisit && isWish;
};

const withWords = (draft: Draft, turn: Turn): Draft => {
  const { text, keyed } = turn.heard;
  return text === '' || keyed === true || asksForARide(draft, turn)
    ? draft
    : { ...draft, said: [...draft.said, text.slice(0, MOST_CHARACTERS)] };
};

/** What was told stops texts to this number at once, whoever told it. */
const stopTexts = ({ isStranger }: Report, turn: Turn): readonly Effect[] => {
  const { senderPhone: phone, isTextMessage } = turn.incoming;
  if (phone === undefined || !isTextMessage) return [];
  const { now } = turn.world;
  turn.state.textsStopped = true;
  return [
    {
      kind: 'recordConsent',
      change: {
        phone,
        kind: 'texts',
        given: false,
        words: turn.heard.text,
        at: at(now.date, now.time),
        source: isStranger === true ? 'wrong-number' : 'conversation',
      },
    },
  ];
};

/** Whoever tells it, no phone on file is texted or called about this member any more. */
const stopForMember = (turn: Turn): readonly Effect[] => {
  const { member } = turn.state.caller;
  if (member === undefined || !isTrusted(turn)) return [];
  const { now } = turn.world;
  const { medicaidId: memberId } = member;
  return member.phones.map(({ number: phone, kind }) => ({
    kind: 'recordConsent',
    change: {
      phone,
      memberId,
      kind: kind === 'mobile' ? 'texts' : 'calls',
      given: false,
      words: turn.heard.text,
      at: at(now.date, now.time),
      source: 'conversation',
    },
  }));
};

/** Rides that lie ahead stand still until a person has settled what becomes of them. */
const hold = (rides: readonly Versioned<Ride>[], turn: Turn): readonly Effect[] =>
  rides.flatMap(({ value, version }): readonly Effect[] => {
    const held = moveRide(value, { event: 'held', actor: 'caller', reason: 'on-hold' }, turn.world.now);
    return held === undefined ? [] : [{ kind: 'replaceRide', ride: held, version, saying: () => [] }];
  });

/** Rides ahead that this carrier has are taken from it, and a person finds another for each. */
const takeFrom = (carrier: Carrier, rides: readonly Versioned<Ride>[], turn: Turn): readonly Effect[] =>
  rides.flatMap(({ value, version }): readonly Effect[] => {
    const ride = takenFromDriver(value, carrier, turn.world.now);
    if (ride === undefined) return [];
    const work = {
      ...workItem(turn, 'handed-back', 'handed-back', aboutRide(ride, turn)),
      memberId: ride.memberId,
    };
    return [{ kind: 'replaceRide', ride, version, work: [work], saying: () => [] }];
  });

/** Whether it is clear who waits for the car: that it is late was told for the same message or before, or it is of another day. */
const isClear = ({ number }: Ride, { heard, state: { toldLate }, world: { now } }: Turn): boolean =>
  heard.isToldLate === true ||
  toldLate === number ||
  (heard.slots.refDate ?? heard.slots.appointmentDate ?? now.date) !== now.date;

/** Whether a car of today is due, or still to be called for the way back, and it is not clear whether somebody waits for it. */
const mayBeWaiting = (ride: Ride, turn: Turn): boolean => {
  const standing = standingOf(ride, turn.world.now);
  return (standing?.kind === 'due' || standing?.kind === 'waits-for-call') && !isClear(ride, turn);
};

/** Most words of a "never mind". */
const NEVER_MIND_WORDS = 3;

const isTakenBack = (turn: Turn): boolean =>
  wishes(turn, 'start-over', 'go-back') && turn.heard.text.split(/\s+/u).length <= NEVER_MIND_WORDS;

/** Opens the work, with the ride of today it may be about. */
const open = async (draft: Draft, report: Report, turn: Turn): Promise<Step<Draft>> => {
  const known = report.isStranger === true ? { today: [], later: [], ended: [] } : await ridesFromToday(turn);
  const missed =
    report.on === 'was-there' ? known.ended.findLast(({ value }) => value.status === 'no-show') : undefined;
  const dispute = missed === undefined ? undefined : disputeNoShow(missed, turn);
  if (dispute !== undefined) return { draft, say: [], effects: [dispute], then: 'done' };
  const { today, later } = known;
  // Who was asked whether a ride got them home answers about that one.
  const asked = report.on === 'stranded' ? await afterRide(turn) : undefined;
  const carried = report.kind === 'serious-incident' ? await lastCarried(turn) : undefined;
  const ride = asked?.ride ?? carried ?? today[0]?.value;
  const carrier = carried === undefined ? undefined : lastCarrier(carried);
  const { complaints } = turn.world.program.lines;
  // Who is not known to be the member hears nothing of the program they are in.
  const program = isTrusted(turn) ? turn.state.caller.member?.program : undefined;
  const item = {
    ...workItem(turn, report.kind, report.reason, {
      request: { said: draft.said, ...(report.holdsRides === true && openRequest(turn.state)) },
      ...(ride !== undefined && aboutRide(ride, turn)),
    }),
    ...(ride !== undefined && { memberId: ride.memberId }),
    ...(carrier !== undefined && { carrier }),
  };
  const asksWhetherWaiting = report.waiting !== undefined && ride !== undefined && mayBeWaiting(ride, turn);
  const last = [...today, ...later].at(-1)?.value;
  const untexted = turn.incoming.isTextMessage ? undefined : report.saysUntexted;
  const said = asked === undefined ? (untexted ?? report.says) : 'report.notHome';
  // Whoever says that they wait is not asked whether they do: the car comes first.
  const told =
    asksWhetherWaiting && mentions(turn.heard.text, 'waitsNow') ? await tellWhere(turn) : undefined;
  // A car home that was not called for yet is not late: whether somebody waits for it has to be asked.
  const where = (told?.effects.length ?? 0) > 0 ? told : undefined;
  const says = asksWhetherWaiting ? 'report.complaint.waited' : said;
  // Who has moved hears of the last ride on file by its day alone.
  const lastRide =
    report.on === 'moved-away' && last !== undefined ? [say('report.lastRide', momentOf(last))] : [];
  turn.state.hasReported = true;
  const taken = callBack(turn, item, says, {
    complaintLine: complaints.value,
    coverageLine: coverageLine(program, turn.world.program),
  });
  const isOfDriver = carrier !== undefined && report.isOfAnybody !== true;
  const effects: readonly Effect[] = [
    {
      ...taken,
      ...(report.isStranger === true && { once: `${report.reason} ${turn.world.now.date}` }),
      saying: (opened: WorkItem) => [
        ...taken.saying(opened),
        ...(isOfDriver ? [say('report.incident.driver')] : []),
        ...lastRide,
      ],
    },
    ...(carrier === undefined ? [] : takeFrom(carrier, [...today, ...later], turn)),
    ...(report.stopsTexts === true ? stopTexts(report, turn) : []),
    ...(report.isOfDeath === true ? stopForMember(turn) : []),
    ...(report.holdsRides === true ? hold([...today, ...later], turn) : []),
  ];
  if (report.isStranger === true) {
    const { idsByPhone: _ids, namesByPhone: _names, ...stranger } = { ...turn.state.caller };
    const { member: _member, trustedUntil: _trusted, ...unknown } = stranger;
    turn.state.caller = { ...unknown, identifiers: [], given: {} };
  }
  if (where !== undefined) {
    return { draft, say: where.say, effects: [...where.effects, ...effects], then: 'done' };
  }
  if (asksWhetherWaiting) {
    return {
      draft: { ...draft, asked: 'waiting' },
      say: [],
      effects,
      after: [say(report.waiting)],
      then: 'wait',
    };
  }
  if (report.safe === undefined)
    return { draft, say: [], effects, then: report.stopsTexts || report.holdsRides ? 'abandon' : 'done' };
  return { draft: { ...draft, asked: 'safe' }, say: [], effects, after: [say(report.safe)], then: 'wait' };
};

const done = (draft: Draft, ...says: readonly Say[]): Step<Draft> => ({
  draft,
  say: says,
  effects: [],
  then: 'done',
});

const advanceOn = async (
  report: Report,
  draft: Draft,
  turn: Turn,
  entry: 'begun' | 'message' | 'resumed',
): Promise<Step<Draft>> => {
  const { heard } = turn;
  if (draft.asked === 'safe' && entry === 'message') {
    const { text, answer, choice, isOver } = heard;
    const isIn = mentions(text, 'indoors') && answer !== 'no';
    const isYes =
      isIn || ((answer === 'yes' || choice === 1 || isOver === true) && !mentions(text, 'outThere'));
    if (isYes) return done(draft, say('report.stay'));
    const isNo = answer === 'no' || choice === 2 || mentions(text, 'outThere');
    // Who says who they are instead is not asked it again.
    keepGivenEarly(turn);
    // What is no answer may be of somebody who cannot give one.
    if (isNo || draft.isAskedAgain === true)
      return done(draft, say('report.notSafe', { line: turn.world.agentLine }));
    const again = [say('report.safe.again')];
    return { draft: { ...draft, isAskedAgain: true }, say: [], effects: [], after: again, then: 'wait' };
  }
  if (draft.asked === 'waiting' && entry === 'message') {
    const isYes = heard.answer === 'yes' || heard.choice === 1;
    return isYes ? open(draft, stranded, turn) : done(draft, say('report.notWaiting'));
  }
  if (report.what !== undefined && entry === 'message' && asksForARide(draft, turn)) {
    return { draft, say: [], effects: [], then: { first: 'bookRide' } };
  }
  if (report.what !== undefined && draft.asked === 'what' && entry === 'resumed') {
    return { draft, say: [], effects: [], after: [say(report.what)], then: 'wait' };
  }
  if (draft.asked === 'what' && entry === 'message' && isTakenBack(turn)) {
    return done(draft, say('startOver.done'));
  }
  if (report.what !== undefined && draft.asked === undefined) {
    if (wordsIn(heard.text) < FEW_WORDS) {
      return {
        draft: { ...draft, asked: 'what' },
        say: [],
        effects: [],
        after: [say(report.what)],
        then: 'wait',
      };
    }
  }
  return open(draft, report, turn);
};

const taskOf = (id: string, list: readonly Report[]): Task<Draft> => ({
  id,
  startsOn: list.map(({ on }) => on),
  begin: (turn) => ({ report: list.findIndex(({ on }) => wishes(turn, on)), said: [] }),
  absorb: withWords,
  advance: async (draft, turn, entry) => {
    const one = list[draft.report];
    return one === undefined ? done(draft) : advanceOn(one, draft, turn, entry);
  },
  expecting: ({ asked }) => (asked === 'what' ? ['driverNote'] : []),
  // "It's cold", where it was asked whether it is warm, asks for nothing else.
  keepsWords: ({ asked }, { heard: { text } }) =>
    asked === 'what' || (asked === 'safe' && (mentions(text, 'outThere') || mentions(text, 'indoors'))),
  days: () => [],
  keys: ({ asked }) => (asked === undefined || asked === 'what' ? speechOnly : yesNoKeys),
  revive: (draft) => draftSchema.parse(draft),
});

/**
 * What a caller tells of that a person acts on before anything else: a death, a wrong number, an incident, a rider left
 * without a way home. In the caller's own words; nobody is asked who they are to be heard, and nothing is told.
 */
export const report = taskOf('report', reports);

/** A complaint, a suggestion or praise, in the caller's own words. */
export const tellUs = taskOf('tellUs', feedback);
