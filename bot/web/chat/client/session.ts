/** The conversation this tab is in. */
export interface Session {
  readonly conversationId: string;
  readonly token: string;
}

const CONVERSATION = 'rideline.conversation';
const TOKEN = 'rideline.token';

/** The conversation of this tab, from before a reload; undefined when there is none. It is forgotten with the tab. */
export const keptSession = (): Session | undefined => {
  try {
    const conversationId = sessionStorage.getItem(CONVERSATION);
    const token = sessionStorage.getItem(TOKEN);
    return conversationId === null || token === null ? undefined : { conversationId, token };
  } catch {
    // A browser that keeps nothing chats all the same.
    return undefined;
  }
};

/** Keeps the conversation for a reload of this tab, or forgets it. */
export const keepSession = (session: Session | undefined): void => {
  try {
    if (session === undefined) {
      sessionStorage.removeItem(CONVERSATION);
      sessionStorage.removeItem(TOKEN);
      return;
    }
    sessionStorage.setItem(CONVERSATION, session.conversationId);
    sessionStorage.setItem(TOKEN, session.token);
  } catch {
    // See above.
  }
};
