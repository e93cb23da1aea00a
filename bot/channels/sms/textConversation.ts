/** Address of the conversation between our number and a phone that texts it, both in E.164. */
export const textConversation = (ours: string, theirs: string): string => `sms:${ours}:${theirs}`;
