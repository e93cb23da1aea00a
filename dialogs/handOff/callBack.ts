import { at, type LocalDateTime } from '../../domain/calendar/calendarDate';
import { dueBy, noticeDueBy } from '../../domain/program/dueBy';
import type { NewWorkItem, WorkItem, WorkItemKind } from '../../domain/ports/workItems';
import { isTreatment } from '../../domain/punctuality';
import type { Ride } from '../../domain/ride';
import type { Effect, Turn } from '../conversation';
import type { ConversationState } from '../conversationState';
import { staffCallerOf } from '../staff/staffCallerOf';
import type { MessageKey } from '../locales/messages';
import { say, type Say, type SayValue } from '../say';
import { lacksNumber } from './lacksNumber';
import { packetOf } from './packetOf';

/** Citation of the right to a person and a written answer when less is given than was asked (42 CFR 431.206). */
const HEARING_CITATION = '42 CFR 431.206';

/** What every work item of this turn has in common. */
export const workItem = (
  turn: Turn,
  kind: WorkItemKind,
  reason: NewWorkItem['reason'],
  more: Partial<
    Pick<NewWorkItem, 'citations' | 'ride' | 'treatment' | 'request' | 'noticeDue' | 'notice'>
  > = {},
): NewWorkItem => {
  const { now, program } = turn.world;
  const { member } = turn.state.caller;
  const staff = staffCallerOf(turn);
  return {
    kind,
    reason,
    citations: [],
    due: dueBy(kind, now, program),
    openedAt: at(now.date, now.time),
    ...(member !== undefined && { memberId: member.medicaidId }),
    ...(staff !== undefined && { staff }),
    conversation: turn.conversation,
    language: turn.state.language,
    packet: packetOf(turn),
    ...more,
  };
};

/** What a work item says of the ride it is about: its number, and that it goes to treatment that cannot wait. */
export const aboutRide = (
  ride: Pick<Ride, 'number' | 'facts'>,
  { world }: Turn,
): Pick<NewWorkItem, 'ride' | 'treatment'> => ({
  ride: ride.number,
  ...(isTreatment(ride, world.program) && { treatment: true }),
});

/** What a person gets who takes over: the open tasks, and the rides that were to come after them. */
export const openRequest = ({
  dialogStack,
  toCome,
}: ConversationState): Readonly<Record<string, unknown>> => ({
  openTasks: [...dialogStack],
  ...(toCome !== undefined && { toCome: toCome.map(({ slots }) => slots) }),
});

/** The written notice that a less-than-asked answer owes, by when, and where it goes. */
export const noticeOwed = (
  { state, world }: Turn,
  requestedAt: LocalDateTime,
): Required<Pick<NewWorkItem, 'noticeDue' | 'notice'>> => {
  const { member } = state.caller;
  return {
    noticeDue: noticeDueBy(world.now, world.program),
    notice: {
      language: member?.language ?? state.language,
      requestedAt,
      ...(member !== undefined && { mailTo: member.mailingAddress }),
    },
  };
};

/** A wall-clock moment as values for a message. */
export const momentValues = (moment: LocalDateTime): Readonly<Record<'day' | 'time', SayValue>> => ({
  day: { day: moment.slice(0, 10) },
  time: { clock: moment.slice(11) },
});

/** A number of eight digits the way it is read out: two groups of four. */
export const inGroups = (number: string): string => `${number.slice(0, 4)} ${number.slice(4)}`;

/** Who calls from a hidden number is put through, and promised no call to a number nobody has. */
const withoutNumber: { readonly [Key in MessageKey]?: MessageKey } = {
  'handOff.callBack': 'handOff.noNumber',
  'identify.person': 'identify.person.noNumber',
  'interpreter.call': 'interpreter.call.noNumber',
};

/** Opens a work item and says what happens next, with its case number. */
export const callBack = (
  turn: Turn,
  item: NewWorkItem,
  key: MessageKey,
  values: Readonly<Record<string, SayValue>> = {},
): Extract<Effect, { kind: 'openWorkItem' }> => ({
  kind: 'openWorkItem',
  item,
  saying: ({ caseNumber, due }) => [
    say((lacksNumber(turn) ? withoutNumber[key] : undefined) ?? key, {
      ...momentValues(due),
      caseNumber: inGroups(caseNumber),
      line: turn.world.agentLine,
      ...values,
    }),
  ],
});

/** The last of these citations as it is told: the paragraph of the regulation, or where the broker says so. */
export const citationInWords = (citations: readonly string[]): SayValue => {
  const citation = citations.at(-1) ?? HEARING_CITATION;
  return citation.startsWith('17-') ? `§ ${citation.replace(/#.*/u, '')}` : say('citation.program');
};

/** Grounds that are of the member: the same for whatever trip is asked for. */
const ofMember = ['not-covered-program', 'coverage-ended', 'coverage-begins-later'] as const;

/** Whether a person settles this once for the member, whatever else is asked for meanwhile. */
export const isOfMember = (reason: NewWorkItem['reason']): boolean => ofMember.some((one) => one === reason);

/** A referral: a person looks at what is not booked here, and a written notice with reason and hearing rights is owed. */
export const referral = (
  turn: Turn,
  reason: NewWorkItem['reason'],
  citations: readonly string[],
  request: unknown,
  requestedAt: LocalDateTime,
): Extract<Effect, { kind: 'openWorkItem' }> =>
  callBack(
    turn,
    workItem(turn, 'referral', reason, { citations, request, ...noticeOwed(turn, requestedAt) }),
    'refusal.person',
    { citation: citationInWords(citations) },
  );

/**
 * A referral on grounds of the member: one case until a person has settled it. Who asks again is told that case, and its reason no second
 * time.
 * @param because what is said of the reason
 */
export const referralOfMember = (
  turn: Turn,
  reason: NewWorkItem['reason'],
  because: Say,
  ...[citations, request, requestedAt]: readonly [
    citations: readonly string[],
    request: unknown,
    requestedAt: LocalDateTime,
  ]
): Effect => {
  const { state, world } = turn;
  const { member, toldOfMember } = state.caller;
  const isTold = toldOfMember === reason;
  state.caller = { ...state.caller, toldOfMember: reason };
  const referred = referral(turn, reason, citations, request, requestedAt);
  return {
    ...referred,
    item: { ...referred.item, once: `${reason} ${member?.medicaidId ?? ''}`, onceUntilDone: true },
    saying: (opened: WorkItem) => {
      const { caseNumber, due } = opened;
      const isOverdue = due <= at(world.now.date, world.now.time);
      const still = say('refusal.still', { caseNumber: inGroups(caseNumber), line: world.agentLine });
      return [...(isTold ? [] : [because]), ...(isTold || isOverdue ? [still] : referred.saying(opened))];
    },
  };
};
