import type { Turn } from '../conversation';
import { detailsIn, factsIn, type Form } from '../form/form';
import { whoCanHelp } from '../handOff/whoCanHelp';
import type { BookRideNext } from './ask';

/** How often an answer may be turned round before it is taken for confusion. */
const TURNS_ROUND = 2;

const isYesOrNo = (value: unknown): boolean => typeof value === 'boolean';

/** Whether one question was answered yes, then no, then yes: said anew each time, and not taken back. */
export const contradictsItself = ({ history }: Form): boolean => {
  const turned: string[] = [];
  for (const { changes } of history) {
    for (const { name, before, after } of changes) {
      const isSaid = before?.origin.kind === 'said' && after?.origin.kind === 'said';
      if (isSaid && isYesOrNo(before.value) && isYesOrNo(after.value)) turned.push(name);
    }
  }
  return turned.some((name) => turned.filter((other) => other === name).length >= TURNS_ROUND);
};

/** A person goes through it with the caller, or with who is there to help; what was said is kept. */
export const toWhoCanHelp = (form: Form, turn: Turn): BookRideNext => ({
  kind: 'finish',
  ...whoCanHelp(turn, { facts: factsIn(form), details: detailsIn(form) }),
});
