import { digitWords } from '../../locales/words/digitWords';
import { monthWords } from '../../locales/words/monthWords';
import { numbersForWords as words } from '../../locales/words/numbersForWords';
import { timePhrases, timeWordsOnly } from '../../locales/words/timeWords';
import type { HearingContext } from '../heard';
import type { Message, Span } from '../message';
import { kept } from '../perTokens';
import { perWord } from '../perWord';
import { reworded, type Token } from '../token';
import { mended } from './spelling';
import { weekdays } from './weekdays';

const dayNames: ReadonlySet<string> = new Set(
  timePhrases.flatMap((phrases) =>
    (['today', 'tomorrow', ...weekdays] as const).flatMap((concept) =>
      phrases[concept].split('|').map((phrase) => phrase.trim()),
    ),
  ),
);

/** "Tuesdays" */
const several: ReadonlySet<string> = new Set(
  timePhrases.flatMap(({ plural }) => plural.split('|').map((phrase) => phrase.trim())),
);

/** The word that a number may stand for. */
const meantBy = perWord((word) => words.meant.get(word) ?? 'none');
const isDay = perWord((word) => {
  const [name, another] = dayNames.has(word) ? [word] : (mended(word, () => false) ?? []);
  return another === undefined && name !== undefined && dayNames.has(name);
});
const isOrdinal = perWord(
  (word) => /^\d{1,2}(?:st|nd|rd|th)$/.test(word) || /(?:th|first|second|third)$/.test(word),
);
const isNumber = perWord((word) => /^\d/.test(word));
const isDigit = perWord((word) => /^\d$/.test(word));
const isSaid = perWord((word) => digitWords.has(word));
const isTwoDigits = perWord((word) => /^\d{2}$/.test(word));
const isShortNumber = perWord((word) => /^\d{1,2}$/.test(word));
const isClock = perWord((word) =>
  /^(?:\d{1,2}|\d{3,4})[ap]m?$|^(?:[1-9]|1[0-2])[0-5][05]$|^noon$/.test(word),
);
const HALF = /^[ap]m$/;

const asksTime = ({ expecting }: Pick<HearingContext, 'expecting'>): boolean =>
  expecting.some((slot) => slot === 'appointmentTime' || slot === 'returnTime' || slot === 'refTime');

/**
 * The message with "for" and "to" in place of the numbers that are typed or heard for them: "a ride 4 dec 8", "move it 2 friday". Where the
 * number may as well be an hour, it is the word, and the time is asked for; only the question for a time makes an hour of it.
 * @param addresses stretches in which numbers are those of houses
 */
export const withWordsForNumbers = (
  message: Message,
  context: Pick<HearingContext, 'expecting'>,
  addresses: readonly Span[],
): Message => {
  const { tokens } = message;
  const isHouse = ({ start }: Token): boolean =>
    addresses.some((address) => address.start <= start && start < address.end);
  let read: Token[] | undefined;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || meantBy(token.known) === 'none' || isHouse(token)) continue;
    const word = wordAt(message, at, context);
    if (word === undefined) continue;
    read ??= [...tokens];
    read[at] = reworded(token, word);
  }
  // The same words keep what was found in them.
  return read === undefined ? message : { ...message, tokens: kept(read) };
};

