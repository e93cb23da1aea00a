import type { Turn } from '../conversation';
import { say, type Say } from '../say';
import { textUpdates } from './textUpdates';

/** "Text me that" in the middle of something else: texts are asked about once that is done. Returns what is said of it. */
export const keepTextsWish = ({ state, heard }: Turn): readonly Say[] => {
  const isWished = heard.wantsText === true || heard.questions?.includes('textUpdates') === true;
  const open = state.dialogStack.at(-1)?.id;
  if (!isWished || open === undefined || open === textUpdates.id) return [];
  const { toCome = [] } = state;
  const isKept = toCome.some(({ intents }) => intents.includes('text-opt-in'));
  if (!isKept) {
    const { text } = heard;
    state.toCome = [...toCome, { text, danger: 'routine', intents: ['text-opt-in'], slots: {}, unclear: [] }];
  }
  return [say('texts.later')];
};
