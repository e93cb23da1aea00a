import type { Language } from '../../../dialogs/locales';
import { render } from '../../../dialogs/locales/render';
import { isMessageKey } from '../../../dialogs/locales/messages';
import { say } from '../../../dialogs/say';
import type { LogEntry } from '../../storage/conversationStore';
import { calendarFile } from '../../web/calendarFile';
import type { PageData, RidesShown } from '../../web/chat/pageData';
import { rideCard } from '../../web/rideCard';

const ridesShown = ({ rides, at }: LogEntry, language: Language): RidesShown | undefined => {
  const events = (rides?.events ?? []).filter(({ status }) => status === 'confirmed');
  if (rides === undefined || events.length === 0) return undefined;
  return {
    title: render(say('card.title'), language),
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
