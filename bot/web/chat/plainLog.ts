import type { PickInput } from '../../../dialogs/form/pickInput';
import type { Language } from '../../../dialogs/locales';
import type { WebActivity } from '../../channels/webChat/activities';
import { escaped } from '../escaped';
import { linked } from './linked';
import type { PageData, RideCard } from './pageData';
import type { PageKey } from './pageKey';

/** A conversation as it is shown where scripts do not run. */
export interface PlainView {
  /** What was said, as far as it may be shown. */
  readonly said: readonly WebActivity[];
  /** What the page itself has to say at the end. */
  readonly note?: PageKey;
  /** Empty before anything was said. */
  readonly token: string;
  /** What a message of this page is known by. */
  readonly id: string;
  /** What was written and could not be sent. */
  readonly written: string;
}

/** The parts of the page that tell of a conversation, as HTML. */
export interface PlainLog {
  readonly log: string;
  readonly choices: string;
  readonly inputs: readonly PickInput[];
  /** As text. */
  readonly needed: string;
}

const dataIn = ({ channelData }: WebActivity): PageData =>
  channelData !== undefined && 'rideline' in channelData ? channelData.rideline : {};

const listOf = (card: RideCard): string =>
  `<dl>${card.map(([name, value]) => `<div><dt>${escaped(name)}</dt><dd>${escaped(value)}</dd></div>`).join('')}</dl>`;

const cardsIn = (activity: WebActivity): string => {
  const { rides } = dataIn(activity);
  if (rides === undefined) return '';
  const title = escaped(rides.title);
  return `<section class="ride" aria-label="${title}"><h3>${title}</h3>${rides.cards.map(listOf).join('')}</section>`;
};

/** Shows a conversation: what was said, and what can be answered to what was said last. */
export const plainLog = (
  { said, note, token }: PlainView,
  language: Language,
  word: (key: PageKey) => string,
): PlainLog => {
  const last = said.at(-1);
  const messageOf = (activity: WebActivity): string => {
    const isOwn = activity.from.role === 'user';
    const who = word(isOwn ? 'web.you' : 'web.assistant');
    const text = isOwn ? escaped(activity.text) : linked(activity.text);
    const latest = activity === last ? ' id="latest" tabindex="-1"' : '';
    return `<div class="message ${isOwn ? 'own' : 'reply'}" lang="${activity.locale ?? language}"${latest}><p class="who" lang="${language}">${escaped(who)}</p><p class="said">${text}</p>${cardsIn(activity)}</div>`;
  };
  const notes =
    note === undefined ? '' : `<div class="message note"><p class="said">${linked(word(note))}</p></div>`;
  const shown = said.flatMap((activity) => dataIn(activity).rides ?? []).at(-1);
  const file = shown?.areCanceled === true ? 'web.calendar.remove' : 'web.calendar';
  const calendar =
    shown !== undefined
      ? `<form method="post" action="/plain/ride.ics"><input type="hidden" name="token" value="${escaped(token)}"><button>${escaped(word(file))}</button></form>`
      : '';
  const { inputs = [], needed = '' } = last === undefined ? {} : dataIn(last);
  const choices = (last?.suggestedActions?.actions ?? []).map(
    ({ title, value }) =>
      `<button name="press" value="${value.turn} ${value.key} ${escaped(title)}">${escaped(title)}</button>`,
  );
  return {
    log: said.map(messageOf).join('') + calendar + notes,
    choices: choices.join(''),
    inputs,
    needed,
  };
};
