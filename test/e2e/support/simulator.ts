import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { HttpAnswer } from './sms';

/** What came back, as it is shown or said. */
interface Shown extends HttpAnswer {
  readonly text: string;
}

/** Somebody who says things and waits for the answer. */
interface Talker {
  readonly say: (text: string) => Promise<Shown>;
}

/** The simulator in a browser, and who works it. */
export interface Simulator {
  readonly page: Page;
  /** Errors in the console, and exceptions. */
  readonly troubles: readonly string[];
  /** Everything the server sent, whatever it was asked by. */
  readonly received: () => Promise<string>;
  readonly phone: (number: string) => Promise<void>;
  /** Texts. */
  readonly texter: Talker;
  /** Presses keys in a call: what is said is keys. */
  readonly presser: Talker;
  /** Presses the button that calls, or hangs up; waits for a question or the end. */
  readonly call: () => Promise<Shown>;
  /** Chats in the frame. */
  readonly chatter: Talker;
  /** What is shown of a part that lies behind a conversation. */
  readonly behind: (channel: 'sms' | 'voice' | 'web', part: string) => Promise<string>;
}

/** What a browser has that speaks and listens: what is said is written down, what is heard comes from the test. */
const VOICE = `
  window.said = [];
  Object.defineProperty(window, 'speechSynthesis', { value: {
    speak(utterance) {
      window.said.push([utterance.lang, utterance.text]);
      utterance.dispatchEvent(new Event('start'));
      setTimeout(() => utterance.dispatchEvent(new Event('end')), 0);
    },
    cancel() {},
  } });
  window.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) { super(); this.text = text; }
  };
  window.SpeechRecognition = class extends EventTarget {
    start() {
      const result = new Event('result');
      result.results = [[{ transcript: window.willHear(this.lang) }]];
      setTimeout(() => this.dispatchEvent(result), 0);
    }
    abort() {}
  };
`;

const shown = (lines: readonly string[]): Shown => ({
  status: 200,
  headers: {},
  body: lines.join('\n'),
  text: lines.join(' '),
});

/** Opens the simulator. */
export const openSimulator = async (
  browser: Browser,
  url: string,
  settings: BrowserContextOptions = {},
): Promise<Simulator> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...settings });
  const page = await context.newPage();
  const troubles: string[] = [];
  const bodies: Promise<string>[] = [];
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') troubles.push(line.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('response', (response) => {
    bodies.push(
      response.text().then(
        (text) => `${JSON.stringify(response.headers())}\n${text}`,
        () => '',
      ),
    );
  });
  await page.addInitScript(VOICE);
  await page.goto(`${url}/simulator`);
  const chat = page.frameLocator('iframe');
  await chat.locator('#field').waitFor();

  const answered = async (thread: string, done: string, act: () => Promise<void>): Promise<Shown> => {
    const before = await page.locator(`${thread} p`).count();
    await act();
    await page.locator(done).waitFor();
    const lines = await page.locator(`${thread} p`).all();
    const texts = await Promise.all(
      lines
        .slice(before)
        .map(async (line) => ((await line.getAttribute('class')) === 'assistant' ? line.innerText() : '')),
    );
    return shown(texts.filter((text) => text !== ''));
  };
  /** The question after the last thing a caller did, or the end of the call. */
  const QUESTION = '#line:is([data-state="asked"], [data-state="over"])';
  const inCall = (act: () => Promise<void>): Promise<Shown> => answered('#heard', QUESTION, act);
  const key = (sign: string) => page.click(`[data-key="${sign}"]`);

  return {
    page,
    troubles,
    received: async () => (await Promise.all(bodies)).join('\n'),
    phone: async (number) => {
      await page.selectOption('#who', number);
    },
    texter: {
      say: (text) =>
        answered('#texts', '#texts > .assistant:last-child', async () => {
          await page.fill('#text', text);
          await page.press('#text', 'Enter');
          await page.locator('#texts > .member:last-child, #texts > .assistant:last-child').waitFor();
        }),
    },
    presser: {
      say: (keys) =>
        inCall(async () => {
          for (const sign of keys) await key(sign);
          if (await page.locator('#line[data-state="keying"]').isVisible()) await key('#');
        }),
    },
    call: () =>
      inCall(async () => {
        await page.click('#call');
      }),
    chatter: {
      async say(text) {
        await chat.locator('#field').fill(text);
        await chat.locator('#field').press('Enter');
        await chat.locator('#log:not(:has(.sending)) > .reply:last-child').waitFor();
        return shown(
          await chat.locator('#log > .own:nth-last-child(1 of .own) ~ .reply .said').allInnerTexts(),
        );
      },
    },
    behind: (channel, part) => page.locator(`#${channel}-behind .${part}`).innerText(),
  };
};
