/** Longest line that is read, characters: far more than all facts take. */
const LONGEST_LINE = 1_000_000;

/** A line that is too long to be kept. */
export const tooLong = Symbol('too long');

/**
 * The lines of a stream of UTF-8, in order, however they were cut into pieces; a line that is too long as {@link tooLong}.
 * Unless another end is given, only a line feed ends a line, because the other ends Unicode knows may stand inside JSON text.
 */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array>,
  longest = LONGEST_LINE,
  end = '\n',
): AsyncGenerator<string | typeof tooLong> {
  const decoder = new TextDecoder();
  let line: string | typeof tooLong = '';
  const add = (piece: string): void => {
    if (line !== tooLong) line = line.length + piece.length > longest ? tooLong : line + piece;
  };
  for await (const chunk of stream) {
    const [first = '', ...rest] = decoder.decode(chunk, { stream: true }).split(end);
    add(first);
    for (const piece of rest) {
      yield line;
      line = '';
      add(piece);
    }
  }
  add(decoder.decode());
  if (line !== '') yield line;
}
