import type { TurnContext } from 'botbuilder-core';
import type { World } from '../dialogs/conversation';
import { createFacilitySearch } from '../dialogs/understanding/places/facilitySearch';
import type { ApiRooms } from './api/tellEvent';
import type { FacilityDirectory } from '../domain/ports/facilityDirectory';
import type { RideRepository } from '../domain/ports/rideRepository';
import { betweenTownCenters } from '../domain/places/travel';
import { ctHusky } from '../domain/program/ctHusky';
import { wallClock } from './clock';
import type { Config } from './config/config';
import type { Log } from './ops/log';
import { guessesOf, redisLimits, turnLimit, type Limits } from './ops/limits';
import type { DeskParts } from './desk/calls';
import { conversationActs } from './desk/conversationActs';
import { deskOver } from './desk/desk';
import { redisNumbers, type Numbers } from './ops/numbers';
import { tracedRedis } from './ops/tracing/tracedRedis';
import { noTracing, type Tracing } from './ops/tracing/tracing';
import { tracingTo } from './ops/tracing/tracingTo';
import { redisPresence } from './desk/presence';
import { tellWaiting } from './desk/tellWaiting';
import { watchDesk } from './desk/watchDesk';
import type { SignedIn } from './desk/representative';
import { redisSessions, type Sessions } from './desk/signIn/sessions';
import { deliveryUrl } from './channels/sms/receiveDelivery';
import { updateCallUrl } from './channels/voice/answerUpdate';
import { textConversation } from './channels/sms/textConversation';
import { attendRide } from './notify/attendRide';
import { notDelivered } from './notify/notDelivered';
import { recordDelivery, type RecordDelivery } from './notify/recordDelivery';
import { sendTexts } from './notify/sendTexts';
import { textsOff } from './notify/textsOff';
import { updateCalls, type UpdateCalls } from './notify/updateCalls';
import { watchRides } from './notify/watchRides';
import type { RedisConnection } from './storage/connect';
import type { ConversationStore } from './storage/conversationStore';
import { durability, type Durability } from './storage/durability';
import { createEraser } from './storage/erasure/eraseMember';
import { redisErasures } from './storage/erasure/redisErasures';
import { watchErasures } from './storage/erasure/watchErasures';
import { createLookup } from './storage/lookup';
import { openStore } from './storage/openStore';
import { redisConsents } from './storage/redisConsents';
import { redisConversationStore } from './storage/redisConversationStore';
import { redisFacilityDirectory, type RedisFacilityDirectory } from './storage/redisFacilityDirectory';
import { redisMemberDirectory, type RedisMemberDirectory } from './storage/redisMemberDirectory';
import { redisOutbox } from './storage/redisOutbox';
import { redisReaches } from './storage/redisReaches';
import { redisRequestKeys } from './storage/redisRequestKeys';
import { redisRideWatch } from './storage/redisRideWatch';
import { redisRideRepository } from './storage/redisRideRepository';
import { redisUnfinishedDrafts } from './storage/redisUnfinishedDrafts';
import { redisWorkItems } from './storage/redisWorkItems';
import { secondsIn } from './storage/retention';
import { sampleData } from './storage/sampleData';
import { createSeal, parseEncryptionKeys } from './storage/seal';
import type { Surroundings } from './surroundings';
import { finishing } from './turn/finishing';
import { createTurns, type Message, type Reply } from './turn/turn';

/** Everything a process is made of, built once. */
export interface House {
  readonly turn: (message: Message, context: TurnContext) => Promise<Reply>;
  readonly conversations: ConversationStore;
  /** What the assistant may read, now. */
  readonly worldNow: () => World;
  readonly recordDelivery: RecordDelivery;
  readonly updateCalls: UpdateCalls;
  /** What transport providers and dispatch systems work on. */
  readonly api: ApiRooms;
  /** What representatives work on. */
  readonly desk: DeskParts;
  readonly numbers: Numbers;
  /** How often each door may be used. */
  readonly limits: Limits;
  /** Who is signed in at the desk, and what signing out does beside ending that. */
  readonly door: { readonly sessions: Sessions; readonly left: (who: SignedIn) => Promise<void> };
  /** Begins to watch over rides and erasures, and to send what is in the outbox where there is an account to send with. Returns how to stop. */
  readonly startWork: () => Promise<() => Promise<void>>;
  /** Settles when no turn runs. */
  readonly turnsFinished: () => Promise<void>;
  readonly isStoreThere: () => Promise<boolean>;
  readonly durability: Durability;
  /** What times the work of the process; absent where nobody asks. */
  readonly tracing?: Tracing;
  /** Day the sample data was loaded, when it is there. */
  readonly sampleLoadedOn?: string;
  readonly close: () => Promise<void>;
}

