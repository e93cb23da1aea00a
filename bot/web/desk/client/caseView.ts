import { caseSchema, logSchema, type CaseView, type Log } from '../exchange';
import { kindWords, wordFor, words } from '../words';
import { ask, askByItself } from './api';
import { caseFacts, historyOf } from './caseFacts';
import { caseRides } from './caseRides';
import { caseWork } from './caseWork';
import { troubleLine } from './doing';
import { holding } from './holding';
import { make } from './make';
import { holderOf, tagsOf } from './queueItem';
import { troubleOf } from './refused';
import { numberInWords } from './times';
import { transcript } from './transcript';
import { writing } from './writing';

/** A case that is open. */
export interface OpenCase {
  readonly element: HTMLElement;
  /** Anything about it may be different. */
  readonly refresh: () => Promise<void>;
  /** More was said. */
  readonly grew: () => Promise<void>;
  readonly focus: () => void;
}

/** Opens a case: what is known, what was said, and what can be done. */
export const openCase = (
  caseNumber: string,
  parts: { readonly onActed: () => void; readonly onClose: () => void },
): OpenCase => {
  const path = `cases/${caseNumber}`;
  const title = make(
    'h2',
    { id: 'case-title', tabindex: '-1' },
    words.caseTitle(numberInWords(caseNumber), ''),
  );
  const trouble = troubleLine();
  const close = make('button', { type: 'button', class: 'close' }, words.close);
  close.addEventListener('click', parts.onClose);
  const body = make('div', {}, make('p', {}, words.loading));
  let update: ((view: CaseView) => void) | undefined;
  let hear: ((log: Log) => void) | undefined;
  let watermark: Log['watermark'] = '';

  const refresh = async (): Promise<void> => {
    try {
      const view = await (update === undefined ? ask : askByItself)(path, caseSchema);
      if (update === undefined) build(view);
      update?.(view);
      trouble.textContent = '';
    } catch (error) {
      trouble.textContent = troubleOf(error);
    }
  };
  const grew = async (): Promise<void> => {
    if (hear === undefined) return;
    try {
      hear(await askByItself(`${path}/log?after=${encodeURIComponent(watermark)}`, logSchema));
    } catch (error) {
      trouble.textContent = troubleOf(error);
    }
  };
  const acted = async (): Promise<void> => {
    parts.onActed();
    await refresh();
  };
  const build = (first: CaseView): void => {
    const tags = make('div');
    const state = make('p', { class: 'holder' });
    const facts = make('section');
    const history = make('div');
    const said = transcript();
    const write = writing(first, grew);
    const rides = caseRides(caseNumber, acted);
    const work = caseWork(first, acted);
    const hold = holding(first, { onActed: acted, onTaken: write.focus, onGiven: () => title.focus() });
    let shown = first;
    const showHold = (view: CaseView): void => {
      shown = view;
      state.textContent = view.status === 'done' ? words.isDone : (holderOf(view) ?? '');
      hold.update(view);
      work.update(view);
      write.update(view);
    };
    hear = (log) => {
      ({ watermark } = log);
      said.add(log.lines, true);
      const { heldBy: _, ...rest } = shown;
      const { heldBy, isHeldByMe } = log;
      showHold({ ...rest, isHeldByMe, ...(heldBy !== undefined && { heldBy }) });
    };
    update = (view) => {
      title.textContent = words.caseTitle(numberInWords(caseNumber), wordFor(kindWords, view.kind));
      tags.replaceChildren(tagsOf(view));
      facts.replaceChildren(caseFacts(view));
      history.replaceChildren(historyOf(view));
      rides.update(view);
      // What is there at first is read, not told.
      said.add(view.lines, view !== first);
      ({ watermark } = view);
      showHold(view);
    };
    body.replaceChildren(
      tags,
      state,
      hold.element,
      make(
        'div',
        { class: 'halves' },
        make('div', {}, said.element, write.element),
        make('div', {}, facts, rides.element, work.element, make('h3', {}, words.history), history),
      ),
    );
  };
  return {
    element: make(
      'section',
      { class: 'case', 'aria-labelledby': 'case-title' },
      make('div', { class: 'case-head' }, title, close),
      trouble,
      body,
    ),
    refresh,
    grew,
    focus: () => title.focus(),
  };
};
