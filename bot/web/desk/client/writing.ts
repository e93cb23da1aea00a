import { actedSchema, type CaseView } from '../exchange';
import { languageWords, wordFor, words } from '../words';
import { announce } from './announcer';
import { act } from './api';
import { doing, troubleLine } from './doing';
import { make } from './make';
import { phoneInWords } from './times';

/** How somebody at the desk speaks with the member of a case. */
export interface Writing {
  readonly element: HTMLElement;
  readonly update: (view: Pick<CaseView, 'heldBy' | 'isHeldByMe'>) => void;
  /** Goes to where is written. */
  readonly focus: () => void;
}

/** Most characters of what is written at once. */
const LONGEST = 1_500;

/** Whether something is written in this page that was not sent. */
export const isSomethingUnsent = (): boolean =>
  [...document.querySelectorAll('textarea')].some(({ value }) => value.trim() !== '');

const ring = ({ caller, member, cannotWrite = 'by-phone' }: CaseView): HTMLElement => {
  const number = caller?.phone ?? member?.phones[0];
  return make(
    'p',
    { class: 'ring' },
    `${words.cannotWrite[cannotWrite]} `,
    number === undefined
      ? words.noPhone
      : make('a', { href: `tel:+1${number}` }, words.ring(phoneInWords(number))),
  );
};

/** The box to write in, or the number to ring. */
export const writing = (view: CaseView, onSent: () => Promise<void>): Writing => {
  if (!view.canWrite) return { element: ring(view), update: () => undefined, focus: () => undefined };
  const field = make('textarea', {
    id: 'write',
    rows: '3',
    maxlength: `${LONGEST}`,
    lang: view.language,
    'aria-describedby': 'write-state',
  });
  const button = make('button', { type: 'submit', class: 'main' }, words.send);
  const trouble = troubleLine();
  const state = make('p', { class: 'state', id: 'write-state' });
  const form = make(
    'form',
    { class: 'writing', autocomplete: 'off' },
    make('label', { for: 'write' }, words.write(wordFor(languageWords, view.language))),
    field,
    state,
    button,
    trouble,
  );
  let hadIt = false;
  let isMine = false;
  const send = doing(button, trouble, async () => {
    const text = field.value.trim();
    if (text === '') return;
    if (!isMine) {
      trouble.textContent = words.takeFirst;
      return;
    }
    state.textContent = words.sending;
    try {
      await act(`cases/${view.caseNumber}/acts`, { act: 'say', text }, actedSchema);
    } finally {
      state.textContent = '';
    }
    // What was written meanwhile stays.
    if (field.value.trim() === text) field.value = '';
    announce(words.sent);
    await onSent();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void send();
  });
  return {
    element: form,
    focus: () => field.focus(),
    update: ({ isHeldByMe, heldBy }) => {
      isMine = isHeldByMe;
      form.hidden = !isMine && field.value.trim() === '';
      if (isMine) {
        state.textContent = '';
      } else if (!form.hidden && hadIt) {
        state.textContent = heldBy === undefined ? words.lost : `${words.heldBy(heldBy)}. ${words.lost}`;
        announce(words.lost);
      }
      hadIt = isMine;
    },
  };
};
