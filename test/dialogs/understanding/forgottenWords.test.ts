import { readMessage } from '../../../dialogs/understanding/message';
import { scoresIn } from '../../../dialogs/understanding/safety/scores';
import { MOST_REMEMBERED, wordOf } from '../../../dialogs/understanding/word';

let made = 0;
/** Remembers a word that nobody has said. */
const rememberAnother = (): number => {
  made += 1;
  return wordOf(`zq${made.toString(36)}x`).id;
};

/** Remembers these words first, and then others until all are forgotten with so many more. */
const rememberAllBut = (left: number, first: string): void => {
  while (rememberAnother() !== 0);
  readMessage(first);
  while (rememberAnother() !== MOST_REMEMBERED - 1 - left);
};

const first = 'my abuela says her pecho aches';
const text = `${first} like a truck sat on it and shes gone clammy or grey`;

describe('a message in the midst of which words are forgotten', () => {
  const expected = scoresIn(readMessage(text));
  test.each(Array.from({ length: 16 }, (_, left) => [left]))('after %i words says the same', (left) => {
    rememberAllBut(left, first);
    expect(scoresIn(readMessage(text))).toStrictEqual(expected);
  });
});
