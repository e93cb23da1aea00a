import type { Turn } from './conversation';
import { say, type Say } from './say';

/** The open question, or what can be asked for when there is none. */
export const openQuestion = ({ state }: Pick<Turn, 'state'>): readonly Say[] =>
  state.question.length > 0 ? state.question : [say('idle')];
