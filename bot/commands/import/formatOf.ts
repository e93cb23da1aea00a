/** What a file of members is written in. */
export type Format = 'rows' | 'resources' | 'bundle' | 'x12';

/** Characters at the beginning of a file that tell its format. */
const HEAD_BYTES = 4_096;

/** The format of a file by how it begins. */
export const formatOf = (head: string): Format => {
  const start = head.replace(/^\uFEFF/, '').trimStart();
  if (/^ISA[^\w,]/.test(start)) return 'x12';
  if (!start.startsWith('{')) return 'rows';
  const [, type] = /"resourceType"\s*:\s*"(\w+)"/.exec(start) ?? [];
  if (type === undefined) return 'rows';
  return type === 'Bundle' ? 'bundle' : 'resources';
};

/** How a stream begins, and the whole of it. */
export const peeked = async (
  stream: AsyncIterable<Uint8Array>,
): Promise<{ readonly head: string; readonly whole: AsyncIterable<Uint8Array> }> => {
  const rest = stream[Symbol.asyncIterator]();
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (length < HEAD_BYTES) {
    const next = await rest.next();
    if (next.done === true) break;
    pieces.push(next.value);
    length += next.value.length;
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield* pieces;
    yield* { [Symbol.asyncIterator]: () => rest };
  }
  return {
    head: Buffer.concat(pieces).subarray(0, HEAD_BYTES).toString('utf8'),
    whole: whole(),
  };
};
