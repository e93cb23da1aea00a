import { daySchema, type Day } from '../exchange';
import { modeWords, statusWords, wordFor, words } from '../words';
import { announce } from './announcer';
import { ask } from './api';
import { doing, troubleLine } from './doing';
import { byId, make, tableOf, type Content } from './make';
import { rideForm } from './rideForm';
import { clockInWords, dayInWords, numberInWords, phoneInWords, today } from './times';

type RideOfDay = Day['rides'][number];

const rider = ({ rider: name, phone }: RideOfDay): Content =>
  phone === undefined
    ? name
    : make('span', {}, `${name} `, make('a', { href: `tel:+1${phone}` }, phoneInWords(phone)));

const byPickUp = ({ pickUpTime: one = '~' }: RideOfDay, { pickUpTime: other = '~' }: RideOfDay): number =>
  one.localeCompare(other);

/** The rides of a day; each can be opened. */
export const startDay = (): void => {
  const field = make('input', { type: 'date', id: 'date', required: true, value: today() });
  const button = make('button', { type: 'submit', class: 'main' }, words.show);
  const trouble = troubleLine();
  const form = make(
    'form',
    { class: 'fields' },
    make('p', {}, make('label', { for: 'date' }, words.day), field),
    button,
  );
  const table = make('div');
  const room = make('div');

  const open = (number: string): void => {
    const view = rideForm({
      number,
      level: 'h2',
      onDone: async () => {
        await load();
      },
      onClose: () => {
        room.replaceChildren();
        table.querySelector<HTMLElement>(`[data-ride="${number}"]`)?.focus();
      },
    });
    room.replaceChildren(view);
    view.querySelector('h2')?.focus();
  };
  const rowOf = (ride: RideOfDay): readonly Content[] => {
    const { number, pickUpTime, from, to, mode, status, carrier = '' } = ride;
    const opener = make('button', { type: 'button', 'data-ride': number }, words.ride(numberInWords(number)));
    opener.addEventListener('click', () => open(number));
    return [
      pickUpTime === undefined ? words.timeOpen : clockInWords(pickUpTime),
      opener,
      rider(ride),
      from,
      to,
      wordFor(modeWords, mode),
      wordFor(statusWords, status),
      carrier,
    ];
  };
  const load = doing(button, trouble, async () => {
    const { date, rides } = await ask(`day?date=${field.value}`, daySchema);
    const caption = words.ridesOn(rides.length, dayInWords(date));
    table.replaceChildren(
      rides.length === 0
        ? make('p', { class: 'none' }, caption)
        : tableOf(caption, Object.values(words.dayColumns), [...rides].sort(byPickUp).map(rowOf)),
    );
    announce(caption);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void load();
  });
  byId('content').append(form, trouble, table, room);
  void load();
};
