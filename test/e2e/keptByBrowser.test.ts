import { setPageStage, type PageStage } from './support/pageStage';
import { personalKeptBy } from './support/keptBy';
import { openPage, type Reader } from './support/webPage';

describe('what a browser keeps of a member', () => {
  let pages: PageStage;
  beforeAll(async () => {
    pages = await setPageStage();
  });
  afterAll(() => pages.close());

  const personal = (reader: Reader): Promise<readonly string[]> =>
    personalKeptBy(reader, pages.stage.today, [pages.stage.visitDay]);

  it('is nothing after a booking, while the page still shows it', async () => {
    const reader = await pages.open();
    await pages.talk(reader, pages.request('en'), 'readBack.confirm');
    await reader.press('Book it');
    await pages.expectBooked();
    expect(await reader.page.innerText('#log')).toContain('100000001');
    expect(reader.typed).toContain('100000001, 3/12/1984');
    expect(await personal(reader)).toEqual([]);
    await pages.endTest();
  });

  const places: readonly (readonly [string, string])[] = [
    ['the storage of the tab', "sessionStorage.setItem('draft', JSON.stringify({ name: 'Whitcomb' }))"],
    ['the storage of the site', "localStorage.setItem('Whitcomb', '')"],
    ['a cookie', "document.cookie = 'of=Whitcomb'"],
    [
      'a database',
      `new Promise((done) => {
        const opening = indexedDB.open('chat');
        opening.onupgradeneeded = () => opening.result.createObjectStore('said');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('said', 'readwrite');
          writing.objectStore('said').put('I am Alma Whitcomb', 1);
          writing.oncomplete = done;
        };
      })`,
    ],
    ['a cache', "caches.open('chat').then((cache) => cache.put('/?of=Whitcomb', new Response('')))"],
    ['the address', "history.replaceState(null, '', '/?of=Whitcomb')"],
    ['the place in a page', "location.hash = 'Whitcomb'"],
    ['the way back', "(history.pushState(null, '', '/?of=Whitcomb'), history.pushState(null, '', '/'))"],
    ['what belongs to an address', "history.replaceState({ of: 'Whitcomb' }, '')"],
    ['the title', "document.title = 'Ms. Whitcomb'"],
    ['the name of the window', "window.name = 'whitcomb'"],
    ['the console', "console.debug({ of: 'Whitcomb' })"],
    ['what the page asks for', "fetch('/healthz?of=Alma%20Whitcomb')"],
  ];
  it.each(places)('is found in %s, where it is put there', async (_, plant) => {
    const reader = await openPage(pages.browser, pages.url);
    try {
      expect(await personal(reader)).toEqual([]);
      await reader.page.evaluate(`(async () => { await (${plant}); })()`);
      expect(await personal(reader)).toContain('whitcomb');
    } finally {
      await reader.context.close();
    }
  });
});
