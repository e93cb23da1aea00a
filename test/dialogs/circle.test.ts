import { goesRound, putBeside, type Put } from '../../dialogs/circle';
import { say, type Say } from '../../dialogs/say';

type Question = readonly Say[];

const day: Question = [say('ask.appointment')];
const dayAgain: Question = [say('offer.person'), say('ask.appointment.again')];
const reason: Question = [say('ask.reason')];
const later: Question = [say('ask.appointment.later')];
const place = (name: string): Question => [say('clarify.place.one', { name, town: 'Derby' })];
const readBack = (count: number): Question => [say('cancel.doneAll', { count }), say('readBack.confirm')];
const readBackAgain: Question = [say('form.yesOrChange')];
const change: Question = [say('form.whatToChange')];

const times = (count: number, ...questions: readonly Question[]): readonly Question[] =>
  Array.from({ length: count }, () => questions).flat();

const afterAll = (questions: readonly Question[]): readonly Put[] =>
  questions.reduce<readonly Put[]>((put, question) => putBeside(put, question), []);

describe('a task goes round in a circle', () => {
  it.each<[string, readonly Question[], boolean]>([
    ['seven times the same question', times(7, day), false],
    ['the eighth time', times(8, day), true],
    ['in whichever of its words, with a person offered', [...times(4, day, dayAgain)], true],
    ['of two questions by turns', times(8, day, reason), true],
    [
      'of one, and of another place each time',
      [1, 2, 3, 4, 5, 6, 7, 8].flatMap((count) => [day, place(String(count))]),
      true,
    ],
    ['of three that follow each other: something was answered', times(8, day, reason, change), false],
    ['of what waits for the member, and asks nothing', times(20, later), false],
    ['of a ride that is read back, and not agreed to', [readBack(1), ...times(7, readBackAgain)], true],
    ['of a ride that is read back otherwise each time', [1, 2, 3, 4, 5, 6, 7, 8].map(readBack), false],
    ['nothing was asked', times(8, []), false],
  ])('%s', (_what, questions, expected) => {
    expect(goesRound(afterAll(questions))).toBe(expected);
  });
});
