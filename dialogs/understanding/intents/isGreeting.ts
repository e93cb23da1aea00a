import { wishLexicon } from '../../locales/vocabulary';
import { readMessage } from '../message';

/** Whether somebody says hello and nothing else. */
export const isGreeting = (text: string): boolean => {
  const { tokens } = readMessage(text);
  const found = wishLexicon.find(tokens).filter(({ concept }) => concept === 'greeting');
  return tokens.length > 0 && tokens.every((_, at) => found.some(({ from, to }) => from <= at && at < to));
};
