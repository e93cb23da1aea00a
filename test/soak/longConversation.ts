import { saidDay, type Stage } from '../e2e/support/stage';

/** What somebody says who never stops: begins, corrects, digresses, asks, gives up, begins again. */
const wordsOn = (day: string): readonly string[] => [
  `I need a ride to Northgate Dental on ${day} at 10:30 am`,
  '3/12/1984',
  'make it 11 am',
  'is it free',
  'no',
  'make it 10:15',
  'actually from 5 Elm Street, Hamden',
  'what can you do',
  'back',
  'cancel my ride',
  'start over',
  '1',
];

/**
 * Talks on and on in one conversation, around and around.
 * @returns the most bytes its state took in each of the rounds, sealed
 */
export const talkOn = async (
  stage: Stage,
  url: () => string,
  rounds: number,
  from = '2035550101',
): Promise<readonly number[]> => {
  const phone = stage.phone(from, url);
  const words = wordsOn(saidDay(stage.visitDay, 'en-US'));
  const bytes: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    let most = 0;
    for (const text of words) {
      await phone.say(text);
      most = Math.max(most, await stage.bytesOfState(phone));
    }
    bytes.push(most);
  }
  return bytes;
};
