import { linesOf, tooLong } from '../../linesOf';
import { FileUnreadable } from '../rowsOf';

/** A segment, counted from 1: its elements, the first of them its name, or why it cannot be read. */
export type Segment =
  | { readonly at: number; readonly elements: readonly string[]; readonly repetition: string }
  | { readonly at: number; readonly reason: string };

/** Longest segment, characters; those of the standard are far shorter. */
const LONGEST_SEGMENT = 16_000;

/** Where the segment ISA, whose elements have fixed lengths, shows what sets apart elements, repetitions and segments. */
const ELEMENT_AT = 3;
const REPETITION_AT = 82;
const TERMINATOR_AT = 105;

/** What a decoder leaves of bytes that are no UTF-8. */
const NOT_UTF8 = '\uFFFD';

const bare = (text: string): string => text.replace(/^\uFEFF/, '').trim();

/**
 * The segments of X12 interchanges, one after the other.
 * @param head how the stream begins: its first 106 characters and more
 * @throws FileUnreadable: the file begins with ISA and is no interchange
 */
export async function* segmentsOf(stream: AsyncIterable<Uint8Array>, head: string): AsyncGenerator<Segment> {
  const start = head.replace(/^\uFEFF/, '').trimStart();
  const terminator = start[TERMINATOR_AT];
  let [element = '', repetition = ''] = [start[ELEMENT_AT], start[REPETITION_AT]];
  if (terminator === undefined || /[\w ]/.test(`${element}${terminator}`))
    throw new FileUnreadable('The file begins with ISA and is no X12 interchange.');
  let at = 0;
  for await (const raw of linesOf(stream, LONGEST_SEGMENT, terminator)) {
    const text = raw === tooLong ? raw : bare(raw);
    if (text === '') continue;
    at += 1;
    if (text === tooLong) yield { at, reason: `longer than ${String(LONGEST_SEGMENT)} characters` };
    else if (text.includes(NOT_UTF8)) yield { at, reason: 'not written in UTF-8' };
    else {
      // Every interchange may bring its own.
      if (text.startsWith('ISA'))
        [element, repetition] = [text[ELEMENT_AT] ?? element, text[REPETITION_AT] ?? repetition];
      yield { at, elements: text.split(element), repetition };
    }
  }
}
