import type { Span } from '../message';
import type { SlotValues } from '../slotValues';
import type { Token } from '../token';
import type { Naming } from './naming';

/** Slots that hold a name of somebody who rides or calls. */
export type NameSlot = 'personName' | 'callerName';

/** The names a message has given so far. */
export interface NamesTaken {
  readonly slots: Partial<SlotValues>;
  readonly spans: Span[];
  /** Takes words as a name, unless there is one, or the words are another's; whether it did. */
  readonly set: (slot: NameSlot, words: readonly Token[]) => boolean;
}

/** Takes names into slots. */
export const createNamesTaken = (
  { message: { tokens, text }, people, names }: Naming,
  slots: Partial<SlotValues>,
): NamesTaken => {
  const spans: Span[] = [];
  /** "Mrs. Lopez", "el Sr. Figueroa", but "mi señora Graciela". */
  const titleBefore = (start: number): string | undefined => {
    const index = tokens.findIndex((token) => token.start === start);
    const [found] = people.at.endingAt(index, 'formalTitle');
    if (found === undefined || people.at.endingAt(found.from, 'own').length > 0) return undefined;
    const end = tokens[found.to - 1]?.end ?? 0;
    return text.slice(tokens[found.from]?.start, text.startsWith('.', end) ? end + 1 : end);
  };
  const set = (slot: NameSlot, words: readonly Token[]): boolean => {
    const name = names.nameOf(words);
    const [start, end] = [words[0]?.start, words.at(-1)?.end];
    if (name === undefined || slots[slot] !== undefined || start === undefined || end === undefined)
      return false;
    if (spans.some((span) => span.start < end && start < span.end)) return false;
    // "La doctora se llama Patel"
    if (slots.providerName?.includes(text.slice(start, end)) === true) return false;
    const title = name.last === undefined ? titleBefore(start) : undefined;
    slots[slot] = title === undefined ? name : { title, ...name };
    spans.push({ start, end });
    return true;
  };
  return { slots, spans, set };
};
