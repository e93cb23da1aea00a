import { choicesOf } from '../../../dialogs/awaiting';
import type { Language } from '../../../dialogs/locales';
import { isMessageKey } from '../../../dialogs/locales/messages';
import { renderInAll, renderTitle } from '../../../dialogs/locales/render';
import type { KeyInput } from '../../../dialogs/form/keys';
import type { Say } from '../../../dialogs/say';
import { languagesIn, type LogEntry } from '../../storage/conversationStore';
import type { Reply } from '../../turn/turn';
import type { PageData } from '../../web/chat/pageData';
import { adaptiveCardsOf, type AdaptiveCard } from './adaptiveCards';
import { pageDataOf } from './pageDataOf';
import { OPENING } from './posted';

/** An activity of Direct Line 3.0, as far as ours go. */
export interface WebActivity {
  readonly type: 'message';
  readonly id: string;
  /** ISO 8601 instant, UTC. */
  readonly timestamp: string;
  readonly channelId: 'directline';
  readonly from: { readonly id: string; readonly role: 'user' | 'bot' };
  readonly conversation: { readonly id: string };
  readonly text: string;
  readonly locale?: Language;
  readonly replyToId?: string;
  readonly inputHint?: 'expectingInput';
  readonly suggestedActions?: {
    readonly to: readonly string[];
    readonly actions: readonly {
      readonly type: 'messageBack';
      readonly title: string;
      /** What is posted, and shown, as the words of who presses it: its title. */
      readonly text: string;
      readonly displayText: string;
      readonly value: { readonly turn: number; readonly key: string };
    }[];
  };
  readonly attachments?: readonly AdaptiveCard[];
  readonly channelData?: { readonly clientActivityID: string } | { readonly rideline: PageData };
}

const MEMBER = { id: 'member', role: 'user' } as const;
const BOT = { id: 'rideline', role: 'bot' } as const;

/** Messages of another release that this one does not know are left out. */
const known = (says: readonly Say[]): readonly Say[] => says.filter(({ key }) => isMessageKey(key));

/** The choices that answer a question, as buttons that belong to its turn, for whom they are; for everybody where nobody is named. */
const buttonsFor = (
  keys: KeyInput | undefined,
  turn: number,
  language: Language,
  to: readonly string[],
): Pick<WebActivity, 'suggestedActions'> => {
  const actions = (keys === undefined ? [] : choicesOf(keys))
    .filter(({ what }) => known([what]).length > 0)
    .map(({ key, what }) => {
      const title = renderTitle(what, language);
      return {
        type: 'messageBack' as const,
        title,
        text: title,
        displayText: title,
        value: { turn, key },
      };
    });
  return actions.length === 0 ? {} : { suggestedActions: { to, actions } };
};

/** What an activity says in answer to a turn: its words, and its choices as buttons, for everybody or for whom they are. */
export const answerIn = (
  { says, languages, awaits, turn = 0 }: Reply,
  to: readonly string[] = [],
): Pick<WebActivity, 'text' | 'inputHint' | 'suggestedActions'> & { readonly locale: Language } => {
  const [language = 'en'] = languages;
  return {
    text: renderInAll(known(says), languages),
    locale: language,
    inputHint: 'expectingInput',
    ...buttonsFor(awaits?.keys, turn, language, to),
  };
};

/** What a turn looks like on the page: what was written, if anything was, and what was answered. */
export const activitiesOf = (conversation: string, entry: LogEntry): readonly WebActivity[] => {
  const { messageId, at, text, said, awaits, turn } = entry;
  const [language = entry.language] = languagesIn(entry);
  const page = pageDataOf(entry, language);
  const shared = {
    type: 'message',
    timestamp: at,
    channelId: 'directline',
    conversation: { id: conversation },
  } as const;
  const written: WebActivity = {
    ...shared,
    id: messageId,
    from: MEMBER,
    text,
    channelData: { clientActivityID: messageId },
  };
  const answered: WebActivity = {
    ...shared,
    // No client can choose such an id for a message of its own.
    id: `${messageId}|answer`,
    from: BOT,
    replyToId: messageId,
    channelData: { rideline: page },
    ...(page.rides !== undefined && { attachments: adaptiveCardsOf(page.rides) }),
    ...answerIn({ says: said, languages: languagesIn(entry), turn, ...(awaits && { awaits }) }),
  };
  const isSilent = messageId === OPENING || entry.desk !== undefined;
  return [...(isSilent ? [] : [written]), ...(answered.text === '' ? [] : [answered])];
};

/**
 * An answer that stands in no log, because there was none to write to.
 * @param id one that no other activity has
 * @param at ISO 8601 instant, UTC
 */
export const passingActivity = (
  conversation: string,
  replyToId: string,
  { says, languages }: Reply,
  id: string,
  at: string,
): WebActivity => ({
  type: 'message',
  id: `${id}|passing`,
  timestamp: at,
  channelId: 'directline',
  from: BOT,
  conversation: { id: conversation },
  text: renderInAll(says, languages),
  replyToId,
  inputHint: 'expectingInput',
});
