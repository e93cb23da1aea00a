import { talkOn } from '../soak/longConversation';
import { setStage } from './support/stage';

/** Rounds of a conversation that goes around and around; `npm run soak` makes many more. */
const ROUNDS = 12;

it('keeps no more of a conversation the longer it lasts', async () => {
  const stage = await setStage();
  const server = await stage.start();
  const bytes = await talkOn(stage, () => server.url, ROUNDS);
  await server.stop();
  await stage.close();
  const half = ROUNDS / 2;
  expect(bytes).toHaveLength(ROUNDS);
  expect(Math.min(...bytes)).toBeGreaterThan(0);
  // Numbers of turns have a digit more by and by.
  expect(Math.max(...bytes.slice(half))).toBeLessThanOrEqual(Math.max(...bytes.slice(1, half)) * 1.05);
});
