import type { RideLine } from '../exchange';
import { modeWords, statusWords, wordFor } from '../words';
import { make } from './make';
import { dayInWords } from './times';

/** A ride in two lines. */
export const rideInWords = ({ day, status, mode, text }: RideLine): readonly HTMLElement[] => [
  make(
    'p',
    {},
    make('strong', {}, `${dayInWords(day)}: ${wordFor(statusWords, status)}`),
    `, ${wordFor(modeWords, mode)}`,
  ),
  make('p', { class: 'text' }, text),
];
