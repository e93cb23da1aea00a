import { kindsOfCare } from '../../../domain/facts';
import { rideLexicon } from '../../locales/vocabulary';
import { denials } from '../../locales/words/functionWords';
import { monthWords } from '../../locales/words/monthWords';
import { placeWords } from '../../locales/words/placeWords';
import { streetWords } from '../../locales/words/streetWords';
import type { Message, Span } from '../message';
import { perTokens } from '../perTokens';
import { perWord } from '../perWord';
import type { PlaceSaid } from '../slotValues';
import type { Token } from '../token';
import { afterBareStreet, afterDenied, afterEnding } from './bareStreet';
import { isJoined } from './betweenWords';
import { cornerEnd } from './corner';
import { afterHouseNumber, HOUSE, isNumberWord } from './houseNumber';
import { isKind } from './kindsOfStreet';
import { streetBeforeNumber } from './streetBeforeNumber';
import { afterStreet } from './streetByKind';
import { afterStreetFirst } from './streetFirst';
import { townAfter } from './townAfter';
import { townMeantAt } from './townNames';
import { unitAt } from './unitAt';

/** A street address and where it stands. */
export interface AddressMention {
  readonly span: Span;
  readonly place: PlaceSaid;
  /** The unit as said, with its word ("apt 3B"), and where it ends. */
  readonly unitSaid?: string;
  /** Another number is denied behind it: "36 Alder, not 30". */
  readonly isCorrected?: true;
}

const careNames: ReadonlySet<string> = new Set(kindsOfCare);

/** Whether there can be an address: a number, or a kind of street, with something that begins one before the last word. */
const mayHold = (tokens: readonly Token[]): boolean =>
  tokens.some(({ known }) => isOfAddress(known)) &&
  tokens.some(({ known }, index) => index < tokens.length - 1 && (mayBegin(known) || isKind(known)));
const isOfAddress = perWord(
  (word) =>
    /^\d/.test(word) ||
    streetWords.kinds.has(word) ||
    streetWords.before.has(word) ||
    streetWords.corner.has(word) ||
    streetWords.endings.has(word),
);
const mayBegin = perWord(
  (word) =>
    streetWords.before.has(word) || streetWords.corner.has(word) || HOUSE.test(word) || isNumberWord(word),
);

/** Finds street addresses: number, street, unit, town, state and ZIP code as far as they are said. */
export const addressesIn = (message: Message): readonly AddressMention[] => readOnce(message.tokens, message);

const readOnce = perTokens((tokens, message: Message): readonly AddressMention[] => {
  if (!mayHold(tokens)) return [];
  const mentions: AddressMention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const street = streetAt(message, at);
    if (typeof street === 'number') {
      at = street;
      continue;
    }
    const { mention, next } = addressOf(message, street);
    mentions.push(mention);
    at = next;
  }
  return mentions;
});

/** A street with its number, or a corner: its first word, and the word after it. */
interface Street {
  readonly from: number;
  readonly to: number;
  readonly isCorrected?: boolean;
}

/** The street that begins at a word; where none does, the word to go on at. */
const streetAt = (message: Message, at: number): Street | number => {
  const { tokens } = message;
  const token = tokens[at];
  if (token === undefined) return at + 1;
  const before = isKind(token.known) ? streetBeforeNumber(message, at) : undefined;
  if (before !== undefined) return before;
  if (!mayBegin(token.known)) return at + 1;
  if (streetWords.corner.has(token.word)) {
    const to = cornerEnd(message, at);
    return to === undefined ? at + 1 : { from: at, to };
  }
  if (isNumberOfUnit(message, at)) return at + 1;
  if (streetWords.before.has(token.word)) {
    // "calle Maple 12", "Route 66"
    const to = afterStreetFirst(tokens, at);
    if (to !== undefined) return { from: at, to };
  }
  return streetAfterNumber(message, at);
};

/** "Room 22 sees Dr. Harmon" */
const isNumberOfUnit = (message: Message, at: number): boolean => {
  const { tokens } = message;
  const { word: before = '' } = tokens[at - 1] ?? {};
  if (!/^\d{1,3}$/.test(tokens[at]?.word ?? '') || denials.has(before)) return false;
  if (!streetWords.units.has(before) || !isJoined(message, at)) return false;
  // "My sister's apartment 77 Farmington Ave"
  const isHome =
    placeWords.homes.has(before) &&
    tokens[at - 2]?.word.endsWith('s') === true &&
    afterStreet(message, at + 1) !== undefined;
  return !isHome;
};

