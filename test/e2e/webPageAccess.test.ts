import { z } from 'zod';
import { setPageStage, type PageStage } from './support/pageStage';
import type { Reader } from './support/webPage';

/** Pixels a button has to measure at least each way, for a hand that shakes. */
const TARGET = 44;

/** Pixels of a link in a sentence: WCAG 2.2, 2.5.8. */
const TARGET_IN_TEXT = 24;

/** Milliseconds until the first question is there. */
const FIRST_QUESTION_MS = 1_000;

const targetsSchema = z.array(
  z.object({ name: z.string(), isInText: z.boolean(), width: z.number(), height: z.number() }),
);

/** Everything that can be pressed, as it is shown. */
const TARGETS = `
  [...document.querySelectorAll('a, button, input, textarea')].filter((one) => one.checkVisibility()).map((one) => {
    const { width, height } = one.getBoundingClientRect();
    return { name: one.textContent || one.id, isInText: one.matches('.said a, .not-sent a'), width, height };
  })
`;

describe('the page for every eye and hand', () => {
  let pages: PageStage;

  beforeAll(async () => {
    pages = await setPageStage();
  });
  afterEach(() => pages.endTest());
  afterAll(() => pages.close());

  const expectNoBarrier = async (reader: Reader): Promise<void> => {
    expect(await reader.barriers()).toEqual([]);
    const overflow = 'document.documentElement.scrollWidth - innerWidth';
    expect(await reader.page.evaluate(overflow)).toBeLessThanOrEqual(0);
  };

  /** Books, and looks at every state on the way. */
  const bookAndLook = async (reader: Reader, look: () => Promise<void>): Promise<void> => {
    await look();
    await pages.talk(reader, pages.request('en'), 'ask.otherRide');
    await look();
    await pages.talk(reader, 'no', 'readBack.confirm');
    await look();
    await reader.press('Book it');
    await pages.expectBooked();
    await look();
  };

  const eyes = [
    ['colors of the system', { forcedColors: 'active' }],
    ['dark colors of the system', { forcedColors: 'active', colorScheme: 'dark' }],
    ['more contrast', { contrast: 'more' }],
    ['more contrast in the dark', { contrast: 'more', colorScheme: 'dark' }],
    ['twice the size', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
    ['four times the size', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }],
  ] as const;
  it.each(eyes)('has no barrier with %s', async (_, settings) => {
    const reader = await pages.open('/', settings);
    await bookAndLook(reader, () => expectNoBarrier(reader));
  });

  it('has no barrier with letters twice as large', async () => {
    const reader = await pages.open('/', { viewport: { width: 640, height: 640 } });
    await reader.page.evaluate("document.documentElement.style.fontSize = '200%'");
    await bookAndLook(reader, () => expectNoBarrier(reader));
  });

  it('tells what is said apart by an edge where colors say nothing', async () => {
    const reader = await pages.open('/', { forcedColors: 'active' });
    await reader.say('hello');
    const edge = "getComputedStyle(document.querySelector('#log .reply .said')).borderTopStyle";
    expect(await reader.page.evaluate(edge)).toBe('solid');
  });

  it('has targets large enough for a shaking hand, 320 pixels wide', async () => {
    const reader = await pages.open('/', { viewport: { width: 320, height: 640 } });
    await bookAndLook(reader, async () => {
      const targets = targetsSchema.parse(await reader.page.evaluate(TARGETS));
      expect(targets.length).toBeGreaterThan(5);
      const small = targets.filter(({ isInText, width, height }) => {
        const least = isInText ? TARGET_IN_TEXT : TARGET;
        return width < least || height < least;
      });
      expect(small).toEqual([]);
    });
  });

  it('keeps what to call in sight through a whole booking', async () => {
    const reader = await pages.open('/', { viewport: { width: 320, height: 640 } });
    await bookAndLook(reader, async () => {
      const { y, height } = (await reader.page.locator('.urgent a').first().boundingBox()) ?? {
        y: -1,
        height: 0,
      };
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y + height).toBeLessThanOrEqual(640);
    });
  });

  it('moves nothing where that is not wanted', async () => {
    const moving = async (reducedMotion: 'reduce' | 'no-preference'): Promise<unknown> => {
      const reader = await pages.open('/', { reducedMotion });
      await reader.page.evaluate("document.getElementById('writing').hidden = false");
      return reader.page.evaluate('document.getAnimations().length');
    };
    expect(await moving('no-preference')).toBe(1);
    expect(await moving('reduce')).toBe(0);
  });

  it('puts its first question within a second', async () => {
    await (await pages.open()).say('hello');
    const reader = await pages.open('/', {}, (page) =>
      page.addInitScript(`
        addEventListener('DOMContentLoaded', () => {
          const look = () => {
            if (document.querySelector('#choices button')) window.offered ??= performance.now();
            if (document.querySelector('#log .reply')) window.answered ??= performance.now();
          };
          look();
          new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
        });
      `),
    );
    expect(await reader.page.evaluate('window.offered')).toBeLessThan(FIRST_QUESTION_MS);
    await reader.goTo('#field');
    await reader.page.keyboard.insertText('I need a ride');
    await reader.page.evaluate('window.written = performance.now()');
    await reader.page.keyboard.press('Enter');
    await reader.answered();
    expect(await reader.page.evaluate('window.answered - window.written')).toBeLessThan(FIRST_QUESTION_MS);
  });
});
