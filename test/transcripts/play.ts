import { createHash } from 'node:crypto';
import type { Server } from 'restify';
import { instantOf, wallClock, zonedTime } from '../../bot/clock';
import type { Config } from '../../bot/config/config';
import { parseClients } from '../../bot/api/clients';
import { buildHouse, type House } from '../../bot/house';
import { createLog, type Log } from '../../bot/ops/log';
import { buildServer, serverPartsOf } from '../../bot/server';
import { createLookup, type Lookup } from '../../bot/storage/lookup';
import { redisFacilityDirectory } from '../../bot/storage/redisFacilityDirectory';
import { redisMemberDirectory } from '../../bot/storage/redisMemberDirectory';
import { redisConsents } from '../../bot/storage/redisConsents';
import { redisOutbox } from '../../bot/storage/redisOutbox';
import { redisRideRepository } from '../../bot/storage/redisRideRepository';
import { redisWorkItems } from '../../bot/storage/redisWorkItems';
import { sampleData } from '../../bot/storage/sampleData';
import { createSeal, parseEncryptionKeys, type Seal } from '../../bot/storage/seal';
import { languages } from '../../dialogs/locales';
import { render } from '../../dialogs/locales/render';
import { say } from '../../dialogs/say';
import type { ConsentChange } from '../../domain/ports/consents';
import type { OutgoingText } from '../../domain/ports/outbox';
import type { Ride } from '../../domain/ride';
import type { WorkItem } from '../../domain/ports/workItems';
import { ACCOUNT, newSid, type TwilioNumber } from '../e2e/support/sms';
import { talkers } from '../e2e/support/talkers';
import { emptySinks, fill, overhearServers, personalIn, type Sinks } from '../canaries/sinks';
import { startFakeTwilio } from '../twilio/fakeTwilio';
import type { TestRedis } from '../redis/testRedis';
import { waitFor } from '../waitFor';
import { adverseWithoutWork, lackingAtDesk } from './adverse';
import { byRelay } from './byRelay';
import type { Transcript } from './parse';
import { watching } from './watching';

/** Keys of every transcript, so that numbers come out the same in every run. */
const LOOKUP_KEY = Buffer.alloc(32, 7).toString('base64');
const ENCRYPTION_KEYS = `t1:${Buffer.alloc(32, 9).toString('base64')}`;

const TWILIO: TwilioNumber = {
  authToken: 'a token for transcripts',
  publicBaseUrl: 'https://rides.example.org',
  number: '+18605550000',
};

/** Tokens of the dispatch system, and of the carrier that rides are assigned to. */
const API_TOKENS: Readonly<Record<string, string>> = { dispatch: 'token-of-dispatch', acme: 'token-of-acme' };

const hashOf = (token = ''): string => `sha256:${createHash('sha256').update(token).digest('hex')}`;

const API_CLIENTS = `dispatch rides:dispatch ${hashOf(API_TOKENS.dispatch)}; acme rides:drive ${hashOf(API_TOKENS.acme)}`;

/** What is asked after each piece of a ride that is read back on a call but the last. */
const pieceQuestions = languages.flatMap((language) =>
  (['readBack.goOn', 'readBack.goOn.again'] as const).map((key) => render(say(key), language, 'spoken')),
);

/** Milliseconds between two messages. */
const BETWEEN_MESSAGES = 20_000;

/** How an empty answer is written down. */
const NOTHING = '(no answer)';

const dayOf = (text: string): string => text.slice(0, 10);

/** Chance that is the same for the same name. */
const drawing = (name: string) => {
  let drawn = 0;
  const next = (): Buffer => {
    drawn += 1;
    return createHash('sha256').update(`${name} ${drawn}`).digest();
  };
  return {
    random: (max: number) => next().readUInt32BE() % max,
    newId: () => next().toString('hex').slice(0, 16),
    newToken: () => next().toString('hex'),
  };
};