/** The street whose house number begins at a word; where none does, the word to go on at. */
const streetAfterNumber = (message: Message, at: number): Street | number => {
  const { tokens } = message;
  const street = afterHouseNumber(message, at);
  if (street === undefined) return at + 1;
  const { word = '' } = tokens[at] ?? {};
  // "Home at 3, Oak Street center", "to January 21, same place"
  const isDay = monthWords.numbers.has(tokens[at - 1]?.word ?? '');
  if (tokens[street]?.pause === 'comma' && (isDay || /^\d$/.test(word))) return at + 1;
  const isTyped = street === at + 1 && HOUSE.test(word);
  // "12 de Elm Street"
  const isOf =
    placeWords.of.has(tokens[street]?.word ?? '') &&
    isJoined(message, street) &&
    isJoined(message, street + 1);
  const name = isOf ? street + 1 : street;
  // "El 55 de la calle Bellota"
  const isLa = isOf && placeWords.saidArticles.has(tokens[name]?.word ?? '') && isJoined(message, name + 1);
  const to =
    afterStreet(message, isLa ? name + 1 : name) ??
    (isTyped
      ? afterBareStreet(message, street, name)
      : // "Fifty two Rice Heights", but "at two Chestnut Hill"
        street - at > 1
        ? afterEnding(message, street)
        : undefined);
  if (to === undefined) return isTyped ? at + 1 : street;
  if (isHourOfClinic(tokens, at, to)) return at + 1;
  return { from: at, to, isCorrected: isTyped && afterDenied(message, name) === to };
};

/** The address of a street, with the unit and the town that are said after it, and the word after them. */
const addressOf = (
  message: Message,
  { from, to: streetEnd, isCorrected = false }: Street,
): { readonly mention: AddressMention; readonly next: number } => {
  const { tokens, text } = message;
  const start = tokens[from]?.start ?? 0;
  const first = unitAt(message, streetEnd);
  const where = townAfter(message, first?.to ?? streetEnd);
  const hasTown = where.to > (first?.to ?? streetEnd);
  const last = hasTown ? unitAt(message, where.to) : undefined;
  const unit = first ?? last;
  const unitStart = tokens[first === undefined ? where.to : streetEnd]?.start ?? 0;
  const next = last?.to ?? where.to;
  // What is said of the place leaves out the unit at its end.
  const placeEnd = hasTown ? where.to : streetEnd;
  const { to: _to, ...town } = where;
  const mention: AddressMention = {
    span: { start, end: tokens[next - 1]?.end ?? start },
    place: {
      said: text.slice(start, tokens[placeEnd - 1]?.end),
      kind: 'address',
      street: text.slice(start, tokens[streetEnd - 1]?.end),
      ...(unit !== undefined && { unit: asWritten(message, unit.unit, unitStart) }),
      ...town,
    },
    ...(isCorrected && { isCorrected }),
    // "210 Farmington Ave apt 3 Hartford" is said as a whole.
    ...(unit !== undefined &&
      !(first !== undefined && hasTown) && { unitSaid: text.slice(unitStart, tokens[unit.to - 1]?.end) }),
  };
  return { mention, next };
};

/** Folded words as they were written, from an offset on. */
const asWritten = ({ text, folded }: Message, words: string, from: number): string => {
  const start = folded.indexOf(words, from);
  return text.slice(start, start + words.length);
};

/** "Dec 4 at 2 Spindle Street Pediatrics": an hour, and a clinic that is named after its street. */
const isHourOfClinic = (tokens: readonly Token[], from: number, to: number): boolean => {
  const next = tokens[to];
  return (
    /^(?:[1-9]|1[0-2])$/.test(tokens[from]?.word ?? '') &&
    placeWords.beforeHour.has(tokens[from - 1]?.word ?? '') &&
    next?.pause === 'none' &&
    townMeantAt(tokens, to) === undefined &&
    (placeWords.facilities.has(next.word) ||
      rideLexicon.find(tokens.slice(to, to + 1)).some(({ concept }) => careNames.has(concept)))
  );
};
