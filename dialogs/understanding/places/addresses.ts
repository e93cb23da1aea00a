import { kindsOfCare } from '../../../domain/facts';
import { rideLexicon } from '../../locales/vocabulary';
import { doorWords } from '../../locales/words/doorWords';
import { denials } from '../../locales/words/functionWords';
import { isVocabulary } from '../../locales/words/isVocabulary';
import { monthWords } from '../../locales/words/monthWords';
import { numberWords } from '../../locales/words/numberWords';
import { placeWords } from '../../locales/words/placeWords';
import { streetWords } from '../../locales/words/streetWords';
import type { Message, Span } from '../message';
import { perTokens } from '../perTokens';
import { perWord } from '../perWord';
import { slipsBetween } from '../slipsBetween';
import type { PlaceSaid } from '../slotValues';
import type { Token } from '../token';
import { cornerEnd } from './corner';
import { afterSaidNumber, HOUSE, isNumberWord } from './houseNumber';
import { streetBeforeNumber } from './streetBeforeNumber';
import { afterStreetFirst } from './streetFirst';
import { townAt, townMeantAt } from './townNames';

/** A street address and where it stands. */
export interface AddressMention {
  readonly span: Span;
  readonly place: PlaceSaid;
  /** The unit as said, with its word ("apt 3B"), and where it ends. */
  readonly unitSaid?: string;
  /** Another number is denied behind it: "36 Alder, not 30". */
  readonly isCorrected?: true;
}

/** Words between a house number and the kind of street: "12 Martin Luther King". */
const MOST_NAME_WORDS = 4;
/** Words of a street that is called by its bare name. */
const MOST_DENIED_WORDS = 3;
const UNIT = /^#?(?:\d{1,5}[a-z]?|[a-z]\d{0,4})$/;
const ZIP = /^\d{5}$/;

/** What may stand between two words of an address. */
const isNear = (folded: string, before: Token | undefined, token: Token | undefined): boolean =>
  before !== undefined && token !== undefined && /^[ ,.]{0,3}$/.test(folded.slice(before.end, token.start));

const isCareWord = (word: string): boolean => rideLexicon.knows(word);

const careNames: ReadonlySet<string> = new Set(kindsOfCare);

const SHORTEST_MISSPELT = 6;
const longKinds = [...streetWords.kinds].filter(({ length }) => length >= SHORTEST_MISSPELT);

/** A kind of street, with at most one slip in a long one: "syreet". */
const isKind = perWord(
  (word) =>
    streetWords.kinds.has(word) ||
    (word.length >= SHORTEST_MISSPELT &&
      !isVocabulary(word) &&
      longKinds.some((kind) => kind.startsWith(word.charAt(0)) && slipsBetween(word, kind) === 1)),
);

const shortKinds = [...streetWords.kinds].filter(({ length }) => length >= 3 && length <= 4);

/** A short kind of street with one slip, where a town after it shows what it is: "12 Chestnut Hill Abe, New Haven". */
const isShortKindMisspelt = perWord(
  (word) =>
    word.length >= 3 &&
    word.length <= 5 &&
    !isVocabulary(word) &&
    shortKinds.some((kind) => kind.startsWith(word.charAt(0)) && slipsBetween(word, kind) === 1),
);

/** Whether there can be an address: a number, or a kind of street, with something that begins one before the last word. */
const mayHold = (tokens: readonly Token[]): boolean =>
  tokens.some(({ known }) => isOfAddress(known)) &&
  tokens.some(({ known }, index) => index < tokens.length - 1 && (mayBegin(known) || isKind(known)));
const isOfAddress = perWord(
  (word) =>
    /^\d/.test(word) ||
    streetWords.kinds.has(word) ||
    streetWords.before.has(word) ||
    streetWords.corner.has(word),
);
const mayBegin = perWord(
  (word) =>
    streetWords.before.has(word) || streetWords.corner.has(word) || HOUSE.test(word) || isNumberWord(word),
);

const longMonths = [...monthWords.numbers.keys()].filter(({ length }) => length >= SHORTEST_MISSPELT);
/** "El 22 de septienbre, no el 21" is a day. */
const isMonth = perWord(
  (word) => monthWords.numbers.has(word) || longMonths.some((month) => slipsBetween(word, month) === 1),
);

