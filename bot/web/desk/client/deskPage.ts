import { words } from '../words';
import { openCase, type OpenCase } from './caseView';
import { byId, make } from './make';
import { watchCase, type Listener } from './events';
import { queueView } from './queue';

/** The number after the #, where it is one of a case. */
const caseInAddress = (): string | undefined => /^#(\d{8})$/.exec(location.hash)?.[1];

/** The queue, with a case beside it. */
export const startDesk = (): Listener => {
  const queue = queueView();
  const none = make('p', { class: 'none choose' }, words.noCase);
  const room = make('div', { class: 'room' }, none);
  const desk = make('div', { class: 'desk' }, queue.element, room);
  byId('content').append(desk);
  let opened: { readonly number: string; readonly view: OpenCase } | undefined;

  const close = (): void => {
    const { number = '' } = opened ?? {};
    opened = undefined;
    desk.classList.remove('open');
    room.replaceChildren(none);
    queue.mark(undefined);
    watchCase(undefined);
    queue.focus(number);
  };
  const show = (): void => {
    const number = caseInAddress();
    if (number === opened?.number) return;
    if (number === undefined) {
      if (location.hash === '' && opened !== undefined) close();
      return;
    }
    const view = openCase(number, {
      onActed: queue.refresh,
      onClose: () => {
        history.pushState(null, '', location.pathname);
        close();
      },
    });
    opened = { number, view };
    desk.classList.add('open');
    room.replaceChildren(view.element);
    queue.mark(number);
    watchCase(number);
    view.focus();
    void view.refresh();
  };
  addEventListener('hashchange', show);
  addEventListener('popstate', show);
  show();
  return {
    onQueue: () => {
      queue.refresh();
      void opened?.view.refresh();
    },
    onCase: (caseNumber) => {
      if (opened?.number === caseNumber) void opened.view.grew();
    },
  };
};
