import { z } from 'zod';
import { detailsIn, factsIn, formSchema } from '../../dialogs/form/form';
import type { Representative } from '../../dialogs/desk/acts';
import { languages, type Language } from '../../dialogs/locales';
import { isMessageKey } from '../../dialogs/locales/messages';
import { renderInAll } from '../../dialogs/locales/render';
import { at, type Now } from '../../domain/calendar/calendarDate';
import type { Member } from '../../domain/ports/memberDirectory';
import type { WorkItem } from '../../domain/ports/workItems';
import type { Ride, Versioned } from '../../domain/ride';
import { languagesIn, type LogEntry } from '../storage/conversationStore';
import type { CaseLine, CaseView, Line, WhyNotWritten } from '../web/desk/exchange';
import { aboutClause, inWords, valueInWords } from './inWords';
import { rideLine } from './rideViews';

/** Who looks, and what has to be known of the others. */
export interface Looking {
  readonly who: Representative;
  readonly now: Now;
  /** Names of representatives by id. */
  readonly names: Readonly<Record<string, string>>;
}

/** What is known of a case's conversation. */
export interface OfConversation {
  /** Why the member cannot be written to; absent where nothing is known against it. */
  readonly whyNot?: WhyNotWritten | undefined;
  /** Who has it. */
  readonly holder: Representative | undefined;
}

const dangerKinds: Readonly<Record<string, 'emergency' | 'crisis'>> = {
  emergency: 'emergency',
  'danger-after-stop': 'emergency',
  crisis: 'crisis',
};

const channelSchema = z.enum(['sms', 'whatsapp', 'rcs', 'web', 'voice']);

const whyOf = ({ reason, citations }: WorkItem): string => {
  const about = aboutClause(citations.at(-1));
  return about === undefined ? `${inWords(reason)}.` : `${inWords(reason)}: ${about}.`;
};

/** A case for the queue, for who looks at it. */
export const caseLine = (
  item: WorkItem,
  { who, now, names }: Looking,
  { whyNot, holder }: OfConversation,
): CaseLine => {
  const { caseNumber, kind, reason, citations, treatment, status, openedAt, due } = item;
  const { noticeDue, owner, ride, packet, language } = item;
  const citation = citations.at(-1);
  const danger = dangerKinds[kind];
  const channel = channelSchema.safeParse(packet?.caller.app ?? packet?.thread?.channel).data;
  return {
    caseNumber,
    kind,
    reason,
    why: whyOf(item),
    ...(citation !== undefined && { citation }),
    treatment: treatment === true,
    openedAt,
    due,
    isLate: status === 'open' && due < at(now.date, now.time),
    ...(noticeDue !== undefined && { noticeDue }),
    ...(owner !== undefined && { owner: names[owner] ?? owner }),
    isMine: owner === who.id || holder?.id === who.id,
    ...(channel !== undefined && { channel }),
    language,
    ...(ride !== undefined && { ride }),
    canWrite: whyNot === undefined,
    ...(whyNot !== undefined && { cannotWrite: whyNot }),
    ...(holder !== undefined && { heldBy: holder.name }),
    isHeldByMe: holder?.id === who.id,
    ...(danger !== undefined && { danger }),
  };
};

const heardSchema = z.object({
  danger: z.enum(['emergency', 'crisis', 'urgent']).optional().catch(undefined),
  mayBe: z.enum(['emergency', 'crisis']).optional().catch(undefined),
});

const languagesOf = (entry: LogEntry): readonly Language[] => {
  const told = languagesIn(entry).filter((one) => languages.includes(one));
  return told.length > 0 ? told : ['en'];
};

/** Twilio's error for free words outside the window in which an app lets us write. */
const OUTSIDE_WINDOW = '63016';

/** What was said in a turn, in order: by the member and in answer, or by who sits at the desk. */
export const linesOf = (entry: LogEntry): readonly Line[] => {
  const { turn, at: moment, text, desk, said, heard } = entry;
  const shared = { turn, at: moment };
  if (desk?.kind === 'not-delivered')
    return [
      { ...shared, from: 'desk', text: desk.text, lost: desk.code === OUTSIDE_WINDOW ? 'window' : 'other' },
    ];
  // One who did not have the conversation has said nothing.
  if (said.length === 0 && desk !== undefined) return [];
  if (desk?.kind === 'say')
    return [{ ...shared, from: 'representative', name: desk.by.name, text: desk.text }];
  const answer = renderInAll(
    said.filter(({ key }) => isMessageKey(key)),
    languagesOf(entry),
  );
  if (desk !== undefined)
    return [{ ...shared, from: 'desk', ...('by' in desk && { name: desk.by.name }), text: answer }];
  const { danger, mayBe } = heardSchema.safeParse(heard).data ?? {};
  const flag = danger ?? mayBe;
  return [
    ...(text === ''
      ? []
      : [{ ...shared, from: 'member' as const, text, ...(flag !== undefined && { danger: flag }) }]),
    ...(answer === '' ? [] : [{ ...shared, from: 'assistant' as const, text: answer }]),
  ];
};

