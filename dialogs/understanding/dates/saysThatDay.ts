import { timeLexicon } from '../../locales/vocabulary';
import type { Message } from '../message';

/** "My appointment is that day": what is told is of the day that was asked about before. */
export const saysThatDay = ({ tokens }: Pick<Message, 'tokens'>): boolean =>
  timeLexicon.says(tokens, 'sameDay');
