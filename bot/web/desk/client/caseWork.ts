import { actedSchema, type CaseView } from '../exchange';
import { outcomeWords, words } from '../words';
import { announce } from './announcer';
import { act } from './api';
import { buttonFor, troubleLine } from './doing';
import { make } from './make';
import { localNow } from './times';

/** What can be done to a case but speaking with the member. */
export interface CaseWork {
  readonly element: HTMLElement;
  /** A conversation ends by giving it back; then the case ends with it. */
  readonly update: (view: Pick<CaseView, 'status' | 'isHeldByMe'>) => void;
}

/** How a case that owes a letter can end (42 CFR 431.206). */
const withLetter: readonly string[] = ['as-asked', 'notice-sent'];

/** The ways a case can end, to choose from; the first is chosen unless a choice is asked for. */
export const outcomeField = (
  { noticeDue }: Pick<CaseView, 'noticeDue'>,
  id: string,
  isAsked: boolean,
): HTMLSelectElement =>
  make(
    'select',
    { id },
    ...(isAsked ? [make('option', { value: '' }, words.chooseOutcome)] : []),
    ...Object.entries(outcomeWords)
      .filter(([value]) => noticeDue === undefined || withLetter.includes(value))
      .map(([value, text]) => make('option', { value, selected: !isAsked && value === 'settled' }, text)),
  );

/** Notes, the end and the due time of a case. */
export const caseWork = (
  view: Pick<CaseView, 'caseNumber' | 'noticeDue'>,
  onDone: () => Promise<void>,
): CaseWork => {
  const trouble = troubleLine();
  const note = make('textarea', { id: 'note', rows: '2', maxlength: '1000' });
  const outcome = outcomeField(view, 'outcome', true);
  const due = make('input', { type: 'datetime-local', id: 'due', min: localNow() });
  const doIt = async (body: object, said: string): Promise<void> => {
    await act(`cases/${view.caseNumber}/acts`, body, actedSchema);
    announce(said);
    await onDone();
  };
  /** What is noted goes along with what is done. */
  const withNote = async (body: object, said: string): Promise<void> => {
    const text = note.value.trim();
    await doIt({ ...body, ...(text !== '' && { text }) }, said);
    if (note.value.trim() === text) note.value = '';
  };
  const missing = (field: HTMLElement, text: string): void => {
    trouble.textContent = text;
    field.focus();
  };
  const ending = make(
    'div',
    { class: 'fields' },
    make('p', {}, make('label', { for: 'outcome' }, words.outcome), outcome),
    buttonFor(words.done, trouble, async () => {
      if (outcome.value === '') missing(outcome, words.outcomeFirst);
      else await withNote({ act: 'done', outcome: outcome.value }, words.ended);
    }),
  );
  const element = make(
    'section',
    { class: 'work' },
    make('h3', {}, words.work),
    make('label', { for: 'note' }, words.note),
    note,
    buttonFor(words.addNote, trouble, async () => {
      if (note.value.trim() === '') missing(note, words.noteFirst);
      else await withNote({ act: 'note' }, words.noted);
    }),
    ending,
    make(
      'div',
      { class: 'fields' },
      make('p', {}, make('label', { for: 'due' }, words.postponeTo), due),
      buttonFor(words.postpone, trouble, async () => {
        if (due.value === '') missing(due, words.dueFirst);
        else await withNote({ act: 'postpone', due: due.value }, words.postponed);
      }),
    ),
    trouble,
  );
  return {
    element,
    update: ({ status, isHeldByMe }) => {
      element.hidden = status === 'done';
      ending.hidden = isHeldByMe;
    },
  };
};
