import fc from 'fast-check';
import { blank, readMessage } from '../../../dialogs/understanding/message';
import { MOST_REMEMBERED, wordOf } from '../../../dialogs/understanding/word';

const said = fc
  .array(
    fc.constantFrom(
      ...'dr. reyes to st. francis 12 elm st. o’brien d’agostino viernes, a las 3:30; ¿y mañana? #4 (203) no... the 5th'.split(
        ' ',
      ),
    ),
    { maxLength: 14 },
  )
  .map((words) => words.join(' '));

describe('a message with stretches blanked', () => {
  it('has the words it has when it is read anew', () => {
    fc.assert(
      fc.property(said, fc.array(fc.tuple(fc.nat(60), fc.nat(12)), { maxLength: 3 }), (text, stretches) => {
        const message = readMessage(text);
        const { length } = message.folded;
        const spans = stretches
          .map(([start, size]) => ({ start, end: Math.min(length, start + size) }))
          .filter(({ start, end }) => start < end);
        const { folded, tokens } = blank(message, spans);
        const letters = Array.from(message.folded, (letter, at) =>
          spans.some(({ start, end }) => start <= at && at < end) ? '|' : letter,
        );
        expect(folded).toBe(letters.join(''));
        expect([...tokens]).toEqual([...readMessage(folded).tokens]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a word', () => {
  it('is the same whenever it is said', () => {
    expect(wordOf('dialysis')).toBe(wordOf('dialysis'));
  });

  it.each(['86055', '100000001', '2035550102', 'a'.repeat(25)])(
    'is forgotten with its message: %s',
    (word) => {
      expect(wordOf(word)).not.toBe(wordOf(word));
    },
  );

  it('is forgotten when too many others were said', () => {
    const before = wordOf('dialysis');
    for (let index = 0; index < MOST_REMEMBERED; index += 1) wordOf(`x${index.toString(36)}`);
    expect(wordOf('dialysis')).not.toBe(before);
  });
});
