import { whyErasureWaits, type LegalHold } from '../../../domain/erasure/whyErasureWaits';
import type { WorkItem } from '../../../domain/ports/workItems';
import { ctHusky } from '../../../domain/program/ctHusky';
import type { Ride } from '../../../domain/ride';
import { aBookedRide, aLeg, aWorkItem } from '../../contracts/samples';

const TODAY = '2026-12-04';

const work = (changes: Partial<WorkItem>): readonly WorkItem[] => [
  { ...aWorkItem(), schema: 1, caseNumber: '91234567', status: 'done', ...changes },
];
const ride = (day: string, status: Ride['status']): readonly Ride[] => [
  aBookedRide({ legs: [aLeg(day)], status }),
];
const ended = (outcome: 'as-asked' | 'notice-sent' | 'settled', day: string) => ({
  noticeDue: '2026-10-01T17:00',
  history: [{ event: 'done', at: `${day}T10:00`, by: 'desk', outcome } as const],
});

describe('the erasure of a member', () => {
  const waits = (rides: readonly Ride[], items: readonly WorkItem[], hold?: LegalHold) =>
    whyErasureWaits({ rides, work: items, hold }, TODAY, ctHusky);

  test.each<[string, readonly Ride[], readonly WorkItem[], LegalHold | undefined]>([
    ['with nothing on file', [], [], undefined],
    ['after the last day of a hold', [], [], { until: '2026-12-03' }],
    ['with a ride of yesterday that nobody closed', ride('2026-12-03', 'confirmed'), [], undefined],
    ['with a ride ahead that was cancelled', ride('2026-12-20', 'cancelled'), [], undefined],
    ['with a case that is done and owed no notice', [], work({}), undefined],
    ['where what was asked for was given after all', [], work(ended('as-asked', '2026-12-01')), undefined],
    ['61 days after the notice was sent', [], work(ended('notice-sent', '2026-10-04')), undefined],
  ])('waits for nothing %s', (_, rides, items, hold) => {
    expect(waits(rides, items, hold)).toEqual([]);
  });

  test.each<[string, readonly Ride[], readonly WorkItem[], LegalHold | undefined, object]>([
    ['a hold until it is lifted', [], [], {}, { why: 'legal-hold' }],
    ['a hold on its last day', [], [], { until: TODAY }, { why: 'legal-hold', until: TODAY }],
    [
      'a ride of today',
      ride(TODAY, 'assigned'),
      [],
      undefined,
      { why: 'ride-ahead', until: TODAY, about: '12345674' },
    ],
    [
      'a claim',
      [],
      work({ status: 'open', reason: 'mileage-claim' }),
      undefined,
      { why: 'claim', about: '91234567' },
    ],
    [
      'a complaint',
      [],
      work({ status: 'open', kind: 'complaint', reason: 'complaint' }),
      undefined,
      { why: 'complaint', about: '91234567' },
    ],
    [
      'another case that is open, hearings among them',
      [],
      work({ status: 'open', reason: 'hearing-wish' }),
      undefined,
      { why: 'open-case', about: '91234567' },
    ],
    [
      'the sixtieth day after the notice was sent',
      [],
      work(ended('notice-sent', '2026-10-05')),
      undefined,
      { why: 'hearing-window', until: TODAY, about: '91234567' },
    ],
    [
      'sixty days after the notice was due, where nobody wrote down when it was sent',
      [],
      work({ noticeDue: '2026-12-01T17:00' }),
      undefined,
      { why: 'hearing-window', until: '2027-01-30', about: '91234567' },
    ],
  ])('waits for %s', (_, rides, items, hold, wait) => {
    expect(waits(rides, items, hold)).toEqual([wait]);
  });
});
