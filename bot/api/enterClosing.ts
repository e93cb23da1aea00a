import { isTouched, withClosing, workOfClosing, type Closing } from '../../domain/closing';
import type { ConfirmationNumber } from '../../domain/ride';
import { workAboutRide } from '../../domain/workAboutRide';
import { wallClock } from '../clock';
import type { Client } from './clients';
import type { enterClosing } from './operations';
import type { Refusal } from './problem';
import type { ClosingBody } from './schemas';
import type { Handle } from './serve';
import { bare, MOST_TRIES, type ApiRooms } from './tellEvent';

type Touched = ClosingBody['rides'][number];

/** Rides that are read and written at once. */
const AT_ONCE = 16;

/**
 * Enters a closing: each ride of the day it touches has it in its life from then on, so that its member is told once, and a ride to a
 * school program is a person's. The same key again finds it done; one that broke off goes on.
 */
export const enteringClosings = ({
  rides,
  members,
  requestKeys,
  program,
  clock,
}: ApiRooms): Handle<typeof enterClosing> => {
  const touch = async (
    number: ConfirmationNumber,
    closing: Closing,
    { name }: Client,
    request: string,
  ): Promise<Touched | Refusal | undefined> => {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const found = await rides.find(number);
      if (found === undefined) return undefined;
      const { value, version } = found;
      const isTold = value.moves.some((move) => move.request === request);
      if (!isTold && !isTouched(value, closing)) return undefined;
      const now = wallClock(clock());
      const touched = isTold ? value : withClosing(value, closing, { by: name, request }, now);
      if (touched === undefined) return undefined;
      const work = workOfClosing(touched);
      const member = work.length > 0 ? await members.byMedicaidId(value.memberId) : undefined;
      const items = work.map((what) => workAboutRide(what, touched, member, { now, program }));
      const replaced = await rides.replace(`request ${request} ${number}`, touched, version, items);
      if (replaced.kind === 'changed-meanwhile') continue;
      const [caseNumber] = replaced.cases;
      return {
        tripTicketId: number,
        status: touched.status,
        ...(caseNumber !== undefined && { caseNumber }),
      };
    }
    return { problem: 'changed-meanwhile' };
  };

  return async ({ client, headers, body }) => {
    const request = await requestKeys.claim(
      client.name,
      bare(headers['idempotency-key']),
      JSON.stringify(body),
    );
    if (request === undefined) return { problem: 'key-reused' };
    const { kind, towns } = body;
    const closing: Closing = { kind, ...(towns !== undefined && { towns }) };
    const waiting = [...(await rides.numbersOn(body.day))];
    const touched: Touched[] = [];
    while (waiting.length > 0) {
      const found = await Promise.all(
        waiting.splice(0, AT_ONCE).map((number) => touch(number, closing, client, request)),
      );
      for (const one of found) {
        if (one === undefined) continue;
        if ('problem' in one) return one;
        touched.push(one);
      }
    }
    return { rides: touched };
  };
};