const rideLine = (ride: Ride): string => {
  const legs = ride.legs.map(({ direction, from, to, date, appointmentTime, pickUp, readyAt }) => {
    const times = [
      ...(appointmentTime === undefined ? [] : [`appointment ${appointmentTime}`]),
      pickUp.kind === 'at' ? `pick-up ${pickUp.at.slice(11)}` : 'pick-up by call',
      ...(readyAt === undefined ? [] : [`ready ${readyAt.slice(11)}`]),
    ];
    const place = ({ kind, name, street, town }: typeof from): string =>
      `${kind === 'home' ? 'home' : (name ?? street ?? '')} in ${town}`;
    return `${direction} ${date} ${times.join(', ')}, from ${place(from)} to ${place(to)}`;
  });
  const { conversation: _, channel: _channel, ...by } = ride.bookedBy;
  const { companions, equipment, chair, stairs, driverNote, riderPhone } = ride.details;
  const details = JSON.stringify({
    companions,
    equipment,
    chair,
    stairs,
    driverNote,
    phone: riderPhone?.number,
  });
  return [
    `ride: ${ride.status}, ${ride.mode}, ${legs.join('; ')}`,
    `  decided ${ride.decision.outcome} on ${ride.decision.citations.join(' ')}`,
    `  for the driver ${details}`,
    ...(by.relationship === 'self' ? [] : [`  booked by ${JSON.stringify(by)}`]),
  ].join('\n');
};

const workLine = ({ kind, reason, citations, due, staff, request }: WorkItem): string =>
  `work item: ${kind}, because ${reason}, due ${due}${citations.length > 0 ? `, citing ${citations.join(' ')}` : ''}${staff === undefined ? '' : `, called by ${JSON.stringify(staff)}`}${kind === 'discharge' ? `, with ${JSON.stringify(request)}` : ''}`;

const consentLine = ({ phone, memberId, given, words, source }: ConsentChange): string =>
  `consent: texts to ${phone}${memberId === undefined ? '' : ` about ${memberId}`} ${given ? 'given' : 'ended'}, by ${source}, "${words}"`;

/** Where something can be hidden. */
export interface Planting {
  readonly house: House;
  readonly log: Log;
  readonly server: Server;
  readonly url: string;
  readonly redis: TestRedis;
  readonly sinks: Sinks;
}

