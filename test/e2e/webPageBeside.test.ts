import { readFileSync } from 'node:fs';
import { messages } from '../../dialogs/locales/messages';
import { wordsOf } from './support/conversation';
import { ALMA, setPageStage, type PageStage } from './support/pageStage';
import type { Reader } from './support/webPage';

describe('what the page shows beside an answer', () => {
  let pages: PageStage;

  beforeAll(async () => {
    pages = await setPageStage();
  });
  afterEach(() => pages.endTest());
  afterAll(() => pages.close());

  /** Picks in what is shown, by keyboard alone, and sends it. */
  const pick = async ({ page, goTo, answered }: Reader, picked: Readonly<Record<string, string>>) => {
    for (const [id, value] of Object.entries(picked)) {
      await goTo(`#pick-${id}`);
      await page.locator(`#pick-${id}`).fill(value);
    }
    await page.keyboard.press('Enter');
    return answered();
  };
  const neededIn = ({ page }: Reader): Promise<string> => page.locator('#needed').innerText();
  const pickable = ({ page }: Reader) =>
    page.locator('#picks input:visible').evaluateAll((all) => all.map(String));

  const ways = [
    ['en', 'I need a ride to Northgate Dental', /^100000001, March 12, 1984$/, /^\w+ \d+, \d{4}, 10:30 AM$/],
    [
      'es',
      'Necesito un viaje a Northgate Dental',
      /^100000001, 12 de marzo de 1984$/,
      /^\d+ de \w+ de \d{4}, 10:30 a\. ?m\.$/,
    ],
  ] as const;
  it.each(ways)(
    'takes days and times that are picked, in %s, and tells what is still needed',
    async (language, opening, birth, visit) => {
      const reader = await pages.open(`/?lang=${language}`);
      await reader.say(opening);
      expect(await pickable(reader)).toHaveLength(1);
      await reader.page.locator('#field').fill(ALMA);
      await pick(reader, { 'birth-day': '1984-03-12' });
      expect((await reader.own()).at(-1)).toMatch(birth);
      expect(await neededIn(reader)).toContain(messages[language]['needed.day']);
      expect(await neededIn(reader)).toContain(messages[language]['needed.travel']);
      expect(await pickable(reader)).toHaveLength(2);
      expect(await reader.barriers()).toEqual([]);
      const { text } = await pick(reader, { day: pages.stage.visitDay, time: '10:30' });
      expect((await reader.own()).at(-1)?.replace(/\s/g, ' ')).toMatch(visit);
      expect(await pickable(reader)).toHaveLength(0);
      expect(await neededIn(reader)).not.toContain(messages[language]['needed.day']);
      expect(text).toMatch(wordsOf('ask.otherRide', language));
      await pages.talk(reader, 'no', 'readBack.confirm', language);
      expect(await reader.page.locator('#needed').isVisible()).toBe(false);
      const [book = ''] = await reader.choices();
      await reader.press(book);
      await pages.expectBooked();
    },
  );

  it('shows a booked ride as a card, with a calendar file and a print view that name nobody and no place', async () => {
    const reader = await pages.open('/', { acceptDownloads: true });
    await pages.talk(reader, pages.request('en'), 'readBack.confirm');
    await reader.press('Book it');
    const card = reader.page.locator('#log .ride');
    const [{ value: ride } = { value: undefined }] = await pages.stage.ridesOf(ALMA);
    const number = `${ride?.number.slice(0, 4) ?? ''} ${ride?.number.slice(4) ?? ''}`;
    const rows = await card.locator('dl div').allInnerTexts();
    expect(rows.map((row) => row.split('\n'))).toEqual([
      ['Ride number', number],
      ['Day', expect.stringMatching(/^\w{3}, \w{3} \d+$/)],
      ['Be ready by', '9:30 AM'],
      ['Pick-up about', expect.stringMatching(/^\d+:\d\d AM$/)],
      ['Appointment', '10:30 AM'],
      ['By', 'car with a driver'],
      ['Way back', 'Call when you are done'],
      ['Late car or changes', '1-855-478-7350'],
    ]);
    expect(await reader.barriers()).toEqual([]);

    await reader.goTo('#log .ride a', 'Shift+Tab');
    const downloaded = reader.page.waitForEvent('download');
    await reader.page.keyboard.press('Enter');
    const file = await downloaded;
    expect(file.suggestedFilename()).toBe('ride.ics');
    const calendar = readFileSync(await file.path(), 'utf8');
    const day = pages.stage.visitDay.replaceAll('-', '');
    expect(calendar).toContain(`DTSTART;TZID=America/New_York:${day}T093000\r\n`);
    expect(calendar).toContain(`UID:ride-${ride?.number ?? ''}@rideline\r\n`);

    await reader.page.evaluate(
      'window.print = () => { window.printed = document.querySelectorAll(".printed").length; }',
    );
    await reader.goTo('#log .ride button', 'Tab');
    await reader.page.keyboard.press('Enter');
    expect(await reader.page.evaluate('window.printed')).toBe(1);
    await reader.page.emulateMedia({ media: 'print' });
    const paper = await reader.page.locator('body').innerText();
    expect(paper).toContain(number);
    for (const text of [calendar, paper])
      expect(text).not.toMatch(/Alma|Whitcomb|Northgate|Dental|Hamden|100000001|1984/);
  });

  it('shows the card again after a reload, and in every tab', async () => {
    const reader = await pages.open();
    await pages.talk(reader, pages.request('en'), 'readBack.confirm');
    await reader.press('Book it');
    await reader.page.reload();
    await reader.page.locator('#log .ride').waitFor();

    // A window opened from here has the same conversation, as a tab that is doubled has.
    const [other] = await Promise.all([
      reader.context.waitForEvent('page'),
      reader.page.evaluate("window.open('/')"),
    ]);
    await other.locator('#log .ride').waitFor();
    await reader.say('thank you');
    await other.locator('#log .own', { hasText: 'thank you' }).waitFor();
    await other.locator('#field').fill('I need another ride');
    await other.keyboard.press('Enter');
    await reader.page.locator('#log .own', { hasText: 'I need another ride' }).waitFor();
    await expect(reader.answered()).resolves.toBeDefined();
    expect(await other.locator('#log .own').count()).toBe((await reader.own()).length);
    expect(await reader.page.locator('#log .ride').count()).toBe(1);
  });

  it('hides what was said when the hour of trust is over, keeps what is being written, and goes on', async () => {
    const reader = await pages.open('/', {}, (page) => page.clock.install());
    await pages.talk(reader, pages.request('en'), 'ask.otherRide');
    await reader.page.locator('#field').fill('my half sentence');
    // The page goes by the server's clock, which stands still here: it hears nothing of it for an hour.
    await reader.page.route('**/tokens/refresh', (route) => route.abort());
    await reader.page.clock.fastForward('01:01:00');
    await reader.page.locator('#log', { hasText: messages.en['web.hidden'] }).waitFor();
    const body = await reader.page.locator('body').innerText();
    expect(body).not.toMatch(/Northgate|Hamden|1984|100000001/);
    expect(await reader.page.locator('#field').inputValue()).toBe('my half sentence');
    expect((await reader.heard()).at(-1)).toBe(messages.en['web.hidden']);
    expect(await reader.barriers()).toEqual([]);

    await reader.page.unroute('**/tokens/refresh');
    const renewed = reader.page.waitForResponse('**/tokens/refresh');
    await reader.page.clock.fastForward('15:01');
    await renewed;
    await reader.page.locator('#field').fill('');
    await reader.say('no');
    expect((await reader.replies()).at(-1)).toMatch(wordsOf('ask.bus', 'en'));
    expect(await reader.page.locator('#log').innerText()).toContain('Northgate');
    expect(await reader.page.locator('#log').innerText()).not.toContain(messages.en['web.hidden']);
  });

  it('says that the chat has run out, keeps what was not sent, and goes on with the ride after a new sign-in', async () => {
    const reader = await pages.open();
    await pages.talk(reader, pages.request('en'), 'ask.otherRide');
    await reader.page.route('**/activities', (route) => route.fulfill({ status: 403, json: {} }));
    await reader.write('no');
    await reader.page.locator('#log', { hasText: messages.en['web.ended'] }).waitFor();
    await reader.page.locator('#log .not-sent').waitFor();
    expect(await reader.own()).toEqual(['no']);
    expect(await reader.page.locator('body').innerText()).not.toMatch(/Northgate|Hamden|1984|100000001/);
    expect(await reader.page.evaluate('Object.keys({ ...sessionStorage, ...localStorage })')).toEqual([]);

    await reader.page.unroute('**/activities');
    await reader.goTo('#log .not-sent button', 'Shift+Tab');
    await reader.page.keyboard.press('Enter');
    await reader.answered();
    await reader.say('I need a ride');
    await reader.say(`${ALMA}, 3/12/1984`);
    expect((await reader.replies()).at(-1)).toMatch(wordsOf('resume.book.onDay', 'en'));
    expect((await reader.say('yes')).text).toMatch(wordsOf('ask.otherRide', 'en'));
    expect(await reader.page.evaluate('Object.keys({ ...sessionStorage, ...localStorage }).sort()')).toEqual([
      'rideline.conversation',
      'rideline.token',
    ]);
  });
});
