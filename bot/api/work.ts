import type { NewWorkMove } from '../../domain/moveWork';
import type { WorkItem, WorkMove } from '../../domain/ports/workItems';
import { zonedTime } from '../clock';
import { moveWorkOnce } from '../desk/moveWorkOnce';
import type { listWork, readWork, tellWork } from './operations';
import type { Client } from './clients';
import type { NewWorkEventBody, WholeWorkBody, WorkBody, WorkEventBody } from './schemas';
import type { Handle } from './serve';
import { bare, localOf, type ApiRooms } from './tellEvent';

const time = (moment: string) => ({ time: zonedTime(moment) });

const inQueue = (item: WorkItem): WorkBody => ({
  caseNumber: item.caseNumber,
  status: item.status,
  kind: item.kind,
  reason: item.reason,
  citations: [...item.citations],
  treatment: item.treatment === true,
  openedAt: time(item.openedAt),
  due: time(item.due),
  ...(item.owner !== undefined && { owner: item.owner }),
  ...(item.noticeDue !== undefined && { noticeDue: time(item.noticeDue) }),
  ...(item.ride !== undefined && { tripTicketId: item.ride }),
  language: item.language,
});

const eventBody = (caseNumber: string, move: WorkMove): WorkEventBody => ({
  caseNumber,
  event: move.event,
  nodePerformedTime: time(move.at),
  by: move.by,
  ...(move.owner !== undefined && { owner: move.owner }),
  ...(move.due !== undefined && { due: time(move.due) }),
  ...(move.outcome !== undefined && { outcome: move.outcome }),
  ...(move.note !== undefined && { note: move.note }),
});

const whole = (item: WorkItem): WholeWorkBody => ({
  ...inQueue(item),
  ...(item.memberId !== undefined && { customerId: item.memberId }),
  ...(item.notice !== undefined && { notice: item.notice }),
  ...(item.packet !== undefined && { packet: item.packet }),
  ...(item.staff !== undefined && { staff: item.staff }),
  ...(item.request !== undefined && { request: item.request }),
  history: (item.history ?? []).map((move) => eventBody(item.caseNumber, move)),
});

/** What is told of a driver is shown to no client that drives. */
const mayKnow = ({ scopes }: Client, { kind }: WorkItem): boolean =>
  kind !== 'serious-incident' || !scopes.includes('rides:drive');

/** Reads the queue. */
export const listingWork =
  ({ workItems }: ApiRooms): Handle<typeof listWork> =>
  async ({ client, query: { kind, owner, dueBy } }) => {
    const items = await workItems.queue({
      ...(kind !== undefined && { kind }),
      ...(owner !== undefined && { owner: owner === '-' ? '' : owner }),
      ...(dueBy !== undefined && { dueBy: localOf({ time: dueBy }) }),
    });
    return { work: items.filter((item) => mayKnow(client, item)).map(inQueue) };
  };

/** Reads one work item. */
export const readingWork =
  ({ workItems }: ApiRooms): Handle<typeof readWork> =>
  async ({ client, parameters: { caseNumber } }) => {
    const found = await workItems.find(caseNumber);
    return found === undefined || !mayKnow(client, found.value)
      ? { problem: 'not-found' }
      : whole(found.value);
  };

const moveIn = (body: NewWorkEventBody, by: string): Omit<NewWorkMove, 'request'> => ({
  event: body.event,
  by,
  ...(body.event === 'taken' && { owner: body.owner }),
  ...(body.event === 'postponed' && { due: localOf(body.due) }),
  ...(body.event === 'done' && { outcome: body.outcome }),
  ...(body.note !== undefined && { note: body.note }),
});

/** Does to a work item what a desk tells, once for each of its keys: the request is written with the step. */
export const doingWork =
  ({ workItems, requestKeys, program, clock }: ApiRooms): Handle<typeof tellWork> =>
  async ({ client, parameters: { caseNumber }, headers, body }) => {
    const key = bare(headers['idempotency-key']);
    const request = await requestKeys.claim(client.name, key, JSON.stringify([caseNumber, body]));
    if (request === undefined) return { problem: 'key-reused' };
    const parts = { workItems, program, clock };
    const found = await workItems.find(caseNumber);
    if (found === undefined || !mayKnow(client, found.value)) return { problem: 'not-found' };
    const moved = await moveWorkOnce(parts, caseNumber, request, () => moveIn(body, client.name));
    return moved.kind === 'moved' ? eventBody(caseNumber, moved.step) : { problem: moved.kind };
  };
