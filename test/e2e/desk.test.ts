import type { Role } from '../../bot/desk/representative';
import { wallClock } from '../../bot/clock';
import { addDays } from '../../domain/calendar/calendarDate';
import { waitFor } from '../waitFor';
import { englishAnswers } from './support/answers';
import { talkUntil, wordsOf } from './support/conversation';
import type { DeskReader } from './support/deskPage';
import { setDeskStage, type DeskStage } from './support/deskStage';
import type { Phone } from './support/sms';
import { saidDay } from './support/stage';
import { barriersOn } from './support/webPage';

/** Alma Whitcomb of the sample data. */
const ALMA = { phone: '2035550101', id: '100000001', birth: '3/12/1984' };

/** Milliseconds for what goes through the store, the worker and Twilio, and until somebody who has gone counts as gone. */
const PATIENCE = 45_000;

describe('the desk', () => {
  let desk: DeskStage;
  beforeAll(async () => {
    desk = await setDeskStage();
  });
  let before = 0;
  beforeEach(() => {
    before = desk.twilio.messages().length;
  });
  afterEach(() => desk.endTest());
  afterAll(() => desk.close());

  /** What was texted to the member beside answers, in order. */
  const texted = (): readonly string[] =>
    desk.twilio
      .messages()
      .slice(before)
      .map(({ body }) => body);

  const isTexted = (part: string | RegExp): Promise<void> =>
    waitFor(
      () => texted().some((body) => (typeof part === 'string' ? body.includes(part) : part.test(body))),
      PATIENCE,
    );

  /** Waits until somebody counts as there: who has only just signed in, and whose page listens for news not yet, does not. */
  const isAttended = ({ page }: DeskReader): Promise<void> =>
    page.locator('.state', { hasText: /; [1-9]\d* (?:person is|people are) at the desk/u }).waitFor();

  /** Asks for a person once the desk is attended, and waits until the case is in somebody's queue. Returns its number. */
  const askForPerson = async (member: Phone, reader: DeskReader): Promise<string> => {
    await isAttended(reader);
    expect((await member.say('I want to talk to a person')).text).toMatch(wordsOf('handOff.atDesk', 'en'));
    const [item] = (await desk.stage.workItems()).filter(({ kind }) => kind === 'call-back');
    const number = item?.caseNumber ?? '';
    await reader.page.locator(`.cases a[href="#${number}"]`).waitFor();
    return number;
  };

  const takeOver = async (reader: DeskReader, caseNumber: string): Promise<void> => {
    await reader.goTo('.cases a');
    for (let steps = 0; !(await reader.focused()).includes(caseNumber.slice(4)) && steps < 20; steps += 1)
      await reader.page.keyboard.press('j');
    await reader.page.keyboard.press('Enter');
    await reader.page.locator('.case h2:focus').waitFor();
    await reader.page.getByRole('button', { name: 'Take over' }).waitFor();
    await reader.press('Take over');
    await reader.page.locator('#write:focus').waitFor();
  };

  const write = async ({ page, goTo }: DeskReader, text: string): Promise<void> => {
    await goTo('#write');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await page.locator('.line.from-representative', { hasText: text }).waitFor();
  };

  /** Alma's phone, once her ride is booked by text. */
  const booked = async () => {
    const member = desk.phone(ALMA.phone);
    await talkUntil(
      member,
      `I need a ride to Northgate Dental on ${saidDay(desk.stage.visitDay, 'en-US')} at 10:30 am`,
      'readBack.confirm',
      { ...englishAnswers, 'identify.birth': ALMA.birth },
      'en',
    );
    expect((await member.say('1')).text).toMatch(wordsOf('booked.confirmed', 'en'));
    return member;
  };

  it('takes a member who asked for a person over by the keyboard, changes the ride and gives them back', async () => {
    const member = await booked();
    const ana = await desk.signIn('Ana');
    const { page } = ana;
    const caseNumber = await askForPerson(member, ana);
    expect(await barriersOn(page)).toEqual([]);
    await takeOver(ana, caseNumber);
    await isTexted(wordsOf('desk.taken', 'en'));
    // A line is as wide as its words, not as one letter.
    const taken = await page.locator('.line.from-desk').boundingBox();
    expect(taken?.width).toBeGreaterThan(taken?.height ?? 0);
    expect(await page.locator('.facts').innerText()).toContain('Alma Whitcomb');

    expect((await member.say('my clinic moved it to 11:15')).text).toBe('');
    await page.locator('.line.from-member', { hasText: 'moved it to 11:15' }).waitFor();
    expect(await ana.heard()).toContainEqual(expect.stringContaining('my clinic moved it to 11:15'));
    await write(ana, 'I change it for you now.');

    const [ride] = await desk.stage.ridesOf(ALMA.id);
    const number = ride?.value.number ?? '';
    await ana.press(`Cancel or change ride ${number.slice(0, 4)} ${number.slice(4)}`);
    await page.locator('#ride-time').waitFor();
    await ana.goTo('#ride-time');
    await page.keyboard.type('1115AM');
    await ana.press('Change this ride');
    await page.locator('.ride-form .done', { hasText: 'The ride is changed.' }).waitFor();
    expect((await desk.stage.ridesOf(ALMA.id)).map(({ value }) => value)).toMatchObject([
      { status: 'confirmed', legs: [{ date: desk.stage.visitDay, appointmentTime: '11:15' }, {}] },
    ]);
    await write(ana, 'Done: 11:15 the same day.');
    expect(await ana.barriers()).toEqual([]);
    await ana.press('Give back: this is settled');
    await isTexted(wordsOf('desk.givenBack', 'en'));

    const told = texted();
    const order = [
      wordsOf('desk.taken', 'en'),
      /^Ana: I change it for you now\.$/,
      /^Ana: Done: 11:15 the same day\.$/,
      wordsOf('desk.givenBack', 'en'),
    ].map((pattern) => told.findIndex((body) => pattern.test(body)));
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(order).not.toContain(-1);
    expect((await desk.stage.workItems()).find((item) => item.caseNumber === caseNumber)).toMatchObject({
      status: 'done',
    });
    expect((await member.say('thanks, when is my ride')).text).not.toBe('');
  });

  it('answers who writes by WhatsApp there, and says what did not arrive and what to do', async () => {
    const address = `whatsapp:+1${ALMA.phone}`;
    const ana = await desk.signIn('Ana');
    await isAttended(ana);
    const asked = await desk.twilio.receive(address, 'I want to talk to a person');
    expect(asked.texts.join(' ')).toMatch(wordsOf('handOff.atDesk', 'en'));
    const [item] = (await desk.stage.workItems()).filter(({ kind }) => kind === 'call-back');
    const caseNumber = item?.caseNumber ?? '';
    await ana.page.locator(`.cases a[href="#${caseNumber}"]`, { hasText: 'WhatsApp' }).waitFor();
    await takeOver(ana, caseNumber);
    await write(ana, 'What can I do for you?');
    await isTexted('Ana: What can I do for you?');
    expect(
      desk.twilio
        .messages()
        .filter(({ direction }) => direction === 'outbound-api')
        .slice(-2)
        .map(({ to, from }) => [to, from]),
    ).toEqual(Array(2).fill([address, `whatsapp:${desk.stage.twilio.number}`]));
    desk.twilio.closeWindow(address);
    await write(ana, 'Are you still there?');
    await ana.page
      .locator('.line.from-desk', { hasText: 'Ana: Are you still there?' })
      .filter({ hasText: 'Not delivered: by WhatsApp we may write for 24 hours' })
      .filter({ hasText: 'Ring the member' })
      .waitFor();
    expect((await ana.heard('alarm')).some((text) => text.startsWith('Not delivered'))).toBe(true);
    expect(await ana.barriers()).toEqual([]);
  });

  it('sends what is written while the last words still go out after them, and not as one with them', async () => {
    const member = desk.phone(ALMA.phone);
    const ana = await desk.signIn('Ana');
    const { page } = ana;
    await takeOver(ana, await askForPerson(member, ana));
    // The first answer is on its way for as long as it takes to write on.
    let isWritten = (): void => undefined;
    const writing = new Promise<void>((resolve) => {
      isWritten = resolve;
    });
    await page.route(
      '**/acts',
      async (call) => {
        const response = await call.fetch();
        await writing;
        await call.fulfill({ response });
      },
      { times: 1 },
    );
    await write(ana, 'I look it up.');
    await page.keyboard.type('It is at ten.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Anything');
    isWritten();
    await page
      .locator('.line.from-representative', { hasText: 'It is at ten.', hasNotText: 'I look it up.' })
      .waitFor();
    expect(await page.inputValue('#write')).toBe('Anything');
    await isTexted('It is at ten.');
    expect(texted().slice(-2)).toEqual(['Ana: I look it up.', 'Ana: It is at ten.']);
  });

  it('overrides a rule of the regulation with a reason, which stays with the ride', async () => {
    const member = await booked();
    const ana = await desk.signIn('Ana');
    const { page } = ana;
    await takeOver(ana, await askForPerson(member, ana));
    const [ride] = await desk.stage.ridesOf(ALMA.id);
    const number = ride?.value.number ?? '';
    const tomorrow = addDays(wallClock(Date.now()).date, 1);
    await ana.press(`Cancel or change ride ${number.slice(0, 4)} ${number.slice(4)}`);
    await page.locator('#ride-day').waitFor();
    await page.fill('#ride-day', tomorrow);
    await ana.press('Change this ride');
    await page.locator('.overruling', { hasText: 'BRK-notice-two-business-days' }).waitFor();
    expect(await ana.focused()).toBe('The rules say no:');
    expect(await ana.barriers()).toEqual([]);
    expect((await desk.stage.ridesOf(ALMA.id))[0]?.version).toBe(ride?.version);
    await ana.goTo('#reason');
    await page.keyboard.type('The clinic has a place tomorrow only.');
    await ana.press('Do it all the same');
    await page.locator('.ride-form .done', { hasText: 'The ride is changed.' }).waitFor();
    const [after] = await desk.stage.ridesOf(ALMA.id);
    expect(after?.value.legs[0]?.date).toBe(tomorrow);
    expect(after?.value.moves.at(-1)).toMatchObject({
      reason: 'override',
      note: 'The clinic has a place tomorrow only.',
      by: expect.any(String),
    });
  });

  it('gives one conversation to one of two who take it at the same moment, and tells the other who has it', async () => {
    const member = desk.phone(ALMA.phone);
    const [ana, ben] = [
      await desk.signIn('Ana'),
      await desk.signIn('Ben', 'representative', { colorScheme: 'dark' }),
    ];
    await ben.page.locator('.state', { hasText: '2 people are at the desk' }).waitFor();
    const caseNumber = await askForPerson(member, ana);
    const both = [ana, ben];
    // Neither call goes out before both buttons are pressed: else the faster one's is seen by the other first.
    const pressed: (() => Promise<void>)[] = [];
    for (const { page } of both) {
      await page.route(`**/cases/${caseNumber}/acts`, async (call) => {
        pressed.push(() => call.continue());
        if (pressed.length === both.length) await Promise.all(pressed.map((send) => send()));
      });
      await page.locator(`.cases a[href="#${caseNumber}"]`).click();
      await page.getByRole('button', { name: 'Take over' }).waitFor();
    }
    await Promise.all(both.map(({ page }) => page.getByRole('button', { name: 'Take over' }).click()));
    const holder = ({ page }: DeskReader) => page.locator('.case .holder');
    await Promise.all(both.map((reader) => holder(reader).filter({ hasText: 'conversation' }).waitFor()));
    const said = await Promise.all(both.map((reader) => holder(reader).innerText()));
    expect([...said].sort()).toEqual([
      expect.stringMatching(/^(?:Ana|Ben) has this conversation$/),
      'You have this conversation',
    ]);
    const [other] = said[0] === 'You have this conversation' ? [ben] : [ana];
    expect(await other.page.locator('.writing').isVisible()).toBe(false);
    expect(await other.barriers()).toEqual([]);
    await isTexted(wordsOf('desk.taken', 'en'));
    expect(texted()).toHaveLength(1);
  });

  it('puts a member back in line when the browser of who had them is closed, and tells them', async () => {
    const member = desk.phone(ALMA.phone);
    const [ana, ben] = [await desk.signIn('Ana'), await desk.signIn('Ben')];
    const caseNumber = await askForPerson(member, ana);
    await takeOver(ana, caseNumber);
    await ben.page.locator('.cases .holder', { hasText: 'Ana has this conversation' }).waitFor();
    await ana.context.close();
    await isTexted(wordsOf('desk.left', 'en'));
    await ben.page.getByLabel('Nobody’s').check();
    await ben.page.locator(`.cases a[href="#${caseNumber}"]`).waitFor({ timeout: PATIENCE });
    await takeOver(ben, caseNumber);
  });

  it('shows danger at once while a person has the conversation, and the member gets the line to call', async () => {
    const member = desk.phone(ALMA.phone);
    const ana = await desk.signIn('Ana');
    await takeOver(ana, await askForPerson(member, ana));
    expect((await member.say("I can't breathe and my chest hurts")).text).toContain('911');
    await ana.page.locator('.line.alarming', { hasText: 'told to call 911' }).waitFor();
    await waitFor(async () => (await ana.heard('alarm')).some((text) => text.includes("I can't breathe")));
    expect(await ana.barriers()).toEqual([]);
  });

  it('keeps what was written through a session that runs out, and sends it after signing in again in another tab', async () => {
    const member = desk.phone(ALMA.phone);
    const ana = await desk.signIn('Ana');
    const { page, context } = ana;
    await takeOver(ana, await askForPerson(member, ana));
    await desk.endSessions();
    await ana.goTo('#write');
    await page.keyboard.type('What time is your visit?');
    await page.keyboard.press('Enter');
    await page.locator('.notice', { hasText: 'You are signed out' }).waitFor();
    expect(await page.inputValue('#write')).toBe('What time is your visit?');
    const opening = context.waitForEvent('page');
    await page.getByRole('link', { name: 'Sign in again' }).click();
    const other = await opening;
    await desk.passDoor(other, 'Ana');
    await other.close();
    await page.locator('.line.from-representative', { hasText: 'What time is your visit?' }).waitFor();
    expect(await page.inputValue('#write')).toBe('');
    await isTexted('What time is your visit?');
    expect(texted().filter((body) => body.includes('What time is your visit?'))).toHaveLength(1);
  });

  it.each([
    ['representative', '/desk', ['/desk', '/desk/day', '/desk/numbers']],
    ['dispatcher', '/desk/day', ['/desk/day', '/desk/numbers']],
    ['auditor', '/desk/traces', ['/desk/traces']],
  ] as const satisfies readonly (readonly [Role, string, readonly string[]])[])(
    'shows a %s, who begins at %s, the pages of the role and no other',
    async (role, home, paths) => {
      const reader = await desk.signIn('Dana', role);
      expect(new URL(reader.page.url()).pathname).toBe(home);
      for (const path of ['/desk', '/desk/day', '/desk/traces', '/desk/numbers']) {
        const answer = await reader.page.goto(`${desk.url}${path}`);
        expect([path, answer?.status()]).toEqual([path, paths.some((one) => one === path) ? 200 : 403]);
        if (answer?.status() !== 200) continue;
        await reader.page.locator('main > :not(h1, noscript)').first().waitFor();
        expect(await reader.barriers()).toEqual([]);
      }
    },
  );
});
