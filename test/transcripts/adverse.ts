import { z } from 'zod';
import { caseView } from '../../bot/desk/caseViews';
import { logEntrySchema, read } from '../../bot/storage/records';
import type { Seal } from '../../bot/storage/seal';
import { caseSchema } from '../../bot/web/desk/exchange';
import { adverseAfterwards } from '../../domain/adverse';
import type { Now } from '../../domain/calendar/calendarDate';
import type { WorkItem } from '../../domain/ports/workItems';
import type { Ride } from '../../domain/ride';
import type { TestRedis } from '../redis/testRedis';

/** What says no, or less than was asked for. */
const SAYS_NO = /^(?:refusal\.(?!person|again|caseNumber)|where\.adverse\.)/u;

/** Notices of a ride that is less than was asked for (42 CFR 431.206). */
const LESS = ['less-than-asked', 'closed-days-fall-out'];

const entriesSchema = z.array(z.tuple([z.string(), z.tuple([z.literal('sealed'), z.string()])]));
const effectsSchema = z.array(
  z.looseObject({
    result: z.looseObject({ caseNumber: z.string().optional(), cases: z.array(z.string()).optional() }),
  }),
);

/** Case numbers of what a turn did. */
const casesIn = (effects: unknown): readonly string[] =>
  effectsSchema
    .parse(effects)
    .flatMap(({ result: { caseNumber, cases = [] } }) => [
      ...(caseNumber === undefined ? [] : [caseNumber]),
      ...cases,
    ]);

/** Every conversation there was, turn by turn. */
const turnsIn = async ({ redis }: TestRedis, seal: Seal) => {
  const keys = await redis.command('KEYS', ['{c:*}:log']);
  const logs = Array.isArray(keys) ? keys.map(String) : [];
  const all = await Promise.all(
    logs.map(async (key) =>
      entriesSchema
        .parse(await redis.command('XRANGE', [key, '-', '+']))
        .map(([, [, sealed]]) => read(logEntrySchema, seal.open(key, sealed))),
    ),
  );
  return all;
};

/**
 * What came to less than was asked for, or waits, and has no work item: a no that was said without a letter owed, a lesser ride, a
 * ride we cancelled, a pending one that nobody chases. One line for each.
 */
export const adverseWithoutWork = async (
  redis: TestRedis,
  seal: Seal,
  rides: readonly Ride[],
  items: readonly WorkItem[],
  now: Now,
): Promise<readonly string[]> => {
  const owes = (caseNumber: string): boolean =>
    items.some((item) => item.caseNumber === caseNumber && item.noticeDue !== undefined);
  const conversations = await turnsIn(redis, seal);
  const said = conversations.flatMap((turns) =>
    turns.flatMap(({ turn, said: says }, place) => {
      const no = says.find(({ key }) => SAYS_NO.test(key));
      // Said again, it is the case there is.
      const cases = turns.slice(0, place + 1).flatMap(({ effects }) => casesIn(effects));
      return no === undefined || cases.some(owes) ? [] : [`without a letter owed: ${no.key} in turn ${turn}`];
    }),
  );
  const booked = rides.flatMap((ride) => {
    const { decision, number, status } = ride;
    const own = items.filter((item) => item.ride === number);
    const isLess =
      decision.notices.some((notice) => LESS.includes(notice)) ||
      decision.requirements.includes('renewal-after-three-months') ||
      adverseAfterwards(ride, now) === 'cancelled-by-us';
    return [
      ...(isLess && !own.some(({ noticeDue }) => noticeDue !== undefined)
        ? [`without a letter owed: ride ${number}`]
        : []),
      ...(status === 'pending' && own.length === 0 && ride.moves.at(-1)?.event !== 'held'
        ? [`waits, and nobody chases it: ride ${number}`]
        : []),
    ];
  });
  return [...said, ...booked];
};

const nobody = { who: { id: '', name: '' }, names: {} };

/** Work that owes a letter, and does not open at the desk with its reason, its clause, when it is due and when the letter is. One line for each. */
export const lackingAtDesk = (items: readonly WorkItem[], now: Now): readonly string[] =>
  items
    .filter(({ noticeDue }) => noticeDue !== undefined)
    .flatMap((item) => {
      const view = caseView(
        item,
        { ...nobody, now },
        { whyNot: 'by-phone', holder: undefined },
        { member: undefined, rides: [] },
      );
      const opened = caseSchema.safeParse({ ...view, lines: [], watermark: '' }).data;
      const { why = '', citation = '', due = '', noticeDue = '' } = opened ?? {};
      const isWhole =
        [why, citation, due, noticeDue].every((part) => part !== '') && (opened?.letter?.length ?? 0) === 3;
      return isWhole ? [] : [`NOT WHOLE AT THE DESK: ${item.kind}, because ${item.reason}`];
    });
