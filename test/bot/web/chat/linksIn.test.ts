import fc from 'fast-check';
import { linksIn } from '../../../../bot/web/chat/linksIn';

/** The links of a text, each as its words and where it leads. */
const linksOf = (text: string): readonly string[] =>
  linksIn(text).flatMap(({ text: words, href }) => (href === undefined ? [] : [`${words} -> ${href}`]));

describe('numbers in what the assistant says', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Late car or changes: 1-855-478-7350.', ['1-855-478-7350 -> tel:+18554787350']],
    ['Your phone is 203-555-0101.', ['203-555-0101 -> tel:+12035550101']],
    ['Call 911 now. If you can not talk, text 911.', ['911 -> tel:911', 'text 911 -> sms:911']],
    ['Call or text 988 now.', ['Call -> tel:988', 'text 988 -> sms:988']],
    ['Please call or text 988.', ['call -> tel:988', 'text 988 -> sms:988']],
    ['Llame al 988 ahora y oprima 2, o mande AYUDA al 988.', ['988 -> tel:988', 'AYUDA al 988 -> sms:988']],
    ['Si no puede hablar, mande un texto al 911.', ['texto al 911 -> sms:911']],
    ['Pick-up from 911 Elm Street.', []],
    ['Your ride number is 0327 9585, your ID 100000001.', []],
    ['Born 3/12/1984, at 9:11, number 19115 or 2988.', []],
  ];
  it.each(rows)('%s', (text, links) => {
    expect(linksOf(text)).toEqual(links);
  });

  it('leave the text as it is', () => {
    const words = fc.constantFrom(
      'Call',
      ' or ',
      'text ',
      '911',
      '988',
      ' ',
      '1-855-478-7350',
      '-',
      'a',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        const text = parts.join('');
        expect(
          linksIn(text)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
