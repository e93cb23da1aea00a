import { questionLexicon } from '../../locales/questions';
import { monthWords } from '../../locales/words/monthWords';
import type { CalendarDate } from '../../../domain/calendar/calendarDate';
import type { Heard } from '../heard';
import { without, type Message } from '../message';

const dayIn = ({ slots, leftOutDays = [] }: Pick<Heard, 'slots' | 'leftOutDays'>): CalendarDate | undefined =>
  slots.appointmentDate ?? slots.refDate ?? leftOutDays[0];

/**
 * The day whose hours are asked for: "are you open on Christmas?". Closed on it, no visit can be, so it is read without those words as well.
 * @param read reads a text by itself
 */
export const dayAsked = (
  message: Message,
  heard: Heard,
  read: (said: string) => Heard,
): CalendarDate | undefined => {
  const { tokens } = message;
  const spans = questionLexicon.find(tokens).flatMap(({ concept, from, to }) => {
    const words = tokens.slice(from, to);
    const [first, last] = [words[0], words.at(-1)];
    const isDay = words.some(({ word }) => monthWords.numbers.has(word));
    return concept !== 'hours' || isDay || first === undefined || last === undefined
      ? []
      : [{ start: first.start, end: last.end }];
  });
  const rest = without(message, spans.slice(0, 1));
  return dayIn(heard) ?? (spans.length === 0 || rest === '' ? undefined : dayIn(read(rest)));
};
