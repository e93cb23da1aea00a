import { queueSchema, type CaseLine } from '../exchange';
import { words } from '../words';
import { alarm, announce } from './announcer';
import { askByItself } from './api';
import { troubleLine } from './doing';
import { moveByKeys } from './listKeys';
import { make } from './make';
import { itemOf } from './queueItem';
import { filters, inOrder, type Filter } from './queueOrder';
import { troubleOf } from './refused';
import { numberInWords } from './times';

/** Milliseconds after which what waits is shown anew though nothing happened: it waits longer, or is late. */
const ANEW_EVERY_MS = 30_000;

/** The list of what is to be done. */
export interface QueueView {
  readonly element: HTMLElement;
  readonly refresh: () => void;
  /** Marks the case that is open. */
  readonly mark: (caseNumber: string | undefined) => void;
  /** Goes to a case in the list, or to the first. */
  readonly focus: (caseNumber: string) => void;
}

/** Tells what has come since; nothing the first time. */
const tellNews = (before: ReadonlyMap<string, CaseLine>, now: readonly CaseLine[]): void => {
  for (const { caseNumber, danger } of now) {
    if (danger !== undefined && before.get(caseNumber)?.danger === undefined)
      alarm(words.dangerIn(numberInWords(caseNumber)));
  }
  const count = now.filter(({ caseNumber }) => !before.has(caseNumber)).length;
  if (count > 0) announce(words.more(count));
};

const filterChoice = (chosen: Filter, choose: (filter: Filter) => void): HTMLElement =>
  make(
    'fieldset',
    { class: 'filters' },
    make('legend', { class: 'unseen' }, words.filters),
    ...filters.map((filter) => {
      const input = make('input', {
        type: 'radio',
        name: 'filter',
        value: filter,
        checked: filter === chosen,
        // The server never sees it, and neither does a reload.
        autocomplete: 'off',
      });
      input.addEventListener('change', () => choose(filter));
      return make('label', {}, input, words[filter]);
    }),
  );

/** Shows the queue, and keeps it as it is. */
export const queueView = (): QueueView => {
  const list = make('ol', { class: 'cases' });
  const state = make('p', { class: 'state' });
  const trouble = troubleLine();
  const none = make('p', { class: 'none', hidden: true }, words.nothingHere);
  let filter: Filter = 'all';
  let known: ReadonlyMap<string, CaseLine> | undefined;
  let opened: string | undefined;
  /** The one of the list that Tab goes to. */
  let current: string | undefined;
  const links = new Map<string, HTMLAnchorElement>();

  const linkOf = (caseNumber: string): HTMLAnchorElement => {
    const link = links.get(caseNumber) ?? make('a', { href: `#${caseNumber}` });
    links.set(caseNumber, link);
    return link;
  };
  const shown = (): readonly HTMLAnchorElement[] => [...list.querySelectorAll('a')];
  const setCurrent = (): void => {
    const all = shown();
    const at = all.find((link) => link.hash === `#${current ?? ''}`) ?? all[0];
    for (const link of all) link.tabIndex = link === at ? 0 : -1;
  };
  const mark = (): void => {
    for (const [caseNumber, link] of links) {
      if (caseNumber === opened) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  const draw = (): void => {
    const cases = inOrder([...(known ?? new Map<string, CaseLine>()).values()], filter);
    const focused = document.activeElement;
    for (const line of cases) linkOf(line.caseNumber).replaceChildren(...itemOf(line));
    list.replaceChildren(...cases.map(({ caseNumber }) => make('li', {}, linkOf(caseNumber))));
    none.hidden = cases.length > 0;
    setCurrent();
    mark();
    // What is moved loses the focus.
    if (focused instanceof HTMLAnchorElement && list.contains(focused))
      focused.focus({ preventScroll: true });
  };

  let isAsking = false;
  let isWantedAgain = false;
  const refresh = async (): Promise<void> => {
    if (isAsking) {
      isWantedAgain = true;
      return;
    }
    isAsking = true;
    try {
      const { cases, waiting, atDesk } = await askByItself('queue', queueSchema);
      if (known !== undefined) tellNews(known, cases);
      known = new Map(cases.map((line) => [line.caseNumber, line]));
      state.textContent = words.atDesk(waiting, atDesk);
      trouble.textContent = '';
      draw();
    } catch (error) {
      trouble.textContent = troubleOf(error);
    }
    isAsking = false;
    if (!isWantedAgain) return;
    isWantedAgain = false;
    await refresh();
  };

  list.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLAnchorElement)) return;
    current = target.hash.slice(1);
    setCurrent();
  });
  moveByKeys(list, shown);
  setInterval(() => void refresh(), ANEW_EVERY_MS);
  void refresh();

  const choose = (chosen: Filter): void => {
    filter = chosen;
    draw();
  };
  return {
    element: make(
      'section',
      { class: 'queue', 'aria-label': words.queue },
      state,
      filterChoice(filter, choose),
      make('p', { class: 'keys' }, words.queueKeys),
      trouble,
      list,
      none,
    ),
    refresh: () => void refresh(),
    mark: (caseNumber) => {
      opened = caseNumber;
      mark();
    },
    focus: (caseNumber) => {
      const all = shown();
      (all.find((link) => link.hash === `#${caseNumber}`) ?? all[0])?.focus();
    },
  };
};