interface Where {
  readonly town?: string;
  readonly state?: string;
  readonly zip?: string;
  /** The word after it. */
  readonly to: number;
}

/** The town, state and ZIP code that follow at a word. */
export const townAfter = ({ tokens, folded, text }: Message, from: number): Where => {
  const near = (index: number): boolean => isNear(folded, tokens[index - 1], tokens[index]);
  let to = from;
  // "In Hartford", "330 Washington St de Hartford"
  const isOfTown = placeWords.of.has(tokens[to]?.word ?? '') && townAt(tokens, to + 1) !== undefined;
  const lead = streetWords.inTown.has(tokens[to]?.word ?? '') || isOfTown ? 1 : 0;
  if (!near(to) || (lead === 1 && !near(to + 1))) return { to };
  let town: string | undefined;
  const named = townMeantAt(tokens, to + lead);
  if (named !== undefined) {
    town = named.town;
    to = named.to;
  } else {
    // A town of another state is in no list of ours: the state that follows says that it is one.
    for (const length of [1, 2]) {
      const index = to + lead + length;
      const state = stateAt(tokens, index);
      if (town !== undefined || state === undefined || state.code === 'CT' || !near(index)) continue;
      town = text.slice(tokens[to + lead]?.start, tokens[index - 1]?.end);
      to = index;
    }
  }
  const state = near(to) ? stateAt(tokens, to) : undefined;
  if (state !== undefined) to = state.to;
  const zip = near(to) && ZIP.test(tokens[to]?.word ?? '') ? tokens[to]?.word : undefined;
  if (zip !== undefined) to += 1;
  return {
    ...(town === undefined ? {} : { town }),
    ...(state === undefined ? {} : { state: state.code }),
    ...(zip === undefined ? {} : { zip }),
    to,
  };
};

const stateAt = (
  tokens: readonly Token[],
  index: number,
): { readonly code: string; readonly to: number } | undefined => {
  const [one, two] = [tokens[index]?.word ?? '', tokens[index + 1]?.word ?? ''];
  const double = streetWords.states.get(`${one} ${two}`);
  if (double !== undefined) return { code: double, to: index + 2 };
  const single = streetWords.states.get(one);
  return single === undefined ? undefined : { code: single, to: index + 1 };
};

/** Finds street addresses: number, street, unit, town, state and ZIP code as far as they are said. */
export const addressesIn = (message: Message): readonly AddressMention[] => readOnce(message.tokens, message);

