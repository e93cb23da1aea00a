import type { Language } from '../../../dialogs/locales';
import { render } from '../../../dialogs/locales/render';
import { isMessageKey } from '../../../dialogs/locales/messages';
import { say } from '../../../dialogs/say';
import type { LogEntry } from '../../storage/conversationStore';
import { calendarFile } from '../../web/calendarFile';
import type { PageData, RidesShown } from '../../web/chat/pageData';
import { rideCard } from '../../web/rideCard';

/** Rides that were booked; of a turn that booked none those it cancelled, which the calendar has to lose. */
const ridesShown = ({ rides, at }: LogEntry, language: Language): RidesShown | undefined => {
  if (rides === undefined) return undefined;
  const [booked, canceled] = (['confirmed', 'cancelled'] as const).map((wanted) =>
    rides.events.filter(({ status }) => status === wanted),
  );
  const areCanceled = booked?.length === 0;
  const events = (areCanceled ? canceled : booked) ?? [];
  if (events.length === 0) return undefined;
  return {
    title: render(say(areCanceled ? 'card.canceled' : 'card.title'), language),
    ...(areCanceled && { areCanceled }),
    cards: events.map((event) => rideCard(event, language, rides.line)),
    calendar: calendarFile(events, language, rides.line, Date.parse(at)),
  };
};

/** What the page shows beside the answer of a turn, in the language of the answer. */
export const pageDataOf = (entry: LogEntry, language: Language): PageData => {
  const { awaits, needed = [], trustedUntil } = entry;
  const topics = needed.filter(({ key }) => isMessageKey(key));
  const rides = ridesShown(entry, language);
  return {
    ...(awaits?.inputs !== undefined && { inputs: awaits.inputs }),
    ...(topics.length > 0 && { needed: render(say('needed', { what: { all: topics } }), language) }),
    ...(trustedUntil !== undefined && { trustedUntil }),
    ...(rides !== undefined && { rides }),
  };
};
