import { escaped } from '../../web/escaped';

/** What XML 1.0 has no place for: control characters, and halves of a character that was cut in two. */
const ILLEGAL = /[\p{Surrogate}\uFFFE\uFFFF]|(?![\t\n\r])[\0-\x1F]/gu;

/**
 * The TwiML document that answers a text by these, in this order. Twilio's library builds a tree for it, which takes twice as long as
 * deciding on a trip, and throws at half an emoji.
 * @param told where Twilio tells what becomes of each
 */
export const messagesTwiml = (texts: readonly string[], told: string): string => {
  const opens = `<Message action="${escaped(told)}" method="POST">`;
  const messages = texts.map((text) => `${opens}${escaped(text.replace(ILLEGAL, ''))}</Message>`);
  return `<?xml version="1.0" encoding="UTF-8"?><Response>${messages.join('')}</Response>`;
};
