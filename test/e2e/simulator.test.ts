import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { z } from 'zod';
import { systemClock, wallClock } from '../../bot/clock';
import { startPrivateRedis } from '../../bot/storage/privateRedis';
import { ctHusky } from '../../domain/program/ctHusky';
import { englishAnswers, keyedAnswers } from './support/answers';
import { soundOf, talkUntil, wordsOf } from './support/conversation';
import { startServer, type RunningServer } from './support/server';
import { openSimulator, type Simulator } from './support/simulator';
import { send } from './support/sms';
import { saidDay, setStage } from './support/stage';
import { barriersOn, startBrowser } from './support/webPage';

const PICTURE = join(__dirname, '../../docs/simulator.png');

const visitDay = ctHusky.businessDays.addBusinessDays(wallClock(systemClock()).date, 10);
const request = `I need a ride to Northgate Dental on ${saidDay(visitDay, 'en-US')} at 10:30 am`;

const spoken = z.array(z.tuple([z.string(), z.string()]));

describe('the simulator', () => {
  let dataDir: string;
  let server: RunningServer;
  let browser: Browser;
  const opened: Simulator[] = [];
  beforeAll(async () => {
    dataDir = join(await mkdtemp(join(tmpdir(), 'rideline-simulator-')), 'data');
    [server, browser] = await Promise.all([startServer({ DATA_DIR: dataDir }), startBrowser()]);
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map(({ page }) => page.context().close()));
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    // Whatever happened above, no Redis of this test stays behind.
    await (await startPrivateRedis({ dataDir })).stop();
    await rm(join(dataDir, '..'), { recursive: true });
  });

  const open = async (settings: BrowserContextOptions = {}): Promise<Simulator> => {
    const simulator = await openSimulator(browser, `http://localhost:${server.port}`, settings);
    opened.push(simulator);
    return simulator;
  };
  const spokenIn = async ({ page }: Simulator) => spoken.parse(await page.evaluate('window.said'));

  it('books by text, by key and in the chat, side by side, and shows what lies behind each', async () => {
    const simulator = await open({ viewport: { width: 1440, height: 1310 } });
    const { page, texter, presser, chatter, behind } = simulator;
    expect(await barriersOn(page)).toEqual([]);

    await simulator.phone('2035550101');
    await talkUntil(
      texter,
      request,
      'readBack.confirm',
      { ...englishAnswers, 'identify.birth': '3/12/1984' },
      'en',
    );
    expect(await behind('sms', 'decision')).toMatch(/^"this ride": book by livery/);
    expect(await behind('sms', 'facts')).toMatch(/appointmentTime\s+10:30 said/);
    expect(await behind('sms', 'facts')).toMatch(/program\s+husky-a record/);
    expect(await behind('sms', 'sent')).toMatch(
      /^<Response>\n {2}<Message action="[^"]+" method="POST">Please check\./,
    );
    expect((await texter.say('1')).text).toMatch(wordsOf('booked.confirmed', 'en'));
    expect(await behind('sms', 'done')).toMatch(/bookRide\s+\d{8}/);

    await simulator.phone('2035550102');
    expect((await simulator.call()).text).toMatch(soundOf('call.opening', 'en'));
    const keys = {
      ...keyedAnswers,
      // His clinic is on file.
      'ask.reason': '2',
      'identify.ask': '100000002',
      'identify.birth': '07301949',
      'ask.appointment': visitDay.slice(5).replace('-', ''),
    };
    await talkUntil(presser, '1', 'readBack.confirm', keys, 'en', soundOf);
    expect(await behind('voice', 'sent')).toMatch(
      /<Gather input="dtmf speech" action="http:\/\/localhost:\d+\/twilio\/voice\/step\?turn=\d+"/,
    );
    const chatAnswers = { ...englishAnswers, 'identify.ask': '100000003 11/5/1971' };
    await talkUntil(chatter, request, 'readBack.confirm', chatAnswers, 'en');
    await page.locator('#web-behind .sent', { hasText: 'Please check' }).waitFor();
    expect(await behind('web', 'decision')).toMatch(/^"this ride": book by livery/);
    expect(await behind('web', 'sent')).toMatch(/"suggestedActions"/);
    if (process.env.UPDATE_PICTURES === '1') await page.screenshot({ path: PICTURE });

    expect((await presser.say('1')).text).toMatch(soundOf('booked.confirmed', 'en'));
    expect(await behind('voice', 'done')).toMatch(/bookRide/);
    expect(await behind('voice', 'decision')).toMatch(/^"this ride": book by livery/);
    expect((await chatter.say('1')).text).toMatch(wordsOf('booked.confirmed', 'en'));
    await page.locator('#web-behind .done', { hasText: 'bookRide' }).waitFor();

    expect(await barriersOn(page)).toEqual([]);
    expect(simulator.troubles).toEqual([]);
    expect(await page.locator('#trouble').innerText()).toBe('');
    const secrets = z
      .record(z.string(), z.string())
      .parse(JSON.parse(await readFile(join(dataDir, 'secrets.json'), 'utf8')));
    const received = await simulator.received();
    expect(received).toContain('Northgate Dental');
    for (const secret of Object.values(secrets)) expect(received).not.toContain(secret);
  });

  it('says what the call says aloud in its language, hears words, takes silence, and puts through to a person', async () => {
    const simulator = await open({ colorScheme: 'dark' });
    const { page, behind } = simulator;
    await simulator.call();
    const said = await spokenIn(simulator);
    expect(said.map(([language]) => language)).toContain('es-US');
    expect(said.map(([, text]) => text).join(' ')).toMatch(soundOf('call.opening', 'en'));

    await page.evaluate("window.willHear = (language) => language === 'en-US' ? 'cancel my ride' : ''");
    await page.click('#listen');
    await page.locator('#heard .member', { hasText: 'cancel my ride' }).waitFor();
    await page.locator('#line[data-state="asked"]').waitFor();
    expect(await behind('voice', 'heard')).toMatch(/cancel-trip/);

    await page.click('#silence');
    await page.locator('#heard .note', { hasText: 'Silence' }).waitFor();
    await page.locator('#line[data-state="asked"]').waitFor();

    await page.fill('#say', 'agent');
    await page.press('#say', 'Enter');
    await page.locator('#line[data-state="ringing"]').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.click('#picks-up');
    await page.locator('#line[data-state="over"]').waitFor();
    expect(await page.locator('#heard').innerText()).toMatch(soundOf('call.whisper.case', 'en'));
    expect(await page.locator('#heard .assistant').last().innerText()).toMatch(soundOf('call.goodbye', 'en'));

    expect(simulator.troubles).toEqual([]);
  });

  it('speaks Spanish in the call that asks for it, and comes back where nobody picks up', async () => {
    const simulator = await open();
    const { page, presser } = simulator;
    await simulator.call();
    expect((await presser.say('2')).text).toMatch(/\(es\)/);
    const [language] = (await spokenIn(simulator)).at(-1) ?? [];
    expect(language).toBe('es-US');
    await page.click('[data-key="0"]');
    await page.click('[data-key="#"]');
    await page.locator('#line[data-state="ringing"]').waitFor();
    await page.click('#no-answer');
    await page.locator('#line[data-state="asked"]').waitFor();
    await page.click('#call');
    await page.locator('#line[data-state="over"]').waitFor();
    expect(simulator.troubles).toEqual([]);
  });

  it('is for nobody but who sits at the machine, and signs nothing else than webhooks', async () => {
    const headers = { 'content-type': 'application/json' };
    const webhook = JSON.stringify({
      path: '/twilio/sms',
      fields: { MessageSid: `SM${'1'.repeat(32)}`, From: '+12005550100', Body: 'hello' },
    });
    const post = (body: string, more: Readonly<Record<string, string>> = {}) =>
      send(server.url, { path: '/simulator/webhook', headers: { ...headers, ...more }, body });
    expect(await post(webhook)).toMatchObject({ status: 200 });
    for (const foreign of [
      { host: 'rides.example.org' },
      { host: `127.0.0.1.example.org:${server.port}` },
      { 'x-forwarded-for': '203.0.113.9' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]) {
      expect(await post(webhook, foreign)).toMatchObject({ status: 403 });
      expect(await send(server.url, { method: 'GET', path: '/simulator', headers: foreign })).toMatchObject({
        status: 403,
      });
    }
    const refused = [
      '{',
      JSON.stringify({ path: '/healthz', fields: {} }),
      JSON.stringify({ path: 'https://example.org/twilio/sms', fields: {} }),
      JSON.stringify({ path: '/twilio/sms/../../x', fields: {} }),
    ];
    for (const body of refused) expect(await post(body)).toMatchObject({ status: 400 });
    expect(await post(webhook, { 'content-type': 'text/plain' })).toMatchObject({ status: 400 });
    const nobody = await send(server.url, {
      path: '/simulator/behind',
      headers,
      body: JSON.stringify({ channel: 'voice', id: 'nobody' }),
    });
    expect(JSON.parse(nobody.body)).toEqual({ turn: 0, heard: [], done: [] });
  });

  it('is not there in production', async () => {
    const stage = await setStage();
    const production = await stage.start();
    for (const path of ['/simulator', '/simulator.js', '/simulator/chat'])
      expect(await send(production.url, { method: 'GET', path })).toMatchObject({ status: 404 });
    for (const path of ['/simulator/webhook', '/simulator/behind'])
      expect(await send(production.url, { path })).toMatchObject({ status: 404 });
    await production.stop();
    await stage.close();
  });
});
