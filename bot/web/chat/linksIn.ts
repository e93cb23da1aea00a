/** A piece of a text: a link when it has an address. */
export interface Piece {
  readonly text: string;
  /** `tel:` or `sms:` and digits. */
  readonly href?: string;
}

/**
 * What can be called or texted: "Call or text 988" is both, "text 911" a text, and a telephone number or 911 or 988 alone a
 * call. 911 before a capital letter is the number of a house.
 */
const NUMBERS =
  /\b(?<call>[Cc]all) or (?<both>text (?:911|988))\b|\b(?<sms>[Tt]ext|texto al|AYUDA al) (?:911|988)\b|\b(?:1-)?\d{3}-\d{3}-\d{4}\b|\b(?:911|988)\b(?! \p{Lu})/gu;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

const addressOf = (text: string, isText: boolean): string => {
  const digits = digitsOf(text);
  if (isText) return `sms:${digits}`;
  return digits.length === 10 ? `tel:+1${digits}` : `tel:${digits.length === 11 ? '+' : ''}${digits}`;
};

/** Splits a text at the numbers in it that can be called or texted. The pieces, put together, are the text again. */
export const linksIn = (text: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(NUMBERS)) {
    const [found] = match;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    const { call, both, sms } = match.groups ?? {};
    if (call !== undefined && both !== undefined) {
      pieces.push({ text: call, href: addressOf(both, false) });
      pieces.push({ text: found.slice(call.length, -both.length) });
      pieces.push({ text: both, href: addressOf(both, true) });
    } else {
      pieces.push({ text: found, href: addressOf(found, sms !== undefined) });
    }
    end = match.index + found.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
};
