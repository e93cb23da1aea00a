import type { Server } from 'restify';
import { z } from 'zod';
import { closingsOf } from '../../domain/closing';
import type { ConversationStore } from '../storage/conversationStore';
import type { MemberDirectory } from '../../domain/ports/memberDirectory';
import type { RideRepository } from '../../domain/ports/rideRepository';
import { workOutcomes, type WorkItem, type WorkItems } from '../../domain/ports/workItems';
import { wallClock, type Clock } from '../clock';
import type { Log } from '../ops/log';
import type { CaseView, Day, Log as LogView, Queue } from '../web/desk/exchange';
import { caseLine, caseView, linesOf, type Looking } from './caseViews';
import { writtenThread, type Acted, type ConversationActs } from './conversationActs';
import { actId, mountCall, type NotDone } from './deskCall';
import type { Guard } from './guard';
import type { Presence } from './presence';
import type { SignedIn } from './representative';
import { actOnRide, type RideActParts, type RideActed } from './rideActs';
import { rideOfDay, rideView } from './rideViews';
import { traceOf } from './traces';
import { waitingLine } from './waitingLine';

/** What the desk's calls read and do. */
export interface DeskParts extends RideActParts {
  readonly rides: RideRepository;
  readonly members: MemberDirectory;
  readonly workItems: WorkItems;
  readonly conversations: Pick<ConversationStore, 'since' | 'listen'>;
  readonly presence: Presence;
  readonly acts: ConversationActs;
  readonly clock: Clock;
}

const nothing = z.null();
const noQuery = z.object({});
const caseNumber = z.object({ caseNumber: z.string().regex(/^9\d{7}$/) });
const rideNumber = z.object({ number: z.string().regex(/^\d{8}$/) });
const moment = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** Most characters a representative writes at once: a text's maximum with the name before it. */
const MOST_WRITTEN = 1_500;

const words = z.string().trim().min(1).max(MOST_WRITTEN);

const caseActBody = z.discriminatedUnion('act', [
  z.object({ id: actId, act: z.literal('take') }),
  z.object({ id: actId, act: z.literal('say'), text: words }),
  z.object({
    id: actId,
    act: z.literal('give-back'),
    isSettled: z.boolean(),
    outcome: z.enum(workOutcomes).optional(),
  }),
  z.object({ id: actId, act: z.literal('note'), text: words }),
  z.object({ id: actId, act: z.literal('done'), outcome: z.enum(workOutcomes), text: words.optional() }),
  z.object({ id: actId, act: z.literal('postpone'), due: moment }),
]);

const rideActBody = z.object({
  id: actId,
  act: z.enum(['cancel', 'change', 'confirm']),
  version: z.int(),
  /** Whether the member wants it cancelled; where not, it is cancelled by us, and a letter is owed. */
  wasAsked: z.boolean().default(true),
  change: z
    .object({
      appointmentDate: z.iso.date().optional(),
      appointmentTime: time.optional(),
      returnTime: z.union([time, z.enum(['will-call', 'none'])]).optional(),
    })
    .optional(),
  override: z.object({ reason: words }).optional(),
});

/** Entries of a log read at most for one answer: a conversation of months is read on from there. */
const MOST_PAGES = 20;

const refusalOf = (acted: Exclude<Acted | RideActed, { kind: 'done' }>): NotDone => {
  switch (acted.kind) {
    case 'held':
      return { code: 'held', by: acted.by };
    case 'rules':
      return {
        code: 'rules',
        findings: acted.against.map(({ because, citation, about }) => ({
          text: about === undefined ? because : `${because}: ${about}`,
          citation,
        })),
      };
    default:
      return { code: acted.kind };
  }
};

