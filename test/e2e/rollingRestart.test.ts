import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { startBalancer, type Balancer } from './support/balancer';
import { expectKept, startBookers } from './support/bookers';
import { wordsOf } from './support/conversation';
import { freePort, type Environment, type RunningServer } from './support/server';
import { setStage, type Stage } from './support/stage';
import { webChatTo, type WebMember } from './support/webChat';

/** Members who book by text at a time, and who chat on the web. */
const TEXTING = 6;
const CHATTING = 4;

let stage: Stage;
let servers: { readonly environment: Environment; running: RunningServer }[];
let balancer: Balancer;
let isOver = false;
const chats: { readonly member: WebMember; said: number }[] = [];

beforeAll(async () => {
  stage = await setStage();
  const ports = [await freePort(), await freePort()];
  servers = await Promise.all(
    ports.map(async (port) => {
      const environment = { PORT: String(port), DRAIN_SECONDS: '0.5', LOG_LEVEL: 'info' };
      return { environment, running: await stage.start(undefined, environment) };
    }),
  );
  balancer = await startBalancer(servers.map(({ running }) => running.url));
});
afterAll(async () => {
  isOver = true;
  for (const { member } of chats) member.leave();
  await balancer.close();
  await Promise.all(servers.map(({ running }) => running.kill()));
  await stage.close();
});

/** Sends like the page, which sends again by itself, under the same id, what the server that went did not take. */
const sayAsThePage = async (member: ReturnType<typeof webChatTo>, text: string) => {
  const id = randomUUID();
  for (let tries = 1; ; tries += 1) {
    try {
      return await member.say(text, id);
    } catch (error) {
      if (tries === TRIES) throw error;
      await pause(BETWEEN_TRIES_MS);
    }
  }
};

/** As often, and as far apart, as it takes for a connection to come back. */
const TRIES = 5;
const BETWEEN_TRIES_MS = 500;

/** Two processes stop and start while members write: on a busy machine longer than a test usually has. */
const LONGEST_MS = 180_000;

it(
  'restarts two processes one after the other under load, and nobody notices',
  async () => {
    const url = (): string => balancer.url;
    const chat = async (): Promise<void> => {
      const member = webChatTo(url);
      const chatting = { member, said: 0 };
      chats.push(chatting);
      await member.start();
      while (!isOver) {
        const { text: answer } = await sayAsThePage(member, 'help');
        expect(answer).toMatch(wordsOf('help', 'en'));
        chatting.said += 1;
      }
    };
    const texting = startBookers(stage, TEXTING, url);
    const { booked } = texting;
    const talks = Promise.all(Array.from({ length: CHATTING }, chat));
    // Whoever is not answered as they should be ends the test at once.
    const until = (holds: () => boolean) => Promise.race([talks, texting.until(holds)]);
    const bookedBy = (least: number) => until(() => booked.length >= least);
    const chattedBy = (least: number) => until(() => chats.every(({ said }) => said >= least));

    await bookedBy(TEXTING);
    await chattedBy(1);
    for (const server of servers) {
      const before = booked.length;
      expect(await server.running.stop()).toBe(0);
      server.running = await stage.start(undefined, server.environment);
      await until(() => balancer.ready() === servers.length);
      await bookedBy(before + TEXTING);
    }
    // Every chat comes back to a server that runs and goes on.
    await chattedBy(Math.max(...chats.map(({ said }) => said)) + 1);
    isOver = true;
    await Promise.all([texting.stop(), talks]);

    expect(balancer.failures).toEqual([]);
    expect([...balancer.shared.values()].every((count) => count > TEXTING)).toBe(true);
    expect(booked.length).toBe(texting.begun());
    expect(await stage.countRides()).toBe(texting.begun());
    await expectKept(booked, stage);
    for (const { member, said } of chats) {
      const log = await stage.logOf(member);
      // The greeting, and one turn for each word, shown once.
      expect(log.length).toBe(said + 1);
      const ids = member.shown.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  },
  LONGEST_MS,
);
