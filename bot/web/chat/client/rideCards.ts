import type { Language } from '../../../../dialogs/locales';
import type { RidesShown } from '../pageData';
import { putWord } from './words';

const withText = (tag: string, text: string): HTMLElement => {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
};

const listOf = (rows: RidesShown['cards'][number]): HTMLElement => {
  const list = document.createElement('dl');
  for (const [name, value] of rows) {
    const row = document.createElement('div');
    row.append(withText('dt', name), withText('dd', value));
    list.append(row);
  }
  return list;
};

/** Prints one card and nothing else of the page. */
const print = (card: HTMLElement): void => {
  card.classList.add('printed');
  globalThis.print();
  card.classList.remove('printed');
};

/** A card of rides, with a calendar file to keep and a button to print it; of cancelled ones the file that takes them out again. */
export const rideCards = (
  { title, cards, calendar, areCanceled }: RidesShown,
  language: Language,
): HTMLElement => {
  const card = document.createElement('section');
  card.className = 'ride';
  card.setAttribute('aria-label', title);
  card.lang = language;
  const file = document.createElement('a');
  file.href = URL.createObjectURL(new Blob([calendar], { type: 'text/calendar' }));
  file.download = 'ride.ics';
  putWord(file, areCanceled === true ? 'web.calendar.remove' : 'web.calendar');
  const button = document.createElement('button');
  button.type = 'button';
  putWord(button, 'web.print');
  button.addEventListener('click', () => print(card));
  const actions = document.createElement('p');
  actions.className = 'actions';
  actions.append(file, ...(areCanceled === true ? [] : [button]));
  card.append(withText('h3', title), ...cards.map(listOf), actions);
  return card;
};
