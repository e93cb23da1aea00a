import { daySchema, type Day } from '../exchange';
import { modeWords, statusWords, wordFor, words } from '../words';
import { announce } from './announcer';
import { ask, askByItself } from './api';
import { closings } from './closings';
import { doing, troubleLine } from './doing';
import { moveByKeys } from './listKeys';
import { byId, make, tableOf, type Content } from './make';
import { troubleOf } from './refused';
import { rideForm } from './rideForm';
import { clockInWords, dayInWords, numberInWords, phoneInWords, today } from './times';

type RideOfDay = Day['rides'][number];

const rider = ({ rider: name, phone }: RideOfDay): Content =>
  phone === undefined
    ? name
    : make('span', {}, `${name} `, make('a', { href: `tel:+1${phone}` }, phoneInWords(phone)));

const byPickUp = ({ pickUpTime: one = '~' }: RideOfDay, { pickUpTime: other = '~' }: RideOfDay): number =>
  one.localeCompare(other);

/** Milliseconds after which the day is looked at again. */
const ANEW_EVERY_MS = 5_000;

/** Everything of a ride that can be looked for, in words. */
const textOf = (ride: RideOfDay): string =>
  [
    numberInWords(ride.number),
    ride.number,
    ride.rider,
    ride.from,
    ride.to,
    wordFor(modeWords, ride.mode),
    wordFor(statusWords, ride.status),
    ride.carrier ?? '',
  ]
    .join(' ')
    .toLowerCase();

/** How many rides of a day are not as they were, gone or new. */
const countChanges = (before: readonly RideOfDay[], now: readonly RideOfDay[]): number => {
  const known = new Map(before.map((ride) => [ride.number, JSON.stringify(ride)]));
  const changed = now.filter((ride) => known.get(ride.number) !== JSON.stringify(ride)).length;
  const numbers = new Set(now.map(({ number }) => number));
  return changed + before.filter(({ number }) => !numbers.has(number)).length;
};

/** The rides of a day, kept as they are; each can be opened. */
export const startDay = (): void => {
  const field = make('input', { type: 'date', id: 'date', required: true, value: today() });
  const button = make('button', { type: 'submit', class: 'main' }, words.show);
  const filter = make('input', { type: 'search', id: 'filter', autocomplete: 'off' });
  const trouble = troubleLine();
  const form = make(
    'form',
    { class: 'fields' },
    make('p', {}, make('label', { for: 'date' }, words.day), field),
    button,
    make('p', {}, make('label', { for: 'filter' }, words.dayFilter), filter),
  );
  const state = make('p', { class: 'state' });
  const table = make('div');
  const room = make('div');
  let known: Day | undefined;

  const openerOf = (number: string): HTMLElement | null =>
    table.querySelector<HTMLElement>(`[data-ride="${number}"]`);
  const open = (number: string): void => {
    const view = rideForm({
      number,
      level: 'h2',
      onDone: async () => {
        await load();
      },
      onClose: () => {
        room.replaceChildren();
        openerOf(number)?.focus();
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
  const shown = (): readonly RideOfDay[] => {
    const wanted = filter.value.trim().toLowerCase();
    return (known?.rides ?? []).filter((ride) => textOf(ride).includes(wanted));
  };
  const draw = (): void => {
    if (known === undefined) return;
    const { date, rides } = known;
    closed.show(known);
    const all = shown();
    const caption = words.ridesOn(rides.length, dayInWords(date));
    const focused = document.activeElement?.getAttribute('data-ride');
    state.textContent = all.length === rides.length ? '' : words.shownOf(all.length, rides.length);
    table.replaceChildren(
      all.length === 0
        ? make('p', { class: 'none' }, caption)
        : tableOf(caption, Object.values(words.dayColumns), [...all].sort(byPickUp).map(rowOf)),
    );
    // What is drawn anew loses the focus.
    if (focused !== null && focused !== undefined) openerOf(focused)?.focus({ preventScroll: true });
  };
  const load = doing(button, trouble, async () => {
    known = await ask(`day?date=${field.value}`, daySchema);
    draw();
    announce(words.ridesOn(known.rides.length, dayInWords(known.date)));
  });
  const look = async (): Promise<void> => {
    const before = known;
    if (before === undefined || document.hidden) return;
    const now = await askByItself(`day?date=${before.date}`, daySchema);
    // Another day was asked for meanwhile.
    if (known !== before) return;
    const count = countChanges(before.rides, now.rides);
    const isAsBefore = JSON.stringify(before.closings) === JSON.stringify(now.closings);
    if (count === 0 && isAsBefore) return;
    known = now;
    draw();
    if (count > 0) announce(words.dayChanged(count));
  };
  const closed = closings(async () => {
    known = await ask(`day?date=${known?.date ?? field.value}`, daySchema);
    draw();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void load();
  });
  filter.addEventListener('input', () => {
    draw();
    announce(words.shownOf(shown().length, known?.rides.length ?? 0));
  });
  moveByKeys(table, () => [...table.querySelectorAll<HTMLElement>('[data-ride]')]);
  setInterval(() => {
    look().then(
      () => {
        trouble.textContent = '';
      },
      (error: unknown) => {
        trouble.textContent = troubleOf(error);
      },
    );
  }, ANEW_EVERY_MS);
  byId('content').append(
    form,
    trouble,
    make('p', { class: 'keys' }, words.dayKeys),
    state,
    table,
    room,
    closed.element,
  );
  void load();
};
