import { closingEnteredSchema, type Day } from '../exchange';
import { closingWords, wordFor, words } from '../words';
import { announce } from './announcer';
import { act } from './api';
import { buttonFor, troubleLine } from './doing';
import { make } from './make';
import { dayInWords, momentInWords } from './times';

const whereOf = (towns: readonly string[]): string =>
  towns.length === 0 ? words.wholeState : towns.join(', ');

const lineOf = ({ kind, towns, at, rides }: Day['closings'][number]): HTMLElement =>
  make('li', {}, words.closing(wordFor(closingWords, kind), whereOf(towns), momentInWords(at), rides));

/** A choice that begins with none. */
const choiceOf = (id: string, options: Readonly<Record<string, string>>): HTMLSelectElement =>
  make(
    'select',
    { id },
    make('option', { value: '' }, words.choose),
    ...Object.entries(options).map(([value, text]) => make('option', { value }, text)),
  );

/** The closings of the day that is shown, and where one is entered, when it was asked twice. */
export const closings = (
  onEntered: () => Promise<unknown>,
): { readonly element: HTMLElement; readonly show: (day: Day) => void } => {
  const trouble = troubleLine();
  const list = make('div');
  const title = make('h3', { tabindex: '-1' });
  const done = make('p', { class: 'done' });
  const kind = choiceOf('closing-kind', closingWords);
  const where = choiceOf('closing-where', words.closingWheres);
  const names = make('input', { id: 'closing-towns', autocomplete: 'off', maxlength: '500' });
  const namesRow = make(
    'p',
    { hidden: true },
    make('label', { for: 'closing-towns' }, words.closingTowns),
    names,
  );
  let date = '';

  const townsIn = (): readonly string[] =>
    where.value === 'state'
      ? []
      : names.value
          .split(',')
          .map((name) => name.trim())
          .filter((name) => name !== '');
  const back = (): void => {
    sure.hidden = true;
    first.hidden = false;
  };
  const first = buttonFor(words.goOnClosing, trouble, async () => {
    done.textContent = '';
    const isWhole =
      kind.value !== '' && where.value !== '' && (where.value === 'state' || townsIn().length > 0);
    if (!isWhole) {
      trouble.textContent = words.closingChooseFirst;
      (kind.value === '' ? kind : where.value === '' ? where : names).focus();
      return;
    }
    question.textContent = words.sureClosing(
      wordFor(closingWords, kind.value),
      whereOf(townsIn()),
      dayInWords(date),
    );
    first.hidden = true;
    sure.hidden = false;
    question.focus();
  });
  const enter = async (): Promise<void> => {
    const towns = townsIn();
    const entering = { day: date, kind: kind.value, ...(towns.length > 0 && { towns }) };
    const { rides, cases } = await act('closings', entering, closingEnteredSchema);
    done.textContent = words.closingEntered(rides, cases);
    announce(done.textContent);
    kind.value = '';
    where.value = '';
    names.value = '';
    namesRow.hidden = true;
    back();
    title.focus();
    await onEntered();
  };
  const question = make('p', { tabindex: '-1' });
  const sure = make(
    'div',
    { hidden: true },
    question,
    make(
      'div',
      { class: 'choices' },
      buttonFor(words.yesClosing, trouble, enter),
      buttonFor(words.noClosing, trouble, async () => {
        back();
        first.focus();
      }),
    ),
  );
  // What was asked about is something else now.
  for (const field of [kind, where, names]) field.addEventListener('input', back);
  where.addEventListener('change', () => {
    namesRow.hidden = where.value !== 'towns';
  });
  const element = make(
    'section',
    { 'aria-labelledby': 'closings' },
    make('h2', { id: 'closings' }, words.closings),
    list,
    title,
    make('p', {}, words.closingHint),
    make(
      'div',
      { class: 'fields' },
      make('p', {}, make('label', { for: 'closing-kind' }, words.closingKind), kind),
      make('p', {}, make('label', { for: 'closing-where' }, words.closingWhere), where),
      namesRow,
    ),
    make('div', { class: 'choices' }, first),
    sure,
    trouble,
    done,
  );
  return {
    element,
    show(day) {
      if (day.date !== date) {
        back();
        done.textContent = '';
      }
      date = day.date;
      title.textContent = words.enterClosing(dayInWords(date));
      list.replaceChildren(
        day.closings.length === 0
          ? make('p', { class: 'none' }, words.noClosings)
          : make('ul', {}, ...day.closings.map(lineOf)),
      );
    },
  };
};
