import { numbersSchema } from '../exchange';
import { words } from '../words';
import { announce } from './announcer';
import { ask } from './api';
import { doing, troubleLine } from './doing';
import { byId, make, tableOf } from './make';
import { today } from './times';

const DAY_MS = 86_400_000;
const DAYS_SHOWN = 7;

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);

/** Counts of some days, as tables. */
export const startNumbers = (): void => {
  const to = make('input', { type: 'date', id: 'to', required: true, value: today() });
  const from = make('input', {
    type: 'date',
    id: 'from',
    required: true,
    value: daysBefore(today(), DAYS_SHOWN - 1),
  });
  const button = make('button', { type: 'submit', class: 'main' }, words.show);
  const trouble = troubleLine();
  const form = make(
    'form',
    { class: 'fields' },
    make('p', {}, make('label', { for: 'from' }, words.fromDay), from),
    make('p', {}, make('label', { for: 'to' }, words.toDay), to),
    button,
  );
  const room = make('div');
  const load = doing(button, trouble, async () => {
    const { tables } = await ask(`numbers?from=${from.value}&to=${to.value}`, numbersSchema);
    room.replaceChildren(
      ...tables.map(({ title, columns, rows }) =>
        tableOf(
          title,
          columns,
          rows.map((cells) => cells.map(String)),
        ),
      ),
    );
    if (tables.length === 0) room.append(make('p', { class: 'none' }, words.noNumbers));
    announce(tables.length === 0 ? words.noNumbers : words.numbersTitle);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void load();
  });
  byId('content').append(form, trouble, room);
  void load();
};