const readOnce = perTokens((tokens, message: Message): readonly AddressMention[] => {
  const { folded, text } = message;
  if (!mayHold(tokens)) return [];
  const mentions: AddressMention[] = [];
  const isApart = (index: number): boolean => tokens[index]?.pause !== 'none';
  const isJoined = (index: number): boolean =>
    !isApart(index) || /^\. ?$/.test(folded.slice(tokens[index - 1]?.end, tokens[index]?.start));

  /** The word after "12", "four eleven", when a house number stands here. */
  const afterNumber = (from: number): number | undefined => {
    const { word = '', start = 0 } = tokens[from] ?? {};
    const before = folded.charAt(start - 1);
    if (HOUSE.test(word)) return /[/:.#$'-]/.test(before) ? undefined : from + 1;
    return afterSaidNumber(tokens, from);
  };

  /** The word after the street's name that begins here, by its kind: "Main St", "Church st s", "Blue Hills Avenue". */
  const afterStreet = (from: number): number | undefined => {
    if (streetWords.before.has(tokens[from]?.word ?? '')) return afterNamed(from + 1);
    for (let index = from; index <= from + MOST_NAME_WORDS; index += 1) {
      const token = tokens[index];
      if (token === undefined || (index > from && !isJoined(index))) return undefined;
      const { word } = token;
      if (
        index > from &&
        (isKind(token.known) || (isShortKindMisspelt(token.known) && isBeforeTown(index + 1)))
      ) {
        // "At 330 eye dr" is a doctor, and "1230 at st francis" no street.
        if (streetWords.titles.has(word) && isCareWord(tokens[index - 1]?.word ?? '')) return undefined;
        // "Martin Luther King Dr", but "Park Place"; "Main St Ext".
        const next = tokens[index + 1]?.word ?? '';
        if (
          streetWords.sides.has(next) &&
          isJoined(index + 1) &&
          townMeantAt(tokens, index + 1) === undefined
        )
          return index + 2;
        return index + 1;
      }
      if (!/^(?:[a-z]|\d{1,3}(?:st|nd|rd|th)$)/.test(word)) return undefined;
      const isFirst = index === from;
      if (streetWords.never.has(word) || (isFirst && streetWords.neverFirst.has(word))) return undefined;
    }
    return undefined;
  };

  /** "…, New Haven", "… in Hamden" */
  const isBeforeTown = (index: number): boolean => {
    const isIn = streetWords.inTown.has(tokens[index]?.word ?? '');
    return (
      (isIn || tokens[index]?.pause === 'comma') &&
      townMeantAt(tokens, isIn ? index + 1 : index) !== undefined
    );
  };

  /** "45 calle Luna": one or two words after the kind. */
  const afterNamed = (from: number): number | undefined => {
    let to = from;
    while (to < from + 2 && to < tokens.length && isJoined(to) && !isOther(to)) to += 1;
    return to === from ? undefined : to;
  };
  const isOther = (index: number): boolean =>
    streetWords.never.has(tokens[index]?.word ?? '') ||
    townMeantAt(tokens, index) !== undefined ||
    // "Calle Park apto 2", "calle Park segundo piso"
    (streetWords.units.has(tokens[index]?.word ?? '') && UNIT.test(tokens[index + 1]?.word ?? '')) ||
    (numberWords.ordinals.has(tokens[index]?.word ?? '') &&
      streetWords.units.has(tokens[index + 1]?.word ?? ''));

  const isWrittenLarge = !/\p{Ll}/u.test(text);
  /** "At 9", "by 10", but not "pick me up at 9". */
  const isHourBefore = (from: number): boolean =>
    /^(?:[1-9]|1[0-2])$/.test(tokens[from - 1]?.word ?? '') &&
    placeWords.beforeHour.has(tokens[from - 2]?.word ?? '') &&
    !streetWords.livedAt.has(tokens[from - 3]?.word ?? '');

  /** "1 Long Wharf, New Haven", "40 Grove Hill, New Britain": a town follows, and the street has no kind of street. */
  const afterPlace = (from: number): number | undefined => {
    // "27 s elm wallingford"
    const second = tokens[from + 1]?.word ?? '';
    if (
      streetWords.sides.has(tokens[from]?.word ?? '') &&
      /^[a-z]{3}/.test(second) &&
      !streetWords.never.has(second) &&
      isJoined(from + 1) &&
      isJoined(from + 2) &&
      townMeantAt(tokens, from + 2) !== undefined
    )
      return from + 2;
    for (let index = from; index < from + 3; index += 1) {
      const { word = '', start = 0 } = tokens[index] ?? {};
      // "Friday at 10 Bluebird Dental in Hamden" is a clinic, and no number.
      const isName =
        /^[A-Z]/.test(text.charAt(start)) && !streetWords.never.has(word) && !placeWords.facilities.has(word);
      if (!isName || isApart(index)) return undefined;
      // "AT 8 QUEST IN ORANGE" is an hour before what is there, where all is written in capitals.
      if (isHourBefore(from) && (isCareWord(word) || isWrittenLarge)) return undefined;
      const next = index + 1;
      const isLed = streetWords.inTown.has(tokens[next]?.word ?? '') || tokens[next]?.pause === 'comma';
      const at = streetWords.inTown.has(tokens[next]?.word ?? '') ? next + 1 : next;
      if (isLed && townMeantAt(tokens, at) !== undefined) return next;
    }
    return undefined;
  };

  /** "From 12 Elm", "St Raphael's, 1450 Chapel", "85 Seymour, suite 600": led to, a name with a capital letter, and then a pause. */
  const afterBare = (from: number): number | undefined => {
    const { word = '', start = 0, pause } = tokens[from] ?? {};
    const before = tokens[from - 2];
    const isLed =
      streetWords.ledBy.has(before?.word ?? '') ||
      (tokens[from - 1]?.pause === 'comma' && before !== undefined && /^[a-z]/.test(before.word)) ||
      tokens[from - 1]?.pause === 'stop';
    const isName =
      /^\p{Lu}\p{Ll}/u.test(text.slice(start, start + 2)) &&
      pause === 'none' &&
      !streetWords.never.has(word) &&
      !streetWords.neverFirst.has(word) &&
      !monthWords.numbers.has(word) &&
      !placeWords.nouns.has(word) &&
      townAt(tokens, from) === undefined;
    if (!isLed || !isName || !/^\d{2,5}$/.test(tokens[from - 1]?.word ?? '')) return undefined;
    const next = tokens[from + 1];
    const isOver =
      next?.pause !== 'none' ||
      streetWords.never.has(next.word) ||
      streetWords.units.has(next.word) ||
      folded.slice(tokens[from]?.end, next.start).includes('|');
    return isOver ? from + 1 : undefined;
  };

  /** "Pick me up at 12 Chestnut Hill", "we live at 40 orchard ridge, hamden" */
  const afterEnding = (from: number): number | undefined => {
    if (isHourBefore(from)) return undefined;
    for (let index = from; index < from + 3; index += 1) {
      const { word = '' } = tokens[index] ?? {};
      if (!/^[a-z]{2}/.test(word) || streetWords.never.has(word) || (index > from && !isJoined(index)))
        return undefined;
      if (index === from || !streetWords.endings.has(word)) continue;
      const next = tokens[index + 1];
      const isOver = next?.pause !== 'none' || streetWords.units.has(next.word) || isBeforeTown(index + 1);
      return isOver ? index + 1 : undefined;
    }
    return undefined;
  };

  /** "It's 36 Alder not 30", "es el 63 de Alder, no el 36": another number of the same house is denied. */
  const afterDenied = (from: number): number | undefined => {
    for (let index = from; index < from + MOST_DENIED_WORDS; index += 1) {
      const { word = '', known } = tokens[index] ?? {};
      if (
        !/^[a-z]{2}/.test(word) ||
        streetWords.never.has(word) ||
        denials.has(word) ||
        (index > from && !isJoined(index))
      )
        return undefined;
      if (known === undefined || isCareWord(known.text) || isMonth(known)) return undefined;
      const next = index + 1;
      if (!denials.has(tokens[next]?.word ?? '')) continue;
      const isArticle =
        placeWords.articles.has(tokens[next + 1]?.word ?? '') ||
        placeWords.saidArticles.has(tokens[next + 1]?.word ?? '');
      return HOUSE.test(tokens[isArticle ? next + 2 : next + 1]?.word ?? '') ? next : undefined;
    }
    return undefined;
  };

  const unitAt = (from: number): { readonly unit: string; readonly to: number } | undefined => {
    const { word = '' } = tokens[from] ?? {};
    if (!isNear(folded, tokens[from - 1], tokens[from])) return undefined;
    if (word.startsWith('#') && word.length > 1) return { unit: word.slice(1), to: from + 1 };
    const next = tokens[from + 1]?.word ?? '';
    // "560 Dixwell Ave no 650"
    if (denials.has(word) && /^\d{3}/.test(next)) return undefined;
    if (streetWords.units.has(word) && UNIT.test(next) && isJoined(from + 1))
      return { unit: next.replace('#', ''), to: from + 2 };
    const isFloor = /^\d{1,2}(?:st|nd|rd|th)$/.test(word) || numberWords.ordinals.has(word);
    if (!isFloor || !streetWords.units.has(next)) return undefined;
    const side = tokens[from + 2];
    // "2nd floor rear", but "2nd floor front door"
    const isSide =
      side?.pause === 'none' &&
      doorWords.floorSides.has(side.word) &&
      !rideLexicon.find(tokens.slice(from + 3, from + 4)).some(({ concept }) => concept === 'doorWord');
    return isSide
      ? { unit: `${word} ${next} ${side.word}`, to: from + 3 }
      : { unit: `${word} ${next}`, to: from + 2 };
  };

  const add = (from: number, streetEnd: number, isCorrected = false): number => {
    const start = tokens[from]?.start ?? 0;
    const first = unitAt(streetEnd);
    const where = townAfter(message, first?.to ?? streetEnd);
    const hasTown = where.to > (first?.to ?? streetEnd);
    const last = hasTown ? unitAt(where.to) : undefined;
    const unit = first ?? last;
    const end = tokens[(last?.to ?? where.to) - 1]?.end ?? start;
    // What is said of the place leaves out the unit at its end.
    const placeEnd = hasTown ? where.to : streetEnd;
    const { to: _to, ...town } = where;
    mentions.push({
      span: { start, end },
      place: {
        said: text.slice(start, tokens[placeEnd - 1]?.end),
        kind: 'address',
        street: text.slice(start, tokens[streetEnd - 1]?.end),
        ...(unit === undefined
          ? {}
          : { unit: text.slice(...rangeOf(unit.unit, first === undefined ? where.to : streetEnd)) }),
        ...town,
      },
      ...(isCorrected && { isCorrected }),
      // "210 Farmington Ave apt 3 Hartford" is said as a whole.
      ...(unit === undefined || (first !== undefined && hasTown)
        ? {}
        : {
            unitSaid: text.slice(
              tokens[first === undefined ? where.to : streetEnd]?.start,
              tokens[unit.to - 1]?.end,
            ),
          }),
    });
    return last?.to ?? where.to;
  };
  /** Where the unit itself stands, as it was written. */
  const rangeOf = (unit: string, from: number): readonly [number, number] => {
    const start = folded.indexOf(unit, tokens[from]?.start ?? 0);
    return [start, start + unit.length];
  };

  for (let from = 0; from < tokens.length; from += 1) {
    const token = tokens[from];
    if (token === undefined) continue;
    const before = isKind(token.known) ? streetBeforeNumber(message, from) : undefined;
    if (before !== undefined) {
      from = add(before.from, before.to) - 1;
      continue;
    }
    if (!mayBegin(token.known)) continue;
    if (streetWords.corner.has(token.word)) {
      const to = cornerEnd(message, from);
      if (to !== undefined) from = add(from, to) - 1;
      continue;
    }
    // "Room 22 sees Dr. Harmon"
    const isUnit = streetWords.units.has(tokens[from - 1]?.word ?? '') && isJoined(from);
    // "My sister's apartment 77 Farmington Ave"
    const isHome =
      placeWords.homes.has(tokens[from - 1]?.word ?? '') &&
      tokens[from - 2]?.word.endsWith('s') === true &&
      afterStreet(from + 1) !== undefined;
    const isNumber = /^\d{1,3}$/.test(token.word);
    if (isUnit && !isHome && !denials.has(tokens[from - 1]?.word ?? '') && isNumber) continue;
    if (streetWords.before.has(tokens[from]?.word ?? '')) {
      // "calle Maple 12", "Route 66"
      const to = afterStreetFirst(tokens, from);
      if (to !== undefined) {
        from = add(from, to) - 1;
        continue;
      }
    }
    const street = afterNumber(from);
    if (street === undefined) continue;
    // "Home at 3, Oak Street center", "to January 21, same place"
    const isDay = monthWords.numbers.has(tokens[from - 1]?.word ?? '');
    if (tokens[street]?.pause === 'comma' && (isDay || /^\d$/.test(tokens[from]?.word ?? ''))) continue;
    const isTyped = street === from + 1 && HOUSE.test(tokens[from]?.word ?? '');
    // "12 de Elm Street"
    const isOf = placeWords.of.has(tokens[street]?.word ?? '') && isJoined(street) && isJoined(street + 1);
    const name = isOf ? street + 1 : street;
    // "El 55 de la calle Bellota"
    const isLa = isOf && placeWords.saidArticles.has(tokens[name]?.word ?? '') && isJoined(name + 1);
    const to =
      afterStreet(isLa ? name + 1 : name) ??
      (isTyped
        ? (afterPlace(street) ?? afterBare(street) ?? afterEnding(street) ?? afterDenied(name))
        : undefined);
    if (to === undefined) {
      if (!isTyped) from = street - 1;
      continue;
    }
    if (isHourOfClinic(tokens, from, to)) continue;
    from = add(from, to, isTyped && afterDenied(name) === to) - 1;
  }
  return mentions;
});

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
