import type { Turn } from '../conversation';
import { render, renderAll } from '../locales/render';
import { LONGEST_PROMPT, secondsToHear } from '../locales/secondsToHear';
import { inOtherWords } from '../otherWords';
import { say, type Say } from '../say';
import type { Form } from './form';

/** What is read back, and the question after it. */
export interface ReadBack {
  readonly say: readonly Say[];
  readonly question: Say;
}

/** The question after each piece but the last. */
const GO_ON = say('readBack.goOn');

const isIn = (says: readonly Say[], one: Say): boolean =>
  says.some((other) => JSON.stringify(other) === JSON.stringify(one));

/** What of it nobody has agreed to yet. On a screen all of it is read at once. */
const leftOf = ({ agreed = [] }: Form, { say: says }: ReadBack, { incoming }: Turn): readonly Say[] =>
  incoming.isCall === true ? says.filter((one) => !isIn(agreed.flat(), one)) : says;

/** Whether it can be kept in mind, with the question after it in either of its wordings. */
const isShort = (says: readonly Say[], question: Say, { language }: Turn['state']): boolean =>
  [question, ...inOtherWords([question], [question])].every(
    (asked) => secondsToHear(renderAll([...says, asked], language, 'spoken'), language) <= LONGEST_PROMPT,
  );

/** What asks something itself ends a piece, so that a yes answers that. */
const asks = (one: Say | undefined, { language }: Turn['state']): boolean =>
  one !== undefined && render(one, language, 'spoken').endsWith('?');

/** As few pieces as can be kept in mind, the last ones as full as they can be: no question after three words. */
const piecesOf = (left: readonly Say[], question: Say, state: Turn['state']): readonly (readonly Say[])[] => {
  let from = left.length - 1;
  while (from > 0 && !asks(left[from - 1], state) && isShort(left.slice(from - 1), question, state))
    from -= 1;
  return from <= 0 ? [left] : [...piecesOf(left.slice(0, from), GO_ON, state), left.slice(from)];
};

/**
 * What is said back now, and the question after it. On a call a ride is said back in pieces, each with a yes of its own: of what takes
 * half a minute to hear the first half is forgotten by the time of the question. What was agreed to and has not changed is not said again.
 */
export const pieceOf = (
  form: Form,
  readBack: ReadBack,
  turn: Turn,
): { readonly piece: readonly Say[]; readonly question: Say } => {
  const left = leftOf(form, readBack, turn);
  if (turn.incoming.isCall !== true) return { piece: left, question: readBack.question };
  const [piece = left, ...others] = piecesOf(left, readBack.question, turn.state);
  return { piece, question: others.length > 0 ? GO_ON : readBack.question };
};

/** The form after a yes to what was said back last, and whether anything is left to agree to before it is done. */
export const afterYes = (
  form: Form,
  readBack: ReadBack,
  turn: Turn,
): { readonly form: Form; readonly isAllAgreed: boolean } => {
  const { saidBack, ...others } = form;
  if (turn.incoming.isCall !== true) return { form, isAllAgreed: true };
  const agreed = { ...others, agreed: [...(form.agreed ?? []), saidBack ?? []] };
  return { form: agreed, isAllAgreed: leftOf(agreed, readBack, turn).length === 0 };
};

/** One piece back; undefined where it is the first that is open. */
export const pieceBefore = (form: Form): Form | undefined =>
  form.agreed === undefined || form.agreed.length === 0
    ? undefined
    : { ...form, agreed: form.agreed.slice(0, -1) };
