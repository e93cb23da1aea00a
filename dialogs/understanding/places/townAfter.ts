import { placeWords } from '../../locales/words/placeWords';
import { streetWords } from '../../locales/words/streetWords';
import type { Message } from '../message';
import type { Token } from '../token';
import { isNear } from './betweenWords';
import { townAt, townMeantAt } from './townNames';

const ZIP = /^\d{5}$/;

/** Town, state and ZIP code, as far as they are said. */
export interface Where {
  readonly town?: string;
  readonly state?: string;
  readonly zip?: string;
  /** The word after it. */
  readonly to: number;
}

/** The town, state and ZIP code that follow at a word. */
export const townAfter = (message: Message, from: number): Where => {
  const { tokens, text } = message;
  const near = (index: number): boolean => isNear(message, index);
  let to = from;
  // "In Hartford", "330 Washington St de Hartford"
  const isOfTown = placeWords.of.has(tokens[to]?.word ?? '') && townAt(tokens, to + 1) !== undefined;
  const lead = streetWords.inTown.has(tokens[to]?.word ?? '') || isOfTown ? 1 : 0;
  if (!near(to) || (lead === 1 && !near(to + 1))) return { to };
  let town: string | undefined;
  const named = townMeantAt(tokens, to + lead);
  if (named !== undefined) {
    town = named.town;
    to = named.to;
  } else {
    // A town of another state is in no list of ours: the state that follows says that it is one.
    for (const length of [1, 2]) {
      const index = to + lead + length;
      const state = stateAt(tokens, index);
      if (town !== undefined || state === undefined || state.code === 'CT' || !near(index)) continue;
      town = text.slice(tokens[to + lead]?.start, tokens[index - 1]?.end);
      to = index;
    }
  }
  const state = near(to) ? stateAt(tokens, to) : undefined;
  if (state !== undefined) to = state.to;
  const zip = near(to) && ZIP.test(tokens[to]?.word ?? '') ? tokens[to]?.word : undefined;
  if (zip !== undefined) to += 1;
  return {
    ...(town === undefined ? {} : { town }),
    ...(state === undefined ? {} : { state: state.code }),
    ...(zip === undefined ? {} : { zip }),
    to,
  };
};

const stateAt = (
  tokens: readonly Token[],
  index: number,
): { readonly code: string; readonly to: number } | undefined => {
  const [one, two] = [tokens[index]?.word ?? '', tokens[index + 1]?.word ?? ''];
  const double = streetWords.states.get(`${one} ${two}`);
  if (double !== undefined) return { code: double, to: index + 2 };
  const single = streetWords.states.get(one);
  return single === undefined ? undefined : { code: single, to: index + 1 };
};

/** Whether a pause or a word leads to a town at a word: "…, New Haven", "… in Hamden". */
export const isBeforeTown = (tokens: readonly Token[], index: number): boolean => {
  const isIn = streetWords.inTown.has(tokens[index]?.word ?? '');
  return (
    (isIn || tokens[index]?.pause === 'comma') && townMeantAt(tokens, isIn ? index + 1 : index) !== undefined
  );
};