/** What the rider says in a line of a transcript: nothing where something happens. */
const saidIn = (line: string): readonly string[] => {
  const [, said] = /^(?:\((?:a picture|keys)\) ?)?(?<said>[^(].*)$/u.exec(line) ?? [];
  return said === undefined ? [] : [said];
};

/** Texts that are to be sent, by number. */
const textsInLine = async (
  { redis }: TestRedis,
  lookup: Lookup,
  seal: Seal,
): Promise<readonly OutgoingText[]> => {
  const outbox = redisOutbox({ redis, durability: 'always', lookup, seal, newId: () => '' });
  const { ids } = await outbox.due();
  const texts = await Promise.all(ids.map((id) => outbox.find(id)));
  return texts.flatMap((found) => found?.text ?? []).toSorted((one, other) => one.to.localeCompare(other.to));
};

/**
 * Plays a transcript against a real server of its own time, on a real Redis, over a channel as its provider would: signed
 * webhooks for texts and calls, the official client for the web. Writes it down anew: the same text, line by line, when
 * nothing has changed.
 * @param channel the id of the channel, or `relay` for a call over a socket
 * @param plant hides something where nothing personal may be, to see that it is found
 */
export const playTranscript = async (
  transcript: Transcript,
  redis: TestRedis,
  name: string,
  channel: string,
  plant?: (where: Planting) => Promise<unknown>,
): Promise<string> => {
  const { title, settings, messages } = transcript;
  const start = settings.now ?? '2026-11-23T09:00';
  let instant = instantOf(start);
  const lookup = createLookup(LOOKUP_KEY);
  const seal = createSeal(parseEncryptionKeys(ENCRYPTION_KEYS));
  const members = redisMemberDirectory({ redis: redis.redis, lookup, seal });
  const facilities = redisFacilityDirectory({ redis: redis.redis });
  const sample = sampleData(dayOf(start));
  await Promise.all([members.putAll(sample.members), facilities.putAll(sample.facilities)]);

  const sends = settings.texts === 'sent';
  const twilioApi = await startFakeTwilio({ authToken: TWILIO.authToken, number: TWILIO.number });
  const chance = drawing(name);
  const config: Config = {
    mode: 'production',
    port: 0,
    publicBaseUrl: TWILIO.publicBaseUrl,
    dataDir: redis.dataDir,
    redisUrl: redis.socketPath,
    sampleData: false,
    twilioAuthToken: TWILIO.authToken,
    twilioApiUrl: twilioApi.url,
    optOut: settings.optOut === 'own' ? 'own' : 'twilio',
    textApps: ['whatsapp'],
    voiceRelay: channel === 'relay',
    agentLine: '1-855-478-7350',
    textLine: '1-860-555-0000',
    ...(sends && { twilioNumber: TWILIO.number, twilioAccountSid: ACCOUNT }),
    worker: 'beside',
    crisisLine: '988',
    lookupKey: LOOKUP_KEY,
    encryptionKeys: ENCRYPTION_KEYS,
    tokenKey: Buffer.alloc(32, 5).toString('base64'),
    apiClients: parseClients(API_CLIENTS) ?? [],
    embedOrigins: [],
    proxies: 0,
    messagesAMinute: 1_000_000,
    drainSeconds: 0,
    logLevel: 'silent',
    madeSecrets: [],
  };
  const sinks = emptySinks();
  const stopOverhearing = overhearServers(sinks);
  const log = createLog('debug', { write: (line) => sinks.log.push(line) });
  const house = await buildHouse(config, log, { ...chance, clock: () => instant });

  const stopping = new AbortController();
  const surroundings = { ...chance, clock: () => instant };
  const server = buildServer(serverPartsOf(config, house, log, surroundings, stopping.signal));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${server.address().port}`;
  const from = settings.from ?? '2005550100';
  let calls = 0;
  const reachOn = (id: string) => {
    const reach = id === 'relay' ? byRelay : talkers[id];
    if (reach === undefined) throw new RangeError(`There is no channel ${id}.`);
    calls += 1;
    // Cases of who is not known are numbered by the call they come from.
    const sid = `CA${createHash('sha256').update(`${name} ${calls}`).digest('hex').slice(0, 32)}`;
    return reach(TWILIO, from, () => url, sid);
  };
  let talker = reachOn(channel);
  const written = [
    title,
    Object.entries(settings)
      .map(([key, value]) => `${key}: ${value}`)
      .join(', '),
    '',
  ];
  const writeDown = (who: 'rider' | 'bot', text: string): void => {
    for (const line of text.split('\n')) written.push(`${who}: ${line}`);
  };
  const hearOpening = async (): Promise<void> => {
    const opening = await talker.start();
    if (opening !== '') writeDown('bot', opening);
  };
  const sayWithPicture = async (text: string): Promise<{ readonly text: string }> => {
    const sid = newSid();
    const reply = await talker.sayWith?.(text, sid, [twilioApi.takeIn(sid)]);
    if (reply === undefined) throw new RangeError('Pictures come by text only.');
    // It is deleted after the answer was given.
    await waitFor(() => twilioApi.kept().length === 0);
    return reply;
  };
  const press = async (keys: string): Promise<{ readonly text: string }> => {
    const reply = await talker.press?.(keys);
    if (reply === undefined) throw new RangeError('Keys are pressed on a call only.');
    return reply;
  };
  /** A dispatch system or a carrier tells what happened to the ride whose number was told last. */
  const tellOfRide = async ({ client = '', event = '', more = '' }: NodeJS.Dict<string>): Promise<void> => {
    const number =
      [...written.join(' ').matchAll(/\b([0-6]\d{3}) (\d{4})\b/g)].at(-1)?.slice(1).join('') ?? '';
    const { date } = wallClock(instant);
    const response = await fetch(`${url}/api/rides/${number}/events`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${API_TOKENS[client] ?? ''}`,
        'idempotency-key': `transcript-${written.length}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        event,
        ...(event === 'assigned' && { provider: 'acme', ...(more !== '' && { vehicleInformation: more }) }),
        ...(/^\d\d:\d\d$/.test(more) && { estimatedPickupTime: { time: zonedTime(`${date}T${more}`) } }),
        ...((event === 'handed-back' || event === 'cancelled') && { reason: 'other' }),
      }),
    });
    if (response.status !== 200) throw new RangeError(`${event} was refused: ${await response.text()}`);
  };
  const watch = watching({
    redis,
    lookup,
    seal,
    random: chance.random,
    newId: chance.newId,
    ours: TWILIO.number,
    line: config.agentLine,
    clock: () => instant,
  });
  await hearOpening();
  let gap = BETWEEN_MESSAGES;
  for (const text of messages) {
    const later = /^\((\d+) minutes later\)$/.exec(text)?.[1];
    if (later !== undefined) {
      instant += Number(later) * 60_000;
      written.push(text);
      continue;
    }
    const told = /^\((?<client>dispatch|acme): (?<event>[\w-]+)(?: (?<more>.+))?\)$/.exec(text)?.groups;
    if (told !== undefined) {
      await tellOfRide(told);
      written.push(text);
      continue;
    }
    if (text === '(the watch looks)') {
      written.push(text, ...(await watch()));
      continue;
    }
    const other = /^\(now by (\w+)\)$/.exec(text)?.[1];
    if (other !== undefined) {
      await talker.hangUp?.();
      talker.leave();
      talker = reachOn(other);
      written.push(text);
      await hearOpening();
      continue;
    }
    const soon = /^\((\d+) seconds later\)$/.exec(text)?.[1];
    if (soon !== undefined) {
      gap = Number(soon) * 1_000;
      written.push(text);
      continue;
    }
    instant += gap;
    gap = BETWEEN_MESSAGES;
    const withPicture = /^\(a picture\) ?(.*)$/.exec(text)?.[1];
    const pressed = /^\(keys\) ([\d*#]+)$/.exec(text)?.[1];
    const reply = await (withPicture !== undefined
      ? sayWithPicture(withPicture)
      : pressed !== undefined
        ? press(pressed)
        : talker.say(text));
    writeDown('rider', text);
    writeDown('bot', reply.text === '' ? NOTHING : reply.text);
    // On a call a ride is read back in pieces; what was written for any channel answers the whole of it.
    let heard = reply.text;
    while (settings.channel === 'any' && pieceQuestions.some((question) => heard.includes(question))) {
      heard = (await press('1')).text;
      writeDown('rider', '(keys) 1');
      writeDown('bot', heard);
    }
  }
  talker.leave();
  await plant?.({ house, log, server, url, redis, sinks });
  const rides = redisRideRepository({
    redis: redis.redis,
    durability: 'always',
    lookup,
    seal,
    random: chance.random,
  });
  const work = redisWorkItems({
    redis: redis.redis,
    durability: 'always',
    lookup,
    seal,
    random: chance.random,
  });
  const found = await Promise.all(
    sample.members.map(({ medicaidId }) => rides.ofMember(medicaidId, dayOf(start))),
  );
  const booked = found.flat().map(({ value }) => value);
  const keys = await redis.redis.command('KEYS', ['{m:*}:work:*']);
  const cases = Array.isArray(keys) ? keys.map((key) => String(key).slice(-8)).sort() : [];
  const items = (await Promise.all(cases.map((caseNumber) => work.find(caseNumber)))).flatMap(
    (item) => item?.value ?? [],
  );
  const consents = redisConsents({
    redis: redis.redis,
    durability: 'always',
    lookup,
    seal,
    newId: chance.newToken,
  });
  const phones = new Set([
    from,
    ...sample.members.flatMap((member) => member.phones.map(({ number }) => number)),
  ]);
  const changes = (await Promise.all([...phones].map((phone) => consents.history(phone)))).flat();
  changes.sort((one, other) => `${one.at}${one.phone}`.localeCompare(`${other.at}${other.phone}`));
  const placeOf = ({ openedAt, kind, reason }: WorkItem): string => `${openedAt}${kind}${reason}`;
  items.sort((one, other) => placeOf(one).localeCompare(placeOf(other)));
  await house.numbers.flush();
  const played = {
    ...{ redis, lookup, seal, rides: booked, items, url, line: config.agentLine },
    ...{ members: sample.members, facilities: sample.facilities, conversation: talker.conversation },
    messages: [from, ...messages.flatMap(saidIn)],
  };
  await fill(sinks, played);
  stopOverhearing();
  written.push(
    '',
    ...(booked.length === 0 ? ['rides: none'] : booked.map(rideLine)),
    ...items.map(workLine),
    ...(await adverseWithoutWork(redis, seal, booked, items, wallClock(instant))),
    ...lackingAtDesk(items, wallClock(instant)),
    ...changes.map(consentLine),
    ...(await textsInLine(redis, lookup, seal)).map(({ to, body }) => `text to ${to}: ${body}`),
    ...personalIn(sinks, played),
    '',
  );
  stopping.abort();
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  await house.close();
  await twilioApi.close();
  return written.join('\n');
};
