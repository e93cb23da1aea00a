import { describeConsents } from '../../contracts/consents';
import { describeFacilityDirectory } from '../../contracts/facilityDirectory';
import {
  inMemoryConsents,
  inMemoryFacilityDirectory,
  inMemoryMemberDirectory,
  inMemoryRideRepository,
  inMemoryUnfinishedDrafts,
  inMemoryWorkItems,
} from '../../contracts/inMemory';
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
});
