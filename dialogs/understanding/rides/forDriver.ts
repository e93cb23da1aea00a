import { doorWords, numberWords } from '../../locales/vocabulary';
import type { SlotName, SlotValues } from '../heard';
import { longest, type Found } from '../lexicon';
import { sentenceAt, textOf, type RideWords } from './rideWords';

type ForDriver = Partial<Pick<SlotValues, 'stairs' | 'unitOrEntrance' | 'driverNote'>>;

const UNIT = /^#?(?:\d{1,5}[a-z]?|[a-z]\d{0,4}|\d{1,2}(?:st|nd|rd|th))$/;
/** Whether a word is a number or an ordinal. */
const isCount = (word: string): boolean =>
  /^\d{1,2}(?:st|nd|rd|th|do|da|er|ro|ra|to|ta|o|a)?$/.test(word) ||
  numberWords.units.has(word) ||
  numberWords.tens.has(word) ||
  numberWords.ordinals.has(word);

/** Words after the steps that still speak of them. */
const MOST_MORE_WORDS = 5;
/** Words of a note. */
const LONGEST_NOTE = 30;

/**
 * Reads what the driver has to know at the door: steps, the unit or the entrance, and a note in the member's words.
 * @param unitSaid the unit of an address, as said
 */
export const readForDriver = (
  words: RideWords,
  expects: (slot: SlotName) => boolean,
  unitSaid: string | undefined,
  answer: 'yes' | 'no' | 'unknown' | undefined,
): ForDriver => {
  const { message, all, has } = words;
  const { tokens, folded } = message;
  const slots: ForDriver = {};
  const said = (from: number, to: number): string => textOf(message, from, to);
  const isBroken = (index: number): boolean =>
    tokens[index]?.pause !== 'none' ||
    folded.slice(tokens[index - 1]?.end, tokens[index].start).includes('|');

  const isNone = answer === 'unknown' || (answer === 'no' && tokens.length <= 2);
  if (expects('stairs') && !isNone && tokens.length > 0) {
    slots.stairs = textOf(message, 0, sentenceAt(message, 0).end);
    return slots;
  }
  if (expects('unitOrEntrance') && !isNone && tokens.length > 0) {
    slots.unitOrEntrance = textOf(message, 0, clauseEnd(0));
    return slots;
  }
  const stairs = all('stairs');
  if (stairs.length > 0 && !has('door-to-door')) slots.stairs = stairsIn(stairs[0]);
  else {
    const counted = stairs.find(({ from }) => from > 0 && isCount(tokens[from - 1]?.word ?? ''));
    if (counted !== undefined) slots.stairs = stairsIn(counted);
  }
  if (unitSaid !== undefined) slots.unitOrEntrance = unitSaid;
  else {
    const unit = unitIn() ?? doorIn();
    if (unit !== undefined) slots.unitOrEntrance = unit;
  }
  const note = noteIn();
  if (note !== undefined && !expects('needs')) slots.driverNote = note;
  return slots;

  /** "Four steps down from the porch", "no stairs", "2 flights". */
  function stairsIn(one: Found<string> | undefined): string {
    if (one === undefined) return '';
    const { to } = one;
    let { from } = one;
    if (from > 0 && !isBroken(from)) {
      const before = tokens[from - 1]?.word ?? '';
      if (isCount(before) || doorWords.counts.has(before)) from -= 1;
    }
    // "Four steps down from the porch", "siete gradas de madera"
    let last = to;
    if (doorWords.goingOn.has(tokens[to]?.word ?? '') && !isBroken(to))
      while (
        last < tokens.length &&
        last - to < MOST_MORE_WORDS &&
        !isBroken(last) &&
        !doorWords.ends.has(tokens[last]?.word ?? '')
      )
        last += 1;
    return said(from, last);
  }

  /** "Room 118", "apt 3B", "the third floor", "2nd floor", "#12". */
  function unitIn(): string | undefined {
    for (const one of all('unitWord')) {
      const next = tokens[one.to]?.word ?? '';
      const before = tokens[one.from - 1]?.word ?? '';
      if (UNIT.test(next) && !isBroken(one.to) && /[#\d]|^[a-z]$/.test(next) && next !== 'a' && next !== 'i')
        return said(one.from, one.to + 1);
      if (isCount(next) && !isBroken(one.to)) {
        let to = one.to + 1;
        while (to < tokens.length && !isBroken(to) && isCount(tokens[to]?.word ?? '')) to += 1;
        return said(withArticle(one.from), to);
      }
      if (one.from > 0 && !isBroken(one.from) && isCount(before))
        return said(withArticle(one.from - 1), one.to);
      if (one.to - one.from > 1) return said(one.from, one.to);
    }
    return undefined;
  }

  /** "La puerta del patio", "el quinto piso": in Spanish the article belongs to it. */
  function withArticle(from: number): number {
    return from > 0 && !isBroken(from) && doorWords.articles.has(tokens[from - 1]?.word ?? '')
      ? from - 1
      : from;
  }

  /** "Back door", "the emergency entrance", "entrance C". */
  function doorIn(): string | undefined {
    for (const one of all('doorWord')) {
      const { word: next = '' } = tokens[one.to] ?? {};
      if (/^[a-z0-9]{1,2}$/.test(next) && !isBroken(one.to) && /^(?:[b-hj-z]|\d+|[a-z]\d)$/.test(next))
        return said(one.from, one.to + 1);
      const before = tokens[one.from - 1]?.word ?? '';
      if (one.from > 0 && !isBroken(one.from) && doorWords.before.has(before)) {
        const second = tokens[one.from - 2]?.word ?? '';
        return said(one.from - (doorWords.before.has(second) && !isBroken(one.from - 1) ? 2 : 1), one.to);
      }
      const after = tokens[one.to]?.word ?? '';
      if (doorWords.after.has(after) && !isBroken(one.to)) return said(withArticle(one.from), one.to + 1);
      if (doorWords.links.has(after) && !isBroken(one.to))
        return said(withArticle(one.from), Math.min(clauseEnd(one.to), one.to + MOST_MORE_WORDS));
    }
    return undefined;
  }

  function clauseEnd(from: number): number {
    let to = from;
    while (to < tokens.length && !(to > from && isBroken(to)) && to - from < LONGEST_NOTE) to += 1;
    return to;
  }

  /** The clause that speaks to the driver, without "tell the driver to". */
  function noteIn(): string | undefined {
    const cue = all('noteCue')[0];
    if (cue === undefined) return undefined;
    let { start: from, end } = sentenceAt(message, cue.from);
    const lead = longest(all('tellDriver')).find((one) => one.from >= from && one.to < end);
    if (lead !== undefined) from = lead.to;
    else
      for (let index = cue.from; index > from; index -= 1) if (tokens[index]?.pause === 'comma') from = index;
    end = Math.min(end, from + LONGEST_NOTE);
    return from < end ? textOf(message, from, end) : undefined;
  }
};
