import type { Line } from '../exchange';
import { words } from '../words';
import { alarm, announce } from './announcer';
import { make } from './make';
import { momentInWords } from './times';

/** What was said in a conversation. */
export interface Transcript {
  readonly element: HTMLElement;
  /** Adds what it does not show yet; what is new is said where it is wanted. */
  readonly add: (lines: readonly Line[], isNews: boolean) => void;
}

const nameOf = ({ from, name }: Line): string => name ?? words.from[from];

const lineOf = (line: Line): HTMLElement =>
  make(
    'div',
    {
      class: `line from-${line.from}${line.danger === undefined && line.lost === undefined ? '' : ' alarming'}`,
    },
    make('p', { class: 'by' }, make('strong', {}, nameOf(line)), ` ${momentInWords(line.at)}`),
    make('p', { class: 'text', dir: 'auto' }, line.text),
    ...(line.danger === undefined ? [] : [make('p', { class: 'danger' }, words.danger[line.danger])]),
    ...(line.lost === undefined ? [] : [make('p', { class: 'danger' }, words.notDelivered[line.lost])]),
  );

/** Pixels from the end within which the last line is followed. */
const NEAR_END = 60;

const keyOf = ({ turn, from, text }: Line): string => `${turn} ${from} ${text}`;

/** Shows a conversation. */
export const transcript = (): Transcript => {
  const none = make('p', { class: 'none' }, words.noLines);
  const log = make(
    'div',
    { class: 'log', tabindex: '0', role: 'log', 'aria-live': 'off', 'aria-label': words.transcript },
    none,
  );
  const shown = new Set<string>();
  const say = (line: Line): void => {
    if (line.danger !== undefined) alarm(`${words.danger[line.danger]}. ${line.text}`);
    else if (line.lost !== undefined) alarm(`${words.notDelivered[line.lost]} ${line.text}`);
    else if (line.from !== 'representative') announce(`${nameOf(line)}: ${line.text}`);
  };
  return {
    element: make('section', { class: 'transcript' }, make('h3', {}, words.transcript), log),
    add: (lines, isNews) => {
      const fresh = lines.filter((line) => !shown.has(keyOf(line)));
      if (fresh.length === 0) return;
      none.remove();
      const isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END;
      for (const line of fresh) {
        shown.add(keyOf(line));
        log.append(lineOf(line));
        if (isNews) say(line);
      }
      if (isAtEnd || !isNews) log.scrollTop = log.scrollHeight;
    },
  };
};