/** Adds what the desk's page asks for: the queue, cases, rides, the day and the traces. */
export const mountCalls = (server: Server, guard: Guard, parts: DeskParts, log: Log): void => {
  const { workItems, rides, members, presence, acts, conversations } = parts;
  const mount = mountCall(server, guard, log);

  const looking = async (who: SignedIn): Promise<Looking> => ({
    who,
    now: wallClock(parts.clock()),
    names: await presence.names(),
  });

  /** What was said after a watermark, as far as it goes into one answer. */
  const read = async (item: WorkItem, after: string): Promise<Pick<LogView, 'lines' | 'watermark'>> => {
    const address = item.packet?.thread?.address;
    const lines: LogView['lines'] = [];
    let watermark = after;
    if (address === undefined) return { lines, watermark };
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const { logged, more } = await conversations.since(address, watermark === '' ? undefined : watermark);
      lines.push(...logged.flatMap(({ entry }) => linesOf(entry)));
      watermark = logged.at(-1)?.watermark ?? watermark;
      if (!more) break;
    }
    return { lines, watermark };
  };

  const found = async (number: string): Promise<WorkItem | undefined> =>
    (await workItems.find(number))?.value;

  mount(
    { method: 'get', path: '/queue', area: 'queue', parameters: noQuery, query: noQuery, body: nothing },
    async ({ who }): Promise<Queue> => {
      const [seen, items, atDesk, held] = await Promise.all([
        looking(who),
        workItems.queue({}),
        presence.atDesk(),
        presence.held(),
      ]);
      const cases = items.map((item) => {
        const hold = held.find((one) => one.caseNumber === item.caseNumber);
        const whyNot = writtenThread(item) === undefined ? 'by-phone' : undefined;
        return caseLine(item, seen, { whyNot, holder: hold?.by });
      });
      return { cases, waiting: waitingLine(items).length, atDesk: atDesk.length };
    },
  );

  mount(
    {
      method: 'get',
      path: '/cases/:caseNumber',
      area: 'case',
      parameters: caseNumber,
      query: noQuery,
      body: nothing,
    },
    async ({ who, parameters }): Promise<CaseView | NotDone> => {
      const item = await found(parameters.caseNumber);
      if (item === undefined) return { code: 'not-found' };
      const today = wallClock(parts.clock()).date;
      const [seen, whyNot, holder, member, ahead, about, log_] = await Promise.all([
        looking(who),
        acts.whyNot(item),
        acts.holder(item),
        item.memberId === undefined ? undefined : members.byMedicaidId(item.memberId),
        item.memberId === undefined ? [] : rides.ofMember(item.memberId, today),
        item.ride === undefined ? undefined : rides.find(item.ride),
        read(item, ''),
      ]);
      const isThere = ahead.some(({ value }) => value.number === about?.value.number);
      const all = about === undefined || isThere ? ahead : [about, ...ahead];
      return { ...caseView(item, seen, { whyNot, holder }, { member, rides: all }), ...log_ };
    },
  );

  mount(
    {
      method: 'get',
      path: '/cases/:caseNumber/log',
      area: 'case',
      parameters: caseNumber,
      query: z.object({ after: z.string().max(40).default('') }),
      body: nothing,
    },
    async ({ who, parameters, query }): Promise<LogView | NotDone> => {
      const item = await found(parameters.caseNumber);
      if (item === undefined) return { code: 'not-found' };
      const [holder, log_] = await Promise.all([acts.holder(item), read(item, query.after)]);
      return {
        ...log_,
        ...(holder !== undefined && { heldBy: holder.name }),
        isHeldByMe: holder?.id === who.id,
      };
    },
  );

  mount(
    {
      method: 'post',
      path: '/cases/:caseNumber/acts',
      area: 'act',
      parameters: caseNumber,
      query: noQuery,
      body: caseActBody,
    },
    async ({ who, parameters, body }): Promise<object> => {
      const number = parameters.caseNumber;
      const by = { id: who.id, name: who.name };
      const request = `${who.id} ${body.id}`;
      const act = async (): Promise<Acted> => {
        switch (body.act) {
          case 'take':
            return acts.take(number, by, request);
          case 'say':
            return acts.say(number, by, request, body.text);
          case 'give-back':
            return acts.giveBack(
              number,
              by,
              request,
              body.isSettled ? (body.outcome ?? 'settled') : undefined,
            );
          case 'note':
            return acts.move(number, by, request, { event: 'noted', note: body.text });
          case 'done':
            return acts.move(number, by, request, {
              event: 'done',
              outcome: body.outcome,
              ...(body.text !== undefined && { note: body.text }),
            });
          case 'postpone':
            return acts.move(number, by, request, { event: 'postponed', due: body.due });
        }
      };
      const acted = await act();
      return acted.kind === 'done' ? { ok: true } : refusalOf(acted);
    },
  );

  mount(
    {
      method: 'get',
      path: '/rides/:number',
      area: 'ride',
      parameters: rideNumber,
      query: noQuery,
      body: nothing,
    },
    async ({ parameters }): Promise<object> => {
      const ride = await rides.find(parameters.number);
      return ride === undefined ? ({ code: 'not-found' } satisfies NotDone) : rideView(ride);
    },
  );

  mount(
    {
      method: 'post',
      path: '/rides/:number/acts',
      area: 'ride',
      parameters: rideNumber,
      query: noQuery,
      body: rideActBody,
    },
    async ({ who, parameters, body }): Promise<object> => {
      const { number } = parameters;
      const acted = await actOnRide(parts, {
        number,
        version: body.version,
        who,
        request: `${who.id} ${body.id}`,
        act:
          body.act === 'cancel'
            ? { act: 'cancel', wasAsked: body.wasAsked }
            : body.act === 'change'
              ? { act: 'change', ...body.change }
              : { act: 'confirm' },
        override: body.override?.reason,
      });
      if (acted.kind !== 'done') return refusalOf(acted);
      const ride = await rides.find(number);
      return ride === undefined
        ? ({ code: 'not-found' } satisfies NotDone)
        : { ok: true, ride: rideView(ride) };
    },
  );

  mount(
    {
      method: 'get',
      path: '/day',
      area: 'day',
      parameters: noQuery,
      query: z.object({ date: z.iso.date().optional() }),
      body: nothing,
    },
    async ({ query }): Promise<Day> => {
      const date = query.date ?? wallClock(parts.clock()).date;
      const numbers = await rides.numbersOn(date);
      const found = await Promise.all(numbers.map((number) => rides.find(number)));
      const all = found.flatMap((one) => (one === undefined ? [] : [one.value]));
      const lines = await Promise.all(
        all.map(async (ride) => rideOfDay(ride, await members.byMedicaidId(ride.memberId))),
      );
      const closings = closingsOf(all, date).map(({ towns = [], ...closing }) => ({
        ...closing,
        towns: [...towns],
      }));
      return { date, rides: lines, closings };
    },
  );

  mount(
    {
      method: 'get',
      path: '/traces/:number',
      area: 'traces',
      parameters: rideNumber,
      query: noQuery,
      body: nothing,
    },
    async ({ parameters: { number } }): Promise<object> => {
      const trace = traceOf(number, (await rides.find(number))?.value, await found(number));
      return trace ?? ({ code: 'not-found' } satisfies NotDone);
    },
  );
};
