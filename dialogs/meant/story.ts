import { wishLexicon } from '../locales/vocabulary';
import type { Turn } from '../conversation';
import type { Intent } from '../understanding/heard';
import { phrasedWishes } from '../understanding/intents/phrasedWishes';
import { readMessage } from '../understanding/message';
import { wishes } from '../wishes';

/** Words from which a message is a story. */
const WORDS_OF_A_STORY = 10;

/** Wishes that a story of somebody's life may be taken for. */
const OF_A_STORY: readonly Intent[] = ['complaint', 'compliment-suggestion'];

/** Whether a message is long enough to be a story. */
export const isLong = ({ heard }: Turn): boolean => heard.text.split(/\s+/u).length >= WORDS_OF_A_STORY;

/**
 * "My late wife used to take me everywhere, God rest her" complains of nothing and praises nobody: where that is only guessed of a long
 * message, and no word of it is of a ride or of us, it is a story and no case.
 */
export const withStory = (turn: Turn): Turn => {
  const { heard, state } = turn;
  const guessed = heard.intents.filter((wish) => OF_A_STORY.includes(wish));
  if (guessed.length === 0 || !isLong(turn) || state.dialogStack.length > 0 || state.hasReported === true)
    return turn;
  const message = readMessage(heard.text);
  const { intents: phrased } = phrasedWishes(message, []);
  const isOfUs = wishLexicon.says(message.tokens, 'ofService');
  if (isOfUs || guessed.some((wish) => phrased.includes(wish))) return turn;
  const intents: readonly Intent[] = heard.intents.filter((wish) => !OF_A_STORY.includes(wish));
  return { ...turn, heard: { ...heard, intents } };
};

/** Whether somebody who died long ago is spoken of, and no rider: "my late wife used to take me", "mi difunto esposo me llevaba". */
export const remembersOnly = ({ heard }: Turn): boolean =>
  heard.remembersDead === true && (heard.usedTo === true || !wishes({ heard }, 'rider-died'));

/** Who only remembers somebody tells of no rider who died: no ride is held, and no texts end. */
export const withRemembered = (turn: Turn): Turn =>
  remembersOnly(turn) && wishes(turn, 'rider-died')
    ? {
        ...turn,
        heard: { ...turn.heard, intents: turn.heard.intents.filter((wish) => wish !== 'rider-died') },
      }
    : turn;
