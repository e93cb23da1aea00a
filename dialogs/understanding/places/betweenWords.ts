import type { Message } from '../message';

/** Whether so little stands before a word that it may be of the same address as the word before: "Elm St, Hartford". */
export const isNear = ({ tokens, folded }: Message, index: number): boolean => {
  const [before, token] = [tokens[index - 1], tokens[index]];
  return (
    before !== undefined && token !== undefined && /^[ ,.]{0,3}$/.test(folded.slice(before.end, token.start))
  );
};

/** Whether nothing stands before a word but the dot of what was shortened, so that both may be of one name: "St. John". */
export const isJoined = ({ tokens, folded }: Message, index: number): boolean =>
  tokens[index]?.pause === 'none' ||
  /^\. ?$/.test(folded.slice(tokens[index - 1]?.end, tokens[index]?.start));
