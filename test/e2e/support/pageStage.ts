import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Language } from '../../../dialogs/locales';
import { englishAnswers, spanishAnswers } from './answers';
import { talkUntil } from './conversation';
import { personalKeptBy } from './keptBy';
import { freePort, startServer, type Environment, type RunningServer } from './server';
import { saidDay, setStage, type Stage } from './stage';
import { openPage, startBrowser, type Reader } from './webPage';

/** Alma Whitcomb of the sample data, who books by the page. */
export const ALMA = '100000001';

const almasAnswers = {
  en: { ...englishAnswers, 'identify.ask': `${ALMA}, 3/12/1984` },
  es: { ...spanishAnswers, 'identify.ask': `${ALMA}, 12 de marzo de 1984` },
} as const;

/** A stage with a browser and a server that the page comes from, always at the same address. */
export interface PageStage {
  readonly stage: Stage;
  readonly browser: Browser;
  /** Host and port of the server. */
  readonly host: string;
  readonly url: string;
  /** The server that runs now. */
  readonly server: () => RunningServer;
  /** Starts it again after it was killed. */
  readonly restart: () => Promise<void>;
  /** Opens the page for somebody who works it by keyboard. */
  readonly open: (
    path?: string,
    settings?: BrowserContextOptions,
    prepare?: (page: Page) => Promise<unknown>,
  ) => Promise<Reader>;
  /** The first message of Alma's booking: place, day and time. */
  readonly request: (language: Language) => string;
  /** Books as Alma until the assistant says something. */
  readonly talk: (
    reader: Reader,
    opening: string,
    goal: Parameters<typeof talkUntil>[2],
    language?: Language,
  ) => ReturnType<Reader['say']>;
  readonly expectBooked: () => Promise<void>;
  /** After every test: nothing was asked of anybody else, nothing the page's policy forbids was tried, and browsers keep nothing of anybody. */
  readonly endTest: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts them. */
export const setPageStage = async (environment: Environment = {}): Promise<PageStage> => {
  const stage = await setStage();
  const browser = await startBrowser();
  const port = await freePort();
  const host = `127.0.0.1:${port}`;
  const url = `http://${host}`;
  const readers: Reader[] = [];
  const start = () =>
    startServer({
      ...stage.environment,
      REDIS_URL: `unix://${stage.redis.socketPath}`,
      PORT: String(port),
      PUBLIC_BASE_URL: url,
      ...environment,
    });
  let server = await start();
  return {
    stage,
    browser,
    host,
    url,
    server: () => server,
    async restart() {
      server = await start();
    },
    async open(path = '/', settings = {}, prepare) {
      const reader = await openPage(browser, `${url}${path}`, settings, prepare);
      readers.push(reader);
      return reader;
    },
    request: (language) =>
      language === 'en'
        ? `I need a ride to Northgate Dental on ${saidDay(stage.visitDay, 'en-US')} at 10:30 am`
        : `Necesito un viaje a Northgate Dental el ${saidDay(stage.visitDay, 'es-US')} a las 10:30 de la mañana`,
    talk: (reader, opening, goal, language = 'en') =>
      talkUntil(reader, opening, goal, almasAnswers[language], language),
    async expectBooked() {
      const rides = await stage.ridesOf(ALMA);
      expect(rides.map(({ value }) => value)).toMatchObject([
        {
          status: 'confirmed',
          mode: 'livery',
          legs: [{ date: stage.visitDay, appointmentTime: '10:30', to: { name: 'Northgate Dental' } }, {}],
        },
      ]);
    },
    async endTest() {
      const asked = readers
        .flatMap((reader) => reader.asked)
        .filter((address) => !/^(?:data|blob):/.test(address));
      expect(asked.filter((address) => new URL(address).host !== host)).toEqual([]);
      expect(readers.flatMap(({ troubles }) => troubles).filter((text) => /polic/i.test(text))).toEqual([]);
      for (const reader of readers)
        expect(await personalKeptBy(reader, stage.today, [stage.visitDay])).toEqual([]);
      await Promise.all(readers.splice(0).map(({ context }) => context.close()));
      await stage.reset();
    },
    async close() {
      await browser.close();
      await server.stop();
      await stage.close();
    },
  };
};
