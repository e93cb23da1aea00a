import { describeConsents } from '../../contracts/consents';
import { describeFacilityDirectory } from '../../contracts/facilityDirectory';
import {
  inMemoryConsents,
  inMemoryFacilityDirectory,
  inMemoryMemberDirectory,
  inMemoryOutbox,
  inMemoryRideRepository,
  inMemoryUnfinishedDrafts,
  inMemoryWorkItems,
} from '../../contracts/inMemory';
import { describeOutbox } from '../../contracts/outbox';
import { describeMemberDirectory } from '../../contracts/memberDirectory';
import { describeRideRepository } from '../../contracts/rideRepository';
import { describeUnfinishedDrafts } from '../../contracts/unfinishedDrafts';
import { describeWorkItems } from '../../contracts/workItems';
import { startTestRedis, storageOn, type TestRedis } from '../../redis/testRedis';

describe('in Redis', () => {
  let server: TestRedis;
  beforeAll(async () => {
    server = await startTestRedis();
  });
  beforeEach(() => server.empty());
  afterAll(() => server.stop());

  describe('rides', () => {
    describeRideRepository((random) => storageOn(server.redis, { random }).rides);
  });
  describe('work items', () => {
    describeWorkItems((random) => storageOn(server.redis, { random }).work);
  });
  describe('members', () => {
    describeMemberDirectory(() => storageOn(server.redis).members);
  });
  describe('facilities', () => {
    describeFacilityDirectory(async (facilities) => {
      const directory = storageOn(server.redis).facilities;
      for (const facility of facilities) await directory.put(facility);
      return directory.loadFacilities();
    });
  });
  describe('unfinished drafts', () => {
    describeUnfinishedDrafts(() => storageOn(server.redis).drafts);
  });
  describe('consents', () => {
    describeConsents(() => storageOn(server.redis).consents);
  });
  describe('the outbox', () => {
    describeOutbox(() => {
      const { outbox, consents } = storageOn(server.redis);
      const texts = async () => {
        const { ids } = await outbox.due();
        return Promise.all(ids.map(async (id) => (await outbox.find(id))?.text));
      };
      return { outbox, consents, texts };
    });
  });
});

describe('in memory', () => {
  describe('rides', () => {
    describeRideRepository(inMemoryRideRepository);
  });
  describe('work items', () => {
    describeWorkItems(inMemoryWorkItems);
  });
  describe('members', () => {
    describeMemberDirectory(() => inMemoryMemberDirectory());
  });
  describe('facilities', () => {
    describeFacilityDirectory((facilities) => Promise.resolve(inMemoryFacilityDirectory(facilities)));
  });
  describe('unfinished drafts', () => {
    describeUnfinishedDrafts(inMemoryUnfinishedDrafts);
  });
  describe('consents', () => {
    describeConsents(inMemoryConsents);
  });
  describe('the outbox', () => {
    describeOutbox(() => {
      const outbox = inMemoryOutbox();
      return { outbox, consents: inMemoryConsents(outbox), texts: async () => outbox.all() };
    });
  });
});