const wordAt = (
  { tokens, folded }: Message,
  at: number,
  context: Pick<HearingContext, 'expecting'>,
): string | undefined => {
  const [token, next, before] = [tokens[at], tokens[at + 1], tokens[at - 1]];
  if (token === undefined || next?.pause !== 'none') return undefined;
  const word = meantBy(token.known);
  if (word === 'none' || folded.slice(token.end, next.start).trim() !== '') return undefined;
  // "4 45 pm"
  const isSpacedTime =
    isDigit(token.known) &&
    isTwoDigits(next.known) &&
    (Number(next.word) > 12 || asksTime(context)) &&
    HALF.test(tokens[at + 2]?.word ?? '');
  if (isSpacedTime) return undefined;
  // "Seven oh four one nine": read out
  const isReadOut =
    !isDigit(token.known) && [before, next].some((one) => one !== undefined && isSaid(one.known));
  if (isReadOut) return undefined;
  const isApart = before === undefined || token.pause !== 'none';
  if (!isApart && folded.slice(before.end, token.start).trim() !== '') return undefined;
  if (before === undefined && folded.slice(0, token.start).trim() !== '') return undefined;
  const lead = isApart ? '' : before.word;
  if (words.notAfter.has(lead)) return undefined;

  const after = tokens[at + 2];
  const isAfterNumber = !isApart && isNumber(before.known);
  const isOfDay =
    isDay(next.known) ||
    isOrdinal(next.known) ||
    (monthWords.numbers.has(next.word) && isDayNumber(after) && !isTime({ tokens, folded }, at + 2)) ||
    (isShortNumber(next.known) && folded.charAt(next.end) === '/');
  const isOfTime =
    isClock(next.known) ||
    (isShortNumber(next.known) && (HALF.test(after?.word ?? '') || folded.charAt(next.end) === ':'));
  const isLed = words.leads.has(next.word);
  const isPlain =
    !isOfDay && !isOfTime && !isLed && !isNumber(next.known) && !monthWords.numbers.has(next.word);
  const isOwned = words.owners.has(next.word) && !words.units.has(after?.word ?? '');
  const isCounted = words.counted.has(next.word) || words.units.has(next.word);
  const asks = asksTime(context);
  const isTimeSaid = tokens.some((_, other) => other !== at && isTime({ tokens, folded }, other));

  const isBesideDay = !isApart && isDay(before.known);
  // "Martes 2 a las 10": in Spanish no number sounds like "to" or "for".
  if (isBesideDay && timeWordsOnly.es.has(before.word)) return undefined;
  const isThing = isLed && !isOfDay && after !== undefined && !isOrdinal(after.known) && !isDay(after.known);
  if (word === 'for') {
    if (isAfterNumber || monthWords.numbers.has(lead)) return undefined;
    if (isBesideDay) return (isOwned || isThing) && !asks ? word : undefined;
    if (isOfDay || isLed) return (asks || words.weakly.has(lead)) && !isTimeSaid ? undefined : word;
    if (isOfTime || isOwned || (isNumber(next.known) && words.counted.has(after?.word ?? ''))) return word;
    return words.rides.has(lead) && isPlain && !isCounted && !words.following.has(next.word)
      ? word
      : undefined;
  }
  // "From 9 2 10", "8am 2 5pm", "monday 2 friday", "april 30 2 monday"
  const changes = tokens.some(({ word: one }) => words.changing.has(one));
  if (isBesideDay || isAfterNumber) {
    const isFrom = words.notAfter.has(tokens[at - 2]?.word ?? '') || changes;
    if (isOfDay || (isLed && isOrdinal(before.known)) || (isBesideDay && (isOwned || isThing) && !asks))
      return word;
    return isOfTime || (isNumber(next.known) && (isFrom || isClock(before.known))) ? word : undefined;
  }
  const isAnswer = isApart && context.expecting.length > 0 && !asks && !several.has(next.word);
  if (isOfDay || isLed) {
    const isThing =
      isLed && !isOfDay && after !== undefined && !isOrdinal(after.known) && !isDay(after.known);
    return isAnswer || changes || (isThing && words.motions.has(lead)) ? word : undefined;
  }
  if (isOfTime) return words.moved.has(lead) || changes ? word : undefined;
  if (words.verbs.has(next.word)) return word;
  if (isOwned && (next.word.length > 1 || words.motions.has(lead))) return word;
  return words.motions.has(lead) && isPlain && !isCounted && !words.following.has(next.word)
    ? word
    : undefined;
};

const isDayNumber = (token: Token | undefined): boolean =>
  token?.pause !== 'stop' && token !== undefined && (isShortNumber(token.known) || isOrdinal(token.known));

/** "At 3", "8am", "10:30" */
const isTime = ({ tokens, folded }: Pick<Message, 'tokens' | 'folded'>, at: number): boolean => {
  const token = tokens[at];
  if (token === undefined) return false;
  if (isClock(token.known)) return true;
  if (!isShortNumber(token.known)) return false;
  const lead = tokens[at - 1]?.word ?? '';
  return (
    folded.charAt(token.end) === ':' ||
    HALF.test(tokens[at + 1]?.word ?? '') ||
    lead === 'at' ||
    lead === 'by' ||
    lead === 'las'
  );
};