/** Where a process of ours keeps the day its sample data was loaded. */
const SAMPLE_KEY = '{f}:sample-loaded-on';

/** What is written to see whether the store takes it; nobody reads it. */
const HEALTH_KEY = '{h}:health';
const HEALTH_SECONDS = 60;

/** What the key holds while the data is being loaded: a load that broke off is taken up again. */
const LOADING = 'loading ';

interface SampleRooms {
  readonly redis: RedisConnection;
  readonly members: RedisMemberDirectory;
  readonly facilities: RedisFacilityDirectory;
  readonly rides: RideRepository;
}

/** Loads the sample data into a store that has no member yet. The day it was loaded, when it is there. */
const loadSampleData = async (rooms: SampleRooms, today: string, log: Log): Promise<string | undefined> => {
  const { redis, members, facilities, rides } = rooms;
  const before = await redis.command('GET', [SAMPLE_KEY]);
  const state = typeof before === 'string' ? before : undefined;
  if (state !== undefined && !state.startsWith(LOADING)) return state;
  if (state === undefined && !(await members.isEmpty())) return undefined;
  const day = state?.slice(LOADING.length) ?? today;
  await redis.command('SET', [SAMPLE_KEY, `${LOADING}${day}`]);
  const sample = sampleData(day);
  await Promise.all([facilities.putAll(sample.facilities), members.putAll(sample.members)]);
  for (const { draft, ride } of sample.rides) await rides.book(draft, ride, []);
  await redis.command('SET', [SAMPLE_KEY, day]);
  log.info('sample.loaded', { count: sample.members.length, day });
  return day;
};

/** The account texts are sent with, where there is one. */
const accountOf = ({ twilioAccountSid, twilioNumber, twilioAuthToken, twilioApiUrl }: Config) =>
  twilioAccountSid === undefined || twilioNumber === undefined
    ? undefined
    : { accountSid: twilioAccountSid, authToken: twilioAuthToken, from: twilioNumber, apiUrl: twilioApiUrl };

/**
 * Builds every object of a process once: the store, its rooms, and the turn over them.
 * @throws StoreUnavailable, RedisServerMissing, EncryptionKeysInvalid, LookupKeyInvalid, RedisUrlInvalid
 */
