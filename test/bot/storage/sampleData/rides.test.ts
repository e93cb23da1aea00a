import { sampleRides } from '../../../../bot/storage/sampleData/rides';
import { rideDay } from '../../../../domain/ride';
import { rideSchema } from '../../../../bot/storage/records';

describe('the last rides of the sample data', () => {
  it.each(['2026-11-25', '2027-01-02', '2028-02-29', '2026-07-05'])(
    'lie before %s, three of them, completed',
    (today) => {
      const rides = sampleRides(today);
      expect(rides).toHaveLength(3);
      for (const { draft, ride } of rides) {
        expect(rideDay(ride) < today).toBe(true);
        expect(ride).toMatchObject({ status: 'completed', mode: 'livery', decision: { outcome: 'book' } });
        const record = {
          ...ride,
          schema: 1,
          number: '00000000',
          draft: draft.id,
          draftVersion: draft.version,
        };
        expect(rideSchema.safeParse(record).success).toBe(true);
      }
    },
  );
});
