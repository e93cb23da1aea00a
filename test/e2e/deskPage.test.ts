import type { Browser, BrowserContextOptions } from 'playwright-core';
import { z } from 'zod';
import type { RideView } from '../../bot/web/desk/exchange';
import { waitFor } from '../waitFor';
import { caseOf, casesOfAllKinds, rideToChange } from './support/deskCases';
import { atDesk, startDeskStandIn, type DeskStandIn } from './support/deskStandIn';
import { openDesk, type DeskReader } from './support/deskPage';
import { personalKeptBy } from './support/keptBy';
import { startBrowser } from './support/webPage';

const texts = z.array(z.string());

describe('the page of the desk', () => {
  let browser: Browser;
  let desk: DeskStandIn;
  const readers: DeskReader[] = [];
  beforeAll(async () => {
    browser = await startBrowser();
  });
  beforeEach(async () => {
    desk = await startDeskStandIn(casesOfAllKinds(), [rideToChange]);
  });
  afterEach(async () => {
    const asked = readers.flatMap((reader) => reader.asked);
    expect(asked.filter((address) => !address.startsWith(desk.url) && !address.startsWith('data:'))).toEqual(
      [],
    );
    // Numbers of cases and rides are all an address may hold.
    for (const reader of readers) expect(await personalKeptBy(reader, '2026-12-14')).toEqual([]);
    expect(readers.flatMap(({ troubles }) => troubles).filter((text) => /polic/i.test(text))).toEqual([]);
    await Promise.all(readers.splice(0).map(({ context }) => context.close()));
    await desk.close();
  });
  afterAll(() => browser.close());

  const open = async (path = '/desk', settings: BrowserContextOptions = {}): Promise<DeskReader> => {
    const reader = await openDesk(browser, `${desk.url}${path}`, settings);
    readers.push(reader);
    return reader;
  };

  it('shows danger first, then treatment, then what is due first, each marked in words', async () => {
    const { page } = await open();
    await page.locator('.cases li').nth(3).waitFor();
    expect(await page.locator('.cases .number').allInnerTexts()).toEqual([
      '9400 0002',
      '9300 0004',
      '9200 0006',
      '9100 0008',
    ]);
    expect(await page.locator('.cases .tags').allInnerTexts()).toEqual([
      'Emergency: the member was told to call 911',
      'Treatment',
      'Written notice due',
      'Late',
    ]);
    await page.getByLabel('Mine', { exact: true }).check();
    expect(await page.locator('.cases .number').allInnerTexts()).toEqual(['9300 0004']);
    await page.getByLabel('Nobody’s').check();
    expect(await page.locator('.cases .number').allInnerTexts()).toEqual(['9100 0008']);
  });

  it('is worked by the keyboard alone: takes a case over, writes and gives it back', async () => {
    const reader = await open();
    const { page, goTo, focused } = reader;
    await page.locator('.cases li').nth(3).waitFor();
    await goTo('.cases a');
    expect(await focused()).toContain('9400 0002');
    for (const key of ['j', 'ArrowDown', 'End', 'k', 'j']) await page.keyboard.press(key);
    expect(await focused()).toContain('9100 0008');
    await page.keyboard.press('Enter');
    await page.locator('.log .line').first().waitFor();
    expect(await focused()).toBe('Case 9100 0008: Call back');
    await reader.press('Take over');
    await page.locator('.writing:not([hidden])').waitFor();
    expect(await focused()).toBe('');
    await page.keyboard.type('Buenos días, soy Ana');
    await page.keyboard.press('Enter');
    await page.locator('.line.from-representative', { hasText: 'soy Ana' }).waitFor();
    await reader.press('Give back: the assistant goes on with its question');
    await page.locator('.writing').waitFor({ state: 'hidden' });
    expect(desk.acts.map(({ act, text }) => [act, text])).toEqual([
      ['take', undefined],
      ['say', 'Buenos días, soy Ana'],
      ['give-back', undefined],
    ]);
    await reader.press('Close the case');
    expect(await focused()).toContain('9100 0008');
    expect(await reader.heard()).toContain('Given back. The member was told.');
  });

  it('goes to the content past the head, and keeps the open case', async () => {
    const { page, goTo } = await open('/desk#91000008');
    await page.locator('.log .line').first().waitFor();
    await page.reload();
    await page.locator('.log .line').first().waitFor();
    await goTo('.skip');
    await page.keyboard.press('Enter');
    await page.locator('#content:focus').waitFor();
    expect(await page.locator('.case h2').innerText()).toContain('9100 0008');
  });

  it('shows who it is, why, the clause, what is missing and when the letter is due', async () => {
    const { page } = await open('/desk#92000006');
    const facts = await page.locator('.facts').innerText();
    for (const part of [
      'Item pickup: picking up an item.',
      '17-134d-33(e)(3)(F)',
      'Wed, Dec 2, 5:00 PM',
      'Self, verified by Date of birth, Phone on file',
      '203-555-0101',
      'Book ride destination',
      'Alma Whitcomb',
    ])
      expect(facts).toContain(part);
    expect(await page.locator('.history').innerText()).toContain('Ben: Noted');
  });

  it('names the number to ring where it came by phone, and what must not be told to who is not verified', async () => {
    desk.cases.push(
      caseOf('95000000', {
        canWrite: false,
        channel: 'voice',
        caller: {
          relationship: 'Parent',
          isVerified: false,
          identifiers: [],
          phone: '2035550199',
          answer: 'by-call',
        },
      }),
    );
    const { page } = await open('/desk#95000000');
    expect(await page.locator('.ring a').getAttribute('href')).toBe('tel:+12035550199');
    expect(await page.locator('.facts').innerText()).toContain('Parent, not verified: tell nothing');
    expect(await page.locator('.writing').count()).toBe(0);
  });

  it('says who has a conversation that another took first', async () => {
    const { page } = await open('/desk#91000008');
    const take = page.getByRole('button', { name: 'Take over' });
    await take.waitFor();
    Object.assign(desk.cases[0] ?? {}, { heldBy: 'Ben' });
    desk.refuse = { status: 409, body: { code: 'held', by: 'Ben' } };
    await take.click();
    await page.locator('.holding .trouble', { hasText: 'Ben has this conversation.' }).waitFor();
    await take.waitFor({ state: 'hidden' });
    expect(await page.locator('.case .holder').innerText()).toBe('Ben has this conversation');
  });

  it('keeps what was written through a session that runs out, and sends it once after signing in again', async () => {
    const { page, goTo, heard } = await open('/desk#91000008');
    await page.getByRole('button', { name: 'Take over' }).click();
    await page.locator('.writing:not([hidden])').waitFor();
    desk.who = undefined;
    await goTo('#write');
    await page.keyboard.type('¿A qué hora es su cita?');
    await page.keyboard.press('Enter');
    const notice = page.locator('.notice');
    await notice.waitFor();
    expect(await notice.innerText()).toContain('You are signed out. What you wrote is still here');
    expect(await notice.locator('a').getAttribute('target')).toBe('_blank');
    expect(await page.inputValue('#write')).toBe('¿A qué hora es su cita?');
    expect(desk.acts).toHaveLength(1);
    desk.who = atDesk('Ana');
    await page.locator('.line.from-representative', { hasText: 'su cita' }).waitFor();
    await notice.waitFor({ state: 'detached' });
    expect(await page.inputValue('#write')).toBe('');
    expect(desk.acts.map(({ act }) => act)).toEqual(['take', 'say']);
    expect(await heard()).toContain('You are signed in again.');
  });

  it('sends nothing in the name of somebody else', async () => {
    const { page } = await open('/desk#91000008');
    await page.getByRole('button', { name: 'Take over' }).click();
    await page.locator('.writing:not([hidden])').waitFor();
    desk.who = undefined;
    await page.fill('#write', 'hola');
    await page.press('#write', 'Enter');
    await page.locator('.notice').waitFor();
    desk.who = atDesk('Ben');
    await page.locator('.notice', { hasText: 'Ben is signed in now.' }).waitFor();
    await page.press('#write', 'Enter');
    expect(await page.inputValue('#write')).toBe('hola');
    expect(desk.acts.map(({ act }) => act)).toEqual(['take']);
  });

  it('sends again what nobody answered under the same id', async () => {
    const { page } = await open('/desk#91000008');
    await page.getByRole('button', { name: 'Take over' }).click();
    await page.locator('.writing:not([hidden])').waitFor();
    desk.refuse = { status: 503, body: { code: 'store-away' } };
    await page.fill('#write', 'hola');
    await page.press('#write', 'Enter');
    await page.locator('.writing .trouble', { hasText: 'That was not done' }).waitFor();
    expect(await page.inputValue('#write')).toBe('hola');
    await page.press('#write', 'Enter');
    await page.locator('.line.from-representative').waitFor();
    const [, first, second] = desk.acts;
    expect(second?.id).toBe(first?.id);
  });

  it('tells of danger at once, in words, wherever it comes up', async () => {
    const { page, heard } = await open('/desk#91000008');
    await page.locator('.log .line').first().waitFor();
    const [found] = desk.cases;
    found?.lines.push({
      turn: 3,
      at: '2026-12-01T14:05:00Z',
      from: 'member',
      text: 'no puedo respirar',
      danger: 'emergency',
    });
    Object.assign(found ?? {}, { watermark: 3 });
    await waitFor(async () => {
      desk.tell('case', '91000008');
      return (await page.locator('.line.alarming').count()) === 1;
    });
    expect(await page.locator('.line.alarming').innerText()).toContain(
      'Emergency: the member was told to call 911',
    );
    desk.cases.push(caseOf('96000008', { danger: 'crisis' }));
    desk.tell('queue');
    await page.locator('.cases .number', { hasText: '9600 0008' }).waitFor();
    expect(await heard('alarm')).toEqual([
      'Emergency: the member was told to call 911. no puedo respirar',
      'Danger in case 9600 0008.',
    ]);
  });

  it('changes a ride, and against the rules only with a reason', async () => {
    const { page, focused } = await open('/desk#91000008');
    await page.getByRole('button', { name: 'Cancel or change ride 0327 9585' }).click();
    await page.fill('#ride-time', '11:15');
    const change = page.getByRole('button', { name: 'Change this ride' });
    desk.refuse = {
      status: 409,
      body: { code: 'rules', findings: [{ text: 'Short notice', citation: '17-134d-33(e)(1)(A)' }] },
    };
    await change.click();
    await page.locator('.overruling').waitFor();
    expect(await focused()).toBe('The rules say no:');
    expect(await page.locator('.overruling ul').innerText()).toBe('Short notice 17-134d-33(e)(1)(A)');
    const anyway = page.getByRole('button', { name: 'Do it all the same' });
    await anyway.click();
    await page.locator('.overruling .trouble', { hasText: 'Write the reason first.' }).waitFor();
    await page.fill('#reason', 'The clinic moved it');
    await anyway.click();
    await page.locator('.ride-form .done', { hasText: 'The ride is changed.' }).waitFor();
    expect(desk.acts).toMatchObject([
      { act: 'change', version: 1, change: { appointmentTime: '11:15' } },
      {
        act: 'change',
        version: 1,
        change: { appointmentTime: '11:15' },
        override: { reason: 'The clinic moved it' },
      },
    ]);
  });

  it('shows the rides of a day as they are, those that are looked for, and moves among them by keys', async () => {
    const ride = { ...rideToChange, from: 'Home', to: 'Northgate Dental' };
    const harold = { ...ride, number: '04447777', rider: 'Harold Pease', pickUpTime: '09:35' };
    desk.day = {
      date: '2026-12-14',
      rides: [
        { ...ride, rider: 'Alma Whitcomb', pickUpTime: '10:15' },
        { ...harold, status: 'confirmed' },
      ],
      closings: [],
    };
    const { page, focused, heard } = await open('/desk/day');
    const numbers = () => page.locator('[data-ride]').allTextContents();
    await page.getByRole('button', { name: 'Ride 0444 7777' }).focus();
    await page.keyboard.press('j');
    expect(await focused()).toBe('Ride 0327 9585');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('Ride 0444 7777');
    desk.day = {
      ...desk.day,
      rides: desk.day.rides.map((one) =>
        one.number === harold.number ? { ...one, status: 'assigned' } : one,
      ),
    };
    await page.locator('td', { hasText: 'has a driver' }).waitFor();
    expect(await focused()).toBe('Ride 0444 7777');
    expect(await heard()).toContain('1 ride of the day is different now.');
    await page.fill('#filter', 'whitcomb');
    expect(await numbers()).toEqual(['Ride 0327 9585']);
    await page.fill('#filter', 'HAS A DRIVER');
    expect(await numbers()).toEqual(['Ride 0444 7777']);
    expect(await page.locator('.state').innerText()).toBe('1 of 2 rides');
    await page.fill('#filter', '');
    expect(await numbers()).toEqual(['Ride 0444 7777', 'Ride 0327 9585']);
  });

  it('takes a closing by the keyboard, when it was asked twice, and shows it on its day', async () => {
    desk.who = atDesk('Dana', 'dispatcher');
    desk.day = {
      date: '2026-12-14',
      rides: [],
      closings: [{ kind: 'schools-closed', towns: [], at: '2026-12-13T16:00', rides: 1 }],
    };
    const { page, goTo, focused, heard, press } = await open('/desk/day');
    const listed = () => page.locator('section li').allInnerTexts();
    const schools = 'Schools are closed, whole state: 1 ride, entered Sun, Dec 13, 4:00 PM';
    await page.locator('section li').waitFor();
    expect(await listed()).toEqual([schools]);
    await press('Enter it');
    await page.locator('section .trouble', { hasText: 'Choose what is closed, and where, first.' }).waitFor();
    await goTo('#closing-kind');
    await page.keyboard.type('Rides do');
    await goTo('#closing-where');
    await page.keyboard.type('In some');
    await goTo('#closing-towns');
    await page.keyboard.type('hartford, Gotham');
    await press('Enter it');
    expect(await focused()).toBe(
      'Rides do not run on Mon, Dec 14, hartford, Gotham. This is told to members and cannot be taken back.',
    );
    desk.refuse = { status: 400, body: { code: 'no-such-town' } };
    await press('Yes: tell the members');
    await page.locator('section .trouble', { hasText: 'Connecticut has no town of this name.' }).waitFor();
    await page.fill('#closing-towns', 'Hartford');
    await press('Enter it');
    await press('Yes: tell the members');
    await page.locator('section .done', { hasText: 'It touches 2 rides' }).waitFor();
    expect(await focused()).toBe('Enter a closing on Mon, Dec 14');
    await page.locator('section li').nth(1).waitFor();
    expect(await listed()).toEqual([
      schools,
      'Rides do not run, Hartford: 2 rides, entered Sun, Dec 13, 5:00 PM',
    ]);
    expect(desk.acts.at(-1)).toMatchObject({ day: '2026-12-14', kind: 'rides-stop', towns: ['Hartford'] });
    expect((await heard()).at(-1)).toBe(
      'It touches 2 rides, and their members are told. 1 of them has a case in the queue: a child goes to a school program.',
    );
  });

  it('shows a ride as it is where somebody changed it meanwhile, and cancels only when asked twice', async () => {
    const { page } = await open('/desk#91000008');
    await page.getByRole('button', { name: 'Cancel or change ride 0327 9585' }).click();
    await page.getByRole('button', { name: 'Change this ride' }).click();
    await page.locator('.ride-form .trouble', { hasText: 'Nothing is different' }).waitFor();
    const changed: RideView = { ...rideToChange, appointmentTime: '12:00', version: 2 };
    desk.rides.set(rideToChange.number, changed);
    desk.refuse = { status: 409, body: { code: 'changed-meanwhile' } };
    await page.fill('#ride-time', '11:15');
    await page.getByRole('button', { name: 'Change this ride' }).click();
    await page.locator('.ride-form .trouble', { hasText: 'Somebody has changed it meanwhile' }).waitFor();
    expect(await page.inputValue('#ride-time')).toBe('12:00');
    await page.getByRole('button', { name: 'Cancel this ride' }).click();
    await page.getByRole('button', { name: 'Yes: the member wants it cancelled' }).click();
    await page.locator('.ride-form', { hasText: 'Nothing can be done to this ride any more.' }).waitFor();
    expect(desk.acts.at(-1)).toMatchObject({ act: 'cancel', version: 2 });
  });

  it('says when the desk is not reached, and hears of everything again afterwards', async () => {
    const { page, heard } = await open();
    await page.locator('.cases li').nth(3).waitFor();
    await page.context().setOffline(true);
    desk.cut();
    await page.locator('.notice', { hasText: 'not reached' }).waitFor();
    desk.cases.push(caseOf('96000008'));
    await page.context().setOffline(false);
    await page.locator('.cases .number', { hasText: '9600 0008' }).waitFor();
    await page.locator('.notice').waitFor({ state: 'detached' });
    expect(await heard()).toContain('1 new case in the queue.');
  });

  it('keeps nothing in the browser', async () => {
    const { page, context } = await open('/desk#91000008');
    await page.locator('.log .line').first().waitFor();
    expect(
      await page.evaluate('[localStorage.length, sessionStorage.length, document.scripts[0].textContent]'),
    ).toEqual([0, 0, '']);
    expect(await context.cookies()).toEqual([]);
  });

  const eyes = [
    ['by day', {}],
    ['in the dark', { colorScheme: 'dark' }],
    ['with colors of the system', { forcedColors: 'active' }],
    ['with more contrast', { contrast: 'more' }],
    ['320 pixels wide', { viewport: { width: 320, height: 640 } }],
    ['four times the size', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }],
  ] as const satisfies readonly (readonly [string, BrowserContextOptions])[];
  describe.each(eyes)('%s', (_, settings) => {
    const expectNoBarrier = async (reader: DeskReader): Promise<void> => {
      expect(await reader.barriers()).toEqual([]);
      const overflow = 'document.documentElement.scrollWidth - innerWidth';
      expect(await reader.page.evaluate(overflow)).toBeLessThanOrEqual(0);
      const small = await reader.page.evaluate(`
        [...document.querySelectorAll('button, select, textarea, input:not([type=radio]), nav a, .cases a')]
          .filter((one) => one.checkVisibility())
          .filter((one) => one.getBoundingClientRect().height < 44 || one.getBoundingClientRect().width < 44)
          .map((one) => one.id || one.textContent)`);
      expect(texts.parse(small)).toEqual([]);
    };

    it('has no barrier in the queue, in a case, and where the rules say no', async () => {
      const reader = await open('/desk', settings);
      const { page } = reader;
      await page.locator('.cases li').nth(3).waitFor();
      await expectNoBarrier(reader);
      await page.locator('.cases a', { hasText: '9100 0008' }).click();
      await page.getByRole('button', { name: 'Take over' }).click();
      await page.locator('.writing:not([hidden])').waitFor();
      await expectNoBarrier(reader);
      await page.getByRole('button', { name: 'Cancel or change ride 0327 9585' }).click();
      await page.fill('#ride-time', '11:15');
      desk.refuse = {
        status: 409,
        body: { code: 'rules', findings: [{ text: 'Short notice', citation: '1' }] },
      };
      await page.getByRole('button', { name: 'Change this ride' }).click();
      await page.locator('.overruling').waitFor();
      await expectNoBarrier(reader);
      desk.who = undefined;
      await page.fill('#write', 'hola');
      await page.press('#write', 'Enter');
      await page.locator('.notice').waitFor();
      await expectNoBarrier(reader);
    });

    it('has no barrier on the day, the traces and the numbers', async () => {
      desk.who = atDesk('Dana', 'dispatcher');
      desk.day = {
        date: '2026-12-14',
        rides: [
          {
            ...rideToChange,
            pickUpTime: '09:35',
            rider: 'Alma Whitcomb',
            phone: '2035550101',
            from: 'Home',
            to: 'Northgate Dental',
          },
        ],
        closings: [{ kind: 'rides-stop', towns: ['Avon'], at: '2026-12-13T16:00', rides: 1 }],
      };
      desk.trace = {
        number: '03279585',
        decisions: [
          {
            at: '2026-12-01T09:00',
            outcome: 'book by livery',
            findings: [{ rule: 'notice', says: 'holds', citation: '17-134d-33(e)', facts: ['requestDate'] }],
            facts: [{ name: 'sameTown', value: 'true', origin: 'derived' }],
          },
        ],
      };
      desk.numbers = {
        from: '2026-12-01',
        to: '2026-12-07',
        tables: [{ title: 'Hand-offs', columns: ['Reason', 'Texts'], rows: [['asked for a person', 3]] }],
      };
      const day = await open('/desk/day', settings);
      await day.page.getByRole('button', { name: 'Ride 0327 9585' }).click();
      await day.page.locator('#ride-time').waitFor();
      await expectNoBarrier(day);
      await day.page.getByLabel('What is closed').selectOption('rides-stop');
      await day.page.getByLabel('Where').selectOption('towns');
      await day.page.getByLabel('Towns').fill('Hartford');
      await day.page.getByRole('button', { name: 'Enter it' }).click();
      await day.page.getByRole('button', { name: 'Yes: tell the members' }).waitFor();
      await expectNoBarrier(day);
      desk.who = atDesk('Abe', 'auditor');
      const traces = await open('/desk/traces', settings);
      await traces.page.fill('#number', '0327 9585');
      await traces.page.keyboard.press('Enter');
      await traces.page.locator('.decision', { hasText: 'book by livery' }).waitFor();
      await expectNoBarrier(traces);
      desk.who = atDesk('Ana');
      const numbers = await open('/desk/numbers', settings);
      await numbers.page.locator('td', { hasText: '3' }).waitFor();
      await expectNoBarrier(numbers);
    });
  });
});
