import { compileLexicon } from '../../../dialogs/understanding/lexicon';
import { readMessage } from '../../../dialogs/understanding/message';

const lexicon = compileLexicon(
  'test',
  {
    ride: 'ride | a ride? home',
    care: 'dialys* | cancel* | cancela* | my _ doctor | kidney/heart doct*',
    name: 'dialysis center | cancela',
  },
  { ride: 'viaje', care: 'cita', name: '' },
);

const foundIn = (text: string): readonly string[] =>
  lexicon.find(readMessage(text).tokens).map(({ concept, from, to }) => `${concept} ${from}-${to}`);

describe('a vocabulary', () => {
  it.each([
    ['a ride home', ['ride 0-3', 'ride 1-2']],
    ['a home', ['ride 0-2']],
    ['viaje a mi cita', ['ride 0-1', 'care 3-4']],
    ['dialysis', ['care 0-1']],
    ['dialysate center', ['care 0-1']],
    ['the dialysis center', ['care 1-2', 'name 1-3']],
    ['dialysis, center', ['care 0-1']],
    ['my old doctor', ['care 0-3']],
    ['my old, doctor', []],
    ['heart doctors', ['care 0-2']],
    ['heart', []],
    ['cancela', ['care 0-1', 'care 0-1', 'name 0-1']],
    ['cancelala', ['care 0-1', 'care 0-1']],
    ['canceled', ['care 0-1']],
    ['heart surgeon', []],
  ])('%j', (text, found) => {
    expect(foundIn(text)).toEqual(found);
  });

  it('tells at once when a message has no word to begin with', () => {
    const withoutCare = lexicon.without('care');
    expect(withoutCare(readMessage('a ride home').tokens)).toBe(true);
    expect(withoutCare(readMessage('my ride').tokens)).toBe(false);
    expect(withoutCare(readMessage('after dialysate').tokens)).toBe(false);
  });

  it('knows the words that are written out', () => {
    expect(['ride', 'center', 'dialys', 'other'].map((word) => lexicon.knows(word))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('refuses a phrase that would be kept in more ways than there is room for', () => {
    const ten = 'a/b/c/d/e/f/g/h/i/j';
    const wide = Array.from({ length: 4 }, () => ten).join(' ');
    // Words after the second stand for each other; words that may be missing do not.
    expect(compileLexicon('wide', { wide }).find(readMessage('a d g j').tokens)).toHaveLength(1);
    const missing = Array.from({ length: 14 }, () => 'a?').join(' ');
    expect(() => compileLexicon('missing', { missing })).toThrow('ways to say "a? a?');
  });
});
