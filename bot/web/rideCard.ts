import { inGroups } from '../../dialogs/handOff/callBack';
import type { Language } from '../../dialogs/locales';
import type { MessageKey } from '../../dialogs/locales/messages';
import { render } from '../../dialogs/locales/render';
import { say, type Say } from '../../dialogs/say';
import { at, type LocalDateTime } from '../../domain/calendar/calendarDate';
import type { CalendarEntry } from '../../domain/calendarEntry';
import type { RideCard } from './chat/pageData';

/**
 * The rows of a booked ride's card, of a cancelled one those that say which it was; like the calendar entry it names nobody, no place and no reason.
 * @param line the number to call about it, as it is said
 */
export const rideCard = (event: CalendarEntry, language: Language, line: string): RideCard => {
  const { number, day, mode, appointmentTime, readyAt, pickUpAt, wayBack } = event;
  const row = (key: MessageKey, value: Say | undefined) =>
    value === undefined ? [] : [[render(say(key), language), render(value, language)] as const];
  const text = (written: string): Say => say('card.text', { text: written });
  const clock = (moment: LocalDateTime | undefined): Say | undefined =>
    moment === undefined ? undefined : say('choice.time', { time: { clock: moment.slice(11) } });
  const which = [
    ...row('card.number', text(inGroups(number))),
    ...row('card.day', say('choice.day', { day: { day } })),
  ];
  if (event.status === 'cancelled') return which;
  return [
    ...which,
    ...row('card.ready', clock(readyAt)),
    ...row('card.pickUp', clock(pickUpAt)),
    ...row('card.appointment', clock(appointmentTime === undefined ? undefined : at(day, appointmentTime))),
    ...row('card.mode', say(`mode.${mode}`)),
    ...row('card.back', wayBack === 'by-call' ? say('card.back.byCall') : clock(wayBack)),
    ...row('card.line', text(line)),
  ];
};