const rowsOf = (values: object): CaseView['request'] =>
  Object.entries(values).flatMap(([name, value]: [string, unknown]) => {
    const words = valueInWords(value);
    return words === '' ? [] : [{ name: inWords(name), value: words }];
  });

const openTasksSchema = z.object({
  openTasks: z.array(z.object({ id: z.string(), state: z.object({ draft: z.unknown() }) })),
  toCome: z.array(z.record(z.string(), z.unknown())).optional(),
});

/** The form of an open task: its draft, or a part of that. */
const formIn = (draft: unknown) => {
  const inside = z.object({ form: z.unknown() }).safeParse(draft).data?.form;
  return formSchema.safeParse(inside ?? draft).data;
};

/** What is known of what is asked for, in words. */
const requestOf = (request: unknown): CaseView['request'] => {
  const open = openTasksSchema.safeParse(request).data;
  if (open !== undefined) {
    const known = open.openTasks.flatMap(({ id, state: { draft } }) => {
      const form = formIn(draft);
      const values = form === undefined ? {} : { ...factsIn(form), ...detailsIn(form) };
      return [{ name: 'Task', value: inWords(id) }, ...rowsOf(values)];
    });
    return [...known, ...(open.toCome ?? []).flatMap(rowsOf)];
  }
  const whole = z.record(z.string(), z.unknown()).safeParse(request).data ?? {};
  const { facts, details, ...others } = whole;
  return rowsOf({
    ...z.record(z.string(), z.unknown()).safeParse(facts).data,
    ...z.record(z.string(), z.unknown()).safeParse(details).data,
    ...others,
  });
};

const letterOf = ({ notice }: WorkItem): Pick<CaseView, 'letter'> => {
  if (notice === undefined) return {};
  const { language, mailTo, requestedAt } = notice;
  return {
    letter: rowsOf({
      'letter in': language,
      'letter to': mailTo ?? 'no address on file',
      'first asked for': requestedAt.replace('T', ' '),
    }),
  };
};

const callerOf = ({ packet }: WorkItem): Pick<CaseView, 'caller'> => {
  if (packet === undefined) return {};
  const { relationship, isVerified, identifiers, phone, answer } = packet.caller;
  return {
    caller: {
      relationship: inWords(relationship),
      isVerified,
      identifiers: identifiers.map(inWords),
      ...(phone !== undefined && { phone }),
      answer,
    },
  };
};

const memberOf = (member: Member | undefined): Pick<CaseView, 'member'> => {
  if (member === undefined) return {};
  const { medicaidId, firstName, lastName, dateOfBirth, language, phones } = member;
  return {
    member: {
      medicaidId,
      name: `${firstName} ${lastName}`,
      dateOfBirth,
      ...(language !== undefined && { language }),
      phones: phones.map(({ number }) => number),
    },
  };
};

/** What a case holds beside its conversation: all there is to know to go on without asking again. */
export const caseView = (
  item: WorkItem,
  looking: Looking,
  conversation: OfConversation,
  known: { readonly member: Member | undefined; readonly rides: readonly Versioned<Ride>[] },
): Omit<CaseView, 'lines' | 'watermark'> => ({
  ...caseLine(item, looking, conversation),
  status: item.status,
  ...callerOf(item),
  ...memberOf(known.member),
  ...letterOf(item),
  missing: (item.packet?.missing ?? []).map(inWords),
  request: [
    ...requestOf(item.request),
    ...(item.packet?.unchecked === undefined ? [] : rowsOf({ 'not checked': item.packet.unchecked })),
  ],
  rides: known.rides.map(({ value }) => rideLine(value)),
  history: (item.history ?? []).map(({ event, at: moment, by, note, outcome }) => ({
    event: inWords(event),
    at: moment,
    by: looking.names[by] ?? by,
    ...(note !== undefined && { note }),
    ...(outcome !== undefined && { outcome: inWords(outcome) }),
  })),
});
