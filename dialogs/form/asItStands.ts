import type { Turn } from '../conversation';
import type { Form } from './form';

/** What is looked at of a form: what was said, and for which request. */
type AsSaid = Pick<Form, 'entries' | 'id' | 'begun'>;

/** What is looked at beside it. */
type Beside = Pick<Turn, 'state' | 'world' | 'incoming'>;

/**
 * What comes of what was said, of who is asking and of nothing else of the turn: worked out once, and again only where one of these
 * has changed. A turn asks for the same a dozen times, for each question that might be put.
 */
export const asItStands = <Made>(
  make: (said: AsSaid, beside: Beside) => Made,
): ((said: AsSaid, beside: Beside) => Made) => {
  const made = new WeakMap<Form['entries'], { readonly of: readonly unknown[]; readonly value: Made }>();
  return (said, beside) => {
    const of = [said.id, said.begun, beside.state.caller, beside.world, beside.incoming];
    const before = made.get(said.entries);
    if (before?.of.every((one, index) => one === of[index]) === true) return before.value;
    const value = make(said, beside);
    made.set(said.entries, { of, value });
    return value;
  };
};