export const buildHouse = async (config: Config, log: Log, surroundings: Surroundings): Promise<House> => {
  const { clock, random, newId, newToken } = surroundings;
  const lookup = createLookup(config.lookupKey);
  const seal = createSeal(parseEncryptionKeys(config.encryptionKeys));
  const tracing = await tracingTo(config.otlpEndpoint);
  const { redis: connection, close } = await openStore(config, log);
  const redis = tracing === noTracing ? connection : tracedRedis(connection, tracing);
  try {
    const survives = await durability(redis);
    const members = redisMemberDirectory({ redis, lookup, seal });
    const facilities = redisFacilityDirectory({ redis });
    const keepSeconds = secondsIn(ctHusky.retentionYears.value);
    const kept = { redis, durability: survives, lookup, seal, keepSeconds } as const;
    const rides = redisRideRepository({ ...kept, random });
    const workItems = redisWorkItems({ ...kept, random });
    const consents = redisConsents({ ...kept, newId: newToken });
    const outbox = redisOutbox({ redis, durability: survives, lookup, seal, newId: newToken });
    const reaches = redisReaches({ redis, lookup });
    const limits = redisLimits({ redis, lookup });
    const watch = redisRideWatch({ redis });
    const numbers = redisNumbers({ redis, clock, process: newToken(), log });
    const stopCounting = numbers.start();
    const presence = redisPresence({ redis, clock });
    const account = accountOf(config);
    const drafts = redisUnfinishedDrafts({ redis, lookup, seal });
    const sampleLoadedOn = config.sampleData
      ? await loadSampleData({ members, facilities, rides, redis }, wallClock(clock()).date, log)
      : undefined;
    const directory: FacilityDirectory = await facilities.loadFacilities();
    const search = createFacilitySearch(directory.all());
    const worldAt = (milliseconds: number): World => ({
      now: wallClock(milliseconds),
      program: ctHusky,
      travel: betweenTownCenters,
      members,
      guesses: guessesOf(limits),
      rides,
      drafts,
      consents,
      outbox,
      facilities: directory,
      search,
      newId,
      agentLine: config.agentLine,
      ...(config.textLine !== undefined && { textLine: config.textLine }),
      sendsTexts: account !== undefined,
      desk: deskOver({ presence, workItems }),
    });
    const conversations = redisConversationStore({
      redis,
      lookup,
      seal,
      logSeconds: secondsIn(ctHusky.transcriptYears.value),
    });
    const turnOff = textsOff({ consents, clock, log });
    const makeTurn = createTurns({
      store: conversations,
      drafts,
      rides,
      workItems,
      consents,
      outbox,
      worldAt,
      hashOf: (conversation) => lookup.hash('conversation', conversation),
      clock,
      newToken,
      random,
      count: numbers.count,
      limit: turnLimit({ times: config.messagesAMinute, seconds: 60 }),
      tracing,
      log,
    });
    const { run: turn, finished: turnsFinished } = finishing(makeTurn);
    const tellNotDelivered = notDelivered({ turn });
    const acts = conversationActs({
      turn,
      conversations,
      workItems,
      consents,
      presence,
      program: ctHusky,
      clock,
      sendsTexts: account !== undefined,
    });
    return {
      turn,
      turnsFinished,
      conversations,
      desk: {
        rides,
        members,
        workItems,
        conversations,
        presence,
        acts,
        program: ctHusky,
        travel: betweenTownCenters,
        clock,
      },
      worldNow: () => worldAt(clock()),
      api: {
        rides,
        members,
        workItems,
        requestKeys: redisRequestKeys({ redis, durability: survives, lookup }),
        program: ctHusky,
        clock,
      },
      recordDelivery: recordDelivery({
        outbox,
        reaches,
        textsOff: turnOff,
        notDelivered: tellNotDelivered,
        clock,
        log,
      }),
      numbers,
      limits,
      door: {
        sessions: redisSessions({ redis, seal, clock, newToken }),
        left: ({ id }) => presence.gone(id),
      },
      updateCalls: updateCalls({ outbox, consents, clock }),
      async startWork() {
        const attend = attendRide({
          rides,
          members,
          consents,
          reaches,
          workItems,
          outbox,
          watch,
          program: ctHusky,
          line: config.agentLine,
          conversationOf:
            account === undefined
              ? undefined
              : (phone) => lookup.hash('conversation', textConversation(account.from, `+1${phone}`)),
          countLate: numbers.countLate,
          clock,
        });
        const stopWatchingRides = watchRides({ watch, attend, clock, tracing, log });
        const waiting = { turn, workItems, conversations, presence, program: ctHusky, clock };
        const stopWatchingDesk = watchDesk({ presence, acts, tellWaiting: tellWaiting(waiting), log });
        const erasures = redisErasures({ redis, lookup, seal });
        const erasing = { redis, lookup, seal, members, erasures, program: ctHusky };
        const stopErasing = watchErasures({
          erasures,
          eraserOn: (today) => createEraser({ ...erasing, today }),
          clock,
          log,
        });
        const stopWatching = async (): Promise<void> => {
          stopWatchingDesk();
          stopErasing();
          await stopWatchingRides();
        };
        if (account === undefined) return stopWatching;
        // Twilio's client takes its time to load, and is needed here alone.
        const { twilioCaller, twilioSender } = await import('./notify/twilioSender.js');
        const stopSending = sendTexts({
          outbox,
          consents,
          send: twilioSender(account),
          call: twilioCaller(account),
          textsOff: turnOff,
          notDelivered: tellNotDelivered,
          statusUrl: (id) => deliveryUrl(config.publicBaseUrl, id),
          callUrl: (id) => updateCallUrl(config.publicBaseUrl, id),
          newToken,
          random,
          tracing,
          log,
        });
        return async () => {
          await Promise.all([stopWatching(), stopSending()]);
        };
      },
      // A store that answers and takes nothing is none: one that is full, or a copy that may not be written.
      isStoreThere: () =>
        redis.command('SET', [HEALTH_KEY, 1, 'EX', HEALTH_SECONDS]).then(
          () => true,
          () => false,
        ),
      durability: survives,
      ...(tracing !== noTracing && { tracing }),
      ...(sampleLoadedOn !== undefined && { sampleLoadedOn }),
      async close() {
        await stopCounting();
        await Promise.all([close(), tracing.close()]);
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
};
